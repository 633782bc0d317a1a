// Files that anybody may have written: none is trusted. tests/fuzz/ looks for what is missing here.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "core/config/config_json.h"
#include "core/data/corpus.h"
#include "core/data/gpt2_tokenizer.h"
#include "core/support/atomic_file.h"
#include "core/support/safetensors.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/sweep/sweep_plan.h"
#include "core/training/checkpoint_state.h"
#include "core/training/reading_effort.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/run_notes.h"
#include "core/training/step_line.h"
#include "tests/support/damage.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;
using test::putBytes;
using test::refuses;

constexpr std::int64_t kStep = 5;
constexpr std::size_t kPlaces = 16;

StepMetrics stepAt(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    return metrics;
}

EvaluationMetrics evaluationAt(std::int64_t step) {
    EvaluationMetrics metrics;
    metrics.step = step;
    return metrics;
}

TrainingProgress progressAt(std::int64_t step) {
    TrainingProgress progress;
    progress.step = step;
    progress.precision = "fp32";
    return progress;
}

class HostileFiles : public testing::Test {
  protected:
    HostileFiles() {
        fs::create_directories(run_.root);
        saveConfig(Config{}, run_.config());
        putBytes(checkpoint_ / kModelFile, "model");
        putBytes(checkpoint_ / kOptimizerFile, "optimizer");
        writeCheckpointState(checkpoint_, progressAt(kStep));
        writeManifest(checkpoint_, progressAt(kStep));
        snapshot_.step = kStep;
        snapshot_.time = 2;
        snapshot_.contexts = 1;
        snapshot_.width = 1;
        snapshot_.encoderOutput = {1, 2};
        snapshot_.planningContext = {3};
        snapshot_.tokens = {"a", "b"};
        writeSnapshot(run_.root, snapshot_);
    }

    /// Reads every damaged variant of a file, and puts the sound one back.
    void damage(const fs::path& file, const std::function<void()>& read,
                const std::function<void()>& prepare = {}) {
        const std::string whole = readFile(file);
        int refused = 0;
        for (const std::string& variant : test::damagedVariants(whole, kPlaces)) {
            putBytes(file, variant);
            if (prepare) prepare();
            refused += refuses(file.parent_path(), read);
        }
        EXPECT_GT(refused, 0) << file;
        putBytes(file, whole);
        if (prepare) prepare();
        EXPECT_NO_THROW(read()) << file;
    }

    void writeManifestNaming(const std::string& name) {
        auto manifest = nlohmann::json::parse(readFile(manifest_));
        manifest["files"][name] = manifest["files"][kStateFile];
        putBytes(manifest_, manifest.dump());
    }
    std::size_t listed() const { return listCheckpoints(run_.root).size(); }

    test::TemporaryFolder folder_;
    RunPaths run_{folder_.path() / "run"};
    fs::path checkpoint_ = run_.checkpoints() / stepName(kStep);
    fs::path manifest_ = checkpoint_ / kManifestFile;
    EmbeddingSnapshot snapshot_;
};

TEST_F(HostileFiles, DamagedTensorFilesAndSnapshotsAreReadOrRefusedByName) {
    const fs::path file = run_.snapshots() / (stepName(kStep) + ".safetensors");
    damage(file, [&] { readSafetensors(file); });
    damage(file, [&] { readSnapshot(run_.root, kStep); });
}

TEST_F(HostileFiles, DamagedJsonIsReadOrRefusedByName) {
    damage(run_.config(), [&] { loadConfig(run_.config()); });
    writeRunNotes(run_.root, {"title", {"tag"}, "note"});
    damage(run_.root / "notes.json", [&] { readRunNotes(run_.root); });
    const fs::path sweep = folder_.path() / "sweep";
    saveSweep(sweepPresets().front().plan, sweep);
    damage(sweepFile(sweep), [&] { loadSweep(sweep); });
}

