#pragma once

#include "core/data/documents/file_documents.h"

namespace deepsight {

/// The documents of one column of strings of a Parquet file; only that column is read. Row groups
/// are decoded ahead by the threads of the pool, a few at a time, large ones in parts. Throws
/// Error{Data} also where libdeepsight_parquet.so is missing, with how to get it.
std::unique_ptr<FileDocuments> openParquetDocuments(const std::filesystem::path& path,
                                                    const DocumentOptions& options,
                                                    WorkerPool& pool);

}  // namespace deepsight
