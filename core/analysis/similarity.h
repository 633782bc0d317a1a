#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/embedding_snapshot.h"

namespace deepsight {

enum class Similarity { Cosine, DotProduct };

/// Which rows of a snapshot are compared with which.
enum class Pairing { EncoderContext, EncoderEncoder, ContextContext };

/// Row-major [rows, columns] of float.
struct Matrix {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::vector<float> values;
    float at(std::int64_t row, std::int64_t column) const {
        return values[static_cast<std::size_t>(row * columns + column)];
    }
};

/// Vectors of `width` numbers each, one after the other. Refers to values that outlive it.
struct RowSet {
    std::span<const float> values;
    std::int64_t rows = 0;
    std::int64_t width = 0;
};

/// The two row sets of a snapshot. Throw Error{Internal} if it does not have its stated shape.
RowSet encoderRows(const EmbeddingSnapshot& snapshot);
RowSet contextRows(const EmbeddingSnapshot& snapshot);

/// Similarity of row i of `left` to row j of `right`, which have the same width. A zero vector has
/// cosine 0. O(T^2 d): a few milliseconds at T = 400; larger windows belong on a worker thread.
Matrix similarityMatrix(const RowSet& left, const RowSet& right, Similarity kind);
Matrix similarityMatrix(const EmbeddingSnapshot& snapshot, Pairing pairing, Similarity kind);

/// Element by element; both have the same shape.
Matrix difference(const Matrix& left, const Matrix& right);

}  // namespace deepsight
