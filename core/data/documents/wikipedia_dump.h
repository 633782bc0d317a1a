#pragma once

#include <set>

#include "core/data/documents/byte_source.h"
#include "core/data/documents/record_format.h"

namespace deepsight {

/// The pages of a MediaWiki dump (pages-articles): those of the main namespace whose text is
/// wikitext, as their title, an empty line, and plain text (plainWikitext()). Redirects are left
/// out. Of a dump with older revisions, the last one of each page in the file counts.
class WikipediaDump : public RecordFormat {
  public:
    /// Reads the head of the file, which names its namespaces. Throws Error{Data} if it is no dump.
    WikipediaDump(const std::shared_ptr<const RandomAccessFile>& file, Compression compression);

    std::string_view terminator() const override { return "</page>"; }
    std::string recordName() const override { return "page"; }
    std::size_t longestRecord() const override { return std::size_t{64} << 20; }
    RecordTexts parse(const RecordBlock& block, std::int64_t skip) const override;

  private:
    std::filesystem::path file_;
    std::set<std::string> hiddenNamespaces_;  ///< of files and categories, in the wiki's language
};

}  // namespace deepsight
