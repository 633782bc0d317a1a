#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/error.h"

namespace deepsight {

/// Whole records of a file one after the other, each with its end.
struct RecordBlock {
    std::string bytes;
    std::int64_t count = 0;            ///< how many records
    std::int64_t offset = 0;           ///< byte on the disk from which they can be read again
    std::int64_t before = 0;           ///< records between there and these
    std::optional<std::int64_t> byte;  ///< where they begin in a file that is not compressed
    std::int64_t consumed = 0;         ///< bytes on the disk that are done with after them
    bool last = false;                 ///< the file ends with them
};

/// What a record says that is a document.
struct RecordText {
    std::int64_t record = 0;  ///< its index in the block
    std::string text;
};
using RecordTexts = std::vector<RecordText>;

/// How a kind of file is cut into records, and what a record says. Immutable: any thread may parse.
class RecordFormat {
  public:
    virtual ~RecordFormat() = default;

    /// What ends every record; empty: the whole file is one.
    virtual std::string_view terminator() const = 0;
    /// "line", "page".
    virtual std::string recordName() const = 0;
    /// In bytes; a file with a longer record is refused.
    virtual std::size_t longestRecord() const = 0;
    /// The documents among the records from the one with index `skip` on. Throws Error{Data}.
    virtual RecordTexts parse(const RecordBlock& block, std::int64_t skip) const = 0;
};

/// The records of a block one after the other, for the formats.
class RecordLoop {
  public:
    RecordLoop(const RecordFormat& format, const RecordBlock& block)
        : format_(format), block_(block) {}

    /// False at the end of the block.
    bool next();
    std::string_view record() const { return record_; }  ///< without the terminator
    bool terminated() const { return terminated_; }
    std::int64_t index() const { return index_; }  ///< of the record within the block

    /// What is wrong with this record of the file: names byte, or where to count from.
    Error damaged(const std::filesystem::path& file, const std::string& problem,
                  const std::string& remedy) const;
    /// "line 3", or for what cannot be counted from the start "line 3 after byte 1024".
    std::string name() const;

  private:
    const RecordFormat& format_;
    const RecordBlock& block_;
    std::string_view record_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;  ///< with the terminator
    std::int64_t index_ = -1;
    bool terminated_ = false;
};

}  // namespace deepsight
