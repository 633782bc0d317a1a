#include "core/model/token_objective.h"

#include <algorithm>
#include <cmath>

namespace deepsight {
namespace {

// What stands after every position, by its distance z = 1 ... n.
struct Future {
    torch::Tensor tokens;  // [batch, P, n] int64, of the vocabulary everywhere
    torch::Tensor first;  // [batch, P, n] bool: a token is there, and not at a smaller distance too
};

// Where the token at every place of `sequence` [batch, M] stood before, -1: nowhere.
torch::Tensor previousPlaces(const torch::Tensor& sequence) {
    const auto [tokens, places] = sequence.sort(/*stable=*/true, /*dim=*/1, /*descending=*/false);
    const auto repeated = tokens.slice(1, 1).eq(tokens.slice(1, 0, -1));
    const auto before = places.slice(1, 0, -1).masked_fill(repeated.logical_not(), -1);
    const auto none = places.new_full({places.size(0), 1}, -1);
    return torch::empty_like(places).scatter_(1, places, torch::cat({none, before}, 1));
}

Future futureOf(const torch::Tensor& sequence, std::int64_t firstPosition, std::int64_t positions,
                std::int64_t horizon) {
    const auto length = sequence.size(1);
    const auto distances = std::clamp<std::int64_t>(length - 1 - firstPosition, 1, horizon);
    const auto options = sequence.options();
    const auto here = torch::arange(firstPosition, firstPosition + positions, options).unsqueeze(1);
    const auto places = here + torch::arange(1, distances + 1, options);
    const auto at = [&, inside = places.clamp_max(length - 1).flatten()](const torch::Tensor& of) {
        return of.index_select(1, inside).view({-1, positions, distances});
    };
    const auto tokens = at(sequence);
    const auto there = places.lt(length) & tokens.ge(0);
    return {tokens.clamp_min(0), there & at(previousPlaces(sequence)).le(here)};
}

torch::Tensor inFloat(const torch::Tensor& logits) {
    return logits.to(at::promote_types(logits.scalar_type(), torch::kFloat32));
}

// Mean of `loss` [batch, P] over the positions with a future that count.
torch::Tensor meanOf(const torch::Tensor& loss, const Future& future,
                     const torch::Tensor& counted) {
    auto kept = future.first.any(-1);
    if (counted.defined()) kept = kept & counted;
    return (loss * kept).sum() / kept.sum().clamp_min(1);
}

// Log odds of a token being among the next n if all V tokens were as likely and none came twice.
double priorLogOdds(std::int64_t horizon, std::int64_t vocabulary) {
    if (2 * horizon >= vocabulary) return 0;
    return std::log(static_cast<double>(horizon) / static_cast<double>(vocabulary - horizon));
}

}  // namespace

torch::Tensor bagOfWordsLoss(const torch::Tensor& logits, const torch::Tensor& sequence,
                             std::int64_t firstPosition, std::int64_t horizon,
                             const torch::Tensor& counted) {
    const auto future = futureOf(sequence, firstPosition, logits.size(1), horizon);
    const auto odds = inFloat(logits) + priorLogOdds(horizon, logits.size(2));
    // BCE(sigmoid(x), a) = softplus(x) - a x.
    const auto present = (odds.gather(2, future.tokens) * future.first).sum(-1);
    const auto all = torch::softplus(odds).sum(-1);
    return meanOf((all - present) / future.first.sum(-1).clamp_min(1), future, counted);
}

torch::Tensor tokenOrderLoss(const torch::Tensor& logits, const torch::Tensor& sequence,
                             std::int64_t firstPosition, std::int64_t horizon,
                             const torch::Tensor& counted) {
    const auto future = futureOf(sequence, firstPosition, logits.size(1), horizon);
    const auto scores = inFloat(logits);
    // A softmax does not see what all relevances have in common: n drops out. A finite stand-in for
    // -inf keeps positions without a future, which do not count, from becoming NaN.
    const auto relevance = -torch::arange(future.tokens.size(2), scores.options());
    const auto target = torch::where(future.first, relevance, -1e30).softmax(-1);
    const auto predicted = (scores.gather(2, future.tokens) * target).sum(-1);
    return meanOf(scores.logsumexp(-1) - predicted, future, counted);
}

}  // namespace deepsight
