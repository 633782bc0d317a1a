#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "core/data/tokenizer.h"

namespace deepsight {

/// A whole file mapped read-only into memory, of which the system loads only the pages that are
/// touched. Immutable, so any thread may share one. The file must not be shortened meanwhile.
class MappedFile {
  public:
    /// Throws Error{Io} naming the file.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }
    /// The contents as little-endian uint16 tokens; an odd last byte is left out.
    std::span<const TokenId> tokens() const;

  private:
    std::span<const std::byte> bytes_;
};

}  // namespace deepsight
