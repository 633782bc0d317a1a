#pragma once

#include <filesystem>
#include <memory>

#include "core/data/documents/document_kind.h"
#include "core/data/documents/document_reader.h"
#include "core/support/error.h"
#include "core/support/ordered_work.h"

namespace deepsight {

/// The documents of one file, as DocumentReader gives them.
class FileDocuments {
  public:
    virtual ~FileDocuments() = default;
    virtual std::optional<std::string> next() = 0;
    /// `offset` and `records` of the place after the document that next() gave last.
    virtual DocumentPosition position() const = 0;
    /// Bytes on the disk that are done with.
    virtual std::int64_t bytesDone() const = 0;
};

/// From `options.from` on, by the threads of `pool`, which must outlive them.
std::unique_ptr<FileDocuments> openFileDocuments(const std::filesystem::path& path,
                                                 DocumentKind kind, const DocumentOptions& options,
                                                 WorkerPool& pool);

/// Throws Error{Cancelled} once the stop is requested.
void throwIfCancelled(const std::stop_token& stop);

/// Error{Data} for a place that is not in the file.
Error wrongPlace(const std::filesystem::path& path);

}  // namespace deepsight
