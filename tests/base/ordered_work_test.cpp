#include "core/support/ordered_work.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>

namespace deepsight {
namespace {

TEST(OrderedWork, ResultsComeInTheOrderOfTheWork) {
    std::promise<void> secondIsDone;
    std::vector<int> taken;
    OrderedWork<int> work(2, [&](int result) { taken.push_back(result); });
    // The first piece ends only after the second one has.
    work.add([&] {
        secondIsDone.get_future().wait();
        return 0;
    });
    work.add([&] {
        secondIsDone.set_value();
        return 1;
    });
    for (int i = 2; i < 1000; ++i) work.add([i] { return i; });
    work.finish();
    std::vector<int> expected(1000);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(taken, expected);
}

TEST(OrderedWork, OnlyAFewResultsWaitToBeTaken) {
    std::atomic<int> begun = 0;
    int taken = 0;
    int most = 0;
    OrderedWork<int> work(3, [&](int) { ++taken; });
    for (int i = 0; i < 200; ++i) {
        work.add([&begun] { return ++begun; });
        most = std::max(most, begun.load() - taken);
    }
    work.finish();
    EXPECT_EQ(taken, 200);
    EXPECT_LE(most, 6);
}

TEST(OrderedWork, WhatWorkThrowsReachesTheOneWhoAddsIt) {
    int taken = 0;
    OrderedWork<int> work(2, [&](int) { ++taken; });
    work.add([] { return 1; });
    work.add([]() -> int { throw std::runtime_error("no"); });
    EXPECT_THROW(work.finish(), std::runtime_error);
    EXPECT_EQ(taken, 1);
}

TEST(OrderedWork, GoesWithoutTakingWhatIsLeft) {
    std::atomic<int> done = 0;
    int taken = 0;
    {
        OrderedWork<int> work(2, [&](int) { ++taken; });
        for (int i = 0; i < 4; ++i) work.add([&done] { return ++done; });
    }
    EXPECT_LE(done, 4);  // and nothing is running that uses `done`
    EXPECT_EQ(taken, 0);
}

TEST(WorkerThreads, AreAtLeastOneAndAtMostTheLimit) {
    EXPECT_EQ(workerThreads(1), 1u);
    EXPECT_GE(workerThreads(64), 1u);
    EXPECT_LE(workerThreads(64), 64u);
}

}  // namespace
}  // namespace deepsight
