#pragma once

#include <cstdint>
#include <limits>

#include "core/analysis/similarity.h"

namespace deepsight {

/// How far a similarity map tells each position's own planning context from the others. Over the
/// rows that have a diagonal entry; values that are not finite count nowhere. NaN: there are none.
struct DiagonalStatistics {
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    double diagonalMean = kNone;
    double offDiagonalMean = kNone;  ///< all other entries of those rows
    double margin() const { return diagonalMean - offDiagonalMean; }
    std::int64_t rows = 0;
    /// Rows whose diagonal entry is larger than every other one. A tie does not count: a map that
    /// is the same everywhere tells nothing apart.
    std::int64_t rowsWon = 0;
    double minimum = kNone;  ///< of the whole map
    double maximum = kNone;
};
DiagonalStatistics diagonalStatistics(const Matrix& matrix);

}  // namespace deepsight
