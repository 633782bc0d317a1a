#include "core/data/gpt2_tokenizer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <random>

#include "core/data/gpt2_splitter.h"
#include "core/support/atomic_file.h"
#include "core/support/sha256.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

/// The tokenizer, or null when GPT-2's file is not installed; every test then skips.
const Gpt2Tokenizer* installedTokenizer() {
    static const std::unique_ptr<const Gpt2Tokenizer> tokenizer =
        []() -> std::unique_ptr<const Gpt2Tokenizer> {
        try {
            return std::make_unique<Gpt2Tokenizer>(findGpt2Vocabulary(gpt2Folders()));
        } catch (const Error&) {
            return nullptr;
        }
    }();
    return tokenizer.get();
}

class Gpt2 : public testing::Test {
  protected:
    void SetUp() override {
        if (!tokenizer_) GTEST_SKIP() << "vocab.bpe is not installed: run scripts/setup";
    }
    const Gpt2Tokenizer* tokenizer_ = installedTokenizer();
};

struct Vector {
    const char* name;
    std::string text;
    std::vector<TokenId> tokens;
};

// Made with tiktoken 0.14, Encoding("gpt2").encode_ordinary, from OpenAI's vocab.bpe.
const Vector kVectors[] = {
    {"English",
     "Hello, world! The quick brown fox jumps over the lazy dog.",
     {15496, 11, 995, 0, 383, 2068, 7586, 21831, 18045, 625, 262, 16931, 3290, 13}},
    {"Contractions",
     "I'm sure they've said we'll do what he'd do, isn't it's 'sore' 'RE ''s",
     {40, 1101, 1654, 484, 1053, 531, 356, 1183, 466, 644, 339,  1549,  466,
      11, 2125, 470,  340, 338,  705, 82,  382,  6,   705, 2200, 10148, 82}},
    {"SpaceRuns", "a  b   c    d", {64, 220, 275, 220, 220, 269, 220, 220, 220, 288}},
    {"TabsAndLineEnds",
     "\x09x\x0a\x0ay\x0d\x0a \x0a  z\x09\x09"
     "1",
     {197, 87, 198, 198, 88, 201, 198, 220, 198, 220, 1976, 197, 197, 16}},
    {"TrailingSpaces", "end   ", {437, 220, 220, 220}},
    {"OnlySpaces", "     ", {220, 220, 220, 220, 220}},
    {"NoBreakSpace",
     "a\xc2\xa0"
     "b\xc2\xa0\xc2\xa0"
     "c \xc2\xa0"
     "d",
     {64, 1849, 65, 1849, 1849, 66, 220, 1849, 67}},
    {"OtherSpaces",
     "a\xe2\x80\x83"
     "b\xe3\x80\x80"
     "c\xe2\x80\xa8"
     "d\xc2\x85"
     "e",
     {64, 447, 225, 65, 5099, 222, 66, 447, 101, 67, 126, 227, 68}},
    {"InformationSeparators",
     "a\x1c"
     "b\x1d\x1e\x1f"
     "c",
     {64, 216, 65, 217, 218, 219, 66}},
    {"ControlCharacters", std::string("\x00\x01\x7f", 3), {188, 189, 221}},
    {"ZeroWidth",
     "a\xe2\x80\x8b"
     "b\xef\xbb\xbf"
     "c\xe2\x80\x8d"
     "d",
     {64, 9525, 65, 171, 119, 123, 66, 447, 235, 67}},
    {"RomanNumerals",
     "\xe2\x85\xa0 \xe2\x85\xab\xe2\x85\xbf x",
     {158, 227, 254, 2343, 227, 104, 158, 227, 123, 2124}},
    {"ArabicDigits",
     "\xd9\xa1\xd9\xa2\xd9\xa3 123\xd9\xa4",
     {149, 94, 149, 95, 149, 96, 17031, 149, 97}},
    {"SuperscriptsAndFractions",
     "x\xc2\xb2 \xc2\xbd"
     "1",
     {87, 31185, 25208, 16}},
    {"Letters",
     "na\xc3\xafve \xce\x91\xce\xb8\xce\xae\xce\xbd\xce\xb1 "
     "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
     {2616,  38776, 7377,  239,   138,   116,   138, 106,   26180, 17394, 12466, 250,
      15166, 21727, 31583, 38857, 16142, 14360, 102, 40010, 27072, 147,   251}},
    {"CombiningMarks",
     "e\xcc\x81"
     "a\xcc\x80 n\xcc\x83o",
     {68, 136, 223, 64, 136, 222, 299, 136, 225, 78}},
    {"Chinese",
     "\xe4\xbd\xa0\xe5\xa5\xbd\xef\xbc\x8c\xe4\xb8\x96\xe7\x95\x8c\xe3\x80\x82",
     {19526, 254, 25001, 121, 171, 120, 234, 10310, 244, 45911, 234, 16764}},
    {"Japanese",
     "\xe3\x81\x93\xe3\x82\x93\xe3\x81\xab\xe3\x81\xa1\xe3\x81\xaf \xe3\x82\xab\xe3\x83\x8a",
     {46036, 22174, 28618, 2515, 94, 31676, 17433, 104, 26229}},
    {"Emoji",
     "\xf0\x9f\x98\x80 \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 "
     "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd",
     {47249, 222, 50169, 101, 447, 235, 41840, 102, 447, 235, 41840, 100, 50169, 235, 8582, 237,
      121}},
    {"EndOfTextIsOrdinary", "a<|endoftext|>b", {64, 27, 91, 437, 1659, 5239, 91, 29, 65}},
    {"Code",
     "for (int i = 0; i < 10; ++i) { x[i] += 3.14e-5; }  // don't",
     {1640, 357, 600, 1312,  796, 657, 26,   1312, 1279, 838, 26, 19969, 72,  8,    1391, 2124,
      58,   72,  60,  15853, 513, 13,  1415, 68,   12,   20,  26, 1782,  220, 3373, 836,  470}},
    {"Digits",
     "1234567890 3,141.59 0x1F4A9",
     {10163, 2231, 30924, 3829, 513, 11, 23756, 13, 3270, 657, 87, 16, 37, 19, 32, 24}},
    {"LongWord",
     "antidisestablishmentarianismZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZaaaaaaaaaaaaaaaab",
     {415,   29207, 44390, 3699,  1042,  30148, 30148, 30148, 30148, 30148, 30148, 30148, 30148,
      30148, 30148, 30148, 30148, 30148, 30148, 30148, 24794, 24794, 24794, 46071, 397}},
};

