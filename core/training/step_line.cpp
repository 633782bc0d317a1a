#include "core/training/step_line.h"

#include <charconv>
#include <limits>

#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

/// Goes through a line from left to right; every member says whether it found what it expects.
class StepLine {
  public:
    explicit StepLine(std::string_view line) : at_(line.data()), end_(at_ + line.size()) {}

    bool read(StepMetrics& step) {
        return literal(R"({"event":"step","step":)") && number(step.step) &&
               literal(R"(,"tokens":)") && number(step.tokens) && literal(R"(,"seconds":)") &&
               number(step.seconds) && literal(R"(,"train_loss":)") && number(step.trainLoss) &&
               futureLoss(step.futureLoss) && literal(R"(,"learning_rate":)") &&
               number(step.learningRate) && literal(R"(,"gradient_norm":)") &&
               number(step.gradientNorm) && literal(R"(,"tokens_per_second":)") &&
               number(step.tokensPerSecond) && literal("}") && at_ == end_;
    }

  private:
    bool literal(std::string_view text) {
        const bool found = std::string_view(at_, rest()).starts_with(text);
        if (found) at_ += text.size();
        return found;
    }

    bool futureLoss(std::optional<double>& loss) {
        return !literal(R"(,"future_loss":)") || number(loss.emplace());
    }

    bool number(std::int64_t& value) {
        return endOfDigits() != nullptr && convert(value) && value >= 0 && value <= kLargestCount;
    }

    bool number(double& value) {
        if (rest() > 0 && *at_ == '"') return notFinite(value);
        // A fraction without a digit, or nothing after the digits, is not as it was written.
        const char* digits = endOfDigits();
        if (!digits || end_ - digits < 2) return false;
        const bool fraction = digits[0] == '.' && isDigit(digits[1]);
        return (fraction || digits[0] == 'e') && convert(value);
    }

    bool notFinite(double& value) {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        if (literal(R"("nan")")) {
            value = std::numeric_limits<double>::quiet_NaN();
        } else if (literal(R"("inf")")) {
            value = kInfinity;
        } else if (literal(R"("-inf")")) {
            value = -kInfinity;
        } else {
            return false;
        }
        return true;
    }

    /// Where the digits before a point end; null where JSON sees no number.
    const char* endOfDigits() const {
        const char* digits = at_ + (rest() > 0 && *at_ == '-');
        const char* after = digits;
        while (after != end_ && isDigit(*after)) ++after;
        const bool leadingZero = after - digits > 1 && *digits == '0';
        return after == digits || leadingZero ? nullptr : after;
    }

    template <typename Value>
    bool convert(Value& value) {
        const auto [after, problem] = std::from_chars(at_, end_, value);
        at_ = after;
        return problem == std::errc();
    }

    std::size_t rest() const { return static_cast<std::size_t>(end_ - at_); }
    static bool isDigit(char character) { return character >= '0' && character <= '9'; }

    const char* at_;
    const char* end_;
};

}  // namespace

std::optional<StepMetrics> parseStepLine(std::string_view line) {
    std::optional<StepMetrics> step(std::in_place);
    if (!StepLine(line).read(*step)) step.reset();
    return step;
}

}  // namespace deepsight
