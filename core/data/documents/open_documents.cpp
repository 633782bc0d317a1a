#include <algorithm>
#include <system_error>

#include "core/data/documents/document_kind.h"
#include "core/data/documents/document_reader.h"
#include "core/data/documents/file_documents.h"
#include "core/data/documents/json_lines.h"
#include "core/data/documents/parquet_documents.h"
#include "core/data/documents/record_documents.h"
#include "core/data/documents/text_document.h"
#include "core/data/documents/wikipedia_dump.h"
#include "core/support/error.h"

namespace deepsight {

namespace fs = std::filesystem;

namespace {

std::shared_ptr<const RecordFormat> makeFormat(const std::shared_ptr<const RandomAccessFile>& file,
                                               DocumentKind kind, const std::string& field) {
    switch (kind.content) {
        case DocumentKind::Content::Wikipedia:
            return std::make_shared<WikipediaDump>(file, kind.compression);
        case DocumentKind::Content::JsonLines:
            return std::make_shared<JsonLines>(file->path(), field);
        default:
            return std::make_shared<TextDocument>(file->path());
    }
}

bool isFile(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

DocumentFile documentFile(const fs::path& path) {
    std::error_code error;
    const auto bytes = fs::file_size(path, error);
    if (error) {
        throw Error(ErrorKind::Io, "Cannot read " + path.string() + ": " + error.message() +
                                       ". Put it back, or choose another.");
    }
    return {path, static_cast<std::int64_t>(bytes)};
}

/// Beside documents of another kind, a .json file describes them.
void leaveOutDescriptions(std::vector<DocumentFile>& files) {
    const auto describes = [](const DocumentFile& file) {
        return file.path.extension() == ".json";
    };
    if (std::all_of(files.begin(), files.end(), describes)) return;
    std::erase_if(files, describes);
}

std::vector<DocumentFile> filesOf(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        if (isFile(path) && !documentKind(path)) {
            throw Error(ErrorKind::Data, path.string() +
                                             " has no name of a file with documents. Choose one "
                                             "that ends in " +
                                             kDocumentNames + ".");
        }
        return {documentFile(path)};
    }
    std::vector<DocumentFile> files;
    for (auto entry = fs::recursive_directory_iterator(path, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::path& file = entry->path();
        const bool hidden = file.filename().string().starts_with('.');
        if (hidden) {
            entry.disable_recursion_pending();
        } else if (documentKind(file) && isFile(file)) {
            files.push_back(documentFile(file));
        }
    }
    leaveOutDescriptions(files);
    if (error) {
        throw Error(ErrorKind::Io, "Cannot read the folder " + path.string() + ": " +
                                       error.message() + ". Choose another, or mend its rights.");
    }
    if (files.empty()) {
        throw Error(ErrorKind::Data, path.string() +
                                         " has no file with documents. Choose a folder with files "
                                         "that end in " +
                                         kDocumentNames + ".");
    }
    std::sort(files.begin(), files.end(),
              [](const DocumentFile& a, const DocumentFile& b) { return a.path < b.path; });
    return files;
}

/// One file after the other.
class FilesReader : public DocumentReader {
  public:
    FilesReader(const fs::path& path, DocumentOptions options)
        : options_(std::move(options)),
          files_(filesOf(path)),
          position_(options_.from),
          pool_(std::max<std::size_t>(1, options_.threads)) {
        options_.threads = std::max<std::size_t>(1, options_.threads);
        for (const DocumentFile& file : files_) bytesTotal_ += file.bytes;
        const auto count = static_cast<std::int64_t>(files_.size());
        if (position_.file < 0 || position_.file > count || position_.documents < 0) {
            throw wrongPlace(path);
        }
        for (std::int64_t file = 0; file < position_.file; ++file) bytesBefore_ += bytesOf(file);
    }

    std::optional<std::string> next() override {
        while (position_.file < static_cast<std::int64_t>(files_.size())) {
            throwIfCancelled(options_.stop);
            if (!current_) open();
            if (auto text = current_->next()) {
                const DocumentPosition place = current_->position();
                position_.offset = place.offset;
                position_.records = place.records;
                ++position_.documents;
                return text;
            }
            current_.reset();
            bytesBefore_ += bytesOf(position_.file);
            position_ = {position_.file + 1, 0, 0, position_.documents};
        }
        return std::nullopt;
    }

    DocumentPosition position() const override { return position_; }
    std::int64_t bytesDone() const override {
        return bytesBefore_ +
               (current_ ? std::min(current_->bytesDone(), bytesOf(position_.file)) : 0);
    }
    std::int64_t bytesTotal() const override { return bytesTotal_; }
    const std::vector<DocumentFile>& files() const override { return files_; }

  private:
    std::int64_t bytesOf(std::int64_t file) const {
        return files_[static_cast<std::size_t>(file)].bytes;
    }
    void open() {
        const fs::path& path = files_[static_cast<std::size_t>(position_.file)].path;
        options_.from = position_;
        current_ =
            openFileDocuments(path, documentKind(path).value_or(DocumentKind{}), options_, pool_);
    }

    DocumentOptions options_;
    std::vector<DocumentFile> files_;
    DocumentPosition position_;
    std::int64_t bytesTotal_ = 0;
    std::int64_t bytesBefore_ = 0;  ///< of the files before the current one
    WorkerPool pool_;
    std::unique_ptr<FileDocuments> current_;
};

}  // namespace

std::unique_ptr<DocumentReader> openDocuments(const fs::path& path, DocumentOptions options) {
    return std::make_unique<FilesReader>(path, std::move(options));
}

bool holdsDocuments(const fs::path& file) { return documentKind(file).has_value(); }

std::unique_ptr<FileDocuments> openFileDocuments(const fs::path& path, DocumentKind kind,
                                                 const DocumentOptions& options, WorkerPool& pool) {
    if (kind.content == DocumentKind::Content::Parquet) {
        return openParquetDocuments(path, options, pool);
    }
    auto file = std::make_shared<const RandomAccessFile>(path);
    auto format = makeFormat(file, kind, options.field);
    return std::make_unique<RecordDocuments>(std::move(file), kind.compression, std::move(format),
                                             options, pool);
}

void throwIfCancelled(const std::stop_token& stop) {
    if (!stop.stop_requested()) return;
    throw Error(ErrorKind::Cancelled, "Reading documents was cancelled.");
}

Error wrongPlace(const fs::path& path) {
    return Error(ErrorKind::Data, "Reading " + path.string() +
                                      " cannot go on where it was: it is not the same any more. "
                                      "Put the old one back, or start anew.");
}

}  // namespace deepsight
