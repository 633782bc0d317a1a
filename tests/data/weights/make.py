"""Makes the small state dicts in this folder, each with logits that its own program computed.

    python make.py --nanogpt CLONE-OF-karpathy/nanoGPT --yif CLONE-OF-yiphei/yif-AI

Needs torch, transformers and safetensors. Every weight is moved off its initial value, so that a
tensor in the wrong place shows. What is committed was made with torch 2.11 and transformers 5.24.
"""
import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import save_file

HERE = Path(__file__).resolve().parent
VOCABULARY, CONTEXT, WIDTH, HEADS, LAYERS = 67, 12, 16, 4, 2


@torch.no_grad()
def shake(model):
    """Away from zeros and ones."""
    torch.manual_seed(7)
    for parameter in model.parameters():
        parameter += 0.2 * torch.randn_like(parameter)
    return model.eval()


def tokens():
    generator = torch.Generator().manual_seed(3)
    return torch.randint(VOCABULARY, (2, CONTEXT + 1), generator=generator)


def save(name, state, config, logits, **expected):
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    save_file({key: value.clone() for key, value in state.items()}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(config, indent=2, default=str) + "\n")
    expected = {key: value.detach().clone() for key, value in expected.items()}
    save_file({"tokens": tokens(), "logits": logits.detach().clone(), **expected},
              folder / "expected.safetensors")


def gpt2():
    from transformers import GPT2Config, GPT2LMHeadModel

    config = GPT2Config(vocab_size=VOCABULARY, n_positions=CONTEXT, n_embd=WIDTH, n_layer=LAYERS,
                        n_head=HEADS, bos_token_id=None, eos_token_id=None)
    model = shake(GPT2LMHeadModel(config))
    with torch.no_grad():
        logits = model(tokens()[:, :-1]).logits
    kept = ("model_type", "activation_function", "layer_norm_epsilon", "n_head", "n_inner",
            "scale_attn_weights", "scale_attn_by_inverse_layer_idx")
    state = {key: value for key, value in model.state_dict().items() if key != "lm_head.weight"}
    described = {key: value for key, value in config.to_dict().items() if key in kept}
    save("gpt2", state, described, logits)
    half = {key.removeprefix("transformer."): value.bfloat16() for key, value in state.items()}
    with torch.no_grad():
        model.load_state_dict({"transformer." + key: value.float() for key, value in half.items()},
                              strict=False)
        logits = model(tokens()[:, :-1]).logits
    save("gpt2-bf16", half, described, logits)


def nanogpt():
    import model as nanogpt_model

    arguments = dict(n_layer=LAYERS, n_head=HEADS, n_embd=WIDTH, block_size=CONTEXT, bias=False,
                     vocab_size=VOCABULARY, dropout=0.0)
    model = shake(nanogpt_model.GPT(nanogpt_model.GPTConfig(**arguments)))
    with torch.no_grad():
        logits, _ = model(tokens()[:, :-1], tokens()[:, 1:].contiguous())
    state = {"_orig_mod." + key: value for key, value in model.state_dict().items()}
    save("nanogpt", state, arguments, logits)


def published():
    from baseline_transformer.model import ModelConfig as BaselineConfig, TransformerModel
    from deep_plan_transformer.model import DeepPlan, ModelConfig

    shape = dict(context_size=CONTEXT, n_embed=WIDTH, n_layer=LAYERS, n_head=HEADS,
                 alphabet_size=VOCABULARY)
    config = ModelConfig(**shape, future_context_size=4, planning_loss_type="COSINE",
                         planning_context_ln_type="BOTH",
                         future_context_aggregation_type="DECAY_W_NORMALIZE",
                         present_future_context_aggregation_type="CONTEXT_SIZE")
    model = shake(DeepPlan(config)).train()  # dropout is 0; the planning loss wants this mode
    with torch.no_grad():
        logits, loss = model(tokens()[:, :-1], tokens()[:, 1:].contiguous())
    save("published", model.state_dict(), asdict(config), logits.view(2, CONTEXT, VOCABULARY),
         total_loss=loss.reshape(1), future_loss=model.planning_loss.reshape(1))
    config = BaselineConfig(**shape)
    model = shake(TransformerModel(config))
    with torch.no_grad():
        logits, _ = model(tokens()[:, :-1], tokens()[:, 1:].contiguous())
    save("published-baseline", model.state_dict(), asdict(config),
         logits.view(2, CONTEXT, VOCABULARY))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nanogpt", required=True)
    parser.add_argument("--yif", required=True)
    arguments = parser.parse_args()
    gpt2()
    sys.path[:0] = [arguments.nanogpt, arguments.yif]
    nanogpt()
    published()


if __name__ == "__main__":
    main()
