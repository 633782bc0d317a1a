#pragma once

#include <cstdint>

#include "core/support/safetensors.h"

namespace deepsight {

/// Bytes of one element; the tensor must have some.
std::size_t elementSize(const RawTensor& tensor);

/// Swaps the two dimensions of a matrix of any type. Another number of dimensions stays as it is;
/// of a header, which has no bytes, only the shape changes.
void transpose(RawTensor& matrix);

/// Leaves the rows from `rows` on out; there may be fewer already.
void keepFirstRows(RawTensor& tensor, std::int64_t rows);

/// A tensor of float32, all of one value.
RawTensor filledTensor(std::vector<std::int64_t> shape, float value);
RawTensor floatTensor(std::vector<std::int64_t> shape, const std::vector<float>& values);

}  // namespace deepsight
