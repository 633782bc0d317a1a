#pragma once

#include "core/data/documents/byte_source.h"
#include "core/data/documents/record_format.h"

namespace deepsight {

/// Cuts the bytes of a source into blocks of whole records, and keeps account of where reading may
/// begin again. That may be in the middle of a record: it is then counted among those to leave out.
class RecordCutter {
  public:
    /// `source` gives the bytes of `file` from `offset` on, which are what is on the disk if it is
    /// not compressed. `format` must outlive the cutter.
    RecordCutter(std::unique_ptr<ByteSource> source, const RecordFormat& format,
                 std::filesystem::path file, Compression compression, std::int64_t offset);

    /// Empty after the last block. Throws what the source does, and Error{Data} for a record that
    /// is too long.
    std::optional<RecordBlock> next();

  private:
    /// A place from which the source can be read, by the bytes of the block before it.
    struct Restart {
        std::size_t at = 0;
        std::int64_t offset = 0;
    };

    RecordBlock cut(std::size_t size, std::int64_t consumed);
    void requireShort(std::size_t size) const;
    std::int64_t count(std::string_view bytes) const;

    std::unique_ptr<ByteSource> source_;
    const RecordFormat& format_;
    std::filesystem::path file_;
    std::string rest_;                  ///< begins with a record
    std::optional<std::int64_t> byte_;  ///< where that is in a file that is not compressed
    std::int64_t offset_;               ///< from which it can be read again
    std::int64_t before_ = 0;           ///< records between
    std::optional<Restart> restart_;    ///< a later one, within rest_
    bool ended_ = false;
};

}  // namespace deepsight
