#pragma once

#include <QByteArray>
#include <QString>

#include "widgets/planning_history.h"

namespace deepsight {

/// The history as a table: RFC 4180, UTF-8, a row per evaluation, full precision, empty where there
/// is no value, NaN as "nan". Column names are those of metrics.jsonl, for scripts. Any thread.
QByteArray planningCsv(const QString& run, const PlanningHistory& history);

}  // namespace deepsight
