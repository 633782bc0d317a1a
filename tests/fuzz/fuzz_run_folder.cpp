// A whole run folder, of which one input replaces some of the files, read by all that reads one.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/support/atomic_file.h"
#include "core/support/sha256.h"
#include "core/training/checkpoint_state.h"
#include "core/training/live_status.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::int64_t kStep = 5;

fs::path runFolder() { return scratch() / "run"; }
fs::path checkpoint() { return RunPaths(runFolder()).checkpoints() / stepName(kStep); }

std::string hashOf(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hexDigest();
}

const std::string& soundState() {
    static const std::string text = [] {
        fs::create_directories(scratch() / "sound");
        writeCheckpointState(scratch() / "sound", {.step = kStep});
        return readFile(scratch() / "sound" / kStateFile);
    }();
    return text;
}

/// What manifest.json says of a file that holds `contents`.
Json factsOf(std::string_view contents) {
    return {{"bytes", contents.size()}, {"sha256", hashOf(contents)}};
}

std::string manifestOf(const Json& files) {
    const Json manifest = {
        {"version", 1}, {"step", kStep}, {"validation_loss", 1.0}, {"files", files}};
    return manifest.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A state.json, and the manifest that fits it: what is in it is looked at only then.
void putState(const std::string& state) {
    put(checkpoint() / kStateFile, state);
    put(checkpoint() / kManifestFile, manifestOf({{kStateFile, factsOf(state)},
                                                  {kModelFile, factsOf("")},
                                                  {kOptimizerFile, factsOf("")}}));
}

void makeSoundRun() {
    static const std::string config = toJson(Config{});
    fs::remove_all(runFolder());
    put(RunPaths(runFolder()).config(), config);
    put(RunPaths(runFolder()).metrics(), toMetricsLine(StepMetrics{.step = 3}) + "\n");
    put(RunPaths(runFolder()).best(), R"({"step":5,"validation_loss":1.0})");
    put(checkpoint() / kModelFile, "");
    put(checkpoint() / kOptimizerFile, "");
    putState(soundState());
}

/// A manifest that names more than it should, which may lead anywhere, with the right size and hash
/// of what is there.
std::string manifest(FuzzedDataProvider& input) {
    Json files = {{kStateFile, factsOf(soundState())},
                  {kModelFile, factsOf("")},
                  {kOptimizerFile, factsOf("")}};
    for (int left = input.ConsumeIntegralInRange(1, 3); left > 0; --left) {
        std::string name = input.PickValueInArray(
            {"state.json", "../../config.json", "/dev/null", "/etc/hostname", "..", "x", "", "."});
        if (input.ConsumeBool()) name += input.ConsumeRandomLengthString(12);
        std::string contents;
        std::error_code error;
        const fs::path file = checkpoint() / name;
        if (fs::is_regular_file(file, error)) contents = readFile(file);
        files[name] = factsOf(contents);
        if (input.ConsumeIntegralInRange(0, 7) == 7)
            files[name]["bytes"] = input.ConsumeIntegral<std::int64_t>();
    }
    return manifestOf(files);
}

void replaceOne(FuzzedDataProvider& input) {
    const fs::path folder = runFolder();
    const int what = input.ConsumeIntegralInRange(0, 16);
    if (what == 0) {
        put(checkpoint() / kManifestFile, manifest(input));
        return;
    }
    if (what == 1) {
        const fs::path target = input.ConsumeBool() ? fs::path("/etc") : scratch() / "sound";
        std::error_code ignored;
        fs::create_directory_symlink(target, folder / "checkpoints" / stepName(6), ignored);
        return;
    }
    if (what == 2) {
        std::error_code ignored;
        fs::create_directories(folder / "snapshots" / (stepName(9) + ".safetensors"), ignored);
        return;
    }
    const std::string contents = input.ConsumeRandomLengthString();
    switch (what) {
        case 3:
        case 4:
            return putState(contents);
        case 5:
        case 6:
            return put(checkpoint() / kManifestFile, contents);
        case 7:
            return put(folder / "config.json", contents);
        case 8:
            return put(folder / "best.json", contents);
        case 9:
            return put(folder / "notes.json", contents);
        case 10:
            return put(folder / ".lock", contents);
        case 11:
            return put(folder / "environment.json", contents);
        case 12:
            return put(folder / "snapshots" / (stepName(8) + ".safetensors"), contents);
        case 13: {
            // Any name that a folder can have.
            std::string name = contents.substr(0, contents.find('\0')).substr(0, 200);
            std::replace(name.begin(), name.end(), '/', '_');
            if (name.empty() || name == "." || name == "..") return;
            put(folder / "checkpoints" / name / kManifestFile, "{}");
            return put(folder / "snapshots" / name, contents);
        }
        case 16:
            return put(LivePaths(folder).status(), contents);
        case 14:
            return put(folder / ".catalogue", contents);
        default:
            return put(folder / "metrics.jsonl", contents);
    }
}

void requireInside(const fs::path& folder) {
    const Json manifest = Json::parse(readFile(folder / kManifestFile));
    for (const auto& [name, facts] : manifest["files"].items())
        require(name.find('/') == std::string::npos && name != "..", "names stay inside: " + name);
    require(fs::canonical(folder).parent_path().parent_path() == fs::canonical(runFolder()),
            "a checkpoint is inside its run");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    makeSoundRun();
    for (int left = input.ConsumeIntegralInRange(1, 4); left > 0; --left) replaceOne(input);

    const fs::path folder = runFolder();
    accepts(folder, [&] { readRun(folder); });
    accepts(folder, [&] {
        for (const CheckpointInfo& info : listCheckpoints(folder)) {
            require(info.folder.parent_path() == RunPaths(folder).checkpoints(), "inside the run");
            if (accepts(info.folder, [&] { verifyCheckpoint(info.folder); }))
                requireInside(info.folder);
        }
    });
    accepts(folder, [&] { verifyCheckpoint(checkpoint()); });
    accepts(folder, [&] { readSnapshot(folder, 8); });
    accepts(folder, [&] { readSnapshot(folder, 9); });
    const RunSummary summary = summarizeRun(folder);
    require((summary.state == RunState::Damaged) == !summary.problem.empty(),
            "a damaged run says why");
    require(!isRunLocked(folder), "nobody trains here");
    require(!runOwner(folder), "whatever stands in the file of a lock that nobody holds");
    if (const auto status = readLiveStatus(folder)) {
        require(writeLiveStatus(folder, *status), "what a trainer says can be said again");
        const auto again = readLiveStatus(folder);
        require(again && again->answerSteps == status->answerSteps, "it survives a copy");
    }
    accepts(folder, [&] { removeSnapshotsAfter(folder, 0); });
    return 0;
}

}  // namespace deepsight::fuzzing
