#pragma once

#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// The configuration that a run goes on with.
struct ResumedConfig {
    Config config;
    std::vector<std::string> changes;  ///< for the log: "training.steps: 500 -> 800"
    std::vector<std::string> warnings{};
};

/// Joins a run's stored configuration with the one that its continuation was asked for. Steps,
/// rates, clipping, device, threads, precision, intervals, what is done about unsound steps and the
/// place of the data may change, and the micro-batch if a step still sees as many windows; any
/// other difference would make it another run and throws Error{Config} naming the field. A
/// learning-rate decay that ended with the old last step still ends there (a change, too), and a
/// smaller micro-batch is validated on as many windows as before.
ResumedConfig resumedConfig(const Config& stored, const Config& requested);

/// The same for a fork, another run on the same weights: what mayChangeInFork() allows.
ResumedConfig forkedConfig(const Config& stored, const Config& requested);

/// Whether the loss of a micro-batch depends on which windows are in it together.
bool comparesWindows(const Config& config);

}  // namespace deepsight
