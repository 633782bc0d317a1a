#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/exchange/imported_log.h"
#include "widgets/curve_data.h"

namespace deepsight {

/// Which curve of a log is drawn as which of ours, by the name that the log gives it.
using LogMapping = QMap<SeriesId, QString>;

/// The series that the curves of a log can be drawn as, the likeliest first.
std::span<const SeriesId> importTargets();

/// A target's name in settings, "train_loss", and back; empty for an unknown one.
QString importKey(SeriesId id);
std::optional<SeriesId> importTarget(const QString& key);

/// The names of all curves of a file, each once, in their order.
QStringList seriesNames(const ImportedFile& file);
/// Points of the curves of each name, in all runs of the file.
QHash<QString, qint64> pointCounts(const ImportedFile& file);

/// Whether every run of a file has counts of tokens, or times; without them its curves stand at 0
/// on that axis.
bool hasTokens(const ImportedFile& file);
bool hasTimes(const ImportedFile& file);

/// What the names suggest: "val/loss" is the validation loss, "lr" the learning rate. Of several
/// that may be the same the one with the most points. No curve is taken twice.
LogMapping guessMapping(const ImportedFile& file);

/// One run of a log, ready to be drawn.
struct ImportedCurves {
    QString name;
    std::shared_ptr<CurveData> data;
};

/// The mapped curves of a log. Those that go by the same steps are drawn together; one with steps
/// of its own gets a line of its own, named after it, so that nothing is filled in or left out. Any
/// thread. Throws Error{Cancelled}.
std::vector<ImportedCurves> importedCurves(const ImportedLog& log, const LogMapping& mapping,
                                           const Smoothing& smoothing,
                                           const std::stop_token& stop = {});

}  // namespace deepsight
