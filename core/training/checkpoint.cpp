#include "core/training/checkpoint.h"

#include <fcntl.h>

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/model/weights.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kModelFile = "model.safetensors";
constexpr const char* kOptimizerFile = "optimizer.safetensors";
constexpr const char* kStateFile = "state.json";
constexpr const char* kPartial = ".partial_";
constexpr const char* kManifestFile = "manifest.json";

Json finiteOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

double valueOr(const Json& value, double fallback) {
    return value.is_number() ? value.get<double>() : fallback;
}

std::string hashFile(const fs::path& file) {
    Sha256 hash;
    hash.add(readFile(file));
    return hash.hexDigest();
}

at::Generator generatorOf(const torch::Device& device) {
    return at::globalContext().defaultGenerator(device);
}

Json stateJson(const TrainingProgress& progress) {
    return {{"step", progress.step},
            {"tokens", progress.tokens},
            {"seconds", progress.seconds},
            {"evaluated_step", progress.evaluatedStep},
            {"validation_loss", finiteOrNull(progress.validationLoss)},
            {"best_validation_loss", finiteOrNull(progress.bestValidationLoss)},
            {"metrics_bytes", progress.metricsBytes},
            {"precision", progress.precision},
            {"threads", progress.threads},
            {"data_sha256", progress.corpusHash}};
}

TrainingProgress parseState(const Json& json) {
    TrainingProgress progress;
    progress.step = json.at("step");
    progress.tokens = json.at("tokens");
    progress.seconds = json.at("seconds");
    progress.evaluatedStep = json.at("evaluated_step");
    progress.validationLoss = valueOr(json.at("validation_loss"), progress.validationLoss);
    progress.bestValidationLoss =
        valueOr(json.at("best_validation_loss"), progress.bestValidationLoss);
    progress.metricsBytes = json.at("metrics_bytes");
    progress.precision = json.at("precision");
    progress.threads = json.at("threads");
    progress.corpusHash = json.at("data_sha256");
    return progress;
}

void writeManifest(const fs::path& folder, const TrainingProgress& progress) {
    Json manifest{{"version", 1},
                  {"step", progress.step},
                  {"validation_loss", finiteOrNull(progress.validationLoss)}};
    for (const char* name : {kModelFile, kOptimizerFile, kStateFile})
        manifest["files"][name] = {{"bytes", fs::file_size(folder / name)},
                                   {"sha256", hashFile(folder / name)}};
    writeFileAtomically(folder / kManifestFile, manifest.dump(2) + "\n");
}

// Renames a complete folder to its final name. An older one of that name is exchanged in one step,
// so that one of the two is there at any time.
void putInPlace(const fs::path& partial, const fs::path& folder) {
    if (!fs::exists(folder)) {
        fs::rename(partial, folder);
    } else {
        if (renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) != 0) {
            fs::remove_all(folder);  // a file system that cannot exchange
            fs::rename(partial, folder);
        }
        fs::remove_all(partial);
    }
    syncToDisk(folder.parent_path());
}

void verifyManifest(const fs::path& folder) {
    const auto manifest = Json::parse(readFile(folder / kManifestFile));
    for (const auto& [name, facts] : manifest.at("files").items())
        if (hashFile(folder / name) != facts.at("sha256").get<std::string>())
            throw Error(ErrorKind::Checkpoint, (folder / name).string() +
                                                   " is damaged (its SHA-256 does not match the "
                                                   "manifest); resume from another checkpoint.");
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

fs::path checkpointFolder(const fs::path& runFolder, std::int64_t step) {
    return RunPaths(runFolder).checkpoints() / stepName(step);
}

void saveCheckpoint(const fs::path& runFolder, const torch::nn::Module& model,
                    const AdamW& optimizer, const RandomState& random,
                    const TrainingProgress& progress) {
    const auto folder = checkpointFolder(runFolder, progress.step);
    const auto partial = folder.parent_path() / (kPartial + folder.filename().string());
    try {
        fs::remove_all(partial);
        fs::create_directories(partial);
        writeSafetensors(partial / kModelFile, moduleWeights(model));
        SafetensorsFile state;
        optimizer.save(state);
        state.tensors["random.cpu"] = toRaw(random.cpu);
        if (random.device.defined()) state.tensors["random.device"] = toRaw(random.device);
        writeSafetensors(partial / kOptimizerFile, state);
        writeFileAtomically(partial / kStateFile, stateJson(progress).dump(2) + "\n");
        writeManifest(partial, progress);
        putInPlace(partial, folder);
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(partial, ignored);  // a full disk must not be made fuller
        throw;
    }
}

void markBest(const fs::path& runFolder, const TrainingProgress& progress) {
    const Json best{{"step", progress.step},
                    {"validation_loss", finiteOrNull(progress.validationLoss)}};
    writeFileAtomically(RunPaths(runFolder).best(), best.dump(2) + "\n");
}

TrainingProgress verifyCheckpoint(const fs::path& folder) {
    try {
        verifyManifest(folder);
        return parseState(Json::parse(readFile(folder / kStateFile)));
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Checkpoint,
                    folder.string() + ": " + error.what() + "; use another checkpoint.");
    }
}

TrainingProgress loadCheckpoint(const fs::path& folder, torch::nn::Module& model, AdamW& optimizer,
                                const torch::Device& device) {
    const auto progress = verifyCheckpoint(folder);
    try {
        const auto state = readSafetensors(folder / kOptimizerFile);
        loadModuleWeights(model, readSafetensors(folder / kModelFile),
                          (folder / kModelFile).string());
        optimizer.load(state, (folder / kOptimizerFile).string());
        RandomState random{fromRaw(state.tensors.at("random.cpu")), {}};
        if (const auto found = state.tensors.find("random.device"); found != state.tensors.end())
            random.device = fromRaw(found->second);
        random.restore(device);
        return progress;
    } catch (const std::out_of_range&) {
        throw Error(ErrorKind::Checkpoint, (folder / kOptimizerFile).string() +
                                               " lacks the random generator state; resume from "
                                               "another checkpoint.");
    }
}

void removeUnfinishedCheckpoints(const fs::path& runFolder) {
    for (const auto& entry : fs::directory_iterator(RunPaths(runFolder).checkpoints())) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(kPartial)) fs::remove_all(entry);
    }
}

void setAside(const fs::path& checkpointFolder) {
    auto target = checkpointFolder;
    target.replace_filename(".damaged_" + checkpointFolder.filename().string());
    fs::remove_all(target);
    fs::rename(checkpointFolder, target);
}

void pruneCheckpoints(const fs::path& runFolder, std::int64_t kept) {
    const auto checkpoints = listCheckpoints(runFolder);
    const auto newest = static_cast<std::int64_t>(checkpoints.size()) - kept;
    for (std::int64_t i = 0; i < newest; ++i) {
        const auto& old = checkpoints[static_cast<std::size_t>(i)];
        if (!old.best) fs::remove_all(old.folder);
    }
}

}  // namespace deepsight