TEST_F(Gpt2, EncodesLikeTheOfficialTokenizer) {
    for (const Vector& vector : kVectors) {
        EXPECT_EQ(tokenizer_->encode(vector.text), vector.tokens) << vector.name;
        EXPECT_EQ(tokenizer_->decode(vector.tokens), vector.text) << vector.name;
    }
}

TEST_F(Gpt2, WikiTextGivesTheOfficialTokensAndRoundTrips) {
    const fs::path file = fs::path(DEEPSIGHT_SHARED_DATA) / "wikitext2-valid.txt";
    if (!fs::exists(file)) GTEST_SKIP() << file << " is not here";
    const std::string text = readFile(file);
    const std::vector<TokenId> tokens = tokenizer_->encode(text);
    EXPECT_EQ(tokens.size(), 258659u);
    Sha256 sha256;
    sha256.add(std::as_bytes(std::span(tokens)));
    // of tiktoken's ids of this file as little-endian uint16
    EXPECT_EQ(sha256.hexDigest(),
              "17bc83b54d943c68889ab3b9cb01f17b86fe0216e9738ee39806d2631aac2ef9");
    EXPECT_EQ(tokenizer_->decode(tokens), text);
}

TEST_F(Gpt2, AnyBytesRoundTrip) {
    std::mt19937 random(1);
    const std::string likely = " 's\n\xC3\xA0\xE2\x80\xF0\x9F";
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (auto left = random() % 40; left > 0; --left) {
            const auto pick = random();
            bytes += pick % 2 ? static_cast<char>(pick >> 8) : likely[(pick >> 8) % likely.size()];
        }
        ASSERT_EQ(tokenizer_->decode(tokenizer_->encode(bytes)), bytes);
    }
}

