#include "core/training/live_status.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/support/replace_file.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_lock.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 1 << 16;
constexpr std::chrono::minutes kStartUp{1};  // of a process, at the most

Json toJson(const LiveStatus& status) {
    Json json{{"pid", status.pid},
              {"metrics_from", status.metricsFrom},
              {"snapshots", status.snapshots},
              {"snapshot_step", status.snapshotStep},
              {"answers", status.answers},
              {"cuts", status.cuts},
              {"answer_steps", status.answerSteps}};
    if (status.progress) {
        json["phase"] = status.progress->phase;
        json["done"] = status.progress->done;
        json["total"] = status.progress->total;
    }
    return json;
}

LiveStatus fromJson(const Json& json) {
    LiveStatus status;
    const auto number = [](const Json& value) { return wholeNumber(value).value(); };
    status.pid = number(json.at("pid"));
    status.metricsFrom = number(json.at("metrics_from"));
    status.snapshots = number(json.at("snapshots"));
    status.snapshotStep = number(json.at("snapshot_step"));
    status.answers = number(json.at("answers"));
    status.cuts = number(json.value("cuts", Json(0)));
    for (const Json& step : json.at("answer_steps")) status.answerSteps.push_back(number(step));
    if (json.contains("phase")) {
        auto& progress = status.progress.emplace();
        json.at("phase").get_to(progress.phase);
        progress.done = number(json.at("done"));
        progress.total = number(json.at("total"));
    }
    return status;
}

bool makesSense(const LiveStatus& status) {
    const auto kept = static_cast<std::int64_t>(status.answerSteps.size());
    return status.pid > 0 && status.metricsFrom >= 0 && status.snapshots >= 0 &&
           status.answers >= kept && kept <= kKeptAnswers;
}

/// A request that its process is about to read.
bool isAwaited(const fs::path& entry) {
    std::error_code error;
    const auto written = fs::last_write_time(entry, error);
    return !error && entry.filename().string().starts_with("request-") &&
           fs::file_time_type::clock::now() - written < kStartUp;
}

}  // namespace

bool writeLiveStatus(const fs::path& runFolder, const LiveStatus& status) noexcept {
    try {
        const auto text = toJson(status).dump(-1, ' ', false, Json::error_handler_t::replace);
        return replaceFile(LivePaths(runFolder).status(), text);
    } catch (const std::exception&) {
        return false;
    }
}

std::optional<LiveStatus> readLiveStatus(const fs::path& runFolder) noexcept {
    try {
        return parseLiveStatus(readSmallFile(LivePaths(runFolder).status(), kMostBytes));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<LiveStatus> parseLiveStatus(const std::string& text) noexcept {
    try {
        if (text.size() > kMostBytes) return std::nullopt;
        const auto status = fromJson(parseStrictJson(text, ErrorKind::Io, "status.json"));
        return makesSense(status) ? std::optional(status) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

bool prepareLiveFolder(const fs::path& runFolder, bool keepErrors) noexcept {
    try {
        const LivePaths paths(runFolder);
        if (!makeRealFolder(paths.root)) return false;
        std::error_code error;
        for (fs::directory_iterator it(paths.root, error), end; !error && it != end;
             it.increment(error)) {
            const fs::path& entry = it->path();
            if ((keepErrors && entry == paths.errors()) || isAwaited(entry)) continue;
            std::error_code ignored;
            fs::remove_all(entry, ignored);
        }
        return !error;
    } catch (const std::exception&) {
        return false;
    }
}

bool isTrainedHere(const fs::path& runFolder) {
    const auto owner = runOwner(runFolder);
    return owner && isThisProcess(*owner);
}

bool isTrainedByAnother(const fs::path& runFolder) {
    const auto owner = runOwner(runFolder);
    return owner && !isThisProcess(*owner);
}

}  // namespace deepsight
