#include "core/training/run_commands.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/support/file_descriptor.h"
#include "core/support/replace_file.h"
#include "core/support/strict_json.h"
#include "core/training/live_status.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::array kKinds{"pause", "resume", "stop", "snapshot",
                            "change"};  // as RunCommand::Kind
constexpr std::chrono::milliseconds kInterval{100};
constexpr std::size_t kMostFiles = 256;  // in one round; the next one is never far

/// Names sort in the order of the calls, whatever the clock of the day does meanwhile.
std::string newName() {
    static std::atomic<unsigned> counter{0};
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    char name[80];
    std::snprintf(
        name, sizeof name, "%020lld-%08u-%ld.json",
        static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()),
        counter++, static_cast<long>(::getpid()));
    return name;
}

/// Empty where there is anything else among them: all are taken, or none.
SettingChanges changesIn(const Json& set) {
    SettingChanges changes;
    for (const auto& [field, value] : set.items()) {
        if (!isSteered(field) || !value.is_number()) return {};
        changes.push_back({field, value.get<double>()});
    }
    return changes;
}

/// Names of the files that may be commands, in order. Those that begin with a dot are being
/// written.
std::vector<std::string> commandFiles(int folder) {
    const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (again < 0) return {};
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(again), ::closedir);
    std::vector<std::string> names;
    if (!listing) {
        ::close(again);
        return names;
    }
    while (const dirent* entry = ::readdir(listing.get())) {
        struct stat facts {};
        // Folders cannot be taken away as files can, and must not stand in the way of those.
        if (entry->d_name[0] == '.' ||
            (::fstatat(again, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
             S_ISDIR(facts.st_mode)))
            continue;
        names.emplace_back(entry->d_name);
    }
    std::sort(names.begin(), names.end());
    if (names.size() > kMostFiles) names.resize(kMostFiles);
    return names;
}

/// Contents of a file, which is deleted. Empty for what is no regular file or too large.
std::string takeFile(int folder, const std::string& name) {
    constexpr int kFlags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC;
    const FileDescriptor file(::openat(folder, name.c_str(), kFlags));
    std::string text;
    struct stat facts {};
    if (file.isOpen() && ::fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode) &&
        facts.st_size <= static_cast<off_t>(RunCommandReader::kMostBytes)) {
        text.resize(static_cast<std::size_t>(facts.st_size));
        const ssize_t got = ::pread(file.number(), text.data(), text.size(), 0);
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    }
    // What cannot be deleted would be obeyed again and again.
    return ::unlinkat(folder, name.c_str(), 0) == 0 ? text : std::string();
}

}  // namespace

std::string runCommandText(const RunCommand& command) {
    Json json{{"command", kKinds[static_cast<std::size_t>(command.kind)]}};
    if (command.to != 0) json["to"] = command.to;
    if (command.kind == RunCommand::Kind::Snapshot) {
        json["text"] = command.probe.text;
        json["offset"] = command.probe.offset;
    }
    if (command.kind == RunCommand::Kind::Change) {
        auto& set = json["set"] = Json::object();
        for (const auto& [field, value] : command.changes) set[field] = value;
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<RunCommand> parseRunCommand(std::string_view text) {
    try {
        const Json json = parseStrictJson(text, ErrorKind::Io, "command");
        const auto found =
            std::find(kKinds.begin(), kKinds.end(), json.at("command").get<std::string>());
        if (found == kKinds.end()) return std::nullopt;
        RunCommand command;
        command.kind = static_cast<RunCommand::Kind>(found - kKinds.begin());
        const auto number = [&json](const char* name) {
            return wholeNumber(json.value(name, Json(0))).value();
        };
        command.to = number("to");
        command.probe.text = json.value("text", std::string());
        command.probe.offset = std::max<std::int64_t>(0, number("offset"));
        if (command.kind == RunCommand::Kind::Change) {
            command.changes = changesIn(json.at("set"));
            if (command.changes.empty()) return std::nullopt;
        }
        return command;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

bool writeRunCommand(const fs::path& runFolder, const RunCommand& command) noexcept {
    try {
        const fs::path folder = RunPaths(runFolder).commands();
        return makeRealFolder(folder) && replaceFile(folder / newName(), runCommandText(command));
    } catch (const std::exception&) {
        errno = ENOMEM;
        return false;
    }
}

std::vector<std::string> listRunCommands(const fs::path& runFolder) {
    constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const FileDescriptor folder(::open(RunPaths(runFolder).commands().c_str(), kFlags));
    return folder.isOpen() ? commandFiles(folder.number()) : std::vector<std::string>();
}

RunCommandReader::RunCommandReader(fs::path runFolder, TrainingControl& control, bool hosted)
    : folder_(std::move(runFolder)),
      control_(control),
      hosted_(hosted),
      thread_([this](const std::stop_token& leave) { loop(leave); }) {}

void RunCommandReader::loop(const std::stop_token& leave) {
    std::mutex mutex;
    std::condition_variable_any never;
    do {
        try {
            readAll();
        } catch (const std::exception&) {
            // Too little memory just now: the commands are still there in the next round.
        }
        std::unique_lock lock(mutex);
        never.wait_for(lock, leave, kInterval, [] { return false; });
    } while (!leave.stop_requested());
}

void RunCommandReader::readAll() {
    const bool before = owned_;
    owned_ = owned_ || isTrainedHere(folder_);
    if (!owned_) return;  // another process may be the one that is meant
    leftover_ = !before;
    constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const FileDescriptor folder(::open(RunPaths(folder_).commands().c_str(), kFlags));
    if (!folder.isOpen()) return;
    for (const std::string& name : commandFiles(folder.number()))
        obey(takeFile(folder.number(), name));
}

void RunCommandReader::obey(std::string_view text) {
    const auto command = parseRunCommand(text);
    if (!command || (command->to != 0 && command->to != ::getpid())) return;
    if (leftover_ && (command->to == 0 || !hosted_)) return;
    switch (command->kind) {
        case RunCommand::Kind::Pause:
            return control_.pause();
        case RunCommand::Kind::Resume:
            return control_.resume();
        case RunCommand::Kind::Stop:
            return control_.stop();
        case RunCommand::Kind::Snapshot:
            return control_.requestSnapshot(command->probe);
        case RunCommand::Kind::Change:
            return control_.change(command->changes);
    }
}

}  // namespace deepsight
