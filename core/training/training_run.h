#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/batch_sampler.h"
#include "core/distributed/flat_gradients.h"
#include "core/distributed/rank_share.h"
#include "core/distributed/ranks.h"
#include "core/model/language_model.h"
#include "core/training/batch_prefetcher.h"
#include "core/training/checkpoint.h"
#include "core/training/divergence_monitor.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "core/training/planning_alarm.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_recorder.h"
#include "core/training/system_monitor.h"
#include "core/training/trainer.h"
#include "core/training/training_step.h"

namespace deepsight {

/// One training from preparation (training_preparation.cpp) to its end (training_run.cpp), with
/// what is done about steps that are not sound (training_intervention.cpp), about what others ask
/// for meanwhile (training_requests.cpp) and together with other ranks (training_ranks.cpp): the
/// state behind `Trainer::run`. Lives on the caller's thread and in one call; everything it reports
/// goes through the run's recorder.
class TrainingRun {
  public:
    TrainingRun(const TrainingRequest& request, TrainingObserver& observer,
                TrainingControl& control);
    void run();
    /// Whether the result of a step is read while the next one runs. If not called: on CUDA, where
    /// the device works on meanwhile.
    void overlapSteps(bool overlap) { overlaps_ = overlap; }
    /// Trains together with other processes, which all call run(). Before it; `ranks` outlives
    /// this.
    void trainWith(Ranks& ranks) { ranks_ = &ranks; }
    /// Computes alone, piece by piece, what so many ranks would: within rounding the same.
    void trainLike(std::int64_t ranks) { pieceRanks_ = static_cast<int>(ranks); }
    /// For a run whose folder is thrown away; not where it may roll back or is resumed.
    void keepNoCheckpoints() { keepsCheckpoints_ = false; }
    /// A step whose gradients are there, with the weights as before it.
    struct WatchedStep {
        std::int64_t step = 0;        ///< counted from 1
        std::int64_t firstBatch = 0;  ///< index of its first micro-batch, for BatchSampler::train()
        std::int64_t microBatches = 1;
        const StepSettings& settings;
        LanguageModel& model;
        const BatchSampler& sampler;
        const torch::Device& device;
    };
    /// `watch` is called in each step. It must leave weights, gradients and generators as they are.
    void watchSteps(std::function<void(const WatchedStep&)> watch) { watch_ = std::move(watch); }

  private:
    void prepare();
    void openFolder();
    void openFolderHere();
    void requireFittingRanks() const;
    void openData();
    void openDataHere();
    void buildModel();
    /// training.device of the configuration, for this rank.
    std::string requestedDevice() const;
    void restoreNewestCheckpoint();
    void beginWithoutCheckpoint(const std::string& problems);
    /// Oldest first. Of several ranks only the first knows more than their steps.
    std::vector<CheckpointInfo> findCheckpoints();
    void adopt(const TrainingProgress& restored);
    void choosePrecision();
    void choosePrecisionHere();
    void announce();

    // Together with other ranks: training_ranks.cpp.
    bool isFirst() const { return !ranks_ || ranks_->isFirst(); }
    /// Whether the training is to end; of several ranks, what agree() found.
    bool stopAsked() const { return ranks_ ? stops_ : control_.stopRequested(); }
    /// All ranks learn whether one of them was asked to stop, and what the first was asked to
    /// change. Takes as long as the first is paused. Changes of settings are taken `betweenSteps`
    /// only.
    void agree(bool betweenSteps);
    /// Does on the first rank what concerns files, and takes its result for progress_ everywhere.
    void onFirst(const std::function<void()>& work);
    /// beginSettings() on the first rank, for all.
    void agreeOnBeginning();
    /// After what may have kept the first from answering for long: writing.
    void waitForFirst();
    void leaveTogether();
    /// measureCollapse() on the first rank, whose metrics all get; false once it was told to stop.
    bool measureOnFirst(EvaluationMetrics& metrics);
    /// StepSettings::seedOf where several ranks compute a step, or one process their pieces.
    std::function<std::uint64_t(std::int64_t)> seedsOfStep(std::int64_t step) const;
    void takeSettings(const torch::Tensor& values);
    Batch batchOf(std::int64_t index) const;

