#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/notes_writer.h"
#include "app/run_overlays.h"
#include "app/run_registry.h"
#include "core/training/run_catalogue.h"

namespace deepsight {

class CurvesView;
class FileDialogs;
class Inspection;
class RemoteSession;
class RunController;
class RunsView;
class Settings;

/// Feeds the Runs page: reads the list while the page is shown, writes what the user notes about a
/// run, moves runs to the trash and back. A run goes by its folder. GUI thread; everything it
/// refers to outlives it.
class RunsPresenter : public QObject {
    Q_OBJECT

  public:
    RunsPresenter(RunController& runs, Inspection& inspection, RemoteSession& remote,
                  Settings& settings, FileDialogs& files, RunsView& view, CurvesView& curves);
    ~RunsPresenter() override;  ///< ends a reading of the list, waits for notes being written

    /// Reads the list anew; also after the folder of runs has changed in the settings.
    void refresh();
    /// Draws runs beside the current one on the Curves page, and shows that page.
    void overlay(const QStringList& folders);

  Q_SIGNALS:
    void openRequested(const QString& folder);  ///< as the current run
    void showCurvesRequested();
    void runsFolderRequested();  ///< the user wants to choose another folder

  private:
    struct Trashed {
        QString folder;
        QString inTrash;  ///< where it is now
        bool overlaid = false;
    };

    void connectView();
    void connectRun();
    void connectInspection();
    void connectRemote();
    void offerHostColumn();
    void startWatching();
    void stopWatching();
    /// Leaves a reading that is under way to its end, else a busy folder would never be listed.
    void readAgain();
    void endReading();
    void showList(const QString& folder, std::vector<RunSummary> runs, const QString& problem);
    /// Until the list has been read: what it was the last time.
    void showRemembered(std::vector<RunSummary> runs);
    /// Those of this computer and of the hosts, as the page lists them.
    std::vector<RunSummary> allRuns() const;
    void setOverlaid(const QStringList& ids, bool on);
    void showRuns();
    void showTitle();  ///< of the current run, on the Curves page
    void showCurrent();
    void saveNotes(const QString& id, const RunNotes& notes);
    void mark(const QStringList& ids, bool RunNotes::*which, bool on);
    void tellNotesProblems();
    void askToTrash(const QStringList& ids);
    void trash(const QStringList& ids);
    void offerUndo(const QList<Trashed>& trashed);
    void undoTrash();
    QString whyNotTrash(const QString& id) const;  ///< empty: it may go there
    QString titleOf(const QString& id) const;
    QString currentId() const;

    RunController& runs_;
    Inspection& inspection_;
    RemoteSession& remote_;
    Settings& settings_;
    FileDialogs& files_;
    RunsView& view_;
    CurvesView& curves_;
    RunOverlays overlays_;
    NotesWriter notes_;
    QStringList notesProblems_;              ///< why notes were not written, until that is told
    std::shared_ptr<RunRegistry> registry_;  ///< used on the reading lane
    QString listedFolder_;                   ///< whose runs are shown
    std::vector<RunSummary> list_;           ///< of this computer
    QHash<QString, qint64> drawnSteps_;      ///< of overlaid runs of other computers
    int polls_ = 0;
    QFileSystemWatcher watcher_;
    QTimer poll_;    ///< runs in training change inside their folders
    QTimer settle_;  ///< a folder that changes often is read once
    QTimer undoTimer_;
    std::stop_source stop_;
    bool reading_ = false;
    bool again_ = false;       ///< something has changed since the reading began
    bool listFailed_ = false;  ///< and the page says why
    QList<Trashed> trashed_;   ///< what can be undone
};

}  // namespace deepsight
