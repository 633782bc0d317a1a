#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace deepsight {

/// A place between two documents at which reading may go on later: plain numbers, to be stored.
/// It holds for the same files only (see DocumentReader::files()).
struct DocumentPosition {
    std::int64_t file = 0;       ///< index into files()
    std::int64_t offset = 0;     ///< where to begin reading: a byte of that file as it lies on the
                                 ///< disk (of compressed files where a member begins), of Parquet
                                 ///< the number of a row group
    std::int64_t records = 0;    ///< records (lines, pages, rows) after it that are done with
    std::int64_t documents = 0;  ///< given since the very first; only for people
    auto operator<=>(const DocumentPosition&) const = default;
};

/// One of the files that are read, in the order of reading.
struct DocumentFile {
    std::filesystem::path path;
    std::int64_t bytes = 0;  ///< size on the disk
};

/// What to read, and how. Threads only change the speed, never the documents or their order.
struct DocumentOptions {
    std::string field = "text";  ///< member of each JSON line, or column of Parquet
    std::size_t threads = 1;     ///< that decompress and parse, besides the caller's; at least 1
    DocumentPosition from;       ///< where an earlier reader was
    std::stop_token stop;        ///< next() ends with Error{Cancelled} once it is requested
};

/// Gives the documents of a file or of a folder's files one after the other, as valid UTF-8 that is
/// not empty. Memory stays bounded whatever the files hold. Lives on one thread, which may also
/// destroy it at any time; threads of its own work ahead.
class DocumentReader {
  public:
    virtual ~DocumentReader() = default;

    /// The next document's text; empty at the end of the last file. Throws Error{Data} naming file,
    /// place and remedy for what is damaged, Error{Io} for what cannot be read, Error{Cancelled}.
    virtual std::optional<std::string> next() = 0;

    /// The place after the document that next() gave last. A reader opened from there gives the
    /// documents that follow, each exactly as this one does.
    virtual DocumentPosition position() const = 0;

    /// How far reading is in bytes on the disk, of all files together: never falls, and reaches
    /// bytesTotal() at the end.
    virtual std::int64_t bytesDone() const = 0;
    virtual std::int64_t bytesTotal() const = 0;

    /// All files, sorted by path. Whoever stores a position stores names and sizes with it.
    virtual const std::vector<DocumentFile>& files() const = 0;
};

/// Opens a file, or all files below a folder whose names say that they hold documents; other names
/// are passed over there:
///   .xml (also .xml-p1p41242)  a Wikipedia dump: pages of namespace 0 as plain text
///   .jsonl .ndjson .json       JSON Lines: the member `field` of each line's object
///   .txt                       a file is one document
///   .parquet                   the column `field`
/// Where a folder has others too, its .json files are taken for their description and passed over.
/// All but .parquet may be compressed: .gz, .bz2 or .zst behind it, of any number of members.
/// Throws Error{Data} if there is nothing to read, with what can be read, or if `options.from` does
/// not fit the files.
std::unique_ptr<DocumentReader> openDocuments(const std::filesystem::path& path,
                                              DocumentOptions options = {});

/// Whether the file's name says that openDocuments() reads it.
bool holdsDocuments(const std::filesystem::path& file);

}  // namespace deepsight