TEST_F(HostileFiles, DamagedCheckpointsAreReadOrRefusedByName) {
    damage(manifest_, [&] { verifyCheckpoint(checkpoint_); });
    // Every byte counts where a hash says what it was.
    for (const std::string& variant :
         test::damagedVariants(readFile(checkpoint_ / kModelFile), 5)) {
        putBytes(checkpoint_ / kModelFile, variant);
        EXPECT_TRUE(refuses(checkpoint_ / kModelFile, [&] { verifyCheckpoint(checkpoint_); }));
    }
    putBytes(checkpoint_ / kModelFile, "model");
    // What the file says must hold by itself, too: the hash may have been made afterwards.
    damage(
        checkpoint_ / kStateFile, [&] { verifyCheckpoint(checkpoint_); },
        [&] { writeManifest(checkpoint_, progressAt(kStep)); });
}

TEST_F(HostileFiles, DamagedMetricsAlwaysOpen) {
    std::string lines;
    for (std::int64_t step = 1; step <= 3; ++step) lines += toMetricsLine(stepAt(step)) + "\n";
    lines += toMetricsLine(evaluationAt(3)) + "\n";
    lines += toMetricsLine(StateChanged{TrainingState::Stopped, {}}) + "\n";
    for (const std::string& variant : test::damagedVariants(lines, kPlaces)) {
        putBytes(run_.metrics(), variant);
        EXPECT_LE(readRun(run_.root).steps.size(), 3U);
        EXPECT_NE(summarizeRun(run_.root).state, RunState::Damaged);
    }
}

TEST_F(HostileFiles, DamagedDataIsReadOrRefusedByName) {
    DataConfig data;
    data.tokenizer = TokenizerKind::Bytes;
    data.source = DataSource::TokenFiles;
    data.path = (folder_.path() / "x_train.bin").string();
    putBytes(folder_.path() / "x_val.bin", "abcd");
    putBytes(data.path, "abcdefgh");
    damage(data.path, [&] { openCorpus(data, {}); });
    for (const char* bytes : {"", "#version: 0.2\n", "a b\n", "no merges at all"}) {
        const fs::path file = folder_.path() / "vocab.bpe";
        putBytes(file, bytes);
        EXPECT_TRUE(refuses(file, [&] { Gpt2Tokenizer tokenizer(file); }));
    }
}

TEST_F(HostileFiles, PathsStayInsideTheRunFolder) {
    ASSERT_EQ(listed(), 1U);
    const std::string sound = readFile(manifest_);
    const fs::path secret = folder_.path() / "secret";
    putBytes(secret, readFile(checkpoint_ / kStateFile));
    fs::create_symlink(secret, checkpoint_ / "link");
    const std::string names[] = {"../../../secret",
                                 secret.string(),
                                 "..",
                                 ".",
                                 "",
                                 "link",
                                 "../" + stepName(kStep) + "/state.json"};
    for (const std::string& name : names) {
        putBytes(manifest_, sound);
        writeManifestNaming(name);
        EXPECT_EQ(listed(), 0U) << name;
        EXPECT_TRUE(refuses(checkpoint_, [&] { verifyCheckpoint(checkpoint_); })) << name;
    }
    putBytes(manifest_, sound);
    EXPECT_EQ(listed(), 1U);

    // A folder elsewhere, as sound as it may be, is no checkpoint of this run.
    const fs::path elsewhere = folder_.path() / "elsewhere";
    fs::rename(run_.checkpoints(), elsewhere);
    fs::create_directories(run_.checkpoints());
    fs::create_directory_symlink(elsewhere / stepName(kStep), checkpoint_);
    EXPECT_EQ(listed(), 0U);
    EXPECT_TRUE(refuses(checkpoint_, [&] { verifyCheckpoint(checkpoint_); }));
    fs::remove_all(run_.checkpoints());
    fs::create_directory_symlink(elsewhere, run_.checkpoints());
    EXPECT_TRUE(refuses(run_.checkpoints(), [&] { listed(); }));
}

