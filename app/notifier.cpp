#include "app/notifier.h"

#include <QApplication>
#include <QFileInfo>
#include <QWidget>
#include <algorithm>
#include <utility>

#include "app/desktop_notification.h"
#include "app/run_controller.h"
#include "app/session_bus.h"
#include "app/settings.h"
#include "widgets/number_format.h"

namespace deepsight {

Notifier::Notifier(RunController& runs, const Settings& settings, QWidget& window)
    : runs_(runs),
      settings_(settings),
      window_(window),
      attention_([] { return QApplication::activeWindow() != nullptr; }) {
    connect(&runs_, &RunController::eventsPosted, this, &Notifier::onEvents);
    connect(&runs_, &RunController::finished, this, &Notifier::onFinished);
}

Notifier::~Notifier() = default;

void Notifier::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (const auto* alarm = std::get_if<Alarm>(&event)) {
            tell({tr("Alarm in %1").arg(runs_.name()),
                  tr("Step %1: %2")
                      .arg(groupedNumber(alarm->step), QString::fromStdString(alarm->message)),
                  true});
        } else if (const auto* failed = std::get_if<Failed>(&event)) {
            failure_ = QString::fromStdString(failed->message);
        }
    }
}

void Notifier::onFinished() {
    const QString steps =
        tr("%1 of %2 steps are done.")
            .arg(groupedNumber(runs_.stepsDone()), groupedNumber(runs_.config().training.steps));
    switch (runs_.state()) {
        case TrainingState::Finished:
            if (series_) {
                return;
            }
            return tell({tr("%1 is finished").arg(runs_.name()), steps, false});
        case TrainingState::Stopped:
            return tell({tr("%1 is stopped and saved").arg(runs_.name()), steps, false});
        case TrainingState::Failed:
            return tell({tr("%1 failed").arg(runs_.name()), failure_, true});
        default:
            return;
    }
}

void Notifier::tellSweep(const QString& folder, const std::vector<SweepRunStatus>& runs) {
    const auto failed = std::count_if(runs.begin(), runs.end(), [](const SweepRunStatus& run) {
        return run.state == SweepRunState::Failed;
    });
    const auto total = static_cast<int>(runs.size());
    tell({tr("The sweep %1 is done").arg(QFileInfo(folder).fileName()),
          tr("%1 of %Ln runs finished.", nullptr, total).arg(total - static_cast<int>(failed)),
          failed > 0});
}

void Notifier::tell(const Notice& notice) {
    if (settings_.notifies() && !attention_()) {
        Q_EMIT noticed(notice);
        show(notice);
    }
}

void Notifier::show(const Notice& notice) {
    if (desktop_ == nullptr && !hasSessionBus()) {
        QApplication::alert(&window_);
        return;
    }
    if (desktop_ == nullptr) {
        setDesktop(std::make_unique<DesktopNotification>());
    }
    desktop_->show(notice.title, notice.text, notice.urgent);
}

void Notifier::setDesktop(std::unique_ptr<DesktopNotification> desktop) {
    desktop_ = std::move(desktop);
    connect(desktop_.get(), &DesktopNotification::activated, this, &Notifier::raiseWindow);
    connect(desktop_.get(), &DesktopNotification::failed, this,
            [this] { QApplication::alert(&window_); });
}

void Notifier::raiseWindow() {
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    window_.show();
    window_.raise();
    window_.activateWindow();
    Q_EMIT showRequested();
}

}  // namespace deepsight
