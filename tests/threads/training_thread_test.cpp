#include "core/training/training_thread.h"

#include <gtest/gtest.h>

#include "tests/threads/training_thread_fixture.h"

namespace deepsight {
namespace {

using std::chrono::microseconds;

constexpr std::int64_t kEndless = 1000000;

TEST(TrainingThread, DeliversEveryStepOfAFastRun) {
    test::TemporaryFolder folder;
    ThreadedRun run({});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 3000)));
    ASSERT_TRUE(run.waitForEnd());
    EXPECT_EQ(run.lastState(), TrainingState::Finished);
    EXPECT_EQ(run.all<StepMetrics>().size(), 3000U);
    expectWithoutGap(run.all<StepMetrics>());
}

TEST(TrainingThread, TrainsOneRunAfterTheOtherAndRefusesTwo) {
    test::TemporaryFolder folder;
    ThreadedRun run({microseconds(200)});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "1", kEndless)));
    EXPECT_FALSE(run.thread().start(requestFor(folder / "2", 10)));
    run.thread().stop();
    EXPECT_TRUE(run.thread().stopRequested());
    ASSERT_TRUE(run.waitForEnd());
    EXPECT_EQ(run.lastState(), TrainingState::Stopped);
    run.forget();
    ASSERT_TRUE(run.thread().start(requestFor(folder / "2", 10)));
    ASSERT_TRUE(run.waitForEnd());
    EXPECT_EQ(run.lastState(), TrainingState::Finished);
    EXPECT_EQ(run.all<StepMetrics>().size(), 10U);
}

TEST(TrainingThread, PausesAnswersASnapshotAndGoesOn) {
    test::TemporaryFolder folder;
    ThreadedRun run({microseconds(100)});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 400)));
    run.thread().pause();
    ASSERT_TRUE(run.waitForState(TrainingState::Paused));
    const std::size_t steps = run.all<StepMetrics>().size();
    EXPECT_LT(steps, 400U);
    run.thread().requestSnapshot({});
    const auto answered = [&] {
        for (const EmbeddingSnapshot& snapshot : run.all<EmbeddingSnapshot>())
            if (snapshot.requested) return true;
        return false;
    };
    ASSERT_TRUE(run.waitUntil(answered));
    EXPECT_EQ(run.all<StepMetrics>().size(), steps);
    EXPECT_TRUE(run.thread().pauseRequested());
    run.thread().resume();
    ASSERT_TRUE(run.waitForEnd());
    EXPECT_EQ(run.lastState(), TrainingState::Finished);
    EXPECT_EQ(run.all<StepMetrics>().size(), 400U);
    expectWithoutGap(run.all<StepMetrics>());
}

TEST(TrainingThread, EveryFailureEndsTheRunAndLeavesTheThreadUsable) {
    test::TemporaryFolder folder;
    for (const bool foreign : {false, true}) {
        FakeTraining behaviour;
        behaviour.failAtStep = 30;
        behaviour.foreignException = foreign;
        ThreadedRun run(behaviour);
        for (int attempt = 0; attempt < 3; ++attempt) {
            run.forget();
            ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 100)));
            ASSERT_TRUE(run.waitForEnd());
            EXPECT_EQ(run.lastState(), TrainingState::Failed);
            ASSERT_EQ(run.all<Failed>().size(), 1U);
            EXPECT_EQ(run.all<Failed>().front().kind,
                      foreign ? ErrorKind::Internal : ErrorKind::NonFinite);
            EXPECT_EQ(run.all<StepMetrics>().size(), 29U);
        }
    }
}

TEST(TrainingThread, CommandsWithoutARunDoNothing) {
    ThreadedRun run({});
    run.thread().pause();
    run.thread().resume();
    run.thread().stop();
    run.thread().requestSnapshot({});
    EXPECT_FALSE(run.thread().isActive());
    EXPECT_FALSE(run.thread().pauseRequested());
    EXPECT_FALSE(run.thread().stopRequested());
    EXPECT_TRUE(run.thread().takeEvents().empty());
}

}  // namespace
}  // namespace deepsight
