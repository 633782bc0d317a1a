#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "core/data/documents/compression.h"
#include "core/support/file_descriptor.h"
#include "core/support/ordered_work.h"

namespace deepsight {

/// A file to be read from any place, by any thread.
class RandomAccessFile {
  public:
    /// Throws Error{Io} for what is no regular file, cannot be read or was never written.
    explicit RandomAccessFile(const std::filesystem::path& path);

    /// Bytes from `offset` on: fewer than asked for only at the end. Throws Error{Io}.
    std::size_t read(std::int64_t offset, std::span<char> to) const;
    const std::filesystem::path& path() const { return path_; }
    std::int64_t bytes() const { return bytes_; }

  private:
    std::filesystem::path path_;
    FileDescriptor descriptor_;
    std::int64_t bytes_ = 0;
};

/// A part of what a file holds once it is decompressed.
struct Piece {
    std::string bytes;
    std::optional<std::int64_t> restart;  ///< byte on the disk from which these bytes can be read
                                          ///< without those before
    std::int64_t consumed = 0;            ///< bytes on the disk that are done with
    bool last = false;                    ///< nothing follows
};

/// Gives what a file holds piece by piece, each of about a megabyte and never more than 16. Throws
/// Error{Data} naming file and byte for what is damaged or cut off, and for a file that grows a
/// thousandfold.
class ByteSource {
  public:
    virtual ~ByteSource() = default;
    /// Not to be called after the last piece.
    virtual Piece next() = 0;
};

/// Reads on the thread that calls, from byte `offset` on, where a member must begin.
std::unique_ptr<ByteSource> makeByteSource(std::shared_ptr<const RandomAccessFile> file,
                                           Compression compression, std::int64_t offset);

/// Has the next piece of a source read by the pool, which must outlive it, while the last one is
/// worked on.
std::unique_ptr<ByteSource> readAhead(WorkerPool& pool, std::unique_ptr<ByteSource> source);

/// The same bytes, read ahead by the threads of `pool`, which must outlive the source. bzip2, the
/// slowest to undo, is decompressed by all of them where the file is made of many streams.
std::unique_ptr<ByteSource> makeByteSource(std::shared_ptr<const RandomAccessFile> file,
                                           Compression compression, std::int64_t offset,
                                           WorkerPool& pool, std::size_t threads);

/// Has `work` done by the pool.
template <typename Work>
auto inPool(WorkerPool& pool, Work work) -> std::future<decltype(work())> {
    auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
    auto result = task->get_future();
    pool.run([task] { (*task)(); });
    return result;
}

}  // namespace deepsight
