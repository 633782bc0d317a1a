#include "core/exchange/tfrecord.h"

#include <boost/crc.hpp>

#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

constexpr std::size_t kHeader = 12;
constexpr std::size_t kFooter = 4;

template <typename T>
T littleEndian(std::string_view bytes) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value |= static_cast<T>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return value;
}

template <typename T>
void appendLittleEndian(std::string& text, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) text += static_cast<char>(value >> (8 * i));
}

}  // namespace

std::uint32_t maskedCrc32c(std::string_view bytes) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    const auto sum = static_cast<std::uint32_t>(crc.checksum());
    return ((sum >> 15) | (sum << 17)) + 0xa282ead8U;
}

void appendRecord(std::string& file, std::string_view bytes) {
    std::string length;
    appendLittleEndian(length, static_cast<std::uint64_t>(bytes.size()));
    file += length;
    appendLittleEndian(file, maskedCrc32c(length));
    file += bytes;
    appendLittleEndian(file, maskedCrc32c(bytes));
}

bool startsLikeRecords(std::string_view bytes) {
    return bytes.size() >= kHeader &&
           littleEndian<std::uint32_t>(bytes.substr(8)) == maskedCrc32c(bytes.substr(0, 8));
}

std::optional<std::string_view> RecordReader::next() {
    offset_ = position_;
    const std::string_view rest = bytes_.substr(position_);
    const std::string remedy = "Copy or export it again.";
    if (rest.size() < kHeader) {
        cutOff_ = !rest.empty();
        return {};
    }
    if (!startsLikeRecords(rest)) {
        throw damagedFile(ErrorKind::Io, source_, position_,
                          "the checksum of a record's length does not fit", remedy);
    }
    const auto length = littleEndian<std::uint64_t>(rest);
    if (length > rest.size() - kHeader || rest.size() - kHeader - length < kFooter) {
        cutOff_ = true;
        return {};
    }
    const std::string_view record = rest.substr(kHeader, length);
    if (littleEndian<std::uint32_t>(rest.substr(kHeader + length)) != maskedCrc32c(record)) {
        throw damagedFile(ErrorKind::Io, source_, position_ + kHeader,
                          "the checksum of a record does not fit", remedy);
    }
    position_ += kHeader + length + kFooter;
    return record;
}

}  // namespace deepsight
