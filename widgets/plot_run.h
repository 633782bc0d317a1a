#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <memory>
#include <vector>

#include "widgets/curve_data.h"

namespace deepsight {

/// What a run has in common with those that it repeats with other seeds, and its own seeds.
struct SeedGroup {
    QString key;    ///< empty: in no group
    QString seeds;  ///< of runs with the same ones, the first alone counts
};

/// One of the runs in a plot. The first is the current one; the others, overlays, do not grow. Or
/// several runs that differ in their seeds, drawn as one: their mean with a band around it.
struct PlotRun {
    QString id;  ///< empty: the current run
    QString name;
    std::shared_ptr<CurveData> data = std::make_shared<CurveData>();
    std::size_t slot = 0;  ///< picks colour and line style; 0 is the current run's
    bool visible = true;
    SeedGroup group;
    const PlotRun* mean = nullptr;  ///< that it is drawn through; null: it is drawn by itself

    /// Of a mean, parallel to its data: where the band begins and ends. Null for a single run.
    std::shared_ptr<CurveData> low, high;
    QStringList members, memberNames;  ///< of a mean: the runs it is made of
    QString bandName;                  ///< of a mean: its name, with what the band shows

    bool isCurrent() const { return id.isEmpty(); }
    bool isMean() const { return low != nullptr; }
    const QString& legendName() const { return isMean() ? bandName : name; }
};
using PlotRuns = std::vector<std::unique_ptr<PlotRun>>;

}  // namespace deepsight
