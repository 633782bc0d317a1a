"""The losses of a run's checkpoint, computed by stock PyTorch alone.

    deepsight-cli export-weights --run RUN --batches batches.safetensors
    python pytorch-loss.py RUN step_00000500 batches.safetensors
"""
import json
import sys

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

run, step, batches = sys.argv[1:]
config = json.load(open(f"{run}/config.json"))
model, plan = config["model"], config.get("planning", {})
weights = load_file(f"{run}/checkpoints/{step}/model.safetensors")
gelu = "tanh" if model["activation"] == "gelu-tanh" else "none"


def linear(x, name):
    return F.linear(x, weights[name + ".weight"], weights.get(name + ".bias"))


def norm(x, name):
    return F.layer_norm(x, x.shape[-1:], weights.get(name + ".weight"), weights.get(name + ".bias"))


def attend(query, key, value, heads):
    parts = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (query, key, value))
    return F.scaled_dot_product_attention(*parts, is_causal=True).transpose(1, 2).flatten(2)


def self_attention(x, name):
    query_key_value = linear(x, name + ".qkv").chunk(3, -1)
    return linear(attend(*query_key_value, model["heads"]), name + ".output")


def feed_forward(x, name):
    hidden = linear(norm(x, name + "_norm"), name + ".expand")
    return linear(F.gelu(hidden, approximate=gelu), name + ".contract")


def block(x, name):
    x = x + self_attention(norm(x, name + ".attention_norm"), name + ".attention")
    return x + feed_forward(x, name + ".feed_forward")


def decoder_block(encoder, x, name):
    x = x + self_attention(norm(x, name + ".self_attention_norm"), name + ".self_attention")
    cross = name + ".cross_attention"
    key_value = linear(norm(encoder, name + ".encoder_norm"), cross + ".key_value").chunk(2, -1)
    query = linear(norm(x, cross + "_norm"), cross + ".query")
    x = x + linear(attend(query, *key_value, model["cross_attention_heads"]), cross + ".output")
    return x + feed_forward(x, name + ".feed_forward")


def future_loss(encoder, embeddings):
    """As published: encoder output against the mean of the past and the weighted future."""
    horizon, positions = plan["horizon"], embeddings.shape[1] - plan["horizon"]
    if plan["context_norm"] in ("pre", "both"):
        embeddings = norm(embeddings, "planning.embedding_norm")
    decay = plan["future_aggregation"] != "average"
    parts = torch.tensor([1 / (z if decay else horizon) for z in range(1, horizon + 1)])
    if plan["future_aggregation"] == "decay-normalized":
        parts = parts / parts.sum()
    context = sum(w * embeddings[:, z : z + positions] for z, w in enumerate(parts, start=1))
    counts = torch.arange(1, positions + 1).unsqueeze(1)
    past = embeddings[:, :positions].cumsum(1)
    if plan["present_future_merge"] == "equal":
        context = (past / counts + context) / 2
    elif plan["present_future_merge"] == "context-size":
        context = (past + horizon * context) / (counts + horizon)
    if plan["context_norm"] in ("post", "both"):
        context = norm(context, "planning.context_norm")
    encoder = norm(encoder[:, :positions], "planning.encoder_norm")
    if plan["score"] == "mse":
        return F.mse_loss(encoder, context)
    affinity = (F.cosine_similarity(encoder, context, dim=-1) + 1) / 2
    return (1 - affinity if plan["score"] == "cosine" else -affinity.log()).mean()


def losses(inputs, targets):
    """Next-token loss, and the future loss where there is one."""
    embeddings = weights["token_embedding.weight"][inputs]
    embeddings = embeddings + weights["position_embedding.weight"][: inputs.shape[1]]
    x, future = embeddings, torch.tensor(0.0)
    if model["architecture"] == "baseline":
        for i in range(model["layers"]):
            x = block(x, f"layers.{i}")
    else:
        for i in range(model["encoder_layers"]):
            x = block(x, f"encoder.{i}")
        encoder, x = x, linear(x, "bridge")
        if plan["score"] != "none":
            future = future_loss(encoder, embeddings)
        for i in range(model["decoder_layers"]):
            x = decoder_block(encoder, x, f"decoder.{i}")
    logits = F.linear(norm(x, "final_norm"), weights["token_embedding.weight"])
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-100), future


data = load_file(batches)
with torch.no_grad():
    results = [torch.stack(losses(i, t)) for i, t in zip(data["inputs"], data["targets"])]
next_token, future = torch.stack(results).double().mean(0).tolist()
print(json.dumps({"next_token_loss": next_token, "future_loss": future}))
