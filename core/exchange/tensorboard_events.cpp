#include "core/exchange/tensorboard_events.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>

#include "core/exchange/tfrecord.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using protozero::pbf_reader;
using protozero::tag_and_type;
constexpr auto kVarint = protozero::pbf_wire_type::varint;
constexpr auto kFixed64 = protozero::pbf_wire_type::fixed64;
constexpr auto kFixed32 = protozero::pbf_wire_type::fixed32;
constexpr auto kBytes = protozero::pbf_wire_type::length_delimited;

// Fields and types of tensorflow/core/framework/{tensor,types,summary}.proto and event.proto.
enum DataType { kFloat = 1, kDouble = 2, kInt32 = 3, kInt64 = 9, kBfloat16 = 14, kHalf = 19 };

/// A tensor of one number, as far as it is one.
struct Tensor {
    int type = 0;
    bool isScalar = true;  ///< by its shape
    std::string_view content;
    std::optional<double> value;
    int values = 0;
};

std::string_view viewOf(pbf_reader& reader) {
    const protozero::data_view view = reader.get_view();
    return {view.data(), view.size()};
}

template <typename T>
std::optional<T> single(std::string_view content) {
    if (content.size() != sizeof(T)) return {};
    T value;
    std::memcpy(&value, content.data(), sizeof(T));
    return value;
}

double ofHalf(std::uint32_t bits) {
    const int exponent = static_cast<int>((bits >> 10) & 0x1f);
    const auto fraction = static_cast<double>(bits & 0x3ff);
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    if (exponent == 31) {
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    }
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(fraction + 1024, exponent - 25);
}

double ofBits(int type, std::uint32_t bits) {
    if (type == kHalf) return ofHalf(bits);
    return static_cast<double>(std::bit_cast<float>(bits << 16));  // bfloat16
}

std::optional<double> contentOf(const Tensor& tensor) {
    const auto widened = [](auto value) {
        return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
    };
    switch (tensor.type) {
        case kFloat:
            return widened(single<float>(tensor.content));
        case kDouble:
            return single<double>(tensor.content);
        case kInt32:
            return widened(single<std::int32_t>(tensor.content));
        case kInt64:
            return widened(single<std::int64_t>(tensor.content));
        case kBfloat16:
        case kHalf: {
            const auto bits = single<std::uint16_t>(tensor.content);
            return bits ? std::optional(ofBits(tensor.type, *bits)) : std::nullopt;
        }
        default:
            return {};
    }
}

bool isScalarShape(pbf_reader shape) {
    while (shape.next()) {
        if (shape.tag_and_type() != tag_and_type(2, kBytes)) {
            shape.skip();
            continue;
        }
        pbf_reader dimension = shape.get_message();
        while (dimension.next()) {
            if (dimension.tag_and_type() != tag_and_type(1, kVarint)) {
                dimension.skip();
            } else if (dimension.get_int64() != 1) {
                return false;
            }
        }
    }
    return true;
}

template <typename Range>
void takeAll(const Range& range, Tensor& tensor) {
    for (const auto value : range) {
        tensor.value = static_cast<double>(value);
        if (++tensor.values > 1) return;  // not a scalar, however many there are
    }
}

