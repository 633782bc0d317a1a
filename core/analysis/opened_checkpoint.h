#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/config/config.h"
#include "core/data/corpus.h"
#include "core/model/language_model.h"
#include "core/support/progress.h"

namespace deepsight {

/// A checkpoint's model on the CPU, and the data of its run. Internal to core.
struct OpenedCheckpoint {
    Config config;
    std::shared_ptr<const Corpus> corpus;
    std::shared_ptr<LanguageModel> model;
    std::int64_t step = 0;
};

/// Throws Error{Cancelled} once `stop` is requested.
void throwIfStopped(const std::stop_token& stop);

/// Loads both. Asks `stop` between the steps that may take long; none of them alone takes more than
/// seconds. Throws as loadCheckpointModel() and openCorpus() do, and Error{Data} when the data is
/// not what the checkpoint was trained on.
OpenedCheckpoint openCheckpoint(const std::filesystem::path& runFolder,
                                const std::filesystem::path& checkpointFolder,
                                const std::stop_token& stop, const ProgressSink& progress = {});

}  // namespace deepsight
