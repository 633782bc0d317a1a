#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "core/training/trainer.h"

namespace deepsight {
namespace {

/// A trainer's loop without a model. Counts its steps; serves control exactly as the real one.
class Loop {
  public:
    explicit Loop(TrainingControl& control) : control_(control), thread_([this] { run(); }) {}
    ~Loop() { control_.stop(); }

    void waitForSteps(int count) const {
        for (int now = steps_; now < count; now = steps_) steps_.wait(now);
    }
    void waitForPause() const { pauses_.wait(0); }
    int steps() const { return steps_; }
    int pauses() const { return pauses_; }
    /// Blocks until the loop has ended.
    std::vector<std::string> join() {
        thread_.join();
        return served_;
    }

  private:
    void run() {
        while (!control_.stopRequested()) {
            while (auto request = control_.takeSnapshotRequest()) served_.push_back(request->text);
            if (control_.pauseRequested()) {
                ++pauses_;
                pauses_.notify_all();
                control_.waitWhilePaused();
                continue;
            }
            ++steps_;
            steps_.notify_all();
        }
    }

    TrainingControl& control_;
    std::atomic<int> steps_ = 0;
    std::atomic<int> pauses_ = 0;
    std::vector<std::string> served_;  // read after join() only
    std::jthread thread_;
};

ProbeRequest probe(const std::string& text) { return {.text = text}; }

TEST(TrainingControl, StartsUnpausedAndUnstopped) {
    TrainingControl control;
    EXPECT_FALSE(control.pauseRequested());
    EXPECT_FALSE(control.stopRequested());
    EXPECT_FALSE(control.stopToken().stop_requested());
    EXPECT_FALSE(control.takeSnapshotRequest().has_value());
    control.waitWhilePaused();  // returns at once
}

TEST(TrainingControl, SnapshotRequestsAreServedOnceAndInOrder) {
    TrainingControl control;
    control.requestSnapshot(probe("first"));
    control.requestSnapshot({.text = "", .offset = 42});
    EXPECT_EQ(control.takeSnapshotRequest()->text, "first");
    EXPECT_EQ(control.takeSnapshotRequest()->offset, 42);
    EXPECT_FALSE(control.takeSnapshotRequest().has_value());
}

TEST(TrainingControl, StopIsFinalAndReachesTheToken) {
    TrainingControl control;
    const std::stop_token token = control.stopToken();
    control.stop();
    control.resume();
    control.stop();
    EXPECT_TRUE(control.stopRequested());
    EXPECT_TRUE(token.stop_requested());
    control.pause();
    control.waitWhilePaused();  // a stopped run does not wait
}

TEST(TrainingControl, PauseHoldsTheLoopUntilResume) {
    TrainingControl control;
    Loop loop(control);
    loop.waitForSteps(3);
    control.pause();
    loop.waitForPause();
    const int held = loop.steps();
    for (int i = 0; i < 1000; ++i) std::this_thread::yield();
    EXPECT_EQ(loop.steps(), held);
    EXPECT_EQ(loop.pauses(), 1);  // it waits, and does not spin
    control.resume();
    loop.waitForSteps(held + 3);
}

TEST(TrainingControl, StopWakesAPause) {
    TrainingControl control;
    control.pause();
    Loop loop(control);
    loop.waitForPause();
    control.stop();
    loop.join();
    EXPECT_EQ(loop.steps(), 0);
}

TEST(TrainingControl, SnapshotIsServedDuringAPauseWithoutAStep) {
    TrainingControl control;
    control.pause();
    auto waiter = std::async(std::launch::async, [&control] {
        control.waitWhilePaused();
        return control.takeSnapshotRequest();
    });
    control.requestSnapshot(probe("while paused"));
    EXPECT_EQ(waiter.get()->text, "while paused");
    EXPECT_TRUE(control.pauseRequested());
}

TEST(TrainingControl, AChangeWakesAPauseAndComesInOrder) {
    TrainingControl control;
    control.pause();
    control.change({{"planning.coefficient", 1}, {"training.gradient_clip", 2}});
    control.change({{"planning.coefficient", 3}});
    control.waitWhilePaused();  // would wait for ever
    EXPECT_EQ(control.takeChanges()->size(), 2U);
    EXPECT_EQ(control.takeChanges()->front().value, 3);
    EXPECT_FALSE(control.takeChanges().has_value());
    EXPECT_TRUE(control.pauseRequested());
}

TEST(TrainingControl, EveryOrderOfCallsEnds) {
    const std::vector<std::string> names = {"pause", "pause", "resume", "snapshot", "stop"};
    std::vector<std::size_t> order = {0, 1, 2, 3, 4};
    do {
        TrainingControl control;
        Loop loop(control);
        for (const std::size_t call : order) {
            if (names[call] == "pause") control.pause();
            if (names[call] == "resume") control.resume();
            if (names[call] == "snapshot") control.requestSnapshot(probe("s"));
            if (names[call] == "stop") control.stop();
        }
        EXPECT_LE(loop.join().size(), 1U);
        EXPECT_TRUE(control.stopRequested());
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(TrainingControl, CallsFromManyThreadsLoseNoSnapshot) {
    constexpr int kThreads = 4;
    constexpr int kRequests = 200;
    TrainingControl control;
    std::vector<std::string> served;
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < kThreads; ++i) {
            callers.emplace_back([&control] {
                for (int k = 0; k < kRequests; ++k) {
                    control.pause();
                    control.requestSnapshot(probe("s"));
                    control.resume();
                }
            });
        }
        while (served.size() < kThreads * kRequests) {
            control.waitWhilePaused();
            while (auto request = control.takeSnapshotRequest()) served.push_back(request->text);
        }
    }
    EXPECT_FALSE(control.takeSnapshotRequest().has_value());
    EXPECT_FALSE(control.pauseRequested());
}

}  // namespace
}  // namespace deepsight
