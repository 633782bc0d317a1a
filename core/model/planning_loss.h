#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/config/config.h"
#include "core/model/future_aggregation.h"
#include "core/model/language_model.h"
#include "core/model/layers.h"
#include "core/model/projector.h"
#include "core/support/torch.h"

namespace deepsight {

/// The planning objective ("future loss") of yiphei/yif-AI's deep_plan_transformer, section
/// "Planning loss". At position i it compares
///   u_i = projector(norm(h_i)), h the raw encoder output, with
///   y_i = projector(norm(merge(mean of E_1 ... E_i, aggregate of E_{i+1} ... E_{i+n}))),
/// E the input embeddings, after dropout, and n the horizon. Norms have gain and bias where the
/// configuration says so; projectors are there where it says so; only this loss trains any of them.
///
/// A score of token space compares with the tokens to come themselves: logits = token table x
/// projector(LN(h_i)), the table being the one that the output is tied to, trained here too. Its
/// norm has no gain, and its projector may stand for an output layer of its own.
///
/// Gradient of the score (see StopGradient), `target`: E is detached. What else the target side
/// learns with, norms, merge and projector, it trains. So it does the aggregation, but that one is
/// a way to collapse, so a learned aggregation has a safeguard:
///   reconstruction  no gradient of the score enters the target side anywhere. All of that side is
///                   trained to tell the tokens of its window: + bagOfWordsLoss of token table
///                   (detached) x LN(y). After Semformer, arXiv 2409.11143.
///   variance        + 1/25 of VICReg's terms of y: 1/2 mean over channels of max(0, 1 -
///                   deviation), and 1/25 of the covariances; the score has the weight that VICReg
///                   gives its comparison. VICReg as the score has them already.
///   entropy         + max(0, H0 - H), averaged over positions, H the entropy of the weights over
///                   z and H0 = (log n) / 2: as even as sqrt(n) equal weights. A learned merge has
///                   the same floor, (log 2) / 2: between 11 and 89 % for the present.
///   none            nothing
/// `encoder`: u is detached, so that only the target side moves, E with it. `none`: neither is.
/// SIGReg keeps its gradient into the encoder in every case.
class PlanningLossImpl : public torch::nn::Module {
  public:
    struct Loss {
        torch::Tensor score;           // scalar, unscaled
        torch::Tensor regularization;  // scalar, weighted: SIGReg, safeguards; may be undefined
    };

    explicit PlanningLossImpl(const Config& config);

    /// `encoderOutput` [batch, T, channels]; `tokenTable` [vocabulary, channels], through which
    /// token space is read. Means over batch and planned positions, that is, those from the first
    /// target on if so configured; not scaled by the coefficient. Tokens are needed only by scores
    /// of token space and by the reconstruction; these see a line's end as the end of the future,
    /// while of text only positions with all n tokens in the batch count.
    Loss forward(const torch::Tensor& encoderOutput, const Window& window,
                 const torch::Tensor& tokenTable);

    /// u at every position, [batch, T, channels], also where the context is not defined.
    torch::Tensor encoderSide(const torch::Tensor& encoderOutput);
    /// y, [batch, positions, channels]; positions is T - n, or T when the window is extended.
    /// `embeddings` [batch, T + extra, channels]. There is none in token space.
    torch::Tensor contextSide(const torch::Tensor& embeddings, std::int64_t time);
    /// y at the first position of windows in which all embeddings are the same, one for each row of
    /// `embeddings` [count, channels]: [count, channels]. There is none in token space.
    torch::Tensor constantSide(const torch::Tensor& embeddings);

    /// FutureAggregator::weights(); empty in token space.
    std::vector<double> aggregationWeights() const;
    /// Share of the present in the planning context, where it is learned.
    std::optional<double> presentWeight() const;

  private:
    struct Context {
        torch::Tensor y;        // [batch, count, channels]
        torch::Tensor weights;  // FutureAggregator::Aggregate::weights
    };
    Context contextOf(const torch::Tensor& embeddings, std::int64_t first, std::int64_t end);
    torch::Tensor merge(const torch::Tensor& embeddings, const torch::Tensor& future,
                        std::int64_t first, std::int64_t end) const;
    Loss compareTokens(const torch::Tensor& encoderOutput, const Window& window,
                       const torch::Tensor& tokenTable);
    std::vector<torch::Tensor> safeguard(const Context& context, const Window& window,
                                         const torch::Tensor& tokenTable) const;
    torch::Tensor reconstruction(const torch::Tensor& y, const Window& window,
                                 const torch::Tensor& tokenTable) const;

    PlanningConfig config_;
    bool comparesEmbeddings_;
    std::optional<AggregationSafeguard> safeguard_;  // with a learned aggregation
    bool linesEnd_;                                  // generated data
    std::int64_t firstPosition_ = 0;                 // that is planned, from 0
    LayerNorm encoderNorm_{nullptr};
    LayerNorm embeddingNorm_{nullptr};  // before aggregation
    LayerNorm contextNorm_{nullptr};    // after aggregation
    std::shared_ptr<FutureAggregator> aggregation_;
    torch::Tensor mergeLogit_;  // [1]
    ProjectionHead encoderProjector_{nullptr};
    ProjectionHead targetProjector_{nullptr};
};
TORCH_MODULE(PlanningLoss);

}  // namespace deepsight
