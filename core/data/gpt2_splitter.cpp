#include "core/data/gpt2_splitter.h"

#include <utf8proc.h>

#include <cstdint>
#include <vector>

#include "core/data/utf8.h"

namespace deepsight {

namespace {

enum class CharClass : std::uint8_t { Other, Letter, Number, Space };

constexpr std::uint32_t kCodePoints = 0x110000;

bool isSpace(std::uint32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

std::vector<CharClass> makeClassTable() {
    std::vector<CharClass> table(kCodePoints, CharClass::Other);
    for (std::uint32_t c = 0; c < kCodePoints; ++c) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
        if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
            table[c] = CharClass::Letter;
        } else if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) {
            table[c] = CharClass::Number;
        } else if (isSpace(c)) {
            table[c] = CharClass::Space;
        }
    }
    return table;
}

struct Character {
    CharClass charClass;
    std::size_t length;
};

/// Walks over `text` by characters; an invalid byte is a character of class Other.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool atEnd(std::size_t at) const { return at >= text_.size(); }

    Character at(std::size_t position) const {
        const auto byte = static_cast<unsigned char>(text_[position]);
        if (byte < 0x80) return {classes_[byte], 1};
        const CodePoint point = firstCodePoint(text_.substr(position));
        if (point.length == 0) return {CharClass::Other, 1};
        return {classes_[point.value], point.length};
    }

    /// End of the run of `charClass` that starts at `position`.
    std::size_t runEnd(std::size_t position, CharClass charClass) const {
        while (!atEnd(position)) {
            const Character character = at(position);
            if (character.charClass != charClass) break;
            position += character.length;
        }
        return position;
    }

  private:
    static const CharClass* classTable() {
        static const std::vector<CharClass> table = makeClassTable();
        return table.data();
    }

    std::string_view text_;
    const CharClass* classes_ = classTable();
};

/// Length of 's 't 're 've 'm 'll 'd at the start of `text`, or 0.
std::size_t contractionLength(std::string_view text) {
    if (text.size() < 2 || text[0] != '\'') return 0;
    switch (text[1]) {
        case 's':
        case 't':
        case 'm':
        case 'd':
            return 2;
        case 'r':
        case 'v':
            return text.size() > 2 && text[2] == 'e' ? 3 : 0;
        case 'l':
            return text.size() > 2 && text[2] == 'l' ? 3 : 0;
        default:
            return 0;
    }
}

/// `\s+(?!\S)|\s+`: all of the white space, but its last character is left to what follows.
std::size_t spaceLength(const Scanner& scanner) {
    std::size_t end = 0;
    std::size_t lastStart = 0;
    while (!scanner.atEnd(end)) {
        const Character character = scanner.at(end);
        if (character.charClass != CharClass::Space) return lastStart > 0 ? lastStart : end;
        lastStart = end;
        end += character.length;
    }
    return end;
}

/// Whether every match ends between a character of class `left` and one of class `right`. True
/// also means that the first match after the cut begins there: no match looks back. Between Other
/// and Letter there may be a contraction; between white space and anything there may be " ?" or
/// the look-ahead.
bool alwaysCuts(CharClass left, CharClass right) {
    switch (left) {
        case CharClass::Letter:
        case CharClass::Number:
            return left != right;
        case CharClass::Other:
            return right == CharClass::Number || right == CharClass::Space;
        case CharClass::Space:
            return false;
    }
    return false;
}

}  // namespace

std::size_t gpt2PieceLength(std::string_view text) {
    if (const std::size_t length = contractionLength(text)) return length;
    const Scanner scanner(text);
    const std::size_t start = text[0] == ' ' && text.size() > 1 ? 1 : 0;
    const Character first = scanner.at(start);
    if (first.charClass == CharClass::Space) return spaceLength(scanner);
    return scanner.runEnd(start + first.length, first.charClass);
}

std::size_t gpt2LastCut(std::string_view text) {
    const Scanner scanner(text);
    // The last four bytes need not hold a whole character: what stands right of a cut must be
    // known.
    std::size_t at = text.size() > 4 ? text.size() - 4 : 0;
    while (at > 0) {
        std::size_t leftStart = at - 1;
        while (leftStart > 0 && at - leftStart < 4 && (text[leftStart] & 0xC0) == 0x80) --leftStart;
        const Character left = scanner.at(leftStart);
        const bool wholeCharacters = leftStart + left.length == at;
        if (wholeCharacters && alwaysCuts(left.charClass, scanner.at(at).charClass)) return at;
        --at;
    }
    return 0;
}

}  // namespace deepsight
