#include "core/support/untrusted_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/file_descriptor.h"

namespace deepsight {

namespace fs = std::filesystem;

std::string readSmallFile(const fs::path& file, std::uint64_t mostBytes) {
    // Nobody may ever write to a pipe: opening it must not wait.
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat facts {};
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &facts) != 0) {
        throwFileError("read", file);
    }
    if (!S_ISREG(facts.st_mode)) {
        throw Error(ErrorKind::Io, file.string() + " is not a file. Put the right one back.");
    }
    const auto bytes = static_cast<std::uint64_t>(facts.st_size);
    if (bytes > mostBytes) {
        throw damagedFile(ErrorKind::Io, file, mostBytes,
                          "it goes on for " + std::to_string(bytes) +
                              " bytes, more than such a "
                              "file ever holds",
                          "Put the right one back.");
    }
    std::string contents(bytes, '\0');
    const auto length = readAll(descriptor.number(), contents.data(), contents.size());
    if (!length) throwFileError("read", file);
    contents.resize(*length);
    return contents;
}

Error damagedFile(ErrorKind kind, const fs::path& file, std::optional<std::uint64_t> offset,
                  const std::string& problem, const std::string& remedy) {
    const std::string where = offset ? " at byte " + std::to_string(*offset) : "";
    return Error(kind, file.string() + " is damaged" + where + ": " + problem + ". " + remedy);
}

bool isMostlyHoles(const fs::path& file) {
    // Below, compression and zeros that a file system leaves out are likelier, and memory suffices.
    constexpr off_t kLarge = off_t{4} << 30;
    constexpr off_t kBlock = 512;  // of st_blocks, whatever the file system's own
    constexpr off_t kLeastPart = 16;
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0 || facts.st_size < kLarge) return false;
    return facts.st_blocks < facts.st_size / kBlock / kLeastPart;
}

std::string shortened(const std::string& text) {
    constexpr std::size_t kLongest = 80;
    return text.size() <= kLongest ? text : text.substr(0, kLongest) + "...";
}

std::string quoted(const std::string& text) { return '"' + shortened(text) + '"'; }

bool isPlainName(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
           name.find('\0') == std::string::npos;
}

bool isOwnFile(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(fs::symlink_status(path, error));
}

bool isOwnFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(fs::symlink_status(path, error));
}

}  // namespace deepsight
