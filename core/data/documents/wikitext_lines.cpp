#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/data/documents/wikitext.h"

namespace deepsight {

namespace {

constexpr auto kNowhere = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == kNowhere) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::string utf8(std::uint32_t point) {
    std::string bytes;
    const auto add = [&bytes](std::uint32_t byte) { bytes += static_cast<char>(byte); };
    const auto follow = [&](int shift) { add(0x80 | ((point >> shift) & 0x3f)); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xc0 | (point >> 6));
        follow(0);
    } else if (point < 0x10000) {
        add(0xe0 | (point >> 12));
        follow(6);
        follow(0);
    } else {
        add(0xf0 | (point >> 18));
        follow(12);
        follow(6);
        follow(0);
    }
    return bytes;
}

/// Empty for what is no character that may stand in a text.
std::string numbered(std::string_view digits, int base) {
    std::uint32_t point = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, point, base);
    const bool surrogate = point >= 0xd800 && point < 0xe000;
    const bool control = point < 0x20 && point != '\n' && point != '\t';
    if (error != std::errc() || stop != end || point > 0x10ffff || surrogate || control) return {};
    return utf8(point);
}

/// How deep a heading is, or 0 for a line that is none: "== History ==" has 2.
std::size_t headingLevel(std::string_view line) {
    const std::size_t begin = line.find_first_not_of('=');
    const std::size_t end = line.find_last_not_of('=');
    if (begin == 0 || begin == kNowhere) return 0;
    return std::min({begin, line.size() - end - 1, std::size_t{6}});
}

/// Puts the lines together; a heading waits until text comes that it belongs to.
class Paragraphs {
  public:
    void heading(std::size_t level, std::string_view words) {
        while (!waiting_.empty() && waiting_.back().first >= level) waiting_.pop_back();
        waiting_.emplace_back(level, words);
        gap_ = true;
    }
    void gap() { gap_ = true; }
    void line(std::string_view words) {
        for (const auto& [level, heading] : waiting_) {
            gap_ = true;
            append(heading);
            gap_ = true;
        }
        waiting_.clear();
        append(words);
    }
    std::string take() { return std::move(text_); }

  private:
    void append(std::string_view words) {
        if (!text_.empty()) text_ += gap_ ? "\n\n" : "\n";
        text_ += words;
        gap_ = false;
    }
    std::string text_;
    std::vector<std::pair<std::size_t, std::string>> waiting_;
    bool gap_ = false;
};

/// Spaces become one, brackets in which nothing is left go, and commas lose the space before them:
/// some word was left out there.
std::string tidied(std::string_view line) {
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at] == '\t' ? ' ' : line[at];
        if (c == ' ' && (text.empty() || text.back() == ' ')) continue;
        if (c == '(') {
            const std::size_t word = line.find_first_not_of(" ,;:", at + 1);
            if (word != kNowhere && line[word] == ')') {
                at = word;
                if (!text.empty() && text.back() == ' ') text.pop_back();
                continue;
            }
            text += c;
            // What a template left of "(listen; born 1950)".
            const std::size_t first = line.find_first_not_of(" ,;", at + 1);
            if (first != kNowhere) at = first - 1;
            continue;
        }
        if (c == ',' && !text.empty() && text.back() == ' ') text.pop_back();
        text += c;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

std::string_view withoutListMark(std::string_view line) {
    const std::size_t mark = std::min(line.find_first_not_of("*#:;"), line.size());
    return trimmed(line.substr(mark));
}

}  // namespace

std::string plainLines(std::string_view text) {
    Paragraphs paragraphs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with("----") || line.starts_with('|')) {
            paragraphs.gap();
        } else if (const std::size_t level = headingLevel(line); level > 0) {
            const auto words = tidied(line.substr(level, line.size() - 2 * level));
            if (!words.empty()) paragraphs.heading(level, words);
        } else if (const std::string words = tidied(withoutListMark(line)); !words.empty()) {
            paragraphs.line(words);
        }
    }
    return paragraphs.take();
}

WikiEntity wikiEntity(std::string_view text) {
    constexpr std::size_t kLongest = 12;
    const std::size_t end = text.substr(0, kLongest).find(';');
    if (end == kNowhere || end < 2) return {};
    const std::string_view name = text.substr(1, end - 1);
    if (name.starts_with("#")) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        std::string character = hex ? numbered(name.substr(2), 16) : numbered(name.substr(1), 10);
        if (character.empty()) return {};
        return {std::move(character), end + 1};
    }
    using Named = std::pair<std::string_view, std::string_view>;
    // The ones that people type; others stay as they are.
    static constexpr std::array kNamed = {
        Named{"nbsp", " "},   Named{"ensp", " "},   Named{"emsp", " "},   Named{"thinsp", " "},
        Named{"amp", "&"},    Named{"lt", "<"},     Named{"gt", ">"},     Named{"quot", "\""},
        Named{"apos", "'"},   Named{"ndash", "–"},  Named{"mdash", "—"},  Named{"minus", "−"},
        Named{"hellip", "…"}, Named{"bull", "•"},   Named{"middot", "·"}, Named{"deg", "°"},
        Named{"times", "×"},  Named{"prime", "′"},  Named{"Prime", "″"},  Named{"frac12", "½"},
        Named{"sup2", "²"},   Named{"sup3", "³"},   Named{"plusmn", "±"}, Named{"euro", "€"},
        Named{"pound", "£"},  Named{"sect", "§"},   Named{"copy", "©"},   Named{"rarr", "→"},
        Named{"larr", "←"},   Named{"harr", "↔"},   Named{"lsquo", "‘"},  Named{"rsquo", "’"},
        Named{"ldquo", "“"},  Named{"rdquo", "”"},  Named{"laquo", "«"},  Named{"raquo", "»"},
        Named{"alpha", "α"},  Named{"beta", "β"},   Named{"gamma", "γ"},  Named{"delta", "δ"},
        Named{"mu", "μ"},     Named{"pi", "π"},     Named{"sigma", "σ"},  Named{"omega", "ω"},
        Named{"Delta", "Δ"},  Named{"Omega", "Ω"},  Named{"shy", ""},     Named{"zwnj", ""},
        Named{"eacute", "é"}, Named{"uuml", "ü"},   Named{"ouml", "ö"},   Named{"auml", "ä"},
        Named{"szlig", "ß"},  Named{"ccedil", "ç"}, Named{"ntilde", "ñ"}, Named{"aring", "å"},
        Named{"oslash", "ø"}, Named{"aelig", "æ"},  Named{"egrave", "è"}, Named{"agrave", "à"}};
    for (const auto& [known, character] : kNamed) {
        if (known == name) return {std::string(character), end + 1};
    }
    return {};
}

}  // namespace deepsight
