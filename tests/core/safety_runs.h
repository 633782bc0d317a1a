#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "core/support/error.h"
#include "core/support/safetensors.h"
#include "core/training/run_folder.h"
#include "core/training/training_run.h"
#include "tests/core/tiny_training.h"

/// Runs whose steps are not all sound, and what is left of them.
namespace deepsight::test {

using Steps = std::vector<std::int64_t>;

/// A step in milliseconds, and every checkpoint kept.
inline Config safeConfig(std::int64_t steps, NonFiniteAction onNonFinite, SpikeAction onSpike) {
    auto config = tinyConfig(steps);
    config.training.checkpointInterval = 5;
    config.training.keptCheckpoints = 1000;
    config.training.evaluationInterval = 1000;
    config.training.onNonFinite = onNonFinite;
    config.training.onSpike = onSpike;
    return config;
}

inline Recorder trainIn(const std::filesystem::path& folder, const Config& config,
                        bool resume = false, bool overlap = false) {
    Recorder recorder;
    TrainingControl control;
    TrainingRun run({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                    recorder, control);
    run.overlapSteps(overlap);
    run.run();
    return recorder;
}

/// Trains, stops once `count` steps were reported, and goes on to the end.
inline void trainWithStop(const std::filesystem::path& folder, const Config& config,
                          std::size_t count) {
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent&) {
        if (recorder.all<StepMetrics>().size() == count) control.stop();
    };
    TrainingRun({.config = config, .runFolder = folder, .resume = false, .probe = {}}, recorder,
                control)
        .run();
    ASSERT_EQ(recorder.lastState(), TrainingState::Stopped);
    trainIn(folder, config, /*resume=*/true);
}

/// Trains, and lets a copy of the folder as it is after `count` reported steps go on to the end: as
/// after a crash.
inline void trainWithCrash(const std::filesystem::path& folder, const Config& config,
                           std::size_t count) {
    const auto crashing = std::filesystem::path(folder.string() + "_crashing");
    Recorder recorder;
    TrainingControl control;
    bool copied = false;
    recorder.react = [&](const TrainingEvent&) {
        if (copied || recorder.all<StepMetrics>().size() != count) return;
        std::filesystem::copy(crashing, folder, std::filesystem::copy_options::recursive);
        copied = true;
        control.stop();
    };
    TrainingRun({.config = config, .runFolder = crashing, .resume = false, .probe = {}}, recorder,
                control)
        .run();
    ASSERT_TRUE(copied);
    trainIn(folder, config, /*resume=*/true);
}

inline Error failIn(const std::filesystem::path& folder, const Config& config, Recorder& recorder,
                    bool resume = false) {
    TrainingControl control;
    try {
        TrainingRun({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                    recorder, control)
            .run();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "trained although it could not";
    return {ErrorKind::Internal, ""};
}

/// Weights, moments and generator states after a step.
inline std::map<std::string, std::vector<std::byte>> tensorsAfter(const std::filesystem::path& run,
                                                                  std::int64_t step) {
    std::map<std::string, std::vector<std::byte>> tensors;
    for (const char* file : {"model.safetensors", "optimizer.safetensors"})
        for (const auto& [name, tensor] :
             readSafetensors(RunPaths(run).checkpoints() / stepName(step) / file).tensors) {
            const auto bytes = std::as_bytes(std::span(tensor.bytes));
            tensors[name].assign(bytes.begin(), bytes.end());
        }
    return tensors;
}

/// The same weights, moments and generators at the end, and the same metrics and marks.
inline void expectSameRun(const std::filesystem::path& a, const std::filesystem::path& b) {
    const auto left = readRun(a);
    const auto right = readRun(b);
    ASSERT_EQ(left.checkpoints.back().step, right.checkpoints.back().step);
    EXPECT_EQ(tensorsAfter(a, left.checkpoints.back().step),
              tensorsAfter(b, right.checkpoints.back().step));
    ASSERT_EQ(left.steps.size(), right.steps.size());
    for (std::size_t i = 0; i < left.steps.size(); ++i) {
        EXPECT_EQ(left.steps[i].step, right.steps[i].step);
        EXPECT_EQ(left.steps[i].tokens, right.steps[i].tokens);
        EXPECT_EQ(left.steps[i].trainLoss, right.steps[i].trainLoss) << left.steps[i].step;
    }
    const auto interventions = [](const RunRecord& record) {
        std::vector<std::string> texts;
        for (const auto& mark : record.marks)
            if (mark.kind == RunMark::Kind::Skipped || mark.kind == RunMark::Kind::RolledBack)
                texts.push_back(mark.text);
        return texts;
    };
    EXPECT_EQ(interventions(left), interventions(right));
    EXPECT_FALSE(interventions(left).empty());
}

inline Steps stepsOf(const Recorder& recorder) {
    Steps steps;
    for (const auto& metrics : recorder.all<StepMetrics>()) steps.push_back(metrics.step);
    return steps;
}

inline Steps range(std::int64_t first, std::int64_t last) {
    Steps steps(static_cast<std::size_t>(last - first + 1));
    std::iota(steps.begin(), steps.end(), first);
    return steps;
}

inline Steps joined(Steps a, const Steps& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace deepsight::test
