"""DeepSight in eager PyTorch, written from its equations: what a researcher would write today.

It is the other side of benchmarks/compare.py, and our own: a causal encoder; a decoder whose first
input is one matrix times the encoder output and whose layers read that output by causal
cross-attention; an output layer tied to the token embedding; and the future loss, which compares
the encoder output of position i with the mean of the embeddings up to i and the weighted sum of
the n embeddings after it. Parameters have the names of DeepSight's .safetensors files, so the
golden values check it.

    python benchmarks/reference.py check GOLDEN-FOLDER...
    python benchmarks/reference.py time --configuration gpt2-small --steps 10 [--compile]
"""

import argparse
import contextlib
import json
import math
import resource
import statistics
import struct
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class Config:
    vocabulary_size: int = 257
    context_size: int = 100
    width: int = 90
    encoder_layers: int = 3
    decoder_layers: int = 3
    heads: int = 3
    cross_attention_heads: int = 6
    bias: bool = False
    horizon: int = 6
    score: str = "mse"  # or cosine, log-cosine
    coefficient: float = 1.0
    future_aggregation: str = "decay"  # or decay-normalized
    present_future_merge: str = "equal"  # or context-size
    context_norm: str = "post"  # or both
    batch_size: int = 15


# As the configurations of the same names in deepsight-cli bench.
CONFIGURATIONS = {
    "byte-small": Config(),
    "gpt2-small": Config(vocabulary_size=50257),
    "published": Config(vocabulary_size=50257, context_size=400, width=150, encoder_layers=13,
                        decoder_layers=13, heads=5, cross_attention_heads=10, horizon=11,
                        batch_size=2),
}


class LayerNorm(nn.Module):
    """With a gain, and a bias where asked."""

    def __init__(self, width, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.bias = nn.Parameter(torch.zeros(width)) if bias else None

    def forward(self, x):
        return F.layer_norm(x, self.weight.shape, self.weight, self.bias, 1e-5)


def attend(query, key, value, heads):
    def split(x):
        batch, steps, width = x.shape
        return x.view(batch, steps, heads, width // heads).transpose(1, 2)

    mixed = F.scaled_dot_product_attention(split(query), split(key), split(value), is_causal=True)
    return mixed.transpose(1, 2).reshape(query.shape)


class SelfAttention(nn.Module):
    def __init__(self, width, heads, bias):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width, bias=bias)
        self.output = nn.Linear(width, width, bias=bias)

    def forward(self, x):
        query, key, value = self.qkv(x).chunk(3, dim=2)
        return self.output(attend(query, key, value, self.heads))


class CrossAttention(nn.Module):
    def __init__(self, width, heads, bias):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=bias)
        self.key_value = nn.Linear(width, 2 * width, bias=bias)
        self.output = nn.Linear(width, width, bias=bias)

    def forward(self, encoder, decoder):
        key, value = self.key_value(encoder).chunk(2, dim=2)
        return self.output(attend(self.query(decoder), key, value, self.heads))


class FeedForward(nn.Module):
    def __init__(self, width, bias):
        super().__init__()
        self.expand = nn.Linear(width, 4 * width, bias=bias)
        self.contract = nn.Linear(4 * width, width, bias=bias)

    def forward(self, x):
        return self.contract(F.gelu(self.expand(x)))


