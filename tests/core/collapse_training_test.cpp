#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "core/analysis/evaluation.h"
#include "core/config/presets.h"
#include "core/data/random.h"
#include "core/training/run_folder.h"
#include "core/training/trainer.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

// Sentences whose end follows from their beginning, so that there is something to plan.
void writeText(const fs::path& file) {
    const std::vector<std::vector<std::string>> topics{
        {"the old captain", "sailed", "his leaking boat", "across the cold grey sea"},
        {"a young baker", "carried", "her warm bread", "to the market square"},
        {"the quiet teacher", "explained", "every long proof", "on a dusty blackboard"},
        {"my tired neighbour", "repaired", "some broken clocks", "behind the little shop"}};
    SplitMix64 generator(77);
    std::ofstream out(file);
    for (int i = 0; i < 2500; ++i) {
        const auto& topic = topics[drawBelow(generator, topics.size())];
        for (std::size_t part = 0; part < topic.size(); ++part) {
            // Now and then a part of another sentence.
            const bool stray = drawBelow(generator, 10) == 0;
            const auto& source = stray ? topics[drawBelow(generator, topics.size())] : topic;
            out << (part == 0 ? "" : " ") << source[part];
        }
        out << ".\n";
    }
}

// The preset "small" scaled down: its objective, which is the published one, on a model whose steps
// take milliseconds, at a learning rate that gets there in as many.
Config smallConfig(const fs::path& text) {
    auto config = preset("small").config;
    config.data.path = text.string();
    config.model.contextSize = 48;
    config.model.width = 32;
    config.model.heads = 2;
    config.model.crossAttentionHeads = 4;
    config.model.encoderLayers = 2;
    config.model.decoderLayers = 1;
    config.training.steps = 700;
    config.training.batchSize = 8;
    config.training.gradientAccumulation = 1;
    config.training.learningRate = 1e-2;
    config.training.minimumLearningRate = 1e-3;
    config.training.warmupSteps = 20;
    config.training.evaluationInterval = 175;
    config.training.evaluationBatches = 4;
    config.training.checkpointInterval = 0;
    config.training.device = "cpu";
    config.training.precision = Precision::Fp32;
    config.training.threads = 1;
    return config;
}

// What a whole run reported.
struct Story : TrainingObserver {
    explicit Story(const Config& trained) : config(trained) {}
    void onEvent(const TrainingEvent& event) override {
        if (const auto* metrics = std::get_if<EvaluationMetrics>(&event)) {
            last = *metrics;
            ASSERT_TRUE(metrics->planning);
            states.push_back(judgePlanning(*metrics->planning, metrics->futureLoss, config).state);
        }
        if (const auto* alarm = std::get_if<Alarm>(&event)) alarms.push_back(alarm->message);
        if (const auto* message = std::get_if<LogMessage>(&event)) log += message->text + "\n";
    }
    bool alarmed(const std::string& word) const {
        return std::any_of(alarms.begin(), alarms.end(), [&](const std::string& message) {
            return message.find(word) != std::string::npos;
        });
    }
    std::string why() const {
        return judgePlanning(*last.planning, last.futureLoss, config).why.english();
    }

    Config config;
    EvaluationMetrics last;
    std::vector<PlanningState> states;
    std::vector<std::string> alarms;
    std::string log;
};

class CollapseTraining : public ::testing::Test {
  protected:
    void SetUp() override { writeText(folder / "text.txt"); }

    Config objective(DisaffinityScore score, bool affine) const {
        auto config = smallConfig(folder / "text.txt");
        config.planning.score = score;
        config.planning.normAffine = affine;
        return config;
    }
    Story train(const Config& config) {
        Story story(config);
        TrainingControl control;
        makeTrainer()->run(
            {.config = config, .runFolder = folder / "run", .resume = false, .probe = {}}, story,
            control);
        return story;
    }

    test::TemporaryFolder folder;
};

TEST_F(CollapseTraining, ThePublishedMseObjectiveIsSeenToCollapse) {
    const auto story = train(objective(DisaffinityScore::Mse, /*affine=*/true));
    EXPECT_EQ(story.states.front(), PlanningState::Healthy) << "untrained";
    EXPECT_EQ(story.states.back(), PlanningState::Collapsed) << story.why();
    EXPECT_TRUE(story.alarmed("collapsed"));
    EXPECT_TRUE(story.alarmed("Trainable planning norms"));
    EXPECT_LT(*story.last.futureLoss, 1e-3);
    EXPECT_LT(*story.last.planning->gain, 0.05);
    // The rank alone would not have told.
    EXPECT_GT(story.last.planning->centredRank, 0.1 * 32);
    EXPECT_NE(story.log.find("Collapse monitor: "), std::string::npos);

    const auto saved =
        evaluateCheckpoint(folder / "run", listCheckpoints(folder / "run").back().folder);
    ASSERT_TRUE(saved.planning);
    EXPECT_NEAR(saved.planning->meanDeviation, story.last.planning->meanDeviation, 1e-6);
}

TEST_F(CollapseTraining, ThePublishedCosineObjectiveIsSeenToCollapse) {
    const auto story = train(objective(DisaffinityScore::Cosine, /*affine=*/true));
    EXPECT_EQ(story.states.front(), PlanningState::Healthy) << "untrained";
    EXPECT_EQ(story.states.back(), PlanningState::Collapsed) << story.why();
    EXPECT_TRUE(story.alarmed("collapsed"));
}

TEST_F(CollapseTraining, NormsWithoutGainAndBiasDoNotCollapse) {
    const auto story = train(objective(DisaffinityScore::Mse, /*affine=*/false));
    for (const auto state : story.states) EXPECT_EQ(state, PlanningState::Healthy) << story.why();
    EXPECT_TRUE(story.alarms.empty());
    EXPECT_LT(*story.last.planning->fvu, *story.last.planning->pastFvu);
}

TEST_F(CollapseTraining, NorDoesCosineWithThem) {
    const auto story = train(objective(DisaffinityScore::Cosine, /*affine=*/false));
    for (const auto state : story.states) EXPECT_EQ(state, PlanningState::Healthy) << story.why();
    EXPECT_TRUE(story.alarms.empty());
}

}  // namespace
}  // namespace deepsight
