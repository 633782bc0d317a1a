#include "core/data/documents/wikitext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace deepsight {

namespace {

constexpr auto kNowhere = std::string_view::npos;

bool contains(std::initializer_list<std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whose content is no text of the page.
bool isDroppedTag(std::string_view name) {
    return contains({"ref",
                     "references",
                     "math",
                     "chem",
                     "ce",
                     "gallery",
                     "timeline",
                     "score",
                     "syntaxhighlight",
                     "source",
                     "imagemap",
                     "hiero",
                     "templatestyles",
                     "mapframe",
                     "maplink",
                     "graph",
                     "table",
                     "style",
                     "script",
                     "inputbox",
                     "categorytree",
                     "templatedata",
                     "indicator",
                     "noinclude"},
                    name);
}

/// Whose content is to be taken as it is.
bool isLiteralTag(std::string_view name) { return name == "nowiki" || name == "pre"; }

/// Characters that may begin or end some markup within a line.
constexpr std::array<bool, 256> kMarks = [] {
    std::array<bool, 256> marks{};
    for (const char mark : std::string_view("[]{}|<'&_\n")) {
        marks[static_cast<unsigned char>(mark)] = true;
    }
    return marks;
}();

/// Goes once over the text and writes what stays. What may turn out to be no text (a template, a
/// link to a file) is written as well, and taken back when it ends.
class Scanner {
  public:
    Scanner(std::string_view text, const std::set<std::string>& hidden)
        : text_(text), hidden_(hidden) {
        out_.reserve(text.size());
    }

    std::string run() {
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

  private:
    enum Kind { Template, Table, Link, Address, kKinds };
    struct Open {
        Kind kind;
        std::size_t out;                      ///< length of what was written before
        std::size_t bar = std::string::npos;  ///< of a link: after its last "|" in what is written
    };

    std::string_view rest() const { return text_.substr(at_); }
    bool at(std::string_view mark) const { return rest().starts_with(mark); }
    bool lineBegins() const;
    bool isOpen(Kind kind) const { return open_[kind] > 0; }
    bool isInner(Kind kind) const { return !stack_.empty() && stack_.back().kind == kind; }

    void step();
    void begin(Kind kind, std::size_t size);
    void end(Kind kind, std::size_t size);
    bool bracket();
    bool brace();
    bool angle();
    void emphasis();
    void closeLink();
    void openAddress();
    bool skipTo(const std::string& end, std::size_t from);
    std::size_t find(const std::string& end, std::size_t from);
    void take(std::size_t size) {
        out_ += text_.substr(at_, size);
        at_ += size;
    }

    std::string_view text_;
    const std::set<std::string>& hidden_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<Open> stack_;
    std::array<std::size_t, kKinds> open_{};
    std::set<std::string, std::less<>> missing_;  ///< ends that do not occur any more
};

/// Tables may be indented.
bool Scanner::lineBegins() const {
    std::size_t before = at_;
    while (before > 0 && (text_[before - 1] == ':' || text_[before - 1] == ' ')) --before;
    return before == 0 || text_[before - 1] == '\n';
}

void Scanner::step() {
    std::size_t mark = at_;
    while (mark < text_.size() && !kMarks[static_cast<unsigned char>(text_[mark])]) ++mark;
    if (mark > at_) return take(mark - at_);
    switch (text_[at_]) {
        case '[':
        case ']':
            if (bracket()) return;
            break;
        case '{':
        case '}':
            if (brace()) return;
            break;
        case '|':
            if (at("|}") && !at("|}}") && lineBegins() && isOpen(Table)) return end(Table, 2);
            if (isInner(Link)) stack_.back().bar = out_.size() + 1;
            break;
        case '<':
            if (angle()) return;
            break;
        case '\'':
            return emphasis();
        case '&':
            if (const WikiEntity entity = wikiEntity(rest()); entity.length > 0) {
                out_ += entity.character;
                at_ += entity.length;
                return;
            }
            break;
        case '_': {
            const std::size_t size =
                std::min(text_.find_first_not_of("_", at_), text_.size()) - at_;
            const std::size_t word = text_.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", at_ + 2);
            if (size == 2 && word != kNowhere && word > at_ + 2 &&
                text_.substr(word).starts_with("__")) {
                at_ = word + 2;
                return;
            }
            return take(size);
        }
        case '\n':
            if (isInner(Address)) {  // not closed on its line
                --open_[Address];
                stack_.pop_back();
            }
            break;
        default:
            break;
    }
    take(1);
}

void Scanner::begin(Kind kind, std::size_t size) {
    stack_.push_back({kind, out_.size()});
    ++open_[kind];
    at_ += size;
}

/// Takes back all since the innermost one of its kind; what is open inside was never closed.
void Scanner::end(Kind kind, std::size_t size) {
    at_ += size;
    while (true) {
        const Open inner = stack_.back();
        stack_.pop_back();
        --open_[inner.kind];
        if (inner.kind != kind) continue;
        out_.resize(inner.out);
        return;
    }
}

bool Scanner::brace() {
    if (at("{|") && lineBegins()) {
        begin(Table, 2);
        return true;
    }
    if (at("{{")) {
        begin(Template, 2);
        return true;
    }
    if (at("}}") && isOpen(Template)) {
        end(Template, 2);
        return true;
    }
    return false;
}

bool Scanner::bracket() {
    constexpr std::size_t kDeepest = 8;  // what is deeper would be copied for each one around it
    if (at("[[") && open_[Link] < kDeepest) {
        begin(Link, 2);
        return true;
    }
    if (at("]]") && isInner(Link)) {
        closeLink();
        return true;
    }
    if (at("]") && isInner(Address)) {
        --open_[Address];
        stack_.pop_back();
        ++at_;
        return true;
    }
    if (at("[")) {
        for (const std::string_view scheme : {"http://", "https://", "ftp://", "mailto:", "//"}) {
            if (!text_.substr(at_ + 1).starts_with(scheme)) continue;
            openAddress();
            return true;
        }
    }
    return false;
}

/// "[https://example.org words]" is its words.
void Scanner::openAddress() {
    const std::size_t stop = std::min(text_.find_first_of(" \t\n]", at_), text_.size());
    begin(Address, stop - at_);
    if (at(" ") || at("\t")) ++at_;
}

void Scanner::closeLink() {
    const Open link = stack_.back();
    stack_.pop_back();
    --open_[Link];
    at_ += 2;
    const std::string content = out_.substr(link.out);
    out_.resize(link.out);
    const bool labelled = link.bar != std::string::npos;
    out_ += linkWords(content, labelled ? link.bar - link.out : content.size() + 1, hidden_);
}

bool Scanner::angle() {
    if (at("<!--")) {
        skipTo("-->", at_ + 4);
        return true;
    }
    std::size_t name = at_ + 1;
    const bool closing = text_.substr(name).starts_with('/');
    if (closing) ++name;
    std::size_t end = name;
    while (end < text_.size() && std::isalnum(static_cast<unsigned char>(text_[end]))) ++end;
    if (end == name) return false;
    constexpr std::size_t kLongestTag = 2000;
    const std::size_t close = text_.substr(end, kLongestTag).find('>');
    if (close == kNowhere) return false;
    const bool empty = close > 0 && text_[end + close - 1] == '/';
    const std::string tag = lowerCase(text_.substr(name, end - name));
    at_ = end + close + 1;
    if (tag == "br" || tag == "p" || tag == "hr" || tag == "li" || tag == "div") out_ += '\n';
    if (closing || empty) return true;
    if (isDroppedTag(tag)) {
        if (skipTo("</" + tag, at_)) skipTo(">", at_);
    } else if (isLiteralTag(tag)) {
        const std::size_t stop = find("</" + tag, at_);
        if (stop != kNowhere) take(stop - at_);
    }
    return true;
}

/// Goes on after `end`; nothing is left out if it is missing.
bool Scanner::skipTo(const std::string& end, std::size_t from) {
    const std::size_t found = find(end, from);
    at_ = found == kNowhere ? from : found + end.size();
    return found != kNowhere;
}

/// Without regard to capital letters. What is missing once is not looked for again.
std::size_t Scanner::find(const std::string& end, std::size_t from) {
    if (missing_.contains(end)) return kNowhere;
    const auto same = [](char a, char b) {
        return a == b || std::tolower(static_cast<unsigned char>(a)) == b;
    };
    const auto found = std::search(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.end(),
                                   end.begin(), end.end(), same);
    if (found != text_.end()) return static_cast<std::size_t>(found - text_.begin());
    missing_.insert(end);
    return kNowhere;
}

/// Two, three or five apostrophes are emphasis; of four, one is text.
void Scanner::emphasis() {
    const std::size_t size = std::min(text_.find_first_not_of('\'', at_), text_.size()) - at_;
    std::size_t shown = 0;
    if (size == 1 || size == 4) shown = 1;
    if (size > 5) shown = size - 5;
    out_.append(shown, '\'');
    at_ += size;
}

}  // namespace

std::string plainWikitext(std::string_view wikitext,
                          const std::set<std::string>& hiddenNamespaces) {
    return plainLines(Scanner(wikitext, hiddenNamespaces).run());
}

}  // namespace deepsight
