#include "core/config/config_validation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/config/presets.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"

namespace deepsight {
namespace {

/// Message of the issue at a field, or empty.
std::string issueAt(const Config& config, const std::string& field) {
    for (const ConfigIssue& issue : validate(config)) {
        if (issue.field == field) return issue.message.english();
    }
    return {};
}

Config trainable(const std::string& id) {
    Config config = preset(id).config;
    if (!config.generatesData()) config.data.path = "corpus";
    return config;
}

// Nodes of one path-star graph: the start, and l - 1 more on each of d arms.
std::int64_t distinctNodes(const DataConfig& data) {
    return 1 + data.pathStarArms * (data.pathStarLength - 1);
}

TEST(ConfigValidation, PresetsCanBeTrainedOnceAFileIsChosen) {
    for (const Preset& item : presets()) {
        for (const ConfigIssue& issue : validate(trainable(item.id))) {
            ADD_FAILURE() << item.id << ": " << issue.field << ": " << issue.message.english();
        }
    }
}

TEST(ConfigValidation, MissingFileIsTheOnlyIssueOfThePaperPresets) {
    const auto issues = validate(preset("paper-mse").config);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].field, "data.path");
    EXPECT_NE(issues[0].message.english().find("*_train.bin"), std::string::npos);
}

TEST(ConfigValidation, DocumentsNeedAPlaceAndAFieldAndTokenShardsAPlace) {
    Config config = preset("small").config;
    config.data.source = DataSource::Documents;
    config.data.documentField.clear();
    auto issues = validate(config);
    ASSERT_EQ(issues.size(), 2U);
    EXPECT_EQ(issues[0].field, "data.path");
    EXPECT_NE(issues[0].message.english().find("documents"), std::string::npos);
    EXPECT_EQ(issues[1].field, "data.document_field");
    config.data.source = DataSource::TokenShards;
    issues = validate(config);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_NE(issues[0].message.english().find("token shards"), std::string::npos);
    config.data.path = "shards";
    EXPECT_TRUE(validate(config).empty());
}

TEST(ConfigValidation, EveryBrokenRuleIsShownAtItsField) {
    struct Case {
        const char* preset;
        const char* field;
        std::function<void(Config&)> damage;
    };
    const std::vector<Case> cases = {
        {"small", "model.width", [](Config& c) { c.model.width = 0; }},
        {"small", "model.heads", [](Config& c) { c.model.heads = 7; }},
        {"small", "model.cross_attention_heads",
         [](Config& c) { c.model.crossAttentionHeads = 4; }},
        {"small", "model.dropout", [](Config& c) { c.model.dropout = std::nan(""); }},
        {"small", "model.vocabulary_size", [](Config& c) { c.model.vocabularySize = 256; }},
        {"small", "model.vocabulary_size", [](Config& c) { c.model.vocabularySize = 65537; }},
        {"demo", "model.vocabulary_size", [](Config& c) { c.model.vocabularySize -= 1; }},
        {"demo", "model.context_size", [](Config& c) { c.model.contextSize += 1; }},
        {"demo", "data.path_star_nodes",
         [](Config& c) { c.data.pathStarNodes = distinctNodes(c.data) - 1; }},
        {"demo", "planning.window", [](Config& c) { c.planning.window = FutureWindow::Extended; }},
        {"sibling-discovery", "data.sibling_children",
         [](Config& c) { c.data.siblingChildren -= 1, c.model.vocabularySize -= 1; }},
        {"sibling-discovery", "data.discovery_train_lines",
         [](Config& c) { c.data.discoveryTrainLines = 4 * 250 * 49 + 1; }},
        {"triangle-discovery", "model.context_size", [](Config& c) { c.model.contextSize += 1; }},
        {"triangle-discovery", "model.vocabulary_size",
         [](Config& c) { c.data.triangleNodes += 1; }},
        {"small", "planning.horizon", [](Config& c) { c.planning.horizon = 100; }},
        {"small", "planning.horizon", [](Config& c) { c.planning.horizon = 0; }},
        {"small", "planning.stop_gradient",
         [](Config& c) {
             c.planning.futureAggregation = FutureAggregation::Gru;
             c.planning.stopGradient = StopGradient::Encoder;
         }},
        {"small", "planning.projector_side",
         [](Config& c) {
             c.planning.projector = Projector::Linear;
             c.planning.stopGradient = StopGradient::Encoder;
         }},
        {"small-baseline", "planning.score",
         [](Config& c) { c.planning.score = DisaffinityScore::Mse; }},
        {"small", "data.path", [](Config& c) { c.data.path.clear(); }},
        {"small", "data.path", [](Config& c) { c.data.path = "a\xff.txt"; }},
        {"small", "training.minimum_learning_rate",
         [](Config& c) { c.training.minimumLearningRate = 1e-3; }},
        {"small", "training.warmup_steps", [](Config& c) { c.training.warmupSteps = 500; }},
        {"small", "training.warmup_steps",
         [](Config& c) { c.training.decaySteps = c.training.warmupSteps; }},
        {"small", "training.device", [](Config& c) { c.training.device = "cuda"; }},
        {"small", "training.device", [](Config& c) { c.training.device = "cuda:x"; }},
        {"small", "training.learning_rate",
         [](Config& c) { c.training.learningRate = std::numeric_limits<double>::infinity(); }},
    };
    for (const Case& broken : cases) {
        Config config = trainable(broken.preset);
        broken.damage(config);
        const auto issues = validate(config);
        ASSERT_EQ(issues.size(), 1U) << broken.field;
        EXPECT_EQ(issues[0].field, broken.field);
        EXPECT_EQ(issues[0].message.english().back(), '.') << issues[0].message.english();
    }
}

