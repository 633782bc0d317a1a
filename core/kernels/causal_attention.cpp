#include "core/kernels/causal_attention.h"

#include <ATen/autocast_mode.h>

#include <cmath>

#include "core/kernels/causal_attention_rows.h"
#include "core/kernels/linear.h"
#include "core/kernels/parallel.h"

namespace deepsight::kernels {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// One head of one row of the batch, in [batch, time, channels].
HeadRows headOf(const at::Tensor& x, std::int64_t row, std::int64_t offset) {
    return {x.const_data_ptr<float>() + row * x.stride(0) + offset, x.stride(1)};
}

MutableHeadRows mutableHeadOf(const at::Tensor& x, std::int64_t row, std::int64_t offset) {
    return {x.mutable_data_ptr<float>() + row * x.stride(0) + offset, x.stride(1)};
}

at::Tensor readable(const at::Tensor& x) { return x.stride(2) == 1 ? x : x.contiguous(); }

/// Calls work(scratch, row of the batch, head) for all of them, on all threads.
template <typename Work>
void forHeads(const at::Tensor& x, std::int64_t heads, const Work& work) {
    at::parallel_for(0, x.size(0) * heads, 1, [&](std::int64_t begin, std::int64_t end) {
        AttentionScratch scratch(x.size(1), x.size(2) / heads);
        for (auto i = begin; i < end; ++i) work(scratch, i / heads, i % heads);
    });
}

float scaleOf(const at::Tensor& query, std::int64_t heads) {
    return 1 / std::sqrt(static_cast<float>(query.size(2) / heads));
}

class AttentionFunction : public torch::autograd::Function<AttentionFunction> {
  public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& queryIn,
                              const at::Tensor& keyIn, const at::Tensor& valueIn,
                              std::int64_t heads) {
        const auto query = readable(queryIn);
        const auto key = readable(keyIn);
        const auto value = readable(valueIn);
        const auto time = query.size(1);
        const auto channels = query.size(2) / heads;
        const auto output = at::empty(query.sizes(), query.options());
        const auto normalisers = at::empty({query.size(0), heads, time}, query.options());
        const float scale = scaleOf(query, heads);
        auto* normaliser = normalisers.mutable_data_ptr<float>();
        forHeads(query, heads, [&](AttentionScratch& scratch, auto row, auto head) {
            const auto offset = head * channels;
            attendCausally(scratch, headOf(query, row, offset), headOf(key, row, offset),
                           headOf(value, row, offset), scale, mutableHeadOf(output, row, offset),
                           normaliser + (row * heads + head) * time);
        });
        context->save_for_backward({query, key, value, output, normalisers});
        context->saved_data["heads"] = heads;
        return output;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outputs) {
        checkOnce();
        const auto saved = context->get_saved_variables();
        const auto& query = saved[0];
        const auto heads = context->saved_data["heads"].toInt();
        const auto time = query.size(1);
        const auto channels = query.size(2) / heads;
        const auto gradient = readable(outputs[0]);
        const auto ofQuery = at::empty(query.sizes(), query.options());
        const auto ofKey = at::empty_like(ofQuery);
        const auto ofValue = at::empty_like(ofQuery);
        const float scale = scaleOf(query, heads);
        const auto* normaliser = saved[4].const_data_ptr<float>();
        forHeads(query, heads, [&](AttentionScratch& scratch, auto row, auto head) {
            const auto offset = head * channels;
            attendCausallyBackward(
                scratch, headOf(query, row, offset), headOf(saved[1], row, offset),
                headOf(saved[2], row, offset), scale, headOf(saved[3], row, offset),
                normaliser + (row * heads + head) * time, headOf(gradient, row, offset),
                mutableHeadOf(ofQuery, row, offset), mutableHeadOf(ofKey, row, offset),
                mutableHeadOf(ofValue, row, offset));
        });
        return {ofQuery, ofKey, ofValue, {}};
    }
};

// [batch, time, channels] -> [batch, heads, time, channels / heads]
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

}  // namespace

torch::Tensor causalAttention(const torch::Tensor& query, const torch::Tensor& key,
                              const torch::Tensor& value, std::int64_t heads) {
    TORCH_CHECK(query.sizes() == key.sizes() && query.sizes() == value.sizes() &&
                    query.size(2) % heads == 0,
                "queries, keys and values of unlike sizes");
    const auto isFloat = [](const at::Tensor& x) { return x.scalar_type() == at::kFloat; };
    const bool ours = query.is_cpu() && isFloat(query) && isFloat(key) && isFloat(value) &&
                      !at::autocast::is_autocast_enabled(at::kCPU) &&
                      query.size(2) / heads <= kWidestHead;
    return ours ? AttentionFunction::apply(query, key, value, heads)
                : causalAttentionReference(query, key, value, heads);
}

torch::Tensor causalAttentionReference(const torch::Tensor& query, const torch::Tensor& key,
                                       const torch::Tensor& value, std::int64_t heads,
                                       double dropout, bool causal) {
    return at::scaled_dot_product_attention(splitHeads(query, heads), splitHeads(key, heads),
                                            splitHeads(value, heads), /*attn_mask=*/{}, dropout,
                                            causal)
        .transpose(1, 2)
        .reshape(query.sizes());
}

}  // namespace deepsight::kernels
