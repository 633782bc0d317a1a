#include "core/data/gpt2_tokenizer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <queue>
#include <unordered_map>

#include "core/data/gpt2_splitter.h"
#include "core/data/random.h"
#include "core/data/utf8.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

namespace {

constexpr std::string_view kVocabularySha256 =
    "1ce1664773c50f3e0cc8842619a93edc4624525b728b188a9e0be33b7726adc5";
constexpr std::uint64_t kLargestVocabularyFile = 1 << 20;  // it has 456,318 bytes
constexpr std::string_view kEndOfTextBytes = "<|endoftext|>";
constexpr std::size_t kTableSize = 1 << 17;  // under half full with 50,000 entries
constexpr std::size_t kTableMask = kTableSize - 1;
constexpr std::size_t kBytes = 256;  // the first ids are those of single bytes
constexpr std::size_t kLongestShortWord = 128;

/// The 256 bytes in the order of their ids: first those that vocab.bpe writes as themselves.
std::array<unsigned char, 256> bytesInIdOrder() {
    const auto isPlain = [](int byte) {
        return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    };
    std::array<unsigned char, 256> order = {};
    std::size_t id = 0;
    for (const bool plain : {true, false}) {
        for (int byte = 0; byte < 256; ++byte) {
            if (isPlain(byte) == plain) order[id++] = static_cast<unsigned char>(byte);
        }
    }
    return order;
}

/// vocab.bpe writes a byte as a printable code point: the plain ones as themselves, the others, in
/// order, as U+0100 and following.
std::unordered_map<std::uint32_t, char> bytesByCodePoint() {
    constexpr std::size_t kPlainBytes = 188;
    const auto order = bytesInIdOrder();
    std::unordered_map<std::uint32_t, char> bytes;
    for (std::size_t id = 0; id < order.size(); ++id) {
        const auto codePoint = id < kPlainBytes ? order[id] : 0x100 + id - kPlainBytes;
        bytes[static_cast<std::uint32_t>(codePoint)] = static_cast<char>(order[id]);
    }
    return bytes;
}

std::string unescape(std::string_view symbol,
                     const std::unordered_map<std::uint32_t, char>& bytesOfCodePoints) {
    std::string bytes;
    while (!symbol.empty()) {
        const CodePoint point = firstCodePoint(symbol);
        bytes += bytesOfCodePoints.at(point.value);
        symbol.remove_prefix(point.length);
    }
    return bytes;
}

template <typename Word>
std::uint64_t load(const char* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::size_t wordHash(std::string_view word) {
    const char* bytes = word.data();
    const std::size_t size = word.size();
    std::uint64_t hash = size;
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) {
            hash = scatter(hash ^ load<std::uint64_t>(bytes + at));
        }
        hash ^= load<std::uint64_t>(bytes + size - 8);
    } else if (size >= 4) {
        hash ^= load<std::uint32_t>(bytes) << 32 ^ load<std::uint32_t>(bytes + size - 4) << 3;
    } else {
        hash ^= load<std::uint8_t>(bytes) << 24 ^ load<std::uint8_t>(bytes + size / 2) << 16 ^
                load<std::uint8_t>(bytes + size - 1) << 8;
    }
    return scatter(hash) & kTableMask;
}

std::size_t pairHash(std::uint32_t pair) { return pair * 0x9E3779B1u >> (32 - 17); }

}  // namespace

