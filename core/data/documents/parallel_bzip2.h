#pragma once

#include <deque>

#include "core/data/documents/byte_source.h"

namespace deepsight {

/// bzip2 of many streams (Wikipedia's multistream dumps, files of pbzip2): some streams at a time
/// are given to the threads of the pool, in bounded memory and with the pieces in order. Streams
/// are found by their heads in what is read anyway, so that Wikipedia's list of them (-index.txt)
/// is not needed. From a place on that is one long stream, is damaged or grows beyond all measure,
/// it is read as any other file: that gives the right bytes, or the error at the right byte.
class ParallelBzip2 : public ByteSource {
  public:
    /// The pool must outlive it.
    ParallelBzip2(std::shared_ptr<const RandomAccessFile> file, std::int64_t offset,
                  WorkerPool& pool, std::size_t threads);
    Piece next() override;

  private:
    /// Some whole streams, decompressed.
    struct Unit {
        std::string bytes;
        bool failed = false;
    };
    struct Pending {
        std::future<Unit> unit;
        std::int64_t begin = 0;
        std::int64_t end = 0;
        bool last = false;
    };

    void fill();
    std::optional<std::size_t> findUnit();
    static Unit decompress(const std::string& streams);
    Piece readOn(std::int64_t from);

    std::shared_ptr<const RandomAccessFile> file_;
    WorkerPool& pool_;
    std::size_t threads_;
    std::string buffer_;       ///< compressed bytes from begin_ on
    std::int64_t begin_;       ///< where the next unit begins
    bool ended_ = false;       ///< all units are under way
    bool longStream_ = false;  ///< at begin_
    std::deque<Pending> pending_;
    std::unique_ptr<ByteSource> rest_;  ///< once the file is read as any other
};

}  // namespace deepsight
