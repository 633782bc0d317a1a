#include "core/data/documents/record_cutter.h"

#include <algorithm>

#include "core/support/untrusted_file.h"

namespace deepsight {

RecordCutter::RecordCutter(std::unique_ptr<ByteSource> source, const RecordFormat& format,
                           std::filesystem::path file, Compression compression, std::int64_t offset)
    : source_(std::move(source)), format_(format), file_(std::move(file)), offset_(offset) {
    if (compression == Compression::None) byte_ = offset;
}

std::optional<RecordBlock> RecordCutter::next() {
    const std::string_view terminator = format_.terminator();
    while (!ended_) {
        Piece piece = source_->next();
        ended_ = piece.last;
        const std::size_t before = rest_.size();
        if (piece.restart) restart_ = Restart{before, *piece.restart};
        if (rest_.empty()) {
            rest_ = std::move(piece.bytes);
        } else {
            rest_ += piece.bytes;
        }
        std::size_t size = 0;
        if (!terminator.empty()) {
            const std::size_t overlap = std::min(before, terminator.size() - 1);
            const std::string_view added = std::string_view(rest_).substr(before - overlap);
            const std::size_t end = added.rfind(terminator);
            if (end != std::string_view::npos) size = before - overlap + end + terminator.size();
        }
        requireShort(rest_.size() - size);
        if (ended_) size = rest_.size();
        if (size > 0 || ended_) return cut(size, piece.consumed);
    }
    return std::nullopt;
}

RecordBlock RecordCutter::cut(std::size_t size, std::int64_t consumed) {
    std::string rest = rest_.substr(size);
    rest_.resize(size);
    RecordBlock block{std::move(rest_), 0, offset_, before_, byte_, consumed, ended_};
    rest_ = std::move(rest);
    const std::string_view terminator = format_.terminator();
    block.count = count(block.bytes);
    if (ended_ && !block.bytes.empty() &&
        (terminator.empty() || !block.bytes.ends_with(terminator))) {
        ++block.count;
    }
    if (byte_) *byte_ += static_cast<std::int64_t>(size);
    before_ += block.count;
    if (restart_) {
        offset_ = restart_->offset;
        before_ = count(std::string_view(block.bytes).substr(restart_->at));
        restart_.reset();
    }
    return block;
}

void RecordCutter::requireShort(std::size_t size) const {
    if (size <= format_.longestRecord()) return;
    const std::string megabytes = std::to_string(format_.longestRecord() >> 20);
    std::optional<std::uint64_t> at;
    if (byte_) at = static_cast<std::uint64_t>(*byte_);
    throw damagedFile(ErrorKind::Data, file_, at,
                      format_.recordName() + " " + std::to_string(before_ + 1) + " after byte " +
                          std::to_string(offset_) + " goes on for more than " + megabytes + " MiB",
                      "Put a file with shorter ones there, or take it away.");
}

std::int64_t RecordCutter::count(std::string_view bytes) const {
    const std::string_view terminator = format_.terminator();
    if (terminator.empty()) return 0;
    if (terminator.size() == 1) return std::count(bytes.begin(), bytes.end(), terminator.front());
    std::int64_t found = 0;
    for (std::size_t at = bytes.find(terminator); at != std::string_view::npos;
         at = bytes.find(terminator, at + terminator.size())) {
        ++found;
    }
    return found;
}

}  // namespace deepsight
