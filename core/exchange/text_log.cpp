#include "core/exchange/text_log.h"

#include <algorithm>
#include <optional>

namespace deepsight {
namespace {

constexpr std::size_t kLongestLine = 1 << 16;
constexpr std::size_t kBytesPerValue = 32;  // about

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNamePart(char c) { return isLetter(c) || isDigit(c) || c == '/' || c == '.'; }
/// Ends a name that got no number.
bool separates(char c) { return c == ',' || c == '|' || c == ';' || c == '('; }

std::string withoutColours(std::string_view line) {
    std::string plain;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\x1b') {
            plain += line[i];
            continue;
        }
        while (i + 1 < line.size() && !isLetter(line[i])) ++i;  // up to the "m" of "ESC[31m"
    }
    return plain;
}

/// How much of some text is a number, "1.5e-4", "-inf" or "nan"; 0: none starts here.
std::size_t numberLength(std::string_view text) {
    std::size_t end = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    for (const std::string_view word : {"nan", "infinity", "inf"}) {
        const std::size_t after = end + word.size();
        if (lowered(text.substr(end, word.size())) == word &&
            (after >= text.size() || !isNamePart(text[after]))) {
            return after;
        }
    }
    const std::size_t digits = end;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '.')) ++end;
    if (end == digits || !std::any_of(text.begin() + static_cast<std::ptrdiff_t>(digits),
                                      text.begin() + static_cast<std::ptrdiff_t>(end), isDigit)) {
        return 0;
    }
    if (text[end - 1] == '.' && end - 1 > digits) --end;  // of a sentence
    std::size_t exponent = end;
    if (exponent < text.size() && (text[exponent] == 'e' || text[exponent] == 'E')) {
        ++exponent;
        if (exponent < text.size() && (text[exponent] == '-' || text[exponent] == '+')) ++exponent;
        const std::size_t first = exponent;
        while (exponent < text.size() && isDigit(text[exponent])) ++exponent;
        if (exponent > first) end = exponent;
    }
    return end;
}

struct Figure {
    std::string name;
    double value = 0;
};

/// The named numbers of a line, from left to right.
std::vector<Figure> figuresOf(std::string_view line) {
    std::vector<Figure> figures;
    std::string name;
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i];
        if (const std::size_t length = numberLength(line.substr(i)); length > 0) {
            const auto value = logNumber(line.substr(i, length));
            if (value && !name.empty()) figures.push_back({name, *value});
            name.clear();
            i += length;
            // Its unit, and what it is a part of: "22.1ms", "17%", "125/5100".
            while (i < line.size() && (isNamePart(line[i]) || line[i] == '%')) ++i;
        } else if (isLetter(c)) {
            const std::size_t begin = i;
            while (i < line.size() && (isNamePart(line[i]) || line[i] == '-')) ++i;
            if (!name.empty()) name += ' ';
            name += line.substr(begin, i - begin);
        } else if (c == '.') {
            while (i < line.size() && line[i] == '.') ++i;  // as one: numberLength() looked at all
        } else {
            if (separates(c)) name.clear();
            ++i;
        }
    }
    return figures;
}

struct Line {
    std::int64_t step = 0;
    std::vector<Figure> figures;
};

/// The last words of what stands before a number may be the step's name: "[rank0] step".
std::optional<int> stepRank(const std::string& name) {
    const std::size_t blank = name.rfind(' ');
    return stepNameRank(blank == std::string::npos ? name : name.substr(blank + 1));
}

std::optional<Line> parseLine(std::string_view text) {
    if (text.size() > kLongestLine) return {};
    const std::string plain =
        text.find('\x1b') == std::string_view::npos ? std::string(text) : withoutColours(text);
    std::vector<Figure> figures = figuresOf(plain);
    const auto step = std::find_if(figures.begin(), figures.end(), [](const Figure& figure) {
        return stepRank(figure.name) && wholeStep(figure.value);
    });
    if (step == figures.end()) return {};
    Line line{*wholeStep(step->value), {}};
    line.figures.assign(step + 1, figures.end());
    if (line.figures.empty()) return {};
    return line;
}

template <typename Visit>
void visitLines(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        // A progress bar returns to the line's beginning.
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!trimmed(line).empty() && !visit(line)) return;
    }
}

}  // namespace

bool holdsLogLines(std::string_view text) {
    int found = 0;
    visitLines(text, [&found](std::string_view text_) {
        const auto line = parseLine(text_);
        const bool tells =
            line && std::any_of(line->figures.begin(), line->figures.end(), [](const Figure& one) {
                return lowered(one.name).find("loss") != std::string::npos;
            });
        found += tells;
        return found < 2;
    });
    return found >= 2;
}

void readTextLog(std::string_view text, const std::filesystem::path&, LogBuilder& builder) {
    builder.setColumns("step from the word before each line's first count");
    visitLines(text, [&builder](std::string_view text_) {
        builder.proceed(1 + text_.size() / kBytesPerValue);
        const auto line = parseLine(text_);
        if (!line) builder.leaveOut();
        for (std::size_t i = 0; line && i < line->figures.size(); ++i) {
            builder.add({}, line->figures[i].name, line->step, line->figures[i].value);
        }
        return true;
    });
}

}  // namespace deepsight
