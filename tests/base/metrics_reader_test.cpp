#include "core/training/metrics_reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/support/atomic_file.h"
#include "core/training/metrics_file.h"
#include "core/training/run_metrics.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

std::string stepLine(std::int64_t step, double loss) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.trainLoss = loss;
    return toMetricsLine(metrics) + "\n";
}

std::string evaluationLine(std::int64_t step) {
    EvaluationMetrics metrics;
    metrics.step = step;
    return toMetricsLine(metrics) + "\n";
}

std::string startLine(std::int64_t firstStep) {
    RunStarted started;
    started.firstStep = firstStep;
    return toMetricsLine(started) + "\n";
}

/// A run that paused, was torn by a crash of the machine, and went on from an earlier step.
std::string eventfulRun() {
    std::string text = startLine(0);
    for (int step = 1; step <= 40; ++step) {
        text += stepLine(step, 3);
        if (step % 10 == 0) text += evaluationLine(step);
        if (step == 25) text += toMetricsLine(StateChanged{TrainingState::Paused, {}}) + "\n";
        if (step == 27) text += toMetricsLine(Alarm{27, "The loss jumped."}) + "\n\n";
    }
    text += stepLine(41, 3).substr(0, 30) + "\n" + startLine(20);
    for (int step = 21; step <= 35; ++step) text += stepLine(step, 2);
    text += R"({"event":"rocket"})" + std::string("\nnoise\n") + R"({ "event": "step" })" + "\n";
    std::string spaced = stepLine(36, 1);
    text += spaced.insert(1, " ");                   // no step line as we write it, but JSON
    text += stepLine(37, 1).insert(0, " ");          // likewise
    text += stepLine(34, 0.5) + stepLine(33, 0.25);  // steps done again without a start
    text += toMetricsLine(LogMessage{LogMessage::Level::Info, std::string(900, 'x'), 5}) + "\r\n";
    return text + stepLine(38, 1).substr(0, stepLine(38, 1).size() - 1);  // no line end
}

/// What comes of it line by line.
RunRecord readLineByLine(const std::string& text) {
    RunRecord record;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (const auto event = parseMetricsLine(line)) addEvent(record, *event);
    }
    return record;
}

/// A record in words, to compare two.
std::string digest(const RunRecord& record) {
    std::ostringstream words;
    for (const StepMetrics& step : record.steps) words << step.step << ' ' << step.trainLoss << ';';
    for (const EvaluationMetrics& metrics : record.evaluations) words << metrics.step << ',';
    for (const RunMark& mark : record.marks) {
        words << mark.step << ' ' << static_cast<int>(mark.kind) << mark.text << ';';
    }
    for (const LogMessage& message : record.log) words << message.text;
    words << (record.started ? record.started->firstStep : -1);
    return words.str();
}

class MetricsReader : public testing::Test {
  protected:
    RunRecord read(std::int64_t blockBytes = kMetricsBlock) {
        RunRecord record;
        readMetrics(file_, record, {}, blockBytes);
        return record;
    }

    test::TemporaryFolder folder_;
    const fs::path file_ = folder_ / "metrics.jsonl";
};

TEST_F(MetricsReader, BlocksOfAnySizeGiveWhatTheLinesGive) {
    const std::string text = eventfulRun();
    writeFileAtomically(file_, text);
    const RunRecord expected = readLineByLine(text);
    ASSERT_EQ(expected.steps.size(), 38u);
    ASSERT_EQ(expected.steps[33].trainLoss, 0.5);
    for (std::int64_t block = 1; block < 400; block += block < 10 ? 1 : 13) {
        ASSERT_EQ(digest(read(block)), digest(expected)) << block;
    }
    EXPECT_EQ(digest(read()), digest(expected));
}

TEST_F(MetricsReader, AHalfWrittenLastLineIsIgnored) {
    const std::string line = stepLine(2, 3);
    for (std::size_t size = 0; size + 2 < line.size(); size += 7) {
        writeFileAtomically(file_, stepLine(1, 3) + line.substr(0, size));
        EXPECT_EQ(read(64).steps.size(), 1u) << size;
    }
    writeFileAtomically(file_, "");
    EXPECT_TRUE(read().steps.empty());
}

TEST_F(MetricsReader, AnEndlessLineIsSkipped) {
    writeFileAtomically(file_, stepLine(1, 3));
    const std::size_t before = fs::file_size(file_);
    fs::resize_file(file_, before + MetricsFile::kLongestLine + 4096);  // zeros, without a disk
    std::ofstream(file_, std::ios::app) << "\n" << stepLine(2, 3);
    const RunRecord record = read(1 << 22);
    ASSERT_EQ(record.steps.size(), 2u);
    EXPECT_EQ(record.steps.back().step, 2);
}

TEST_F(MetricsReader, CanBeCancelled) {
    writeFileAtomically(file_, stepLine(1, 3));
    std::stop_source stop;
    stop.request_stop();
    RunRecord record;
    expectError(ErrorKind::Cancelled, [&] { readMetrics(file_, record, stop.get_token()); });
}

TEST_F(MetricsReader, WhatIsNoFileIsRefusedByName) {
    RunRecord record;
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { readMetrics(file_, record); }), file_.string()));
    fs::create_directory(file_);
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { readMetrics(file_, record); }), "is not a file"));
}

}  // namespace
}  // namespace deepsight
