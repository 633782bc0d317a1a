#include <fcntl.h>

#include <nlohmann/json.hpp>

#include "core/data/import_state.h"
#include "core/support/atomic_file.h"
#include "tests/crash/crash_fixture.h"
#include "tests/crash/disk_model.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::DiskModel;
using test::FileOperation;

// An import of documents that meets with accidents, and goes on.
class CorpusImportTest : public test::CrashTest {
  protected:
    void SetUp() override {
        CrashTest::SetUp();
        // Some five shards of bytes, with documents that are longer than a chunk and short ones.
        std::string lines;
        for (int i = 0; i < 9000; ++i) {
            const auto length = static_cast<std::size_t>(i % 1000 == 999 ? 200000 : i % 700);
            const std::string text =
                std::to_string(i) + std::string(length, static_cast<char>('a' + i % 26));
            lines += nlohmann::json({{"text", text}}).dump() + "\n";
        }
        writeFileAtomically(folder / "documents.jsonl", lines);
    }

    std::vector<std::string> command(const Path& out) const {
        return {"corpus",
                "import",
                (folder / "documents.jsonl").string(),
                "--out",
                out,
                "--tokenizer",
                "bytes",
                "--validation-fraction",
                "0.2",
                "--threads",
                "2",
                "--shard-tokens",
                "1048576"};
    }
    Result import(const Path& out) { return run(command(out)); }

    static std::map<std::string, std::string> filesIn(const Path& out) {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator(out))
            files[entry.path().filename().string()] = readFile(entry.path());
        return files;
    }
    const std::map<std::string, std::string>& expected() {
        if (expected_.empty()) {
            EXPECT_EQ(import(folder / "expected").status, 0);
            expected_ = filesIn(folder / "expected");
            EXPECT_GE(expected_.size(), 5U);
        }
        return expected_;
    }
    void expectGoesOn(const Path& out) {
        arrangeNothing();
        const auto result = import(out);
        ASSERT_EQ(result.status, 0) << result.err;
        EXPECT_TRUE(filesIn(out) == expected());
    }

    /// What an import does with its files.
    std::vector<FileOperation> operationsOf(const Path& place, const Path& out) {
        arrange(place, {{"TRACE", (folder / "trace").string()}});
        EXPECT_EQ(import(out).status, 0);
        arrangeNothing();
        return test::readTrace(folder / "trace");
    }

    std::map<std::string, std::string> expected_;
};

TEST_F(CorpusImportTest, KilledAtAnyOperationItGoesOnToTheSameBytes) {
    expected();
    const auto operations = operationsOf(folder / "traced", folder / "traced");
    const long last = operations.back().count;
    ASSERT_GT(last, 30);
    const long stride = std::max<long>(1, last / accidents(24));
    long kills = 0;
    for (long at = 1; at <= last && !HasFailure(); at += stride) {
        SCOPED_TRACE("killed at operation " + std::to_string(at));
        const Path out = folder / "shards";
        Variables faults{{"KILL_AT", std::to_string(at)}};
        if (at % 2 == 0) faults["TORN"] = "1";
        arrange(out, faults);
        // It is written down by the clock, too, how far it is: there may be fewer operations.
        kills += import(out).status == -1;
        expectGoesOn(out);
        fs::remove_all(out);
    }
    EXPECT_GT(kills * stride, last / 2);
}

TEST_F(CorpusImportTest, KilledAgainAndAgainItEnds) {
    expected();
    const Path out = folder / "shards";
    int kills = 0;
    for (int status = -1; status != 0; ++kills) {
        ASSERT_LT(kills, 60) << "each start gets further";
        arrange(out, {{"KILL_AT", "30"}, {"TORN", "1"}});
        status = import(out).status;
    }
    EXPECT_GT(kills, 1);
    EXPECT_TRUE(filesIn(out) == expected());
}

TEST_F(CorpusImportTest, APowerCutLosesNoMoreThanWasNotWrittenDown) {
    expected();
    const Path disk = folder / "disk";
    fs::create_directory(disk);
    const auto operations = operationsOf(disk, disk / "out");
    DiskModel model(disk);
    const auto every = operations.size() / static_cast<std::size_t>(accidents(20)) + 1;
    std::map<DiskModel::Loss, int> cuts;
    for (std::size_t i = 0; i < operations.size() && !HasFailure(); ++i) {
        model.apply(operations[i]);
        for (const auto loss : {DiskModel::Loss::Unsynced, DiskModel::Loss::Contents,
                                DiskModel::Loss::AllButRemovals}) {
            if ((i + static_cast<std::size_t>(loss)) % every != every - 1) continue;
            ++cuts[loss];
            SCOPED_TRACE("operation " + std::to_string(i) + ", " + operations[i].path + ", loss " +
                         std::to_string(static_cast<int>(loss)));
            const Path left = folder / "left";
            model.restore(loss, left);
            expectGoesOn(left / "out");
            fs::remove_all(left);
        }
    }
    EXPECT_GT(cuts[DiskModel::Loss::Unsynced], 0);
    EXPECT_GT(cuts[DiskModel::Loss::Contents], 0);
    EXPECT_GT(cuts[DiskModel::Loss::AllButRemovals], 0);
}

TEST_F(CorpusImportTest, AFullDiskIsSaidAndLeavesWhatIsDone) {
    expected();
    const Path out = folder / "shards";
    arrange(out, {{"SPACE", "5000000"}});
    const auto result = import(out);
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(contains(result.err, "the disk is full"));
    EXPECT_TRUE(contains(result.err, "goes on from where it is"));
    const auto state = readImportState(out);
    ASSERT_TRUE(state);
    EXPECT_GE(state->index.train.shards.size(), 1U);
    expectGoesOn(out);
}

TEST_F(CorpusImportTest, StoppedByASignalItGoesOn) {
    expected();
    const Path out = folder / "shards";
    const pid_t child = start(command(out));
    while (!fs::exists(out / kShardProgressFile) && !fs::exists(out / kShardIndexFile))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    kill(child, SIGTERM);
    const auto result = finish(child);
    // The machine may be so fast that it had ended.
    if (result.status != 0) {
        EXPECT_EQ(result.status, 128 + SIGTERM) << result.err;
        EXPECT_TRUE(contains(result.err, "goes on from here"));
        const auto shown = run({"corpus", "show", out});
        EXPECT_TRUE(contains(shown.out, "has not ended"));
    }
    expectGoesOn(out);
}

}  // namespace
}  // namespace deepsight
