#include "core/support/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "core/support/file_descriptor.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool writeNew(const fs::path& file, std::string_view contents) {
    constexpr int kFlags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    FileDescriptor descriptor(::open(file.c_str(), kFlags, 0666));
    return descriptor.isOpen() && writeAll(descriptor.number(), contents) && descriptor.close();
}

fs::path nameBeside(const fs::path& file) {
    static std::atomic<unsigned> counter{0};
    return file.parent_path() / ("." + file.filename().string() + ".part-" +
                                 std::to_string(::getpid()) + "-" + std::to_string(counter++));
}

}  // namespace

bool replaceFile(const fs::path& file, std::string_view contents) noexcept {
    try {
        const fs::path beside = nameBeside(file);
        if (writeNew(beside, contents) && ::rename(beside.c_str(), file.c_str()) == 0) return true;
        const int code = errno;
        ::unlink(beside.c_str());
        errno = code;
    } catch (const std::exception&) {
        errno = ENOMEM;
    }
    return false;
}

bool makeRealFolder(const fs::path& folder) noexcept {
    if (::mkdir(folder.c_str(), 0777) == 0) return true;
    struct stat facts {};
    return errno == EEXIST && ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

}  // namespace deepsight
