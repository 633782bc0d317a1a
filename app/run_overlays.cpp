#include "app/run_overlays.h"

#include <QFileInfo>
#include <memory>
#include <utility>

#include "app/inspection.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"
#include "widgets/curves_view.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

const QString kSetting = QStringLiteral("overlaidRuns");

}  // namespace

struct RunOverlays::Drawing {
    QString id;
    QString title;
    RunRecord record;
    QString problem;  ///< why it could not be read
};

QString runFolderId(const QString& folder) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? folder : canonical;
}

/// On the inspection's thread. One run that cannot be read does not keep the others away.
RunOverlays::Drawing RunOverlays::readDrawing(const QString& id) {
    Drawing drawing{id, {}, {}, {}};
    try {
        drawing.title = runTitle(summarizeRun(id.toStdString()));
        drawing.record = readRun(id.toStdString());
    } catch (const Error& error) {
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
                set(std::exchange(reading_, {}), false);
                Q_EMIT failed(message);
            });
    draw();
}

void RunOverlays::remember() { settings_.setList(kSetting, wanted_); }

void RunOverlays::set(const QStringList& ids, bool on) {
    for (const QString& id : ids) {
        wanted_.removeAll(id);
        if (on) wanted_.append(id);
    }
    remember();
    draw();
}

void RunOverlays::update(const std::vector<RunSummary>& runs) {
    for (const RunSummary& run : runs) {
        const QString id = runId(run);
        const Version version{runTitle(run), run.metrics.stepsDone};
        if (versions_.contains(id) && versions_[id] != version) drawn_.removeAll(id);
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
    QStringList missing;
    for (const QString& id : wanted_) {
        if (id != current && !drawn_.contains(id)) missing.append(id);
    }
    for (const QString& id : QStringList(drawn_)) {
        if (id == current || !wanted_.contains(id)) {
            curves_.removeOverlay(id);
            drawn_.removeAll(id);
        }
    }
    if (missing != reading_) {
        reading_ = missing;
        read();
    }
    Q_EMIT changed();
}

void RunOverlays::read() {
    if (reading_.isEmpty()) {
        inspection_.forget(Inspection::Topic::Overlay);
        return;
    }
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Overlay, this,
                     [this, ids = reading_]() -> Inspection::Delivery {
                         auto drawings = std::make_shared<std::vector<Drawing>>();
                         for (const QString& id : ids) drawings->push_back(readDrawing(id));
                         return [this, drawings] { adopt(*drawings); };
                     });
}

void RunOverlays::adopt(const std::vector<Drawing>& drawings) {
    reading_.clear();
    for (const Drawing& drawing : drawings) {
        if (!drawing.problem.isEmpty()) {
            wanted_.removeAll(drawing.id);
            curves_.removeOverlay(drawing.id);
            remember();
            Q_EMIT failed(drawing.problem);
            continue;
        }
        curves_.addOverlay(drawing.id, drawing.title, drawing.record.steps,
                           drawing.record.evaluations);
        drawn_.append(drawing.id);
    }
    Q_EMIT changed();
}

}  // namespace deepsight
