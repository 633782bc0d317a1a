#include "core/data/documents/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/data/documents/parallel_bzip2.h"
#include "core/support/atomic_file.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::size_t kInput = std::size_t{1} << 18;

class PlainSource : public ByteSource {
  public:
    PlainSource(std::shared_ptr<const RandomAccessFile> file, std::int64_t offset)
        : file_(std::move(file)), offset_(offset) {}

    Piece next() override {
        Piece piece;
        piece.restart = offset_;
        piece.bytes.resize(kPiece);
        const std::size_t size = file_->read(offset_, piece.bytes);
        piece.bytes.resize(size);
        piece.last = size < kPiece;
        piece.consumed = offset_ += static_cast<std::int64_t>(size);
        return piece;
    }

  private:
    std::shared_ptr<const RandomAccessFile> file_;
    std::int64_t offset_;
};

class DecodingSource : public ByteSource {
  public:
    DecodingSource(std::shared_ptr<const RandomAccessFile> file, Compression compression,
                   std::int64_t offset)
        : file_(std::move(file)),
          compression_(compression),
          decoder_(makeDecoder(compression, file_->bytes())),
          start_(offset),
          read_(offset) {}

    Piece next() override {
        Piece piece;
        piece.bytes.resize(kPiece);
        std::size_t size = 0;
        while (size < kPiece && !piece.last) {
            if (!inMember_ && !beginMember(piece, size)) break;
            size += decode(std::span(piece.bytes).subspan(size));
        }
        piece.bytes.resize(size);
        piece.consumed = consumed();
        return piece;
    }

  private:
    std::int64_t consumed() const { return read_ - static_cast<std::int64_t>(input().size()); }
    std::string_view input() const { return std::string_view(buffer_).substr(used_); }

    void refill() {
        used_ = 0;
        buffer_.resize(kInput);
        buffer_.resize(file_->read(read_, buffer_));
        read_ += static_cast<std::int64_t>(buffer_.size());
    }

    /// False where the piece should end, so that the next one begins with the member.
    bool beginMember(Piece& piece, std::size_t size) {
        constexpr std::size_t kWorthwhile = kPiece / 8;
        if (input().empty()) refill();
        if (input().empty()) {
            piece.last = true;
            return false;
        }
        if (size >= kWorthwhile) return false;
        if (size == 0) piece.restart = consumed();
        inMember_ = true;
        return true;
    }

    std::size_t decode(std::span<char> output) {
        if (input().empty()) refill();
        const bool atEnd = input().empty();
        const Decoder::Result result = decoder_->decode(input(), output);
        const std::int64_t at = consumed();
        used_ += result.consumed;
        produced_ += static_cast<std::int64_t>(result.produced);
        if (!result.problem.empty()) throw damaged(at, result.problem);
        if (result.memberEnded) inMember_ = false;
        if (atEnd && result.produced == 0 && !result.memberEnded) {
            throw damaged(at, "its " + compressionName(compression_) + " data is cut off");
        }
        if (!isPlausibleRatio(consumed() - start_, produced_)) {
            throw damaged(at, "it becomes more than a thousand times larger, as no text does");
        }
        return result.produced;
    }

    Error damaged(std::int64_t at, const std::string& problem) const {
        return damagedFile(ErrorKind::Data, file_->path(), static_cast<std::uint64_t>(at), problem,
                           "Put a whole file there, or take it away and go on without it.");
    }

    std::shared_ptr<const RandomAccessFile> file_;
    Compression compression_;
    std::unique_ptr<Decoder> decoder_;
    std::int64_t start_;
    std::int64_t read_;  ///< bytes on the disk that came into the buffer
    std::int64_t produced_ = 0;
    std::string buffer_;
    std::size_t used_ = 0;  ///< of the buffer
    bool inMember_ = false;
};

class ReadAhead : public ByteSource {
  public:
    ReadAhead(WorkerPool& pool, std::unique_ptr<ByteSource> source)
        : pool_(pool), source_(std::move(source)) {
        begin();
    }
    ~ReadAhead() override {
        if (next_.valid()) next_.wait();
    }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    Piece next() override {
        Piece piece = next_.get();
        if (!piece.last) begin();
        return piece;
    }

  private:
    void begin() {
        next_ = inPool(pool_, [this] { return source_->next(); });
    }
    WorkerPool& pool_;
    std::unique_ptr<ByteSource> source_;
    std::future<Piece> next_;
};

}  // namespace

RandomAccessFile::RandomAccessFile(const std::filesystem::path& path)
    // Nobody may ever write to a pipe: opening it must not wait.
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    struct stat facts {};
    if (!descriptor_.isOpen() || ::fstat(descriptor_.number(), &facts) != 0) {
        throwFileError("read", path_);
    }
    if (!S_ISREG(facts.st_mode)) {
        throw Error(ErrorKind::Io, path_.string() + " is not a file. Put the right one there.");
    }
    if (isMostlyHoles(path_)) {
        throw damagedFile(ErrorKind::Data, path_, std::nullopt, kHoles,
                          "Put a whole file there, or take it away.");
    }
    bytes_ = facts.st_size;
}

std::size_t RandomAccessFile::read(std::int64_t offset, std::span<char> to) const {
    std::size_t size = 0;
    while (size < to.size()) {
        const ssize_t got = ::pread(descriptor_.number(), to.data() + size, to.size() - size,
                                    offset + static_cast<std::int64_t>(size));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throwFileError("read", path_);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    return size;
}

std::unique_ptr<ByteSource> makeByteSource(std::shared_ptr<const RandomAccessFile> file,
                                           Compression compression, std::int64_t offset) {
    if (compression == Compression::None) {
        return std::make_unique<PlainSource>(std::move(file), offset);
    }
    return std::make_unique<DecodingSource>(std::move(file), compression, offset);
}

std::unique_ptr<ByteSource> makeByteSource(std::shared_ptr<const RandomAccessFile> file,
                                           Compression compression, std::int64_t offset,
                                           WorkerPool& pool, std::size_t threads) {
    if (compression == Compression::Bzip2) {
        return std::make_unique<ParallelBzip2>(std::move(file), offset, pool, threads);
    }
    return readAhead(pool, makeByteSource(std::move(file), compression, offset));
}

std::unique_ptr<ByteSource> readAhead(WorkerPool& pool, std::unique_ptr<ByteSource> source) {
    return std::make_unique<ReadAhead>(pool, std::move(source));
}

}  // namespace deepsight