TEST_F(Gpt2, EveryTokenEncodesToItself) {
    for (int id = 0; id < Gpt2Tokenizer::kEndOfText; ++id) {
        const auto token = static_cast<TokenId>(id);
        const std::string bytes = tokenizer_->decode({&token, 1});
        if (gpt2PieceLength(bytes) != bytes.size()) continue;  // spans two words: never produced
        ASSERT_EQ(tokenizer_->encode(bytes), std::vector<TokenId>{token}) << bytes;
    }
}

TEST_F(Gpt2, SpecialAndUnknownIdsDecode) {
    EXPECT_EQ(tokenizer_->decode(std::vector<TokenId>{64, 50256, 50257, 65535}),
              "a<|endoftext|>\uFFFD\uFFFD");
    EXPECT_EQ(tokenizer_->vocabularySize(), 50257);
    EXPECT_EQ(tokenizer_->label(262), "␣the");
    EXPECT_EQ(tokenizer_->label(1849), "<U+00A0>");
}

TEST_F(Gpt2, LongWordsMergeLikeShortOnes) {
    // Words beyond the limit of the simple algorithm, as tiktoken encodes them.
    EXPECT_EQ(tokenizer_->encode(std::string(60, 'Z')), std::vector<TokenId>(30, 30148));
    const std::vector<TokenId> tokens = tokenizer_->encode(std::string(100000, 'a'));
    EXPECT_EQ(tokens, std::vector<TokenId>(25000, 24794));
}

/// Byte-pair encoding of one word by its definition: of all neighbours that make a token, joins the
/// leftmost that make the smallest.
std::vector<TokenId> mergeByDefinition(const std::map<std::string, TokenId>& tokens,
                                       std::string_view word) {
    std::vector<std::string> parts;
    for (const char byte : word) parts.emplace_back(1, byte);
    while (true) {
        std::size_t best = 0;
        auto bestToken = tokens.end();
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const auto token = tokens.find(parts[i] + parts[i + 1]);
            if (token == tokens.end()) continue;
            if (bestToken == tokens.end() || token->second < bestToken->second) {
                bestToken = token;
                best = i;
            }
        }
        if (bestToken == tokens.end()) break;
        parts[best] = bestToken->first;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    }
    std::vector<TokenId> ids;
    for (const std::string& part : parts) ids.push_back(tokens.at(part));
    return ids;
}

TEST_F(Gpt2, WordsOfAnyLengthFollowTheDefinition) {
    std::map<std::string, TokenId> tokens;
    for (int id = 0; id < Gpt2Tokenizer::kEndOfText; ++id) {
        const auto token = static_cast<TokenId>(id);
        tokens.emplace(tokenizer_->decode({&token, 1}), token);
    }
    std::mt19937 random(3);
    const std::vector<std::vector<std::string>> alphabets = {
        {"a", "e", "n", "r", "s", "t", "i"},
        {"A", "C", "G", "T"},
        {"0", "1", "2", "3", "9"},
        {"\u0430", "\u0435", "\u043D", "\u0448", "\u00E9"},
        {"\u4E00", "\u4E2D", "\u56FD", "\u9F98"},
        {"-", "=", "*", "!", "\xF0\x9F\x98\x80", "\x80"}};
    for (int round = 0; round < 300; ++round) {
        const auto& alphabet = alphabets[random() % alphabets.size()];
        // Around 128 bytes, another algorithm takes over.
        const std::size_t size = random() % 3 == 0 ? 120 + random() % 16 : 1 + random() % 200;
        std::string word;
        while (word.size() < size) word += alphabet[random() % alphabet.size()];
        ASSERT_EQ(gpt2PieceLength(word), word.size()) << word;
        ASSERT_EQ(tokenizer_->encode(word), mergeByDefinition(tokens, word)) << word;
    }
}

/// Encodes in parts of at most `size` bytes, as the import does.
std::vector<TokenId> encodeInParts(const Gpt2Tokenizer& tokenizer, std::string_view text,
                                   std::size_t size) {
    std::vector<TokenId> tokens;
    std::size_t length = size;
    while (length < text.size()) {
        const std::size_t cut = gpt2LastCut(text.substr(0, length));
        tokenizer.encode(text.substr(0, cut), tokens);
        text.remove_prefix(cut);
        length = cut == 0 ? length + size : size;
    }
    tokenizer.encode(text, tokens);
    return tokens;
}

