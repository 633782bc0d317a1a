#include "core/training/step_inspection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/support/torch.h"
#include "core/training/examination_json.h"
#include "core/training/gradient_parts.h"
#include "tests/core/data_faults.h"
#include "tests/core/safety_runs.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using namespace test;

Config config(std::int64_t steps) {
    return safeConfig(steps, NonFiniteAction::Stop, SpikeAction::Report);
}

/// Texts of the windows of a step that saw the `data`-th batches.
std::vector<std::string> textsOf(const Config& config, std::int64_t data) {
    const auto corpus = openCorpus(config.data, [](const auto&...) {});
    const BatchSampler sampler(corpus, config.model.contextSize, config.extraTokens(),
                               config.training.batchSize,
                               static_cast<std::uint64_t>(config.training.seed));
    std::vector<std::string> texts;
    for (std::int64_t i = 0; i < config.training.gradientAccumulation; ++i) {
        const auto batch = sampler.train(data * config.training.gradientAccumulation + i);
        const auto width = static_cast<std::size_t>(batch.time + batch.extra);
        for (std::size_t row = 0; row < static_cast<std::size_t>(batch.rows); ++row) {
            std::vector<TokenId> tokens;
            for (std::size_t k = 0; k < static_cast<std::size_t>(batch.time); ++k)
                tokens.push_back(static_cast<TokenId>(batch.inputs[row * width + k]));
            tokens.push_back(static_cast<TokenId>(
                batch.targets[(row + 1) * static_cast<std::size_t>(batch.time) - 1]));
            texts.push_back(corpus->tokenizer->decode(tokens));
        }
    }
    return texts;
}

std::vector<std::string> textsOf(const StepInspection& inspection) {
    std::vector<std::string> texts;
    for (const auto& window : inspection.windows) texts.push_back(window.text);
    return texts;
}

double normOf(const StepInspection& inspection) {
    double squares = 0;
    for (const auto& part : inspection.parts) squares += part.norm * part.norm;
    return std::sqrt(squares);
}

TEST(StepInspection, ShowsTheWindowsTheirLossesAndTheGradientByPart) {
    const TemporaryFolder folder;
    auto exact = config(12);
    exact.model.dropout = 0;  // then the windows' losses make up the step's
    trainIn(folder / "run", exact);
    const auto inspection = inspectStep(folder / "run", 8);
    EXPECT_EQ(inspection.step, 8);
    EXPECT_EQ(inspection.from, 5);
    EXPECT_FALSE(inspection.difference.has_value());
    EXPECT_EQ(textsOf(inspection), textsOf(exact, 7));
    const auto recorded = readRun(folder / "run").steps[7];
    ASSERT_TRUE(inspection.recorded.has_value());
    EXPECT_EQ(inspection.recorded->trainLoss, recorded.trainLoss);
    EXPECT_EQ(inspection.replayed.trainLoss, recorded.trainLoss);
    EXPECT_EQ(inspection.replayed.gradientNorm, recorded.gradientNorm);
    double sum = 0;
    for (const auto& window : inspection.windows) sum += window.loss;
    EXPECT_NEAR(sum / static_cast<double>(inspection.windows.size()), recorded.trainLoss, 1e-5);
    EXPECT_NEAR(normOf(inspection), recorded.gradientNorm, 1e-5 * recorded.gradientNorm);
    std::vector<std::string> names;
    for (const auto& part : inspection.parts) names.push_back(part.name);
    for (const char* name :
         {"Token embedding (input and output)", "Encoder block 1", "Decoder block 1", "Final norm"})
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

TEST(StepInspection, TheFirstStepIsReplayedFromTheBeginning) {
    const TemporaryFolder folder;
    trainIn(folder / "run", config(6));
    const auto inspection = inspectStep(folder / "run", 1);
    EXPECT_EQ(inspection.from, 0);
    EXPECT_FALSE(inspection.difference.has_value());
    EXPECT_EQ(textsOf(inspection), textsOf(config(6), 0));
}

TEST(StepInspection, AStepAfterARollBackIsLookedAtAsItCounted) {
    const TemporaryFolder folder;
    const auto rolling = safeConfig(12, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(rolling, {7}, DataFaults::Kind::NotFinite);
    trainIn(folder / "run", rolling);
    const auto inspection = inspectStep(folder / "run", 8);
    EXPECT_FALSE(inspection.difference.has_value());
    // Steps 6 and 7 again with data 8 and 9.
    EXPECT_EQ(textsOf(inspection), textsOf(rolling, 10));
    EXPECT_TRUE(std::isfinite(inspection.replayed.trainLoss));
}

TEST(StepInspection, TheStepThatEndedARunIsLookedAt) {
    const TemporaryFolder folder;
    DataFaults faults(config(12), {6}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    failIn(folder / "run", config(12), recorder);
    const auto inspection = inspectStep(folder / "run", 7);
    EXPECT_EQ(inspection.from, 6);  // saved as the run failed
    EXPECT_EQ(textsOf(inspection), textsOf(config(12), 6));
    EXPECT_TRUE(std::isnan(inspection.replayed.gradientNorm));
    const auto again = parseStepInspection(toJson(inspection));
    EXPECT_TRUE(std::isnan(again.replayed.gradientNorm));
    EXPECT_EQ(again.windows.size(), inspection.windows.size());
}

TEST(StepInspection, KnowsTheSettingsOfTheStep) {
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == 6) control.change({{"planning.coefficient", 0.125}});
    };
    TrainingRun({.config = config(9), .runFolder = folder / "run", .resume = false, .probe = {}},
                recorder, control)
        .run();
    EXPECT_EQ(inspectStep(folder / "run", 7).coefficient, 0.125);
    EXPECT_EQ(inspectStep(folder / "run", 6).coefficient, 1);
}

TEST(StepInspection, GoesThroughAChangeRightAfterAnEvaluation) {
    const TemporaryFolder folder;
    auto evaluating = config(12);
    evaluating.training.evaluationInterval = 4;
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<EvaluationMetrics>(&event);
        if (metrics && metrics->step == 0) control.change({{"training.gradient_clip", 0.5}});
        if (metrics && metrics->step == 8) control.change({{"planning.coefficient", 0.125}});
    };
    TrainingRun({.config = evaluating, .runFolder = folder / "run", .resume = false, .probe = {}},
                recorder, control)
        .run();
    for (const auto& info : listCheckpoints(folder / "run")) fs::remove_all(info.folder);
    for (const std::int64_t step : {7, 8, 9, 11}) {
        const auto inspection = inspectStep(folder / "run", step);
        EXPECT_EQ(inspection.from, 0);
        EXPECT_FALSE(inspection.difference.has_value()) << step;
        EXPECT_EQ(inspection.coefficient, step > 8 ? 0.125 : 1) << step;
        EXPECT_EQ(inspection.gradientClip, 0.5) << step;
    }
}

