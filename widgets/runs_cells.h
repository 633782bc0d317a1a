#pragma once

#include <QString>
#include <QVariant>
#include <optional>

#include "core/training/run_catalogue.h"

namespace deepsight {

// The columns that the table of runs always has, by RunsTableModel::Column: what their cells say.

QString runColumnName(int column);
/// The same in every language. Where the column shows a RunValue, that one's name.
QString runColumnKey(int column);
bool isNumericRunColumn(int column);

QString runCellText(const RunSummary& run, int column);
/// What to sort by: a number or text; invalid where there is nothing.
QVariant runCellKey(const RunSummary& run, int column);

/// Path accuracy or creativity, whichever the run's data ask for.
std::optional<double> taskScore(const MetricsSummary& metrics);

/// All that free words are looked for in, lower case.
QString runSearchText(const RunSummary& run);

}  // namespace deepsight
