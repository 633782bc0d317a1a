#pragma once

#include <QColor>
#include <QHash>
#include <QSet>
#include <QWidget>
#include <vector>

#include "core/exchange/export_run.h"
#include "core/training/run_catalogue.h"
#include "widgets/host_standing.h"

class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace deepsight {

class ConfigComparison;
class EmptyState;
class HostsBar;
class NoticeBanner;
class PageHeader;
class RunDetails;
class RunsFilter;
class RunsTable;
class RunsTableModel;
class RunsToolbar;

/// The Runs page: a table of the runs on disk, and beside it the selected run, or below it, for
/// several, how they differ. A run goes by its folder as text, here called id. Reads and writes
/// nothing: setters in, signals out. GUI thread.
class RunsView : public QWidget {
    Q_OBJECT
  public:
    explicit RunsView(QWidget* parent = nullptr);

    void setRunsFolder(const QString& folder);
    void setRuns(const std::vector<RunSummary>& runs);
    void setCurrentRun(const QString& id);  ///< the run that is open; empty: none
    /// Drawn beside the open run, with the colour of their curves; invalid until they are drawn.
    void setOverlays(const QHash<QString, QColor>& overlays);
    /// Other computers whose runs are listed, and those of their runs that are not copied yet.
    void setHosts(const HostStandings& hosts);
    void setAbsent(const QSet<QString>& ids);
    void showHostColumn();
    void setOpenable(bool openable, const QString& why);
    void setReading(bool reading);
    void setProgress(qint64 done, qint64 total);
    void showProblem(const QString& message);  ///< empty: none
    void offerUndo(const QString& text);
    void withdrawUndo();

    /// Columns, sorting and sizes, to be kept between starts.
    QByteArray tableLayout() const;
    QByteArray splitterLayout() const;
    void restoreLayout(const QByteArray& table, const QByteArray& splitters);

    const RunSummary* run(const QString& id) const;
    QStringList selectedIds() const;
    RunsTable* table() const { return table_; }
    ConfigComparison* comparison() const { return comparison_; }

  Q_SIGNALS:
    void openRequested(const QString& id);
    void overlayRequested(const QStringList& ids, bool on);
    void notesEdited(const QString& id, const deepsight::RunNotes& notes);
    void starRequested(const QStringList& ids, bool on);
    void archiveRequested(const QStringList& ids, bool on);
    void exportRequested(const QString& id, deepsight::ExportFormat format);
    void reportRequested(const QString& id);
    void showFolderRequested(const QString& id);
    void trashRequested(const QStringList& ids);
    void undoRequested();
    void refreshRequested();
    void runsFolderRequested();  ///< the user wants to choose another folder
    void showCurvesRequested();
    void goToConfigureRequested();
    void hostsRequested(const QString& name);  ///< to see or change; empty: none in particular
    void layoutEdited();
    void shown();
    void hidden();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    PageHeader* makeHeader();
    QWidget* makeContent();
    QWidget* makeTableCard();
    void connectTable();
    void connectDetails();
    void updateStack();
    void updateMatches();
    void updateSide();
    void selectSomething();
    void showParent(const QString& folder);
    QSplitter* makeSplitter(Qt::Orientation orientation, const QString& name, QByteArray& sizes);

    RunsTableModel* model_;
    RunsFilter* filter_;
    RunsTable* table_ = nullptr;
    RunDetails* details_;
    ConfigComparison* comparison_;
    PageHeader* header_ = nullptr;
    QPushButton* curves_ = nullptr;
    HostsBar* hosts_;
    NoticeBanner* problem_;
    NoticeBanner* undo_;
    QStackedWidget* stack_;
    QStackedWidget* tableStack_ = nullptr;
    QStackedWidget* side_ = nullptr;
    QSplitter* beside_ = nullptr;  ///< table and details
    QSplitter* below_ = nullptr;   ///< those, and the comparison
    QByteArray besideSizes_;       ///< as the user set them; a hidden part has none
    QByteArray belowSizes_;
    EmptyState* empty_;
    RunsToolbar* toolbar_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QHash<QString, QColor> overlays_;
    QStringList hostNames_;
    QString folder_;
    bool openable_ = true;
    QString whyNotOpenable_;
    bool listed_ = false;  ///< the list was read at least once
};

}  // namespace deepsight
