#include "app/runs_presenter.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/remote_hosts.h"
#include "app/remote_session.h"
#include "app/run_controller.h"
#include "app/run_trash.h"
#include "app/settings.h"
#include "core/support/error.h"
#include "core/training/run_lock.h"
#include "widgets/byte_size.h"
#include "widgets/curves_view.h"
#include "widgets/run_texts.h"
#include "widgets/runs_table.h"
#include "widgets/runs_view.h"

namespace deepsight {

namespace {

constexpr int kPoll = 5000;       // milliseconds
constexpr int kPollsOfHosts = 3;  // other computers are asked at every so many
constexpr int kSettle = 300;      // milliseconds
constexpr int kShownProblems = 5;
constexpr int kUndo = 120'000;  // milliseconds
const QString kTable = QStringLiteral("runsTable");
const QString kSplitter = QStringLiteral("runsSplitter");

}  // namespace

RunsPresenter::RunsPresenter(RunController& runs, Inspection& inspection, RemoteSession& remote,
                             Settings& settings, FileDialogs& files, RunsView& view,
                             CurvesView& curves)
    : runs_(runs),
      inspection_(inspection),
      remote_(remote),
      settings_(settings),
      files_(files),
      view_(view),
      curves_(curves),
      overlays_(runs, inspection, settings, curves),
      registry_(std::make_shared<RunRegistry>(settings.registryFile())) {
    poll_.setInterval(kPoll);
    settle_.setInterval(kSettle);
    settle_.setSingleShot(true);
    undoTimer_.setInterval(kUndo);
    undoTimer_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, &RunsPresenter::readAgain);
    connect(&poll_, &QTimer::timeout, this, [this] {
        if (++polls_ % kPollsOfHosts == 0) {
            remote_.hosts().refresh();
        }
        if (!reading_) {
            refresh();
        }
    });
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (view_.isVisible()) {
            settle_.start();
        }
    });
    connect(&notes_, &NotesWriter::ended, this, [this](const QString& problem) {
        if (!problem.isEmpty()) {
            notesProblems_ << problem;
        }
        if (!notes_.isWriting()) {  // many runs may have been marked at once
            tellNotesProblems();
            refresh();
        }
    });
    view_.setRunsFolder(settings_.runsFolder());
    view_.restoreLayout(settings_.layout(kTable), settings_.layout(kSplitter));
    connectView();
    connectRun();
    connectInspection();
    connectRemote();
    showCurrent();
}

RunsPresenter::~RunsPresenter() { stop_.request_stop(); }

void RunsPresenter::connectView() {
    connect(&view_, &RunsView::shown, this, &RunsPresenter::startWatching);
    connect(&view_, &RunsView::hidden, this, &RunsPresenter::stopWatching);
    connect(&view_, &RunsView::refreshRequested, this, [this] {
        remote_.hosts().retry();
        remote_.hosts().refresh();
        readAgain();
    });
    connect(&view_, &RunsView::runsFolderRequested, this, &RunsPresenter::runsFolderRequested);
    connect(&view_, &RunsView::showCurvesRequested, this, &RunsPresenter::showCurvesRequested);
    connect(&view_, &RunsView::openRequested, this, &RunsPresenter::openRequested);
    connect(&view_, &RunsView::notesEdited, this, &RunsPresenter::saveNotes);
    connect(&view_, &RunsView::starRequested, this,
            [this](const QStringList& ids, bool on) { mark(ids, &RunNotes::starred, on); });
    connect(&view_, &RunsView::archiveRequested, this,
            [this](const QStringList& ids, bool on) { mark(ids, &RunNotes::archived, on); });
    connect(&view_, &RunsView::overlayRequested, this, &RunsPresenter::setOverlaid);
    connect(&view_, &RunsView::showFolderRequested, this,
            [this](const QString& id) { files_.showFolder(id); });
    connect(&view_, &RunsView::trashRequested, this, &RunsPresenter::askToTrash);
    connect(&view_, &RunsView::undoRequested, this, &RunsPresenter::undoTrash);
    connect(&view_, &RunsView::layoutEdited, this, [this] {
        settings_.setLayout(kTable, view_.tableLayout());
        settings_.setLayout(kSplitter, view_.splitterLayout());
    });
    connect(&overlays_, &RunOverlays::changed, this,
            [this] { view_.setOverlays(overlays_.colours()); });
    connect(&overlays_, &RunOverlays::failed, &view_, &RunsView::showProblem);
    connect(&undoTimer_, &QTimer::timeout, &view_, &RunsView::withdrawUndo);
    view_.setOverlays(overlays_.colours());
}

void RunsPresenter::connectRun() {
    const auto changed = [this] {
        showCurrent();
        if (view_.isVisible()) {
            settle_.start();
        }
    };
    connect(&runs_, &RunController::runChanged, this, changed);
    connect(&runs_, &RunController::stateChanged, this, changed);
}