TEST(ConfigValidation, ValuesAtTheLimitsAreAccepted) {
    Config config = trainable("small");
    config.planning.horizon = 99;
    config.training.warmupSteps = 499;
    config.training.minimumLearningRate = config.training.learningRate;
    config.training.device = "cuda:3";
    config.planning.window = FutureWindow::Extended;
    EXPECT_TRUE(validate(config).empty());
    config.planning.horizon = 100;
    EXPECT_FALSE(validate(config).empty());
}

TEST(ConfigValidation, FieldsWithoutEffectAreNotChecked) {
    Config config = trainable("small");
    config.model.layers = -1;
    config.data.pathStarNodes = 0;
    config.planning.score = DisaffinityScore::None;
    config.planning.horizon = 100000;
    EXPECT_TRUE(validate(config).empty());
}

TEST(ConfigValidation, ReportsSeveralIssuesAtOnce) {
    Config config = trainable("small");
    config.model.heads = 7;
    config.data.path.clear();
    EXPECT_FALSE(issueAt(config, "model.heads").empty());
    EXPECT_FALSE(issueAt(config, "data.path").empty());
}

TEST(ConfigValidation, MessagesTellTheValueThatWouldDo) {
    Config config = trainable("demo");
    config.model.contextSize = 99;
    const std::string context = std::to_string(impliedContextSize(config.data));
    EXPECT_NE(issueAt(config, "model.context_size").find(context), std::string::npos);
    config = trainable("demo");
    config.data.pathStarNodes = 3;
    const std::string distinct = "has " + std::to_string(distinctNodes(config.data)) + " different";
    EXPECT_NE(issueAt(config, "data.path_star_nodes").find(distinct), std::string::npos);
    config = trainable("small");
    config.model.heads = 7;
    EXPECT_NE(issueAt(config, "model.heads").find("width of 91"), std::string::npos);
}

TEST(ConfigValidation, TokenFilesMayHaveAnyVocabulary) {
    Config config = trainable("paper-mse");
    config.model.vocabularySize = 61;
    EXPECT_TRUE(validate(config).empty());
    config.model.vocabularySize = 1;
    EXPECT_FALSE(issueAt(config, "model.vocabulary_size").empty());
}

}  // namespace
}  // namespace deepsight