TEST(StepInspection, GoesThroughAStopBeforeAnEvaluation) {
    const TemporaryFolder folder;
    auto evaluating = config(12);
    evaluating.training.evaluationInterval = 4;
    trainWithStop(folder / "run", evaluating, 8);
    for (const auto& info : listCheckpoints(folder / "run")) fs::remove_all(info.folder);
    const auto inspection = inspectStep(folder / "run", 11);
    EXPECT_FALSE(inspection.difference.has_value());
    EXPECT_EQ(textsOf(inspection), textsOf(evaluating, 10));
}

TEST(StepInspection, ADamagedCheckpointIsPassedOver) {
    const TemporaryFolder folder;
    trainIn(folder / "run", config(12));
    const auto damaged = listCheckpoints(folder / "run")[1];
    ASSERT_EQ(damaged.step, 10);
    {
        std::fstream file(damaged.folder / kModelFile, std::ios::in | std::ios::out);
        file.seekp(200);
        file << "x!x!x!";
    }
    const auto inspection = inspectStep(folder / "run", 11);
    EXPECT_EQ(inspection.from, 5);
    EXPECT_FALSE(inspection.difference.has_value());
}

TEST(StepInspection, SaysThatAStepWasNotRecorded) {
    const TemporaryFolder folder;
    trainIn(folder / "run", config(6));
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { inspectStep(folder / "run", 7); }),
                         "step 7"));
}

TEST(StepInspection, NamesEveryPartOfAModel) {
    EXPECT_EQ(partOf("encoder.1.attention.qkv.weight"), "Encoder block 2");
    EXPECT_EQ(partOf("decoder.0.feed_forward.expand.bias"), "Decoder block 1");
    EXPECT_EQ(partOf("layers.11.attention_norm.weight"), "Block 12");
    EXPECT_EQ(partOf("planning.aggregation.logits"), "Planning aggregation");
    EXPECT_EQ(partOf("something.else"), "something");
}

TEST(ExaminationJson, ResultsComeBackWhole) {
    ReplayResult result;
    result.from = 5;
    result.recorded = 4;
    result.steps = 3;
    result.evaluations = 1;
    result.values = 17;
    result.difference = ReplayDifference{7, "train_loss", "1.5", "1.25"};
    result.environment = {{"threads", "2", "4"}};
    result.note = "A note.";
    const auto again = parseReplayResult(toJson(result));
    EXPECT_EQ(toJson(again), toJson(result));
    ASSERT_TRUE(again.difference.has_value());
    EXPECT_EQ(again.difference->replayed, "1.25");
    EXPECT_EQ(again.environment[0].here, "4");
    result.difference.reset();
    EXPECT_FALSE(parseReplayResult(toJson(result)).isBitEqual());
    EXPECT_TRUE(contains(describe(result), "only 3 of 4 recorded steps"));
    expectError(ErrorKind::Io, [] { parseReplayResult("{}"); });
    expectError(ErrorKind::Io, [] { parseStepInspection("[1"); });
}

}  // namespace
}  // namespace deepsight
