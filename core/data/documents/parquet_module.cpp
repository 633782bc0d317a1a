// The module libdeepsight_parquet.so: Parquet by the Apache Arrow project's own library.
#include <arrow/io/file.h>
#include <arrow/memory_pool.h>
#include <parquet/column_reader.h>
#include <parquet/exception.h>
#include <parquet/file_reader.h>
#include <parquet/properties.h>
#include <parquet/schema.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>

#include "core/data/documents/parquet_column.h"

namespace deepsight {

namespace {

constexpr auto kTooMuchAtOnce =
    "The threads together need more memory for its pages than is allowed to one file: import with "
    "fewer (--threads), or write the file with smaller pages.";
constexpr auto kPutAWholeOne = "Put a whole file there, or take it away and go on without it.";

ParquetProblem describe(const std::exception& error) {
    std::string what = error.what();
    what.resize(std::min({what.find('\n'), what.size(), std::size_t{300}}));
    while (what.ends_with('.')) what.pop_back();
    const auto* status = dynamic_cast<const parquet::ParquetStatusException*>(&error);
    const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr ||
                        (status != nullptr && status->status().IsOutOfMemory());
    return {what, memory ? kTooMuchAtOnce : kPutAWholeOne};
}

class Rows : public ParquetRows {
  public:
    Rows(std::shared_ptr<parquet::RowGroupReader> group, int column, std::int64_t rows,
         std::int64_t from)
        : group_(std::move(group)), left_(rows - from) {
        reader_ = std::static_pointer_cast<parquet::ByteArrayReader>(group_->Column(column));
        optional_ = reader_->descr()->max_definition_level() > 0;
        if (from > 0 && reader_->Skip(from) != from) throw parquet::ParquetException(kTooFew);
    }

    bool read(std::int64_t& rows, RecordTexts& texts, ParquetProblem& problem) noexcept override {
        try {
            constexpr std::size_t kEnough = std::size_t{16} << 20;
            std::size_t bytes = 0;
            while (left_ > 0 && bytes < kEnough) bytes += readFew(rows, texts);
            return true;
        } catch (const std::exception& error) {
            problem = describe(error);
            return false;
        }
    }

  private:
    static constexpr auto kTooFew = "the row group has fewer rows than the file's end says";

    /// Few, since each may be large. Values point into the page and are copied only here.
    std::size_t readFew(std::int64_t& rows, RecordTexts& texts) {
        constexpr std::int64_t kFew = 8;
        constexpr std::uint32_t kLongest = std::uint32_t{64} << 20;
        std::array<std::int16_t, kFew> levels{};
        std::array<parquet::ByteArray, kFew> values{};
        std::int64_t valueCount = 0;
        const std::int64_t count =
            reader_->ReadBatch(std::min(kFew, left_), optional_ ? levels.data() : nullptr, nullptr,
                               values.data(), &valueCount);
        if (count <= 0 || (!optional_ && valueCount != count)) {
            throw parquet::ParquetException(kTooFew);
        }
        left_ -= count;
        const std::int16_t present = reader_->descr()->max_definition_level();
        std::size_t bytes = 0;
        std::size_t value = 0;
        for (std::int64_t row = 0; row < count; ++row) {
            const std::int64_t number = rows++;
            if (optional_ && levels[static_cast<std::size_t>(row)] != present) continue;
            const parquet::ByteArray& text = values[value++];
            if (text.len > kLongest) throw parquet::ParquetException("a text has more than 64 MiB");
            bytes += text.len + sizeof(RecordText);
            if (text.len == 0) continue;
            texts.push_back(
                {number, std::string(reinterpret_cast<const char*>(text.ptr), text.len)});
        }
        return bytes;
    }

    std::shared_ptr<parquet::RowGroupReader> group_;
    std::shared_ptr<parquet::ByteArrayReader> reader_;
    bool optional_ = false;
    std::int64_t left_;
};

class Column : public ParquetColumn {
  public:
    explicit Column(const char* path)
        // A page may say that it becomes 2 GB; no page of text comes near this.
        : pool_(arrow::system_memory_pool(), std::int64_t{1} << 30), properties_(&pool_) {
        properties_.enable_buffered_stream();
        properties_.set_buffer_size(std::int64_t{1} << 20);
        properties_.set_page_checksum_verification(true);
        PARQUET_ASSIGN_OR_THROW(auto file, arrow::io::ReadableFile::Open(path, &pool_));
        reader_ = parquet::ParquetFileReader::Open(std::move(file), properties_);
        for (int group = 0; group < reader_->metadata()->num_row_groups(); ++group) {
            rowGroups_.push_back(reader_->metadata()->RowGroup(group)->num_rows());
            if (rowGroups_.back() < 0) throw parquet::ParquetException("a row group has no size");
        }
    }

    /// False with `problem` if there is no such column of strings.
    bool choose(const std::string& name, ParquetProblem& problem) {
        const parquet::SchemaDescriptor& schema = *reader_->metadata()->schema();
        std::string texts;
        for (int i = 0; i < schema.num_columns(); ++i) {
            const parquet::ColumnDescriptor& column = *schema.Column(i);
            if (!isText(column)) continue;
            const std::string path = column.path()->ToDotString();
            if (path == name) column_ = i;
            if (texts.size() < 300) texts += (texts.empty() ? "" : ", ") + path;
        }
        if (column_ >= 0) return true;
        problem.what = "it has no column \"" + name + "\" of strings";
        problem.remedy =
            "Set data.document_field to one that it has: " + (texts.empty() ? "(none)" : texts) +
            ".";
        return false;
    }

    const std::vector<std::int64_t>& rowGroups() const override { return rowGroups_; }

    std::unique_ptr<ParquetRows> rows(std::int64_t rowGroup, std::int64_t from,
                                      ParquetProblem& problem) noexcept override {
        try {
            return std::make_unique<Rows>(reader_->RowGroup(static_cast<int>(rowGroup)), column_,
                                          rowGroups_.at(static_cast<std::size_t>(rowGroup)), from);
        } catch (const std::exception& error) {
            problem = describe(error);
            return nullptr;
        }
    }

  private:
    static bool isText(const parquet::ColumnDescriptor& column) {
        return column.physical_type() == parquet::Type::BYTE_ARRAY &&
               column.max_repetition_level() == 0 &&
               column.converted_type() != parquet::ConvertedType::DECIMAL &&
               column.converted_type() != parquet::ConvertedType::BSON;
    }

    arrow::CappedMemoryPool pool_;
    parquet::ReaderProperties properties_;
    std::unique_ptr<parquet::ParquetFileReader> reader_;
    std::vector<std::int64_t> rowGroups_;
    int column_ = -1;
};

}  // namespace

extern "C" __attribute__((visibility("default"))) ParquetColumn* deepsightOpenParquetColumn(
    const char* path, const char* column, ParquetProblem& problem) {
    try {
        auto opened = std::make_unique<Column>(path);
        return opened->choose(column, problem) ? opened.release() : nullptr;
    } catch (const std::exception& error) {
        problem = describe(error);
        return nullptr;
    }
}

}  // namespace deepsight
