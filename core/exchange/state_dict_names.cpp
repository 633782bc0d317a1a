#include "core/exchange/state_dict_names.h"

#include <algorithm>
#include <array>
#include <span>

namespace deepsight {
namespace {

/// A module of ours and of theirs; # stands for the number of a layer. The tensors in a module,
/// weight and bias, have the same names everywhere.
struct Module {
    const char* ours;
    const char* theirs;
    bool linear = false;
};

constexpr std::array kGpt{
    Module{"token_embedding", "transformer.wte"},
    Module{"position_embedding", "transformer.wpe"},
    Module{"layers.#.attention_norm", "transformer.h.#.ln_1"},
    Module{"layers.#.attention.qkv", "transformer.h.#.attn.c_attn", true},
    Module{"layers.#.attention.output", "transformer.h.#.attn.c_proj", true},
    Module{"layers.#.feed_forward_norm", "transformer.h.#.ln_2"},
    Module{"layers.#.feed_forward.expand", "transformer.h.#.mlp.c_fc", true},
    Module{"layers.#.feed_forward.contract", "transformer.h.#.mlp.c_proj", true},
    Module{"final_norm", "transformer.ln_f"},
};

constexpr std::array kPublished{
    Module{"token_embedding", "token_embedding"},
    Module{"position_embedding", "positional_embedding"},
    Module{"layers.#.attention_norm", "transformer_blocks.#.ln1"},
    Module{"layers.#.attention.qkv", "transformer_blocks.#.multi_attn_head.batch_attn_weights"},
    Module{"layers.#.attention.output", "transformer_blocks.#.multi_attn_head.residual_proj"},
    Module{"layers.#.feed_forward_norm", "transformer_blocks.#.ln2"},
    Module{"layers.#.feed_forward.expand", "transformer_blocks.#.feed_forward.linear"},
    Module{"layers.#.feed_forward.contract", "transformer_blocks.#.feed_forward.residual_proj"},
    Module{"encoder.#.attention_norm", "encoder_transformer_blocks.#.ln1"},
    Module{"encoder.#.attention.qkv",
           "encoder_transformer_blocks.#.multi_attn_head.batch_attn_weights"},
    Module{"encoder.#.attention.output",
           "encoder_transformer_blocks.#.multi_attn_head.residual_proj"},
    Module{"encoder.#.feed_forward_norm", "encoder_transformer_blocks.#.ln2"},
    Module{"encoder.#.feed_forward.expand", "encoder_transformer_blocks.#.feed_forward.linear"},
    Module{"encoder.#.feed_forward.contract",
           "encoder_transformer_blocks.#.feed_forward.residual_proj"},
    Module{"bridge", "decoder_feed_forward"},
    Module{"decoder.#.self_attention_norm", "decoder_transformer_blocks.#.decoder_ln1"},
    Module{"decoder.#.self_attention.qkv",
           "decoder_transformer_blocks.#.decoder_multi_attn_head.batch_attn_weights"},
    Module{"decoder.#.self_attention.output",
           "decoder_transformer_blocks.#.decoder_multi_attn_head.residual_proj"},
    Module{"decoder.#.cross_attention_norm", "decoder_transformer_blocks.#.decoder_cross_ln"},
    Module{"decoder.#.encoder_norm", "decoder_transformer_blocks.#.encoder_cross_ln"},
    Module{"decoder.#.cross_attention.query",
           "decoder_transformer_blocks.#.cross_multi_attn_head.q_weights"},
    Module{"decoder.#.cross_attention.key_value",
           "decoder_transformer_blocks.#.cross_multi_attn_head.k_v_weights"},
    Module{"decoder.#.cross_attention.output",
           "decoder_transformer_blocks.#.cross_multi_attn_head.residual_proj"},
    Module{"decoder.#.feed_forward_norm", "decoder_transformer_blocks.#.decoder_ln2"},
    Module{"decoder.#.feed_forward.expand",
           "decoder_transformer_blocks.#.decoder_feed_forward.linear"},
    Module{"decoder.#.feed_forward.contract",
           "decoder_transformer_blocks.#.decoder_feed_forward.residual_proj"},
    Module{"final_norm", "ln"},
    Module{"planning.encoder_norm", "encoder_out_ln"},
    Module{"planning.embedding_norm", "planning_context_ln_1"},
    Module{"planning.context_norm", "planning_context_ln_2"},
};

std::span<const Module> modulesOf(WeightNames names) {
    if (names == WeightNames::Published) return kPublished;
    return kGpt;
}

/// A tensor's name in its parts: "h.#", "11", "weight".
struct Parts {
    std::string module;  ///< with # for the layer
    std::string layer;   ///< its number, or empty
    std::string tensor;

