#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// A session of a run, from a start or resume on, as its environment.json tells.
struct RunSession {
    std::int64_t firstStep = 0;  ///< steps done before it
    std::string program, libtorch, processor, device, deviceName, precision;
    std::int64_t threads = 0;  ///< of each rank
    std::int64_t ranks = 1;    ///< processes that trained together
    std::string corpusHash;
    std::string launch;            ///< as in TrainingRequest
    std::optional<Config> config;  ///< that it began with; empty where an older version wrote it
};

/// Oldest first. What is damaged or lacks a member is left out: the record helps, and is no part of
/// the run. Any thread.
std::vector<RunSession> readSessions(const std::filesystem::path& runFolder);

}  // namespace deepsight
