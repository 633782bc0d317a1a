#include "core/support/atomic_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ostream>
#include <streambuf>
#include <system_error>

#include "core/support/descriptor_io.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// Writes to a file descriptor and remembers the errno of the first failure, which
/// std::ofstream would lose.
class DescriptorBuffer : public std::streambuf {
  public:
    explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
        setp(buffer_.data(), buffer_.data() + buffer_.size());
    }
    int error() const { return error_; }

  protected:
    int_type overflow(int_type character) override {
        if (sync() != 0) return traits_type::eof();
        if (!traits_type::eq_int_type(character, traits_type::eof())) {
            *pptr() = traits_type::to_char_type(character);
            pbump(1);
        }
        return traits_type::not_eof(character);
    }

    std::streamsize xsputn(const char* data, std::streamsize size) override {
        if (size == 0) return 0;
        if (size <= epptr() - pptr()) {
            std::copy_n(data, size, pptr());
            pbump(static_cast<int>(size));
            return size;
        }
        return sync() == 0 && writeAll(data, size) ? size : 0;
    }

    int sync() override {
        const bool written = writeAll(pbase(), pptr() - pbase());
        setp(buffer_.data(), buffer_.data() + buffer_.size());
        return written ? 0 : -1;
    }

  private:
    bool writeAll(const char* data, std::streamsize size) {
        const auto bytes = static_cast<std::size_t>(size);
        if (error_ == 0 && deepsight::writeAll(descriptor_, {data, bytes}) < bytes) error_ = errno;
        return error_ == 0;
    }

    int descriptor_;
    int error_ = 0;
    std::array<char, 64 * 1024> buffer_;
};

/// The process whose temporary file this is; 0 for any other name.
pid_t writerOf(const std::string& name) {
    const auto at = name.rfind(kTemporary);
    int process = 0;
    int length = 0;
    if (name[0] != '.' || at == std::string::npos) return 0;
    const char* numbers = name.c_str() + at + std::strlen(kTemporary);
    const int read = std::sscanf(numbers, "%9d-%*9u%n", &process, &length);
    return read == 1 && process > 0 && length > 0 && numbers[length] == '\0' ? process : 0;
}

/// A file beside the target that vanishes unless it is moved there.
class TemporaryFile {
  public:
    explicit TemporaryFile(const fs::path& target)
        : target_(target), path_(temporaryNameBeside(target)), descriptor_(open(path_)) {
        if (!descriptor_.isOpen()) throwFileError("create", target_);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!moved_) ::unlink(path_.c_str());
    }

    int descriptor() const { return descriptor_.number(); }

    void moveToTarget() {
        if (::fsync(descriptor_.number()) != 0) throwFileError("write", target_);
        if (!descriptor_.close()) throwFileError("write", target_);
        if (::rename(path_.c_str(), target_.c_str()) != 0) throwFileError("replace", target_);
        moved_ = true;
    }

  private:
    static int open(const fs::path& path) {
        // A leftover of a crashed process with the same id may be in the way: it is overwritten.
        const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
        return ::open(path.c_str(), flags, 0666);
    }

    fs::path target_;
    fs::path path_;
    FileDescriptor descriptor_;
    bool moved_ = false;
};

}  // namespace

void throwFileError(std::string_view verb, const fs::path& path) {
    const int code = errno;
    const std::string start = "Cannot " + std::string(verb) + " " + path.string() + ": ";
    if (code == ENOSPC || code == EDQUOT) {
        throw Error(ErrorKind::DiskFull,
                    start + (code == ENOSPC ? "the disk is full." : "the disk quota is used up.") +
                        " Free some space, then try again.");
    }
    const bool refused = code == EROFS || code == EACCES || code == EPERM;
    const char* remedy =
        refused && verb != "read" ? " Make it writable, or choose another folder." : "";
    throw Error(ErrorKind::Io, start + std::generic_category().message(code) + "." + remedy);
}

void writeFileAtomically(const fs::path& file, const std::function<void(std::ostream&)>& write) {
    TemporaryFile temporary(file);
    DescriptorBuffer buffer(temporary.descriptor());
    std::ostream stream(&buffer);
    write(stream);
    stream.flush();
    if (!stream) {
        errno = buffer.error() != 0 ? buffer.error() : EIO;
        throwFileError("write", file);
    }
    temporary.moveToTarget();
    syncFolderOf(file);
}

void writeFileAtomically(const fs::path& file, std::string_view contents) {
    writeFileAtomically(file, [contents](std::ostream& stream) {
        stream.write(contents.data(), static_cast<std::streamsize>(contents.size()));
    });
}

std::string readFile(const fs::path& file) {
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat facts {};
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &facts) != 0) {
        throwFileError("read", file);
    }
    // One byte more than the size, so that the end is seen without growing; special files have
    // size 0 and grow.
    std::string contents(static_cast<std::size_t>(facts.st_size) + 1, '\0');
    std::size_t length = 0;
    while (true) {
        const auto got =
            readAll(descriptor.number(), contents.data() + length, contents.size() - length);
        if (!got) throwFileError("read", file);
        length += *got;
        if (length < contents.size()) break;
        contents.resize(2 * contents.size());
    }
    contents.resize(length);
    return contents;
}

void syncToDisk(const fs::path& path) {
    const FileDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    // Some file systems cannot flush a folder and say EINVAL; they order renames by themselves.
    if (!descriptor.isOpen() || (::fsync(descriptor.number()) != 0 && errno != EINVAL)) {
        throwFileError("flush", path);
    }
}

void syncFolderOf(const fs::path& file) {
    const fs::path folder = file.parent_path();
    syncToDisk(folder.empty() ? fs::path(".") : folder);
}

void createFolders(const fs::path& folder) {
    std::error_code unknown;
    if (folder.empty() || fs::is_directory(folder, unknown)) return;
    // "runs/one/" is "runs/one".
    if (!folder.has_filename()) return createFolders(folder.parent_path());
    createFolders(folder.parent_path());
    // Somebody else may make it at the same moment.
    if (::mkdir(folder.c_str(), 0777) != 0 &&
        (errno != EEXIST || !fs::is_directory(folder, unknown)))
        throwFileError("create", folder);
    syncFolderOf(folder);
}

void removeTemporaryFiles(const fs::path& folder) {
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
        const auto writer = writerOf(entry.path().filename().string());
        // Another program may be at work on its file: on the run's notes, for example.
        if (writer != 0 && ::kill(writer, 0) != 0 && errno == ESRCH) fs::remove(entry);
    }
}

}  // namespace deepsight