TEST_F(Gpt2, PartsGiveTheTokensOfTheWhole) {
    std::string text;
    for (const Vector& vector : kVectors) text += vector.text + vector.text + "\n " + vector.text;
    const std::vector<TokenId> whole = tokenizer_->encode(text);
    for (std::size_t size = 5; size < 200; ++size) {
        ASSERT_EQ(encodeInParts(*tokenizer_, text, size), whole) << size;
    }
}

TEST(Gpt2Splitter, CutsOnlyWhereEveryMatchEnds) {
    const std::string pad(8, '.');  // the last bytes of a text may be half a character
    EXPECT_EQ(gpt2LastCut("the cat" + std::string(8, 't')), 3u);
    EXPECT_EQ(gpt2LastCut("word" + std::string(8, ' ')), 4u);
    EXPECT_EQ(gpt2LastCut("ab12" + std::string(8, '3')), 2u);
    EXPECT_EQ(gpt2LastCut("don't" + std::string(8, 't')), 3u);
    EXPECT_EQ(gpt2LastCut("''" + std::string(8, 's')), 0u);  // a contraction may begin
    EXPECT_EQ(gpt2LastCut("  " + std::string(8, 'a')), 0u);  // the last space joins the word
    EXPECT_EQ(gpt2LastCut(std::string(100, 'a')), 0u);
    EXPECT_EQ(gpt2LastCut("a " + pad), 1u);
    EXPECT_EQ(gpt2LastCut("a"), 0u);
    EXPECT_EQ(gpt2LastCut(""), 0u);
}

TEST(Gpt2Files, FirstFolderThatHasTheFileWins) {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "first");
    fs::create_directories(folder / "second");
    std::ofstream(folder / "second" / "vocab.bpe") << "x";
    const fs::path folders[] = {folder / "first", folder / "second"};
    EXPECT_EQ(findGpt2Vocabulary(folders), folder / "second" / "vocab.bpe");
    std::ofstream(folder / "first" / "vocab.bpe") << "x";
    EXPECT_EQ(findGpt2Vocabulary(folders), folder / "first" / "vocab.bpe");
}

TEST(Gpt2Files, ChosenFolderComesFirst) {
    const test::ScopedVariable variable("DEEPSIGHT_GPT2_DIR", "/somewhere/else");
    EXPECT_EQ(gpt2Folders().front(), "/somewhere/else");
}

TEST(Gpt2Files, MissingFileSaysHowToGetIt) {
    const test::TemporaryFolder folder;
    const fs::path folders[] = {folder.path()};
    const std::string message =
        expectError(ErrorKind::Data, [&] { static_cast<void>(findGpt2Vocabulary(folders)); });
    EXPECT_TRUE(contains(message, folder.path().string()));
    EXPECT_TRUE(contains(message, "scripts/setup"));
    EXPECT_TRUE(contains(message, "DEEPSIGHT_GPT2_DIR"));
}

TEST_F(Gpt2, DamagedFileIsRefused) {
    const test::TemporaryFolder folder;
    std::string vocabulary = readFile(findGpt2Vocabulary(gpt2Folders()));
    vocabulary[vocabulary.size() / 2] ^= 1;
    writeFileAtomically(folder / "vocab.bpe", vocabulary);
    const std::string message =
        expectError(ErrorKind::Data, [&] { Gpt2Tokenizer tokenizer(folder / "vocab.bpe"); });
    EXPECT_TRUE(contains(message, (folder / "vocab.bpe").string()));
    EXPECT_TRUE(contains(message, "damaged"));
}

TEST_F(Gpt2, IsLoadedOnceAndShared) {
    DataConfig config;
    config.source = DataSource::Text;
    config.tokenizer = TokenizerKind::Gpt2;
    EXPECT_EQ(makeTokenizer(config), makeTokenizer(config));
}

}  // namespace
}  // namespace deepsight
