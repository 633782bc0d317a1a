#include "benchmarks/benchmark_texts.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/data/random.h"
#include "core/support/atomic_file.h"

namespace deepsight::benchmark {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBytes = 4'000'000;

void appendUtf8(std::string& text, std::uint64_t codePoint) {
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80 | (codePoint >> shift & 0x3F));
    };
    if (codePoint < 0x80) {
        text += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        text += static_cast<char>(0xC0 | codePoint >> 6);
        tail(0);
    } else {
        text += static_cast<char>(0xE0 | codePoint >> 12);
        tail(6);
        tail(0);
    }
}

/// Letters of a made script, and how its words look.
struct Script {
    std::uint64_t firstLetter;
    std::uint64_t letters;
    std::uint64_t shortestWord;
    std::uint64_t longestWord;
    std::string separator;    ///< of words
    std::string punctuation;  ///< now and then in its place
};

/// Words of random letters, frequent and rare ones after Zipf's law as in a real text.
std::string madeText(const Script& script) {
    constexpr double kWords = 30'000;
    SplitMix64 random(1);
    std::vector<std::string> words(static_cast<std::size_t>(kWords));
    for (std::string& word : words) {
        const std::uint64_t lengths = script.longestWord - script.shortestWord + 1;
        for (auto left = script.shortestWord + drawBelow(random, lengths); left > 0; --left) {
            appendUtf8(word, script.firstLetter + drawBelow(random, script.letters));
        }
    }
    std::string text;
    while (text.size() < kBytes) {
        const double uniform = static_cast<double>(random() >> 11) * 0x1p-53;
        text += words[static_cast<std::size_t>(std::pow(kWords, uniform)) % words.size()];
        const std::uint64_t kind = drawBelow(random, 100);
        text += kind == 0 ? "\n" : kind < 12 ? script.punctuation : script.separator;
    }
    return text;
}

/// Lines of up to `longest` characters drawn from `alphabet`.
std::string madeLines(std::string_view alphabet, std::uint64_t shortest, std::uint64_t longest) {
    SplitMix64 random(1);
    std::string text;
    while (text.size() < kBytes) {
        for (auto left = shortest + drawBelow(random, longest - shortest + 1); left > 0; --left) {
            text += alphabet[drawBelow(random, alphabet.size())];
        }
        text += drawBelow(random, 4) == 0 ? '\n' : ' ';
    }
    return text;
}

std::string sourceCode() {
    std::string text;
    for (const auto& entry : fs::recursive_directory_iterator(DEEPSIGHT_SOURCES)) {
        const fs::path extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".h") text += readFile(entry.path());
    }
    return text;
}

}  // namespace

NamedText englishText() {
    const fs::path file = fs::path(DEEPSIGHT_SHARED_DATA) / "wikitext2-valid.txt";
    std::error_code none;
    if (fs::exists(file, none)) return {"English (WikiText-2)", readFile(file)};
    return {"English (made)", madeText({'a', 26, 1, 9, " ", ", "})};
}

std::vector<NamedText> benchmarkTexts() {
    return {englishText(),
            {"C++ (core/ of this project)", sourceCode()},
            {"Cyrillic (made)", madeText({0x430, 32, 2, 10, " ", ", "})},
            {"Chinese (made)", madeText({0x4E00, 3000, 1, 2, "", "\uFF0C"})},
            {"numbers of up to 40 digits", madeLines("0123456789", 1, 40)},
            {"words of 70 out of 4 letters", madeLines("ACGT", 70, 70)}};
}

void writeLines(const fs::path& file, const std::string& text, std::size_t bytes) {
    std::vector<std::string_view> lines;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size() - 1) + 1;
        lines.push_back(std::string_view(text).substr(line, end - line));
        line = end;
    }
    SplitMix64 random(1);
    std::ofstream stream(file, std::ios::binary);
    for (std::size_t written = 0; written < bytes;) {
        std::string_view line = lines[drawBelow(random, lines.size())];
        line = line.substr(0, bytes - written);
        stream << line;
        written += line.size();
    }
    if (!stream.flush()) throwFileError("write", file);
    syncToDisk(file);
}

}  // namespace deepsight::benchmark
