#include "core/distributed/rank_group.h"

#include <gtest/gtest.h>

#include <functional>
#include <thread>

#include "core/distributed/network_address.h"
#include "core/distributed/rank_messages.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using std::chrono::seconds;

/// Two ranks that are threads of this process and wait three seconds for each other.
void runBoth(const std::function<void(Ranks&)>& first, const std::function<void(Ranks&)>& second) {
    const auto [socket, port] = listenOnLoopback();
    RankEnvironment environment;
    environment.size = 2;
    environment.address = "127.0.0.1";
    environment.port = port;
    RankGroupOptions options{.answer = seconds(3)};
    options.meeting = seconds(60);
    std::thread other([environment, options, &second]() mutable {
        environment.rank = 1;
        second(*joinRanks(environment, options));
    });
    options.listeningSocket = socket;
    const auto ranks = joinRanks(environment, options);
    first(*ranks);
    other.join();  // before the store is gone
}

TEST(RankGroup, WaitsForTheWorkOfTheFirstWithoutADeadline) {
    std::string told;
    const auto work = [] {
        std::this_thread::sleep_for(seconds(4));
        return std::string("done");
    };
    runBoth([&](Ranks& ranks) { tellFromFirst(ranks, work); },
            [&](Ranks& ranks) { told = tellFromFirst(ranks, work); });
    EXPECT_EQ(told, "done");
}

TEST(RankGroup, WhoFailsIsMissedAtAMeeting) {
    std::string missed;
    const auto meet = [&](Ranks& ranks) {
        try {
            ranks.meet();
        } catch (const RankError& error) {
            missed = error.what();
        }
    };
    runBoth(meet, [](Ranks& ranks) { ranks.noteFailure("The disk is full."); });
    EXPECT_TRUE(test::contains(missed, "Rank 1"));
    EXPECT_TRUE(test::contains(missed, "ended: The disk is full."));
}

}  // namespace
}  // namespace deepsight
