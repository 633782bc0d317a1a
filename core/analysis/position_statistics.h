#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/similarity.h"

namespace deepsight {

/// Euclidean length of each row.
std::vector<double> rowNorms(const RowSet& rows);

/// Effective rank of the rows 0..i for each i: the participation ratio (tr C)^2 / tr(C^2) of their
/// covariance C, that is (sum of its eigenvalues)^2 / sum of their squares. It lies between 1 (all
/// rows on one line) and min(i, width), and changes with neither scale nor rotation. NaN where the
/// rows are all the same, so for i = 0. The last value is that of the whole window. O(T^2 d).
std::vector<double> participationRatios(const RowSet& rows);

/// Mean of a similarity map over one diagonal.
struct DistanceMean {
    std::int64_t distance = 0;  ///< column - row: how far ahead the column is
    double mean = 0;            ///< NaN when no value of the diagonal is finite
    std::int64_t count = 0;     ///< finite values on it
};
/// All diagonals, from the lowest distance, 1 - rows, to the highest, columns - 1.
std::vector<DistanceMean> meansByDistance(const Matrix& matrix);

/// The values at distance 0.
std::vector<double> diagonalValues(const Matrix& matrix);

}  // namespace deepsight
