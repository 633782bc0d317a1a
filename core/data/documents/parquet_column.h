#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/data/documents/record_format.h"

// What crosses into libdeepsight_parquet.so, which alone is linked with Apache Arrow: it is
// compiled with the program, so strings may, but exceptions do not.
namespace deepsight {

/// What is wrong with a file, and what to do about it.
struct ParquetProblem {
    std::string what;
    std::string remedy;
};

/// The rows of one row group, from the first that is wanted on. One thread at a time.
class ParquetRows {
  public:
    virtual ~ParquetRows() = default;
    /// Some megabytes of the next rows: adds how many they are to `rows`, which also numbers the
    /// texts that are appended. None at the end. False with `problem` when they are damaged.
    virtual bool read(std::int64_t& rows, RecordTexts& texts, ParquetProblem& problem) noexcept = 0;
};

/// One column of strings of an open file. Any thread.
class ParquetColumn {
  public:
    virtual ~ParquetColumn() = default;
    /// How many rows each row group has.
    virtual const std::vector<std::int64_t>& rowGroups() const = 0;
    /// Null with `problem`. Must not outlive the column.
    virtual std::unique_ptr<ParquetRows> rows(std::int64_t rowGroup, std::int64_t from,
                                              ParquetProblem& problem) noexcept = 0;
};

/// The module's one function: opens a file, or returns null with `problem`.
using OpenParquetColumn = ParquetColumn*(const char* path, const char* column,
                                         ParquetProblem& problem);
inline constexpr auto kOpenParquetColumn = "deepsightOpenParquetColumn";
inline constexpr auto kParquetModule = "libdeepsight_parquet.so";

}  // namespace deepsight
