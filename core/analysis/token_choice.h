#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/random.h"
#include "core/data/tokenizer.h"

namespace deepsight {

/// How the next token is drawn from a model's logits.
struct SamplingRule {
    double temperature = 1.0;  ///< divides the logits; 0 takes the most likely token
    std::int64_t topK = 0;     ///< only the k most likely tokens can be drawn; 0: all
    /// Of those, only the smallest set whose probabilities add up to this: nucleus sampling
    /// (Holtzman et al. 2020, arXiv 1904.09751); 1: all.
    double topP = 1.0;
};

struct ChosenToken {
    TokenId token = 0;
    double probability = 0;  ///< the model's own, before temperature, top-k and top-p
};

/// The `count` most likely tokens and their probabilities, the model's own; equally likely ones by
/// their id. Fewer where there are fewer. `logits` as for TokenChooser::choose().
std::vector<ChosenToken> mostLikelyTokens(std::span<const float> logits, std::int64_t count);

/// How many tokens are at least as likely as `token`, by the same order: 1 is the most likely.
std::int64_t rankOf(TokenId token, std::span<const float> logits);

/// Draws tokens in the order of nanoGPT and of Hugging Face's generate(): temperature, top-k,
/// top-p, then one number from a generator of its own, so that a seed gives the same text again
/// and no other generator is touched. Equally likely tokens rank by their id. One thread.
class TokenChooser {
  public:
    TokenChooser(const SamplingRule& rule, std::uint64_t seed) : rule_(rule), random_(seed) {}

    /// `logits` of every token, not empty and finite.
    ChosenToken choose(std::span<const float> logits);

  private:
    struct Candidate {
        TokenId token;
        double weight;  ///< in proportion to the probability of being drawn
    };

    void rankCandidates(std::span<const float> logits);
    void keepNucleus();
    TokenId draw();

    SamplingRule rule_;
    SplitMix64 random_;
    std::vector<Candidate> candidates_;  ///< scratch
};

}  // namespace deepsight
