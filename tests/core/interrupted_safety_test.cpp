#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "tests/core/data_faults.h"
#include "tests/core/safety_runs.h"
#include "tests/support/temporary_folder.h"

// An interruption changes nothing about a run in which steps are skipped or taken back.

namespace deepsight {
namespace {

using namespace test;

TEST(InterruptedSafety, DecisionsAreTheSameWithAndWithoutOverlap) {
    const TemporaryFolder folder;
    const auto config = safeConfig(16, NonFiniteAction::RollBack, SpikeAction::Skip);
    DataFaults faults(config, {7, 11}, DataFaults::Kind::NotFinite);
    trainIn(folder / "plain", config, false, /*overlap=*/false);
    trainIn(folder / "overlapped", config, false, /*overlap=*/true);
    expectSameRun(folder / "plain", folder / "overlapped");
}

// Each place: before a fault, at it, and after what was done about it.
TEST(InterruptedSafety, AnInterruptedRunWithSkipsEndsAsAWholeOne) {
    const TemporaryFolder folder;
    const auto config = safeConfig(16, NonFiniteAction::Skip, SpikeAction::Skip);
    DataFaults faults(config, {6, 7, 12}, DataFaults::Kind::NotFinite);
    trainIn(folder / "whole", config);
    for (const std::size_t count : {6U, 7U, 8U, 13U}) {
        const auto name = std::to_string(count);
        trainWithStop(folder / ("stopped" + name), config, count);
        expectSameRun(folder / "whole", folder / ("stopped" + name));
        trainWithCrash(folder / ("crashed" + name), config, count);
        expectSameRun(folder / "whole", folder / ("crashed" + name));
    }
}

TEST(InterruptedSafety, AnInterruptedRunWithRollBacksEndsAsAWholeOne) {
    const TemporaryFolder folder;
    auto config = safeConfig(16, NonFiniteAction::RollBack, SpikeAction::Report);
    config.training.keptCheckpoints = 1;
    config.training.evaluationInterval = 4;
    DataFaults faults(config, {8, 17}, DataFaults::Kind::NotFinite);
    trainIn(folder / "whole", config);
    const auto marks = readRun(folder / "whole").marks;
    ASSERT_EQ(
        std::count_if(marks.begin(), marks.end(),
                      [](const RunMark& mark) { return mark.kind == RunMark::Kind::RolledBack; }),
        2);
    for (const std::size_t count : {7U, 8U, 9U, 10U, 14U, 19U}) {
        const auto name = std::to_string(count);
        trainWithStop(folder / ("stopped" + name), config, count);
        expectSameRun(folder / "whole", folder / ("stopped" + name));
        trainWithCrash(folder / ("crashed" + name), config, count);
        expectSameRun(folder / "whole", folder / ("crashed" + name));
    }
}

TEST(InterruptedSafety, AnInterruptionBetweenTwoSpikesChangesNothing) {
    const TemporaryFolder folder;
    const auto config = safeConfig(46, NonFiniteAction::Stop, SpikeAction::RollBack);
    DataFaults faults(config, {41, 42}, DataFaults::Kind::Exploding);
    trainIn(folder / "whole", config);
    trainWithStop(folder / "stopped", config, 42);
    expectSameRun(folder / "whole", folder / "stopped");
}

// As after a crash in a roll-back, or a newest checkpoint that was damaged.
TEST(InterruptedSafety, AResumedRunNamesItsBestCheckpointAgain) {
    const TemporaryFolder folder;
    const RunPaths run(folder / "run");
    auto config = safeConfig(10, NonFiniteAction::Stop, SpikeAction::Report);
    config.training.evaluationInterval = 5;
    trainIn(run.root, config);
    const auto best = [&] {
        std::int64_t step = -1;
        for (const auto& info : listCheckpoints(run.root))
            if (info.best) step = info.step;
        return step;
    };
    const auto before = best();
    ASSERT_GT(before, 0);
    for (const char* stale : {R"({"step": 12345, "validation_loss": 1})", R"({"step": 0})"}) {
        writeFileAtomically(run.best(), stale);
        ++config.training.steps;
        // Before the evaluation of the last step, which may be better.
        std::int64_t named = -1;
        Recorder recorder;
        TrainingControl control;
        recorder.react = [&](const TrainingEvent& event) {
            if (!std::holds_alternative<StepMetrics>(event)) return;
            named = best();
            control.stop();
        };
        TrainingRun({.config = config, .runFolder = run.root, .resume = true, .probe = {}},
                    recorder, control)
            .run();
        EXPECT_EQ(named, before) << stale;
    }
}

TEST(InterruptedSafety, TensorsThatDoNotFitMakeRoomForAnOlderCheckpoint) {
    const TemporaryFolder folder;
    auto config = safeConfig(10, NonFiniteAction::Stop, SpikeAction::Report);
    trainIn(folder / "run", config);
    const auto newest = listCheckpoints(folder / "run").back();
    ASSERT_EQ(newest.step, 10);
    auto tensors = readSafetensors(newest.folder / kOptimizerFile);
    auto& random = tensors.tensors.at("random.cpu");
    random.bytes.resize(8);
    random.shape = {8};
    writeSafetensors(newest.folder / kOptimizerFile, tensors);
    TrainingProgress progress;
    progress.step = newest.step;
    writeManifest(newest.folder, progress);
    config.training.steps = 12;
    const auto recorder = trainIn(folder / "run", config, /*resume=*/true);
    EXPECT_EQ(stepsOf(recorder), range(6, 12));
    const auto messages = recorder.all<LogMessage>();
    EXPECT_TRUE(std::any_of(messages.begin(), messages.end(), [&](const LogMessage& message) {
        return message.text.find(newest.folder.string() + " do not fit this run") !=
               std::string::npos;
    }));
}

TEST(InterruptedSafety, NothingOfAnotherRunIsCleanedUp) {
    const TemporaryFolder folder;
    const RunPaths run(folder / "run");
    const auto other = folder / "other";
    createFolders(other / ".partial_step_00000005");
    for (const bool linksCheckpoints : {true, false}) {
        std::filesystem::remove_all(run.root);
        createFolders(linksCheckpoints ? run.snapshots() : run.checkpoints());
        const auto link = linksCheckpoints ? run.checkpoints() : run.snapshots();
        std::filesystem::create_directory_symlink(other, link);
        try {
            removeUnfinishedCheckpoints(run.root);
            ADD_FAILURE() << "followed " << link;
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find(link.string()), std::string::npos);
        }
        EXPECT_TRUE(std::filesystem::exists(other / ".partial_step_00000005"));
    }
}

TEST(InterruptedSafety, ACheckpointOfAnOlderVersionGoesOn) {
    const TemporaryFolder folder;
    auto config = safeConfig(6, NonFiniteAction::Stop, SpikeAction::Report);
    trainIn(folder / "run", config);
    for (const auto& info : listCheckpoints(folder / "run")) {
        auto state = nlohmann::ordered_json::parse(readFile(info.folder / "state.json"));
        ASSERT_EQ(state.erase("safety"), 1U);
        writeFileAtomically(info.folder / "state.json", state.dump());
        TrainingProgress progress;
        progress.step = info.step;
        writeManifest(info.folder, progress);
    }
    config.training.steps = 10;
    config.training.onNonFinite = NonFiniteAction::RollBack;
    DataFaults faults(config, {8}, DataFaults::Kind::NotFinite);
    const auto recorder = trainIn(folder / "run", config, /*resume=*/true);
    EXPECT_EQ(stepsOf(recorder), joined(range(7, 9), range(7, 10)));
}

}  // namespace
}  // namespace deepsight
