#include "core/data/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <bit>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"

namespace deepsight {

static_assert(std::endian::native == std::endian::little, "token files are little-endian");

MappedFile::MappedFile(const std::filesystem::path& file) {
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &status) != 0) {
        throwFileError("open", file);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::Io, file.string() + " is not a file. Put the right one back.");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return;  // mmap refuses an empty range
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor.number(), 0);
    if (address == MAP_FAILED) throwFileError("map", file);
    bytes_ = {static_cast<const std::byte*>(address), size};
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) {
        ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
    }
}

std::span<const TokenId> MappedFile::tokens() const {
    return {reinterpret_cast<const TokenId*>(bytes_.data()), bytes_.size() / sizeof(TokenId)};
}

}  // namespace deepsight
