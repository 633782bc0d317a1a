#include "app/sweep_presenter.h"

#include <QDir>
#include <QFileInfo>

#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "app/sweep_controller.h"
#include "core/support/error.h"
#include "widgets/config_form.h"
#include "widgets/sweep_view.h"

namespace deepsight {

namespace {

const QString kSweepFile = QStringLiteral("sweep.json");
const QString kDraft = QStringLiteral("sweepDraft");
const QString kOpen = QStringLiteral("openSweep");
const QString kMetrics = QStringLiteral("sweepMetrics");
const QString kLayout = QStringLiteral("sweepSplitters");

}  // namespace

SweepPresenter::SweepPresenter(SweepController& sweeps, RunController& runs, ConfigForm& form,
                               Settings& settings, FileDialogs& files, SweepView& view)
    : sweeps_(sweeps), runs_(runs), form_(form), settings_(settings), files_(files), view_(view) {
    view_.setMetrics(settings_.list(kMetrics));
    view_.restoreLayout(settings_.layout(kLayout));
    connectPlan();
    connectTraining();
    connectSweep();
    connectFindings();
    configChanged();
    restore();
}

void SweepPresenter::connectPlan() {
    connect(&view_, &SweepView::draftEdited, this, &SweepPresenter::keepDraft);
    connect(&view_, &SweepView::presetChosen, this, &SweepPresenter::usePreset);
    connect(&view_, &SweepView::newRequested, this, [this] {
        SweepPlan plan;
        plan.name = tr("sweep").toStdString();
        plan.base = form_.config();
        newDraft(plan);
    });
    connect(&view_, &SweepView::matchRequested, this, &SweepPresenter::match);
    connect(&view_, &SweepView::copyRequested, this, [this] { newDraft(view_.plan()); });
    connect(&view_, &SweepView::dataRequested, this, [this](DataSource source) {
        files_.openData(source, tr("Data of the sweep"),
                        [this](const QString& path) { view_.setDataPath(path); });
    });
    connect(&view_, &SweepView::openRequested, this, &SweepPresenter::askForSweep);
    connect(&view_, &SweepView::recentChosen, this, &SweepPresenter::openSweep);
    connect(&view_, &SweepView::metricsEdited, this,
            [this] { settings_.setList(kMetrics, view_.metrics()); });
    connect(&view_, &SweepView::layoutEdited, this,
            [this] { settings_.setLayout(kLayout, view_.layoutState()); });
    connect(&view_, &SweepView::saveRequested, this,
            [this](TableFormat format) { save(format == TableFormat::Csv); });
}

void SweepPresenter::connectTraining() {
    connect(&view_, &SweepView::startRequested, this, &SweepPresenter::start);
    connect(&view_, &SweepView::retryRequested, this, [this] { sweeps_.start(true); });
    connect(&view_, &SweepView::stopAfterRunRequested, &sweeps_, &SweepController::stopAfterRun);
    connect(&view_, &SweepView::stopRequested, &sweeps_, &SweepController::stop);
    connect(&view_, &SweepView::runRequested, this, &SweepPresenter::openRun);
    connect(&view_, &SweepView::showFolderRequested, this,
            [this] { files_.showFolder(sweeps_.folder()); });
    connect(&view_, &SweepView::shown, this, [this] {
        if (!sweeps_.isRunning()) {
            sweeps_.refresh();  // another program may train it
        }
    });
    connect(&runs_, &RunController::eventsPosted, this, &SweepPresenter::showTraining);
    connect(&runs_, &RunController::stateChanged, this, &SweepPresenter::showProgress);
}

void SweepPresenter::connectSweep() {
    connect(&sweeps_, &SweepController::sweepChanged, this, [this] {
        view_.showProblem({});
        showSweep();
    });
    connect(&sweeps_, &SweepController::changed, this, &SweepPresenter::showProgress);
    connect(&sweeps_, &SweepController::failed, &view_, &SweepView::showProblem);
    connect(&sweeps_, &SweepController::completed, this, [this] {
        Q_EMIT messagePosted(
            tr("All runs of the sweep %1 are done.").arg(QFileInfo(sweeps_.folder()).fileName()),
            10000);
    });
}

/// After a start of the program, the sweep or the draft that was there before.
void SweepPresenter::restore() {
    showRecent();
    if (sweeps_.hasSweep()) {
        showSweep();
        return;
    }
    SweepPlan draft;
    draft.name = tr("sweep").toStdString();
    draft.base = form_.config();
    const QString kept = settings_.list(kDraft).value(0);
    if (!kept.isEmpty()) {
        try {
            draft = parseSweep(kept.toStdString(), "settings");
        } catch (const Error&) {
            // Written by another version.
        }
    }
    view_.setDraft(draft);
    showProgress();
    const QString open = settings_.list(kOpen).value(0);
    if (!open.isEmpty() && QFileInfo(QDir(open), kSweepFile).isFile()) {
        sweeps_.open(open);
    }
}

void SweepPresenter::configChanged() { view_.setCurrentConfig(form_.config()); }

void SweepPresenter::openSweep(const QString& folder) {
    if (!sweeps_.isRunning()) {
        view_.showProblem({});
        sweeps_.open(folder);
    }
}

void SweepPresenter::askForSweep() {
    files_.folder(tr("Open sweep"), settings_.runsFolder(),
                  [this](const QString& folder) { openSweep(folder); });
}

void SweepPresenter::showSweep() {
    settings_.setList(kOpen, QStringList(sweeps_.folder()));
    if (!sweeps_.hasSweep()) {
        return;
    }
    settings_.addRecent(Settings::Recent::Sweeps, sweeps_.folder());
    showRecent();
    view_.setSweep(sweeps_.plan(), sweeps_.folder());
    showProgress();
}

void SweepPresenter::showRecent() { view_.setRecent(settings_.recent(Settings::Recent::Sweeps)); }

QString SweepPresenter::whyNot() const {
    const bool another = runs_.isActive() && !sweeps_.isRunning();
    return another ? tr("A run is training. The sweep can begin when it has ended or is stopped.")
                   : QString();
}

void SweepPresenter::showProgress() {
    SweepActivity activity;
    activity.kind = sweeps_.isRunning()   ? SweepActivity::Kind::Running
                    : !sweeps_.hasSweep() ? SweepActivity::Kind::Draft
                    : sweeps_.hasWork()   ? SweepActivity::Kind::Waiting
                                          : SweepActivity::Kind::Done;
    // A reading between two runs, or again, has something to show meanwhile.
    activity.reading = sweeps_.isReading() && sweeps_.status().empty();
    activity.stopsAfterRun = sweeps_.stopsAfterRun();
    activity.whyNot = whyNot();
    if (sweeps_.hasSweep()) {
        view_.setRuns(sweeps_.status());
        view_.setSummary(sweeps_.summary());
    }
    view_.setActivity(activity);
    showTraining();
}

void SweepPresenter::showTraining() {
    if (sweeps_.hasSweep()) {
        view_.setTraining(sweeps_.runInTraining(), runs_.state(), runs_.stepsDone());
    }
}

std::string SweepPresenter::freeName(const std::string& wish) const {
    const QDir runs(settings_.runsFolder());
    const QString stem = QString::fromStdString(wish);
    QString name = stem;
    for (int number = 2; QFileInfo::exists(runs.filePath(name)); ++number) {
        name = QStringLiteral("%1-%2").arg(stem).arg(number);
    }
    return name.toStdString();
}

void SweepPresenter::newDraft(SweepPlan plan) {
    if (sweeps_.isRunning()) {
        return;
    }
    plan.name = freeName(plan.name);
    view_.showProblem({});
    sweeps_.close();
    view_.setDraft(plan);
    keepDraft();
    showProgress();
}

void SweepPresenter::keepDraft() {
    settings_.setList(kDraft, {QString::fromStdString(toJson(view_.plan()))});
}

void SweepPresenter::usePreset(const std::string& id) {
    SweepPlan plan = sweepPreset(id).plan;
    // The text that is trained on is the user's.
    if (plan.base.data.path.empty() && plan.base.data.source == form_.config().data.source) {
        plan.base.data.path = form_.config().data.path;
    }
    newDraft(plan);
}

void SweepPresenter::start() {
    if (!view_.isDraft()) {
        sweeps_.start();
        return;
    }
    if (!view_.isStartable()) {
        view_.focusFirstProblem();
        return;
    }
    const SweepPlan plan = view_.plan();
    const QDir folder(QDir(settings_.runsFolder()).filePath(QString::fromStdString(plan.name)));
    if (folder.exists() && !folder.isEmpty() && !folder.exists(kSweepFile)) {
        view_.showProblem(tr("There is something else in %1. Give the sweep another name.")
                              .arg(QDir::toNativeSeparators(folder.path())));
        return;
    }
    view_.showProblem({});
    sweeps_.create(plan, folder.path());
}

void SweepPresenter::openRun(const QString& folder) {
    if (folder == runs_.folder()) {
        Q_EMIT showCurvesRequested();
    } else if (runs_.isActive()) {
        Q_EMIT messagePosted(tr("A run is in training. Stop it to open another."), 5000);
    } else {
        Q_EMIT openRunRequested(folder);
    }
}

void SweepPresenter::save(bool csv) {
    const QString name = QFileInfo(sweeps_.folder()).fileName();
    const QString suffix = csv ? QStringLiteral(".csv") : QStringLiteral(".md");
    files_.save(QStringLiteral("export"), tr("Save results"),
                csv ? tr("CSV (*.csv)") : tr("Markdown (*.md)"), name + suffix,
                [this, csv](const QString& path) {
                    const QString table =
                        view_.table(csv ? TableFormat::Csv : TableFormat::Markdown);
                    files_.write(path, table.toUtf8());
                });
}

}  // namespace deepsight
