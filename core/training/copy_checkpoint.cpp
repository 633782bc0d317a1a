#include "core/training/copy_checkpoint.h"

#include <cerrno>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

void copyFile(const fs::path& from, const fs::path& to) {
    // What a link leads to is not the run's.
    if (!isOwnFile(from))
        throw Error(ErrorKind::Checkpoint, from.string() +
                                               " is missing, or no file of its folder; choose "
                                               "another checkpoint.");
    std::error_code error;
    fs::copy_file(from, to, error);
    if (error) {
        errno = error.value();
        throwFileError("copy " + from.string() + " to", to);
    }
    syncToDisk(to);
}

}  // namespace

TrainingProgress copyCheckpoint(const fs::path& checkpointFolder, const fs::path& runFolder,
                                const std::function<void(TrainingProgress&)>& change) {
    const auto target = RunPaths(runFolder).checkpoints() / checkpointFolder.filename();
    // As saveCheckpoint() names what is not complete: a later start removes it.
    const auto partial = target.parent_path() / (".partial_" + target.filename().string());
    fs::remove_all(partial);
    createFolders(partial);
    try {
        if (!isOwnFolder(checkpointFolder))
            throw Error(ErrorKind::Checkpoint,
                        checkpointFolder.string() + " went away; choose another checkpoint.");
        for (const char* name : {kModelFile, kOptimizerFile, kStateFile, kManifestFile})
            copyFile(checkpointFolder / name, partial / name);
        auto progress = verifyCheckpoint(partial);
        change(progress);
        writeCheckpointState(partial, progress);
        writeManifest(partial, progress);
        fs::rename(partial, target);
        syncFolderOf(target);
        return progress;
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(partial, ignored);
        throw;
    }
}

}  // namespace deepsight
