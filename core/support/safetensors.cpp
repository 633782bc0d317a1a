#include "core/support/safetensors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLargestHeader = kLargestJsonFile;  // the format allows 100 MB
constexpr std::uint64_t kPrefixBytes = 8;                   // header length, little-endian
constexpr auto kMetadata = "__metadata__";

/// Bytes of one element, or 0 for a dtype that the format does not have.
std::uint64_t elementBytes(const std::string& dtype) {
    static const std::map<std::string, std::uint64_t> sizes = {
        {"BOOL", 1}, {"U8", 1},  {"I8", 1},  {"F8_E5M2", 1}, {"F8_E4M3", 1}, {"F8_E8M0", 1},
        {"I16", 2},  {"U16", 2}, {"F16", 2}, {"BF16", 2},    {"I32", 4},     {"U32", 4},
        {"F32", 4},  {"I64", 8}, {"U64", 8}, {"F64", 8},     {"C64", 8},
    };
    const auto found = sizes.find(dtype);
    return found == sizes.end() ? 0 : found->second;
}

/// Bytes of a tensor; false when the product does not fit 64 bits or the shape is negative.
bool tensorBytes(const RawTensor& tensor, std::uint64_t& bytes) {
    bytes = elementBytes(tensor.dtype);
    return std::all_of(tensor.shape.begin(), tensor.shape.end(), [&bytes](std::int64_t size) {
        return size >= 0 &&
               !__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes);
    });
}

/// Where a tensor's bytes are in the data part of the file.
struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    const std::string* name = nullptr;
    RawTensor* tensor = nullptr;
};

class Reader {
  public:
    Reader(const std::filesystem::path& file, ErrorKind kind, const std::string& remedy,
           std::uint64_t mostBytes)
        : file_(file),
          kind_(kind),
          remedy_(remedy),
          descriptor_(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
        struct stat facts {};
        if (!descriptor_.isOpen() || ::fstat(descriptor_.number(), &facts) != 0) {
            throwFileError("read", file_);
        }
        if (!S_ISREG(facts.st_mode)) fail({}, "it is not a regular file");
        fileBytes_ = static_cast<std::uint64_t>(facts.st_size);
        if (fileBytes_ > mostBytes)
            fail(mostBytes, "it goes on for " + std::to_string(fileBytes_) +
                                " bytes, more than such a file ever holds");
        if (isMostlyHoles(file_)) fail({}, kHoles);
    }

    SafetensorsFile read(std::uint64_t mostTensorBytes) {
        const Json header = readHeader();
        for (const auto& [name, entry] : header.items()) {
            if (name == kMetadata) {
                readMetadata(entry);
            } else {
                readEntry(name, entry);
            }
        }
        checkLayout();
        for (const Extent& extent : extents_) {
            if (extent.end - extent.begin > mostTensorBytes) continue;
            extent.tensor->bytes.resize(extent.end - extent.begin);
            readAt(dataStart_ + extent.begin, extent.tensor->bytes.data(),
                   extent.tensor->bytes.size());
        }
        return std::move(result_);
    }

  private:
    [[noreturn]] void fail(std::optional<std::uint64_t> offset, const std::string& problem) const {
        throw damagedFile(kind_, file_, offset, problem, remedy_);
    }
    [[noreturn]] void failTensor(const std::string& name, const std::string& problem) const {
        fail({}, "tensor " + quoted(name) + " " + problem);
    }
    [[noreturn]] void failTensor(const std::string& name, std::uint64_t begin,
                                 const std::string& problem) const {
        fail(dataStart_ + std::min(begin, fileBytes_), "tensor " + quoted(name) + " " + problem);
    }

