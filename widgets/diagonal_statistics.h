#pragma once

#include <cstdint>

#include "core/analysis/embedding_snapshot.h"

namespace deepsight {

/// How far a similarity map tells each position's own planning context from the others. Over the
/// rows that have a diagonal entry; values that are not finite count nowhere.
struct DiagonalStatistics {
    double diagonalMean = 0;
    double offDiagonalMean = 0;  ///< all other entries of those rows; 0 when there are none
    double margin() const { return diagonalMean - offDiagonalMean; }
    std::int64_t rows = 0;
    /// Rows whose diagonal entry is larger than every other one. A tie does not count: a map that
    /// is the same everywhere tells nothing apart.
    std::int64_t rowsWon = 0;
    double minimum = 0;  ///< of the whole map
    double maximum = 0;
};
DiagonalStatistics diagonalStatistics(const Matrix& matrix);

}  // namespace deepsight
