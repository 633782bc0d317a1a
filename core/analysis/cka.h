#pragma once

#include <optional>
#include <stop_token>

#include "core/analysis/layer_trace.h"
#include "core/analysis/similarity.h"
#include "core/support/progress.h"

namespace deepsight {

/// Linear centred kernel alignment: how alike two sets of vectors of the same rows (positions) are,
/// whatever their width, rotation, shift and scale. With K = X X', L = Y Y':
enum class CkaEstimate {
    /// <K, L> / (|K| |L|) of centred K and L (Kornblith et al. 2019, arXiv 1905.00414). 0 ... 1,
    /// but
    /// with rows as few as a window's it is near 1 also for vectors that have nothing in common.
    Biased,
    /// The same with unbiased estimates of HSIC (Nguyen et al. 2020, arXiv 2010.15327): about 0 for
    /// unrelated vectors however few rows, so it may be slightly negative. At most 1.
    Debiased,
};

/// Empty below 2 rows (debiased: 4), or where one side does not vary. Throws Error{Internal} for
/// unlike row counts. O(rows^2 x width).
std::optional<double> linearCka(const RowSet& left, const RowSet& right,
                                CkaEstimate estimate = CkaEstimate::Debiased);

/// CKA of every layer of `left` (rows of the matrix) with every layer of `right` (columns), which
/// may be the same trace, or those of two checkpoints over the same text. NaN where there is none.
/// Traces of unlike length are compared over the positions that both have; of more than 1024
/// positions, that many evenly spaced ones count. Some seconds for large models: call on a worker
/// thread. Throws Error{Cancelled} soon after `stop` is requested, Error{Data} where the texts
/// differ.
Matrix ckaMatrix(const LayerTrace& left, const LayerTrace& right,
                 CkaEstimate estimate = CkaEstimate::Debiased, std::stop_token stop = {},
                 const ProgressSink& progress = {});

}  // namespace deepsight
