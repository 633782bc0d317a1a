#include "core/data/documents/record_documents.h"

#include <utility>

namespace deepsight {

RecordDocuments::RecordDocuments(std::shared_ptr<const RandomAccessFile> file,
                                 Compression compression,
                                 std::shared_ptr<const RecordFormat> format,
                                 const DocumentOptions& options, WorkerPool& pool)
    : pool_(pool),
      stop_(options.stop),
      mostWaiting_(2 * options.threads),
      file_(std::move(file)),
      format_(std::move(format)),
      cutter_(makeByteSource(file_, compression, options.from.offset, pool, options.threads),
              *format_, file_->path(), compression, options.from.offset),
      toSkip_(options.from.records) {
    if (options.from.offset < 0 || options.from.offset > file_->bytes() || toSkip_ < 0) {
        throw wrongPlace(file_->path());
    }
    block_.offset = options.from.offset;
    block_.before = options.from.records;
    block_.consumed = options.from.offset;
}

std::optional<std::string> RecordDocuments::next() {
    while (true) {
        throwIfCancelled(stop_);
        if (given_ < texts_.size()) {
            RecordText& next = texts_[given_++];
            done_ = next.record + 1;
            return std::move(next.text);
        }
        if (!takeBlock()) return std::nullopt;
    }
}

DocumentPosition RecordDocuments::position() const {
    return {0, block_.offset, block_.before + done_, 0};
}

bool RecordDocuments::takeBlock() {
    fill();
    if (waiting_.empty()) {
        if (failure_) std::rethrow_exception(failure_);
        if (toSkip_ > 0) throw wrongPlace(file_->path());
        return false;
    }
    std::future<Parsed> oldest = std::move(waiting_.front());
    waiting_.pop_front();
    Parsed parsed = oldest.get();
    block_ = std::move(parsed.block);
    texts_ = std::move(parsed.texts);
    given_ = 0;
    done_ = 0;
    return true;
}

/// What goes wrong here comes after the documents that are already on their way.
void RecordDocuments::fill() {
    try {
        while (!cutAll_ && !failure_ && waiting_.size() < mostWaiting_) {
            throwIfCancelled(stop_);  // what is skipped may be all of a large file
            std::optional<RecordBlock> block = cutter_.next();
            if (!block) {
                cutAll_ = true;
                return;
            }
            const std::int64_t skip = std::min(toSkip_, block->count);
            toSkip_ -= skip;
            if (skip > 0 && skip == block->count) continue;
            waiting_.push_back(
                inPool(pool_, [format = format_, skip, block = std::move(*block)]() mutable {
                    Parsed parsed{{}, format->parse(block, skip)};
                    block.bytes = {};
                    parsed.block = std::move(block);
                    return parsed;
                }));
        }
    } catch (...) {
        failure_ = std::current_exception();
    }
}

}  // namespace deepsight
