#pragma once

#include <QString>
#include <functional>

#include "widgets/runs_values.h"

namespace deepsight {

/// How a term of the search compares a value of a run: "<", ">=", "=", ":" and so on.
struct RunComparison {
    std::function<bool(const RunSummary&)> test;  ///< empty: see problem
    QString problem;                              ///< for a person, with the remedy
};

/// `operation` is one of = == : != < <= > >=. What a run does not have equals "none" alone, and is
/// unequal to all else. Numbers may be "1e-3", "10M" or "75%", durations "2h", times "2026-11-28";
/// "2..5" is a range. ":" finds a part of a text, "=" the whole.
RunComparison compareRuns(const RunValue& value, const QString& operation, const QString& text);

}  // namespace deepsight