    std::string with(std::string other) const {
        if (const auto mark = other.find('#'); mark != std::string::npos)
            other.replace(mark, 1, layer);
        return other + "." + tensor;
    }
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<Parts> partsOf(const std::string& name) {
    const auto dot = name.rfind('.');
    if (dot == std::string::npos) return {};
    Parts parts{.module = name.substr(0, dot), .layer = {}, .tensor = name.substr(dot + 1)};
    for (std::size_t begin = 0; begin < dot;) {
        const auto end = std::min(name.find('.', begin), dot);
        const auto component = std::string_view(name).substr(begin, end - begin);
        if (!component.empty() && std::ranges::all_of(component, isDigit)) {
            parts.layer = component;
            parts.module.replace(begin, component.size(), "#");
            break;
        }
        begin = end + 1;
    }
    return parts;
}

bool isWeightOrBias(const Parts& parts) {
    return parts.tensor == "weight" || parts.tensor == "bias";
}

const Module* find(WeightNames names, const Parts& parts, const char* Module::*side) {
    if (!isWeightOrBias(parts)) return nullptr;
    for (const Module& module : modulesOf(names))
        if (parts.module == module.*side) return &module;
    return nullptr;
}

}  // namespace

const char* idOf(WeightNames names) {
    switch (names) {
        case WeightNames::Published:
            return "published";
        case WeightNames::NanoGpt:
            return "nanogpt";
        case WeightNames::Gpt2:
            return "gpt2";
        case WeightNames::DeepSight:
            break;
    }
    return "deepsight";
}

std::optional<WeightNames> weightNamesOf(std::string_view id) {
    for (const auto names :
         {WeightNames::DeepSight, WeightNames::Published, WeightNames::NanoGpt, WeightNames::Gpt2})
        if (id == idOf(names)) return names;
    return {};
}

std::optional<std::string> theirName(WeightNames names, const std::string& ours) {
    if (names == WeightNames::DeepSight) return ours;
    const auto parts = partsOf(ours);
    if (!parts) return {};
    const Module* module = find(names, *parts, &Module::ours);
    return module ? std::optional(parts->with(module->theirs)) : std::nullopt;
}

std::optional<std::string> ourName(WeightNames names, const std::string& theirs) {
    if (names == WeightNames::DeepSight) return theirs;
    const auto parts = partsOf(theirs);
    if (!parts) return {};
    const Module* module = find(names, *parts, &Module::theirs);
    return module ? std::optional(parts->with(module->ours)) : std::nullopt;
}

const char* outputName(WeightNames names) {
    if (names == WeightNames::DeepSight) return "";
    return names == WeightNames::Published ? "output_layer.weight" : "lm_head.weight";
}

bool isConstant(WeightNames names, const std::string& theirs) {
    if (names == WeightNames::DeepSight) return false;
    if (names == WeightNames::Published)
        return theirs == "future_context_weights" || theirs == "merge_present_context_weights" ||
               theirs == "merge_future_context_weights" || theirs.ends_with(".tril");
    return theirs.ends_with(".attn.bias") || theirs.ends_with(".attn.masked_bias");
}

bool isTransposed(WeightNames names, const std::string& ours) {
    if (names != WeightNames::Gpt2) return false;
    const auto parts = partsOf(ours);
    if (!parts || parts->tensor != "weight") return false;
    const Module* module = find(names, *parts, &Module::ours);
    return module && module->linear;
}

}  // namespace deepsight
