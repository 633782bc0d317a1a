#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/config/config_json.h"
#include "core/training/memory_error.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/trainer.h"

namespace deepsight {

inline constexpr std::int64_t kFakeRollBack = 10;
inline constexpr std::int64_t kFakeFittingBatch = 4;

/// How the trainers of one test behave. Plain values, set before the run starts.
struct FakeTraining {
    std::chrono::microseconds stepTime{0};  ///< 0: as fast as possible
    std::int64_t failAtStep = 0;            ///< 0: never
    bool failsOnlyAfterRollBack = false;    ///< not the first time that it comes there
    std::int64_t alarmAtStep = 0;           ///< 0: never
    std::int64_t skipAtStep = 0;            ///< its loss is NaN; 0: never
    std::int64_t rollBackAtStep = 0;        ///< once, by kFakeRollBack steps; 0: never
    std::int64_t outOfMemoryAtStep = 0;     ///< with a batch above kFakeFittingBatch; 0: never
    bool refuseSnapshots = false;           ///< that are asked for, after another warning
    bool failToSave = false;                ///< the disk is full when a checkpoint is saved
    bool foreignException = false;          ///< fail with a std::exception instead of an Error
};

/// Keeps core's Trainer contract without a model: emits plausible events, writes a run folder that
/// readRun() can read, and honours TrainingControl within one step.
class FakeTrainer : public Trainer {
  public:
    explicit FakeTrainer(FakeTraining behaviour) : behaviour_(behaviour) {}

    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        observer_ = &observer;
        const RunPaths paths(request.runFolder);
        std::filesystem::create_directories(paths.snapshots());
        std::ofstream(paths.config()) << toJson(request.config);
        inForce_ = request.config;
        firstStep_ = request.resume ? lastStepOf(request.runFolder) : 0;
        log_ = std::make_unique<MetricsLog>(paths.metrics());
        report(StateChanged{TrainingState::Preparing, "Opening data"});
        report(PreparationProgress{"Generating", 1, 1});
        report(RunStarted{request.runFolder.string(), firstStep_, request.config.training.steps,
                          "cpu", "fp32", "generated data", 12345});
        report(StateChanged{TrainingState::Running, {}});
        const std::int64_t done = train(request, control);
        const bool stopped = control.stopRequested();
        if (stopped) {
            report(StateChanged{TrainingState::Stopping, {}});
        }
        if (behaviour_.failToSave) throw Error(ErrorKind::DiskFull, "The disk is full.");
        saveCheckpoint(paths, done, stopped ? "stop" : "finish");
        report(StateChanged{stopped ? TrainingState::Stopped : TrainingState::Finished, {}});
    }

  private:
    static std::int64_t lastStepOf(const std::filesystem::path& folder) {
        const RunRecord record = readRun(folder);
        return record.steps.empty() ? 0 : record.steps.back().step;
    }

    std::int64_t train(const TrainingRequest& request, TrainingControl& control) {
        const TrainingConfig& training = request.config.training;
        std::int64_t step = firstStep_;
        while (step < training.steps) {
            holdWhilePaused(control, step);
            if (control.stopRequested()) {
                break;
            }
            ++step;
            if (step == behaviour_.failAtStep &&
                (rolledBack_ || !behaviour_.failsOnlyAfterRollBack)) {
                if (behaviour_.foreignException) {
                    throw std::runtime_error("index out of range\nframe #0: a stack trace");
                }
                throw Error(ErrorKind::NonFinite, "The loss became NaN at this step.");
            }
            if (step == behaviour_.outOfMemoryAtStep) requireMemory(request, step);
            takeTime(control);
            if (intervenes(step)) {
                step = intervene(RunPaths(request.runFolder), step);
                continue;
            }
            report(metricsAt(step));
            if (step == behaviour_.rollBackAtStep - kFakeRollBack && !rolledBack_) {
                saveCheckpoint(RunPaths(request.runFolder), step, "interval");
            }
            if (step == behaviour_.alarmAtStep) {
                report(Alarm{step, "The loss is rising."});
            }
            if (step % training.evaluationInterval == 0) {
                evaluate(request, step);
            }
        }
        return step;
    }

