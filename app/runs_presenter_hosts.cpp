// What RunsPresenter does about runs of other computers.

#include <utility>

#include "app/remote_hosts.h"
#include "app/remote_session.h"
#include "app/runs_presenter.h"
#include "app/settings.h"
#include "widgets/run_texts.h"
#include "widgets/runs_view.h"

namespace deepsight {

namespace {

const QString kHostColumn = QStringLiteral("hostColumn");

}  // namespace

/// The first time that there are hosts; after that it is the user's choice.
void RunsPresenter::offerHostColumn() {
    if (remote_.hosts().hosts().empty() || !settings_.list(kHostColumn).isEmpty()) {
        return;
    }
    view_.showHostColumn();
    settings_.setList(kHostColumn, {QStringLiteral("shown")});
}

void RunsPresenter::connectRemote() {
    offerHostColumn();
    connect(&remote_.hosts(), &RemoteHosts::changed, this, &RunsPresenter::offerHostColumn);
    connect(&remote_.hosts(), &RemoteHosts::runsChanged, this, [this] {
        for (const RunSummary& run : remote_.hosts().runs()) {
            const auto drawn = drawnSteps_.constFind(runId(run));
            if (drawn != drawnSteps_.cend() && *drawn != run.metrics.stepsDone) {
                setOverlaid({runId(run)}, true);
            }
        }
        // Before this computer's runs are read, an empty list would look like the whole truth.
        if (!listedFolder_.isEmpty() || !remote_.hosts().runs().empty()) {
            showRuns();
        }
    });
    connect(&remote_, &RemoteSession::brought, this, [this](const QString& folder) {
        if (drawnSteps_.contains(folder)) {
            overlays_.set({folder}, true);
            overlays_.readAgain(folder);
        }
        showRuns();
    });
}

/// Of a run of another computer the newest is copied first.
void RunsPresenter::setOverlaid(const QStringList& ids, bool on) {
    QStringList here;
    for (const QString& id : ids) {
        const RunSummary* run = view_.run(id);
        if (run == nullptr || run->host.empty() || !on) {
            drawnSteps_.remove(id);
            here << id;
            continue;
        }
        drawnSteps_.insert(id, run->metrics.stepsDone);
        remote_.bring(id);
    }
    if (!here.isEmpty()) {
        overlays_.set(here, on);
    }
}

std::vector<RunSummary> RunsPresenter::allRuns() const {
    std::vector<RunSummary> all = list_;
    for (RunSummary& run : remote_.hosts().runs()) {
        all.push_back(std::move(run));
    }
    return all;
}

}  // namespace deepsight