Gpt2Tokenizer::Gpt2Tokenizer(const std::filesystem::path& vocabularyFile)
    : merges_(kTableSize),
      byteMerges_(kBytes * kBytes, kEndOfText),
      words_(kTableSize, kEndOfText) {
    const std::string file = readSmallFile(vocabularyFile, kLargestVocabularyFile);
    Sha256 sha256;
    sha256.add(file);
    if (sha256.hexDigest() != kVocabularySha256) {
        throw Error(ErrorKind::Data, vocabularyFile.string() +
                                         " is damaged or is not GPT-2's vocab.bpe. Delete it and "
                                         "run scripts/setup, which installs it again.");
    }
    for (const unsigned char byte : bytesInIdOrder()) {
        idOfByte_[byte] = static_cast<TokenId>(ends_.size());
        const char character = static_cast<char>(byte);
        addToken({&character, 1}, {});
    }
    const auto bytesOfCodePoints = bytesByCodePoint();
    std::size_t line = file.find('\n') + 1;  // the first line is the version
    while (line < file.size()) {
        const std::size_t space = file.find(' ', line);
        const std::size_t end = file.find('\n', space);
        const std::string_view view = file;
        const std::string left = unescape(view.substr(line, space - line), bytesOfCodePoints);
        const std::string right =
            unescape(view.substr(space + 1, end - space - 1), bytesOfCodePoints);
        addMerge(*findWord(left), *findWord(right), static_cast<TokenId>(ends_.size()));
        addToken(left, right);
        line = end + 1;
    }
    bytes_ += kEndOfTextBytes;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

void Gpt2Tokenizer::addToken(std::string_view left, std::string_view right) {
    const auto id = static_cast<TokenId>(ends_.size());
    bytes_.append(left).append(right);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    const std::string_view word = bytesOf(id);
    longestToken_ = std::max(longestToken_, word.size());
    std::size_t slot = wordHash(word);
    while (words_[slot] != kEndOfText) slot = (slot + 1) & kTableMask;
    words_[slot] = id;
}

void Gpt2Tokenizer::addMerge(TokenId left, TokenId right, TokenId merged) {
    if (left < kBytes && right < kBytes) byteMerges_[left * kBytes + right] = merged;
    const std::uint32_t pair = std::uint32_t{left} << 16 | right;
    std::size_t slot = pairHash(pair);
    while (merges_[slot].token != kNoMerge) slot = (slot + 1) & kTableMask;
    merges_[slot] = {pair, merged};
}

/// The token that replaces the pair, which is also its rank; kNoMerge if nothing does.
std::uint32_t Gpt2Tokenizer::mergeOf(TokenId left, TokenId right) const {
    const std::uint32_t pair = std::uint32_t{left} << 16 | right;
    std::size_t slot = pairHash(pair);
    while (merges_[slot].pair != pair && merges_[slot].token != kNoMerge) {
        slot = (slot + 1) & kTableMask;
    }
    return merges_[slot].token;
}

std::uint32_t Gpt2Tokenizer::mergeOfBytes(TokenId left, TokenId right) const {
    const TokenId token = byteMerges_[left * kBytes + right];
    return token == kEndOfText ? kNoMerge : token;
}

std::string_view Gpt2Tokenizer::bytesOf(TokenId token) const {
    const std::size_t begin = token == 0 ? 0 : ends_[token - 1u];
    return std::string_view(bytes_).substr(begin, ends_[token] - begin);
}

const TokenId* Gpt2Tokenizer::findWord(std::string_view word) const {
    if (word.size() > longestToken_) return nullptr;
    for (std::size_t slot = wordHash(word); words_[slot] != kEndOfText;
         slot = (slot + 1) & kTableMask) {
        if (bytesOf(words_[slot]) == word) return &words_[slot];
    }
    return nullptr;
}

void Gpt2Tokenizer::encode(std::string_view text, std::vector<TokenId>& out) const {
    while (!text.empty()) {
        const std::size_t length = gpt2PieceLength(text);
        encodeWord(text.substr(0, length), out);
        text.remove_prefix(length);
    }
}

void Gpt2Tokenizer::encodeWord(std::string_view word, std::vector<TokenId>& out) const {
    if (const TokenId* token = findWord(word)) {
        out.push_back(*token);
    } else if (word.size() <= kLongestShortWord) {
        mergeShortWord(word, out);
    } else {
        mergeLongWord(word, out);
    }
}

void Gpt2Tokenizer::mergeShortWord(std::string_view word, std::vector<TokenId>& out) const {
    std::array<TokenId, kLongestShortWord> ids;
    std::array<std::uint32_t, kLongestShortWord> merged;  // of ids[i] and ids[i + 1]
    std::size_t count = word.size();
    for (std::size_t i = 0; i < count; ++i) ids[i] = idOfByte_[static_cast<unsigned char>(word[i])];
    for (std::size_t i = 0; i + 1 < count; ++i) merged[i] = mergeOfBytes(ids[i], ids[i + 1]);
    while (count > 1) {
        const auto end = merged.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        const auto best = std::min_element(merged.begin(), end);
        if (*best == kNoMerge) break;
        const auto at = static_cast<std::size_t>(best - merged.begin());
        ids[at] = static_cast<TokenId>(*best);
        --count;
        std::copy(ids.begin() + at + 2, ids.begin() + count + 1, ids.begin() + at + 1);
        std::copy(best + 1, end, best);
        if (at + 1 < count) merged[at] = mergeOf(ids[at], ids[at + 1]);
        if (at > 0) merged[at - 1] = mergeOf(ids[at - 1], ids[at]);
    }
    out.insert(out.end(), ids.begin(), ids.begin() + count);
}

/// The same in n log n: a word may be as long as a whole file.
void Gpt2Tokenizer::mergeLongWord(std::string_view word, std::vector<TokenId>& out) const {
    struct Symbol {
        TokenId id;
        bool gone;
        std::uint32_t previous;
        std::uint32_t next;
    };
    const auto count = static_cast<std::uint32_t>(word.size());
    std::vector<Symbol> symbols(count);
    // rank << 32 | position: the smallest is the merge to do next, of equal ones the leftmost
    std::priority_queue<std::uint64_t, std::vector<std::uint64_t>, std::greater<>> candidates;
    const auto propose = [&](std::uint32_t at) {
        if (symbols[at].next >= count) return;
        const std::uint32_t token = mergeOf(symbols[at].id, symbols[symbols[at].next].id);
        if (token != kNoMerge) candidates.push(std::uint64_t{token} << 32 | at);
    };
    for (std::uint32_t i = 0; i < count; ++i) {
        symbols[i] = {idOfByte_[static_cast<unsigned char>(word[i])], false, i - 1, i + 1};
    }
    for (std::uint32_t i = 0; i < count; ++i) propose(i);
    while (!candidates.empty()) {
        const auto token = static_cast<std::uint32_t>(candidates.top() >> 32);
        const auto at = static_cast<std::uint32_t>(candidates.top());
        candidates.pop();
        Symbol& left = symbols[at];
        // A candidate is stale if one of its two symbols has been merged meanwhile.
        if (left.gone || left.next >= count || mergeOf(left.id, symbols[left.next].id) != token) {
            continue;
        }
        Symbol& right = symbols[left.next];
        right.gone = true;
        left.id = static_cast<TokenId>(token);
        left.next = right.next;
        if (left.next < count) symbols[left.next].previous = at;
        propose(at);
        if (at > 0) propose(left.previous);
    }
    for (std::uint32_t i = 0; i < count; i = symbols[i].next) out.push_back(symbols[i].id);
}

std::string Gpt2Tokenizer::decode(std::span<const TokenId> tokens) const {
    std::string text;
    for (const TokenId token : tokens) {
        text += token < ends_.size() ? bytesOf(token) : std::string_view("\uFFFD");
    }
    return text;
}

}  // namespace deepsight
