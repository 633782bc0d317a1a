#pragma once

#include <QString>

namespace deepsight {

/// How many letters must be added, removed or replaced to turn one word into the other
/// (Levenshtein). For "did you mean"; takes time in proportion to the product of the lengths.
int editDistance(const QString& a, const QString& b);

}  // namespace deepsight
