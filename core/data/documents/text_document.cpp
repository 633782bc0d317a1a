#include "core/data/documents/text_document.h"

#include "core/data/utf8.h"

namespace deepsight {

RecordTexts TextDocument::parse(const RecordBlock& block, std::int64_t skip) const {
    if (skip > 0 || block.bytes.empty()) return {};
    const std::size_t valid = checkUtf8(block.bytes).validBytes;
    if (valid < block.bytes.size()) {
        throw Error(ErrorKind::Data, file_.string() + " is not UTF-8 text: byte " +
                                         std::to_string(valid) +
                                         " of its text begins no character. Save it as UTF-8 "
                                         "(iconv converts).");
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const bool marked = block.bytes.starts_with(kByteOrderMark);
    return {{0, block.bytes.substr(marked ? kByteOrderMark.size() : 0)}};
}

}  // namespace deepsight
