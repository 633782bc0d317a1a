#include "core/training/metrics_follower.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/training/metrics_file.h"
#include "core/training/run_metrics.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

std::string line(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.trainLoss = 2.5;
    return toMetricsLine(metrics) + "\n";
}

class MetricsFollowerTest : public ::testing::Test {
  protected:
    void append(const std::string& text) { std::ofstream(file_, std::ios::app) << text; }

    /// Steps of everything that can be read now.
    std::vector<std::int64_t> read(MetricsFollower& follower) {
        std::vector<std::int64_t> steps;
        std::vector<TrainingEvent> events;
        while (follower.read(events)) {
            largestPiece_ = std::max(largestPiece_, events.size());
            for (const TrainingEvent& event : events)
                if (const auto* step = std::get_if<StepMetrics>(&event))
                    steps.push_back(step->step);
        }
        return steps;
    }

    using Steps = std::vector<std::int64_t>;
    test::TemporaryFolder folder_;
    const fs::path file_ = folder_ / "metrics.jsonl";
    std::size_t largestPiece_ = 0;
};

TEST_F(MetricsFollowerTest, WaitsForTheFileAndForTheEndOfALine) {
    MetricsFollower follower(file_);
    EXPECT_EQ(read(follower), Steps());
    append(line(1) + line(2).substr(0, 30));
    EXPECT_EQ(read(follower), Steps({1}));
    EXPECT_EQ(read(follower), Steps());
    append(line(2).substr(30) + "not an event\n\n" + line(3));
    EXPECT_EQ(read(follower), Steps({2, 3}));
    EXPECT_EQ(follower.offset(), static_cast<std::int64_t>(fs::file_size(file_)));
}

TEST_F(MetricsFollowerTest, GoesOnFromAnOffsetAndFromTheNewEndOfAShorterFile) {
    append(line(1) + line(2) + line(3));
    MetricsFollower follower(file_, static_cast<std::int64_t>(line(1).size()));
    EXPECT_EQ(read(follower), Steps({2, 3}));
    fs::resize_file(file_, line(1).size());
    EXPECT_EQ(read(follower), Steps());
    append(line(2));
    EXPECT_EQ(read(follower), Steps({2}));
    follower.goTo(0);
    EXPECT_EQ(read(follower), Steps({1, 2}));
}

TEST_F(MetricsFollowerTest, ReadsABurstOfAHundredMegabytesInPieces) {
    std::string block;
    std::size_t lines = 0;
    for (std::int64_t step = 1; block.size() < (1 << 20); ++step, ++lines) block += line(step);
    std::ofstream file(file_);
    constexpr std::size_t kBlocks = 100;
    for (std::size_t i = 0; i < kBlocks; ++i) file << block;
    file.close();
    MetricsFollower follower(file_);
    EXPECT_EQ(read(follower).size(), kBlocks * lines);
    EXPECT_LE(largestPiece_, lines + 1);
}

TEST_F(MetricsFollowerTest, LeavesOutALineThatIsTooLong) {
    append(line(1));
    std::ofstream file(file_, std::ios::app);
    const std::string part(1 << 20, 'x');
    for (std::size_t i = 0; i <= MetricsFile::kLongestLine >> 20; ++i) file << part;
    file.close();
    MetricsFollower follower(file_);
    EXPECT_EQ(read(follower), Steps({1}));
    append("x\n" + line(2));
    EXPECT_EQ(read(follower), Steps({2}));
}

TEST_F(MetricsFollowerTest, TakesNothingFromWhatIsNoFile) {
    fs::create_directory(file_);
    MetricsFollower follower(file_);
    EXPECT_EQ(read(follower), Steps());
}

}  // namespace
}  // namespace deepsight
