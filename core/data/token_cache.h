#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/data/mapped_file.h"
#include "core/support/file_descriptor.h"

namespace deepsight {

/// Folder of one imported corpus: tokens.u16 and meta.json. It appears whole or not at all, since
/// it is written under another name and renamed. Safe against other threads and processes.
class TokenCacheEntry {
  public:
    /// `key` names the entry: content hash, tokenizer and format version.
    explicit TokenCacheEntry(const std::string& key);

    /// The tokens, or null if they are not there or the entry is damaged.
    std::shared_ptr<const MappedFile> open() const;

    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

/// Writes a cache entry. Unless `finish` succeeds, nothing stays behind.
class TokenCacheWriter {
  public:
    /// Throws Error{Io} with the remedy if the cache cannot be written. Also clears what crashed
    /// imports left there.
    TokenCacheWriter();

    void append(std::span<const TokenId> tokens);
    /// Publishes the tokens as `entry`, unless someone else did meanwhile, and returns them.
    std::shared_ptr<const MappedFile> finish(const TokenCacheEntry& entry);

  private:
    /// A folder of its own in the cache, removed at the end unless it has been renamed.
    class TemporaryFolder {
      public:
        TemporaryFolder();
        ~TemporaryFolder();
        TemporaryFolder(const TemporaryFolder&) = delete;
        TemporaryFolder& operator=(const TemporaryFolder&) = delete;

        const std::filesystem::path& path() const { return path_; }
        bool renameTo(const std::filesystem::path& target);  ///< false with errno

      private:
        std::filesystem::path path_;
    };

    TemporaryFolder folder_;
    std::filesystem::path file_;
    FileDescriptor descriptor_;
};

}  // namespace deepsight
