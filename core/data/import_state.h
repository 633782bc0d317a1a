#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

#include "core/data/documents/document_reader.h"
#include "core/data/shard_index.h"
#include "core/support/file_descriptor.h"
#include "core/support/progress.h"

namespace deepsight {

/// How far an import of documents is, as it stands in FOLDER/import.json until the import ends.
struct ImportState {
    ShardIndex index;  ///< the whole shards, and all documents that are done with
    DocumentPosition position;
    std::int64_t trainUnfinished = 0;  ///< tokens that follow the whole shards
    std::int64_t validationUnfinished = 0;
    std::int64_t bytesDone = 0;  ///< of the documents on the disk
    std::int64_t bytesTotal = 0;
};

/// Empty where no import was begun in the folder, or it has ended. Throws Error{Data} for a damaged
/// file.
std::optional<ImportState> readImportState(const std::filesystem::path& folder);
void writeImportState(const std::filesystem::path& folder, const ImportState& state);

/// Keeps other imports, of this or another process, away from a folder while it lives. The system
/// releases it with the process, however that ends.
class ImportLock {
  public:
    /// Makes the folder where there is none, and waits for an import that goes on there. Throws
    /// Error{Io}, or Error{Cancelled} once `stop` is requested.
    ImportLock(const std::filesystem::path& folder, const ProgressSink& progress,
               const std::stop_token& stop);

  private:
    std::filesystem::path path_;
    FileDescriptor file_;
};

inline constexpr auto kImportLockFile = "import.lock";

}  // namespace deepsight
