#include "core/support/descriptor_io.h"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>

namespace deepsight {

std::size_t writeAll(int descriptor, std::string_view text) noexcept {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t written = ::write(descriptor, text.data() + done, text.size() - done);
        if (written >= 0) {
            done += static_cast<std::size_t>(written);
        } else if (errno != EINTR) {
            break;
        }
    }
    return done;
}

std::optional<std::size_t> readAll(int descriptor, char* to, std::size_t size) noexcept {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(descriptor, to + done, size - done);
        if (got == 0) break;
        if (got > 0) {
            done += static_cast<std::size_t>(got);
        } else if (errno != EINTR) {
            return std::nullopt;
        }
    }
    return done;
}

std::filesystem::path temporaryNameBeside(const std::filesystem::path& file) {
    static std::atomic<unsigned> counter{0};
    return file.parent_path() / ("." + file.filename().string() + kTemporary +
                                 std::to_string(::getpid()) + "-" + std::to_string(counter++));
}

}  // namespace deepsight