    void warnOfTooManyThreads();
    void trainUntilStop();
    /// Evaluation and checkpoint after the steps so far; false when the run is at its end.
    bool doWhatIsDue();
    /// Whether something is to be done with the model as it is after a step.
    bool dueAfter(std::int64_t step) const;
    bool evaluationDue() const;
    void evaluate();
    /// Adds PlanningHealth to the metrics; false once a stop was asked for.
    bool measureCollapse(EvaluationMetrics& metrics, const std::function<bool()>& proceed);
    /// How much of this session went into measuring.
    void logMonitorShare();
    /// Seconds of this process without those spent paused.
    double activeSeconds() const;
    /// Changes of settings that come meanwhile are taken `betweenSteps`, else they wait.
    void pauseIfAsked(bool betweenSteps = false);
    /// Takes the settings of the configuration, as far as a checkpoint tells no others.
    void beginSettings();
    /// Takes what is asked for between two steps.
    void takeChanges();
    void keepAskedChanges();
    void change(const SettingChanges& changes);
    /// Reports which settings are others than in `before`.
    void tellChanges(const Config& before);
    /// Finds redone_ and dropped_ for a checkpoint that the run goes on from.
    void findChangesAfter(const TrainingProgress& saved);
    /// Says which settings are others than the configuration has, and what became of dropped_.
    void tellSettingsInForce();
    bool isResumedWith(const std::string& field) const;
    /// config_ with the settings that a checkpoint's training had.
    Config asSaved(const TrainingProgress& saved) const;
    void serveSnapshotRequests();
    /// One optimizer step. A stop between its micro-batches leaves model, optimizer and generators
    /// as they were before it.
    void trainStep();
    /// Waits for the results of launched steps, except the newest `running`, and reports them.
    void finishSteps(std::size_t running = 0);
    void finishOldestStep();
    /// About a step that was not taken: goes on as the configuration says, or throws.
    void intervene(const StepMetrics& metrics, Refusal refusal);
    Intervention interventionFor(const StepMetrics& metrics, Refusal refusal) const;
    void skip(const StepMetrics& metrics, const Intervention& intervention);
    void rollBack(const StepMetrics& metrics, Intervention intervention);
    /// Puts model, optimizer and generators to the checkpoint that a roll-back goes to. Throws
    /// Error{Checkpoint} if neither it nor an older one can be read.
    TrainingProgress restoreSafeCheckpoint();
    /// Makes best.json name the best checkpoint up to the present step, or nothing; false where
    /// that checkpoint is gone.
    bool nameBest();
    /// Deletes what was saved after the step that was gone back to.
    void forgetLaterFiles(std::int64_t formerBest);
    void tell(const Intervention& intervention);
    /// Ends the training before a step; `tried` is a sentence on what did not help, or empty.
    [[noreturn]] void giveUp(const StepMetrics& metrics, const Intervention& intervention,
                             const std::string& tried);
    /// Where roll-backs are asked for: sees to it that there is a checkpoint to go back to.
    void keepSafeCheckpoint();
    void forgetLostSafeCheckpoint();
    /// A checkpoint that a run without interruptions saves, too.
    void saveRegular(const std::string& reason);
    void takeSnapshot(const ProbeRequest& request, bool requested);
    void save(const std::string& reason);
    /// After a failure: saves the steps since the last checkpoint if they are sound.
    void saveWhatIsSound(ErrorKind failure);
    /// Writes `untold_` to the metrics; false where that fails.
    bool writeUntold();
    /// After a failure: the step that was not taken, if that is what ended the run.
    void reportRefusedStep() noexcept;

    TrainingRequest request_;
    TrainingControl& control_;
    RunRecorder recorder_;
    Config config_;   ///< what the run's config.json holds
    Config inForce_;  ///< with the settings that were changed while it trained
    std::deque<SettingChanges> asked_;
    /// Settings that an interrupted session changed after the checkpoint that the run goes on from,
    /// as far as it is certain that the steps up to there will be the same again: made again.
    std::deque<SettingChanged> redone_;
    std::vector<SettingChanged> dropped_;  ///< others that it changed there
    /// Fields that the run was resumed with other values for, or that were asked for as they are.
    std::vector<std::string> resumedWith_;
    std::vector<std::string> configChanges_;
    std::vector<std::string> configWarnings_;
    std::optional<RunLock> lock_;
    std::shared_ptr<const Corpus> corpus_;
    std::optional<BatchSampler> sampler_;
    std::int64_t programBytes_ = 0;  ///< before the data was opened
    torch::Device device_{torch::kCPU};
    Precision precision_ = Precision::Fp32;
    std::shared_ptr<LanguageModel> model_;
    Ranks* ranks_ = nullptr;  ///< null: this process trains alone
    int pieceRanks_ = 1;
    bool stops_ = false;
    bool alone_ = false;  ///< the first does what the others do not know of
    std::optional<RankShare> share_;
    std::optional<FlatGradients> gradients_;  ///< with ranks
    std::optional<AdamW> optimizer_;
    std::optional<TrainingStep> step_;
    std::optional<BatchPrefetcher> batches_;
    std::optional<bool> overlaps_;
    std::function<void(const WatchedStep&)> watch_;
    bool keepsCheckpoints_ = true;
    struct LaunchedStep {
        std::int64_t step = 0;  ///< counted from 1
        double learningRate = 0;
    };
    std::deque<LaunchedStep> launched_;  ///< whose results are not read yet, oldest first
    double stepStart_ = 0;               ///< activeSeconds() as the oldest of them began
    TrainingProgress progress_;          ///< of the steps whose results are read
    std::optional<DivergenceMonitor> monitor_;
    PlanningAlarm planningAlarm_;
    std::optional<SystemMonitor> system_;  ///< once it trains
    double monitorSeconds_ = 0;            ///< spent on measuring collapse in this session
    double secondsAtStart_ = 0;            ///< progress_.seconds as this session began
    std::optional<StepMetrics> refused_;   ///< the step that ended the run, and was not taken
    bool restoring_ = false;               ///< model, optimizer and progress_ may differ in step
    /// What progress_ counts already, until its line is in the metrics.
    std::optional<TrainingEvent> untold_;
    std::int64_t savedStep_ = -1;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    double pausedSeconds_ = 0;
};

}  // namespace deepsight
