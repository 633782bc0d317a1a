#include "core/training/event_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace deepsight {
namespace {

StepMetrics step(std::int64_t number, double poster = 0) {
    StepMetrics metrics;
    metrics.step = number;
    metrics.trainLoss = poster;
    return metrics;
}

TEST(EventQueue, KeepsTheOrderOfEveryPosterAndLosesNothing) {
    constexpr int kPosters = 4;
    constexpr std::int64_t kSteps = 2000;
    std::atomic<int> wakeups = 0;
    EventQueue queue([&] {
        ++wakeups;
        wakeups.notify_one();
    });
    std::vector<std::int64_t> newest(kPosters, 0);
    {
        std::vector<std::jthread> posters;
        for (int poster = 0; poster < kPosters; ++poster) {
            posters.emplace_back([&queue, poster] {
                for (std::int64_t i = 1; i <= kSteps; ++i) {
                    queue.post(step(i, poster));
                    if (i % 100 == 0) queue.post(Alarm{i, "look"});
                }
            });
        }
        std::size_t taken = 0;
        while (taken < kPosters * kSteps) {
            wakeups.wait(0);
            wakeups = 0;
            for (const TrainingEvent& event : queue.take().events) {
                const auto* metrics = std::get_if<StepMetrics>(&event);
                if (metrics == nullptr) continue;
                std::int64_t& last = newest[static_cast<std::size_t>(metrics->trainLoss)];
                ASSERT_EQ(metrics->step, last + 1);
                last = metrics->step;
                ++taken;
            }
        }
    }
    EXPECT_EQ(newest, std::vector<std::int64_t>(kPosters, kSteps));
}

TEST(EventQueue, WakesOnceForManySteps) {
    int wakeups = 0;
    EventQueue queue([&] { ++wakeups; });
    for (int i = 1; i <= 100; ++i) queue.post(step(i));
    EXPECT_EQ(wakeups, 1);
    EXPECT_EQ(queue.take().events.size(), 100U);
}

TEST(EventQueue, WakesAtOnceForWhatIsRareAndNotTwiceBeforeItWasTaken) {
    int wakeups = 0;
    EventQueue queue([&] { ++wakeups; });
    queue.post(step(1));
    EXPECT_EQ(queue.take().events.size(), 1U);
    queue.post(StateChanged{TrainingState::Paused, {}});
    EXPECT_EQ(wakeups, 2);
    queue.post(Alarm{1, "look"});
    EXPECT_EQ(wakeups, 2);
    EXPECT_EQ(queue.take().events.size(), 2U);
    queue.post(Alarm{2, "look"});
    EXPECT_EQ(wakeups, 3);
}

TEST(EventQueue, TheLastEventsAreMarkedUntilItOpensAgain) {
    int wakeups = 0;
    EventQueue queue([&] { ++wakeups; });
    queue.post(step(1));
    EXPECT_FALSE(queue.take().last);
    queue.post(step(2));
    queue.close();
    EXPECT_EQ(wakeups, 2);
    const EventQueue::Taken taken = queue.take();
    EXPECT_EQ(taken.events.size(), 1U);
    EXPECT_TRUE(taken.last);
    queue.open();
    EXPECT_FALSE(queue.take().last);
}

}  // namespace
}  // namespace deepsight
