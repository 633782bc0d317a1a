#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "core/support/ordered_work.h"
#include "core/training/metrics_reader.h"
#include "tests/support/expect_error.h"
#include "tests/threads/training_thread_fixture.h"

namespace deepsight {
namespace {

using test::expectError;

constexpr std::int64_t kEndless = 100000000;

RunRecord readInSmallBlocks(const std::filesystem::path& folder, const std::stop_token& stop = {}) {
    RunRecord record;
    readMetrics(RunPaths(folder).metrics(), record, stop, 4096);
    return record;
}

TEST(GrowingRun, EveryReadingIsAWholeBeginning) {
    test::TemporaryFolder folder;
    ThreadedRun run({std::chrono::microseconds(5)});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", kEndless)));
    ASSERT_TRUE(run.waitForState(TrainingState::Running));
    std::size_t before = 0;
    for (int readings = 0; readings < 20 || before < 500; ++readings) {
        const RunRecord record = readInSmallBlocks(folder / "run");
        expectWithoutGap(record.steps);
        ASSERT_FALSE(::testing::Test::HasFailure());
        ASSERT_GE(record.steps.size(), before);
        before = record.steps.size();
    }
    run.thread().stop();
    ASSERT_TRUE(run.waitForEnd());
    EXPECT_EQ(readRun(folder / "run").steps.size(), run.all<StepMetrics>().size());
}

TEST(GrowingRun, SeveralReadersAtOnceSeeTheSame) {
    test::TemporaryFolder folder;
    ThreadedRun run({});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 2000)));
    ASSERT_TRUE(run.waitForState(TrainingState::Running));
    std::vector<std::future<void>> readers;
    for (int reader = 0; reader < 3; ++reader)
        readers.push_back(std::async(std::launch::async, [&folder] {
            std::size_t count = 0;
            while (count < 2000) {
                const RunRecord record = readInSmallBlocks(folder / "run");
                expectWithoutGap(record.steps);
                if (::testing::Test::HasFailure()) return;
                count = record.steps.size();
            }
        }));
    for (std::future<void>& reader : readers) reader.get();
    ASSERT_TRUE(run.waitForEnd());
}

/// The stop comes from another thread, at a random moment: it may find the reading at its end.
TEST(GrowingRun, AStopEndsAReadingAtAnyMoment) {
    test::TemporaryFolder folder;
    ThreadedRun run({});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 3000)));
    ASSERT_TRUE(run.waitForEnd());
    for (int attempt = 0; attempt < 60; ++attempt) {
        std::stop_source stop;
        const std::jthread stopper([&stop, attempt] {
            for (int i = 0; i < attempt * 20; ++i) std::this_thread::yield();
            stop.request_stop();
        });
        try {
            EXPECT_EQ(readInSmallBlocks(folder / "run", stop.get_token()).steps.size(), 3000U);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
        }
    }
    std::stop_source before;
    before.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { readInSmallBlocks(folder / "run", before.get_token()); });
}

TEST(WorkerPool, GoesWhileItsWorkIsUnderWay) {
    for (int cycle = 0; cycle < 200; ++cycle) {
        std::atomic<int> begun = 0;
        std::atomic<int> ended = 0;
        {
            WorkerPool pool(3);
            for (int i = 0; i < 6; ++i)
                pool.run([&] {
                    ++begun;
                    ++ended;
                });
            if (cycle % 2 == 0) std::this_thread::yield();
        }
        EXPECT_EQ(begun, ended);
    }
}

TEST(WorkerPool, ResultsAreSafeToReadOnTheThreadThatTakesThem) {
    for (int cycle = 0; cycle < 50; ++cycle) {
        std::vector<std::string> taken;
        OrderedWork<std::string> work(4, [&](const std::string& text) { taken.push_back(text); });
        for (int i = 0; i < 40; ++i) work.add([i] { return std::string(40, char('a' + i % 26)); });
        work.finish();
        ASSERT_EQ(taken.size(), 40U);
        for (int i = 0; i < 40; ++i)
            EXPECT_EQ(taken[static_cast<std::size_t>(i)], std::string(40, char('a' + i % 26)));
    }
}

}  // namespace
}  // namespace deepsight
