#include "core/training/run_lock.h"

#include <fcntl.h>

#include <cerrno>

#include "core/support/atomic_file.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

std::filesystem::path lockFile(const std::filesystem::path& runFolder) {
    return runFolder / ".lock";
}

struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& runFolder)
    : file_(::open(lockFile(runFolder).c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644)) {
    if (!file_.isOpen()) throwFileError("write", lockFile(runFolder));
    struct flock lock = wholeFile();
    if (::fcntl(file_.number(), F_OFD_SETLK, &lock) == 0) return;
    if (errno == ENOLCK || errno == EOPNOTSUPP)
        throw Error(ErrorKind::Io, "The file system of " + runFolder.string() +
                                       " has no file locks, which keep two trainers apart; choose "
                                       "a run folder on a local disk.");
    if (errno != EAGAIN && errno != EACCES) throwFileError("lock", lockFile(runFolder));
    throw Error(ErrorKind::Io, runFolder.string() +
                                   " is being trained by another program or window; stop it "
                                   "there first, or choose another run folder.");
}

bool isRunLocked(const std::filesystem::path& runFolder) {
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC;  // a pipe would wait for its writer
    const FileDescriptor file(::open(lockFile(runFolder).c_str(), flags));
    if (!file.isOpen()) return errno != ENOENT;
    struct flock lock = wholeFile();
    return ::fcntl(file.number(), F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

}  // namespace deepsight
