#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "tests/core/data_faults.h"
#include "tests/core/safety_runs.h"
#include "tests/support/command_line.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

// Steps that are not sound, and what is done about them.

namespace deepsight {
namespace {

using namespace test;

TEST(NumericalSafety, ANonFiniteStepIsSkippedAndNothingElseIsLost) {
    const TemporaryFolder folder;
    auto config = safeConfig(12, NonFiniteAction::Skip, SpikeAction::Report);
    config.training.checkpointInterval = 1;
    DataFaults faults(config, {6, 7}, DataFaults::Kind::NotFinite);
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_EQ(recorder.lastState(), TrainingState::Finished);
    EXPECT_EQ(stepsOf(recorder), range(1, 12));
    EXPECT_EQ(faults.seen(), range(0, 11));
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 2U);
    EXPECT_EQ(interventions[0].step, 7);
    EXPECT_EQ(interventions[1].step, 8);
    EXPECT_EQ(interventions[0].cause, Intervention::Cause::NonFinite);
    EXPECT_EQ(interventions[0].action, Intervention::Action::Skipped);
    auto before = tensorsAfter(folder / "run", 6);
    auto after = tensorsAfter(folder / "run", 8);
    // The generators went on, and nothing else did.
    EXPECT_NE(before["random.cpu"], after["random.cpu"]);
    before.erase("random.cpu");
    after.erase("random.cpu");
    EXPECT_EQ(before, after);
    EXPECT_NE(after["bridge.weight"], tensorsAfter(folder / "run", 9)["bridge.weight"]);
    const auto record = readRun(folder / "run");
    EXPECT_EQ(record.steps.size(), 12U);
    const auto skipped =
        std::count_if(record.marks.begin(), record.marks.end(),
                      [](const RunMark& mark) { return mark.kind == RunMark::Kind::Skipped; });
    EXPECT_EQ(skipped, 2);
    EXPECT_NE(readFile(RunPaths(folder / "run").log()).find("so this step is skipped"),
              std::string::npos);
}

TEST(NumericalSafety, ARollBackGoesOnFromACheckpointWithTheDataAfterTheFault) {
    const TemporaryFolder folder;
    const auto config = safeConfig(14, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(config, {8}, DataFaults::Kind::NotFinite);
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_EQ(recorder.lastState(), TrainingState::Finished);
    EXPECT_EQ(stepsOf(recorder), joined(range(1, 9), range(6, 14)));
    EXPECT_EQ(faults.seen(), joined(range(0, 8), range(9, 17)));
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 1U);
    EXPECT_EQ(interventions[0].step, 9);
    EXPECT_EQ(interventions[0].action, Intervention::Action::RolledBack);
    EXPECT_EQ(interventions[0].backTo, 5);
    const auto metrics = recorder.all<StepMetrics>();
    for (std::size_t i = 1; i < metrics.size(); ++i)
        EXPECT_GE(metrics[i].seconds, metrics[i - 1].seconds);
    // Read back, each step is there once.
    const auto record = readRun(folder / "run");
    ASSERT_EQ(record.steps.size(), 14U);
    for (const auto& step : record.steps) EXPECT_TRUE(std::isfinite(step.trainLoss));
    EXPECT_TRUE(std::any_of(record.marks.begin(), record.marks.end(), [](const RunMark& mark) {
        return mark.kind == RunMark::Kind::RolledBack && mark.step == 5;
    }));
}

TEST(NumericalSafety, ARollBackBeforeTheFirstCheckpointGoesBackToTheStart) {
    const TemporaryFolder folder;
    const auto config = safeConfig(6, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(config, {1}, DataFaults::Kind::NotFinite);
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_EQ(stepsOf(recorder), joined(range(1, 2), range(1, 6)));
    EXPECT_EQ(faults.seen(), joined(range(0, 1), range(2, 7)));
    EXPECT_EQ(recorder.all<CheckpointSaved>().front().reason, "start");
    EXPECT_EQ(recorder.all<CheckpointSaved>().front().step, 0);
}

// What was saved as the fault was there already is no place to go back to.
TEST(NumericalSafety, ARollBackLeavesNoCheckpointOfTheStepsItTookBack) {
    const TemporaryFolder folder;
    auto config = safeConfig(12, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(config, {5, 11}, DataFaults::Kind::NotFinite);
    config.training.steps = 9;
    const auto recorder = trainIn(folder / "run", config);
    // Step 6 comes right after the checkpoint of step 5, which has not proven itself then.
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 2U);
    EXPECT_EQ(interventions[0].step, 6);
    EXPECT_EQ(interventions[0].backTo, 0);
    EXPECT_EQ(stepsOf(recorder), joined(joined(range(1, 6), range(1, 6)), range(1, 9)));
    EXPECT_EQ(faults.seen(), range(0, 20));
    Steps saved;
    for (const auto& checkpoint : listCheckpoints(folder / "run")) saved.push_back(checkpoint.step);
    EXPECT_EQ(saved, (Steps{0, 5, 9}));
}

TEST(NumericalSafety, ARollBackThatFailsLeavesTheStepsBeforeItSaved) {
    const TemporaryFolder folder;
    auto config = safeConfig(14, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(config, {8}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (!metrics || metrics->step != 7) return;
        for (const auto& info : listCheckpoints(folder / "run")) {
            auto bytes = readFile(info.folder / "model.safetensors");
            bytes.back() = static_cast<char>(bytes.back() ^ 1);
            writeFileAtomically(info.folder / "model.safetensors", bytes);
        }
    };
    const auto error = failIn(folder / "run", config, recorder);
    EXPECT_EQ(error.kind(), ErrorKind::Checkpoint);
    EXPECT_EQ(recorder.all<StepMetrics>().back().step, 9);  // the curve shows where
    ASSERT_EQ(listCheckpoints(folder / "run").back().step, 8);
    EXPECT_EQ(recorder.all<CheckpointSaved>().back().reason, "failure");
    config.training.onNonFinite = NonFiniteAction::Stop;
    Recorder other;
    failIn(folder / "stopped", config, other);
    EXPECT_EQ(tensorsAfter(folder / "run", 8), tensorsAfter(folder / "stopped", 8));
}

TEST(NumericalSafety, BeforeTheFirstStepNothingIsSaidToBeSaved) {
    const TemporaryFolder folder;
    const auto config = safeConfig(4, NonFiniteAction::Stop, SpikeAction::Report);
    DataFaults faults(config, {0}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    const std::string message = failIn(folder / "run", config, recorder).what();
    EXPECT_EQ(message.find("are saved"), std::string::npos) << message;
    EXPECT_NE(message.find("resume with a lower"), std::string::npos) << message;
}

TEST(NumericalSafety, StopIsWhatHappensByDefault) {
    const TemporaryFolder folder;
    auto config = safeConfig(12, NonFiniteAction::Stop, SpikeAction::Report);
    config.training.checkpointInterval = 0;
    EXPECT_EQ(TrainingConfig{}.onNonFinite, NonFiniteAction::Stop);
    EXPECT_EQ(TrainingConfig{}.onSpike, SpikeAction::Report);
    DataFaults faults(config, {6}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    const auto error = failIn(folder / "run", config, recorder);
    EXPECT_EQ(error.kind(), ErrorKind::NonFinite);
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 6);
    EXPECT_TRUE(recorder.all<Intervention>().empty());
}

TEST(NumericalSafety, SkippingMoreOftenThanAllowedStopsTheTraining) {
    const TemporaryFolder folder;
    auto config = safeConfig(20, NonFiniteAction::Skip, SpikeAction::Report);
    config.training.mostInterventions = 3;
    DataFaults faults(config, {2, 3, 4, 6, 7, 8, 9, 10}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    const auto error = failIn(folder / "run", config, recorder);
    EXPECT_EQ(error.kind(), ErrorKind::NonFinite);
    EXPECT_NE(std::string(error.what()).find("3 steps in a row had been skipped"),
              std::string::npos);
    EXPECT_NE(std::string(error.what()).find("training.most_interventions"), std::string::npos);
    EXPECT_EQ(recorder.all<Intervention>().size(), 6U);  // three before step 6, and three after
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 9);
    EXPECT_EQ(readRun(folder / "run").lastState, TrainingState::Failed);

    // Goes on where more are allowed, and counts those before the interruption.
    config.training.mostInterventions = 4;
    Recorder again;
    EXPECT_EQ(failIn(folder / "run", config, again, /*resume=*/true).kind(), ErrorKind::NonFinite);
    EXPECT_EQ(again.all<Intervention>().size(), 1U);
    config.training.mostInterventions = 5;
    const auto last = trainIn(folder / "run", config, /*resume=*/true);
    EXPECT_EQ(last.lastState(), TrainingState::Finished);
}

TEST(NumericalSafety, RollingBackMoreOftenThanAllowedStopsTheTraining) {
    const TemporaryFolder folder;
    auto config = safeConfig(20, NonFiniteAction::RollBack, SpikeAction::Report);
    config.training.mostInterventions = 2;
    DataFaults faults(config, {8, 12, 19}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    const auto error = failIn(folder / "run", config, recorder);
    EXPECT_EQ(error.kind(), ErrorKind::NonFinite);
    EXPECT_NE(std::string(error.what()).find("had gone back 2 times"), std::string::npos);
    EXPECT_EQ(recorder.all<Intervention>().size(), 2U);
    EXPECT_EQ(faults.seen().back(), 19);
    for (const auto& info : listCheckpoints(folder / "run"))
        for (const auto& [name, tensor] :
             readSafetensors(info.folder / "model.safetensors").tensors) {
            const auto* values = reinterpret_cast<const float*>(tensor.bytes.data());
            for (std::size_t i = 0; i < tensor.bytes.size() / sizeof(float); ++i)
                ASSERT_TRUE(std::isfinite(values[i])) << name;
        }
}

TEST(NumericalSafety, AnExplodingGradientIsSkippedBySkip) {
    const TemporaryFolder folder;
    auto config = safeConfig(44, NonFiniteAction::Stop, SpikeAction::Skip);
    config.training.checkpointInterval = 1;
    DataFaults faults(config, {10, 39}, DataFaults::Kind::Exploding);
    const auto recorder = trainIn(folder / "run", config);
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 1U);  // at step 11 nobody knows what is usual
    EXPECT_EQ(interventions[0].step, 40);
    EXPECT_EQ(interventions[0].cause, Intervention::Cause::GradientSpike);
    EXPECT_GT(interventions[0].value, 10 * interventions[0].usual);
    auto before = tensorsAfter(folder / "run", 39);
    auto after = tensorsAfter(folder / "run", 40);
    EXPECT_EQ(before["bridge.weight"], after["bridge.weight"]);
    EXPECT_EQ(before["exp_avg.bridge.weight"], after["exp_avg.bridge.weight"]);
    EXPECT_NE(before["bridge.weight"], tensorsAfter(folder / "run", 41)["bridge.weight"]);
}

TEST(NumericalSafety, TwoSpikesInARowRollBackAndOneDoesNot) {
    const TemporaryFolder folder;
    const auto config = safeConfig(48, NonFiniteAction::Stop, SpikeAction::RollBack);
    DataFaults faults(config, {34, 41, 42}, DataFaults::Kind::Exploding);
    const auto recorder = trainIn(folder / "run", config);
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 1U);
    EXPECT_EQ(interventions[0].step, 43);
    EXPECT_EQ(interventions[0].backTo, 40);
    EXPECT_EQ(interventions[0].cause, Intervention::Cause::GradientSpike);
    EXPECT_EQ(stepsOf(recorder), joined(range(1, 43), range(41, 48)));
    EXPECT_EQ(faults.seen(), range(0, 50));
}

TEST(NumericalSafety, TwoSpikesInARowStopTheTrainingBeforeTheSecond) {
    const TemporaryFolder folder;
    const auto config = safeConfig(48, NonFiniteAction::Skip, SpikeAction::Stop);
    DataFaults faults(config, {34, 41, 42}, DataFaults::Kind::Exploding);
    Recorder recorder;
    const auto error = failIn(folder / "run", config, recorder);
    EXPECT_EQ(error.kind(), ErrorKind::Diverged);
    EXPECT_NE(std::string(error.what()).find("gradient norm of step 43"), std::string::npos);
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 42);
    EXPECT_EQ(recorder.all<StepMetrics>().back().step, 43);  // the curve shows where
    EXPECT_EQ(readRun(folder / "run").failure->kind, ErrorKind::Diverged);
}

TEST(NumericalSafety, SpikesAreOnlyReportedByDefault) {
    const TemporaryFolder folder;
    const auto config = safeConfig(48, NonFiniteAction::Stop, SpikeAction::Report);
    DataFaults faults(config, {41, 42}, DataFaults::Kind::Exploding);
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_TRUE(recorder.all<Intervention>().empty());
    EXPECT_EQ(recorder.all<Alarm>().size(), 1U);
    EXPECT_EQ(stepsOf(recorder), range(1, 48));
}

TEST(NumericalSafety, AWildWindowOfTheDataIsALossSpikeThatSkipLeavesOut) {
    const TemporaryFolder folder;
    auto config = safeConfig(150, NonFiniteAction::Stop, SpikeAction::Skip);
    config.training.learningRate = config.training.minimumLearningRate = 1e-2;
    config.planning.coefficient = 0.01;  // the pattern is learned soon
    config.training.batchSize = 2;       // so that one window weighs enough
    config.training.checkpointInterval = 1;
    const auto wild = makeDataWithWildWindow(config, folder.path());
    const auto recorder = trainIn(folder / "run", config);
    const auto interventions = recorder.all<Intervention>();
    ASSERT_EQ(interventions.size(), 1U);
    EXPECT_EQ(interventions[0].step, wild);
    EXPECT_EQ(interventions[0].cause, Intervention::Cause::LossSpike);
    EXPECT_GT(interventions[0].value, interventions[0].usual + 0.5);
    auto before = tensorsAfter(folder / "run", wild - 1);
    auto after = tensorsAfter(folder / "run", wild);
    EXPECT_EQ(before["bridge.weight"], after["bridge.weight"]);
}

using SafetyCommandTest = CommandLineTest;

TEST_F(SafetyCommandTest, SkippedStepsArePrintedAndCounted) {
    std::string text;
    while (text.size() < 4000) text += "All work and no play makes Jack a dull boy.\n";
    writeFileAtomically(folder / "text.txt", text);
    const ScopedVariable cache("DEEPSIGHT_CACHE_DIR", (folder / "cache").c_str());
    std::vector<std::string> arguments{
        "train", "--preset",     "small-baseline", "--data", folder / "text.txt",
        "--out", folder / "run", "--json"};
    // Weights grow a thousandfold in each step, until nothing is finite.
    for (const char* field :
         {"model.width=16", "model.heads=2", "model.layers=1", "model.context_size=16",
          "training.batch_size=2", "training.gradient_accumulation=1", "training.steps=40",
          "training.warmup_steps=1", "training.decay_steps=0", "training.learning_rate=10",
          "training.minimum_learning_rate=10", "training.weight_decay=100",
          "training.evaluation_interval=1000", "training.evaluation_batches=1",
          "training.device=cpu", "training.precision=fp32", "training.threads=1",
          "training.on_non_finite=skip", "training.most_interventions=1000"})
        arguments.insert(arguments.end(), {"--set", field});
    const auto result = run(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const auto summary = nlohmann::json::parse(result.out);
    EXPECT_EQ(summary.at("step"), 40);
    EXPECT_EQ(summary.at("roll_backs"), 0);
    const auto skipped = summary.at("skipped_steps").get<std::size_t>();
    EXPECT_GT(skipped, 0U);
    EXPECT_LT(skipped, 40U);
    const auto count = [&](const std::string& part) {
        std::size_t found = 0;
        for (auto at = result.err.find(part); at != std::string::npos;
             at = result.err.find(part, at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(count("SKIPPED step "), skipped);
    EXPECT_EQ(count("so this step is skipped"), skipped);  // each sentence once
}

}  // namespace
}  // namespace deepsight
