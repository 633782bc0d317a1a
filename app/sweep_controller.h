#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/sweep/sweep_difference.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_summary.h"
#include "core/training/run_folder.h"
#include "core/training/training_event.h"

namespace deepsight {

class Inspection;
class RunController;
class RunLock;

/// The sweep that the window is about: none, or the one of a folder. Trains its runs one after the
/// other as the window's current run; everything that it knows is in the folder. GUI thread; what
/// it refers to outlives it.
class SweepController : public QObject {
    Q_OBJECT

  public:
    SweepController(RunController& runs, Inspection& inspection, QObject* parent = nullptr);
    ~SweepController() override;

    /// Reads the sweep of a folder and makes it the one that the window is about.
    void open(const QString& folder);
    /// Writes the plan into a folder, which may hold the same sweep already, and begins to train.
    void create(const SweepPlan& plan, const QString& folder);
    /// The window is about no sweep any more. Not while one is trained.
    void close();
    /// Reads again how far the runs are.
    void refresh();

    /// Trains what is left; failed runs too if wanted. No run is tried twice.
    void start(bool retryFailed = false);
    /// Lets the run in training finish, and begins no other.
    void stopAfterRun(bool on);
    /// Saves the run in training and stops.
    void stop();

    bool hasSweep() const { return !folder_.isEmpty(); }
    bool isReading() const { return reading_; }
    /// A run is in training, or about to be.
    bool isRunning() const { return starting_ || !training_.isEmpty(); }
    bool stopsAfterRun() const { return stopAfter_; }
    /// Some run was not begun or not finished.
    bool hasWork() const { return nextRun(status_) != nullptr; }
    QString folder() const { return folder_; }
    const SweepPlan& plan() const { return plan_; }
    const std::vector<SweepRunStatus>& status() const { return status_; }
    const SweepSummary& summary() const { return summary_; }
    /// Reads what the runs have evaluated; curvesRead() tells when it is there. While it is being
    /// read, it is read once more afterwards.
    void readCurves();
    /// Null: not read yet.
    std::shared_ptr<const std::vector<SweepCurve>> curves() const { return curves_; }
    QString runInTraining() const { return training_; }  ///< its name; empty: none

  Q_SIGNALS:
    void sweepChanged();  ///< another one, or none
    void changed();       ///< status, summary or what may be done
    /// A run that was begun before is current and about to go on: it is to be shown whole.
    void runAdopted();
    void curvesRead();
    void curvesFailed(const QString& message);
    void completed();  ///< nothing is left to train
    void failed(const QString& message);

  private:
    struct Reading;

    static std::shared_ptr<Reading> read(const QString& folder, const SweepPlan* plan,
                                         const std::set<std::string>* tried, bool retryFailed,
                                         const std::stop_token& stop);
    void post(const QString& folder, std::optional<SweepPlan> plan);
    void adopt(const std::shared_ptr<Reading>& reading);
    void begin(Reading& reading);
    void endRun();
    void markFailures();
    void endSweep();
    void onFailed(const QString& message);
    void adoptCurves(std::shared_ptr<const std::vector<SweepCurve>> curves);
    void dropCurves();

    RunController& runs_;
    Inspection& inspection_;
    QString folder_;
    SweepPlan plan_;
    std::vector<SweepRunStatus> status_;
    SweepSummary summary_;
    QString training_;
    std::set<std::string> tried_;                  ///< since the start
    std::map<std::string, std::string> failures_;  ///< of runs that failed here, and why
    std::shared_ptr<RunLock> lock_;  ///< keeps other programs off the sweep while it is trained
    std::stop_source stop_;          ///< of a reading
    std::shared_ptr<const std::vector<SweepCurve>> curves_;
    std::stop_source curvesStop_;
    bool readingCurves_ = false;
    bool curvesOutdated_ = false;  ///< runs have gone on since the reading began
    bool reading_ = false;
    bool starting_ = false;  ///< the next run begins once the reading is there
    bool retryFailed_ = false;
    bool stopAfter_ = false;
};

}  // namespace deepsight