void RunsPresenter::connectInspection() {
    const auto ended = [this](Inspection::Topic topic) {
        if (topic == Inspection::Topic::Catalogue) {
            endReading();
        }
        return topic == Inspection::Topic::Catalogue;
    };
    connect(&inspection_, &Inspection::cancelled, this, ended);
    connect(&inspection_, &Inspection::failed, this,
            [this, ended](Inspection::Topic topic, const QString& message) {
                if (ended(topic)) {
                    listFailed_ = true;
                    list_.clear();
                    showRuns();
                    view_.showProblem(message);
                }
            });
}

void RunsPresenter::startWatching() {
    if (!remote_.hosts().problem().isEmpty()) {
        remote_.hosts().reload();  // it may have been corrected
        view_.showProblem(remote_.hosts().problem());
    }
    remote_.hosts().refresh();
    readAgain();
    poll_.start();
}

void RunsPresenter::stopWatching() {
    poll_.stop();
    settle_.stop();
    again_ = false;
}

void RunsPresenter::overlay(const QStringList& folders) {
    QStringList ids;
    for (const QString& folder : folders) {
        ids.append(runFolderId(folder));
    }
    overlays_.set(ids, true);
    Q_EMIT showCurvesRequested();
}

void RunsPresenter::readAgain() {
    if (reading_) {
        again_ = true;
    } else {
        refresh();
    }
}

void RunsPresenter::endReading() {
    reading_ = false;
    view_.setReading(false);
    if (std::exchange(again_, false)) {
        settle_.start();
    }
}

void RunsPresenter::refresh() {
    stop_.request_stop();  // of an older reading, whose answer is of no interest any more
    stop_ = std::stop_source();
    settle_.stop();
    reading_ = true;
    again_ = false;
    const QString folder = settings_.runsFolder();
    view_.setRunsFolder(folder);
    const std::string path = runFolderId(folder).toStdString();
    const std::uint64_t id = inspection_.nextId(Inspection::Topic::Catalogue);
    const QPointer<QObject> context(this);
    // On the reading thread `this` is only passed on: what is delivered runs on the GUI thread, and
    // not after this object's end.
    const auto work = [this, &inspection = inspection_, context, folder, path, id,
                       registry = registry_, isNew = listedFolder_ != folder,
                       stop = stop_.get_token()]() -> Inspection::Delivery {
        std::vector<RunSummary> known;
        if (isNew) known = registry->remembered(path);
        if (!known.empty()) {
            inspection.deliver(Inspection::Topic::Catalogue, id, context,
                               [this, known] { showRemembered(known); });
        }
        const auto progress = [this, &inspection, context, id](
                                  const std::string&, std::int64_t done, std::int64_t total) {
            inspection.deliver(Inspection::Topic::Catalogue, id, context,
                               [this, done, total] { view_.setProgress(done, total); });
        };
        const auto runs = registry->update(path, progress, stop);
        return [this, folder, runs, problem = QString::fromStdString(registry->takeProblem())] {
            showList(folder, runs, problem);
        };
    };
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Catalogue, this, work);
}

void RunsPresenter::showRemembered(std::vector<RunSummary> runs) {
    list_ = std::move(runs);
    notes_.applyTo(list_);
    showRuns();
}

void RunsPresenter::showList(const QString& folder, std::vector<RunSummary> runs,
                             const QString& problem) {
    endReading();
    listedFolder_ = folder;
    if (std::exchange(listFailed_, false) || !problem.isEmpty()) {
        view_.showProblem(problem.isEmpty() ? remote_.hosts().problem() : problem);
    }
    list_ = std::move(runs);
    notes_.applyTo(list_);
    if (!watcher_.directories().contains(folder)) {
        if (!watcher_.directories().isEmpty()) {
            watcher_.removePaths(watcher_.directories());
        }
        if (QFileInfo(folder).isDir()) {
            watcher_.addPath(folder);
        }
    }
    overlays_.update(list_);
    showRuns();
}

void RunsPresenter::showRuns() {
    const bool trained = runs_.isActive() || runs_.isWatching();
    std::vector<RunSummary> all = allRuns();
    for (RunSummary& run : all) {
        if (trained && runId(run) == currentId()) {
            run.state = RunState::Active;
        }
    }
    view_.setAbsent(remote_.hosts().absent());
    view_.setRuns(all);
    showTitle();
}

void RunsPresenter::showTitle() {
    for (const RunSummary& run : allRuns()) {
        if (runId(run) == currentId()) {
            curves_.setTitle(QString::fromStdString(run.title()));
        }
    }
}

QString RunsPresenter::currentId() const {
    return runs_.hasRun() ? runFolderId(runs_.folder()) : QString();
}

void RunsPresenter::showCurrent() {
    showTitle();
    view_.setCurrentRun(currentId());
    view_.setOpenable(runs_.canLeave(), tr("A run is in training. Stop it to open another."));
}

void RunsPresenter::saveNotes(const QString& id, const RunNotes& notes) {
    notes_.write(id, notes);
    notes_.applyTo(list_);
    showRuns();
}

