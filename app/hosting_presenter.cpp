#include "app/hosting_presenter.h"

#include "app/remote_hosts.h"
#include "app/remote_session.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "app/training_program.h"
#include "widgets/launch_panel.h"

namespace deepsight {

HostingPresenter::HostingPresenter(RunController& runs, RemoteSession& session, Settings& settings,
                                   LaunchPanel& launch)
    : runs_(runs),
      session_(session),
      settings_(settings),
      launch_(launch),
      program_(trainingProgram()) {
    connect(&launch_, &LaunchPanel::ranksChosen, this, [this](int ranks) {
        settings_.setRanks(ranks);
        refresh();
    });
    connect(&launch_, &LaunchPanel::hostChosen, this, [this](const QString& host) {
        settings_.setTrainingHost(host);
        if (!host.isEmpty()) session_.hosts().connection(host);  // to see whether it is there
        refresh();
    });
    connect(&session_.hosts(), &RemoteHosts::changed, this, [this] {
        if (session_.hosts().names() != shownHosts_) refresh();
    });
    connect(&session_, &RemoteSession::changed, this, [this] {
        if (session_.startingOn() != shownStarting_) refresh();
    });
    connect(&runs_, &RunController::runChanged, this, &HostingPresenter::refresh);
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
    runs_.setHosting(wanted ? Hosting::Process : Hosting::Thread, program_, settings_.ranks());
    launch_.setRanks(settings_.ranks(), wanted && host().isEmpty() && !runs_.isActive());
    showHosts();
    if (!host().isEmpty()) {
        launch_.setSeparateProcess(true,
                                   tr("On another computer every run has a process of its own."));
    } else if (runs_.isElsewhere() && !runs_.isCopy()) {
        launch_.setSeparateProcess(
            true, tr("This run has a process of its own. It goes on when the window is closed."));
    } else if (runs_.isActive() && !runs_.isCopy()) {
        launch_.setSeparateProcess(
            false, tr("This run is trained by the window itself. Stop it to choose."));
    } else {
        launch_.setSeparateProcess(
            wanted, possible ? QString()
                             : tr("This needs the program deepsight-cli, which is neither beside "
                                  "this one nor in the PATH."));
    }
}

QString HostingPresenter::host() const {
    const QString name = settings_.trainingHost();
    return session_.hosts().host(name) != nullptr ? name : QString();
}

void HostingPresenter::showHosts() {
    shownHosts_ = session_.hosts().names();
    shownStarting_ = session_.startingOn();
    launch_.setHosts(shownHosts_, host(),
                     !runs_.canStart() ? tr("A run is active. Stop it to choose.")
                     : session_.isStarting()
                         ? tr("A run is being started on %1.").arg(shownStarting_)
                         : QString());
}

}  // namespace deepsight