class EncoderBlock(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, bias = config.width, config.bias
        self.attention_norm = LayerNorm(width, bias)
        self.attention = SelfAttention(width, config.heads, bias)
        self.feed_forward_norm = LayerNorm(width, bias)
        self.feed_forward = FeedForward(width, bias)

    def forward(self, x):
        x = x + self.attention(self.attention_norm(x))
        return x + self.feed_forward(self.feed_forward_norm(x))


class DecoderBlock(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, bias = config.width, config.bias
        self.self_attention_norm = LayerNorm(width, bias)
        self.self_attention = SelfAttention(width, config.heads, bias)
        self.cross_attention_norm = LayerNorm(width, bias)
        self.encoder_norm = LayerNorm(width, bias)
        self.cross_attention = CrossAttention(width, config.cross_attention_heads, bias)
        self.feed_forward_norm = LayerNorm(width, bias)
        self.feed_forward = FeedForward(width, bias)

    def forward(self, encoder, x):
        x = x + self.self_attention(self.self_attention_norm(x))
        x = x + self.cross_attention(self.encoder_norm(encoder), self.cross_attention_norm(x))
        return x + self.feed_forward(self.feed_forward_norm(x))


class PlanningLoss(nn.Module):
    """The future as one product with a [T - n, T - 1] matrix of weights, as published, or as n
    shifted sums; `shifted` chooses. Both give the same numbers."""

    def __init__(self, config, shifted):
        super().__init__()
        width, time_, horizon = config.width, config.context_size, config.horizon
        self.score, self.horizon, self.shifted = config.score, horizon, shifted
        self.merge = config.present_future_merge
        self.encoder_norm = LayerNorm(width, bias=True)
        self.embedding_norm = LayerNorm(width, True) if config.context_norm == "both" else None
        self.context_norm = LayerNorm(width, bias=True)

        weights = 1 / torch.arange(1, horizon + 1, dtype=torch.float32)
        if config.future_aggregation == "decay-normalized":
            weights = weights / weights.sum()
        self.weights = weights.tolist()
        if not shifted:
            future = torch.zeros(time_ - horizon, time_ - 1)
            for distance, weight in enumerate(weights):
                future.diagonal(distance).fill_(weight)
            self.register_buffer("future", future, persistent=False)
        counts = torch.arange(1, time_ - horizon + 1, dtype=torch.float32).unsqueeze(1)
        self.register_buffer("counts", counts, persistent=False)

    def context(self, embeddings):
        if self.embedding_norm is not None:
            embeddings = self.embedding_norm(embeddings)
        positions = embeddings.size(1) - self.horizon
        if self.shifted:
            future = embeddings[:, 1 : positions + 1] * self.weights[0]
            for z in range(2, self.horizon + 1):
                future = future.add(embeddings[:, z : z + positions], alpha=self.weights[z - 1])
        else:
            future = self.future @ embeddings[:, 1:]
        sums = embeddings[:, :positions].cumsum(dim=1)
        if self.merge == "equal":
            merged = (sums / self.counts + future) / 2
        else:
            merged = (sums + self.horizon * future) / (self.counts + self.horizon)
        return self.context_norm(merged)

    def forward(self, encoder, embeddings):
        context = self.context(embeddings.detach())
        encoder = self.encoder_norm(encoder[:, : context.size(1)])
        if self.score == "mse":
            return F.mse_loss(encoder, context)
        affinity = (F.cosine_similarity(encoder, context, dim=-1) + 1) / 2
        if self.score == "cosine":
            return (1 - affinity).mean()
        return -affinity.clamp_min(1e-6).log().mean()


class DeepSight(nn.Module):
    def __init__(self, config, shifted=False):
        super().__init__()
        self.coefficient = config.coefficient
        self.token_embedding = nn.Embedding(config.vocabulary_size, config.width)
        self.position_embedding = nn.Embedding(config.context_size, config.width)
        self.encoder = nn.ModuleList(EncoderBlock(config) for _ in range(config.encoder_layers))
        self.bridge = nn.Linear(config.width, config.width, bias=config.bias)
        self.decoder = nn.ModuleList(DecoderBlock(config) for _ in range(config.decoder_layers))
        self.final_norm = LayerNorm(config.width, config.bias)
        self.planning = PlanningLoss(config, shifted)
        self.initialise(config)

    @torch.no_grad()
    def initialise(self, config):
        for name, parameter in self.named_parameters():
            if parameter.dim() < 2:
                continue
            residual = name.endswith((".output.weight", ".contract.weight"))
            layers = config.encoder_layers if name.startswith("encoder") else config.decoder_layers
            parameter.normal_(0.0, 0.02 / math.sqrt(2 * layers) if residual else 0.02)

    def hidden(self, inputs):
        positions = self.position_embedding.weight[: inputs.size(1)]
        embeddings = self.token_embedding(inputs) + positions
        encoder = embeddings
        for block in self.encoder:
            encoder = block(encoder)
        x = self.bridge(encoder)
        for block in self.decoder:
            x = block(encoder, x)
        return x, encoder, embeddings

    def logits(self, x):
        return F.linear(self.final_norm(x), self.token_embedding.weight)

    def forward(self, inputs, targets):
        """Next-token loss, future loss and what is minimised. Logits are not given out, so that
        they need not live as long as the backward pass."""
        x, encoder, embeddings = self.hidden(inputs)
        next_token = F.cross_entropy(self.logits(x).flatten(0, 1), targets.flatten())
        future = self.planning(encoder, embeddings)
        return next_token, future, next_token + self.coefficient * future


def make_optimizer(model, learning_rate):
    """AdamW; weight decay on parameters of two or more dimensions only."""
    decayed = [p for p in model.parameters() if p.dim() >= 2]
    others = [p for p in model.parameters() if p.dim() < 2]
    groups = [{"params": decayed, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=learning_rate, betas=(0.9, 0.95), eps=1e-8, fused=True)


# --- Golden values -------------------------------------------------------------------------------


def read_safetensors(path):
    data = Path(path).read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + size + begin : 8 + size + end], dtype="<f4")
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


def golden_config(folder):
    document = json.loads((folder / "config.json").read_text())
    fields = {**document["model"], **document["planning"]}
    known = Config.__dataclass_fields__
    return Config(**{name: value for name, value in fields.items() if name in known})


def largest_difference(a, b):
    return (a - b).abs().max().item()


def check_golden(folder, shifted):
    """Largest differences from the golden values: losses, logits, gradients, ten AdamW steps."""
    config = golden_config(folder)
    model = DeepSight(config, shifted)
    model.load_state_dict(read_safetensors(folder / "model.safetensors"))
    tokens = np.fromfile(folder / "tokens.u16", dtype="<u2").astype(np.int64)
    tokens = torch.from_numpy(tokens).view(-1, config.context_size + 1)
    inputs, targets = tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()
    expected = json.loads((folder / "expected.json").read_text())
    tensors = read_safetensors(folder / "expected.safetensors")

    next_token, future, total = model(inputs, targets)
    total.backward()
    with torch.no_grad():
        logits = model.logits(model.hidden(inputs)[0])
    differences = {
        "losses": max(abs(next_token.item() - expected["next_token_loss"]),
                      abs(future.item() - expected["future_loss"]),
                      abs(total.item() - expected["total_loss"])),
        "logits": largest_difference(logits, tensors["logits"]),
        "gradients": max(largest_difference(parameter.grad, tensors["grad." + name])
                         for name, parameter in model.named_parameters()),
    }
    optimizer = make_optimizer(model, 1e-3)
    steps = []
    for wanted in expected["total_loss_over_ten_adamw_steps"]:
        optimizer.zero_grad()
        total = model(inputs, targets)[2]
        steps.append(abs(total.item() - wanted))
        total.backward()
        optimizer.step()
    differences["ten steps"] = max(steps)
    return differences


# Ten steps of AdamW amplify rounding, which depends on the number of threads: there the golden
# values' own README allows 1e-4.
TOLERANCES = {"losses": 1e-5, "logits": 1e-5, "gradients": 1e-5, "ten steps": 1e-4}


def check(folders):
    problems = []
    for folder in folders:
        for shifted in (False, True):
            differences = check_golden(folder, shifted)
            form = "shifted sums" if shifted else "matrix"
            text = ", ".join(f"{name} {value:.1e}" for name, value in differences.items())
            print(f"{folder.name:18} {form:13} {text}")
            problems += [f"{folder.name}, {name}: {value:.1e}, allowed are {TOLERANCES[name]:.0e}"
                         for name, value in differences.items() if not value <= TOLERANCES[name]]
    if problems:
        sys.exit("reference.py: it differs from the golden values, so its timings would be those "
                 "of another model: " + "; ".join(problems))


# --- Timing --------------------------------------------------------------------------------------


def memory(key):
    """VmHWM (peak) or VmRSS of this process in bytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key + ":"):
            return 1024 * int(line.split()[1])
    return 0


def reset_peak():
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Training:
    """One model, its optimizer and random tokens to draw windows from, as nanoGPT does."""

    def __init__(self, config, shifted, compiled):
        torch.manual_seed(1337)
        self.config = config
        self.model = DeepSight(config, shifted)
        self.loss = torch.compile(self.model) if compiled else self.model
        self.optimizer = make_optimizer(self.model, 3e-4)
        random = np.random.default_rng(1)
        self.tokens = random.integers(config.vocabulary_size, size=1 << 20, dtype=np.uint16)

    def batch(self):
        time_ = self.config.context_size
        starts = torch.randint(len(self.tokens) - time_ - 1, (self.config.batch_size,))
        windows = [torch.from_numpy(self.tokens[i : i + time_ + 1].astype(np.int64))
                   for i in starts]
        windows = torch.stack(windows)
        return windows[:, :-1].contiguous(), windows[:, 1:].contiguous()

    def step(self):
        next_token, future, total = self.loss(*self.batch())
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return next_token.item(), future.item()


def quartiles(seconds):
    if len(seconds) < 2:
        return [seconds[0]] * 3
    return statistics.quantiles(seconds, n=4, method="inclusive")


def time_steps(training, steps, warmup):
    for _ in range(warmup):
        training.step()
    reset_peak()
    seconds, cpu = [], cpu_seconds()
    for _ in range(steps):
        start = time.perf_counter()
        training.step()
        seconds.append(time.perf_counter() - start)
    return seconds, (cpu_seconds() - cpu) / steps, memory("VmHWM")


def time_configuration(arguments):
    config = CONFIGURATIONS[arguments.configuration]
    baseline = memory("VmRSS")
    shifted = arguments.future == "shifted"
    training = Training(config, shifted, arguments.compile)
    seconds, cpu, peak = time_steps(training, arguments.steps, arguments.warmup)
    low, median, high = quartiles(seconds)
    print(json.dumps({
        "name": arguments.configuration,
        "compiled": arguments.compile,
        "future": "shifted" if shifted else "matrix",
        "threads": torch.get_num_threads(),
        "torch": torch.__version__,
        "tokens_per_second": config.batch_size * config.context_size / median,
        "seconds_per_step": {"lower_quartile": low, "median": median, "upper_quartile": high},
        "cpu_seconds_per_step": cpu,
        "program_bytes": baseline,
        "peak_bytes": peak,
    }))


def main():
    parser = argparse.ArgumentParser(description="DeepSight in eager PyTorch, for comparison.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="compare with golden values")
    checking.add_argument("folders", nargs="+", type=Path)
    timing = commands.add_parser("time", help="time training steps and print one JSON object")
    timing.add_argument("--steps", type=int, default=10)
    timing.add_argument("--warmup", type=int, default=3)
    timing.add_argument("--compile", action="store_true", help="with torch.compile")
    timing.add_argument("--future", choices=("matrix", "shifted"), default="matrix",
                        help="form of the future loss: as published (default), or as shifted sums")
    timing.add_argument("--configuration", choices=CONFIGURATIONS, required=True)
    timing.add_argument("--threads", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.command == "check":
        check(arguments.folders)
        return
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    time_configuration(arguments)


if __name__ == "__main__":
    main()
