#include "core/support/work_rate.h"

#include <gtest/gtest.h>

namespace deepsight {
namespace {

TEST(WorkRate, TellsTheTimeLeftFromWhatIsDone) {
    WorkRate rate;
    rate.note(10, 0);
    EXPECT_FALSE(rate.secondsLeft(100));
    rate.note(10.5, 5);
    EXPECT_FALSE(rate.secondsLeft(100)) << "too short to tell";
    rate.note(14.5, 25);
    EXPECT_DOUBLE_EQ(rate.perSecond().value(), 5);
    EXPECT_DOUBLE_EQ(rate.secondsLeft(100).value(), 15);
    EXPECT_DOUBLE_EQ(rate.secondsLeft(25).value(), 0);
    EXPECT_DOUBLE_EQ(rate.secondsLeft(20).value(), 0) << "the total is only an estimate";
}

TEST(WorkRate, WhatWasDoneEarlierDoesNotCount) {
    WorkRate rate;
    rate.note(0, 0);
    rate.note(1, 1000);  // where the last session ended
    rate.note(11, 1100);
    EXPECT_DOUBLE_EQ(rate.perSecond().value(), 10);
    EXPECT_DOUBLE_EQ(rate.secondsLeft(2000).value(), 90);
}

TEST(WorkRate, BeginsAnewWithOtherWork) {
    WorkRate rate;
    rate.note(0, 0);
    rate.note(1, 100);
    rate.note(10, 900);
    rate.note(20, 10);
    EXPECT_FALSE(rate.perSecond());
    rate.note(22, 30);
    EXPECT_DOUBLE_EQ(rate.perSecond().value(), 10);
}

}  // namespace
}  // namespace deepsight
