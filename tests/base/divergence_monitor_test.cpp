#include "core/training/divergence_monitor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

// Noise that repeats: the same in every run of the test.
double noise(std::int64_t step) { return std::sin(static_cast<double>(step) * 12.9898); }

double healthyLoss(std::int64_t step) {
    return 2 + 3 * std::exp(-static_cast<double>(step) / 100) + 0.1 * noise(step);
}

class DivergenceMonitorTest : public ::testing::Test {
  protected:
    void train(
        std::int64_t steps, const std::function<double(std::int64_t)>& loss,
        const std::function<double(std::int64_t)>& norm = [](std::int64_t) { return 1.0; }) {
        for (std::int64_t i = 0; i < steps; ++i) {
            ++step_;
            StepMetrics metrics;
            metrics.step = step_;
            metrics.trainLoss = loss(step_);
            metrics.gradientNorm = norm(step_);
            if (const auto alarm = monitor_.add(metrics)) alarms_.push_back(*alarm);
        }
    }
    void evaluate(double loss, std::optional<double> error = {}) {
        EvaluationMetrics metrics;
        metrics.step = step_;
        metrics.validationLoss = loss;
        metrics.validationError = error;
        if (const auto alarm = monitor_.add(metrics)) alarms_.push_back(*alarm);
    }

    TrainingConfig config_{.warmupSteps = 50, .gradientClip = 1.0};
    DivergenceMonitor monitor_{config_};
    std::vector<Alarm> alarms_;
    std::int64_t step_ = 0;
};

TEST_F(DivergenceMonitorTest, AHealthyRunRaisesNone) {
    train(1000, healthyLoss, [](std::int64_t step) { return 1 + 0.8 * noise(7 * step); });
    EXPECT_TRUE(alarms_.empty()) << alarms_.front().message;
}

TEST_F(DivergenceMonitorTest, ASpikeOfTheLossIsReportedOnceWithItsFigures) {
    train(300, healthyLoss);
    train(10, [](std::int64_t) { return 4.25; });
    train(50, healthyLoss);
    ASSERT_EQ(alarms_.size(), 1u);
    EXPECT_EQ(alarms_[0].step, 302);
    EXPECT_TRUE(contains(alarms_[0].message, "loss has jumped to 4.25"));
    EXPECT_TRUE(contains(alarms_[0].message, "usual 2."));
    train(100, healthyLoss);
    train(2, [](std::int64_t) { return 5.0; });
    EXPECT_EQ(alarms_.size(), 2u);  // another episode
}

TEST_F(DivergenceMonitorTest, ASingleWildStepIsNoSpike) {
    train(300, healthyLoss);
    train(1, [](std::int64_t) { return 9.0; });
    train(300, healthyLoss);
    EXPECT_TRUE(alarms_.empty());
}

TEST_F(DivergenceMonitorTest, SmallJumpsNearAnAlmostSolvedTaskAreNone) {
    const auto solved = [](std::int64_t step) { return step % 40 < 2 ? 0.2 : 0.001; };
    train(50, healthyLoss);
    train(400, solved);
    EXPECT_TRUE(alarms_.empty());
}

TEST_F(DivergenceMonitorTest, AnExplodingGradientIsReported) {
    train(200, healthyLoss);
    train(5, healthyLoss, [](std::int64_t) { return 300.0; });
    ASSERT_EQ(alarms_.size(), 1u);
    EXPECT_TRUE(contains(alarms_[0].message, "gradient norm has jumped to 300"));
    EXPECT_TRUE(contains(alarms_[0].message, "usual 1;"));
}

TEST_F(DivergenceMonitorTest, ALossBackAboveItsStartIsADivergence) {
    train(200, [](std::int64_t step) { return 5 + 0.02 * static_cast<double>(step); });
    ASSERT_EQ(alarms_.size(), 1u);
    EXPECT_GT(alarms_[0].step, config_.warmupSteps);
    EXPECT_TRUE(contains(alarms_[0].message, "it began with"));
    EXPECT_TRUE(contains(alarms_[0].message, "diverges"));
}

TEST_F(DivergenceMonitorTest, AResumedRunIsNotComparedWithNoise) {
    step_ = 5000;
    train(500, [](std::int64_t step) { return 2 + 0.3 * noise(step); });
    EXPECT_TRUE(alarms_.empty()) << alarms_.front().message;
}

TEST_F(DivergenceMonitorTest, OneThatGoesOnFromAStateKnowsAllThatTheFirstDid) {
    const auto loss = [](std::int64_t step) {
        return step > 150 && step % 160 < 3 ? 9.0 : healthyLoss(step);
    };
    const auto norm = [](std::int64_t step) { return 1 + 0.5 * noise(3 * step); };
    config_.onSpike = SpikeAction::RollBack;
    for (const std::int64_t interruption : {10, 40, 161, 170}) {
        DivergenceMonitor whole(config_);
        DivergenceMonitor parts(config_);
        std::size_t alarms = 0;
        for (std::int64_t step = 1; step < 700; ++step) {
            if (step == interruption) {
                const auto state = parts.state();
                EXPECT_EQ(state.losses.size(), std::min<std::size_t>(100, std::size_t(step - 1)));
                parts = DivergenceMonitor(config_, state);
            }
            StepMetrics metrics;
            metrics.step = step;
            metrics.trainLoss = loss(step);
            metrics.gradientNorm = norm(step);
            EXPECT_EQ(parts.limitsOfNextStep().loss, whole.limitsOfNextStep().loss) << step;
            EXPECT_EQ(parts.limitsOfNextStep().gradientNorm, whole.limitsOfNextStep().gradientNorm);
            const auto expected = whole.add(metrics);
            const auto found = parts.add(metrics);
            ASSERT_EQ(found.has_value(), expected.has_value()) << step;
            if (!found) continue;
            EXPECT_EQ(found->message, expected->message);
            ++alarms;
            EvaluationMetrics evaluation;
            evaluation.step = step;
            evaluation.validationLoss = loss(step);
            whole.add(evaluation);
            parts.add(evaluation);
        }
        EXPECT_GE(alarms, 3U);
    }
}

