#include "core/analysis/nearest_rows.h"

#include <algorithm>
#include <cmath>

#include "core/support/error.h"

namespace deepsight {
namespace {

double lengthOf(std::span<const float> vector) {
    double squares = 0;
    for (const float value : vector) squares += static_cast<double>(value) * value;
    return std::sqrt(squares);
}

double cosine(std::span<const float> row, std::span<const float> vector, double vectorLength) {
    double product = 0;
    for (std::size_t k = 0; k < row.size(); ++k) product += static_cast<double>(row[k]) * vector[k];
    const double lengths = lengthOf(row) * vectorLength;
    return lengths > 0 ? std::clamp(product / lengths, -1.0, 1.0) : product;
}

double distance(std::span<const float> row, std::span<const float> vector) {
    double squares = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
        const double apart = static_cast<double>(row[k]) - vector[k];
        squares += apart * apart;
    }
    return std::sqrt(squares);
}

std::span<const float> rowOf(const RowSet& rows, std::int64_t row) {
    const auto width = static_cast<std::size_t>(rows.width);
    return rows.values.subspan(static_cast<std::size_t>(row) * width, width);
}

}  // namespace

std::vector<NearRow> nearestRows(const RowSet& rows, std::span<const float> vector,
                                 std::int64_t count, NearnessMeasure measure, std::int64_t except) {
    if (static_cast<std::int64_t>(vector.size()) != rows.width)
        throw Error(ErrorKind::Internal, "Neighbours of a vector of another width were asked for.");
    const bool byCosine = measure == NearnessMeasure::Cosine;
    const double length = lengthOf(vector);
    std::vector<NearRow> near;
    for (std::int64_t row = 0; row < rows.rows; ++row) {
        if (row == except) continue;
        const auto candidate = rowOf(rows, row);
        const double value =
            byCosine ? cosine(candidate, vector, length) : distance(candidate, vector);
        if (std::isfinite(value)) near.push_back({row, value});
    }
    const auto nearer = [&](const NearRow& a, const NearRow& b) {
        if (a.value != b.value) return byCosine ? a.value > b.value : a.value < b.value;
        return a.row < b.row;
    };
    const auto kept = std::clamp<std::int64_t>(count, 0, static_cast<std::int64_t>(near.size()));
    std::partial_sort(near.begin(), near.begin() + kept, near.end(), nearer);
    near.resize(static_cast<std::size_t>(kept));
    return near;
}

std::vector<NearRow> nearestRows(const RowSet& rows, std::int64_t row, std::int64_t count,
                                 NearnessMeasure measure) {
    return nearestRows(rows, rowOf(rows, row), count, measure, row);
}

}  // namespace deepsight