void RunsPresenter::tellNotesProblems() {
    QStringList problems = std::exchange(notesProblems_, {});
    if (problems.isEmpty()) {
        return;
    }
    if (problems.size() > kShownProblems) {  // a disk that cannot be written fails for each run
        problems = problems.mid(0, kShownProblems) << QStringLiteral("…");
    }
    files_.showError(tr("Cannot save the notes"), problems.join(QLatin1Char('\n')));
}

void RunsPresenter::mark(const QStringList& ids, bool RunNotes::*which, bool on) {
    for (const QString& id : ids) {
        const RunSummary* run = view_.run(id);
        if (run == nullptr || !run->notesProblem.empty() || run->notes.*which == on ||
            !run->host.empty()) {
            continue;
        }
        notes_.mark(id, run->notes, which, on);
    }
    notes_.applyTo(list_);
    showRuns();
}

QString RunsPresenter::titleOf(const QString& id) const {
    const RunSummary* run = view_.run(id);
    return run != nullptr ? runTitle(*run) : QFileInfo(id).fileName();
}

QString RunsPresenter::whyNotTrash(const QString& id) const {
    if (id == currentId()) {
        return tr("“%1” is open. Open another run before you move it to the trash.")
            .arg(titleOf(id));
    }
    const RunSummary* run = view_.run(id);
    if (run != nullptr && !run->host.empty()) {
        return tr("“%1” is on %2. Move it to the trash there.").arg(titleOf(id), runHostText(*run));
    }
    if (isRunLocked(id.toStdString())) {
        return tr("“%1” is being trained by another program. Stop it there first.")
            .arg(titleOf(id));
    }
    return {};
}

void RunsPresenter::askToTrash(const QStringList& ids) {
    qint64 bytes = 0;
    for (const QString& id : ids) {
        const QString problem = whyNotTrash(id);
        if (!problem.isEmpty()) {
            view_.showProblem(problem);
            return;
        }
        const RunSummary* run = view_.run(id);
        bytes += run != nullptr ? run->bytesOnDisk : 0;
    }
    const auto count = static_cast<int>(ids.size());
    auto* box = new QMessageBox(QMessageBox::Question, tr("Move to trash"),
                                count == 1 ? tr("Move “%1” to the trash?").arg(titleOf(ids.first()))
                                           : tr("Move %Ln runs to the trash?", nullptr, count),
                                QMessageBox::NoButton, view_.window());
    box->setObjectName(QStringLiteral("trashMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("With checkpoints, %1. You can take it back from the trash.").arg(byteSize(bytes)));
    QPushButton* move = box->addButton(tr("Move to trash"), QMessageBox::AcceptRole);
    move->setObjectName(QStringLiteral("moveToTrashPushButton"));
    QPushButton* keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("keepRunsPushButton"));
    box->setDefaultButton(move);
    box->setEscapeButton(keep);
    connect(move, &QPushButton::clicked, this, [this, ids] { trash(ids); });
    box->open();
}

void RunsPresenter::trash(const QStringList& ids) {
    const QHash<QString, QColor> overlays = overlays_.colours();
    QList<Trashed> trashed;
    QStringList gone;
    QStringList problems;
    for (const QString& id : ids) {
        // Things may have changed while the question was open.
        const QString problem = whyNotTrash(id);
        if (!problem.isEmpty()) {
            problems.append(problem);
            continue;
        }
        try {
            const QString inTrash = moveRunToTrash(id);
            gone.append(id);
            if (!inTrash.isEmpty()) {
                trashed.append({id, inTrash, overlays.contains(id)});
            }
        } catch (const Error& error) {
            problems.append(QString::fromStdString(error.what()));
        }
    }
    view_.showProblem(problems.join(QLatin1Char('\n')));
    if (gone.isEmpty()) {
        return;
    }
    offerUndo(trashed);
    overlays_.set(gone, false);
    std::erase_if(list_, [&](const RunSummary& run) { return gone.contains(runId(run)); });
    showRuns();
    refresh();
}

void RunsPresenter::offerUndo(const QList<Trashed>& trashed) {
    trashed_ = trashed;
    const auto count = static_cast<int>(trashed.size());
    if (count == 0) {
        undoTimer_.stop();
        view_.withdrawUndo();
        return;
    }
    view_.offerUndo(count == 1 ? tr("“%1” is in the trash.").arg(titleOf(trashed.first().folder))
                               : tr("%Ln runs are in the trash.", nullptr, count));
    undoTimer_.start();
}

void RunsPresenter::undoTrash() {
    undoTimer_.stop();
    view_.withdrawUndo();
    QStringList problems;
    QStringList overlaid;
    for (const Trashed& run : std::exchange(trashed_, {})) {
        try {
            restoreRun(run.inTrash, run.folder);
            if (run.overlaid) {
                overlaid.append(run.folder);
            }
        } catch (const Error& error) {
            problems.append(QString::fromStdString(error.what()));
        }
    }
    overlays_.set(overlaid, true);
    refresh();
    view_.showProblem(problems.join(QLatin1Char('\n')));
}

}  // namespace deepsight
