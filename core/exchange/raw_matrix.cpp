#include "core/exchange/raw_matrix.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>
#include <utility>

namespace deepsight {
namespace {

std::size_t elementCount(const std::vector<std::int64_t>& shape) {
    return static_cast<std::size_t>(
        std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>()));
}

/// In squares, so that neither side is read or written with large steps.
template <std::size_t kSize>
void transposeElements(const std::byte* from, std::byte* to, std::size_t rows,
                       std::size_t columns) {
    constexpr std::size_t kSquare = 32;
    for (std::size_t top = 0; top < rows; top += kSquare)
        for (std::size_t left = 0; left < columns; left += kSquare)
            for (std::size_t i = top; i < std::min(top + kSquare, rows); ++i)
                for (std::size_t j = left; j < std::min(left + kSquare, columns); ++j)
                    std::memcpy(to + (j * rows + i) * kSize, from + (i * columns + j) * kSize,
                                kSize);
}

}  // namespace

std::size_t elementSize(const RawTensor& tensor) {
    const auto count = elementCount(tensor.shape);
    return count == 0 ? 0 : tensor.bytes.size() / count;
}

void transpose(RawTensor& matrix) {
    if (matrix.shape.size() != 2) return;
    if (matrix.bytes.empty()) return std::swap(matrix.shape[0], matrix.shape[1]);
    const auto rows = static_cast<std::size_t>(matrix.shape[0]);
    const auto columns = static_cast<std::size_t>(matrix.shape[1]);
    std::vector<std::byte> turned(matrix.bytes.size());
    switch (elementSize(matrix)) {
        case 2:
            transposeElements<2>(matrix.bytes.data(), turned.data(), rows, columns);
            break;
        case 4:
            transposeElements<4>(matrix.bytes.data(), turned.data(), rows, columns);
            break;
        case 8:
            transposeElements<8>(matrix.bytes.data(), turned.data(), rows, columns);
            break;
        default:
            transposeElements<1>(matrix.bytes.data(), turned.data(), rows, columns);
    }
    matrix.bytes = std::move(turned);
    std::swap(matrix.shape[0], matrix.shape[1]);
}

void keepFirstRows(RawTensor& tensor, std::int64_t rows) {
    if (tensor.shape.empty() || tensor.shape[0] <= rows) return;
    const auto each = tensor.bytes.size() / static_cast<std::size_t>(tensor.shape[0]);
    tensor.shape[0] = rows;
    tensor.bytes.resize(each * static_cast<std::size_t>(rows));
}

RawTensor floatTensor(std::vector<std::int64_t> shape, const std::vector<float>& values) {
    RawTensor tensor{.dtype = "F32", .shape = std::move(shape), .bytes = {}};
    tensor.bytes.resize(values.size() * sizeof(float));
    std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return tensor;
}

RawTensor filledTensor(std::vector<std::int64_t> shape, float value) {
    const auto count = elementCount(shape);
    return floatTensor(std::move(shape), std::vector<float>(count, value));
}

}  // namespace deepsight
