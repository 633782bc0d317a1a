#include "core/exchange/state_dict.h"

#include <algorithm>
#include <utility>

#include "core/exchange/raw_matrix.h"
#include "core/exchange/recognize_state_dict.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr auto kTokens = "token_embedding.weight";
constexpr auto kPositions = "position_embedding.weight";

[[noreturn]] void refuse(const std::string& field, const std::string& problem) {
    throw Error(ErrorKind::Config, field + ": " + problem);
}

void requireAtMost(const StateDict& dict, const char* field, std::int64_t wanted,
                   std::int64_t there) {
    if (wanted <= there) return;
    refuse(field, "the weights in " + dict.file.string() + " are for " + std::to_string(there) +
                      ", so " + std::to_string(wanted) + " is too many; use at most that.");
}

bool isZero(const RawTensor& tensor) {
    return std::ranges::all_of(tensor.bytes, [](std::byte byte) { return byte == std::byte{0}; });
}

/// What an export adds because the others' models always have it, and this model does not.
bool isNeutral(const std::string& name, const RawTensor& tensor, const Config& config) {
    const bool bias = name.ends_with(".bias");
    if (name.starts_with("planning.")) {
        const bool norm = name.find("_norm.") != std::string::npos;
        return !config.plans() || (norm && !config.planning.normAffine) ||
               (norm && bias && !config.planning.normBias && isZero(tensor));
    }
    return bias && !config.model.bias && isZero(tensor);
}

void keepRows(SafetensorsFile& weights, const char* name, std::int64_t rows) {
    const auto found = weights.tensors.find(name);
    if (found != weights.tensors.end()) keepFirstRows(found->second, rows);
}

SafetensorsFile arranged(const StateDict& dict, const Config& config, SafetensorsFile read) {
    auto weights = renamedTensors(dict.file, std::move(read), dict.names);
    for (auto& [name, tensor] : weights.tensors)
        if (isTransposed(dict.names, name)) transpose(tensor);
    keepRows(weights, kTokens, config.model.vocabularySize);
    keepRows(weights, kPositions, config.model.contextSize + config.extraTokens());
    if (dict.names != WeightNames::DeepSight)
        std::erase_if(weights.tensors, [&config](const auto& item) {
            return isNeutral(item.first, item.second, config);
        });
    weights.metadata.clear();
    return weights;
}

}  // namespace

StateDict readStateDict(const fs::path& file) {
    // Large enough for the constants of the future loss, which tell its horizon.
    constexpr std::uint64_t kConstantBytes = 64 << 20;
    auto header = readSafetensorsHeader(file, ErrorKind::Checkpoint, kWeightsRemedy);
    if (header.tensors.contains("future_context_weights") &&
        header.tensors.at("future_context_weights").shape.size() == 2)
        header = readSafetensorsHeader(file, ErrorKind::Checkpoint, kWeightsRemedy, kConstantBytes);
    return recognizeStateDict(file, std::move(header));
}

Config configFor(const StateDict& dict, Config base) {
    const auto dropout = base.model.dropout;
    base.model = dict.config.model;
    if (dict.names != WeightNames::DeepSight) base.model.dropout = dropout;
    if (base.isDeepSight())
        base.planning = dict.config.planning;
    else
        base.planning.score = DisaffinityScore::None;
    if (base.model.architecture != Architecture::Baseline && !base.isDeepSight())
        base.planning.horizon = dict.config.planning.horizon;
    // Whose vocabulary this is, padded or not.
    constexpr std::int64_t kGpt2Tokens = 50257;
    if (base.model.vocabularySize >= kGpt2Tokens) base.data.tokenizer = TokenizerKind::Gpt2;
    return base;
}

void requireFitting(const StateDict& dict, const Config& config) {
    auto same = config.model;
    const auto& there = dict.config.model;
    requireAtMost(dict, "model.context_size", same.contextSize, there.contextSize);
    requireAtMost(dict, "model.vocabulary_size", same.vocabularySize, there.vocabularySize);
    if (config.extraTokens() > 0 && config.extraTokens() != dict.config.extraTokens())
        refuse("planning.window",
               "the weights were not trained with tokens beyond the context; use \"ignore-last\".");
    same.contextSize = there.contextSize;
    same.vocabularySize = there.vocabularySize;
    same.dropout = there.dropout;
    same.activation = there.activation;
    same.heads = there.heads;
    same.crossAttentionHeads = there.crossAttentionHeads;
    same.splitTemperature = there.splitTemperature;
    same.splitPenalty = there.splitPenalty;
    if (same == there) return;
    refuse("model", "the weights in " + dict.file.string() +
                        " are those of another architecture, width, number of layers or kind of "
                        "biases and positions; change only dropout, activation and heads, or use "
                        "a smaller context or vocabulary.");
}

SafetensorsFile readWeights(const StateDict& dict, const Config& config) {
    return arranged(dict, config,
                    readSafetensors(dict.file, ErrorKind::Checkpoint, kWeightsRemedy));
}

SafetensorsFile readWeightShapes(const StateDict& dict, const Config& config) {
    return arranged(dict, config,
                    readSafetensorsHeader(dict.file, ErrorKind::Checkpoint, kWeightsRemedy));
}

}  // namespace deepsight
