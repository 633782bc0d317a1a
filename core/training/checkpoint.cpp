#include "core/training/checkpoint.h"

#include <c10/util/Exception.h>
#include <fcntl.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>

#include "core/distributed/rank_messages.h"
#include "core/model/weights.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/foreign_error.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPartial = ".partial_";
constexpr const char* kReplaced = ".replaced_";

at::Generator generatorOf(const torch::Device& device) {
    return at::globalContext().defaultGenerator(device);
}

fs::path beside(const fs::path& folder, const char* prefix) {
    return folder.parent_path() / (prefix + folder.filename().string());
}

// Two renames, for a file system that cannot exchange. removeUnfinishedCheckpoints() puts the older
// one back where a crash came between them.
void replace(const fs::path& partial, const fs::path& folder) {
    const auto replaced = beside(folder, kReplaced);
    fs::remove_all(replaced);
    fs::rename(folder, replaced);
    syncFolderOf(folder);
    fs::rename(partial, folder);
    syncFolderOf(folder);
    fs::remove_all(replaced);
}

// Renames a complete folder to its final name. An older one of that name is exchanged in one step,
// so that one of the two is there at any time, and is deleted when the disk knows the new one.
void putInPlace(const fs::path& partial, const fs::path& folder) {
    if (!fs::exists(folder)) {
        fs::rename(partial, folder);
        syncFolderOf(folder);
    } else if (renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) ==
               0) {
        syncFolderOf(folder);
        fs::remove_all(partial);
    } else {
        replace(partial, folder);
    }
}

// Whether it is not the checkpoint's fault: another one would fail in the same way.
bool isOfTheMachine(const c10::Error& error) {
    return dynamic_cast<const c10::OutOfMemoryError*>(&error) ||
           dynamic_cast<const c10::AcceleratorError*>(&error) ||
           std::strstr(error.what_without_backtrace(), "can't allocate memory");
}

/// Turns what libtorch and the standard library throw over a checkpoint into an Error.
TrainingProgress withCheckpointErrors(const fs::path& folder,
                                      const std::function<TrainingProgress()>& work) {
    try {
        return work();
    } catch (const std::out_of_range&) {
        throw Error(ErrorKind::Checkpoint, (folder / kOptimizerFile).string() +
                                               " lacks the random generator state; resume from "
                                               "another checkpoint.");
    } catch (const c10::Error& error) {
        if (isOfTheMachine(error)) throw;
        throw Error(ErrorKind::Checkpoint, "The tensors in " + folder.string() +
                                               " do not fit this run (" + foreignMessage(error) +
                                               "). Resume from another checkpoint.");
    }
}

}  // namespace

RandomState RandomState::capture(const torch::Device& device) {
    RandomState state{generatorOf(torch::kCPU).get_state(), {}};
    if (!device.is_cpu()) state.device = generatorOf(device).get_state();
    return state;
}

void RandomState::restore(const torch::Device& onDevice) const {
    generatorOf(torch::kCPU).set_state(cpu);
    if (!onDevice.is_cpu() && device.defined()) generatorOf(onDevice).set_state(device);
}

void seedGenerators(std::uint64_t seed, const torch::Device& device) {
    const auto begin = [seed](at::Generator generator) {
        const std::lock_guard lock(generator.mutex());
        generator.set_current_seed(seed);
    };
    begin(generatorOf(torch::kCPU));
    if (!device.is_cpu()) begin(generatorOf(device));
}

fs::path checkpointFolder(const fs::path& runFolder, std::int64_t step) {
    return RunPaths(runFolder).checkpoints() / stepName(step);
}

CheckpointSaved savedCheckpoint(const fs::path& runFolder, const TrainingProgress& progress) {
    return {progress.step, checkpointFolder(runFolder, progress.step).string(), progress.reason};
}