TEST_F(DivergenceMonitorTest, LimitsAreThoseOfTheAlarmsAndApplyAsAskedFor) {
    const auto limitsWith = [&](SpikeAction action) {
        config_.onSpike = action;
        return DivergenceMonitor(config_, monitor_.state()).limitsOfNextStep();
    };
    train(29, healthyLoss);
    EXPECT_TRUE(std::isinf(limitsWith(SpikeAction::Skip).loss));
    EXPECT_TRUE(std::isnan(monitor_.usualLoss()));
    train(271, healthyLoss);
    EXPECT_NEAR(monitor_.usualGradientNorm(), 1.0, 1e-12);
    const auto limits = limitsWith(SpikeAction::Skip);
    EXPECT_GT(limits.loss, monitor_.usualLoss() + 0.4999);
    EXPECT_DOUBLE_EQ(limits.gradientNorm, 10);
    for (const auto action : {SpikeAction::Report, SpikeAction::RollBack, SpikeAction::Stop})
        EXPECT_TRUE(std::isinf(limitsWith(action).loss));
    // Just below is usual, and just above is not.
    train(1, [&](std::int64_t) { return limits.loss - 1e-9; });
    EXPECT_FALSE(monitor_.newestIsUnusual());
    const double above = limitsWith(SpikeAction::Skip).loss + 1e-9;
    train(1, [&](std::int64_t) { return above; });
    EXPECT_TRUE(monitor_.newestIsUnusual());
    EXPECT_TRUE(std::isinf(limitsWith(SpikeAction::Report).loss));
    for (const auto action : {SpikeAction::RollBack, SpikeAction::Stop}) {
        EXPECT_TRUE(std::isfinite(limitsWith(action).loss));
        EXPECT_TRUE(std::isfinite(limitsWith(action).gradientNorm));
    }
}

TEST_F(DivergenceMonitorTest, OverfittingIsReportedAfterThreeWorseEvaluations) {
    const auto falling = [](std::int64_t step) { return 5 - 0.003 * static_cast<double>(step); };
    train(200, falling);
    evaluate(3.0, 0.05);
    for (const double loss : {3.2, 3.3}) {
        train(100, falling);
        evaluate(loss, 0.05);
    }
    EXPECT_TRUE(alarms_.empty());
    train(100, falling);
    evaluate(3.4, 0.05);
    ASSERT_EQ(alarms_.size(), 1u);
    EXPECT_TRUE(contains(alarms_[0].message, "from its best, 3 at step 200, to 3.4"));
    EXPECT_TRUE(contains(alarms_[0].message, "overfits"));
    train(100, falling);
    evaluate(3.5, 0.05);
    EXPECT_EQ(alarms_.size(), 1u);  // the same episode
}

TEST_F(DivergenceMonitorTest, AValidationLossThatIsNotFiniteIsReportedAndForgotten) {
    const auto falling = [](std::int64_t step) { return 5 - 0.003 * static_cast<double>(step); };
    train(200, falling);
    for (const double loss : {std::nan(""), std::nan(""), 3.0}) evaluate(loss, 0.05);
    ASSERT_EQ(alarms_.size(), 1u);
    EXPECT_TRUE(contains(alarms_[0].message, "not finite"));
    for (int i = 0; i < 3; ++i) {
        train(100, falling);
        evaluate(3.5, 0.05);
    }
    ASSERT_EQ(alarms_.size(), 2u);
    EXPECT_TRUE(contains(alarms_[1].message, "from its best, 3 at step 200"));
}

TEST_F(DivergenceMonitorTest, AValidationLossWithinItsErrorIsNoOverfitting) {
    const auto falling = [](std::int64_t step) { return 5 - 0.003 * static_cast<double>(step); };
    for (int i = 0; i < 8; ++i) {
        train(100, falling);
        evaluate(i == 0 ? 3.0 : 3.08, 0.1);
    }
    EXPECT_TRUE(alarms_.empty());
}

TEST_F(DivergenceMonitorTest, WithoutAnErrorOnlyALargeRiseIsOverfitting) {
    const auto falling = [](std::int64_t step) { return 5 - 0.002 * static_cast<double>(step); };
    for (int i = 0; i < 8; ++i) {
        train(100, falling);
        evaluate(i == 0 ? 3.0 : 3.25);
    }
    EXPECT_TRUE(alarms_.empty());
    for (int i = 0; i < 3; ++i) {
        train(100, falling);
        evaluate(3.35);
    }
    EXPECT_EQ(alarms_.size(), 1u);
}

TEST_F(DivergenceMonitorTest, AWorseValidationWithAWorseTrainingIsNoOverfitting) {
    const auto rising = [](std::int64_t step) { return 3 + 0.0002 * static_cast<double>(step); };
    for (int i = 0; i < 8; ++i) {
        train(100, rising);
        evaluate(3 + 0.1 * i, 0.01);
    }
    EXPECT_TRUE(alarms_.empty());
}

}  // namespace
}  // namespace deepsight