TEST_F(HostileFiles, NothingOutsideTheRunFolderIsDeleted) {
    const fs::path elsewhere = folder_.path() / "elsewhere";
    fs::rename(run_.snapshots(), elsewhere);
    fs::create_directory_symlink(elsewhere, run_.snapshots());
    EXPECT_TRUE(refuses(run_.snapshots(), [&] { removeSnapshotsAfter(run_.root, 0); }));
    EXPECT_TRUE(refuses(run_.snapshots(), [&] { readSnapshot(run_.root, kStep); }));
    EXPECT_TRUE(fs::exists(elsewhere / (stepName(kStep) + ".safetensors")));
}

TEST_F(HostileFiles, WhatIsNoFileIsRefusedWithoutWaiting) {
    const fs::path target = run_.root / "notes.json";
    const std::function<void()> kinds[] = {
        [&] { fs::create_directory(target); },
        [&] { ASSERT_EQ(::mkfifo(target.c_str(), 0600), 0); },
        [&] { fs::create_symlink("/dev/zero", target); },
    };
    for (const auto& make : kinds) {
        fs::remove_all(target);
        make();
        EXPECT_TRUE(refuses(target, [&] { readSmallFile(target); }));
        EXPECT_TRUE(refuses(target, [&] { readSafetensors(target); }));
        EXPECT_TRUE(refuses(target, [&] { readRunNotes(run_.root); }));
        EXPECT_TRUE(refuses(target, [&] { Gpt2Tokenizer tokenizer(target); }));
    }
}

TEST_F(HostileFiles, FilesThatOnlySeemLargeAreRefusedBeforeMemoryIsAsked) {
    constexpr std::uintmax_t kBytes = std::uintmax_t{1} << 40;
    const auto grow = [](const fs::path& file) { fs::resize_file(file, kBytes); };
    grow(run_.config());
    EXPECT_TRUE(refuses(run_.config(), [&] { readRun(run_.root); }));
    grow(checkpoint_ / kStateFile);
    EXPECT_TRUE(refuses(checkpoint_ / kStateFile, [&] { verifyCheckpoint(checkpoint_); }));
    grow(manifest_);
    EXPECT_TRUE(refuses(manifest_, [&] { verifyCheckpoint(checkpoint_); }));
    EXPECT_EQ(listed(), 0U);
    grow(checkpoint_ / kModelFile);
    EXPECT_TRUE(
        refuses(checkpoint_ / kModelFile, [&] { readSafetensors(checkpoint_ / kModelFile); }));
    EXPECT_EQ(summarizeRun(run_.root).state, RunState::Damaged);
}

TEST_F(HostileFiles, NumbersThatDoNotFitAreRefused) {
    for (const char* number : {"1e300", "-1", "9223372036854775807", "18446744073709551615", "1.5",
                               "\"nan\"", "null", "true", "[]"}) {
        std::string line = toMetricsLine(stepAt(7));
        line.replace(line.find(":7,"), 2, std::string(":") + number);
        EXPECT_FALSE(parseMetricsLine(line)) << line;
        EXPECT_FALSE(parseStepLine(line)) << line;

        std::string state = readFile(checkpoint_ / kStateFile);
        state.replace(state.find("\"step\": 5"), 9, std::string("\"step\": ") + number);
        putBytes(checkpoint_ / kStateFile, state);
        writeManifest(checkpoint_, progressAt(kStep));
        EXPECT_TRUE(refuses(checkpoint_ / kStateFile, [&] { verifyCheckpoint(checkpoint_); }));
        writeCheckpointState(checkpoint_, progressAt(kStep));
    }
}

