#include "core/data/documents/parquet_documents.h"

#include <deque>
#include <future>
#include <numeric>

#include "core/data/documents/byte_source.h"
#include "core/data/documents/parquet_column.h"
#include "core/data/utf8.h"
#include "core/support/shared_module.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

namespace {

namespace fs = std::filesystem;

std::unique_ptr<ParquetColumn> openColumn(const fs::path& path, const std::string& column) {
    static std::string missing;
    static auto* const open = reinterpret_cast<OpenParquetColumn*>(
        moduleFunction(kParquetModule, kOpenParquetColumn, missing));
    if (!open) {
        throw Error(ErrorKind::Data,
                    path.string() + " cannot be read without Parquet's library: " + missing +
                        ". Run scripts/setup, which fetches it, and build again, or write the "
                        "documents as JSON Lines.");
    }
    const RandomAccessFile readable(path);  // a folder or pipe gets the same error as elsewhere
    ParquetProblem problem;
    std::unique_ptr<ParquetColumn> opened(open(path.c_str(), column.c_str(), problem));
    if (opened) return opened;
    throw Error(ErrorKind::Data, path.string() + " cannot be read as Parquet: " + problem.what +
                                     ". " + problem.remedy);
}

class ParquetDocuments : public FileDocuments {
  public:
    ParquetDocuments(const fs::path& path, const DocumentOptions& options, WorkerPool& pool)
        : path_(path),
          column_(openColumn(path, options.field)),
          bytes_(static_cast<std::int64_t>(fs::file_size(path))),
          pool_(pool),
          stop_(options.stop),
          mostWaiting_(2 * options.threads),
          next_(options.from.offset),
          firstRow_(options.from.records) {
        const auto& groups = column_->rowGroups();
        totalRows_ = std::accumulate(groups.begin(), groups.end(), std::int64_t{0});
        const auto count = static_cast<std::int64_t>(groups.size());
        const bool within = next_ >= 0 && next_ <= count && firstRow_ >= 0 &&
                            firstRow_ <= (next_ < count ? rowsOf(next_) : 0);
        if (!within) throw wrongPlace(path);
        batch_.group = next_;
        batch_.firstRow = firstRow_;
        rowsBefore_ = std::accumulate(groups.begin(), groups.begin() + next_, std::int64_t{0});
    }
    ~ParquetDocuments() override {
        for (auto& batch : waiting_) batch.wait();  // they read from the column
    }
    ParquetDocuments(const ParquetDocuments&) = delete;
    ParquetDocuments& operator=(const ParquetDocuments&) = delete;

    std::optional<std::string> next() override {
        while (true) {
            throwIfCancelled(stop_);
            if (given_ < batch_.texts.size()) {
                RecordText& next = batch_.texts[given_++];
                done_ = next.record + 1;
                return std::move(next.text);
            }
            if (!takeBatch()) return std::nullopt;
        }
    }

    DocumentPosition position() const override {
        return {0, batch_.group, batch_.firstRow + done_, 0};
    }

    std::int64_t bytesDone() const override {
        if (totalRows_ == 0) return 0;
        const auto rows = rowsBefore_ + position().records;
        return static_cast<std::int64_t>(static_cast<double>(bytes_) * static_cast<double>(rows) /
                                         static_cast<double>(totalRows_));
    }

  private:
    struct Batch {
        std::int64_t group = 0;
        std::int64_t firstRow = 0;
        std::int64_t rows = 0;
        RecordTexts texts;
        std::unique_ptr<ParquetRows> rest;  ///< of the row group, if it is a large one
    };

    std::int64_t rowsOf(std::int64_t group) const {
        return column_->rowGroups()[static_cast<std::size_t>(group)];
    }

    void requireUtf8(std::int64_t group, std::int64_t firstRow, const RecordText& text) const {
        if (checkUtf8(text.text).validBytes == text.text.size()) return;
        throw damagedFile(ErrorKind::Data, path_, std::nullopt,
                          "row " + std::to_string(firstRow + text.record + 1) + " of row group " +
                              std::to_string(group + 1) + " is not UTF-8 text",
                          "Write it as UTF-8, or choose another column with data.document_field.");
    }

    /// For any thread of the pool.
    Batch readOn(std::int64_t group, std::int64_t firstRow,
                 std::unique_ptr<ParquetRows> rows) const {
        ParquetProblem problem;
        Batch batch{group, firstRow, 0, {}, std::move(rows)};
        if (!batch.rest) batch.rest = column_->rows(group, firstRow, problem);
        if (!batch.rest || !batch.rest->read(batch.rows, batch.texts, problem)) {
            throw damagedFile(ErrorKind::Data, path_, std::nullopt,
                              "in row group " + std::to_string(group + 1) + ", " + problem.what,
                              problem.remedy);
        }
        for (const RecordText& text : batch.texts) requireUtf8(group, firstRow, text);
        if (firstRow + batch.rows == rowsOf(group)) batch.rest.reset();
        return batch;
    }

    bool takeBatch() {
        while (waiting_.size() < mostWaiting_ &&
               next_ < static_cast<std::int64_t>(column_->rowGroups().size())) {
            waiting_.push_back(
                inPool(pool_, [this, group = next_++, row = std::exchange(firstRow_, 0)] {
                    return readOn(group, row, nullptr);
                }));
        }
        if (waiting_.empty()) return false;
        std::future<Batch> oldest = std::move(waiting_.front());
        waiting_.pop_front();
        Batch batch = oldest.get();
        if (batch.group != batch_.group) rowsBefore_ += rowsOf(batch_.group);
        batch_ = std::move(batch);
        done_ = 0;
        given_ = 0;
        if (batch_.rest) readRest();
        return true;
    }

    /// Its turn comes before the row groups that wait.
    void readRest() {
        const auto row = batch_.firstRow + batch_.rows;
        waiting_.push_front(inPool(
            pool_, [this, group = batch_.group, row, rest = std::move(batch_.rest)]() mutable {
                return readOn(group, row, std::move(rest));
            }));
    }

    fs::path path_;
    std::unique_ptr<ParquetColumn> column_;
    std::int64_t bytes_;
    WorkerPool& pool_;
    std::stop_token stop_;
    std::size_t mostWaiting_;
    std::int64_t next_;      ///< row group to be read
    std::int64_t firstRow_;  ///< of it
    std::int64_t totalRows_ = 0;
    std::int64_t rowsBefore_ = 0;  ///< in the row groups before that of batch_
    std::deque<std::future<Batch>> waiting_;
    Batch batch_;
    std::int64_t done_ = 0;  ///< rows of batch_
    std::size_t given_ = 0;  ///< of its texts
};

}  // namespace

std::unique_ptr<FileDocuments> openParquetDocuments(const fs::path& path,
                                                    const DocumentOptions& options,
                                                    WorkerPool& pool) {
    return std::make_unique<ParquetDocuments>(path, options, pool);
}

}  // namespace deepsight
