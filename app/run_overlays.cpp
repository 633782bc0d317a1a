#include "app/run_overlays.h"

#include <QFileInfo>
#include <algorithm>
#include <memory>
#include <utility>

#include "app/inspection.h"
#include "app/opened_run.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

const QString kSetting = QStringLiteral("overlaidRuns");

}  // namespace

struct RunOverlays::Drawing {
    QString id;
    QString title;
    std::shared_ptr<CurveData> curves;
    SeedGroup group;
    QString problem;  ///< why it could not be read
};

QString runFolderId(const QString& folder) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? folder : canonical;
}

/// On the inspection's thread. Throws only Error{Cancelled}.
RunOverlays::Drawing RunOverlays::readDrawing(const QString& id, const Smoothing& smoothing,
                                              const std::stop_token& stop) {
    Drawing drawing{id, {}, {}, {}, {}};
    try {
        drawing.title = runTitle(summarizeRun(id.toStdString(), stop));
        const auto run = readOpenedRun(id.toStdString(), smoothing, stop);
        drawing.curves = run->curves;
        drawing.group = seedGroupOf(run->record);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) throw;
        drawing.problem = QString::fromStdString(error.what());
    }
    return drawing;
}

RunOverlays::RunOverlays(RunController& runs, Inspection& inspection, Settings& settings,
                         CurvesView& curves)
    : runs_(runs), inspection_(inspection), settings_(settings), curves_(curves) {
    for (const QString& id : settings.list(kSetting)) {
        if (QFileInfo(id).isDir()) wanted_.append(id);
    }
    connect(&runs_, &RunController::runChanged, this, &RunOverlays::draw);
    connect(&curves_, &CurvesView::overlayRemoved, this,
            [this](const QString& id) { set({id}, false); });
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic != Inspection::Topic::Overlay) {
                    return;
                }
                set({std::exchange(reading_, {})}, false);
                Q_EMIT failed(message);
            });
    draw();
}

RunOverlays::~RunOverlays() { stopReading(); }

void RunOverlays::remember() { settings_.setList(kSetting, wanted_); }

void RunOverlays::set(const QStringList& ids, bool on) {
    for (const QString& id : ids) {
        wanted_.removeAll(id);
        if (on) wanted_.append(id);
    }
    remember();
    draw();
}

void RunOverlays::readAgain(const QString& id) {
    stale_.insert(id);
    draw();
}

void RunOverlays::update(const std::vector<RunSummary>& runs) {
    for (const RunSummary& run : runs) {
        const QString id = runId(run);
        const Version version{runTitle(run), run.metrics.stepsDone};
        if (versions_.contains(id) && versions_[id] != version) stale_.insert(id);
        versions_[id] = version;
    }
    draw();
}

QHash<QString, QColor> RunOverlays::colours() const {
    QHash<QString, QColor> colours;
    for (const QString& id : wanted_) colours.insert(id, curves_.overlayColour(id));
    return colours;
}

void RunOverlays::draw() {
    const QString current = runFolderId(runs_.folder());
    const auto shown = [&](const QString& id) { return id != current && wanted_.contains(id); };
    for (const QString& id : QStringList(drawn_)) {
        if (!shown(id)) {
            curves_.removeOverlay(id);
            drawn_.removeAll(id);
        }
    }
    if (!shown(reading_)) stopReading();
    if (reading_.isEmpty()) {
        const auto missing = std::find_if(wanted_.begin(), wanted_.end(), [&](const QString& id) {
            return shown(id) && (!drawn_.contains(id) || stale_.contains(id));
        });
        if (missing != wanted_.end()) read(*missing);
    }
    Q_EMIT changed();
}

void RunOverlays::read(const QString& id) {
    reading_ = id;
    stale_.remove(id);  // it may become so again meanwhile
    stop_ = std::stop_source();
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Overlay, this,
                     [this, id, smoothing = curves_.plot()->options().smoothing(),
                      stop = stop_.get_token()]() -> Inspection::Delivery {
                         const auto drawing =
                             std::make_shared<const Drawing>(readDrawing(id, smoothing, stop));
                         return [this, drawing] { adopt(*drawing); };
                     });
}

void RunOverlays::stopReading() {
    if (reading_.isEmpty()) return;
    reading_.clear();
    stop_.request_stop();
    inspection_.forget(Inspection::Topic::Overlay);
}

void RunOverlays::adopt(const Drawing& drawing) {
    reading_.clear();
    if (!drawing.problem.isEmpty()) {
        set({drawing.id}, false);
        Q_EMIT failed(drawing.problem);
        return;
    }
    curves_.addOverlay(drawing.id, drawing.title, drawing.curves, drawing.group);
    if (!drawn_.contains(drawing.id)) drawn_.append(drawing.id);
    draw();
}

}  // namespace deepsight
