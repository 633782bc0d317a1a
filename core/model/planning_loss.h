#pragma once

#include <torch/torch.h>

#include "core/config/config.h"
#include "core/model/language_model.h"
#include "core/model/layers.h"

namespace deepsight {

/// The planning objective ("future loss") of yiphei/yif-AI's deep_plan_transformer, section
/// "Planning loss". At position i it compares
///   u_i = norm(h_i), h the raw encoder output, with
///   y_i = norm(merge(cumulative mean of E_1..E_i, aggregate of E_{i+1}..E_{i+n})),
/// E the input embeddings (token + position, after dropout; detached unless the configuration says
/// otherwise) and n the horizon. Its norms have gain and bias where the configuration says so; only
/// this loss trains them. A score of token space compares h_i with the tokens to come instead.
class PlanningLossImpl : public torch::nn::Module {
  public:
    struct Loss {
        torch::Tensor score;           // scalar, unscaled
        torch::Tensor regularization;  // scalar, weighted: SIGReg, safeguards; may be undefined
    };

    explicit PlanningLossImpl(const Config& config);

    /// `encoderOutput` [batch, T, channels]; `tokenTable` [vocabulary, channels], through which
    /// token space is read. Means over batch and positions; not scaled by the coefficient.
    Loss forward(const torch::Tensor& encoderOutput, const Window& window,
                 const torch::Tensor& tokenTable);

    /// u at every position, [batch, T, channels], also where the context is not defined.
    torch::Tensor encoderSide(const torch::Tensor& encoderOutput);
    /// y, [batch, positions, channels]; positions is T - n, or T when the window is extended.
    /// `embeddings` [batch, T + extra, channels].
    torch::Tensor contextSide(const torch::Tensor& embeddings, std::int64_t time);

  private:
    torch::Tensor aggregateFuture(const torch::Tensor& embeddings, std::int64_t positions) const;
    torch::Tensor planningContext(const torch::Tensor& embeddings, std::int64_t positions) const;

    PlanningConfig config_;
    LayerNorm encoderNorm_{nullptr};
    LayerNorm embeddingNorm_{nullptr};  // before aggregation
    LayerNorm contextNorm_{nullptr};    // after aggregation
};
TORCH_MODULE(PlanningLoss);

}  // namespace deepsight
