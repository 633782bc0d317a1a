#include "app/opened_run.h"

#include <QCryptographicHash>

#include "core/remote/run_mirror.h"
#include "core/support/error.h"
#include "core/sweep/seed_statistics.h"
#include "widgets/background_disposal.h"

namespace deepsight {

SeedGroup seedGroupOf(const RunRecord& record) {
    const std::string key = seedGroupKey(record);
    if (key.empty()) return {};
    // Short, since a plot compares it with each step: the key is a whole configuration.
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(key), QCryptographicHash::Sha256);
    return {QString::fromLatin1(hash.toHex()), QString::fromStdString(seedsOf(record.config))};
}

std::shared_ptr<CurveData> curvesOf(const RunRecord& record, const Smoothing& smoothing,
                                    const std::stop_token& stop) {
    const auto proceed = [&stop] {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "The reading was cancelled.");
    };
    auto curves = std::make_shared<CurveData>();
    proceed();
    curves->addSteps(record.steps);
    for (const EvaluationMetrics& evaluation : record.evaluations) {
        curves->addEvaluation(evaluation);
    }
    for (const SystemSample& sample : record.system) {
        curves->addSample(sample);
    }
    curves->setSmoothing(smoothing);
    for (const SeriesId id : kAllSeries) {
        proceed();
        curves->smoothed(id);
    }
    return curves;
}

std::shared_ptr<OpenedRun> readOpenedRun(const std::filesystem::path& folder,
                                         const Smoothing& smoothing, const std::stop_token& stop) {
    // Freed in the background, whoever is the last to let go of it.
    const std::shared_ptr<OpenedRun> run(std::make_unique<OpenedRun>().release(), [](auto* read) {
        disposeInBackground(std::shared_ptr<OpenedRun>(read));
    });
    if (const auto origin = mirrorOrigin(folder)) run->host = QString::fromStdString(origin->host);
    run->trainer = readLiveStatus(folder);
    run->record = readRun(folder, stop);
    run->curves = curvesOf(run->record, smoothing, stop);
    return run;
}

}  // namespace deepsight
