#pragma once

#include <deque>
#include <exception>
#include <future>

#include "core/data/documents/file_documents.h"
#include "core/data/documents/record_cutter.h"

namespace deepsight {

/// The documents of a file that is made of records: reading and cutting go ahead, blocks of records
/// are parsed by the threads of the pool and given in order.
class RecordDocuments : public FileDocuments {
  public:
    RecordDocuments(std::shared_ptr<const RandomAccessFile> file, Compression compression,
                    std::shared_ptr<const RecordFormat> format, const DocumentOptions& options,
                    WorkerPool& pool);

    std::optional<std::string> next() override;
    DocumentPosition position() const override;
    std::int64_t bytesDone() const override { return block_.consumed; }

  private:
    /// A block without its bytes, and the documents in it.
    struct Parsed {
        RecordBlock block;
        RecordTexts texts;
    };

    void fill();
    bool takeBlock();

    WorkerPool& pool_;
    std::stop_token stop_;
    std::size_t mostWaiting_;
    std::shared_ptr<const RandomAccessFile> file_;
    std::shared_ptr<const RecordFormat> format_;
    RecordCutter cutter_;
    std::int64_t toSkip_;
    bool cutAll_ = false;
    std::exception_ptr failure_;  ///< of what comes after the blocks that wait
    std::deque<std::future<Parsed>> waiting_;
    RecordBlock block_;      ///< that documents are given from, without its bytes
    std::int64_t done_ = 0;  ///< records of it
    RecordTexts texts_;
    std::size_t given_ = 0;  ///< of texts_
};

}  // namespace deepsight
