#include "core/kernels/linear_cross_entropy.h"

#include <ATen/autocast_mode.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/data/batch_sampler.h"
#include "core/kernels/cuda/cuda_kernels.h"
#include "core/kernels/linear.h"
#include "core/kernels/parallel.h"
#include "core/kernels/softmax_rows.h"

namespace deepsight::kernels {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Logits that a piece has at most: 4 MB, which stay in the cache between the passes.
constexpr std::int64_t kPieceLogits = std::int64_t{1} << 20;
constexpr std::int64_t kMostRows = 2048;
constexpr std::int64_t kColumnStep = 64;

struct Range {
    std::int64_t begin;
    std::int64_t end;
    std::int64_t size() const { return end - begin; }
};

template <typename Work>
void forRanges(std::int64_t count, std::int64_t size, const Work& work) {
    for (std::int64_t begin = 0; begin < count; begin += size)
        work(Range{begin, std::min(count, begin + size)});
}

at::Tensor rowsOf(const at::Tensor& tensor, Range range) {
    return tensor.slice(0, range.begin, range.end);
}

/// The rows that count, and the steps in which their logits are gone through.
struct Tiling {
    std::int64_t rows;
    std::int64_t columns;

    Tiling(std::int64_t count, std::int64_t vocabulary) : rows(std::min(count, kMostRows)) {
        const auto fitting = kPieceLogits / std::max<std::int64_t>(rows, 1);
        columns = std::max(kColumnStep, fitting / kColumnStep * kColumnStep);
        // No narrow rest: all pieces about as wide.
        const auto pieces = (vocabulary + columns - 1) / columns;
        const auto even = (vocabulary + pieces - 1) / pieces;
        columns = (even + kColumnStep - 1) / kColumnStep * kColumnStep;
    }
};

// Work on rows of `columns` logits by all threads.
template <typename Work>
void parallelRows(std::int64_t rows, std::int64_t columns, const Work& work) {
    at::parallel_for(0, rows, std::max<std::int64_t>(1, 16384 / columns), work);
}

/// log of the sum of exp(logits) of every row [rows], and minus the target's log probability in
/// `losses` [rows].
at::Tensor logSumExp(const at::Tensor& states, const at::Tensor& table, const at::Tensor& targets,
                     at::Tensor& losses) {
    const auto count = states.size(0);
    const auto vocabulary = table.size(0);
    const Tiling tiling(count, vocabulary);
    auto maxima = states.new_full({count}, -std::numeric_limits<float>::infinity());
    auto sums = states.new_zeros({count});
    losses = states.new_zeros({count});
    const auto* target = targets.const_data_ptr<std::int64_t>();
    auto* loss = losses.mutable_data_ptr<float>();
    forRanges(vocabulary, tiling.columns, [&](Range columns) {
        const auto part = rowsOf(table, columns);
        forRanges(count, tiling.rows, [&](Range rows) {
            const auto logits = product(rowsOf(states, rows), part);
            const auto* first = logits.const_data_ptr<float>();
            auto* most = maxima.mutable_data_ptr<float>() + rows.begin;
            auto* sum = sums.mutable_data_ptr<float>() + rows.begin;
            parallelRows(rows.size(), columns.size(), [&](std::int64_t begin, std::int64_t end) {
                addToLogSumExp(first + begin * columns.size(), end - begin, columns.size(),
                               most + begin, sum + begin);
                for (auto r = begin; r < end; ++r) {
                    const auto column = target[rows.begin + r] - columns.begin;
                    if (column >= 0 && column < columns.size())
                        loss[rows.begin + r] = -first[r * columns.size() + column];
                }
            });
        });
    });
    auto result = sums.log_().add_(maxima);
    losses.add_(result);
    return result;
}

/// Mean cross-entropy of float32 rows on the CPU, all of which count.
class ColumnsFunction : public torch::autograd::Function<ColumnsFunction> {
  public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& states,
                              const at::Tensor& table, const at::Tensor& targets) {
        at::Tensor losses;
        const auto normalisers = logSumExp(states, table, targets, losses);
        context->save_for_backward({states, table, targets, normalisers});
        return losses.mean();
    }

    static variable_list backward(AutogradContext* context, const variable_list& outputs) {
        checkOnce();
        const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
        const auto saved = context->get_saved_variables();
        const auto& states = saved[0];
        const auto& table = saved[1];
        const auto count = states.size(0);
        const Tiling tiling(count, table.size(0));
        const float scale = outputs[0].item<float>() / static_cast<float>(count);
        const bool wantsStates = context->needs_input_grad(0);
        const bool wantsTable = context->needs_input_grad(1);
        at::Tensor ofStates = wantsStates ? at::zeros_like(states) : at::Tensor();
        at::Tensor ofTable;
        if (wantsTable) ofTable = count > 0 ? at::empty_like(table) : at::zeros_like(table);
        forRanges(table.size(0), tiling.columns, [&](Range columns) {
            const auto part = rowsOf(table, columns);
            forRanges(count, tiling.rows, [&](Range rows) {
                const auto own = rowsOf(states, rows);
                auto slopes = product(own, part);
                toSlopes(slopes, columns, saved[2].const_data_ptr<std::int64_t>() + rows.begin,
                         saved[3].const_data_ptr<float>() + rows.begin, scale);
                if (wantsStates) rowsOf(ofStates, rows).add_(product(slopes, part.t()));
                if (!wantsTable) return;
                auto target = rowsOf(ofTable, columns);
                const auto more = transposedProduct(slopes, own);
                rows.begin == 0 ? target.copy_(more) : target.add_(more);
            });
        });
        return {ofStates, ofTable, {}};
    }

