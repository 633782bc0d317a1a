#include "app/planning_presenter.h"

#include <span>
#include <variant>

#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "widgets/launch_panel.h"
#include "widgets/planning_view.h"

namespace deepsight {

PlanningPresenter::PlanningPresenter(RunController& runs, PlanningView& view, LaunchPanel& launch,
                                     FileDialogs& files)
    : runs_(runs), view_(view), launch_(launch), files_(files) {
    connect(&runs_, &RunController::runChanged, this, &PlanningPresenter::showNewRun);
    connect(&runs_, &RunController::eventsPosted, this, &PlanningPresenter::onEvents);
    connectExports();
}

void PlanningPresenter::connectExports() {
    connect(&view_, &PlanningView::exportCsvRequested, this, [this] {
        files_.save(QStringLiteral("export"), tr("Export planning measurements"), tr("CSV (*.csv)"),
                    runs_.name() + QStringLiteral("_planning.csv"),
                    [this](const QString& path) { files_.write(path, view_.csv()); });
    });
    connect(&view_, &PlanningView::exportFigureRequested, this, [this] {
        files_.saveFigure(tr("Export planning measurements"),
                          runs_.name() + QStringLiteral("_planning"),
                          [this](FigureFormat format) { return view_.figure(format); });
    });
}

void PlanningPresenter::showNewRun() {
    view_.setRun(runs_.name(), runs_.config());
    launch_.setPlanningState(view_.state());
}

void PlanningPresenter::showRecord(const RunRecord& record) {
    view_.setRun(runs_.name(), record.config);
    view_.addEvaluations(record.evaluations);
    for (const RunMark& mark : record.marks) {
        if (mark.kind == RunMark::Kind::Alarm) {
            view_.addAlarm({mark.step, mark.text});
        }
    }
    launch_.setPlanningState(view_.state());
}

void PlanningPresenter::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (const auto step = goesOnAfter(event)) {
            view_.cutOffAfter(*step);
            launch_.setPlanningState(view_.state());
        } else if (const auto* evaluation = std::get_if<EvaluationMetrics>(&event)) {
            view_.addEvaluations(std::span(evaluation, 1));
            launch_.setPlanningState(view_.state());
        } else if (const auto* alarm = std::get_if<Alarm>(&event)) {
            view_.addAlarm(*alarm);
        }
    }
}

}  // namespace deepsight
