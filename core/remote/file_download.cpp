#include "core/remote/file_download.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "core/remote/frames.h"
#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t kSmallest = 16 << 10;
constexpr std::int64_t kLargest = 4 << 20;
constexpr std::chrono::milliseconds kQuick{250};
constexpr std::chrono::milliseconds kSlow{1000};

Error changed(const std::string& path) {
    return {ErrorKind::Io, path +
                               " on the other computer changed while it was fetched, or is "
                               "gone. Try again."};
}

std::string textOf(const Json& head, const char* name) {
    const auto found = head.find(name);
    return found != head.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string FileDownload::whole(const std::string& path, std::int64_t mostBytes, std::string& stamp,
                                const std::stop_token& stop) {
    constexpr int kTries = 5;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        std::string text;
        while (true) {
            const auto wanted = piece_;
            const Frame part = read(path, static_cast<std::int64_t>(text.size()), wanted, stop);
            const std::string now = textOf(part.head, "stamp");
            if (!text.empty() && now != stamp) break;  // replaced: from the start
            stamp = now;
            text += part.body;
            if (static_cast<std::int64_t>(text.size()) > mostBytes)
                throw Error(ErrorKind::Io, path + " on the other computer is too large.");
            if (static_cast<std::int64_t>(part.body.size()) < wanted) return text;
        }
    }
    throw changed(path);
}

/// A line that breaks all the time gets smaller pieces through.
Frame FileDownload::read(const std::string& path, std::int64_t from, std::int64_t bytes,
                         const std::stop_token& stop) {
    const auto begun = Clock::now();
    try {
        Frame part = connection_.ask(
            {{"op", "read"}, {"run", id_}, {"file", path}, {"from", from}, {"bytes", bytes}}, {},
            stop);
        const auto took = Clock::now() - begun;
        const bool whole = static_cast<std::int64_t>(part.body.size()) == piece_;
        if (took < kQuick && whole) piece_ = std::min(kLargest, 2 * piece_);
        if (took > kSlow) piece_ = std::max(kSmallest, piece_ / 2);
        return part;
    } catch (const ConnectionLost&) {
        piece_ = std::max(kSmallest, piece_ / 2);
        throw;
    }
}

std::string FileDownload::append(const std::string& path, std::int64_t bytes,
                                 const std::filesystem::path& to,
                                 const std::function<void(std::int64_t)>& progress,
                                 const std::stop_token& stop) {
    constexpr int kFlags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor file(::open(to.c_str(), kFlags, 0666));
    struct stat facts {};
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0) throwFileError("write", to);
    if (facts.st_size > bytes && ::ftruncate(file.number(), 0) != 0) throwFileError("write", to);
    std::int64_t here = facts.st_size > bytes ? 0 : facts.st_size;
    std::string stamp;
    do {
        const auto wanted = std::min(piece_, bytes - here);
        const Frame part = read(path, here, wanted, stop);
        const std::string now = textOf(part.head, "stamp");
        if ((!stamp.empty() && now != stamp) || part.head.value("size", Json()) != bytes ||
            static_cast<std::int64_t>(part.body.size()) != wanted)
            throw changed(path);
        stamp = now;
        if (writeAll(file.number(), part.body) != part.body.size()) throwFileError("write", to);
        here += wanted;
        if (progress) progress(here);
    } while (here < bytes);
    if (::fsync(file.number()) != 0 || !file.close()) throwFileError("write", to);
    return stamp;
}

}  // namespace deepsight
