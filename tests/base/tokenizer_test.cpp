#include "core/data/tokenizer.h"

#include <gtest/gtest.h>

#include "core/data/utf8.h"

namespace deepsight {
namespace {

std::shared_ptr<const Tokenizer> byteTokenizer() {
    DataConfig config;
    config.source = DataSource::Text;
    config.tokenizer = TokenizerKind::Bytes;
    return makeTokenizer(config);
}

TEST(ByteTokenizer, EveryByteIsItsOwnToken) {
    const auto tokenizer = byteTokenizer();
    std::string text;
    for (int byte = 0; byte < 256; ++byte) text += static_cast<char>(byte);
    const auto tokens = tokenizer->encode(text);
    ASSERT_EQ(tokens.size(), 256u);
    for (std::size_t i = 0; i < tokens.size(); ++i) EXPECT_EQ(tokens[i], i);
    EXPECT_EQ(tokenizer->decode(tokens), text);
}

TEST(ByteTokenizer, EncodeAppends) {
    std::vector<TokenId> tokens = {7};
    byteTokenizer()->encode("a", tokens);
    EXPECT_EQ(tokens, (std::vector<TokenId>{7, 'a'}));
}

TEST(ByteTokenizer, DecodesIdsBeyondTheBytes) {
    const std::vector<TokenId> tokens = {'x', 256, 257, 65535};
    EXPECT_EQ(byteTokenizer()->decode(tokens), "x<|endoftext|>\uFFFD\uFFFD");
}

TEST(TokenizerLabel, ShowsWhiteSpaceAndUnprintableCharacters) {
    const auto tokenizer = byteTokenizer();
    EXPECT_EQ(tokenizer->label('a'), "a");
    EXPECT_EQ(tokenizer->label(' '), "␣");
    EXPECT_EQ(tokenizer->label('\n'), "⏎");
    EXPECT_EQ(tokenizer->label('\t'), "⇥");
    EXPECT_EQ(tokenizer->label(0x1b), "<U+001B>");
    EXPECT_EQ(tokenizer->label(0xe2), "<E2>");
    EXPECT_EQ(tokenizer->label(256), "<|endoftext|>");
}

TEST(MakeTokenizer, VocabularySizeIsKnownWithoutLoading) {
    DataConfig config;
    config.source = DataSource::PathStar;
    config.pathStarNodes = 50;
    EXPECT_EQ(impliedVocabularySize(config), 54);
    EXPECT_EQ(makeTokenizer(config)->vocabularySize(), 54);
    EXPECT_EQ(makeTokenizer(config)->name(), "path-star");
    config.source = DataSource::TokenFiles;
    config.tokenizer = TokenizerKind::Bytes;
    EXPECT_EQ(impliedVocabularySize(config), 257);
    EXPECT_EQ(makeTokenizer(config)->vocabularySize(), 257);
    EXPECT_EQ(makeTokenizer(config)->name(), "bytes");
    config.tokenizer = TokenizerKind::Gpt2;
    EXPECT_EQ(impliedVocabularySize(config), 50257);
}

TEST(Utf8, AcceptsExactlyTheWellFormedSequences) {
    struct Case {
        std::string bytes;
        std::size_t validBytes;
        bool cutOff;
    };
    const Case cases[] = {
        {"plain ascii text", 16, false},
        {"\xC2\x80\xDF\xBF", 4, false},
        {"\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80", 9, false},
        {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8, false},
        {"a\xC0\x80", 1, false},                // overlong
        {"a\xE0\x9F\xBF", 1, false},            // overlong
        {"a\xF0\x8F\xBF\xBF", 1, false},        // overlong
        {"a\xED\xA0\x80", 1, false},            // surrogate
        {"a\xF4\x90\x80\x80", 1, false},        // above U+10FFFF
        {"a\x80", 1, false},                    // continuation without a start
        {"a\xE2\x82", 1, true},                 // may go on
        {"a\xE2\x82 b", 1, false},              // does not
        {"eight ASCII bytes \xFF", 18, false},  // behind a stretch checked by words
    };
    for (const Case& testCase : cases) {
        const Utf8Check check = checkUtf8(testCase.bytes);
        EXPECT_EQ(check.validBytes, testCase.validBytes) << testCase.bytes;
        EXPECT_EQ(check.cutOff, testCase.cutOff) << testCase.bytes;
    }
}

TEST(Utf8, DecodesTheFirstCodePoint) {
    EXPECT_EQ(firstCodePoint("$x").value, 0x24u);
    EXPECT_EQ(firstCodePoint("\u00A2x").value, 0xA2u);
    EXPECT_EQ(firstCodePoint("\u20ACx").value, 0x20ACu);
    EXPECT_EQ(firstCodePoint("\U00010348x").value, 0x10348u);
    EXPECT_EQ(firstCodePoint("\U00010348x").length, 4u);
    EXPECT_EQ(firstCodePoint("\xFFx").length, 0u);
}

}  // namespace
}  // namespace deepsight
