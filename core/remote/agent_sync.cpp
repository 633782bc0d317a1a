#include "core/remote/agent_sync.h"

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <optional>
#include <system_error>

#include "core/remote/run_files.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/untrusted_file.h"
#include "core/training/live_status.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t kPiece = 1 << 20;  // of metrics, in one answer
constexpr std::size_t kMostLiveBytes = 1 << 20;
constexpr int kTries = 20;  // while sessions begin again and again

Json smallText(const fs::path& file) {
    try {
        return readSmallFile(file, kMostLiveBytes);
    } catch (const Error&) {
        return nullptr;  // not there, or not now
    }
}

/// What is different once lines may have been cut off.
std::string sessionOf(const fs::path& runFolder) {
    const auto status = readLiveStatus(runFolder);
    if (!status) return {};
    return std::to_string(status->pid) + " " + std::to_string(status->metricsFrom) + " " +
           std::to_string(status->cuts);
}

Json ownerJson(const std::optional<RunOwner>& owner) {
    if (!owner) return nullptr;
    return {{"pid", owner->pid},
            {"host", owner->host},
            {"program", owner->program},
            {"takes_commands", owner->takesCommands}};
}

/// "bytes", "same", and what follows on `from`.
void addMetrics(const fs::path& runFolder, std::int64_t from, std::size_t most,
                const std::string& tail, Frame& answer) {
    std::error_code error;
    if (!fs::exists(RunPaths(runFolder).metrics(), error) && !error) {
        answer.head["bytes"] = 0;
        answer.head["same"] = from == 0;
        return;
    }
    const RunFile file(runFolder, "metrics.jsonl");
    answer.head["bytes"] = file.stamp().bytes;
    const auto compared = std::min(from, kCompareTail);
    const bool same = file.stamp().bytes >= from && hashOf(file, from - compared, compared) == tail;
    answer.head["same"] = same;
    if (same) answer.body = file.read(from, most);
}

/// Empty while it may change again without another stamp: clocks of file systems are coarse.
std::string stampOfFolder(const fs::path& folder) {
    struct stat facts {};
    if (::lstat(folder.c_str(), &facts) != 0) return "-";
    if (std::abs(std::difftime(std::time(nullptr), facts.st_mtim.tv_sec)) < 2) return {};
    return std::to_string(facts.st_ino) + "." + std::to_string(facts.st_mtim.tv_sec) + "." +
           std::to_string(facts.st_mtim.tv_nsec);
}

Json checkpointJson(const CheckpointInfo& checkpoint) {
    std::int64_t bytes = 0;
    std::error_code error;
    for (fs::directory_iterator it(checkpoint.folder, error), end; !error && it != end;
         it.increment(error))
        if (const auto stamp = stampOf(it->path())) bytes += stamp->bytes;
    return {{"step", checkpoint.step},
            {"bytes", bytes},
            {"loss", std::isfinite(checkpoint.validationLoss) ? Json(checkpoint.validationLoss)
                                                              : Json(nullptr)},
            {"best", checkpoint.best}};
}

}  // namespace

const Json& AgentSync::checkpointsOf(const fs::path& runFolder) {
    const auto best = stampOf(RunPaths(runFolder).best());
    const std::string folder = stampOfFolder(RunPaths(runFolder).checkpoints());
    const std::string stamp =
        folder.empty() ? folder : folder + " " + (best ? best->text() : std::string("-"));
    Known& known = checkpoints_[runFolder];
    if (!stamp.empty() && known.stamp == stamp) return known.list;
    known.list = Json::array();
    for (const auto& checkpoint : listCheckpoints(runFolder))
        known.list.push_back(checkpointJson(checkpoint));
    known.stamp = stamp;
    return known.list;
}

Json AgentSync::listOf(const fs::path& runFolder) {
    Json files = Json::object();
    for (const auto& name : mirroredFiles())
        if (const auto stamp = stampOf(runFolder / name)) files[name] = stamp->text();
    Json snapshots = Json::object();
    const fs::path folder = RunPaths(runFolder).snapshots();
    std::error_code error;
    if (isOwnFolder(folder))
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            const auto name = it->path().filename().string();
            const auto stamp = stampOf(it->path());
            if (stamp && stepOfName(name, ".safetensors"))
                snapshots[name] = {{"stamp", stamp->text()}, {"bytes", stamp->bytes}};
        }
    return {{"files", files}, {"snapshots", snapshots}, {"checkpoints", checkpointsOf(runFolder)}};
}

Frame AgentSync::sync(const fs::path& runFolder, const Json& request) {
    const auto from = request.at("from").get<std::int64_t>();
    const auto tail = request.at("tail").get<std::string>();
    const auto most = std::min(request.value("most", kPiece), kPiece);
    if (from < 0) throw Error(ErrorKind::Io, "A request from the other computer makes no sense.");
    Frame answer;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const std::string session = sessionOf(runFolder);
        // Asked first: what a trainer wrote before it went is read.
        const bool locked = isRunLocked(runFolder);
        answer.head = {{"locked", locked}, {"owner", ownerJson(runOwner(runFolder))}};
        answer.head["status"] = smallText(LivePaths(runFolder).status());
        answer.head["end"] = locked ? Json(nullptr) : smallText(LivePaths(runFolder).end());
        answer.body.clear();
        const Json list = listOf(runFolder);
        addMetrics(runFolder, from, most, tail, answer);
        if (sessionOf(runFolder) != session) continue;
        Sha256 hash;
        hash.add(list.dump());
        const auto digest = hash.hexDigest();
        answer.head["listing"] = digest;
        if (request.value("listing", std::string()) != digest) answer.head["list"] = list;
        return answer;
    }
    throw Error(ErrorKind::Io, "The run on the other computer begins again and again just now.");
}

}  // namespace deepsight
