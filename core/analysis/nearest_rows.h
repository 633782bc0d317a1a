#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/similarity.h"

namespace deepsight {

enum class NearnessMeasure {
    Cosine,     ///< the larger the nearer; a zero vector has 0
    Euclidean,  ///< the smaller the nearer
};

struct NearRow {
    std::int64_t row = 0;
    double value = 0;  ///< cosine or distance
};

/// The `count` rows nearest to `vector`, the nearest first, equally near ones by their number;
/// fewer where there are fewer. In the space of the rows themselves, not of a projection. `except`
/// is left out: a row's own number (-1: none). Rows that are not finite are no neighbours. O(rows x
/// width): well below a millisecond for 1000 rows. Throws Error{Internal} for unlike widths.
std::vector<NearRow> nearestRows(const RowSet& rows, std::span<const float> vector,
                                 std::int64_t count, NearnessMeasure measure,
                                 std::int64_t except = -1);

/// Of the row `row` of `rows` itself.
std::vector<NearRow> nearestRows(const RowSet& rows, std::int64_t row, std::int64_t count,
                                 NearnessMeasure measure);

}  // namespace deepsight
