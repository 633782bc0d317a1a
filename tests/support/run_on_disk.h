#pragma once

#include <QString>
#include <filesystem>
#include <string>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"

namespace deepsight::test {

/// Makes the files of a stopped run without training one.
inline QString makeRunOnDisk(const std::filesystem::path& folder, std::int64_t steps = 10) {
    std::filesystem::create_directories(folder);
    saveConfig(presets().front().config, RunPaths(folder).config());
    MetricsLog log(RunPaths(folder).metrics());
    for (std::int64_t step = 1; step <= steps; ++step) {
        StepMetrics metrics;
        metrics.step = step;
        metrics.trainLoss = 2;
        log.write(metrics);
    }
    EvaluationMetrics evaluation;
    evaluation.step = steps;
    evaluation.validationLoss = 1.5;
    log.write(evaluation);
    log.write(StateChanged{TrainingState::Stopped, {}});
    return QString::fromStdString(folder.string());
}

}  // namespace deepsight::test