    void readAt(std::uint64_t offset, void* target, std::uint64_t size) const {
        auto* next = static_cast<std::byte*>(target);
        while (size > 0) {
            const ssize_t got =
                ::pread(descriptor_.number(), next, size, static_cast<off_t>(offset));
            if (got == 0) fail(offset, "it was shortened while it was read");
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) throwFileError("read", file_);
            next += got;
            offset += static_cast<std::uint64_t>(got);
            size -= static_cast<std::uint64_t>(got);
        }
    }

    Json readHeader() {
        if (fileBytes_ < kPrefixBytes) {
            fail(fileBytes_, "it is no safetensors file, because it is too short");
        }
        std::array<unsigned char, kPrefixBytes> prefix;
        readAt(0, prefix.data(), prefix.size());
        std::uint64_t headerBytes = 0;
        for (std::size_t i = prefix.size(); i-- > 0;) headerBytes = headerBytes << 8 | prefix[i];
        if (headerBytes > kLargestHeader || headerBytes > fileBytes_ - kPrefixBytes) {
            fail(0, "it is no safetensors file, or was cut off: it announces a header of " +
                        std::to_string(headerBytes) + " bytes");
        }
        std::string text(headerBytes, '\0');
        readAt(kPrefixBytes, text.data(), text.size());
        if (text.empty() || text.front() != '{') {
            fail(kPrefixBytes, "it is no safetensors file: its header is not a JSON object");
        }
        dataStart_ = kPrefixBytes + headerBytes;
        return parseStrictJson(text, kind_, "The header (from byte 8) of " + file_.string(),
                               remedy_);
    }

    void readMetadata(const Json& entry) {
        if (!entry.is_object()) fail({}, "its metadata must be an object");
        for (const auto& [key, value] : entry.items()) {
            if (!value.is_string()) fail({}, "metadata " + quoted(key) + " must be a string");
            result_.metadata[key] = value.get<std::string>();
        }
    }

    void readEntry(const std::string& name, const Json& entry) {
        const bool complete = entry.is_object() && entry.size() == 3 && entry.contains("dtype") &&
                              entry.contains("shape") && entry.contains("data_offsets");
        if (!complete) failTensor(name, "must have dtype, shape and data_offsets, nothing else");
        const Json& dtype = entry["dtype"];
        if (!dtype.is_string() || elementBytes(dtype.get<std::string>()) == 0) {
            failTensor(name, "has the unknown dtype " + shortened(dtype.dump()));
        }
        RawTensor& tensor = result_.tensors[name];
        tensor.dtype = dtype.get<std::string>();
        for (const std::uint64_t size : readNumbers(name, entry["shape"])) {
            if (size > std::numeric_limits<std::int64_t>::max()) {
                failTensor(name, "has a size that is too large");
            }
            tensor.shape.push_back(static_cast<std::int64_t>(size));
        }
        const auto offsets = readNumbers(name, entry["data_offsets"]);
        if (offsets.size() != 2) failTensor(name, "must have two data offsets");

        std::uint64_t bytes = 0;
        if (!tensorBytes(tensor, bytes)) failTensor(name, "has a shape that is too large");
        const std::uint64_t dataBytes = fileBytes_ - dataStart_;
        if (offsets[0] > offsets[1] || offsets[1] > dataBytes) {
            failTensor(name, offsets[0],
                       "has data offsets outside the file; it may have been cut off");
        }
        if (offsets[1] - offsets[0] != bytes) {
            failTensor(name, offsets[0],
                       "needs " + std::to_string(bytes) + " bytes for its shape, but has " +
                           std::to_string(offsets[1] - offsets[0]));
        }
        extents_.push_back({offsets[0], offsets[1], &result_.tensors.find(name)->first, &tensor});
    }

    std::vector<std::uint64_t> readNumbers(const std::string& name, const Json& list) const {
        std::vector<std::uint64_t> numbers;
        if (!list.is_array()) failTensor(name, "must have lists as shape and data_offsets");
        for (const Json& number : list) {
            if (!number.is_number_unsigned()) {
                failTensor(name, "must have whole numbers from 0 in shape and data_offsets");
            }
            numbers.push_back(number.get<std::uint64_t>());
        }
        return numbers;
    }

    /// The tensors must follow one another without overlap or hole and fill the file.
    void checkLayout() {
        std::sort(extents_.begin(), extents_.end(), [](const Extent& a, const Extent& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        std::uint64_t expected = 0;
        for (const Extent& extent : extents_) {
            if (extent.begin < expected)
                failTensor(*extent.name, extent.begin, "overlaps another one");
            if (extent.begin > expected)
                failTensor(*extent.name, extent.begin, "leaves a hole before it");
            expected = extent.end;
        }
        if (dataStart_ + expected != fileBytes_)
            fail(dataStart_ + expected, "data follows its last tensor");
    }

    const std::filesystem::path& file_;
    const ErrorKind kind_;
    const std::string& remedy_;
    FileDescriptor descriptor_;
    std::uint64_t fileBytes_ = 0;
    std::uint64_t dataStart_ = 0;
    SafetensorsFile result_;
    std::vector<Extent> extents_;
};

using NamedTensor = std::pair<const std::string, RawTensor>;

/// Widest elements first, as the reference writer does: every tensor starts aligned.
std::vector<const NamedTensor*> dataOrder(const SafetensorsFile& contents) {
    std::vector<const NamedTensor*> order;
    for (const NamedTensor& tensor : contents.tensors) order.push_back(&tensor);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return elementBytes(a->second.dtype) > elementBytes(b->second.dtype);
    });
    return order;
}

std::string makeHeader(const SafetensorsFile& contents,
                       const std::vector<const NamedTensor*>& order) {
    Json header = Json::object();
    if (!contents.metadata.empty()) header[kMetadata] = contents.metadata;
    std::uint64_t offset = 0;
    for (const NamedTensor* named : order) {
        const auto& [name, tensor] = *named;
        std::uint64_t bytes = 0;
        const bool consistent = elementBytes(tensor.dtype) > 0 && tensorBytes(tensor, bytes) &&
                                bytes == tensor.bytes.size();
        if (!consistent || name == kMetadata) {
            throw Error(ErrorKind::Internal, "Tensor \"" + name + "\" of type " + tensor.dtype +
                                                 " cannot be saved: its bytes do not match.");
        }
        header[name] = {{"dtype", tensor.dtype},
                        {"shape", tensor.shape},
                        {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    // Metadata may quote file names or text that are not UTF-8; JSON must be.
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.resize((text.size() + kPrefixBytes - 1) / kPrefixBytes * kPrefixBytes, ' ');
    return text;
}

}  // namespace

SafetensorsFile readSafetensors(const std::filesystem::path& file, ErrorKind kind,
                                const std::string& remedy, std::uint64_t mostBytes) {
    return Reader(file, kind, remedy, mostBytes).read(kAnySize);
}

SafetensorsFile readSafetensorsHeader(const std::filesystem::path& file, ErrorKind kind,
                                      const std::string& remedy, std::uint64_t mostTensorBytes) {
    return Reader(file, kind, remedy, kAnySize).read(mostTensorBytes);
}

void writeSafetensors(const std::filesystem::path& file, const SafetensorsFile& contents) {
    const auto order = dataOrder(contents);
    const std::string header = makeHeader(contents, order);
    writeFileAtomically(file, [&](std::ostream& stream) {
        for (std::size_t i = 0; i < kPrefixBytes; ++i) {
            stream.put(static_cast<char>(header.size() >> (8 * i) & 0xff));
        }
        stream << header;
        for (const NamedTensor* named : order) {
            const auto& bytes = named->second.bytes;
            stream.write(reinterpret_cast<const char*>(bytes.data()),
                         static_cast<std::streamsize>(bytes.size()));
        }
    });
}

}  // namespace deepsight
