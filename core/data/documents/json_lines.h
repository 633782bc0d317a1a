#pragma once

#include "core/data/documents/record_format.h"

namespace deepsight {

/// JSON Lines: one object a line, of which one member is the document. A line without text (blank,
/// null or "") is no document.
class JsonLines : public RecordFormat {
  public:
    JsonLines(std::filesystem::path file, std::string field)
        : file_(std::move(file)), field_(std::move(field)) {}

    std::string_view terminator() const override { return "\n"; }
    std::string recordName() const override { return "line"; }
    std::size_t longestRecord() const override { return std::size_t{64} << 20; }
    RecordTexts parse(const RecordBlock& block, std::int64_t skip) const override;

  private:
    std::filesystem::path file_;
    std::string field_;
};

}  // namespace deepsight
