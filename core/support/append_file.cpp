#include "core/support/append_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

// A link in a folder of unknown origin must not lead elsewhere, and a pipe must not keep a program
// waiting.
constexpr int kFlags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

}  // namespace

AppendFile::AppendFile(const std::filesystem::path& file, std::optional<std::int64_t> keepBytes)
    : path_(file), file_(::open(file.c_str(), kFlags, 0666)) {
    struct stat facts {};
    if (!file_.isOpen() && errno == ELOOP)
        throw Error(ErrorKind::Io, "Cannot open " + path_.string() +
                                       ": it is a link, which may lead out of the run. Put the "
                                       "file itself in its place, or delete the link.");
    if (!file_.isOpen() || ::fstat(file_.number(), &facts) != 0) throwFileError("open", path_);
    // Devices are nobody's: a link to one was refused.
    if (!S_ISREG(facts.st_mode) && !S_ISCHR(facts.st_mode))
        throw Error(ErrorKind::Io, "Cannot open " + path_.string() +
                                       ": it is no file. Delete it, or choose another folder.");
    bytes_ = facts.st_size;
    if (keepBytes && *keepBytes < bytes_) shorten(*keepBytes);
    char last = '\n';
    if (bytes_ > 0 && ::pread(file_.number(), &last, 1, bytes_ - 1) != 1)
        throwFileError("read", path_);
    if (last != '\n') append("\n");
    // Syncing its contents does not make a new file's name durable.
    syncFolderOf(path_);
}

void AppendFile::shorten(std::int64_t bytes) {
    if (::ftruncate(file_.number(), bytes) != 0) throwFileError("shorten", path_);
    bytes_ = bytes;
}

void AppendFile::append(std::string_view text) {
    const std::int64_t before = bytes_;
    const std::size_t written = writeAll(file_.number(), text);
    bytes_ += static_cast<std::int64_t>(written);
    if (written == text.size()) return;
    const int code = errno;
    if (::ftruncate(file_.number(), before) == 0) bytes_ = before;
    errno = code;
    throwFileError("write", path_);
}

void AppendFile::sync() {
    if (::fsync(file_.number()) != 0 && errno != EINVAL) throwFileError("flush", path_);
}

}  // namespace deepsight
