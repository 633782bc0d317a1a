#include "app/alarm_presenter.h"

#include <algorithm>

#include "app/run_controller.h"
#include "app/status_line.h"
#include "widgets/launch_panel.h"

namespace deepsight {

AlarmPresenter::AlarmPresenter(RunController& runs, LaunchPanel& launch, StatusLine& status)
    : runs_(runs), launch_(launch), status_(status) {
    connect(&runs_, &RunController::runChanged, this, &AlarmPresenter::showCount);
    connect(&runs_, &RunController::eventsPosted, this, &AlarmPresenter::onEvents);
    connect(&status_, &StatusLine::alarmsClicked, this, &AlarmPresenter::curvesRequested);
}

void AlarmPresenter::showRecord(const RunRecord& record) {
    showCount();
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
    for (const TrainingEvent& event : events) {
        if (const auto* alarm = std::get_if<Alarm>(&event)) {
            launch_.addAlarm(*alarm);
            showCount();
        }
    }
}

void AlarmPresenter::showCount() {
    const auto& marks = runs_.record().marks;
    status_.setAlarms(
        static_cast<int>(std::count_if(marks.begin(), marks.end(), [](const RunMark& mark) {
            return mark.kind == RunMark::Kind::Alarm;
        })));
}

}  // namespace deepsight
