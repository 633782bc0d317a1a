#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/training/checkpoint.h"
#include "core/training/divergence_monitor.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "core/training/planning_alarm.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_recorder.h"
#include "core/training/trainer.h"

namespace deepsight {

/// One training from preparation (training_preparation.cpp) to its end (training_run.cpp): the
/// state behind `Trainer::run`. Lives on the caller's thread and in one call; everything it
/// reports goes through the run's recorder.
class TrainingRun {
  public:
    TrainingRun(const TrainingRequest& request, TrainingObserver& observer,
                TrainingControl& control);
    void run();

  private:
    void prepare();
    void openFolder();
    void openData();
    void buildModel();
    void restoreNewestCheckpoint();
    void adopt(const TrainingProgress& restored);
    void choosePrecision();
    void announce();

    void warnOfTooManyThreads();
    void trainUntilStop();
    bool evaluationDue() const;
    void evaluate();
    /// Adds PlanningHealth to the metrics; false once a stop was asked for.
    bool measureCollapse(EvaluationMetrics& metrics, const std::function<bool()>& proceed);
    /// How much of this session went into measuring.
    void logMonitorShare();
    /// Seconds of this process without those spent paused.
    double activeSeconds() const;
    void pauseIfAsked();
    void serveSnapshotRequests();
    /// One optimizer step. A stop between its micro-batches leaves model, optimizer and generators
    /// as they were before it.
    void trainStep();
    ModelOutput lossOf(const DeviceBatch& batch, Precision precision);
    void checkFinite(const StepMetrics& metrics);
    /// Emits metrics, and the alarm that they raise.
    template <typename Metrics>
    void report(const Metrics& metrics);
    void takeSnapshot(const ProbeRequest& request, bool requested);
    void save(const std::string& reason);
    /// After a failure: saves the steps since the last checkpoint if they are sound.
    void saveWhatIsSound();

    TrainingRequest request_;
    TrainingControl& control_;
    RunRecorder recorder_;
    Config config_;
    std::vector<std::string> configChanges_;
    std::optional<RunLock> lock_;
    std::shared_ptr<const Corpus> corpus_;
    std::optional<BatchSampler> sampler_;
    std::int64_t programBytes_ = 0;  ///< before the data was opened
    torch::Device device_{torch::kCPU};
    Precision precision_ = Precision::Fp32;
    std::shared_ptr<LanguageModel> model_;
    std::optional<AdamW> optimizer_;
    TrainingProgress progress_;
    std::optional<DivergenceMonitor> monitor_;
    PlanningAlarm planningAlarm_;
    double monitorSeconds_ = 0;              ///< spent on measuring collapse in this session
    double secondsAtStart_ = 0;              ///< progress_.seconds as this session began
    std::optional<RandomState> stepRandom_;  ///< at the beginning of the step under way
    std::optional<StepMetrics> refused_;     ///< the step that was not taken, being not finite
    std::int64_t savedStep_ = -1;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    double pausedSeconds_ = 0;
};

}  // namespace deepsight
