#include "core/data/documents/parallel_bzip2.h"

namespace deepsight {

namespace {

constexpr std::size_t kUnit = std::size_t{1} << 20;          // of compressed bytes
constexpr std::size_t kLongStream = std::size_t{8} << 20;    // not read into memory as a whole
constexpr std::size_t kLargestUnit = std::size_t{16} << 20;  // decompressed

}  // namespace

ParallelBzip2::ParallelBzip2(std::shared_ptr<const RandomAccessFile> file, std::int64_t offset,
                             WorkerPool& pool, std::size_t threads)
    : file_(std::move(file)), pool_(pool), threads_(threads), begin_(offset) {}

Piece ParallelBzip2::next() {
    if (rest_) return rest_->next();
    fill();
    if (pending_.empty()) return readOn(begin_);
    Pending oldest = std::move(pending_.front());
    pending_.pop_front();
    Unit unit = oldest.unit.get();
    if (unit.failed) return readOn(oldest.begin);
    return Piece{std::move(unit.bytes), oldest.begin, oldest.end, oldest.last};
}

void ParallelBzip2::fill() {
    while (!ended_ && !longStream_ && pending_.size() < 2 * threads_) {
        const std::optional<std::size_t> size = findUnit();
        if (!size) return;
        std::string rest = buffer_.substr(*size);
        buffer_.resize(*size);
        const std::int64_t end = begin_ + static_cast<std::int64_t>(*size);
        pending_.push_back(
            {inPool(pool_, [streams = std::move(buffer_)] { return decompress(streams); }), begin_,
             end, ended_});
        buffer_ = std::move(rest);
        begin_ = end;
    }
}

/// How many bytes of the buffer are the next unit; empty if a stream does not fit in there.
std::optional<std::size_t> ParallelBzip2::findUnit() {
    std::size_t searched = 1;  // the unit itself begins with a stream
    while (true) {
        const std::size_t before = buffer_.size();
        buffer_.resize(before + kUnit);
        const std::int64_t at = begin_ + static_cast<std::int64_t>(before);
        const std::size_t got = file_->read(at, std::span(buffer_).subspan(before));
        buffer_.resize(before + got);
        ended_ = got < kUnit;
        if (ended_ && buffer_.size() <= kLongStream) return buffer_.size();
        const std::size_t head = lastBzip2Stream(buffer_, searched);
        if (head != std::string::npos) {
            ended_ = false;
            return head;
        }
        if (buffer_.size() > kLongStream) break;
        constexpr std::size_t kHead = 10;
        searched = std::max<std::size_t>(1, buffer_.size() - std::min(buffer_.size(), kHead));
    }
    longStream_ = true;
    buffer_ = {};
    return std::nullopt;
}

ParallelBzip2::Unit ParallelBzip2::decompress(const std::string& streams) {
    const auto decoder = makeDecoder(Compression::Bzip2, static_cast<std::int64_t>(streams.size()));
    Unit unit;
    std::string_view input = streams;
    std::size_t size = 0;
    bool inMember = false;
    while (!input.empty() || inMember) {
        if (unit.bytes.size() - size < kUnit) {
            if (size > kLargestUnit - kUnit) return {{}, true};
            unit.bytes.resize(size + 4 * kUnit);
        }
        const auto result = decoder->decode(input, std::span(unit.bytes).subspan(size));
        input.remove_prefix(result.consumed);
        size += result.produced;
        inMember = !result.memberEnded;
        const bool stuck = inMember && result.consumed == 0 && result.produced == 0;
        if (stuck || !result.problem.empty()) return {{}, true};
    }
    unit.bytes.resize(size);
    return unit;
}

Piece ParallelBzip2::readOn(std::int64_t from) {
    pending_.clear();
    buffer_ = {};
    rest_ = readAhead(pool_, makeByteSource(file_, Compression::Bzip2, from));
    return rest_->next();
}

}  // namespace deepsight
