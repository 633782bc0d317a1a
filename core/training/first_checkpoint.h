#pragma once

#include <filesystem>
#include <string>

#include "core/config/config.h"

namespace deepsight {

class LanguageModel;

/// Throws Error{Config} unless `folder` holds no run; `what` is made there, as in "the fork".
void requireFolderWithoutRun(const std::filesystem::path& folder, const std::string& what);

/// Makes `folder` a run that starts with the weights of `model`: its configuration, and a
/// checkpoint of step 0 with a fresh optimizer, which resuming it trains further. `corpusHash` is
/// that of the data that it will be trained on; `threads` 0 means all of the machine's. What fails
/// half-way leaves no run. Blocks. Throws as saveCheckpoint() does. Internal to core.
void writeFirstCheckpoint(const std::filesystem::path& folder, const Config& config,
                          const LanguageModel& model, const std::string& corpusHash,
                          int threads = 0);

}  // namespace deepsight
