#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "core/training/metrics_follower.h"
#include "core/training/run_commands.h"
#include "core/training/run_lock.h"
#include "tests/threads/training_thread_fixture.h"

namespace deepsight {
namespace {

constexpr std::int64_t kEndless = 100000000;

std::vector<StepMetrics> stepsOf(const std::vector<TrainingEvent>& events) {
    std::vector<StepMetrics> steps;
    for (const TrainingEvent& event : events)
        if (const auto* step = std::get_if<StepMetrics>(&event)) steps.push_back(*step);
    return steps;
}

bool isOver(const std::vector<TrainingEvent>& events) {
    const auto* change = events.empty() ? nullptr : std::get_if<StateChanged>(&events.back());
    return change != nullptr && isFinal(change->state);
}

TEST(FollowedRun, EveryStepArrivesOnceWhileTheFileGrows) {
    test::TemporaryFolder folder;
    ThreadedRun run({std::chrono::microseconds(5)});
    ASSERT_TRUE(run.thread().start(requestFor(folder / "run", 2000)));
    std::vector<TrainingEvent> events;
    {
        const std::jthread follower([&events, file = RunPaths(folder / "run").metrics()] {
            MetricsFollower metrics(file);
            std::vector<TrainingEvent> piece;
            while (!isOver(events)) {
                if (!metrics.read(piece)) std::this_thread::yield();
                events.insert(events.end(), piece.begin(), piece.end());
            }
        });
        ASSERT_TRUE(run.waitForEnd());
    }
    EXPECT_EQ(stepsOf(events).size(), 2000U);
    expectWithoutGap(stepsOf(events));
}

/// Commands come through files from another thread, as they do from another process.
TEST(FollowedRun, CommandsInFilesSteerTheTrainer) {
    test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "run";
    std::filesystem::create_directories(path);
    const RunLock lock(path, true);
    FakeTrainer trainer({std::chrono::microseconds(100)});
    TrainingControl control;
    EventQueue queue([] {});
    struct ToQueue : TrainingObserver {
        explicit ToQueue(EventQueue& events) : queue(events) {}
        void onEvent(const TrainingEvent& event) override { queue.post(event); }
        EventQueue& queue;
    } observer(queue);
    const auto send = [&](RunCommand::Kind kind) {
        RunCommand command;
        command.kind = kind;
        command.to = ::getpid();
        EXPECT_TRUE(writeRunCommand(path, command));
    };
    std::vector<TrainingEvent> events;
    {
        const RunCommandReader reader(path, control);
        const std::jthread steering([&] {
            const auto waitFor = [&](auto matches) {
                while (true) {
                    for (TrainingEvent& event : queue.take().events) {
                        events.push_back(std::move(event));
                        if (matches(events.back())) return;
                    }
                    std::this_thread::yield();
                }
            };
            const auto state = [](TrainingState wanted) {
                return [wanted](const TrainingEvent& event) {
                    const auto* change = std::get_if<StateChanged>(&event);
                    return change != nullptr && change->state == wanted;
                };
            };
            waitFor([](const auto& event) { return std::holds_alternative<StepMetrics>(event); });
            send(RunCommand::Kind::Pause);
            waitFor(state(TrainingState::Paused));
            send(RunCommand::Kind::Snapshot);
            waitFor([](const auto& event) {
                const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event);
                return snapshot != nullptr && snapshot->requested;
            });
            send(RunCommand::Kind::Resume);
            waitFor([](const auto& event) { return std::holds_alternative<StepMetrics>(event); });
            send(RunCommand::Kind::Stop);
        });
        trainer.run(requestFor(path, kEndless), observer, control);
    }
    for (TrainingEvent& event : queue.take().events) events.push_back(std::move(event));
    EXPECT_TRUE(control.stopRequested());
    EXPECT_TRUE(isOver(events));
}

TEST(FollowedRun, ReadersOfCommandsComeAndGoWithoutHanging) {
    test::TemporaryFolder folder;
    const RunLock lock(folder.path(), true);
    for (int cycle = 0; cycle < 100; ++cycle) {
        TrainingControl control;
        const RunCommandReader reader(folder.path(), control);
        if (cycle % 2 == 0) {
            RunCommand command;
            command.to = ::getpid();
            EXPECT_TRUE(writeRunCommand(folder.path(), command));
        }
    }
}

}  // namespace
}  // namespace deepsight
