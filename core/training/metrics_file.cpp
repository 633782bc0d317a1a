#include "core/training/metrics_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "core/support/atomic_file.h"
#include "core/support/error.h"

namespace deepsight {

MetricsFile::MetricsFile(const std::filesystem::path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    if (!descriptor_.isOpen()) throwFileError("read", path_);
    facts();
}

MetricsFile::Facts MetricsFile::facts() const {
    struct stat facts {};
    if (::fstat(descriptor_.number(), &facts) != 0) throwFileError("read", path_);
    if (!S_ISREG(facts.st_mode))
        throw Error(ErrorKind::Io, path_.string() + " is not a file; put the run's own one back.");
    return {facts.st_size, facts.st_mtim.tv_sec * 1'000'000'000 + facts.st_mtim.tv_nsec};
}

std::size_t MetricsFile::readAt(char* to, std::size_t size, std::int64_t from) const {
    while (true) {
        const ssize_t got = ::pread(descriptor_.number(), to, size, from);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) throwFileError("read", path_);
    }
}

}  // namespace deepsight
