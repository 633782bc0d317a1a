#include "core/training/setting_change.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/config/presets.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

Config demo() { return preset("demo").config; }

TEST(SettingChange, FourFieldsCanBeSteeredAndNoOther) {
    EXPECT_EQ(steeredFields().size(), 4U);
    auto config = demo();
    for (const auto& field : steeredFields()) {
        setSteeredValue(config, field, 0.5);
        EXPECT_EQ(steeredValue(config, field), 0.5) << field;
    }
    EXPECT_EQ(config.planning.coefficient, 0.5);
    EXPECT_EQ(config.training.learningRate, 0.5);
    EXPECT_EQ(config.training.minimumLearningRate, 0.5);
    EXPECT_EQ(config.training.gradientClip, 0.5);
    EXPECT_FALSE(isSteered("training.steps"));
    const auto before = config;
    setSteeredValue(config, "training.weight_decay", 7);
    EXPECT_EQ(config, before);
}

TEST(SettingChange, WhatDoesNotFitIsSaidWithItsField) {
    const auto config = demo();
    EXPECT_EQ(problemWith(config, SettingChanges{{"training.learning_rate", 1e-3}}), std::nullopt);
    const auto problem = [&config](const SettingChanges& changes) {
        return problemWith(config, changes).value_or("");
    };
    EXPECT_TRUE(contains(problem({{"training.steps", 7}}), "training.steps"));
    EXPECT_TRUE(contains(problem({{"training.learning_rate", -1}}), "training.learning_rate"));
    EXPECT_TRUE(
        contains(problem({{"training.gradient_clip", std::numeric_limits<double>::quiet_NaN()}}),
                 "training.gradient_clip"));
    EXPECT_TRUE(contains(problem({{"training.minimum_learning_rate", 1}}),
                         "training.minimum_learning_rate"));
    // Together they fit.
    EXPECT_EQ(problem({{"training.minimum_learning_rate", 1}, {"training.learning_rate", 2}}), "");
}

TEST(SettingChange, ACoefficientNeedsAFutureLoss) {
    auto config = demo();
    config.model.architecture = Architecture::Baseline;
    EXPECT_TRUE(contains(*problemWith(config, SettingChange{"planning.coefficient", 0.5}),
                         "planning.coefficient"));
}

TEST(SettingChange, ACheckpointsValueCountsUnlessTheConfigurationWasChangedSince) {
    const auto configured = demo();
    auto trained = configured;
    trained.training.learningRate = 1e-3;
    trained.planning.coefficient = 0.25;
    const auto saved = settingsInForce(configured, trained);
    EXPECT_EQ(withSettings(configured, saved), trained);
    auto resumed = configured;
    resumed.training.learningRate = 2e-3;
    const auto goesOn = withSettings(resumed, saved);
    EXPECT_EQ(goesOn.training.learningRate, 2e-3);
    EXPECT_EQ(goesOn.planning.coefficient, 0.25);
}

TEST(SettingChange, WhatARunRecordedTellsWhatIsInForce) {
    auto expected = demo();
    expected.training.learningRate = 2e-4;
    EXPECT_EQ(configInForce(demo(), {{5, "training.learning_rate", 3e-4, 1e-4},
                                     {9, "training.learning_rate", 1e-4, 2e-4}}),
              expected);
}

}  // namespace
}  // namespace deepsight
