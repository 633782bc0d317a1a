#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// Facts about where and with what a session of a run trained. Sessions (start, resumes) are
/// listed in the run's environment.json.
struct EnvironmentFacts {
    std::string device;
    std::string deviceName;
    std::string precision;
    int threads = 0;
    std::string corpusHash;
    std::string corpus;
    std::int64_t seed = 0;
    std::int64_t firstStep = 0;
    std::int64_t ranks = 1;  ///< processes that train together
    std::string launch{};    ///< as in TrainingRequest
    Config config;           ///< that the session begins with
};

/// Adds a session to environment.json, atomically: program version and git state, libtorch, host,
/// processor, time and `facts`. readSessions() reads it.
void recordSession(const std::filesystem::path& file, const EnvironmentFacts& facts);

/// "0.1.0 (1a2b3c4, modified)": version and git state at build time.
std::string programVersion();

}  // namespace deepsight
