#include "core/support/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

RawTensor tensor(const std::string& dtype, std::vector<std::int64_t> shape, std::size_t bytes) {
    RawTensor result{dtype, std::move(shape), std::vector<std::byte>(bytes)};
    for (std::size_t i = 0; i < bytes; ++i) result.bytes[i] = static_cast<std::byte>(i * 37 + 11);
    return result;
}

std::string prefix(std::uint64_t headerBytes) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(headerBytes >> (8 * i) & 0xff);
    return bytes;
}

/// A file of this header and this many data bytes.
std::string fileOf(const std::string& header, std::size_t dataBytes) {
    return prefix(header.size()) + header + std::string(dataBytes, 'd');
}

std::string entry(const std::string& shape, const std::string& offsets,
                  const std::string& dtype = "F32") {
    return R"({"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets +
           "}";
}

class Safetensors : public testing::Test {
  protected:
    /// Without the flushing of writeFileAtomically, for the tests that write hundreds of files.
    void write(const std::string& contents) { std::ofstream(file_, std::ios::binary) << contents; }

    std::string refusal(const std::string& contents) {
        write(contents);
        const std::string message =
            expectError(ErrorKind::Checkpoint, [this] { readSafetensors(file_); });
        EXPECT_TRUE(contains(message, file_.string()));
        return message;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "t.safetensors";
};

TEST_F(Safetensors, RoundTripKeepsEverything) {
    SafetensorsFile contents;
    contents.tensors["weights"] = tensor("F32", {3, 5}, 60);
    contents.tensors["odd"] = tensor("U8", {7}, 7);
    contents.tensors["scalar"] = tensor("I64", {}, 8);
    contents.tensors["empty"] = tensor("BF16", {4, 0}, 0);
    contents.tensors["half"] = tensor("BF16", {2, 2}, 8);
    contents.metadata = {{"step", "500"}, {"text", "quotes \" and \n and \xc3\xa9"}};
    writeSafetensors(file_, contents);

    const SafetensorsFile read = readSafetensors(file_);
    EXPECT_EQ(read.metadata, contents.metadata);
    ASSERT_EQ(read.tensors.size(), contents.tensors.size());
    for (const auto& [name, expected] : contents.tensors) {
        EXPECT_EQ(read.tensors.at(name).dtype, expected.dtype) << name;
        EXPECT_EQ(read.tensors.at(name).shape, expected.shape) << name;
        EXPECT_EQ(read.tensors.at(name).bytes, expected.bytes) << name;
    }
}

TEST_F(Safetensors, NothingAtAllIsAFileToo) {
    writeSafetensors(file_, {});
    EXPECT_TRUE(readSafetensors(file_).tensors.empty());
}

TEST_F(Safetensors, HeaderIsSortedAndKeepsTheDataAligned) {
    SafetensorsFile contents;
    contents.tensors["a"] = tensor("U8", {3}, 3);
    contents.tensors["b"] = tensor("F32", {1}, 4);
    writeSafetensors(file_, contents);
    const std::string bytes = readFile(file_);
    const auto headerBytes = static_cast<unsigned char>(bytes[0]);
    EXPECT_EQ(headerBytes % 8, 0);
    EXPECT_LT(bytes.find("\"a\""), bytes.find("\"b\""));
    EXPECT_EQ(bytes.size(), 8U + headerBytes + 7U);
    // The wider type comes first in the data: no float starts at an odd address.
    EXPECT_TRUE(contains(bytes, R"("b":{"data_offsets":[0,4])"));
}

TEST_F(Safetensors, BytesThatDoNotMatchTheShapeAreNotWritten) {
    SafetensorsFile contents;
    contents.tensors["w"] = tensor("F32", {3}, 11);
    expectError(ErrorKind::Internal, [&] { writeSafetensors(file_, contents); });
    contents.tensors["w"] = tensor("F99", {3}, 12);
    expectError(ErrorKind::Internal, [&] { writeSafetensors(file_, contents); });
    EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Safetensors, MissingFileIsAnIoError) {
    const std::string message =
        expectError(ErrorKind::Io, [this] { readSafetensors(folder_ / "missing"); });
    EXPECT_TRUE(contains(message, "missing"));
}

TEST_F(Safetensors, RefusesWrongHeaderLengths) {
    EXPECT_TRUE(contains(refusal(""), "too short"));
    EXPECT_TRUE(contains(refusal("1234567"), "too short"));
    EXPECT_TRUE(contains(refusal(prefix(3) + "{}"), "announces a header of 3 bytes"));
    EXPECT_TRUE(contains(refusal(prefix(~std::uint64_t{0}) + "{}"), "announces a header"));
    EXPECT_TRUE(contains(refusal(prefix(0)), "not a JSON object"));
    // Longer than the format allows, although the (sparse) file has room for it.
    write(prefix(100'000'001) + "{}");
    std::filesystem::resize_file(file_, 200'000'000);
    expectError(ErrorKind::Checkpoint, [this] { readSafetensors(file_); });
}

TEST_F(Safetensors, RefusesMalformedHeaders) {
    EXPECT_TRUE(contains(refusal(fileOf("[]", 0)), "not a JSON object"));
    EXPECT_TRUE(contains(refusal(fileOf(" {}", 0)), "not a JSON object"));
    EXPECT_TRUE(contains(refusal(fileOf("{\"a\":", 0)), "not valid JSON"));
    EXPECT_TRUE(contains(refusal(fileOf("{\"a\xff\":1}", 0)), "not valid JSON"));
    EXPECT_TRUE(contains(refusal(fileOf(R"({"__metadata__":{"a":1}})", 0)), "metadata \"a\""));
    EXPECT_TRUE(contains(refusal(fileOf(R"({"__metadata__":[]})", 0)), "metadata"));
    const std::string good = entry("[1]", "[0,4]");
    EXPECT_TRUE(contains(refusal(fileOf("{\"w\":" + good + ",\"w\":" + good + "}", 4)), "twice"));
}

TEST_F(Safetensors, RefusesWrongEntriesByName) {
    const auto problem = [this](const std::string& value, std::size_t dataBytes) {
        const std::string message = refusal(fileOf("{\"w\":" + value + "}", dataBytes));
        EXPECT_TRUE(contains(message, "\"w\""));
        return message;
    };
    EXPECT_TRUE(contains(problem("3", 0), "dtype, shape and data_offsets"));
    EXPECT_TRUE(contains(problem(R"({"dtype":"F32","shape":[1]})", 4), "data_offsets"));
    EXPECT_TRUE(contains(problem(R"({"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1})", 4),
                         "nothing else"));
    EXPECT_TRUE(contains(problem(entry("[1]", "[0,4]", "F31"), 4), "unknown dtype \"F31\""));
    EXPECT_TRUE(contains(problem(entry("[-1]", "[0,4]"), 4), "whole numbers from 0"));
    EXPECT_TRUE(contains(problem(entry("[1.0]", "[0,4]"), 4), "whole numbers from 0"));
    EXPECT_TRUE(contains(problem(entry("1", "[0,4]"), 4), "lists"));
    EXPECT_TRUE(contains(problem(entry("[1]", "[0,4,8]"), 8), "two data offsets"));
    EXPECT_TRUE(contains(problem(entry("[1]", "[4,0]"), 4), "outside"));
    EXPECT_TRUE(contains(problem(entry("[2]", "[0,8]"), 4), "outside"));
    EXPECT_TRUE(contains(problem(entry("[2]", "[0,4]"), 4), "needs 8 bytes"));
    EXPECT_TRUE(contains(problem(entry("[18446744073709551615]", "[0,4]"), 4), "too large"));
}

