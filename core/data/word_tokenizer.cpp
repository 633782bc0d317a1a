#include "core/data/word_tokenizer.h"

#include "core/support/error.h"

namespace deepsight {

namespace {

constexpr std::string_view kSeparators = " \t\r\n";

}  // namespace

WordTokenizer::WordTokenizer(std::string name, std::vector<std::string> words, std::string example)
    : name_(std::move(name)), words_(std::move(words)), example_(std::move(example)) {
    ids_.reserve(words_.size());
    for (std::size_t id = 0; id < words_.size(); ++id) {
        ids_.emplace(words_[id], static_cast<TokenId>(id));
    }
}

void WordTokenizer::encode(std::string_view text, std::vector<TokenId>& out) const {
    for (std::size_t number = 1;; ++number) {
        const std::size_t start = text.find_first_not_of(kSeparators);
        if (start == std::string_view::npos) return;
        text.remove_prefix(start);
        const std::string_view word = text.substr(0, text.find_first_of(kSeparators));
        const auto id = ids_.find(word);
        if (id == ids_.end()) {
            throw Error(ErrorKind::Data, "Word " + std::to_string(number) + " of the " + name_ +
                                             " text (\"" + std::string(word.substr(0, 24)) +
                                             "\") is no token. Write words such as \"" + example_ +
                                             "\".");
        }
        out.push_back(id->second);
        text.remove_prefix(word.size());
    }
}

std::string WordTokenizer::decode(std::span<const TokenId> tokens) const {
    std::string text;
    for (const TokenId& token : tokens) {
        if (&token != &tokens.front()) text += ' ';
        text += token < words_.size() ? words_[token] : "\uFFFD";
    }
    return text;
}

}  // namespace deepsight