TEST_F(HostileFiles, AFileThatWasHardlyWrittenIsNeitherReadNorHashed) {
    constexpr std::uint64_t kBytes = std::uint64_t{1} << 40;
    const std::string header = R"({"w":{"dtype":"U8","shape":[)" + std::to_string(kBytes) +
                               R"(],"data_offsets":[0,)" + std::to_string(kBytes) + "]}}";
    const fs::path model = checkpoint_ / kModelFile;
    putBytes(model,
             std::string(1, static_cast<char>(header.size())) + std::string(7, '\0') + header);
    fs::resize_file(model, fs::file_size(model) + kBytes);
    EXPECT_TRUE(refuses(model, [&] { readSafetensors(model); }));
    auto manifest = nlohmann::json::parse(readFile(manifest_));
    manifest["files"][kModelFile]["bytes"] = fs::file_size(model);
    putBytes(manifest_, manifest.dump());
    EXPECT_TRUE(refuses(model, [&] { verifyCheckpoint(checkpoint_); }));
    // Nor is one that is larger than its kind ever is.
    const fs::path small = run_.snapshots() / (stepName(kStep) + ".safetensors");
    const std::string remedy = "Delete it.";
    const auto read = [&](std::uint64_t most) {
        readSafetensors(small, ErrorKind::Io, remedy, most);
    };
    EXPECT_NO_THROW(read(fs::file_size(small)));
    EXPECT_TRUE(refuses(small, [&] { read(fs::file_size(small) - 1); }));
}

TEST_F(HostileFiles, CountsThatNoRunReachesAreRefused) {
    TrainingProgress progress = progressAt(kStep);
    const fs::path state = checkpoint_ / kStateFile;
    const auto verify = [&] {
        writeCheckpointState(checkpoint_, progress);
        writeManifest(checkpoint_, progress);
        verifyCheckpoint(checkpoint_);
    };
    progress.threads = 1024;
    progress.safety.dataOffset = 1'000'000'000;
    EXPECT_NO_THROW(verify());
    progress.threads = 1025;
    EXPECT_TRUE(refuses(state, verify));
    progress.threads = 1;
    ++progress.safety.dataOffset;
    EXPECT_TRUE(refuses(state, verify));
    progress = progressAt(1'000'000'001);
    EXPECT_TRUE(refuses(checkpoint_, verify));
}

TEST_F(HostileFiles, NestingAndLengthAreBounded) {
    const std::string deep(1 << 20, '[');
    const std::string source = "somebody's file";
    EXPECT_TRUE(refuses(source, [&] { parseConfig(deep, source); }));
    EXPECT_FALSE(parseMetricsLine(deep));
    std::string many = "{\"event\":\"step\"";
    for (int i = 0; i < 50'000; ++i) many += ",\"m" + std::to_string(i) + "\":1";
    EXPECT_FALSE(parseMetricsLine(many + "}"));
    // Nor does a message grow with what it quotes.
    const std::string longName(1 << 20, 'x');
    const std::string message = expectError(
        ErrorKind::Config, [&] { parseConfig("{\"model\":{\"" + longName + "\":1}}", source); });
    EXPECT_LT(message.size(), 4000U);
}

TEST(ReadingEfforts, DisorderIsRefusedBeforeItTakesLong) {
    const fs::path file = "run/metrics.jsonl";
    RunRecord record;
    record.steps.resize(100'000);
    for (std::size_t i = 0; i < record.steps.size(); ++i)
        record.steps[i].step = static_cast<std::int64_t>(i);
    const auto spend = [&](std::int64_t step, int lines) {
        ReadingEffort effort(file);
        for (int i = 0; i < lines; ++i) effort.spend(record, stepAt(step));
    };
    EXPECT_NO_THROW(spend(100'000, 1'000'000));
    EXPECT_TRUE(refuses(file, [&] { spend(0, 10'000); }));
}

TEST(HostileConfigs, TheMostHeadsSurviveACopy) {
    // Found by fuzzing: the number for cross-attention that follows was beyond its own range.
    const std::string json = R"({"model":{"heads":1024}})";
    const Config config = parseConfig(json, "config.json");
    EXPECT_EQ(parseConfig(toJson(config), "copy").model.crossAttentionHeads, 1024);
}

}  // namespace
}  // namespace deepsight
