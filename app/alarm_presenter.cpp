#include "app/alarm_presenter.h"

#include <algorithm>

#include "app/run_controller.h"
#include "app/status_line.h"
#include "widgets/launch_panel.h"

namespace deepsight {

AlarmPresenter::AlarmPresenter(RunController& runs, LaunchPanel& launch, StatusLine& status)
    : runs_(runs), launch_(launch), status_(status) {
    connect(&runs_, &RunController::runChanged, this, &AlarmPresenter::showCounts);
    connect(&runs_, &RunController::eventsPosted, this, &AlarmPresenter::onEvents);
    connect(&status_, &StatusLine::alarmsClicked, this, &AlarmPresenter::curvesRequested);
}

void AlarmPresenter::showRecord(const RunRecord& record) {
    showCounts();
    if (!runs_.isActive()) {
        return;  // of a run that has ended, the curves and the count tell
    }
    for (const RunMark& mark : record.marks) {
        if (mark.kind == RunMark::Kind::Alarm) {
            launch_.addAlarm({mark.step, mark.text});
        }
    }
}

void AlarmPresenter::onEvents(const QVector<TrainingEvent>& events) {
    bool any = false;
    for (const TrainingEvent& event : events) {
        const auto* alarm = std::get_if<Alarm>(&event);
        const auto* intervention = std::get_if<Intervention>(&event);
        if (alarm) launch_.addAlarm(*alarm);
        if (intervention) launch_.addIntervention(*intervention);
        any = any || alarm || intervention || std::holds_alternative<RunStarted>(event);
    }
    if (any) showCounts();
}

/// Where the run has gone back, what came after is forgotten, so the record counts.
void AlarmPresenter::showCounts() {
    const auto count = [this](RunMark::Kind kind) {
        const auto& marks = runs_.record().marks;
        return static_cast<int>(std::count_if(
            marks.begin(), marks.end(), [kind](const RunMark& mark) { return mark.kind == kind; }));
    };
    const int skipped = count(RunMark::Kind::Skipped);
    const int rolledBack = count(RunMark::Kind::RolledBack);
    status_.setAlarms(count(RunMark::Kind::Alarm));
    status_.setInterventions(skipped + rolledBack);
    launch_.setInterventions(skipped, rolledBack);
}

}  // namespace deepsight
