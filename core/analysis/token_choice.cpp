#include "core/analysis/token_choice.h"

#include <algorithm>
#include <cmath>

namespace deepsight {

ChosenToken TokenChooser::choose(std::span<const float> logits) {
    const auto highest = std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const float logit : logits) sum += std::exp(static_cast<double>(logit) - *highest);
    TokenId token = static_cast<TokenId>(highest - logits.begin());
    if (rule_.temperature > 0) {
        rankCandidates(logits);
        token = draw();
    }
    return {token, std::exp(static_cast<double>(logits[token]) - *highest) / sum};
}

void TokenChooser::rankCandidates(std::span<const float> logits) {
    const double highest = *std::max_element(logits.begin(), logits.end());
    candidates_.clear();
    for (std::size_t i = 0; i < logits.size(); ++i)
        candidates_.push_back(
            {static_cast<TokenId>(i),
             std::exp((static_cast<double>(logits[i]) - highest) / rule_.temperature)});
    const bool limited = rule_.topK > 0 && rule_.topK < static_cast<std::int64_t>(logits.size());
    if (!limited && rule_.topP >= 1) return;
    const auto likelier = [&](const Candidate& a, const Candidate& b) {
        return logits[a.token] != logits[b.token] ? logits[a.token] > logits[b.token]
                                                  : a.token < b.token;
    };
    const auto kept = limited ? candidates_.begin() + rule_.topK : candidates_.end();
    std::partial_sort(candidates_.begin(), kept, candidates_.end(), likelier);
    candidates_.erase(kept, candidates_.end());
    if (rule_.topP < 1) keepNucleus();
}

void TokenChooser::keepNucleus() {
    double sum = 0;
    for (const Candidate& candidate : candidates_) sum += candidate.weight;
    double reached = 0;
    std::size_t kept = 0;
    while (kept < candidates_.size() && (kept == 0 || reached < rule_.topP * sum))
        reached += candidates_[kept++].weight;
    candidates_.resize(kept);
}

TokenId TokenChooser::draw() {
    double sum = 0;
    for (const Candidate& candidate : candidates_) sum += candidate.weight;
    constexpr double kStep = 0x1p-53;
    double left = static_cast<double>(random_() >> 11) * kStep * sum;
    TokenId last = candidates_.front().token;
    for (const Candidate& candidate : candidates_) {
        if (candidate.weight > 0) last = candidate.token;  // rounding may reach the end
        if (left < candidate.weight) return candidate.token;
        left -= candidate.weight;
    }
    return last;
}

}  // namespace deepsight