std::optional<double> tensorValue(pbf_reader reader) {
    Tensor tensor;
    std::optional<std::uint32_t> halfBits;
    while (reader.next()) {
        switch (reader.tag_and_type()) {
            case tag_and_type(1, kVarint):
                tensor.type = reader.get_enum();
                break;
            case tag_and_type(2, kBytes):
                tensor.isScalar = isScalarShape(reader.get_message());
                break;
            case tag_and_type(4, kBytes):
                tensor.content = viewOf(reader);
                break;
            case tag_and_type(5, kBytes):
                takeAll(reader.get_packed_float(), tensor);
                break;
            case tag_and_type(5, kFixed32):
                tensor.value = static_cast<double>(reader.get_float());
                ++tensor.values;
                break;
            case tag_and_type(6, kBytes):
                takeAll(reader.get_packed_double(), tensor);
                break;
            case tag_and_type(6, kFixed64):
                tensor.value = reader.get_double();
                ++tensor.values;
                break;
            case tag_and_type(7, kBytes):
                takeAll(reader.get_packed_int32(), tensor);
                break;
            case tag_and_type(10, kBytes):
                takeAll(reader.get_packed_int64(), tensor);
                break;
            case tag_and_type(13, kBytes):
                for (const auto bits : reader.get_packed_int32()) {
                    halfBits = static_cast<std::uint32_t>(bits) & 0xffff;
                    if (++tensor.values > 1) break;
                }
                break;
            default:
                reader.skip();
        }
    }
    if (!tensor.isScalar || tensor.values > 1) return {};
    if (halfBits) return ofBits(tensor.type, *halfBits);
    return tensor.value ? tensor.value : contentOf(tensor);
}

void readValue(pbf_reader reader, std::int64_t step, double wallTime, LogBuilder& builder) {
    std::string_view tag;
    std::optional<double> value;
    while (reader.next()) {
        switch (reader.tag_and_type()) {
            case tag_and_type(1, kBytes):
                tag = viewOf(reader);
                break;
            case tag_and_type(2, kFixed32):
                value = static_cast<double>(reader.get_float());
                break;
            case tag_and_type(8, kBytes):
                value = tensorValue(reader.get_message());
                break;
            default:
                reader.skip();
        }
    }
    if (tag.empty()) return builder.leaveOut();
    if (value) {
        builder.add({}, tag, step, *value, wallTime);
    } else {
        builder.addOther(tag);
    }
}

void readEvent(std::string_view record, LogBuilder& builder) {
    double wallTime = std::numeric_limits<double>::quiet_NaN();
    std::int64_t step = 0;
    std::string_view summary;
    pbf_reader reader(record.data(), record.size());
    while (reader.next()) {
        switch (reader.tag_and_type()) {
            case tag_and_type(1, kFixed64):
                wallTime = reader.get_double();
                break;
            case tag_and_type(2, kVarint):
                step = reader.get_int64();
                break;
            case tag_and_type(5, kBytes):
                summary = viewOf(reader);
                break;
            default:
                reader.skip();
        }
    }
    pbf_reader values(summary.data(), summary.size());
    while (values.next()) {
        if (values.tag_and_type() == tag_and_type(1, kBytes)) {
            readValue(values.get_message(), step, wallTime, builder);
        } else {
            values.skip();
        }
    }
}

}  // namespace

void readTensorBoard(std::string_view bytes, const std::filesystem::path& source,
                     LogBuilder& builder) {
    RecordReader records(bytes, source);
    while (const auto record = records.next()) {
        builder.proceed();
        try {
            readEvent(*record, builder);
        } catch (const protozero::exception& error) {
            throw damagedFile(ErrorKind::Io, source, records.offset(),
                              std::string("the record is no event (") + error.what() + ")",
                              "Copy or export it again.");
        }
    }
    if (records.isCutOff()) builder.setCutOff();
}

TensorBoardWriter::TensorBoardWriter(double wallTime) {
    protozero::pbf_writer event(event_);
    event.add_double(1, wallTime);
    event.add_string(3, "brain.Event:2");
    appendRecord(bytes_, event_);
}

void TensorBoardWriter::add(std::int64_t step, double wallTime,
                            std::span<const TensorBoardScalar> scalars) {
    event_.clear();
    protozero::pbf_writer event(event_);
    event.add_double(1, wallTime);
    event.add_int64(2, step);
    {
        protozero::pbf_writer summary(event, 5);
        for (const TensorBoardScalar& scalar : scalars) {
            protozero::pbf_writer entry(summary, 1);
            entry.add_string(1, scalar.tag.data(), scalar.tag.size());
            entry.add_float(2, static_cast<float>(scalar.value));
        }
    }
    appendRecord(bytes_, event_);
}

}  // namespace deepsight
