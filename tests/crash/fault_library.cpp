// Loaded into deepsight-cli by LD_PRELOAD: what can go wrong with a disk and a clock, on purpose.
// Acts only on what lies below one folder. Environment variables:
//   DEEPSIGHT_FAULT_FOLDER   that folder, absolute
//   DEEPSIGHT_FAULT_KILL_AT  SIGKILL before the n-th operation that changes something, from 1
//   DEEPSIGHT_FAULT_TORN     if that is a write: half of its bytes first
//   DEEPSIGHT_FAULT_FAIL_AT  the n-th operation and all later ones fail
//   DEEPSIGHT_FAULT_ERRNO    ... with this code; with ENOSPC only those that need space do
//   DEEPSIGHT_FAULT_SPACE    writes fail with ENOSPC after so many bytes, the last one in its midst
//   DEEPSIGHT_FAULT_NO_EXCHANGE  a file system that cannot exchange two names
//   DEEPSIGHT_FAULT_TRACE    file for the trace of all operations that succeeded (disk_model.h)
//   DEEPSIGHT_FAULT_CLOCK    every so many readings the real-time clock jumps by hours
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <string>

namespace {

long number(const char* variable) {
    const char* text = getenv(variable);
    return text ? strtol(text, nullptr, 10) : 0;
}

struct Settings {
    std::string folder = getenv("DEEPSIGHT_FAULT_FOLDER") ? getenv("DEEPSIGHT_FAULT_FOLDER") : "";
    long killAt = number("DEEPSIGHT_FAULT_KILL_AT");
    bool torn = getenv("DEEPSIGHT_FAULT_TORN");
    long failAt = number("DEEPSIGHT_FAULT_FAIL_AT");
    int code = static_cast<int>(number("DEEPSIGHT_FAULT_ERRNO"));
    bool limited = getenv("DEEPSIGHT_FAULT_SPACE");
    std::atomic<long> space{number("DEEPSIGHT_FAULT_SPACE")};
    bool noExchange = getenv("DEEPSIGHT_FAULT_NO_EXCHANGE");
    long clockEvery = number("DEEPSIGHT_FAULT_CLOCK");
    int trace = -1;
    std::atomic<long> operations{0};
    std::atomic<long> readings{0};
    std::mutex tracing;

