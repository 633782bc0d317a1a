#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace deepsight {

/// How well a text answers a query, and which of its characters do.
struct FuzzyMatch {
    int score = 0;         ///< higher is better; comparable for one query
    QList<int> positions;  ///< matched characters of the text, ascending
};

/// Looks for the characters of `query`, in order, within `text`; case, accents and the query's
/// blanks do not count. Beginnings of words and characters in a row score higher, gaps lower.
/// Empty when a character is missing; an empty query matches anything with score 0. Pure.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

}  // namespace deepsight
