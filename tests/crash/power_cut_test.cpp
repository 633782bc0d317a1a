#include <iostream>

#include "core/support/atomic_file.h"
#include "core/training/run_config.h"
#include "tests/crash/crash_fixture.h"
#include "tests/crash/disk_model.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::DiskModel;
using test::FileOperation;

// What is left of a run when the power fails after any operation, on a disk that keeps no more than
// it must: see DiskModel.
class PowerCutTest : public test::CrashTest {
  protected:
    void SetUp() override {
        steps = 12;
        CrashTest::SetUp();
    }

    /// A run in a folder that is new itself, killed once in the middle and resumed.
    std::vector<FileOperation> traceOfARun() {
        fs::create_directory(disk_);
        arrange(disk_, {{"TRACE", (folder / "trace").string()}, {"KILL_AT", "150"}});
        EXPECT_EQ(train(disk_ / kRun).status, -1);
        arrange(disk_, {{"TRACE", (folder / "trace").string()}});
        EXPECT_EQ(train(disk_ / kRun).status, 0);
        arrangeNothing();
        return test::readTrace(folder / "trace");
    }

    /// The step of the checkpoint that this operation announces, else `before`.
    static std::int64_t announced(const FileOperation& operation, std::int64_t before) {
        if (operation.kind != FileOperation::Kind::Write ||
            !operation.path.ends_with("metrics.jsonl"))
            return before;
        const auto event = parseMetricsLine(operation.data);
        const auto* saved = event ? std::get_if<CheckpointSaved>(&*event) : nullptr;
        return saved ? saved->step : before;
    }

    static void expectNothingLost(const Path& run, std::int64_t announcedStep) {
        const auto checkpoints = listCheckpoints(run);
        const auto newest = checkpoints.empty() ? 0 : checkpoints.back().step;
        ASSERT_GE(newest, announcedStep);
        expectSoundCheckpoints(run);
        if (announcedStep == 0) return;
        const auto record = readRun(run);
        ASSERT_FALSE(record.steps.empty());
        EXPECT_GE(record.steps.back().step, newest);
        EXPECT_GE(
            fs::file_size(RunPaths(run).metrics()),
            static_cast<std::uintmax_t>(verifyCheckpoint(checkpoints.back().folder).metricsBytes));
    }

    void expectGoesOn(const Path& run) {
        const auto result = train(run);
        ASSERT_EQ(result.status, 0) << result.err;
        expectLikeReference(run);
    }

    static constexpr const char* kRun = "runs/first";
    std::int64_t lastStep_ = 0;
    fs::path disk_ = folder / "disk";
};

TEST_F(PowerCutTest, AfterAnyOperationEveryAnnouncedCheckpointIsThere) {
    const auto operations = traceOfARun();
    DiskModel model(disk_);
    std::int64_t step = 0;
    int states = 0;
    const auto every = operations.size() / static_cast<std::size_t>(accidents(30) / 10 + 1);
    for (std::size_t i = 0; i < operations.size() && !HasFailure(); ++i) {
        const auto& operation = operations[i];
        model.apply(operation);
        step = announced(operation, step);
        // Neither changes what is safe.
        const bool changes = operation.kind != FileOperation::Kind::Write &&
                             operation.kind != FileOperation::Kind::Close;
        for (const auto loss : {DiskModel::Loss::Unsynced, DiskModel::Loss::Contents,
                                DiskModel::Loss::AllButRemovals}) {
            const bool goesOn = i % every == every - 1 - static_cast<std::size_t>(loss);
            if (!changes && step == lastStep_ && !goesOn) continue;
            SCOPED_TRACE("operation " + std::to_string(i) + ", " + operation.path + ", loss " +
                         std::to_string(static_cast<int>(loss)));
            const Path left = folder / "left";
            model.restore(loss, left);
            expectNothingLost(left / kRun, step);
            if (goesOn) expectGoesOn(left / kRun);
            fs::remove_all(left);
            ++states;
        }
        lastStep_ = step;
    }
    EXPECT_EQ(step, steps);
    EXPECT_GT(states, 300);
    std::cout << operations.size() << " operations, " << states << " states of the disk\n";
}

}  // namespace
}  // namespace deepsight
