#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace deepsight {

/// CRC-32C (Castagnoli) of some bytes, masked as TensorFlow's records have it.
std::uint32_t maskedCrc32c(std::string_view bytes);

/// Appends one record: length (8 bytes), its checksum (4), the bytes, their checksum (4), all
/// little-endian.
void appendRecord(std::string& file, std::string_view bytes);

/// Whether some bytes can be the beginning of a file of records: length and checksum fit.
bool startsLikeRecords(std::string_view bytes);

/// The records of a file in memory, one after the other; refers to its bytes.
class RecordReader {
  public:
    /// `source` is named in errors.
    RecordReader(std::string_view bytes, std::filesystem::path source)
        : bytes_(bytes), source_(std::move(source)) {}

    /// The next record; empty at the end of the file, or before a last record that is incomplete,
    /// as while the file is being written. Throws Error{Io} naming file and byte where a checksum
    /// does not fit.
    std::optional<std::string_view> next();
    /// Where the newest record begins in the file.
    std::size_t offset() const { return offset_; }
    bool isCutOff() const { return cutOff_; }

  private:
    std::string_view bytes_;
    std::filesystem::path source_;
    std::size_t position_ = 0;
    std::size_t offset_ = 0;
    bool cutOff_ = false;
};

}  // namespace deepsight
