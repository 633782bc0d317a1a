#include "core/training/step_line.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <string>

#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

/// Any double there is: small and large ones, NaN and infinities.
double anyDouble(std::mt19937_64& random) { return std::bit_cast<double>(random()); }

StepMetrics anyStep(std::mt19937_64& random) {
    StepMetrics step;
    step.step = static_cast<std::int64_t>(random() >> (11 + random() % 53));
    step.tokens = static_cast<std::int64_t>(random() >> (11 + random() % 53));
    for (double* value : {&step.seconds, &step.trainLoss, &step.learningRate, &step.gradientNorm,
                          &step.tokensPerSecond}) {
        const double ordinary = static_cast<float>(static_cast<double>(random() % 100'000) / 997);
        *value = random() % 4 == 0 ? anyDouble(random) : ordinary;
    }
    if (random() % 2 == 0) step.futureLoss = anyDouble(random);
    return step;
}

bool same(double a, double b) {
    return (a != a && b != b) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool same(const StepMetrics& a, const StepMetrics& b) {
    const bool futures = a.futureLoss.has_value() == b.futureLoss.has_value() &&
                         same(a.futureLoss.value_or(0), b.futureLoss.value_or(0));
    return futures && a.step == b.step && a.tokens == b.tokens && same(a.seconds, b.seconds) &&
           same(a.trainLoss, b.trainLoss) && same(a.learningRate, b.learningRate) &&
           same(a.gradientNorm, b.gradientNorm) && same(a.tokensPerSecond, b.tokensPerSecond);
}

/// What reads every line, and slowly.
std::optional<StepMetrics> parsedAsJson(const std::string& line) {
    const auto event = parseMetricsLine(line);
    const auto* step = event ? std::get_if<StepMetrics>(&*event) : nullptr;
    return step ? std::optional(*step) : std::nullopt;
}

TEST(StepLine, EveryWrittenStepComesBackExactly) {
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const StepMetrics step = anyStep(random);
        const std::string line = toMetricsLine(step);
        const auto read = parseStepLine(line);
        ASSERT_TRUE(read.has_value()) << line;
        ASSERT_TRUE(same(*read, step)) << line;
        ASSERT_TRUE(same(*read, parsedAsJson(line).value())) << line;
    }
}

TEST(StepLine, NeverReadsWhatJsonReadsOtherwise) {
    std::mt19937_64 random(2);
    const std::string likely = "0123456789.eE+-\",:{} \r\tn";
    int stillRead = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string line = toMetricsLine(anyStep(random));
        for (auto changes = 1 + random() % 2; changes > 0; --changes) {
            const std::size_t at = random() % line.size();
            const char character = likely[random() % likely.size()];
            switch (random() % 3) {
                case 0:
                    line[at] = character;
                    break;
                case 1:
                    line.insert(at, 1, character);
                    break;
                default:
                    line.erase(at, 1);
            }
        }
        const auto read = parseStepLine(line);
        if (!read) continue;
        ++stillRead;
        const auto expected = parsedAsJson(line);
        ASSERT_TRUE(expected.has_value()) << line;
        ASSERT_TRUE(same(*read, *expected)) << line;
    }
    EXPECT_GT(stillRead, 1000);
}

TEST(StepLine, UnusualSpellingsAreLeftToJson) {
    const std::string line = toMetricsLine(StepMetrics{});
    ASSERT_TRUE(parseStepLine(line).has_value());
    const auto with = [&](const std::string& seconds) {
        std::string other = line;
        const std::string member = R"("seconds":)";
        const std::size_t at = other.find(member) + member.size();
        return other.replace(at, other.find(',', at) - at, seconds);
    };
    EXPECT_TRUE(parseStepLine(with("2.5")).has_value());
    for (const char* number : {"2", "2.", ".5", "02.5", "+2.5", " 2.5", "2.5 ", "2.5e", "-", "",
                               "\"2.5\"", "\"NaN\"", "nan", "inf", "1e999", "null"}) {
        EXPECT_FALSE(parseStepLine(with(number)).has_value()) << number;
    }
    for (std::size_t size = 0; size < line.size(); ++size) {
        EXPECT_FALSE(parseStepLine(std::string_view(line).substr(0, size)).has_value()) << size;
    }
    EXPECT_FALSE(parseStepLine(line + " ").has_value());
    EXPECT_FALSE(parseStepLine(line.substr(0, line.size() - 1) + R"(,"new":1})").has_value());
}

}  // namespace
}  // namespace deepsight
