#pragma once

#include "core/data/documents/record_format.h"

namespace deepsight {

/// A text file that is one document.
class TextDocument : public RecordFormat {
  public:
    explicit TextDocument(std::filesystem::path file) : file_(std::move(file)) {}

    std::string_view terminator() const override { return {}; }
    std::string recordName() const override { return "document"; }
    std::size_t longestRecord() const override { return std::size_t{256} << 20; }
    RecordTexts parse(const RecordBlock& block, std::int64_t skip) const override;

  private:
    std::filesystem::path file_;
};

}  // namespace deepsight
