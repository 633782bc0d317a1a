#include "core/analysis/checkpoint_model.h"

#include <algorithm>

#include "core/model/weights.h"
#include "core/support/error.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/schedule.h"

namespace deepsight {

CheckpointModel loadCheckpointModel(const std::filesystem::path& runFolder,
                                    const std::filesystem::path& checkpointFolder) {
    CheckpointModel loaded;
    loaded.config = readRunConfig(runFolder);
    const auto known = listCheckpoints(runFolder);
    const auto found = std::find_if(known.begin(), known.end(), [&](const CheckpointInfo& info) {
        return info.folder.filename() == checkpointFolder.filename();
    });
    if (found == known.end())
        throw Error(ErrorKind::Checkpoint, checkpointFolder.string() +
                                               " is not a complete checkpoint of the run " +
                                               runFolder.string() + "; choose another.");
    loaded.progress = verifyCheckpoint(found->folder);
    const auto weights = found->folder / "model.safetensors";
    loaded.model = makeUnsetModel(loaded.config);
    loadModuleWeights(*loaded.model, readSafetensors(weights), weights.string());
    loaded.model->setProgress(runShare(loaded.config.training, loaded.progress.step));
    return loaded;
}

}  // namespace deepsight
