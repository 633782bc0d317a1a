#include "widgets/diagonal_statistics.h"

#include <algorithm>
#include <cmath>

namespace deepsight {

DiagonalStatistics diagonalStatistics(const Matrix& matrix) {
    DiagonalStatistics result;
    double diagonalSum = 0, otherSum = 0;
    std::int64_t diagonals = 0, others = 0;
    bool any = false;
    for (std::int64_t row = 0; row < matrix.rows; ++row) {
        const bool hasDiagonal = row < matrix.columns && std::isfinite(matrix.at(row, row));
        bool won = hasDiagonal;
        for (std::int64_t column = 0; column < matrix.columns; ++column) {
            const double value = matrix.at(row, column);
            if (!std::isfinite(value)) continue;
            result.minimum = any ? std::min(result.minimum, value) : value;
            result.maximum = any ? std::max(result.maximum, value) : value;
            any = true;
            if (!hasDiagonal || column == row) continue;
            otherSum += value;
            ++others;
            if (value >= matrix.at(row, row)) won = false;
        }
        if (!hasDiagonal) continue;
        diagonalSum += matrix.at(row, row);
        ++diagonals;
        result.rowsWon += won;
    }
    result.rows = diagonals;
    if (diagonals > 0) result.diagonalMean = diagonalSum / static_cast<double>(diagonals);
    if (others > 0) result.offDiagonalMean = otherSum / static_cast<double>(others);
    return result;
}

}  // namespace deepsight
