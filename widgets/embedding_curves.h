#pragma once

#include <vector>

#include "widgets/position_chart.h"
#include "widgets/similarity_job.h"

namespace deepsight {

/// What the chart of the Embeddings page can show.
enum class EmbeddingCurve { Distance, Diagonal, Norm, Rank };

/// Diagonals of a map that tell something: those to one side mirror the other side's when a row
/// set is compared with itself.
std::vector<DistanceMean> distinctDistances(const std::vector<DistanceMean>& distances,
                                            Pairing pairing);

/// What the chart of a result shows. `result` holds a map.
ChartData curveData(const SimilarityResult& result, EmbeddingCurve curve);

}  // namespace deepsight
