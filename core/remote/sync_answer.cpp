#include "core/remote/sync_answer.h"

#include <limits>

#include "core/remote/run_files.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostSnapshot = 1 << 30;
constexpr std::size_t kLongestName = 200;

/// What stands for a trainer of another computer: never the name of a computer, so that no process
/// here is taken for it.
std::optional<RunOwner> ownerOf(const Json& json, const std::string& host) {
    if (!json.is_object()) return std::nullopt;
    RunOwner owner;
    owner.pid = wholeNumber(json.at("pid")).value();
    owner.host = shortened(json.at("host").get<std::string>()) + ", reached as " + host;
    owner.program = shortened(json.at("program").get<std::string>());
    owner.takesCommands = json.at("takes_commands").get<bool>();
    if (owner.pid <= 0 || owner.pid > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
    return owner;
}

std::optional<std::string> textOf(const Json& json) {
    return json.is_string() ? std::optional(json.get<std::string>()) : std::nullopt;
}

std::optional<RemoteCheckpoint> checkpointOf(const Json& json) {
    RemoteCheckpoint checkpoint;
    checkpoint.step = wholeNumber(json.at("step")).value();
    checkpoint.bytes = wholeNumber(json.at("bytes")).value();
    checkpoint.validationLoss = json.at("loss").is_number()
                                    ? json.at("loss").get<double>()
                                    : std::numeric_limits<double>::quiet_NaN();
    checkpoint.best = json.at("best").get<bool>();
    if (checkpoint.step < 0 || checkpoint.bytes < 0) return std::nullopt;
    return checkpoint;
}

RemoteFiles filesOf(const Json& list) {
    RemoteFiles files;
    for (const auto& name : mirroredFiles())
        if (list.at("files").contains(name))
            files.small[name] = list.at("files").at(name).get<std::string>();
    for (const auto& [name, facts] : list.at("snapshots").items()) {
        const auto step = stepOfName(name, ".safetensors");
        const auto bytes = wholeNumber(facts.at("bytes")).value();
        if (step && bytes > 0 && bytes <= kMostSnapshot && name.size() < kLongestName)
            files.snapshots[name] = {facts.at("stamp").get<std::string>(), bytes, *step};
    }
    for (const auto& item : list.at("checkpoints"))
        if (const auto checkpoint = checkpointOf(item)) files.checkpoints.push_back(*checkpoint);
    return files;
}

}  // namespace

SyncAnswer parseSyncAnswer(const Json& head, const std::string& host) {
    try {
        SyncAnswer answer;
        answer.locked = head.at("locked").get<bool>();
        answer.owner = ownerOf(head.at("owner"), host);
        if (const auto text = textOf(head.at("status"))) answer.status = parseLiveStatus(*text);
        answer.end = textOf(head.at("end"));
        answer.bytes = wholeNumber(head.at("bytes")).value();
        answer.same = head.at("same").get<bool>();
        answer.listing = head.at("listing").get<std::string>();
        if (head.contains("list")) answer.files = filesOf(head.at("list"));
        if (answer.bytes < 0) throw Error(ErrorKind::Io, "size");
        return answer;
    } catch (const std::exception&) {
        throw Error(ErrorKind::Io, host +
                                       " gives an answer that makes no sense. Install the same "
                                       "version of deepsight-cli at both ends.");
    }
}

}  // namespace deepsight
