#include "core/training/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include "core/support/atomic_file.h"
#include "core/support/error.h"

namespace deepsight {

RunLock::RunLock(const std::filesystem::path& runFolder)
    : file_(::open((runFolder / ".lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644)) {
    if (!file_.isOpen()) throwFileError("write", runFolder / ".lock");
    if (flock(file_.number(), LOCK_EX | LOCK_NB) != 0)
        throw Error(ErrorKind::Io, runFolder.string() +
                                       " is being trained by another program or window; stop it "
                                       "there first, or choose another run folder.");
}

}  // namespace deepsight
