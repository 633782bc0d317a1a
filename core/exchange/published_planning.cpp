#include "core/exchange/published_planning.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

namespace deepsight {
namespace {

using std::to_string;

float halfPrecision(std::uint16_t bits) {
    constexpr int kFractionBits = 10;
    constexpr int kBias = 15;
    const int exponent = (bits >> kFractionBits) & 31;
    const int fraction = bits & 1023;
    const float size =
        exponent == 0
            ? std::ldexp(static_cast<float>(fraction), 1 - kBias - kFractionBits)
            : std::ldexp(static_cast<float>(fraction + 1024), exponent - kBias - kFractionBits);
    return (bits & 0x8000) != 0 ? -size : size;
}

/// The first two numbers, where they were read and are of a type that weights have.
std::optional<std::array<float, 2>> firstTwo(const RawTensor& tensor) {
    std::array<float, 2> numbers{};
    if (tensor.dtype == "F32" && tensor.bytes.size() >= sizeof numbers) {
        std::memcpy(numbers.data(), tensor.bytes.data(), sizeof numbers);
        return numbers;
    }
    std::array<std::uint16_t, 2> halves{};
    const bool brain = tensor.dtype == "BF16";
    if ((!brain && tensor.dtype != "F16") || tensor.bytes.size() < sizeof halves) return {};
    std::memcpy(halves.data(), tensor.bytes.data(), sizeof halves);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = brain ? std::bit_cast<float>(static_cast<std::uint32_t>(halves[i]) << 16)
                           : halfPrecision(halves[i]);
    return numbers;
}

/// Looks at the constants and the tensors that only the future loss has.
class PublishedPlanning {
  public:
    PublishedPlanning(const SafetensorsFile& plain, const StateDictFacts& facts)
        : tensors_(plain.tensors), facts_(facts) {}

    PlanningConfig settle(const ModelConfig& model, std::vector<Phrase>& remarks) const {
        PlanningConfig planning;
        const auto loss = facts_.text({"planning_loss_type"});
        const bool before = tensors_.contains("planning_context_ln_1.weight");
        const bool after = tensors_.contains("planning_context_ln_2.weight");
        const auto* const future = matrix("future_context_weights");
        if (loss == "NONE" || (!loss && !before && !after && !future)) {
            planning.score = DisaffinityScore::None;
            return planning;
        }
        if (loss == "COSINE") planning.score = DisaffinityScore::Cosine;
        if (loss == "LOG_COSINE") planning.score = DisaffinityScore::LogCosine;
        if (!loss)
            remarks.push_back({DEEPSIGHT_TR("Weights",
                                            "Nothing names the score of the future loss; mse is "
                                            "assumed."),
                               {}});
        planning.coefficient = facts_.real({"planning_loss_coeff"}).value_or(1.0);
        planning.contextNorm = before ? (after ? ContextNorm::Both : ContextNorm::Pre)
                                      : (after ? ContextNorm::Post : ContextNorm::None);
        if (const auto horizon = facts_.number({"future_context_size"})) {
            planning.horizon = *horizon;
        } else if (future) {
            planning.horizon = model.contextSize - future->shape[0];
        } else {
            remarks.push_back(
                {DEEPSIGHT_TR("Weights",
                              "Nothing names the horizon of the future loss; %1 is assumed."),
                 {to_string(planning.horizon)}});
        }
        planning.futureAggregation = aggregation(future, remarks);
        planning.presentFutureMerge = merge(future != nullptr);
        return planning;
    }

  private:
    const RawTensor* matrix(const char* name) const {
        const auto found = tensors_.find(name);
        return found != tensors_.end() && found->second.shape.size() == 2 ? &found->second
                                                                          : nullptr;
    }

    FutureAggregation aggregation(const RawTensor* future, std::vector<Phrase>& remarks) const {
        const auto named = facts_.text({"future_context_aggregation_type"});
        if (named == "AVG") return FutureAggregation::Average;
        if (named == "DECAY_W_NORMALIZE") return FutureAggregation::DecayNormalized;
        if (named) return FutureAggregation::Decay;
        // Weights of the next token and the one after it.
        const auto first = future ? firstTwo(*future) : std::nullopt;
        if (!first) {
            remarks.push_back({DEEPSIGHT_TR("Weights",
                                            "Nothing names the weights of the future tokens; decay "
                                            "is assumed."),
                               {}});
            return FutureAggregation::Decay;
        }
        if ((*first)[0] == (*first)[1]) return FutureAggregation::Average;
        return (*first)[0] == 1.0F ? FutureAggregation::Decay : FutureAggregation::DecayNormalized;
    }

    PresentFutureMerge merge(bool constantsSaved) const {
        const auto named = facts_.text({"present_future_context_aggregation_type"});
        if (named == "NONE") return PresentFutureMerge::None;
        if (named == "CONTEXT_SIZE") return PresentFutureMerge::ContextSize;
        if (named || !constantsSaved) return PresentFutureMerge::Equal;
        const auto found = tensors_.find("merge_present_context_weights");
        if (found == tensors_.end()) return PresentFutureMerge::None;
        return found->second.shape.empty() ? PresentFutureMerge::Equal
                                           : PresentFutureMerge::ContextSize;
    }

    const std::map<std::string, RawTensor>& tensors_;
    const StateDictFacts& facts_;
};

}  // namespace

PlanningConfig publishedPlanning(const SafetensorsFile& tensors, const StateDictFacts& facts,
                                 const ModelConfig& model, std::vector<Phrase>& remarks) {
    return PublishedPlanning(tensors, facts).settle(model, remarks);
}

}  // namespace deepsight
