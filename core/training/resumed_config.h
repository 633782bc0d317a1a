#pragma once

#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// The configuration that a run goes on with.
struct ResumedConfig {
    Config config;
    std::vector<std::string> changes;  ///< for the log: "training.steps: 500 -> 800"
};

/// Joins a run's stored configuration with the one that its continuation was asked for. Steps,
/// rates, clipping, device, threads, precision, intervals and the place of the data may change;
/// any other difference would make it another run and throws Error{Config} naming the field. A
/// learning-rate decay that ended with the old last step still ends there.
ResumedConfig resumedConfig(const Config& stored, const Config& requested);

}  // namespace deepsight
