#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/analysis/planning_health.h"
#include "core/training/planning_alarm.h"
#include "core/training/safety_json.h"

namespace deepsight {
namespace {

// The published objective, which can collapse.
Config published() {
    Config config;
    config.planning.score = DisaffinityScore::Mse;
    config.planning.normAffine = true;
    config.planning.coefficient = 1;
    return config;
}

Config withoutAffineNorms() {
    auto config = published();
    config.planning.normAffine = false;
    return config;
}

// An objective that works.
PlanningHealth planningHealth() {
    PlanningHealth health;
    health.rows = 1440;
    health.channels = 90;
    health.fvu = 0.6;
    health.pastFvu = 0.8;
    health.fvuByDistance = {0.5, 0.7, 0.8};
    health.pastFvuByDistance = {0.9, 1.0, 1.0};
    health.meanDeviation = 0.9;
    health.leastDeviation = 0.5;
    health.centredRank = 40;
    health.rawRank = 38;
    health.gain = 1;
    health.meanCosine = 0.2;
    health.uniformity = -2.5;
    health.gradientShare = 0.3;
    return health;
}

// Gains at 0: everything is small, the rank looks as before (planning-science.md, section 7).
PlanningHealth shrunkHealth() {
    auto health = planningHealth();
    health.meanDeviation = 2e-8;
    health.leastDeviation = 1e-9;
    health.deadShare = 1;
    health.gain = 2e-8;
    health.gradientShare = 1e-8;
    return health;
}

// Biases outweigh what varies: the loss is met by one direction.
PlanningHealth coneHealth() {
    auto health = planningHealth();
    health.fvu = 0.97;
    health.cka = 0.2;
    health.meanDeviation = 0.027;
    health.centredRank = 11;
    health.rawRank = 2;
    health.meanCosine = 0.999;
    health.uniformity = -0.01;
    health.gradientShare = 0.02;
    return health;
}

TEST(PlanningVerdict, PlansWhereItBeatsThePast) {
    const auto verdict = judgePlanning(planningHealth(), 0.5, published());
    EXPECT_EQ(verdict.state, PlanningState::Healthy);
    EXPECT_EQ(verdict.why.english(),
              "The encoder plans: it explains 25 % of what the past alone leaves open of the "
              "planning context (unexplained 0.6; by the past alone 0.8).");
    EXPECT_TRUE(verdict.remedy.english().empty());
}

TEST(PlanningVerdict, HealthIsNotSkill) {
    auto health = planningHealth();
    health.fvu = 0.85;
    const auto verdict = judgePlanning(health, 0.5, published());
    EXPECT_EQ(verdict.state, PlanningState::Healthy);
    EXPECT_NE(verdict.why.english().find("no more of the planning context than the past"),
              std::string::npos);
    auto hopeless = planningHealth();  // an unforeseeable future: nobody explains anything
    hopeless.pastFvu = 1.3;
    hopeless.fvu = 1.1;
    EXPECT_EQ(judgePlanning(hopeless, 0.5, published()).why.english().find("The encoder plans"),
              std::string::npos);
    EXPECT_NE(verdict.remedy.english().find("\"Coefficient\""), std::string::npos);
}

TEST(PlanningVerdict, ScoresWithoutAFixedScaleAreJudgedByDistance) {
    auto config = withoutAffineNorms();
    config.planning.score = DisaffinityScore::InfoNce;
    config.planning.horizon = 3;
    auto health = planningHealth();
    health.fvu = 7;  // infonce leaves the length of u open
    // (1 - 0.75 / 1): distance 1 is left out.
    EXPECT_EQ(judgePlanning(health, 2.0, config).why.english(),
              "The encoder plans: its output explains 25 % of what the past alone leaves open of "
              "the next 3 tokens.");
    health.fvuByDistance = {0.2, 1.0, 1.0};
    EXPECT_NE(judgePlanning(health, 2.0, config).why.english().find("no more"), std::string::npos);
}

TEST(PlanningVerdict, TokenScoresHaveNoPlanningContextAndAreJudgedToo) {
    auto config = withoutAffineNorms();
    config.planning.score = DisaffinityScore::BagOfWords;
    auto health = planningHealth();
    health.fvu.reset();
    health.pastFvu.reset();
    health.cka.reset();
    health.gain.reset();
    EXPECT_EQ(judgePlanning(health, 4.0, config).state, PlanningState::Healthy);
    // Before it learns more than the tokens' frequencies, a model says the same everywhere.
    health.meanCosine = 0.99;
    EXPECT_EQ(judgePlanning(health, 4.0, config).state, PlanningState::Healthy);
    health.gradientShare = 1e-5;
    EXPECT_EQ(judgePlanning(health, 4.0, config).state, PlanningState::Collapsed);
}

TEST(PlanningVerdict, FindsACollapseOfTheGainThatTheRankHides) {
    const auto verdict = judgePlanning(shrunkHealth(), 8e-15, published());
    EXPECT_EQ(verdict.state, PlanningState::Collapsed);
    EXPECT_NE(verdict.why.english().find("varies by only 2e-08"), std::string::npos);
    EXPECT_NE(verdict.why.english().find("8e-15"), std::string::npos);
    EXPECT_NE(verdict.remedy.english().find("\"Trainable planning norms\""), std::string::npos);
}

TEST(PlanningVerdict, FindsACollapseOfTheGainWithoutGradients) {
    auto health = shrunkHealth();
    health.fvu = 0.79;  // noise, at this scale
    health.gradientShare.reset();
    EXPECT_EQ(judgePlanning(health, 8e-15, published()).state, PlanningState::Collapsed);
    EXPECT_NE(judgePlanning(health, 0.5, published()).state, PlanningState::Collapsed);
}

TEST(PlanningVerdict, FindsACone) {
    const auto verdict = judgePlanning(coneHealth(), 8e-4, published());
    EXPECT_EQ(verdict.state, PlanningState::Collapsed);
    EXPECT_NE(verdict.why.english().find("mean cosine 0.999"), std::string::npos);
}

TEST(PlanningVerdict, FindsAConeUnderAScoreThatLeavesLengthsOpen) {
    auto config = published();
    config.planning.score = DisaffinityScore::Cosine;
    EXPECT_EQ(judgePlanning(coneHealth(), 8e-4, config).state, PlanningState::Collapsed);
    auto related = coneHealth();
    related.cka = 0.9;
    related.meanDeviation = 0.3;
    EXPECT_EQ(judgePlanning(related, 8e-4, config).state, PlanningState::Healthy);
}

TEST(PlanningVerdict, FindsFewDirections) {
    auto health = planningHealth();
    health.centredRank = 2.1;
    health.fvu = 0.97;
    const auto verdict = judgePlanning(health, 0.01, published());
    EXPECT_EQ(verdict.state, PlanningState::Collapsed);
    EXPECT_NE(verdict.why.english().find("only 2.1 of its 90 directions"), std::string::npos);
}

TEST(PlanningVerdict, WarnsOnTheWayThere) {
    auto shrinking = planningHealth();
    shrinking.meanDeviation = 0.12;
    shrinking.gradientShare = 6e-3;
    auto narrowing = planningHealth();
    narrowing.meanCosine = 0.93;
    narrowing.fvu = 0.87;
    auto flattening = planningHealth();
    flattening.centredRank = 7;
    flattening.fvu = 0.87;
    for (const auto& health : {shrinking, narrowing, flattening}) {
        const auto verdict = judgePlanning(health, 0.01, published());
        EXPECT_EQ(verdict.state, PlanningState::Weakening) << verdict.why.english();
        EXPECT_FALSE(verdict.remedy.english().empty());
    }
}

TEST(PlanningVerdict, OneFaintFigureIsNoCollapse) {
    auto small = planningHealth();  // a target of small scale, still pursued
    small.meanDeviation = 0.02;
    EXPECT_EQ(judgePlanning(small, 0.5, published()).state, PlanningState::Healthy);
    auto early = planningHealth();  // narrow, as the target is at first
    early.meanCosine = 0.97;
    early.pastFvu = 0.06;
    early.fvu = 0.08;
    EXPECT_EQ(judgePlanning(early, 0.01, published()).state, PlanningState::Healthy);
    auto met = planningHealth();  // an objective that is met for real
    met.gradientShare = 1e-5;
    EXPECT_EQ(judgePlanning(met, 1e-6, published()).state, PlanningState::Healthy);
}

TEST(PlanningVerdict, ASmallCoefficientIsNoCollapse) {
    auto config = published();
    config.planning.coefficient = 1e-3;
    auto health = planningHealth();
    health.meanDeviation = 0.04;
    health.gradientShare = 0.3 * 1e-3;
    EXPECT_EQ(judgePlanning(health, 0.5, config).state, PlanningState::Healthy);
}

TEST(PlanningVerdict, AnEncoderMayBeAsNarrowAsAFixedTarget) {
    auto health = coneHealth();
    health.fvu = 0.8;
    health.pastFvu = 0.3;
    EXPECT_EQ(judgePlanning(health, 0.01, withoutAffineNorms()).state, PlanningState::Healthy);
    EXPECT_EQ(judgePlanning(health, 0.01, published()).state, PlanningState::Collapsed);
    health.fvu = 0.99;  // blind to how the target varies, but still pressed to look
    EXPECT_EQ(judgePlanning(health, 0.01, withoutAffineNorms()).state, PlanningState::Healthy);
    health.gradientShare = 1e-5;
    EXPECT_EQ(judgePlanning(health, 0.01, withoutAffineNorms()).state, PlanningState::Collapsed);
}

TEST(PlanningVerdict, AnUntrainedProjectorIsNoCollapse) {
    auto config = published();
    config.planning.projector = Projector::Mlp;
    auto health = planningHealth();
    health.meanDeviation = 0.008;
    health.fvu = 1.38;
    health.pastFvu = 1.11;
    health.gradientShare = 0.024;
    EXPECT_EQ(judgePlanning(health, 0.967, config).state, PlanningState::Healthy);
}

TEST(PlanningVerdict, RemediesNameWhatLetsThisConfigurationCollapse) {
    auto health = coneHealth();
    health.gradientShare = 1e-5;
    const auto remedyOf = [&](const Config& config) {
        return judgePlanning(health, 8e-4, config).remedy.english();
    };
    auto config = withoutAffineNorms();
    EXPECT_NE(remedyOf(config).find("\"SIGReg weight\""), std::string::npos);
    config.planning.projector = Projector::Mlp;
    config.planning.projectorSide = ProjectorSide::Both;
    EXPECT_NE(remedyOf(config).find("\"Projected side\""), std::string::npos);
    config.planning.futureAggregation = FutureAggregation::Gru;
    config.planning.aggregationSafeguard = AggregationSafeguard::None;
    EXPECT_NE(remedyOf(config).find("\"Aggregation safeguard\""), std::string::npos);
    config.planning.stopGradient = StopGradient::None;
    EXPECT_NE(remedyOf(config).find("\"Stop-gradient\""), std::string::npos);
    config.planning.normAffine = true;
    EXPECT_NE(remedyOf(config).find("\"Trainable planning norms\""), std::string::npos);
}

EvaluationMetrics evaluationWith(const PlanningHealth& health, std::int64_t step) {
    EvaluationMetrics metrics;
    metrics.step = step;
    metrics.futureLoss = 1e-3;
    metrics.planning = health;
    return metrics;
}

PlanningHealth weakeningHealth() {
    auto health = planningHealth();
    health.meanCosine = 0.93;
    health.fvu = 0.87;
    return health;
}

TEST(PlanningAlarm, ComesOnceForWeakeningAndOncePerCollapse) {
    PlanningAlarm alarm;
    std::int64_t step = 0;
    const auto raised = [&](const PlanningHealth& health) {
        return alarm.add(evaluationWith(health, ++step), published()).has_value();
    };
    EXPECT_FALSE(raised(planningHealth()));
    EXPECT_TRUE(raised(weakeningHealth()));
    EXPECT_FALSE(raised(weakeningHealth()));
    EXPECT_TRUE(raised(coneHealth()));
    EXPECT_FALSE(raised(coneHealth()));
    EXPECT_FALSE(raised(weakeningHealth()));
    EXPECT_FALSE(raised(shrunkHealth())) << "still the same collapse";
    EXPECT_FALSE(raised(planningHealth()));
    EXPECT_FALSE(raised(weakeningHealth())) << "once was enough";
    EXPECT_TRUE(raised(shrunkHealth()));
}

TEST(PlanningAlarm, GoesOnFromWhatWasSaved) {
    PlanningAlarm alarm;
    EXPECT_TRUE(alarm.add(evaluationWith(weakeningHealth(), 1), published()));
    SafetyState saved;
    saved.planningAlarm = alarm.state();
    PlanningAlarm weakened(parseSafetyState(toJson(saved)).planningAlarm);
    EXPECT_FALSE(weakened.add(evaluationWith(weakeningHealth(), 2), published()));
    EXPECT_TRUE(weakened.add(evaluationWith(shrunkHealth(), 3), published()));
    saved.planningAlarm = weakened.state();
    PlanningAlarm collapsed(parseSafetyState(toJson(saved)).planningAlarm);
    EXPECT_FALSE(collapsed.add(evaluationWith(shrunkHealth(), 4), published()));
    // Older versions did not save it.
    auto older = toJson(saved);
    ASSERT_EQ(older.erase("planning_alarm"), 1U);
    EXPECT_FALSE(parseSafetyState(older).planningAlarm.collapsed);
}

TEST(PlanningAlarm, SaysWhatWasSeenAndWhatToDo) {
    PlanningAlarm alarm;
    const auto raised = alarm.add(evaluationWith(shrunkHealth(), 300), published());
    ASSERT_TRUE(raised);
    EXPECT_EQ(raised->step, 300);
    EXPECT_NE(raised->message.find("collapsed"), std::string::npos);
    EXPECT_NE(raised->message.find("Switch off"), std::string::npos);
    EXPECT_FALSE(alarm.add(EvaluationMetrics{}, published()));
}

}  // namespace
}  // namespace deepsight