    Settings() {
        if (const char* file = getenv("DEEPSIGHT_FAULT_TRACE"))
            trace = static_cast<int>(syscall(SYS_openat, AT_FDCWD, file,
                                             O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    }
};

Settings& settings() {
    static Settings all;
    return all;
}

template <typename Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}
// The function of the C library behind the one that stands here.
#define NEXT(name) (next<decltype(&::name)>(#name))

std::string ofDescriptor(int fd) {
    char link[64];
    char target[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, target, sizeof target);
    return length > 0 ? std::string(target, static_cast<std::size_t>(length)) : std::string();
}

std::string absolute(int folder, const char* path) {
    if (path[0] == '/') return path;
    char here[PATH_MAX];
    const std::string base = folder != AT_FDCWD          ? ofDescriptor(folder)
                             : getcwd(here, sizeof here) ? std::string(here)
                                                         : std::string();
    return base + "/" + path;
}

bool concerns(const std::string& path) {
    const auto& folder = settings().folder;
    return !folder.empty() && path.compare(0, folder.size(), folder) == 0 &&
           (path.size() == folder.size() || path[folder.size()] == '/');
}

enum class Needs { Space, Nothing };

void die() {
    kill(getpid(), SIGKILL);
    while (true) pause();
}

// Counts an operation that changes something. False, with errno, where it is to fail.
bool allowed(Needs needs) {
    auto& all = settings();
    const long count = ++all.operations;
    if (count == all.killAt) die();
    if (all.failAt == 0 || count < all.failAt) return true;
    if (all.code == ENOSPC && needs == Needs::Nothing) return true;
    errno = all.code;
    return false;
}

void trace(const std::string& line, const void* data = nullptr, std::size_t size = 0) {
    auto& all = settings();
    if (all.trace < 0) return;
    const int code = errno;
    std::string record = std::to_string(all.operations) + ' ' + line + '\n';
    if (data) record.append(static_cast<const char*>(data), size) += '\n';
    const std::lock_guard lock(all.tracing);
    syscall(SYS_write, all.trace, record.data(), record.size());
    errno = code;
}

// One result of a call that changes a name, traced if it succeeded.
template <typename Call>
int change(bool concerned, Needs needs, const std::string& line, Call call) {
    if (!concerned) return call();
    if (!allowed(needs)) return -1;
    const int result = call();
    if (result == 0) trace(line);
    return result;
}

template <typename Call>
int opened(const std::string& path, int flags, Call call) {
    if (!concerns(path)) return call();
    const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
    if (writes && !allowed(flags & O_CREAT ? Needs::Space : Needs::Nothing)) return -1;
    const int fd = call();
    if (fd >= 0) trace("open " + std::to_string(fd) + " " + std::to_string(flags) + " " + path);
    return fd;
}

// How many of the bytes may be written; -1 with errno for none.
ssize_t grant(std::size_t size) {
    auto& all = settings();
    if (!allowed(Needs::Space)) return -1;
    if (!all.limited) return static_cast<ssize_t>(size);
    const long left = all.space.fetch_sub(static_cast<long>(size));
    if (left > 0) return left < static_cast<long>(size) ? left : static_cast<ssize_t>(size);
    errno = ENOSPC;
    return -1;
}

template <typename Call>
ssize_t written(int fd, const void* data, std::size_t size, off64_t offset, Call call) {
    if (!concerns(ofDescriptor(fd))) return call(size);
    auto& all = settings();
    if (all.torn && all.operations + 1 == all.killAt) {
        call(size / 2);
        die();
    }
    const ssize_t granted = grant(size);
    if (granted < 0) return -1;
    const ssize_t done = call(static_cast<std::size_t>(granted));
    if (done >= 0)
        trace("write " + std::to_string(fd) + " " + std::to_string(offset) + " " +
                  std::to_string(done),
              data, static_cast<std::size_t>(done));
    return done;
}

// The third argument of open(), where there is one.
#define MODE_AFTER(flags)                                        \
    mode_t mode = 0;                                             \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) { \
        va_list rest;                                            \
        va_start(rest, flags);                                   \
        mode = va_arg(rest, mode_t);                             \
        va_end(rest);                                            \
    }

// Forwards or backwards by up to some days, another amount after each jump.
time_t jump() {
    auto& all = settings();
    if (all.clockEvery <= 0) return 0;
    const long jumps = ++all.readings / all.clockEvery;
    return jumps == 0 ? 0 : (jumps % 2 == 0 ? 1 : -1) * 3600 * (5 + 7 * (jumps % 11));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    MODE_AFTER(flags)
    return opened(absolute(AT_FDCWD, path), flags, [&] { return NEXT(open)(path, flags, mode); });
}
int open64(const char* path, int flags, ...) {
    MODE_AFTER(flags)
    return opened(absolute(AT_FDCWD, path), flags, [&] { return NEXT(open64)(path, flags, mode); });
}
int openat(int folder, const char* path, int flags, ...) {
    MODE_AFTER(flags)
    return opened(absolute(folder, path), flags,
                  [&] { return NEXT(openat)(folder, path, flags, mode); });
}
int openat64(int folder, const char* path, int flags, ...) {
    MODE_AFTER(flags)
    return opened(absolute(folder, path), flags,
                  [&] { return NEXT(openat64)(folder, path, flags, mode); });
}
int creat(const char* path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char* path, mode_t mode) {
    return open64(path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int close(int fd) {
    if (settings().trace >= 0 && concerns(ofDescriptor(fd))) trace("close " + std::to_string(fd));
    return NEXT(close)(fd);
}

ssize_t write(int fd, const void* data, size_t size) {
    return written(fd, data, size, -1, [&](size_t part) { return NEXT(write)(fd, data, part); });
}
ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
    return written(fd, data, size, offset,
                   [&](size_t part) { return NEXT(pwrite)(fd, data, part, offset); });
}
ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
    return written(fd, data, size, offset,
                   [&](size_t part) { return NEXT(pwrite64)(fd, data, part, offset); });
}
ssize_t writev(int fd, const iovec* parts, int count) {
    if (!concerns(ofDescriptor(fd))) return NEXT(writev)(fd, parts, count);
    std::string joined;
    for (int i = 0; i < count; ++i)
        joined.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
    return write(fd, joined.data(), joined.size());
}

int ftruncate(int fd, off_t size) noexcept {
    return change(concerns(ofDescriptor(fd)), Needs::Nothing,
                  "cut " + std::to_string(fd) + " " + std::to_string(size),
                  [&] { return NEXT(ftruncate)(fd, size); });
}
int ftruncate64(int fd, off64_t size) noexcept { return ftruncate(fd, size); }

int fsync(int fd) {
    return change(concerns(ofDescriptor(fd)), Needs::Space, "sync " + std::to_string(fd),
                  [&] { return NEXT(fsync)(fd); });
}
int fdatasync(int fd) { return fsync(fd); }

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
    const auto name = absolute(folder, path);
    return change(concerns(name), Needs::Space, "mkdir " + name,
                  [&] { return NEXT(mkdirat)(folder, path, mode); });
}
int mkdir(const char* path, mode_t mode) noexcept { return mkdirat(AT_FDCWD, path, mode); }

int unlinkat(int folder, const char* path, int flags) noexcept {
    const auto name = absolute(folder, path);
    return change(concerns(name), Needs::Nothing, "unlink " + name,
                  [&] { return NEXT(unlinkat)(folder, path, flags); });
}
int unlink(const char* path) noexcept { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char* path) noexcept { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char* path) noexcept {
    struct stat facts {};
    const bool folder = lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
    return unlinkat(AT_FDCWD, path, folder ? AT_REMOVEDIR : 0);
}

int renameat2(int from, const char* old, int to, const char* fresh, unsigned flags) noexcept {
    const auto source = absolute(from, old);
    const auto target = absolute(to, fresh);
    if (flags != 0 && settings().noExchange && concerns(source)) {
        errno = EINVAL;
        return -1;
    }
    const char* verb = flags & RENAME_EXCHANGE ? "exchange " : "rename ";
    return change(concerns(source) || concerns(target), Needs::Nothing,
                  verb + source + "\n" + target,
                  [&] { return NEXT(renameat2)(from, old, to, fresh, flags); });
}
int renameat(int from, const char* old, int to, const char* fresh) noexcept {
    return renameat2(from, old, to, fresh, 0);
}
int rename(const char* old, const char* fresh) noexcept {
    return renameat2(AT_FDCWD, old, AT_FDCWD, fresh, 0);
}

int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const int result = NEXT(clock_gettime)(clock, now);
    if (clock == CLOCK_REALTIME && result == 0) now->tv_sec += jump();
    return result;
}
int gettimeofday(timeval* __restrict now, void* __restrict zone) noexcept {
    const int result = NEXT(gettimeofday)(now, zone);
    if (result == 0) now->tv_sec += jump();
    return result;
}
time_t time(time_t* result) noexcept {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result) *result = now.tv_sec;
    return now.tv_sec;
}

}  // extern "C"
