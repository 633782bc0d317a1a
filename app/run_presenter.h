#pragma once

#include <QObject>
#include <QVector>
#include <memory>
#include <vector>

#include "core/training/run_folder.h"
#include "core/training/training_event.h"

namespace deepsight {

class CurveData;
class CurvesView;
class FileDialogs;
class LaunchPanel;
class RunController;
class Settings;
class StatusLine;

/// Shows the current run, live or from disk, on the Launch and Curves pages and in the status
/// line, and carries the Launch page's buttons to the run. GUI thread; everything it refers to
/// outlives it.
class RunPresenter : public QObject {
    Q_OBJECT

  public:
    RunPresenter(RunController& runs, Settings& settings, LaunchPanel& launch, CurvesView& curves,
                 StatusLine& status, FileDialogs& files);

    /// `curves`: those of the record; made here if there are none yet.
    void showRecord(const RunRecord& record, std::shared_ptr<CurveData> curves);

  private:
    void connectExports();
    void exportCsv(const QString& path);
    void showNewRun();
    /// All that is not a curve, of so many of the newest steps.
    void showScores(const RunRecord& record, std::size_t newest);
    void showState();
    QString watchedText() const;
    void onEvents(const QVector<TrainingEvent>& events);
    void flushSteps();

    void show(const StateChanged& change);
    void show(const PreparationProgress& progress);
    void show(const RunStarted& started);
    void show(const StepMetrics& metrics) { steps_.push_back(metrics); }
    void show(const EvaluationMetrics& metrics);
    void show(const EmbeddingSnapshot&) {}  // the Embeddings page's business
    void show(const CheckpointSaved& checkpoint);
    void show(const LogMessage& message);
    void show(const Alarm& alarm);
    void showMark(const RunMark& mark);
    void show(const Intervention& intervention);
    void show(const SettingChanged& change);
    void show(const SystemSample& sample);
    void show(const Failed& failure);

    RunController& runs_;
    LaunchPanel& launch_;
    CurvesView& curves_;
    StatusLine& status_;
    FileDialogs& files_;
    std::vector<StepMetrics> steps_;    ///< of one batch of events, not yet handed to the pages
    std::int64_t lastStep_ = 0;         ///< of the events so far
    std::int64_t lastCheckpoint_ = -1;  ///< that has a mark
    QString detail_;                    ///< of the newest state
};

}  // namespace deepsight
