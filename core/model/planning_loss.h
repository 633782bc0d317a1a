#pragma once

#include <torch/torch.h>

#include "core/config/config.h"
#include "core/model/layers.h"

namespace deepsight {

/// The planning objective ("future loss") of yiphei/yif-AI's deep_plan_transformer, section
/// "Planning loss". At position i it compares
///   u_i = norm(h_i), h the raw encoder output, with
///   y_i = norm(merge(cumulative mean of E_1..E_i, sum over z = 1..n of w_z E_{i+z})),
/// E the detached input embeddings (token + position, after dropout) and n the horizon.
/// Its norms have gain and bias where `norm_affine` says so; only this loss trains them.
class PlanningLossImpl : public torch::nn::Module {
  public:
    /// Both sides of the comparison, [batch, positions, channels]; positions is T - n, or T when
    /// the window is extended.
    struct Sides {
        torch::Tensor encoder;
        torch::Tensor context;
    };

    explicit PlanningLossImpl(const Config& config);

    /// `encoderOutput` [batch, T, channels]; `embeddings` [batch, T + extra tokens, channels],
    /// which are detached here.
    Sides sides(const torch::Tensor& encoderOutput, const torch::Tensor& embeddings);

    /// u at every position, [batch, T, channels], also where the context is not defined.
    torch::Tensor normalizedEncoder(const torch::Tensor& encoderOutput);

    /// Mean disaffinity over batch and positions (and channels, for MSE), a scalar; not scaled by
    /// the coefficient.
    torch::Tensor forward(const torch::Tensor& encoderOutput, const torch::Tensor& embeddings);

  private:
    torch::Tensor aggregateFuture(const torch::Tensor& embeddings, std::int64_t positions) const;
    torch::Tensor planningContext(const torch::Tensor& embeddings, std::int64_t positions) const;

    PlanningConfig config_;
    LayerNorm encoderNorm_{nullptr};
    LayerNorm embeddingNorm_{nullptr};  // before aggregation
    LayerNorm contextNorm_{nullptr};    // after aggregation
};
TORCH_MODULE(PlanningLoss);

/// Mean disaffinity of `encoder` and `context`, both [batch, positions, channels].
torch::Tensor disaffinity(DisaffinityScore score, const torch::Tensor& encoder,
                          const torch::Tensor& context);

}  // namespace deepsight
