#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

#include "widgets/curve_data.h"

namespace deepsight {

struct NamedCurves {
    QString name;
    std::shared_ptr<const CurveData> data;
};

/// The points of runs as a table: RFC 4180, UTF-8, the column `run` and one row per step of each
/// run, full precision, empty where there is no value, NaN as "nan". Any thread, as long as nothing
/// is added to the data meanwhile; a million rows take about a second.
QByteArray curvesCsv(const std::vector<NamedCurves>& runs);

}  // namespace deepsight
