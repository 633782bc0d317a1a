#include "app/live_settings_presenter.h"

#include <string_view>

#include "app/run_controller.h"
#include "core/training/setting_change.h"
#include "widgets/launch_panel.h"
#include "widgets/live_settings_dialog.h"

namespace deepsight {

LiveSettingsPresenter::LiveSettingsPresenter(RunController& runs, LaunchPanel& launch,
                                             QWidget& window)
    : runs_(runs), launch_(launch), window_(window) {
    connect(&launch_, &LaunchPanel::changeSettingsRequested, this, &LiveSettingsPresenter::open);
    connect(&runs_, &RunController::stateChanged, this, &LiveSettingsPresenter::refresh);
    connect(&runs_, &RunController::runChanged, this, &LiveSettingsPresenter::refresh);
    connect(&runs_, &RunController::eventsPosted, this, &LiveSettingsPresenter::onEvents);
    refresh();
}

void LiveSettingsPresenter::refresh() {
    launch_.setChangeable(runs_.canChange());
    if (dialog_ != nullptr && !runs_.canChange()) {
        dialog_->showEnded();
    }
}

void LiveSettingsPresenter::open() {
    if (!runs_.canChange()) {
        return;
    }
    if (dialog_ != nullptr) {
        dialog_->close();
    }
    dialog_ = new LiveSettingsDialog(&window_);
    dialog_->setSettings(runs_.configInForce());
    connect(dialog_, &LiveSettingsDialog::changeRequested, &runs_, &RunController::change);
    dialog_->show();  // not modal: the run can be paused and stopped meanwhile
}

void LiveSettingsPresenter::onEvents(const QVector<TrainingEvent>& events) {
    if (dialog_ == nullptr) {
        return;
    }
    for (const TrainingEvent& event : events) {
        if (const auto* change = std::get_if<SettingChanged>(&event)) {
            dialog_->showTaken(*change, runs_.configInForce());
        }
        const auto* message = std::get_if<LogMessage>(&event);
        if (message != nullptr && message->text.starts_with(kNoChange)) {
            dialog_->showProblem(
                QString::fromStdString(message->text.substr(std::string_view(kNoChange).size())));
        }
    }
}

}  // namespace deepsight
