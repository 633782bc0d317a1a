#include "core/remote/frames.h"

#include <gtest/gtest.h>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::expectError;

TEST(FramesTest, ArePutTogetherFromAnyPieces) {
    const std::string bytes =
        encodeFrame({{"op", "read"}, {"id", 7}}, std::string("a\0b", 3)) + encodeFrame({{"id", 8}});
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, bytes.size()}) {
        FrameReader reader;
        std::vector<Frame> frames;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.add(std::string_view(bytes).substr(at, piece));
            while (auto frame = reader.next()) frames.push_back(std::move(*frame));
        }
        ASSERT_EQ(frames.size(), 2U) << piece;
        EXPECT_EQ(frames[0].head.at("op"), "read");
        EXPECT_EQ(frames[0].body, std::string("a\0b", 3));
        EXPECT_EQ(frames[1].head.at("id"), 8);
        EXPECT_FALSE(reader.isWithin());
    }
}

TEST(FramesTest, RefuseWhatIsNone) {
    for (const std::string& bytes :
         {std::string("\xff\xff\xff\xff\0\0\0\0", 8), std::string("\0\0\0\0\xff\xff\xff\xff", 8),
          std::string("\2\0\0\0\0\0\0\0[]", 10), std::string("\2\0\0\0\0\0\0\0{x", 10)}) {
        FrameReader reader;
        reader.add(bytes);
        expectError(ErrorKind::Io, [&] { reader.next(); });
    }
}

TEST(FramesTest, AnEndThatTalksOnFillsNoMemory) {
    FrameReader reader;
    const std::string piece(1 << 20, 'x');
    expectError(ErrorKind::Io, [&] {
        for (std::size_t bytes = 0; bytes < 2 * (kMostHeadBytes + kMostBodyBytes);
             bytes += piece.size())
            reader.add(piece);
    });
}

TEST(FramesTest, TheGreetingIsFoundAmongWhatAShellPrints) {
    std::string bytes = "Welcome to box\r\nDEEPSIGHT";
    EXPECT_FALSE(takeGreeting(bytes));
    bytes += "-AGENT 1\nrest";
    EXPECT_EQ(takeGreeting(bytes), 1);
    EXPECT_EQ(bytes, "rest");
    std::string first = "DEEPSIGHT-AGENT 12\n";
    EXPECT_EQ(takeGreeting(first), 12);
    std::string noise(300 << 10, 'x');
    expectError(ErrorKind::Io, [&] { takeGreeting(noise); });
    std::string endless = std::string(kGreeting) + std::string(300 << 10, '1');
    expectError(ErrorKind::Io, [&] { takeGreeting(endless); });
}

}  // namespace
}  // namespace deepsight
