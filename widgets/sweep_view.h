#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_summary.h"
#include "core/training/training_event.h"

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace deepsight {

class EmptyState;
class NoticeBanner;
class PageHeader;
class SweepPlanEditor;
class SweepFindings;
class SweepRunsModel;
class SweepRunsTable;

/// What can be done with the sweep on the page. Plain values.
struct SweepActivity {
    enum class Kind {
        Draft,    ///< a plan without a folder
        Waiting,  ///< runs are left to train
        Running,  ///< runs are trained one after the other
        Done,     ///< all runs are finished, or failed
    };
    Kind kind = Kind::Draft;
    bool reading = false;        ///< its folder is being read
    bool stopsAfterRun = false;  ///< Running: no other run will begin
    QString whyNot;              ///< why runs cannot be trained now; empty: they can
};

/// The Sweeps page: the plan of a family of runs, the runs, and what they have shown. A plan is a
/// draft until it is started and then belongs to a folder. Reads and writes nothing: setters in,
/// signals out. GUI thread.
class SweepView : public QWidget {
    Q_OBJECT
  public:
    explicit SweepView(QWidget* parent = nullptr);

    /// A plan to edit. Its runs are previewed.
    void setDraft(const SweepPlan& plan);
    /// A plan with a folder, which is fixed.
    void setSweep(const SweepPlan& plan, const QString& folder);
    SweepPlan plan() const;
    bool isDraft() const { return draft_; }
    /// Whether the plan can be read and has runs.
    bool isStartable() const;
    void focusFirstProblem();

    void setRuns(const std::vector<SweepRunStatus>& runs);
    void setTraining(const QString& run, TrainingState state, qint64 steps);
    void setSummary(const SweepSummary& summary);
    void setActivity(const SweepActivity& activity);
    void setCurrentConfig(const Config& config);
    void setDataPath(const QString& path);
    void setRecent(const QStringList& folders);
    void setMetrics(const QStringList& metrics);
    QStringList metrics() const;
    QString table(TableFormat format) const;
    void showProblem(const QString& message);  ///< empty: none
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    SweepPlanEditor* editor() const { return editor_; }
    SweepRunsTable* runsTable() const { return runsTable_; }
    SweepFindings* findings() const { return findings_; }

  Q_SIGNALS:
    void draftEdited();
    void presetChosen(const std::string& id);
    void newRequested();                    ///< an empty plan
    void dataRequested(DataSource source);  ///< what to train on, to be chosen
    void matchRequested(bool byDepth);      ///< the form's model against an equal baseline
    void copyRequested();                   ///< the plan on the page, as a draft
    void openRequested();                   ///< a sweep folder, to be chosen
    void recentChosen(const QString& folder);
    void showFolderRequested();
    void startRequested();
    void retryRequested();
    void stopAfterRunRequested(bool on);
    void stopRequested();
    void runRequested(const QString& folder);  ///< to be opened in the window
    void metricsEdited();
    void saveRequested(deepsight::TableFormat format);
    void layoutEdited();
    void shown();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void buildHeader();
    void buildNewMenu();
    void buildOpenMenu();
    void addMatches(QMenu* menu);
    void addPresets(QMenu* menu);
    QWidget* makeContent();
    QWidget* makeRunsCard();
    void connectParts();
    void preview();
    void showState();
    void showRunsState();
    bool anyBegun() const;
    QString progressText() const;
    QString draftText() const;
    void openRun(int row);

    PageHeader* header_;
    NoticeBanner* problem_;
    SweepPlanEditor* editor_;
    SweepRunsModel* runs_;
    SweepRunsTable* runsTable_ = nullptr;
    SweepFindings* findings_;
    QSplitter* beside_ = nullptr;
    QSplitter* below_ = nullptr;
    QStackedWidget* stack_ = nullptr;  ///< empty state, or runs and results
    EmptyState* empty_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* open_ = nullptr;
    QMenu* recent_ = nullptr;
    QPushButton* folder_ = nullptr;
    QPushButton* start_ = nullptr;
    QPushButton* stopAfter_ = nullptr;
    QPushButton* stop_ = nullptr;
    QLabel* state_ = nullptr;
    QLabel* whyNot_ = nullptr;
    QProgressBar* progress_ = nullptr;

    SweepActivity activity_;
    std::vector<SweepRunStatus> statuses_;
    bool draft_ = true;
    bool planned_ = false;  ///< the draft has runs
};

}  // namespace deepsight
