#include "core/analysis/similarity.h"

#include <algorithm>
#include <cmath>

#include "core/support/error.h"

namespace deepsight {
namespace {

/// Rows that are computed together, so that each loaded context value is used that often.
constexpr std::size_t kRowBlock = 4;
/// Columns at a time: kRowBlock results of them and one context row stay in the first-level cache.
constexpr std::size_t kColumnBlock = 512;

/// Scales every row to length 1; rows of zeros stay.
void normaliseRows(std::vector<float>& values, std::size_t width) {
    for (std::size_t start = 0; start + width <= values.size() && width > 0; start += width) {
        const std::span row(values.data() + start, width);
        double squares = 0;
        for (const float value : row) squares += static_cast<double>(value) * value;
        const double length = std::sqrt(squares);
        if (length == 0) continue;
        for (float& value : row) value = static_cast<float>(value / length);
    }
}

/// [rows, columns] to [columns, rows].
std::vector<float> transposed(const std::vector<float>& values, std::size_t rows,
                              std::size_t columns) {
    std::vector<float> result(values.size());
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) result[j * rows + i] = values[i * columns + j];
    }
    return result;
}

/// Adds left [rows, width] times right [width, columns] to `result`. The innermost loop runs along
/// memory and sums nothing, so the compiler vectorises it.
void multiply(const std::vector<float>& left, const std::vector<float>& right, std::size_t rows,
              std::size_t width, std::size_t columns, std::vector<float>& result) {
    for (std::size_t j0 = 0; j0 < columns; j0 += kColumnBlock) {
        const std::size_t count = std::min(kColumnBlock, columns - j0);
        for (std::size_t i0 = 0; i0 < rows; i0 += kRowBlock) {
            const std::size_t last = std::min(rows, i0 + kRowBlock);
            for (std::size_t k = 0; k < width; ++k) {
                const float* context = right.data() + k * columns + j0;
                for (std::size_t i = i0; i < last; ++i) {
                    const float factor = left[i * width + k];
                    float* sums = result.data() + i * columns + j0;
                    for (std::size_t j = 0; j < count; ++j) sums[j] += factor * context[j];
                }
            }
        }
    }
}

RowSet checkedRows(const std::vector<float>& values, std::int64_t rows, std::int64_t width) {
    if (static_cast<std::int64_t>(values.size()) != rows * width) {
        throw Error(ErrorKind::Internal, "The embedding snapshot does not have its stated shape.");
    }
    return {values, rows, width};
}

}  // namespace

RowSet encoderRows(const EmbeddingSnapshot& snapshot) {
    return checkedRows(snapshot.encoderOutput, snapshot.time, snapshot.width);
}

RowSet contextRows(const EmbeddingSnapshot& snapshot) {
    return checkedRows(snapshot.planningContext, snapshot.contexts, snapshot.width);
}

Matrix similarityMatrix(const RowSet& left, const RowSet& right, Similarity kind) {
    const auto rows = static_cast<std::size_t>(left.rows);
    const auto columns = static_cast<std::size_t>(right.rows);
    const auto width = static_cast<std::size_t>(left.width);
    std::vector<float> a(left.values.begin(), left.values.end());
    std::vector<float> b(right.values.begin(), right.values.end());
    if (kind == Similarity::Cosine) {
        normaliseRows(a, width);
        normaliseRows(b, width);
    }
    Matrix result{left.rows, right.rows, std::vector<float>(rows * columns)};
    multiply(a, transposed(b, columns, width), rows, width, columns, result.values);
    if (kind == Similarity::Cosine) {
        // Rounding must not leave the range that colour scales rely on.
        for (float& value : result.values) value = std::clamp(value, -1.0F, 1.0F);
    }
    return result;
}

Matrix similarityMatrix(const EmbeddingSnapshot& snapshot, Pairing pairing, Similarity kind) {
    const RowSet encoder = encoderRows(snapshot), context = contextRows(snapshot);
    return similarityMatrix(pairing == Pairing::ContextContext ? context : encoder,
                            pairing == Pairing::EncoderEncoder ? encoder : context, kind);
}

Matrix difference(const Matrix& left, const Matrix& right) {
    if (left.rows != right.rows || left.columns != right.columns) {
        throw Error(ErrorKind::Internal, "The difference of matrices of different shapes.");
    }
    Matrix result = left;
    for (std::size_t i = 0; i < result.values.size(); ++i) result.values[i] -= right.values[i];
    return result;
}

}  // namespace deepsight
