#include "core/training/fork_run.h"

#include <limits>
#include <utility>

#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/copy_checkpoint.h"
#include "core/training/resumed_config.h"
#include "core/training/run_config.h"
#include "core/training/run_lineage.h"
#include "core/training/run_lock.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// What is the parent's alone is forgotten; how its steps went, and which data comes next, is not.
void beginOwnRun(TrainingProgress& progress, const Config& config) {
    progress.metricsBytes = 0;
    progress.reason = "fork";
    // The validation curve begins where the parent's was, and the best is the fork's own.
    progress.evaluatedStep = -1;
    progress.bestValidationLoss = std::numeric_limits<double>::infinity();
    auto& safety = progress.safety;
    safety.skippedInRow = safety.rollBacks = 0;
    safety.safeStep = safety.unprovenStep = safety.bestStep = -1;
    progress.settings = settingsInForce(config, config);
}

/// Absolute, and ending in the run's name.
fs::path named(const fs::path& runFolder) {
    const auto path = fs::absolute(runFolder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

/// Undoes what a fork made in a folder that had no run, so that it does not look like one. Other
/// files that somebody put there meanwhile stay.
class ForkUndo {
  public:
    ForkUndo(const fs::path& folder, const fs::path& checkpoint)
        : paths_(folder), checkpoint_(checkpoint) {}
    /// Before anything is made in the folder.
    void lookAtFolder() {
        std::error_code ignored;
        existed_ = fs::exists(paths_.root, ignored);
        wasEmpty_ = !existed_ || fs::is_empty(paths_.root, ignored);
    }
    /// Under the folder's lock.
    void lookAtCheckpoint() {
        std::error_code ignored;
        checkpointExisted_ = fs::exists(checkpoint_, ignored);
    }
    void undo() const {
        std::error_code ignored;
        fs::remove(paths_.config(), ignored);
        removeRunLineage(paths_.root);
        if (!checkpointExisted_) fs::remove_all(checkpoint_, ignored);
        // Folders only where they are empty.
        fs::remove(paths_.checkpoints(), ignored);
        fs::remove(paths_.snapshots(), ignored);
        if (wasEmpty_) fs::remove(paths_.root / ".lock", ignored);
        if (!existed_) fs::remove(paths_.root, ignored);
    }

  private:
    const RunPaths paths_;
    const fs::path checkpoint_;
    bool existed_ = true;
    bool wasEmpty_ = false;
    bool checkpointExisted_ = true;
};

void requireFreeFolder(const fs::path& folder) {
    const RunPaths paths(folder);
    if (!fs::exists(paths.config()) && !fs::exists(paths.metrics()) &&
        listCheckpoints(folder).empty())
        return;
    throw Error(ErrorKind::Config, folder.string() +
                                       " already holds a run; choose another folder for the "
                                       "fork.");
}

}  // namespace

std::optional<CheckpointInfo> checkpointAtOrBefore(const fs::path& runFolder, std::int64_t step) {
    std::optional<CheckpointInfo> found;
    for (auto& info : listCheckpoints(runFolder))
        if (info.step <= step) found = std::move(info);
    return found;
}

Config forkBase(const fs::path& runFolder, const CheckpointInfo& checkpoint) {
    return withSettings(readRunConfig(runFolder), verifyCheckpoint(checkpoint.folder).settings);
}

fs::path forkFolder(const fs::path& runFolder, std::int64_t step) {
    const auto run = named(runFolder);
    const std::string name = run.filename().string() + "-fork-" + std::to_string(step);
    fs::path folder = run.parent_path() / name;
    for (int number = 2; fs::exists(folder); ++number)
        folder = run.parent_path() / (name + "-" + std::to_string(number));
    return folder;
}

ForkedRun forkRun(const fs::path& runFolder, const CheckpointInfo& checkpoint,
                  const fs::path& newRunFolder, const Config& requested,
                  const ProgressSink& progress) {
    requireFreeFolder(newRunFolder);
    const auto report = [&progress](std::int64_t done) {
        if (progress) progress("Copying the checkpoint", done, 2);
    };
    report(0);
    auto forked = forkedConfig(forkBase(runFolder, checkpoint), requested);
    const auto& config = forked.config;
    if (const auto issues = validate(config); !issues.empty())
        throw Error(ErrorKind::Config,
                    issues.front().field + ": " + issues.front().message.english());
    if (config.training.steps <= checkpoint.step)
        throw Error(ErrorKind::Config, "training.steps: the fork starts with " +
                                           std::to_string(checkpoint.step) +
                                           " steps done, so it needs more than that.");
    report(1);
    const RunPaths paths(newRunFolder);
    ForkUndo undo(newRunFolder, paths.checkpoints() / checkpoint.folder.filename());
    undo.lookAtFolder();
    createFolders(paths.checkpoints());
    createFolders(paths.snapshots());
    const RunLock lock(newRunFolder);
    // Another fork may have come first; what it made is not undone below.
    requireFreeFolder(newRunFolder);
    undo.lookAtCheckpoint();
    try {
        copyCheckpoint(checkpoint.folder, newRunFolder,
                       [&config](TrainingProgress& copied) { beginOwnRun(copied, config); });
        const auto parent = named(runFolder);
        writeRunLineage(newRunFolder, {.parent = parent.string(),
                                       .name = parent.filename().string(),
                                       .step = checkpoint.step});
        // Last: without it the folder is no run.
        saveConfig(config, paths.config());
    } catch (...) {
        undo.undo();
        throw;
    }
    report(2);
    return {.folder = newRunFolder,
            .step = checkpoint.step,
            .changes = std::move(forked.changes),
            .warnings = std::move(forked.warnings),
            .config = std::move(forked.config)};
}

}  // namespace deepsight
