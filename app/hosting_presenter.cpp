#include "app/hosting_presenter.h"

#include "app/run_controller.h"
#include "app/settings.h"
#include "app/training_program.h"
#include "widgets/launch_panel.h"

namespace deepsight {

HostingPresenter::HostingPresenter(RunController& runs, Settings& settings, LaunchPanel& launch)
    : runs_(runs), settings_(settings), launch_(launch), program_(trainingProgram()) {
    connect(&launch_, &LaunchPanel::separateProcessToggled, this, [this](bool on) {
        settings_.setHosting(on ? Hosting::Process : Hosting::Thread);
        refresh();
    });
    connect(&runs_, &RunController::stateChanged, this, &HostingPresenter::refresh);
    refresh();
}

void HostingPresenter::refresh() {
    const bool possible = !program_.isEmpty();
    const bool wanted = possible && settings_.hosting() == Hosting::Process;
    runs_.setHosting(wanted ? Hosting::Process : Hosting::Thread, program_);
    if (runs_.isElsewhere()) {
        launch_.setSeparateProcess(
            true, tr("This run has a process of its own. It goes on when the window is closed."));
    } else if (runs_.isActive()) {
        launch_.setSeparateProcess(
            false, tr("This run is trained by the window itself. Stop it to choose."));
    } else {
        launch_.setSeparateProcess(
            wanted, possible ? QString()
                             : tr("This needs the program deepsight-cli, which is neither beside "
                                  "this one nor in the PATH."));
    }
}

}  // namespace deepsight
