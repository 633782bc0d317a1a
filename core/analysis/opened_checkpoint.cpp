#include "core/analysis/opened_checkpoint.h"

#include "core/analysis/checkpoint_model.h"
#include "core/support/error.h"
#include "core/training/run_config.h"

namespace deepsight {

namespace fs = std::filesystem;

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
}

OpenedCheckpoint openCheckpoint(const fs::path& runFolder, const fs::path& checkpointFolder,
                                const std::stop_token& stop, const ProgressSink& progress) {
    throwIfStopped(stop);
    OpenedCheckpoint opened;
    auto loaded = loadCheckpointModel(runFolder, checkpointFolder);
    opened.config = std::move(loaded.config);
    opened.model = std::move(loaded.model);
    opened.step = loaded.progress.step;
    throwIfStopped(stop);
    opened.corpus = openCorpus(opened.config.data, progress, stop);
    requireTrainedData(opened.config, opened.corpus->contentHash, loaded.progress.corpusHash);
    return opened;
}

}  // namespace deepsight
