#include "core/support/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/support/descriptor_io.h"
#include "core/support/file_descriptor.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

bool writeNew(const fs::path& file, std::string_view contents) {
    constexpr int kFlags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    FileDescriptor descriptor(::open(file.c_str(), kFlags, 0666));
    return descriptor.isOpen() && writeAll(descriptor.number(), contents) == contents.size() &&
           descriptor.close();
}

}  // namespace

bool replaceFile(const fs::path& file, std::string_view contents) noexcept {
    try {
        const fs::path beside = temporaryNameBeside(file);
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
