#pragma once

#include <string>

#include "core/config/presets.h"
#include "core/training/run_catalogue.h"

namespace deepsight::test {

/// A finished run of the demo that needs no folder.
inline RunSummary runSummary(const std::string& name, double bestLoss) {
    RunSummary run;
    run.folder = "/runs/" + name;
    run.name = name;
    run.state = RunState::Finished;
    run.config = preset("demo").config;
    run.parameters = 237824;
    run.metrics.stepsDone = 500;
    run.metrics.totalSteps = 500;
    run.metrics.bestValidationLoss = bestLoss;
    run.metrics.lastValidationLoss = bestLoss + 0.5;
    run.started = 1.7e9 + bestLoss;
    return run;
}

}  // namespace deepsight::test
