#include "core/model/baseline_model.h"

#include "core/model/transformer_block.h"

namespace deepsight {

BaselineModel::BaselineModel(const Config& config) : LanguageModel(config) {
    const auto& model = config.model;
    const BlockShape shape{.width = model.width,
                           .heads = model.heads,
                           .crossHeads = 0,
                           .bias = model.bias,
                           .dropout = model.dropout};
    for (std::int64_t i = 0; i < model.layers; ++i) layers_->push_back(TransformerBlock(shape));
    register_module("layers", layers_);
}

LanguageModel::Hidden BaselineModel::hidden(const Window& window) {
    auto x = window.embeddings;
    for (const auto& layer : *layers_) x = layer->as<TransformerBlock>()->forward(x);
    return {
        .states = x, .encoderOutput = {}, .futureLoss = {}, .regularization = {}, .penalty = {}};
}

torch::Tensor BaselineModel::continued(const torch::Tensor& embeddings, DecodingCache& cache) {
    auto x = embeddings;
    for (std::size_t i = 0; i < layers_->size(); ++i)
        x = layers_[i]->as<TransformerBlock>()->forward(x, &cache.block(i));
    return x;
}

}  // namespace deepsight
