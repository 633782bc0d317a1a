// Logs that anybody may have written: an Error that names the file, or what can be read, and never
// more memory or time than the file is worth.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdint>
#include <fstream>
#include <random>

#include "core/exchange/import_log.h"
#include "core/exchange/log_builder.h"
#include "core/exchange/tensorboard_events.h"
#include "core/exchange/tfrecord.h"
#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

class HostileLogTest : public testing::Test {
  protected:
    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }
    /// Whatever is in the file, it is read or refused by an Error that names it.
    bool reads(const std::filesystem::path& path) {
        try {
            const ImportedFile file = importLog(path);
            for (const ImportedLog& log : file.logs) {
                for (const ImportedSeries& one : log.series) {
                    EXPECT_EQ(one.steps.size(), one.values.size());
                    EXPECT_EQ(one.steps.size(), one.seconds.size());
                    EXPECT_TRUE(std::adjacent_find(one.steps.begin(), one.steps.end(),
                                                   std::greater_equal<>()) == one.steps.end());
                }
            }
            return file.points() > 0;
        } catch (const Error& error) {
            EXPECT_TRUE(contains(error.what(), path.string()));
            return false;
        }
    }

    test::TemporaryFolder folder_;
};

TEST_F(HostileLogTest, ALengthBeyondTheFileAllocatesNothing) {
    std::string bytes(8, '\xff');
    const std::uint32_t sum = maskedCrc32c(bytes);
    bytes.append(reinterpret_cast<const char*>(&sum), 4);
    const auto path = write("events.out.tfevents.1", bytes);
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, "holds no curve"));
}

TEST_F(HostileLogTest, RecordsThatAreNoEventsAreRefusedWithTheirByte) {
    std::string bytes;
    appendRecord(bytes, "\x2a\x7fno summary of that length");
    const auto path = write("events.out.tfevents.1", bytes);
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, "at byte 0"));
}

TEST_F(HostileLogTest, AnyDamageIsAnErrorOrALog) {
    TensorBoardWriter writer(1);
    for (int step = 0; step < 20; ++step) {
        const TensorBoardScalar scalar[] = {{"loss", 1.0 / (1 + step)}};
        writer.add(step, 1 + step, scalar);
    }
    const std::string files[] = {writer.take(), "step,a,b\n1,2,3\n2,\"4\n5\",6\n",
                                 "{\"step\":1,\"a\":2}\n{\"step\":2,\"a\":{\"b\":3}}\n",
                                 "step 1: loss 2, time 3ms\nstep 2: loss nan\n"};
    std::mt19937 random(7);
    int read = 0;
    for (const std::string& file : files) {
        for (int round = 0; round < 400; ++round) {
            std::string damaged = file;
            const std::size_t at = random() % damaged.size();
            if (round % 3 == 0) {
                damaged.resize(at);
            } else if (round % 3 == 1) {
                damaged[at] = static_cast<char>(random());
            } else {
                damaged.insert(at, damaged.substr(random() % damaged.size(), 9));
            }
            read += reads(write("damaged", damaged));
        }
    }
    EXPECT_GT(read, 100);
}

TEST_F(HostileLogTest, TooManyCurvesAreRefused) {
    std::string table = "step";
    for (std::size_t i = 0; i <= LogBuilder::kMostSeries; ++i) {
        table += ",c" + std::to_string(i);
    }
    table += "\n1";
    for (std::size_t i = 0; i <= LogBuilder::kMostSeries; ++i) table += ",1";
    const auto path = write("wide.csv", table);
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, path.string()));
    EXPECT_TRUE(contains(message, "Export fewer"));
}

TEST_F(HostileLogTest, AHugeFileIsRefusedBeforeItIsRead) {
    const auto path = write("huge.csv", "step,a\n1,2\n");
    std::filesystem::resize_file(path, kLargestLog + 1);
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, path.string()));
}

TEST_F(HostileLogTest, APipeIsNotWaitedFor) {
    const auto path = folder_ / "pipe";
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    EXPECT_FALSE(reads(path));
}

TEST_F(HostileLogTest, StepsThatNoRunTakesAreLeftOut) {
    const ImportedFile file = importLog(
        write("t.csv", "step,loss\n-1,1\n1e300,2\n0.5,3\n9007199254740993e5,4\nnan,5\n7,6\n"));
    EXPECT_EQ(file.points(), 1);
    EXPECT_EQ(file.logs[0].series[0].steps[0], 7);
    EXPECT_EQ(file.leftOut, 5);
}

TEST_F(HostileLogTest, NamesAreShortAndPrintable) {
    const std::string name = "a\x01\xff" + std::string(5000, 'b');
    const ImportedFile file = importLog(write("t.csv", "step," + name + "\n1,2\n"));
    const std::string& shown = file.logs.at(0).series.at(0).name;
    EXPECT_EQ(shown.substr(0, 4), "a??b");
    EXPECT_LE(shown.size(), LogBuilder::kLongestName + 4);
}

TEST_F(HostileLogTest, DeepJsonIsNoLog) {
    std::string line = "{\"step\":1,\"a\":";
    for (int i = 0; i < 100'000; ++i) line += '[';
    EXPECT_FALSE(reads(write("deep.jsonl", line + "\n")));
}

TEST_F(HostileLogTest, AStopEndsTheReading) {
    std::string text = "step,loss\n";
    for (int i = 0; i < 10'000; ++i) text += std::to_string(i) + ",1\n";
    const auto path = write("long.csv", text);
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] { importLog(path, stop.get_token()); });
}

TEST_F(HostileLogTest, DotsWithoutEndAreReadOnce) {
    // Each line would take seconds if every dot were looked at from every other.
    std::string text = "step 1: loss 2\nstep 2: loss 1\n";
    for (int i = 0; i < 256; ++i) text += std::string((1 << 16) - 1, '.') + "\n";
    EXPECT_TRUE(looksLikeLog(text.substr(0, kLogPeek)));
    EXPECT_FALSE(looksLikeLog(std::string(kLogPeek, '.')));
    const ImportedFile file = importLog(write("dots.log", text));
    EXPECT_EQ(file.points(), 2);
    EXPECT_EQ(file.leftOut, 256);
}

TEST_F(HostileLogTest, ALargeJsonDocumentIsRefusedWithItsSize) {
    const auto path =
        write("large.json", "[" + std::string(33 << 20, ' ') + "{\"step\":1,\"loss\":2}]");
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, path.string()));
    EXPECT_TRUE(contains(message, "32 MiB"));
}

}  // namespace
}  // namespace deepsight