void saveCheckpoint(const fs::path& runFolder, const torch::nn::Module& model,
                    const AdamW& optimizer, const RandomState& random,
                    const TrainingProgress& progress) {
    const auto folder = checkpointFolder(runFolder, progress.step);
    const auto partial = beside(folder, kPartial);
    // First of all, since other ranks may be waiting to send their parts.
    SafetensorsFile state;
    optimizer.save(state);
    try {
        fs::remove_all(partial);
        createFolders(partial);
        state.tensors["random.cpu"] = toRaw(random.cpu);
        if (random.device.defined()) state.tensors["random.device"] = toRaw(random.device);
        writeSafetensors(partial / kOptimizerFile, state);
        state = {};  // copies of both at once would be half as much memory again as they are
        writeSafetensors(partial / kModelFile, moduleWeights(model));
        writeCheckpointState(partial, progress);
        writeManifest(partial, progress);
        putInPlace(partial, folder);
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(partial, ignored);  // a full disk must not be made fuller
        throw;
    }
}

TrainingProgress loadCheckpoint(const fs::path& folder, torch::nn::Module& model, AdamW& optimizer,
                                const torch::Device& device, const std::function<void()>& writes,
                                Ranks* ranks) {
    SafetensorsFile state;
    RandomState random;
    const auto read = [&] {
        const auto progress = verifyCheckpoint(folder);
        state = readSafetensors(folder / kOptimizerFile);
        const auto weights = readSafetensors(folder / kModelFile);
        random.cpu = fromRaw(state.tensors.at("random.cpu"));
        if (const auto found = state.tensors.find("random.device"); found != state.tensors.end())
            random.device = fromRaw(found->second);
        if (writes) writes();
        loadModuleWeights(model, weights, (folder / kModelFile).string());
        random.restore(device);  // may fail, and of several ranks they are the first one's
        return progress;
    };
    const auto readHere = [&] { return withCheckpointErrors(folder, read); };
    TrainingProgress progress;
    if (!ranks) {
        progress = readHere();
    } else {
        progress = parseProgress(tellFromFirst(*ranks, [&] { return progressText(readHere()); }));
        if (!ranks->isFirst() && writes) writes();
    }
    return withCheckpointErrors(folder, [&] {
        if (ranks) broadcastModule(*ranks, model);
        optimizer.load(state, (folder / kOptimizerFile).string());
        return progress;
    });
}

void removeUnfinishedCheckpoints(const fs::path& runFolder) {
    const RunPaths paths(runFolder);
    for (const auto& folder : {paths.checkpoints(), paths.snapshots()})
        if (fs::is_symlink(folder))
            throw Error(ErrorKind::Io, folder.string() +
                                           " is a link that leads out of the run. Put the folder "
                                           "itself in its place.");
    for (const auto& entry : fs::directory_iterator(paths.checkpoints())) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(kPartial)) fs::remove_all(entry);
        if (!name.starts_with(kReplaced)) continue;
        const auto folder = paths.checkpoints() / name.substr(std::strlen(kReplaced));
        if (fs::exists(folder))
            fs::remove_all(entry);
        else
            fs::rename(entry, folder);
    }
    for (const auto& folder : {paths.root, paths.checkpoints(), paths.snapshots()})
        removeTemporaryFiles(folder);
}

void setAside(const fs::path& checkpointFolder) {
    const auto target = beside(checkpointFolder, ".damaged_");
    fs::remove_all(target);
    fs::rename(checkpointFolder, target);
}

// Half of a deleted checkpoint must not count as one.
void removeCheckpoint(const fs::path& folder) {
    const auto partial = beside(folder, kPartial);
    fs::remove_all(partial);
    fs::rename(folder, partial);
    syncFolderOf(folder);
    fs::remove_all(partial);
}

void pruneCheckpoints(const fs::path& runFolder, std::int64_t kept,
                      const std::vector<std::int64_t>& steps) {
    const auto checkpoints = listCheckpoints(runFolder);
    const auto newest = static_cast<std::int64_t>(checkpoints.size()) - kept;
    for (std::int64_t i = 0; i < newest; ++i) {
        const auto& old = checkpoints[static_cast<std::size_t>(i)];
        const bool needed = std::find(steps.begin(), steps.end(), old.step) != steps.end();
        if (!old.best && !needed) removeCheckpoint(old.folder);
    }
}

}  // namespace deepsight