TEST_F(Safetensors, RefusesShapesWhoseProductOverflows) {
    // 2^62 * 4 wraps around to 0, and 2^32 * 2^32 as well.
    EXPECT_TRUE(
        contains(refusal(fileOf("{\"w\":" + entry("[4611686018427387904]", "[0,0]") + "}", 0)),
                 "too large"));
    EXPECT_TRUE(contains(
        refusal(fileOf("{\"w\":" + entry("[4294967296,4294967296]", "[0,0]", "U8") + "}", 0)),
        "too large"));
}

TEST_F(Safetensors, RefusesOverlapHolesAndLeftoverData) {
    const std::string first = "{\"a\":" + entry("[2]", "[0,8]") + ",\"b\":";
    EXPECT_TRUE(contains(refusal(fileOf(first + entry("[2]", "[4,12]") + "}", 12)), "overlaps"));
    EXPECT_TRUE(contains(refusal(fileOf(first + entry("[2]", "[0,8]") + "}", 8)), "overlaps"));
    EXPECT_TRUE(contains(refusal(fileOf(first + entry("[1]", "[12,16]") + "}", 16)), "hole"));
    EXPECT_TRUE(contains(refusal(fileOf(first + entry("[1]", "[8,12]") + "}", 13)), "follows"));
    EXPECT_TRUE(contains(refusal(fileOf("{}", 1)), "follows"));
    write(fileOf(first + entry("[1]", "[8,12]") + "}", 12));
    EXPECT_EQ(readSafetensors(file_).tensors.size(), 2U);
}

TEST_F(Safetensors, EveryTruncationIsRefused) {
    SafetensorsFile contents;
    contents.tensors["w"] = tensor("F32", {2, 3}, 24);
    contents.tensors["b"] = tensor("U8", {3}, 3);
    writeSafetensors(file_, contents);
    const std::string whole = readFile(file_);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        refusal(whole.substr(0, length));
    }
}

TEST_F(Safetensors, DamagedBytesNeverCrashTheReader) {
    SafetensorsFile contents;
    contents.tensors["w"] = tensor("F32", {2, 3}, 24);
    contents.metadata["step"] = "1";
    writeSafetensors(file_, contents);
    const std::string whole = readFile(file_);
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        std::string damaged = whole;
        for (int i = 0; i < 3; ++i)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        write(damaged);
        try {
            EXPECT_LE(readSafetensors(file_).tensors.size(), 1U);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Checkpoint) << error.what();
            ++refused;
        }
    }
    EXPECT_GT(refused, 50);
}

TEST_F(Safetensors, ReadsFilesOfTheReferenceWriter) {
    const auto golden = std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden" / "deepsight-mse";
    if (!std::filesystem::exists(golden)) GTEST_SKIP() << golden << " is not here";
    const SafetensorsFile read = readSafetensors(golden / "model.safetensors");
    const RawTensor& weight = read.tensors.at("encoder.0.attention.qkv.weight");
    EXPECT_EQ(weight.dtype, "F32");
    EXPECT_EQ(weight.shape, (std::vector<std::int64_t>{90, 30}));
    // Writing it again and reading that changes nothing.
    writeSafetensors(file_, read);
    const SafetensorsFile again = readSafetensors(file_);
    ASSERT_EQ(again.tensors.size(), read.tensors.size());
    EXPECT_EQ(again.tensors.at("bridge.weight").bytes, read.tensors.at("bridge.weight").bytes);
}

}  // namespace
}  // namespace deepsight
