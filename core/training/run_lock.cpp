#include "core/training/run_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <condition_variable>
#include <limits>
#include <mutex>
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

// Of the same length at every beat, so that who reads meanwhile finds one of the two.
std::string padded(std::int64_t number) {
    std::string digits = std::to_string(number);
    return digits.size() < 12 ? digits.insert(0, 12 - digits.size(), '0') : digits;
}

std::int64_t secondsNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

constexpr const char* kHeld = "held";
constexpr const char* kLeft = "left";
constexpr const char* kCopy = "copy";  // only the lock itself counts

std::string ownerLine(const RunOwner& owner, const char* state, std::int64_t beat) {
    const Json json{{"pid", owner.pid},
                    {"host", owner.host},
                    {"program", owner.program},
                    {"takes_commands", owner.takesCommands},
                    {"state", state},
                    {"beat", padded(beat)},
                    {"time", padded(secondsNow())}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// One line, written over what the last owner left: who reads meanwhile finds one of the two.
void writeOwner(int file, const RunOwner& owner, const char* state, const fs::path& path) {
    const std::string line = ownerLine(owner, state, 0);
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

/// What the line says beside the owner; as of an older version where that is missing.
struct Beat {
    std::optional<RunOwner> owner;
    bool held = false;  ///< and not given back
    std::string count;
    std::int64_t time = 0;
};

Beat parseBeat(const std::string& line) {
    Beat beat{.owner = parseOwner(line), .count = {}};
    if (!beat.owner) return beat;
    const auto json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    const auto text = [&](const char* name) {
        const auto member = json.find(name);
        return member != json.end() && member->is_string() ? member->get<std::string>()
                                                           : std::string();
    };
    beat.held = text("state") == kHeld;
    beat.count = text("beat");
    const std::string time = text("time");
    std::from_chars(time.data(), time.data() + time.size(), beat.time);
    return beat;
}

bool isElsewhere(const Beat& beat) {
    return beat.held && beat.owner && beat.owner->host != printable(hostName());
}

bool isRecent(const Beat& beat, std::chrono::seconds within) {
    const std::int64_t age = secondsNow() - beat.time;
    return age < within.count() && age > -within.count();
}

/// A trainer of another computer whose lock cannot be seen here.
bool isBeatingElsewhere(const Beat& beat) {
    return isElsewhere(beat) && isRecent(beat, RunLock::kFreshBeat);
}

// Opened anew each time: a file system that is shared shows what others wrote on opening.
Beat readBeat(const fs::path& runFolder) {
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), O_RDONLY | kFlags));
    return file.isOpen() ? parseBeat(firstLine(file.number())) : Beat{.owner = {}, .count = {}};
}

/// Whether another computer's trainer writes into the line. Clocks may differ by minutes, and what
/// was written arrives late, so that only a change tells.
bool beatsElsewhere(const fs::path& runFolder, std::chrono::milliseconds patience) {
    constexpr std::chrono::minutes kLongGone{10};
    const Beat first = readBeat(runFolder);
    if (!isElsewhere(first) || !isRecent(first, kLongGone)) return false;
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        const Beat beat = readBeat(runFolder);
        if (!isElsewhere(beat)) return false;
        if (beat.count != first.count || beat.time != first.time) return true;
    }
    return false;
}

[[noreturn]] void refuse(const fs::path& runFolder) {
    std::string who;
    auto owner = runOwner(runFolder);
    if (!owner) owner = readBeat(runFolder).owner;
    if (owner)
        who = " (" + owner->program + ", process " + std::to_string(owner->pid) + " on " +
              owner->host + ")";
    throw Error(ErrorKind::Io, runFolder.string() + " is being trained by another program or " +
                                   "window" + who +
                                   "; stop it there first, or choose another run folder.");
}

}  // namespace

namespace {

void lock(const FileDescriptor& file, const fs::path& runFolder) {
    const auto path = lockFile(runFolder);
    if (!file.isOpen()) throwFileError("write", path);
    struct flock lock = wholeFile();
    if (::fcntl(file.number(), F_OFD_SETLK, &lock) == 0) return;
    if (errno == ENOLCK || errno == EOPNOTSUPP)
        throw Error(ErrorKind::Io, "The file system of " + runFolder.string() +
                                       " has no file locks, which keep two trainers apart; "
                                       "choose a run folder on a local disk.");
    if (errno != EAGAIN && errno != EACCES) throwFileError("lock", path);
    refuse(runFolder);
}

}  // namespace

RunLock::RunLock(const fs::path& runFolder, bool takesCommands, LockPace pace)
    : file_(::open(lockFile(runFolder).c_str(), O_CREAT | O_RDWR | kFlags, 0644)),
      owner_{::getpid(), hostName(), program_invocation_short_name, takesCommands},
      pace_(pace) {
    lock(file_, runFolder);
    std::error_code error;
    if (fs::exists(mirrorFile(runFolder), error))
        throw Error(ErrorKind::Io, runFolder.string() +
                                       " is a copy of a run of another computer. Go on with the "
                                       "run there, or fork it.");
    if (beatsElsewhere(runFolder, pace_.patience)) refuse(runFolder);
    writeOwner(file_.number(), owner_, kHeld, lockFile(runFolder));
    beating_ = std::jthread([this](const std::stop_token& leave) { beat(leave); });
}

RunLock::RunLock(const fs::path& copy, const RunOwner& there)
    : file_(::open(lockFile(copy).c_str(), O_CREAT | O_RDWR | kFlags, 0644)), owner_(there) {
    lock(file_, copy);
    writeOwner(file_.number(), owner_, kCopy, lockFile(copy));
}

RunLock::~RunLock() {
    if (!beating_.joinable()) return;
    beating_.request_stop();
    beating_.join();
    // Others need not wait until they know. Where it cannot be written, they do.
    const std::string line = ownerLine(owner_, kLeft, beats_);
    [[maybe_unused]] const auto ignored = ::pwrite(file_.number(), line.data(), line.size(), 0);
}

void RunLock::beat(const std::stop_token& leave) {
    ::pthread_setname_np(::pthread_self(), "beating");
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock waiting(mutex);
    while (!never.wait_for(waiting, leave, pace_.beat, [&] { return leave.stop_requested(); })) {
        const std::string line = ownerLine(owner_, kHeld, ++beats_);
        // A disk that is full or away for a moment: the next one may be written.
        [[maybe_unused]] const auto ignored = ::pwrite(file_.number(), line.data(), line.size(), 0);
    }
}

fs::path mirrorFile(const fs::path& runFolder) { return runFolder / ".mirror.json"; }

bool isThisProcess(const RunOwner& owner) {
    return owner.pid == ::getpid() && isOfThisComputer(owner);
}

bool isOfThisComputer(const RunOwner& owner) { return owner.host == printable(hostName()); }

bool isRunLocked(const fs::path& runFolder) {
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), O_RDONLY | kFlags));
    if (!file.isOpen()) return errno != ENOENT;
    return isLocked(file.number()) || isBeatingElsewhere(parseBeat(firstLine(file.number())));
}

std::optional<RunOwner> runOwner(const fs::path& runFolder) {
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), O_RDONLY | kFlags));
    if (!file.isOpen()) return std::nullopt;
    const bool locked = isLocked(file.number());
    const Beat beat = parseBeat(firstLine(file.number()));
    if (!locked && !isBeatingElsewhere(beat)) return std::nullopt;
    if (beat.owner && isGone(*beat.owner)) return std::nullopt;
    return beat.owner;
}

void requireUnlocked(const fs::path& runFolder) {
    if (isRunLocked(runFolder)) refuse(runFolder);
}

}  // namespace deepsight
