#include "core/analysis/token_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deepsight {

namespace {

// The order of tokens, of which the likeliest comes first.
struct Likelier {
    std::span<const float> logits;
    bool operator()(TokenId a, TokenId b) const {
        return logits[a] != logits[b] ? logits[a] > logits[b] : a < b;
    }
};

// Probabilities are exp(logit - highest) / sum.
struct Normaliser {
    double highest = 0;
    double sum = 0;
    explicit Normaliser(std::span<const float> logits)
        : highest(*std::max_element(logits.begin(), logits.end())) {
        for (const float logit : logits) sum += std::exp(static_cast<double>(logit) - highest);
    }
    double probability(float logit) const {
        return std::exp(static_cast<double>(logit) - highest) / sum;
    }
};

}  // namespace

std::vector<ChosenToken> mostLikelyTokens(std::span<const float> logits, std::int64_t count) {
    std::vector<TokenId> tokens(logits.size());
    std::iota(tokens.begin(), tokens.end(), TokenId{0});
    const auto kept =
        std::min(logits.size(), static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(tokens.begin(), end, tokens.end(), Likelier{logits});
    const Normaliser normaliser(logits);
    std::vector<ChosenToken> likely;
    for (auto token = tokens.begin(); token != end; ++token)
        likely.push_back({*token, normaliser.probability(logits[*token])});
    return likely;
}

std::int64_t rankOf(TokenId token, std::span<const float> logits) {
    const Likelier likelier{logits};
    std::int64_t rank = 1;
    for (std::size_t i = 0; i < logits.size(); ++i)
        if (likelier(static_cast<TokenId>(i), token)) ++rank;
    return rank;
}

ChosenToken TokenChooser::choose(std::span<const float> logits) {
    const Normaliser normaliser(logits);
    TokenId token =
        static_cast<TokenId>(std::max_element(logits.begin(), logits.end()) - logits.begin());
    if (rule_.temperature > 0) {
        rankCandidates(logits);
        token = draw();
    }
    return {token, normaliser.probability(logits[token])};
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
    const auto likelier = [order = Likelier{logits}](const Candidate& a, const Candidate& b) {
        return order(a.token, b.token);
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
