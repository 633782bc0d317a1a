#include "core/analysis/position_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace deepsight {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Sums in several lanes, which lets the compiler vectorise it without reordering a sum.
double dot(const double* a, const double* b, std::size_t width) {
    std::array<double, 8> lanes{};
    std::size_t k = 0;
    for (; k + lanes.size() <= width; k += lanes.size()) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            lanes[lane] += a[k + lane] * b[k + lane];
        }
    }
    double sum = 0;
    for (const double lane : lanes) sum += lane;
    for (; k < width; ++k) sum += a[k] * b[k];
    return sum;
}

}  // namespace

std::vector<double> rowNorms(const RowSet& rows) {
    const auto width = static_cast<std::size_t>(rows.width);
    std::vector<double> norms;
    for (std::int64_t row = 0; row < rows.rows; ++row) {
        double squares = 0;
        for (const float value : rows.values.subspan(static_cast<std::size_t>(row) * width, width))
            squares += static_cast<double>(value) * value;
        norms.push_back(std::sqrt(squares));
    }
    return norms;
}

std::vector<double> participationRatios(const RowSet& rows) {
    const auto count = static_cast<std::size_t>(rows.rows);
    const auto width = static_cast<std::size_t>(rows.width);
    // Welford: the scatter of n rows is S_n = sum_k c_k v_k v_k^T with v_k = x_k - mean(x_1..x_k-1)
    // and c_k = (k - 1) / k. Then tr S grows by c_n |v_n|^2 and tr S^2 by
    // 2 c_n v_n^T S_n-1 v_n + c_n^2 |v_n|^4. No term is negative, so nothing cancels.
    std::vector<double> innovations(count * width);
    std::vector<double> mean(width);
    std::vector<double> ratios(count, kNone);
    double trace = 0, traceOfSquare = 0;
    for (std::size_t n = 0; n < count; ++n) {
        double* v = innovations.data() + n * width;
        const auto ordinal = static_cast<double>(n + 1);
        for (std::size_t k = 0; k < width; ++k) {
            v[k] = rows.values[n * width + k] - mean[k];
            mean[k] += v[k] / ordinal;
        }
        if (n == 0) continue;
        const double weight = static_cast<double>(n) / ordinal;
        const double squares = dot(v, v, width);
        double quadratic = 0;
        for (std::size_t k = 1; k < n; ++k) {
            const double product = dot(v, innovations.data() + k * width, width);
            const auto earlier = static_cast<double>(k);
            quadratic += earlier / (earlier + 1) * product * product;
        }
        trace += weight * squares;
        traceOfSquare += 2 * weight * quadratic + weight * weight * squares * squares;
        if (traceOfSquare > 0) ratios[n] = trace * trace / traceOfSquare;
    }
    return ratios;
}

std::vector<DistanceMean> meansByDistance(const Matrix& matrix) {
    std::vector<DistanceMean> means;
    if (matrix.rows == 0 || matrix.columns == 0) return means;
    for (std::int64_t distance = 1 - matrix.rows; distance < matrix.columns; ++distance) {
        DistanceMean result{distance, 0, 0};
        const std::int64_t first = std::max<std::int64_t>(0, -distance);
        const std::int64_t end = std::min(matrix.rows, matrix.columns - distance);
        for (std::int64_t row = first; row < end; ++row) {
            const double value = matrix.at(row, row + distance);
            if (!std::isfinite(value)) continue;
            result.mean += value;
            ++result.count;
        }
        result.mean = result.count > 0 ? result.mean / static_cast<double>(result.count) : kNone;
        means.push_back(result);
    }
    return means;
}

std::vector<double> diagonalValues(const Matrix& matrix) {
    std::vector<double> values;
    for (std::int64_t i = 0; i < std::min(matrix.rows, matrix.columns); ++i) {
        values.push_back(matrix.at(i, i));
    }
    return values;
}

}  // namespace deepsight
