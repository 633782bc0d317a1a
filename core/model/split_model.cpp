#include "core/model/split_model.h"

#include <charconv>
#include <cmath>

#include "core/model/model_observer.h"
#include "core/model/transformer_block.h"

namespace deepsight {
namespace {

constexpr std::string_view kLayers = "layers.";

// Least gate that a memory is divided by; far below what a gate passes on.
constexpr double kLeastGate = 1e-6;

/// The name in a DecoderBlock of a parameter as a TransformerBlock calls it; empty for what that
/// does not have.
std::string encoderName(std::string_view inDecoder) {
    constexpr std::string_view kSelf = "self_";
    if (inDecoder.starts_with("cross_") || inDecoder.starts_with("encoder_norm.")) return {};
    if (inDecoder.starts_with(kSelf)) inDecoder.remove_prefix(kSelf.size());
    return std::string(inDecoder);
}

}  // namespace

SplitModel::SplitModel(const Config& config)
    : PlanningModel(config), temperature_(config.model.splitTemperature) {
    const auto& model = config.model;
    const auto shape = blockShape(config);
    const auto count = model.encoderLayers + model.decoderLayers;
    layers_->push_back(TransformerBlock(shape));
    for (std::int64_t i = 1; i < count; ++i) layers_->push_back(DecoderBlock(shape));
    register_module("layers", layers_);
    bridge_ = register_module("bridge", Linear(model.width, model.width, model.bias));
    const auto split = register_module("split", std::make_shared<torch::nn::Module>());
    logits_ = split->register_parameter("logits", torch::zeros({count - 1}));
    addPlanning();
}

void SplitModel::setProgress(double done) {
    temperature_ = std::pow(config().model.splitTemperature, done);
}

torch::Tensor SplitModel::distribution() const { return torch::softmax(logits_ / temperature_, 0); }

PlanningModel::Pass SplitModel::pass(const torch::Tensor& embeddings, DecodingCache* cache) {
    const auto shares = distribution();
    const auto gates = shares.cumsum(0);
    Pass result;
    auto x = embeddings;
    for (std::size_t i = 0; i < layers_->size(); ++i) {
        BlockCache* const seen = cache ? &cache->block(i) : nullptr;
        const auto& layer = layers_[i];
        if (i == 0) {
            x = layer->as<TransformerBlock>()->forward(x, seen);
        } else {
            const auto gate = gates[static_cast<std::int64_t>(i) - 1];
            const auto memory = result.encoderOutput / gate.clamp_min(kLeastGate);
            x = layer->as<DecoderBlock>()->forward(memory, x, seen, gate);
        }
        observeLayer(LayerPlace::Block, static_cast<std::int64_t>(i), x);
        if (i + 1 == layers_->size()) break;
        const auto share = shares[static_cast<std::int64_t>(i)];
        const auto part = share * x;
        result.encoderOutput = i == 0 ? part : result.encoderOutput + part;
        x = x + share * (bridge_(x) - x);
    }
    observeLayer(LayerPlace::EncoderOutput, 0, result.encoderOutput);
    result.states = x;
    if (config().model.splitPenalty > 0) result.penalty = config().model.splitPenalty * gates.sum();
    return result;
}

LanguageModel::LearnedWeights SplitModel::learnedWeights() const {
    torch::NoGradGuard noGrad;
    const auto shares = distribution().to(torch::kCPU, torch::kFloat64).contiguous();
    const auto* first = shares.const_data_ptr<double>();
    LearnedWeights learned = PlanningModel::learnedWeights();
    learned.split.assign(first, first + shares.numel());
    return learned;
}

Config hardenedConfig(const Config& config, std::int64_t encoderLayers) {
    auto hardened = config;
    auto& model = hardened.model;
    model.layerSplit = LayerSplit::Fixed;
    model.encoderLayers = encoderLayers;
    model.decoderLayers = config.model.encoderLayers + config.model.decoderLayers - encoderLayers;
    return hardened;
}

SafetensorsFile hardenedWeights(const SafetensorsFile& weights, std::int64_t encoderLayers) {
    SafetensorsFile hardened{.tensors = {}, .metadata = weights.metadata};
    for (const auto& [name, tensor] : weights.tensors) {
        if (name.starts_with("split.")) continue;
        if (!name.starts_with(kLayers)) {
            hardened.tensors[name] = tensor;
            continue;
        }
        std::int64_t layer = 0;
        const char* const end = name.data() + name.size();
        const char* const rest =
            std::from_chars(name.data() + kLayers.size(), end, layer).ptr + 1;  // past the dot
        const std::string_view own(rest, static_cast<std::size_t>(end - rest));
        if (layer >= encoderLayers) {
            hardened.tensors["decoder." + std::to_string(layer - encoderLayers) + "." +
                             std::string(own)] = tensor;
        } else if (const auto renamed = encoderName(own); !renamed.empty()) {
            hardened.tensors["encoder." + std::to_string(layer) + "." + renamed] = tensor;
        }
    }
    return hardened;
}

}  // namespace deepsight