  private:
    // In place: logits of `columns` become the gradient of the mean loss with respect to them.
    static void toSlopes(at::Tensor& logits, Range columns, const std::int64_t* targets,
                         const float* normalisers, float scale) {
        auto* first = logits.mutable_data_ptr<float>();
        parallelRows(logits.size(0), columns.size(), [&](std::int64_t begin, std::int64_t end) {
            scaledSoftmax(first + begin * columns.size(), end - begin, columns.size(),
                          normalisers + begin, scale);
            for (auto r = begin; r < end; ++r) {
                const auto column = targets[r] - columns.begin;
                if (column >= 0 && column < columns.size())
                    first[r * columns.size() + column] -= scale;
            }
        });
    }
};

// Losses of some rows; `logits` become `scale` times their gradient, where that is defined.
at::Tensor lossesInPlace(at::Tensor& logits, const at::Tensor& targets, const at::Tensor& scale) {
    const auto type = logits.scalar_type();
    if (logits.is_cuda() && (type == at::kFloat || type == at::kBFloat16) && cudaKernelsLoaded()) {
        auto losses = at::empty({logits.size(0)}, logits.options().dtype(at::kFloat));
        crossEntropyInPlace(logits, targets, scale, losses);
        return losses;
    }
    const auto counted = targets.ne(Batch::kIgnored);
    const auto columns = targets.clamp_min(0).unsqueeze(1);
    auto precise = logits.to(at::promote_types(type, at::kFloat));
    const auto normalisers = precise.logsumexp(1, /*keepdim=*/true);
    const auto losses = (normalisers - precise.gather(1, columns)).squeeze(1) * counted;
    if (!scale.defined()) return losses;
    precise.sub_(normalisers).exp_();
    precise.scatter_add_(1, columns, at::full_like(columns, -1, precise.options()));
    logits = precise.mul_((scale * counted).unsqueeze(1)).to(type);
    return losses;
}

/// Any device and type: rows piece by piece, with the gradients taken in forward() already, so that
/// logits are made once.
class RowsFunction : public torch::autograd::Function<RowsFunction> {
  public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& states,
                              const at::Tensor& table, const at::Tensor& targets,
                              at::ScalarType type, bool differentiated) {
        const auto rowsAtOnce =
            states.is_cuda() ? 4 * kMostRows
                             : std::clamp(4 * kPieceLogits / table.size(0), kColumnStep, kMostRows);
        const auto number = targets.ne(Batch::kIgnored).sum();
        const auto options = states.options().dtype(at::promote_types(type, at::kFloat));
        const auto scale = differentiated ? number.to(options.dtype()).reciprocal() : at::Tensor();
        const auto narrowStates = states.to(type);
        const auto narrowTable = table.to(type);
        const auto ofStates = differentiated ? at::empty_like(states) : at::Tensor();
        const auto ofTable = differentiated ? at::zeros(table.sizes(), options) : at::Tensor();
        auto sum = at::zeros({}, options);
        forRanges(states.size(0), rowsAtOnce, [&](Range rows) {
            const auto own = rowsOf(narrowStates, rows);
            auto slopes = at::mm(own, narrowTable.t());
            sum.add_(lossesInPlace(slopes, rowsOf(targets, rows), scale).sum());
            if (!differentiated) return;
            rowsOf(ofStates, rows).copy_(at::mm(slopes, narrowTable));
            ofTable.add_(at::mm(slopes.t(), own));
        });
        if (differentiated) context->save_for_backward({ofStates, ofTable});
        return sum / number;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outputs) {
        checkOnce();
        const auto saved = context->get_saved_variables();
        return {saved[0] * outputs[0], saved[1] * outputs[0], {}, {}, {}};
    }
};

at::Tensor byRows(const at::Tensor& states, const at::Tensor& table, const at::Tensor& targets) {
    const auto device = states.device().type();
    const auto type = at::autocast::is_autocast_enabled(device)
                          ? at::autocast::get_autocast_dtype(device)
                          : states.scalar_type();
    const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
    const bool differentiated =
        at::GradMode::is_enabled() && (states.requires_grad() || table.requires_grad());
    return RowsFunction::apply(states, table, targets, type, differentiated);
}

}  // namespace

torch::Tensor linearCrossEntropyReference(const torch::Tensor& states, const torch::Tensor& table,
                                          const torch::Tensor& targets) {
    return torch::cross_entropy_loss(torch::linear(states, table), targets, /*weight=*/{},
                                     at::Reduction::Mean, Batch::kIgnored);
}

torch::Tensor linearCrossEntropy(const torch::Tensor& states, const torch::Tensor& table,
                                 const torch::Tensor& targets) {
    if (!usesOneDnn(states)) return byRows(states, table, targets);
    const auto counted = targets.ne(Batch::kIgnored);
    if (counted.all().item<bool>())
        return ColumnsFunction::apply(states.contiguous(), table, targets.contiguous());
    const auto rows = counted.nonzero().squeeze(1);
    return ColumnsFunction::apply(states.index_select(0, rows), table,
                                  targets.index_select(0, rows));
}

}  // namespace deepsight::kernels
