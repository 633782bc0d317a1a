#include "core/data/documents/wikipedia_dump.h"

#include "core/data/documents/wikitext.h"
#include "core/data/documents/xml_reader.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

namespace {

constexpr std::string_view kPage = "<page>";
constexpr std::string_view kHeadEnd = "</siteinfo>";
constexpr auto kRemedy = "Put the dump there once more, and compare its checksum.";

/// Collects what a page says.
class PageReader : public XmlReader {
  public:
    std::string title;
    std::string nameSpace;
    std::string model;
    std::string text;
    bool redirect = false;

    void clear() { *this = PageReader(); }

  protected:
    void opened(std::string_view path, const char** /*attributes*/) override {
        if (path == "/page/redirect") redirect = true;
        if (path == "/page/revision") {  // the next one, of a dump with all of them
            text.clear();
            model.clear();
        }
    }
    void said(std::string_view path, std::string_view characters) override {
        if (path == "/page/title") title += characters;
        if (path == "/page/ns") nameSpace += characters;
        if (path == "/page/revision/model") model += characters;
        if (path == "/page/revision/text") text += characters;
    }
};

/// Collects the names of the namespaces whose links are no text.
class HeadReader : public XmlReader {
  public:
    std::set<std::string> hidden;

  protected:
    void opened(std::string_view path, const char** attributes) override {
        hides_ = false;
        if (!path.ends_with("/namespace")) return;
        for (; attributes[0]; attributes += 2) {
            const std::string_view value = attributes[1];
            const bool mediaFileOrCategory = value == "-2" || value == "6" || value == "14";
            if (std::string_view(attributes[0]) == "key") hides_ = mediaFileOrCategory;
        }
    }
    void said(std::string_view path, std::string_view characters) override {
        if (hides_ && path.ends_with("/namespace")) hidden.insert(lowerCase(characters));
    }

  private:
    bool hides_ = false;
};

/// What stands before the first page, to the end of <siteinfo>.
std::string headOf(const std::shared_ptr<const RandomAccessFile>& file, Compression compression) {
    constexpr std::size_t kLongestHead = std::size_t{4} << 20;
    const auto source = makeByteSource(file, compression, 0);
    std::string head;
    while (true) {
        const Piece piece = source->next();
        head += piece.bytes;
        const std::size_t page = head.find(kPage);
        const std::size_t end = head.find(kHeadEnd);
        if (end < page) return head.substr(0, end + kHeadEnd.size());
        if (page != std::string::npos) return head.substr(0, page);
        if (piece.last || head.size() > kLongestHead) return head;
    }
}

std::optional<std::string> textOf(const PageReader& page,
                                  const std::set<std::string>& hiddenNamespaces) {
    if (page.redirect || page.nameSpace != "0") return std::nullopt;
    if (!page.model.empty() && page.model != "wikitext") return std::nullopt;
    const std::string text = plainWikitext(page.text, hiddenNamespaces);
    if (text.empty()) return std::nullopt;
    return page.title + "\n\n" + text;
}

}  // namespace

WikipediaDump::WikipediaDump(const std::shared_ptr<const RandomAccessFile>& file,
                             Compression compression)
    : file_(file->path()) {
    const std::string head = headOf(file, compression);
    if (head.find("<mediawiki") == std::string::npos) {
        throw damagedFile(ErrorKind::Data, file_, std::nullopt,
                          "it does not begin with <mediawiki>, as a dump of Wikipedia does",
                          "Put a pages-articles dump there, or take it away.");
    }
    const std::size_t begin = head.find("<siteinfo");
    if (begin == std::string::npos) return;  // a dump may leave it out
    HeadReader reader;
    const std::string_view siteInfo = std::string_view(head).substr(begin);
    if (const std::string problem = reader.read(siteInfo); !problem.empty()) {
        throw damagedFile(ErrorKind::Data, file_, std::nullopt, "in its head, " + problem, kRemedy);
    }
    hiddenNamespaces_ = std::move(reader.hidden);
}

RecordTexts WikipediaDump::parse(const RecordBlock& block, std::int64_t skip) const {
    RecordTexts texts;
    PageReader page;
    RecordLoop record(*this, block);
    while (record.next()) {
        const std::size_t begin = record.record().find(kPage);
        const bool isPage = begin != std::string_view::npos;
        if (block.last && !record.terminated() &&
            (isPage || record.record().find("</mediawiki>") == std::string_view::npos)) {
            throw record.damaged(file_, "it is cut off", kRemedy);
        }
        if (record.index() < skip || !isPage)
            continue;  // no page: the end of the dump, or of a page that was read before
        page.clear();
        const std::string_view whole = std::string_view(
            record.record().data() + begin, record.record().size() - begin + terminator().size());
        if (const std::string problem = page.read(whole); !problem.empty()) {
            throw record.damaged(file_, problem, kRemedy);
        }
        if (auto text = textOf(page, hiddenNamespaces_)) {
            texts.push_back({record.index(), std::move(*text)});
        }
    }
    if (block.last && (block.bytes.empty() || block.bytes.ends_with(terminator()))) {
        throw record.damaged(file_, "it is cut off after a page", kRemedy);
    }
    return texts;
}

}  // namespace deepsight
