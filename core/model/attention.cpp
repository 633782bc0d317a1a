#include "core/model/attention.h"

#include "core/kernels/causal_attention.h"
#include "core/model/model_observer.h"

namespace deepsight {
namespace {

torch::Tensor appended(const torch::Tensor& seen, const torch::Tensor& more) {
    return seen.defined() ? torch::cat({seen, more}, /*dim=*/1) : more;
}

torch::Tensor attendCausally(torch::Tensor query, torch::Tensor key, torch::Tensor value,
                             AttentionKind kind, const AttentionShape& shape, bool training,
                             KeyValueCache* cache) {
    const auto heads = shape.heads;
    if (shape.rotary) {
        const auto first = cache != nullptr && cache->keys.defined() ? cache->keys.size(1) : 0;
        query = shape.rotary->rotate(query, heads, first);
        key = shape.rotary->rotate(key, heads, first);
    }
    if (cache != nullptr) {
        cache->keys = key = appended(cache->keys, key);
        cache->values = value = appended(cache->values, value);
    }
    // A single later position reads all before it, which needs no mask.
    const bool fromFirst = query.size(1) == key.size(1);
    TORCH_CHECK(fromFirst || query.size(1) == 1, "a cache grows by one position at a time");
    const double dropout = training ? shape.dropout : 0.0;
    const auto attended = fromFirst && dropout == 0
                              ? kernels::causalAttention(query, key, value, heads)
                              : kernels::causalAttentionReference(query, key, value, heads, dropout,
                                                                  /*causal=*/fromFirst);
    if (modelObserver != nullptr && fromFirst)
        modelObserver->onAttention({kind, heads, query, key, value, attended});
    return attended;
}

}  // namespace

SelfAttentionImpl::SelfAttentionImpl(const AttentionShape& shape) : shape_(shape) {
    const auto width = shape.width;
    qkv_ = register_module("qkv", Linear(width, 3 * width, shape.bias));
    output_ = register_module("output", Linear(width, width, shape.bias));
}

torch::Tensor SelfAttentionImpl::forward(const torch::Tensor& x, KeyValueCache* cache) {
    const auto parts = qkv_(x).chunk(3, /*dim=*/2);
    const auto attended = attendCausally(parts[0], parts[1], parts[2], AttentionKind::Self, shape_,
                                         is_training(), cache);
    return torch::dropout(output_(attended), shape_.dropout, is_training());
}

CrossAttentionImpl::CrossAttentionImpl(const AttentionShape& shape) : shape_(shape) {
    const auto width = shape.width;
    query_ = register_module("query", Linear(width, width, shape.bias));
    keyValue_ = register_module("key_value", Linear(width, 2 * width, shape.bias));
    output_ = register_module("output", Linear(width, width, shape.bias));
}

torch::Tensor CrossAttentionImpl::forward(const torch::Tensor& encoder,
                                          const torch::Tensor& decoder, KeyValueCache* cache) {
    const auto keyValue = keyValue_(encoder).chunk(2, /*dim=*/2);
    const auto attended = attendCausally(query_(decoder), keyValue[0], keyValue[1],
                                         AttentionKind::Cross, shape_, is_training(), cache);
    return torch::dropout(output_(attended), shape_.dropout, is_training());
}

}  // namespace deepsight
