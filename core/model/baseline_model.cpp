#include "core/model/baseline_model.h"

#include "core/model/model_observer.h"
#include "core/model/transformer_block.h"

namespace deepsight {

BaselineModel::BaselineModel(const Config& config) : LanguageModel(config) {
    auto shape = blockShape(config);
    for (std::int64_t i = 0; i < config.model.layers; ++i) {
        // The last one shares its input with the further heads. Recomputed, it would add its share
        // to their gradients in one sum instead of two, which rounds in another way.
        if (config.model.architecture == Architecture::MultiToken && i + 1 == config.model.layers)
            shape.recompute = false;
        layers_->push_back(TransformerBlock(shape));
    }
    register_module("layers", layers_);
}

torch::Tensor BaselineModel::run(torch::Tensor x, std::size_t first, std::size_t end,
                                 DecodingCache* cache) {
    for (std::size_t i = first; i < end; ++i) {
        x = layers_[i]->as<TransformerBlock>()->forward(x, cache ? &cache->block(i) : nullptr);
        observeLayer(LayerPlace::Block, static_cast<std::int64_t>(i), x);
    }
    return x;
}

LanguageModel::Hidden BaselineModel::hidden(const Window& window) {
    Hidden parts;
    parts.states = run(window.embeddings, 0, layerCount());
    return parts;
}

torch::Tensor BaselineModel::continued(const torch::Tensor& embeddings, DecodingCache& cache) {
    return run(embeddings, 0, layerCount(), &cache);
}

}  // namespace deepsight
