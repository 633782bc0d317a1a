#include "core/data/import_state.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/data/progress_meter.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/translatable.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestState = 64 << 20;
constexpr auto kRemedy = "Delete the folder and import again.";
constexpr std::chrono::milliseconds kLockPolling{100};

std::int64_t numberIn(const nlohmann::json& object, const char* name, const fs::path& file) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    const auto value = found == object.end() ? std::nullopt : wholeNumber(*found);
    if (!value || *value < 0) {
        throw damagedFile(ErrorKind::Data, file, {},
                          quoted(name) + " is missing or no whole number", kRemedy);
    }
    return *value;
}

const nlohmann::json& objectIn(const nlohmann::json& object, const char* name,
                               const fs::path& file) {
    if (!object.is_object() || !object.contains(name)) {
        throw damagedFile(ErrorKind::Data, file, {}, quoted(name) + " is missing", kRemedy);
    }
    return object.at(name);
}

}  // namespace

std::optional<ImportState> readImportState(const fs::path& folder) {
    const fs::path file = folder / kShardProgressFile;
    std::error_code none;
    if (!fs::exists(file, none)) return std::nullopt;
    const auto json =
        parseStrictJson(readSmallFile(file, kLargestState), ErrorKind::Data, file, kRemedy);
    ImportState state;
    state.index = parseShardIndex(objectIn(json, "index", file), file);
    const auto& position = objectIn(json, "position", file);
    state.position = {numberIn(position, "file", file), numberIn(position, "offset", file),
                      numberIn(position, "records", file), numberIn(position, "documents", file)};
    const auto& unfinished = objectIn(json, "unfinished", file);
    state.trainUnfinished = numberIn(unfinished, "train", file);
    state.validationUnfinished = numberIn(unfinished, "validation", file);
    state.bytesDone = numberIn(json, "bytes_done", file);
    state.bytesTotal = numberIn(json, "bytes_total", file);
    for (const auto tokens : {state.trainUnfinished, state.validationUnfinished}) {
        if (tokens >= state.index.shardTokens) {
            throw damagedFile(ErrorKind::Data, file, {}, "\"unfinished\" is more than a shard",
                              kRemedy);
        }
    }
    for (const ShardedSplit* split : {&state.index.train, &state.index.validation}) {
        if (!split->shards.empty() && split->shards.back().tokens != state.index.shardTokens) {
            throw damagedFile(ErrorKind::Data, file, {}, "a shard in it is not whole", kRemedy);
        }
    }
    return state;
}

void writeImportState(const fs::path& folder, const ImportState& state) {
    const nlohmann::ordered_json json = {
        {"index", toJson(state.index)},
        {"position",
         {{"file", state.position.file},
          {"offset", state.position.offset},
          {"records", state.position.records},
          {"documents", state.position.documents}}},
        {"unfinished",
         {{"train", state.trainUnfinished}, {"validation", state.validationUnfinished}}},
        {"bytes_done", state.bytesDone},
        {"bytes_total", state.bytesTotal}};
    constexpr auto kReplace = nlohmann::ordered_json::error_handler_t::replace;
    writeFileAtomically(folder / kShardProgressFile, json.dump(1, ' ', false, kReplace) + "\n");
}

ImportLock::ImportLock(const fs::path& folder, const ProgressSink& progress,
                       const std::stop_token& stop)
    : path_(folder / kImportLockFile), file_([&] {
          createFolders(folder);
          return ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
      }()) {
    if (!file_.isOpen()) throwFileError("create", path_);
    std::optional<ProgressMeter> meter;
    while (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) throwFileError("lock", path_);
        if (!meter) {
            meter.emplace(progress, stop, DEEPSIGHT_TR("Progress", "Waiting for another import"),
                          1);
        }
        meter->advanceTo(0);
        std::this_thread::sleep_for(kLockPolling);
    }
}

}  // namespace deepsight
