#pragma once

#include <QString>

#include "widgets/similarity_job.h"

namespace deepsight {

/// Tables of the Embeddings page as RFC 4180 CSV. Column names are for scripts and not translated;
/// numbers read back exactly, missing ones are "nan".

/// The shown matrix: a line of column positions, one of their tokens, then the rows, each with its
/// position and token in front.
QString mapCsv(const SimilarityResult& result);
/// A line per position: token, diagonal, norms, effective ranks; with a difference those of the
/// other snapshot too.
QString positionsCsv(const SimilarityResult& result);
/// A line per distance j - i: number of values and their mean.
QString distancesCsv(const SimilarityResult& result);

}  // namespace deepsight