    bool intervenes(std::int64_t step) const {
        return step == behaviour_.skipAtStep || (step == behaviour_.rollBackAtStep && !rolledBack_);
    }

    bool isToBeUndone(std::int64_t step) const {
        return !rolledBack_ && step < behaviour_.rollBackAtStep &&
               step > behaviour_.rollBackAtStep - kFakeRollBack;
    }

    /// The step from which training goes on.
    std::int64_t intervene(const RunPaths& paths, std::int64_t step) {
        const bool skips = step == behaviour_.skipAtStep;
        StepMetrics metrics = metricsAt(step);
        metrics.trainLoss = skips ? std::numeric_limits<double>::quiet_NaN() : 40;
        if (skips) metrics.gradientNorm = metrics.trainLoss;
        report(metrics);
        const std::int64_t backTo = std::max<std::int64_t>(0, step - kFakeRollBack);
        if (skips) {
            report(Intervention{step, Intervention::Cause::NonFinite, Intervention::Action::Skipped,
                                metrics.trainLoss, lossAt(step), step - 1});
            return step;
        }
        // As the trainer does, leaves nothing on disk of what it undoes.
        saveCheckpoint(paths, step - 1, "interval");
        std::filesystem::remove_all(paths.checkpoints() / stepName(step - 1));
        removeSnapshotsAfter(paths.root, backTo);
        rolledBack_ = true;
        report(Intervention{step, Intervention::Cause::LossSpike, Intervention::Action::RolledBack,
                            metrics.trainLoss, lossAt(step), backTo});
        return backTo;
    }

    /// As the trainer does, saves the steps that are done.
    void requireMemory(const TrainingRequest& request, std::int64_t step) {
        const TrainingConfig& training = request.config.training;
        if (training.batchSize <= kFakeFittingBatch) return;
        if (step > 1) saveCheckpoint(RunPaths(request.runFolder), step - 1, "failure");
        const std::int64_t windows = training.batchSize * training.gradientAccumulation;
        throw MemoryError("This training needs 9 GiB of memory, but 4 GiB are available.",
                          FittingBatch{kFakeFittingBatch, windows / kFakeFittingBatch, 3LL << 30});
    }

    void holdWhilePaused(TrainingControl& control, std::int64_t step) {
        bool paused = false;
        while (control.pauseRequested() && !control.stopRequested()) {
            if (!std::exchange(paused, true)) {
                report(StateChanged{TrainingState::Paused, {}});
            }
            control.waitWhilePaused();
            answerSnapshotRequest(control, step);
        }
        if (paused && !control.stopRequested()) {
            report(StateChanged{TrainingState::Running, {}});
        }
        answerSnapshotRequest(control, step);
    }

    /// As the trainer does, refuses what validate() would.
    void answerChanges(TrainingControl& control, std::int64_t step) {
        while (const auto changes = control.takeChanges()) {
            if (const auto problem = problemWith(inForce_, *changes)) {
                report(LogMessage{LogMessage::Level::Warning, kNoChange + *problem});
                continue;
            }
            for (const SettingChange& change : *changes) {
                const double from = steeredValue(inForce_, change.field);
                setSteeredValue(inForce_, change.field, change.value);
                report(SettingChanged{step, change.field, from, change.value});
            }
        }
    }

    void answerSnapshotRequest(TrainingControl& control, std::int64_t step) {
        answerChanges(control, step);
        while (control.takeSnapshotRequest()) {
            if (behaviour_.refuseSnapshots) {
                report(LogMessage{LogMessage::Level::Warning, "The disk is nearly full."});
                report(LogMessage{LogMessage::Level::Warning,
                                  std::string(kNoSnapshot) + "the text is too short."});
                continue;
            }
            EmbeddingSnapshot snapshot = snapshotAt(step);
            snapshot.requested = true;
            report(snapshot);
        }
    }

    void takeSnapshot(const std::filesystem::path& folder, std::int64_t step) {
        const EmbeddingSnapshot snapshot = snapshotAt(step);
        writeSnapshot(folder, snapshot);
        report(snapshot);
    }

