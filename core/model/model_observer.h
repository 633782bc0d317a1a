#pragma once

#include <cstdint>

#include "core/model/layer_place.h"
#include "core/support/torch.h"

namespace deepsight {

/// One causal attention as the model computed it, all [batch, time, channels], heads side by side:
/// queries and keys after rotation, and the output before its projection.
struct AttentionPass {
    AttentionKind kind = AttentionKind::Self;
    std::int64_t heads = 0;
    const torch::Tensor& query;
    const torch::Tensor& key;
    const torch::Tensor& value;
    const torch::Tensor& output;
};

/// Is shown what a model computes on its way; set for the time of a trace. It changes nothing, and
/// may throw to end the pass. Internal to core.
class ModelObserver {
  public:
    virtual ~ModelObserver() = default;
    /// `output` [batch, time, channels]. The attentions of a block come before it.
    virtual void onLayer(LayerPlace place, std::int64_t index, const torch::Tensor& output) = 0;
    /// Not while cached text is continued by single positions.
    virtual void onAttention(const AttentionPass& pass) = 0;
};

inline thread_local ModelObserver* modelObserver = nullptr;

/// Costs one comparison where nobody observes.
inline void observeLayer(LayerPlace place, std::int64_t index, const torch::Tensor& output) {
    if (modelObserver != nullptr) modelObserver->onLayer(place, index, output);
}

}  // namespace deepsight
