#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/analysis/similarity.h"
#include "core/support/progress.h"

namespace deepsight {

enum class ProjectionMethod {
    Pca,   ///< the two directions of most variance; linear, nothing to set
    Umap,  ///< McInnes et al. 2018, arXiv 1802.03426; library umappp
};

struct ProjectionRequest {
    ProjectionMethod method = ProjectionMethod::Pca;
    std::uint64_t seed = 42;       ///< of UMAP; the same gives the same points again
    std::int64_t neighbours = 15;  ///< UMAP: 2 ... 200
    double minimumDistance = 0.1;  ///< UMAP: 0 ... 1
};

/// Points of a plane, one for each row.
struct Projection {
    ProjectionMethod method = ProjectionMethod::Pca;
    std::vector<float> x;  ///< [rows], about 0; no unit
    std::vector<float> y;
    /// PCA: share of the variance that x and y show; else empty.
    std::vector<double> explained;
    std::int64_t neighbours = 0;  ///< UMAP: what was used, at most rows - 1
};

/// Projects rows to a plane. Euclidean distances, no scaling of channels. Fewer than 4 rows are
/// projected by PCA whatever the method. One thread; some milliseconds for PCA, about a second for
/// UMAP of 800 rows: call on a worker thread. Throws Error{Config} naming the member of
/// the request that is out of range, Error{NonFinite} for rows that are not finite, and
/// Error{Cancelled} soon after `stop` is requested.
Projection project(const RowSet& rows, const ProjectionRequest& request, std::stop_token stop = {},
                   const ProgressSink& progress = {});

/// Variances along the principal directions, the largest first: eigenvalues of the covariance (over
/// rows - 1), min(rows - 1, width) of them. Empty below 2 rows. Throws as project().
std::vector<double> spectrum(const RowSet& rows);

}  // namespace deepsight
