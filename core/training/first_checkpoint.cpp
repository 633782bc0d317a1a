#include "core/training/first_checkpoint.h"

#include <ATen/CPUGeneratorImpl.h>

#include <thread>

#include "core/config/config_json.h"
#include "core/model/language_model.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/checkpoint.h"
#include "core/training/optimizer.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"

namespace deepsight {

namespace fs = std::filesystem;

void requireFolderWithoutRun(const fs::path& folder, const std::string& what) {
    const RunPaths paths(folder);
    const auto checkpoints = listCheckpoints(folder);
    // Without the rest a first checkpoint is what is left of writing one that failed.
    const bool none =
        checkpoints.empty() || (checkpoints.size() == 1 && checkpoints.front().step == 0);
    if (!fs::exists(paths.config()) && !fs::exists(paths.metrics()) && none) return;
    throw Error(ErrorKind::Config,
                folder.string() + " already holds a run; choose another folder for " + what + ".");
}

void writeFirstCheckpoint(const fs::path& folder, const Config& config, const LanguageModel& model,
                          const std::string& corpusHash, int threads) {
    const RunPaths paths(folder);
    createFolders(paths.checkpoints());
    createFolders(paths.snapshots());
    const RunLock lock(folder);
    TrainingProgress progress;
    progress.threads =
        threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency());
    progress.corpusHash = corpusHash;
    // Of a generator of its own: the default one may belong to a training in another thread.
    const auto random =
        at::detail::createCPUGenerator(static_cast<std::uint64_t>(config.training.seed));
    saveCheckpoint(folder, model, AdamW(model, config.training), {random.get_state(), {}},
                   progress);
    // Last: without it the folder is no run, so none is left that starts from random weights.
    saveConfig(config, paths.config());
}

}  // namespace deepsight