    /// Stands for the computation of a step, and ends early on a stop.
    void takeTime(TrainingControl& control) {
        if (behaviour_.stepTime.count() > 0) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait_for(lock, control.stopToken(), behaviour_.stepTime,
                                                   [] { return false; });
        }
    }

    void evaluate(const TrainingRequest& request, std::int64_t step) {
        EvaluationMetrics metrics;
        metrics.step = step;
        metrics.seconds = 0.01 * static_cast<double>(step);
        metrics.validationLoss = lossAt(step) + 0.1;
        if (isToBeUndone(step)) metrics.validationLoss = 0.001;  // no other is so good
        metrics.best = true;
        metrics.futureLoss = 0.5 * lossAt(step);
        if (request.config.plansEmbeddings()) {
            metrics.planning = healthAt(step, request.config);
            metrics.aggregationWeights = {0.7, 0.2, 0.1};
            metrics.presentWeight = 0.4;
            metrics.splitDistribution = {0.1, 0.6, 0.3};
        }
        report(metrics);
        takeSnapshot(request.runFolder, step);
    }

    /// As complete as listCheckpoints() asks for, and empty otherwise.
    void saveCheckpoint(const RunPaths& paths, std::int64_t step, const std::string& reason) {
        const std::filesystem::path folder = paths.checkpoints() / stepName(step);
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "weights") << "fake";
        std::ofstream(folder / "manifest.json")
            << R"({"step": )" << step
            << R"(, "validation_loss": 1.5, "files": {"weights": {"bytes": 4}}})";
        report(CheckpointSaved{step, folder.string(), reason});
    }

    static double lossAt(std::int64_t step) {
        return 1.0 + 3.0 * std::exp(-0.01 * static_cast<double>(step));
    }

    static PlanningHealth healthAt(std::int64_t step, const Config& config) {
        PlanningHealth health;
        health.rows = 256;
        health.channels = config.model.width;
        health.fvu = 0.4 + 0.2 * lossAt(step) / 4;
        health.pastFvu = 0.9;
        const auto distances = measuredDistances(config.planning.horizon).size();
        health.fvuByDistance.assign(distances, 0.7);
        health.pastFvuByDistance.assign(distances, 0.9);
        health.meanDeviation = 0.9;
        health.leastDeviation = 0.4;
        health.centredRank = health.rawRank = 0.6 * static_cast<double>(health.channels);
        health.gain = 1;
        health.biasDistance = 0.1;
        health.signalRatio = 3;
        health.cka = 0.5;
        health.alignment = 1.2;
        health.uniformity = -2.5;
        health.meanCosine = 0.1;
        health.gradientShare = 0.3;
        return health;
    }

    static StepMetrics metricsAt(std::int64_t step) {
        StepMetrics metrics;
        metrics.step = step;
        metrics.tokens = step * 100;
        metrics.seconds = 0.01 * static_cast<double>(step);
        metrics.trainLoss = lossAt(step);
        metrics.futureLoss = 0.5 * lossAt(step);
        metrics.learningRate = 3e-4;
        metrics.gradientNorm = 0.8;
        metrics.tokensPerSecond = 10000;
        return metrics;
    }

    static EmbeddingSnapshot snapshotAt(std::int64_t step) {
        EmbeddingSnapshot snapshot;
        snapshot.step = step;
        snapshot.time = 5;
        snapshot.contexts = 3;
        snapshot.width = 2;
        for (int i = 0; i < 10; ++i) {
            snapshot.encoderOutput.push_back(0.1F * static_cast<float>(i + 1));
        }
        for (int i = 0; i < 6; ++i) {
            snapshot.planningContext.push_back(0.2F * static_cast<float>(i + 1));
        }
        snapshot.tokens = {"a", "b", "c", "d", "e"};
        snapshot.source = "validation, token 0";
        return snapshot;
    }

    void report(const TrainingEvent& event) {
        log_->write(event);
        observer_->onEvent(event);
    }

    FakeTraining behaviour_;
    Config inForce_;  ///< with the settings that were changed
    std::int64_t firstStep_ = 0;
    bool rolledBack_ = false;
    std::unique_ptr<MetricsLog> log_;
    TrainingObserver* observer_ = nullptr;
};

}  // namespace deepsight
