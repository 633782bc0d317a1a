#pragma once

#include <arrow/api.h>
#include <arrow/io/file.h>
#include <parquet/arrow/writer.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace deepsight::test {

/// Writes texts (or nulls) as column "text" between others, as Hugging Face's data sets have them.
inline void writeParquet(const std::filesystem::path& file,
                         const std::vector<std::optional<std::string>>& texts,
                         std::int64_t rowsOfGroup,
                         arrow::Compression::type compression = arrow::Compression::ZSTD,
                         bool dictionary = false) {
    arrow::Int64Builder ids;
    arrow::StringBuilder builder;
    arrow::StringBuilder titles;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        PARQUET_THROW_NOT_OK(ids.Append(static_cast<std::int64_t>(i)));
        PARQUET_THROW_NOT_OK(titles.Append("title " + std::to_string(i)));
        PARQUET_THROW_NOT_OK(texts[i] ? builder.Append(*texts[i]) : builder.AppendNull());
    }
    std::vector<std::shared_ptr<arrow::Array>> columns;
    for (arrow::ArrayBuilder* one :
         std::initializer_list<arrow::ArrayBuilder*>{&ids, &builder, &titles}) {
        PARQUET_ASSIGN_OR_THROW(columns.emplace_back(), one->Finish());
    }
    const auto schema =
        arrow::schema({arrow::field("id", arrow::int64()), arrow::field("text", arrow::utf8()),
                       arrow::field("title", arrow::utf8(), false)});
    parquet::WriterProperties::Builder properties;
    properties.compression(compression);
    if (!dictionary) properties.disable_dictionary();
    PARQUET_ASSIGN_OR_THROW(auto out, arrow::io::FileOutputStream::Open(file.string()));
    PARQUET_THROW_NOT_OK(parquet::arrow::WriteTable(*arrow::Table::Make(schema, columns),
                                                    arrow::default_memory_pool(), out, rowsOfGroup,
                                                    properties.build()));
    PARQUET_THROW_NOT_OK(out->Close());
}

}  // namespace deepsight::test
