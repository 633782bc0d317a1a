#include "core/training/run_metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

StepMetrics stepMetrics(std::int64_t step, double loss) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.tokens = step * 100;
    metrics.trainLoss = loss;
    return metrics;
}

template <typename Event>
Event roundTrip(const Event& event) {
    const auto read = parseMetricsLine(toMetricsLine(event));
    return std::get<Event>(read.value());  // throws, and so fails the test, on anything else
}

TEST(MetricsLine, StepsComeBackExactly) {
    const StepMetrics event{.step = 7,
                            .tokens = 123456789012,
                            .seconds = 0.1,
                            .trainLoss = 1.0 / 3,
                            .futureLoss = 4.841e-9,
                            .learningRate = 9e-5,
                            .gradientNorm = 1,
                            .tokensPerSecond = 1234.5};
    const StepMetrics read = roundTrip(event);
    EXPECT_EQ(read.step, event.step);
    EXPECT_EQ(read.tokens, event.tokens);
    EXPECT_EQ(read.seconds, event.seconds);
    EXPECT_EQ(read.trainLoss, event.trainLoss);
    EXPECT_EQ(read.futureLoss, event.futureLoss);
    EXPECT_EQ(read.learningRate, event.learningRate);
    EXPECT_EQ(read.gradientNorm, event.gradientNorm);
    EXPECT_EQ(read.tokensPerSecond, event.tokensPerSecond);
    const std::string line = toMetricsLine(event);
    EXPECT_TRUE(line.starts_with(R"({"event":"step","step":7,)")) << line;
    EXPECT_EQ(line.find('\n'), std::string::npos);
}

TEST(MetricsLine, NumbersThatJsonLacksSurvive) {
    StepMetrics event = stepMetrics(1, kNan);
    event.futureLoss = kInfinity;
    event.gradientNorm = -kInfinity;
    EXPECT_TRUE(contains(toMetricsLine(event), R"("train_loss":"nan","future_loss":"inf")"));
    const StepMetrics read = roundTrip(event);
    EXPECT_TRUE(std::isnan(read.trainLoss));
    EXPECT_EQ(read.futureLoss, kInfinity);
    EXPECT_EQ(read.gradientNorm, -kInfinity);
}

TEST(MetricsLine, AbsentValuesStayAbsent) {
    EXPECT_FALSE(contains(toMetricsLine(stepMetrics(1, 2)), "future_loss"));
    EXPECT_FALSE(roundTrip(stepMetrics(1, 2)).futureLoss.has_value());
    EXPECT_FALSE(roundTrip(EvaluationMetrics{}).pathAccuracy.has_value());
    EXPECT_TRUE(roundTrip(EvaluationMetrics{}).tokenAccuracy.empty());
}

TEST(MetricsLine, PlanningMeasurementsComeBack) {
    EvaluationMetrics evaluation;
    EXPECT_FALSE(roundTrip(evaluation).planning);
    evaluation.creativity = 0.125;
    evaluation.memorisedShare = 0.5;
    evaluation.incoherentShare = 0.375;
    evaluation.aggregationWeights = {0.75, 0.25};
    evaluation.presentWeight = 0.5;
    evaluation.splitDistribution = {0.1, 0.9};
    auto& health = evaluation.planning.emplace();
    health.rows = 512;
    health.channels = 64;
    health.fvu = 0.9;
    health.pastFvuByDistance = {0.5, std::numeric_limits<double>::infinity()};
    health.meanDeviation = 1e-9;
    health.gradientShare = 0.25;
    const auto read = roundTrip(evaluation);
    EXPECT_EQ(read.creativity, 0.125);
    EXPECT_EQ(read.memorisedShare, 0.5);
    EXPECT_EQ(read.incoherentShare, 0.375);
    EXPECT_EQ(read.aggregationWeights, (std::vector{0.75, 0.25}));
    EXPECT_EQ(read.presentWeight, 0.5);
    EXPECT_EQ(read.splitDistribution, (std::vector{0.1, 0.9}));
    ASSERT_TRUE(read.planning);
    EXPECT_EQ(read.planning->rows, 512);
    EXPECT_EQ(read.planning->channels, 64);
    EXPECT_EQ(read.planning->fvu, 0.9);
    EXPECT_FALSE(read.planning->pastFvu);
    EXPECT_EQ(read.planning->pastFvuByDistance, health.pastFvuByDistance);
    EXPECT_EQ(read.planning->meanDeviation, 1e-9);
    EXPECT_EQ(read.planning->gradientShare, 0.25);
}

