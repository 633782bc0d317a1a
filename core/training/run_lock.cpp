#include "core/training/run_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/support/atomic_file.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// A link in a folder of unknown origin must not lead elsewhere, and a pipe would wait for its
// writer.
constexpr int kFlags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr std::size_t kLongestOwner = 4096;  // bytes of the file that are looked at
constexpr std::size_t kLongestName = 255;

fs::path lockFile(const fs::path& runFolder) { return runFolder / ".lock"; }

struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool isLocked(int file) {
    struct flock lock = wholeFile();
    return ::fcntl(file, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

std::string hostName() {
    std::array<char, kLongestName + 1> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return {};
    return name.data();
}

// Fit to stand in a message: the file may hold anything.
std::string printable(std::string text) {
    if (text.size() > kLongestName) text.resize(kLongestName);
    for (char& character : text)
        if (static_cast<unsigned char>(character) < ' ' || character == '\x7f') character = '?';
    return text;
}

// One line, written over what the last owner left: who reads meanwhile finds one of the two.
void writeOwner(int file, bool takesCommands, const fs::path& path) {
    const Json owner{{"pid", ::getpid()},
                     {"host", hostName()},
                     {"program", program_invocation_short_name},
                     {"takes_commands", takesCommands}};
    const auto line = owner.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto size = static_cast<ssize_t>(line.size());
    errno = ENOSPC;  // what a short write means
    if (::pwrite(file, line.data(), line.size(), 0) != size || ::ftruncate(file, size) != 0)
        throwFileError("write", path);
}

std::string firstLine(int file) {
    struct stat facts {};
    if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) return {};
    std::array<char, kLongestOwner> text{};
    const ssize_t size = std::max<ssize_t>(0, ::pread(file, text.data(), text.size(), 0));
    const std::string_view read(text.data(), static_cast<std::size_t>(size));
    return std::string(read.substr(0, read.find('\n')));
}

std::optional<RunOwner> parseOwner(const std::string& line) {
    const auto json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return std::nullopt;
    const auto is = [&](const char* name, auto check) {
        const auto member = json.find(name);
        return member != json.end() && check(*member);
    };
    const auto isText = [](const Json& member) { return member.is_string(); };
    if (!is("pid", [](const Json& member) { return member.is_number_integer(); }) ||
        !is("host", isText) || !is("program", isText) ||
        !is("takes_commands", [](const Json& member) { return member.is_boolean(); }))
        return std::nullopt;
    const auto pid = json["pid"].get<std::int64_t>();
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max()) return std::nullopt;
    return RunOwner{pid, printable(json["host"]), printable(json["program"]),
                    json["takes_commands"]};
}

// Between taking the lock and writing its line, the line of the owner before is there.
bool isGone(const RunOwner& owner) {
    return owner.host == hostName() && ::kill(static_cast<pid_t>(owner.pid), 0) != 0 &&
           errno == ESRCH;
}

[[noreturn]] void refuse(const fs::path& runFolder) {
    std::string who;
    if (const auto owner = runOwner(runFolder))
        who = " (" + owner->program + ", process " + std::to_string(owner->pid) + " on " +
              owner->host + ")";
    throw Error(ErrorKind::Io, runFolder.string() + " is being trained by another program or " +
                                   "window" + who +
                                   "; stop it there first, or choose another run folder.");
}

}  // namespace

RunLock::RunLock(const fs::path& runFolder, bool takesCommands)
    : file_(::open(lockFile(runFolder).c_str(), O_CREAT | O_RDWR | kFlags, 0644)) {
    const auto path = lockFile(runFolder);
    if (!file_.isOpen()) throwFileError("write", path);
    struct flock lock = wholeFile();
    if (::fcntl(file_.number(), F_OFD_SETLK, &lock) != 0) {
        if (errno == ENOLCK || errno == EOPNOTSUPP)
            throw Error(ErrorKind::Io, "The file system of " + runFolder.string() +
                                           " has no file locks, which keep two trainers apart; "
                                           "choose a run folder on a local disk.");
        if (errno != EAGAIN && errno != EACCES) throwFileError("lock", path);
        refuse(runFolder);
    }
    writeOwner(file_.number(), takesCommands, path);
}

bool isThisProcess(const RunOwner& owner) {
    return owner.pid == ::getpid() && owner.host == printable(hostName());
}

bool isRunLocked(const fs::path& runFolder) {
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), O_RDONLY | kFlags));
    return file.isOpen() ? isLocked(file.number()) : errno != ENOENT;
}

std::optional<RunOwner> runOwner(const fs::path& runFolder) {
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), O_RDONLY | kFlags));
    if (!file.isOpen() || !isLocked(file.number())) return std::nullopt;
    auto owner = parseOwner(firstLine(file.number()));
    if (owner && isGone(*owner)) return std::nullopt;
    return owner;
}

}  // namespace deepsight
