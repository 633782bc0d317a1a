#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace deepsight::benchmark {

struct NamedText {
    std::string name;
    std::string text;
};

/// Texts of a few megabytes that a tokenizer finds easy (English) and hard (scripts that GPT-2's
/// vocabulary hardly has, digits, long words). English is WikiText-2 where ../shared/data has it;
/// what is called "made" comes from a fixed seed.
std::vector<NamedText> benchmarkTexts();

/// The English one of them.
NamedText englishText();

/// Writes `bytes` of lines of `text`, drawn at random, so that they repeat.
void writeLines(const std::filesystem::path& file, const std::string& text, std::size_t bytes);

}  // namespace deepsight::benchmark
