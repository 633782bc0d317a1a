#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace deepsight {

/// Whose names the tensors of a file of weights have.
enum class WeightNames {
    DeepSight,  ///< this program's own, of every architecture
    Published,  ///< yiphei/yif-AI: deep_plan_transformer and baseline_transformer
    NanoGpt,    ///< the GPT of karpathy/nanoGPT
    Gpt2,       ///< GPT2LMHeadModel of HuggingFace's transformers: linear weights are [in, out]
};

/// "deepsight", "published", "nanogpt", "gpt2": for the command line and files.
const char* idOf(WeightNames names);
std::optional<WeightNames> weightNamesOf(std::string_view id);

/// The other name of a parameter, or empty where there is none: "layers.0.attention.qkv.weight" is
/// "transformer.h.0.attn.c_attn.weight" to nanoGPT. Plain functions of the name.
std::optional<std::string> theirName(WeightNames names, const std::string& ours);
std::optional<std::string> ourName(WeightNames names, const std::string& theirs);

/// Name of the output layer's weight there, which all of them tie to the token embedding; empty in
/// ours, where there is none.
const char* outputName(WeightNames names);

/// Whether a tensor there is no parameter: a mask, or a constant of the future loss.
bool isConstant(WeightNames names, const std::string& theirs);

/// Whether the matrix of ours lies there transposed.
bool isTransposed(WeightNames names, const std::string& ours);

}  // namespace deepsight