TEST(MetricsLine, OtherEventsComeBack) {
    EvaluationMetrics evaluation;
    evaluation.step = 50;
    evaluation.seconds = 3;
    evaluation.validationLoss = 2.5;
    evaluation.validationError = 0.01;
    evaluation.futureLoss = 0.5;
    evaluation.best = true;
    evaluation.pathAccuracy = 0.25;
    evaluation.tokenAccuracy = {1, 0.5};
    evaluation = roundTrip(evaluation);
    EXPECT_EQ(evaluation.step, 50);
    EXPECT_EQ(evaluation.validationLoss, 2.5);
    EXPECT_EQ(evaluation.validationError, 0.01);
    EXPECT_TRUE(evaluation.best);
    EXPECT_EQ(evaluation.pathAccuracy, 0.25);
    EXPECT_EQ(evaluation.tokenAccuracy, (std::vector<double>{1, 0.5}));
    const RunStarted started = roundTrip(RunStarted{"/run", 5, 9, "cpu", "fp32", "wiki.txt", 77});
    EXPECT_EQ(started.firstStep, 5);
    EXPECT_EQ(started.corpus, "wiki.txt");
    EXPECT_EQ(roundTrip(CheckpointSaved{9, "/run/c", "best"}).reason, "best");
    const LogMessage message = roundTrip(LogMessage{LogMessage::Level::Warning, "slow", 1.5e9});
    EXPECT_EQ(message.level, LogMessage::Level::Warning);
    EXPECT_EQ(message.time, 1.5e9);
    EXPECT_EQ(roundTrip(Alarm{40, "The loss jumped."}).step, 40);
    for (const ErrorKind kind : {ErrorKind::Config, ErrorKind::OutOfMemory, ErrorKind::Internal}) {
        EXPECT_EQ(roundTrip(Failed{kind, "why"}).kind, kind);
    }
    for (const TrainingState state :
         {TrainingState::Idle, TrainingState::Paused, TrainingState::Failed}) {
        EXPECT_EQ(roundTrip(StateChanged{state, "x"}).state, state);
    }
}

TEST(MetricsLine, EventsThatAreNotLoggedGiveNoLine) {
    EXPECT_EQ(toMetricsLine(PreparationProgress{"Tokenizing", 3, 10}), "");
    EXPECT_EQ(toMetricsLine(EmbeddingSnapshot{}), "");
}

TEST(MetricsLine, TextThatIsNotUtf8IsStillJson) {
    const LogMessage read = roundTrip(LogMessage{LogMessage::Level::Info,
                                                 "a\xff"
                                                 "b"});
    EXPECT_EQ(read.text,
              "a\xef\xbf\xbd"
              "b");
}

TEST(MetricsLine, MalformedLinesAndLaterEventsAreEmpty) {
    const std::string good = toMetricsLine(stepMetrics(1, 2));
    for (const std::string& line :
         {std::string(), std::string("{"), good.substr(0, good.size() - 1), std::string("[]"),
          std::string("3"), std::string("{}"), std::string(R"({"event":3})"),
          std::string(R"({"event":"step"})"), std::string(R"({"event":"rocket","step":1})"),
          std::string(R"({"event":"state","state":"sleeping","detail":""})")}) {
        EXPECT_FALSE(parseMetricsLine(line).has_value()) << line;
    }
    // A member that a later version adds does no harm.
    EXPECT_TRUE(parseMetricsLine(good.substr(0, good.size() - 1) + R"(,"new":1})").has_value());
}

}  // namespace
}  // namespace deepsight
