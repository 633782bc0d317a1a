#include "core/training/training_run.h"

#include <cmath>
#include <cstdio>
#include <thread>
#include <utility>

#include "core/analysis/collapse_monitor.h"
#include "core/model/step_part.h"
#include "core/support/error.h"
#include "core/training/memory_error.h"
#include "core/training/precision.h"
#include "core/training/run_folder.h"
#include "core/training/schedule.h"
#include "core/training/training_failure.h"

namespace deepsight {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string checkpointName(std::int64_t step) {
    return "Checkpoint of step " + std::to_string(step);
}

}  // namespace

TrainingRun::TrainingRun(const TrainingRequest& request, TrainingObserver& observer,
                         TrainingControl& control)
    : request_(request), control_(control), recorder_(observer), config_(request.config) {}

void TrainingRun::run() {
    recorder_.setState(TrainingState::Preparing);
    try {
        prepare();
        warnOfTooManyThreads();
        trainUntilStop();
    } catch (...) {
        const auto failure = describeFailure(config_, device_, programBytes_);
        if (ranks_) ranks_->noteFailure(failure.message);
        if (failure.kind == ErrorKind::Cancelled) {
            recorder_.setState(TrainingState::Stopped, "Cancelled before the first step.");
            return;
        }
        saveWhatIsSound(failure.kind);
        reportRefusedStep();
        recorder_.noteFailure(failure);
        if (failure.kind == ErrorKind::OutOfMemory)
            throw MemoryError(failure.message, failure.remedy);
        throw Error(failure.kind, failure.message);
    }
}

// The curve shows where it happened then. Nothing must hide why the training failed.
void TrainingRun::reportRefusedStep() noexcept {
    if (!refused_) return;
    try {
        recorder_.emit(*refused_);
    } catch (...) {
        recorder_.write(*refused_);
    }
}

void TrainingRun::warnOfTooManyThreads() {
    const auto cores = static_cast<std::int64_t>(std::thread::hardware_concurrency());
    if (cores == 0 || config_.training.threads <= cores) return;
    recorder_.log("training.threads is " + std::to_string(config_.training.threads) +
                      ", but this machine has " + std::to_string(cores) +
                      " cores; more threads than cores slow the training down.",
                  LogMessage::Level::Warning);
}

void TrainingRun::trainUntilStop() {
    if (ranks_)
        agreeOnBeginning();
    else
        beginSettings();
    monitor_.emplace(inForce_.training, progress_.safety.monitor);
    planningAlarm_ = PlanningAlarm(progress_.safety.planningAlarm);
    onFirst([this] { forgetLostSafeCheckpoint(); });
    secondsAtStart_ = progress_.seconds;
    system_.emplace(device_.str());
    recorder_.setState(TrainingState::Running);
    while (true) {
        if (stopAsked()) finishSteps();
        if (launched_.empty() && !doWhatIsDue()) break;
        if (ranks_) {
            agree(/*betweenSteps=*/true);
        } else {
            serveSnapshotRequests();
            pauseIfAsked(/*betweenSteps=*/true);
            takeChanges();
        }
        if (!stopAsked()) trainStep();
    }
    const bool finished = progress_.step >= config_.training.steps && !evaluationDue();
    if (!finished) {
        recorder_.setState(TrainingState::Stopping);
        if (!ranks_) takeChanges();
    }
    save(finished ? "finish" : "stop");
    logMonitorShare();
    recorder_.setState(finished ? TrainingState::Finished : TrainingState::Stopped,
                       checkpointName(progress_.step) + " is saved.");
    leaveTogether();
}

bool TrainingRun::doWhatIsDue() {
    const auto& training = config_.training;
    const bool evaluates = evaluationDue();
    if (evaluates) evaluate();
    const bool finished = progress_.step >= training.steps;
    const bool saves = training.checkpointInterval > 0 && progress_.step > 0 &&
                       progress_.step % training.checkpointInterval == 0 && !stopAsked();
    if (saves) saveRegular("interval");
    if (evaluates || saves) waitForFirst();
    if (!finished && !stopAsked()) keepSafeCheckpoint();
    return !finished && !stopAsked();
}

bool TrainingRun::dueAfter(std::int64_t step) const {
    const auto& training = config_.training;
    const auto at = [&](std::int64_t interval) { return interval > 0 && step % interval == 0; };
    return step >= training.steps || at(training.evaluationInterval) ||
           at(training.checkpointInterval);
}

bool TrainingRun::evaluationDue() const {
    const auto& training = config_.training;
    const bool atInterval =
        training.evaluationInterval > 0 && progress_.step % training.evaluationInterval == 0;
    return (atInterval || progress_.step == training.steps) &&
           progress_.evaluatedStep != progress_.step;
}

double TrainingRun::activeSeconds() const { return secondsSince(started_) - pausedSeconds_; }

void TrainingRun::evaluate() {
    const double start = activeSeconds();
    model_->setProgress(runShare(config_.training, progress_.step));
    const auto proceed = [this] {
        if (ranks_) {
            agree(/*betweenSteps=*/false);
        } else {
            serveSnapshotRequests();
            pauseIfAsked();
        }
        return !stopAsked();
    };
    auto metrics = evaluateValidation(*model_, *sampler_, config_.training.evaluationBatches,
                                      device_, precision_, proceed, ranks_);
    const bool complete =
        metrics && (ranks_ ? measureOnFirst(*metrics) : measureCollapse(*metrics, proceed));
    progress_.seconds += activeSeconds() - start;
    if (!complete) return;  // stopped; a resumed run starts with this evaluation
    metrics->step = progress_.step;
    metrics->seconds = progress_.seconds;
    metrics->best = metrics->validationLoss < progress_.bestValidationLoss;
    untold_ = *metrics;
    progress_.evaluatedStep = progress_.step;
    savedStep_ = -1;  // a checkpoint of this step would not know of its evaluation
    progress_.validationLoss = metrics->validationLoss;
    if (metrics->best) {
        progress_.bestValidationLoss = metrics->validationLoss;
        progress_.safety.bestStep = progress_.step;
    }
    const auto divergence = monitor_->add(*metrics);
    recorder_.emit(*metrics);
    untold_.reset();
    if (divergence) recorder_.emit(*divergence);
    if (const auto alarm = planningAlarm_.add(*metrics, config_)) recorder_.emit(*alarm);
    // Before the checkpoint: a run that resumes from that does not evaluate again.
    if (isFirst()) takeSnapshot(request_.probe, /*requested=*/false);
    if (metrics->best && progress_.step > 0) {
        saveRegular("best");
        if (isFirst()) markBest(request_.runFolder, progress_);
    }
}

bool TrainingRun::measureCollapse(EvaluationMetrics& metrics,
                                  const std::function<bool()>& proceed) {
    const double start = activeSeconds();
    bool stopped = false;
    metrics.planning = measurePlanning(*model_, *sampler_, device_, [&] {
        stopped = !proceed();
        return !stopped;
    });
    if (!metrics.planning) return !stopped;
    metrics.planning->seconds = activeSeconds() - start;  // without pauses
    monitorSeconds_ += metrics.planning->seconds;
    return true;
}

void TrainingRun::logMonitorShare() {
    const double trained = progress_.seconds - secondsAtStart_;
    if (monitorSeconds_ == 0 || trained <= 0) return;
    char text[80];
    std::snprintf(text, sizeof text, "Collapse monitor: %.1f %% of the run's time.",
                  100 * monitorSeconds_ / trained);
    recorder_.log(text);
}

void TrainingRun::trainStep() {
    if (launched_.empty()) stepStart_ = activeSeconds();
    const auto& training = config_.training;
    const auto done = progress_.step + static_cast<std::int64_t>(launched_.size());
    const auto limits = monitor_->limitsOfNextStep();
    const StepSettings settings{.coefficient = coefficientAt(inForce_.planning, done),
                                .learningRate = learningRateAt(inForce_.training, done),
                                .microBatches = share_->count(),
                                .gradientClip = inForce_.training.gradientClip,
                                .largestLoss = limits.loss,
                                .largestGradientNorm = limits.gradientNorm,
                                .weight = share_->weight(),
                                .seedOf = seedsOfStep(done + progress_.safety.dataOffset)};
    model_->setProgress(runShare(training, done));
    const auto firstBatch = (done + progress_.safety.dataOffset) * share_->count();
    const auto nextBatch = [&](std::int64_t i) {
        const PartScope part(StepPart::Data);
        return batches_->take(firstBatch + i);
    };
    if (watch_)
        step_->onGradients([&] {
            watch_({done + 1, firstBatch / share_->count() * training.gradientAccumulation,
                    training.gradientAccumulation, settings, *model_, *sampler_, device_});
        });
    const bool complete = step_->run(settings, nextBatch, [&](std::int64_t i) {
        if (ranks_) return true;  // they end between steps
        if (i > 0) pauseIfAsked();
        return !stopAsked();
    });
    if (complete) launched_.push_back({done + 1, settings.learningRate});
    // What decides about the next step must be known before it.
    const bool decides = training.intervenes() || training.onSpike != SpikeAction::Report;
    const bool runsOn =
        complete && !decides && overlaps_.value_or(device_.is_cuda()) && !dueAfter(done + 1);
    finishSteps(runsOn ? 1 : 0);
}

void TrainingRun::finishSteps(std::size_t running) {
    while (launched_.size() > running) finishOldestStep();
}

void TrainingRun::finishOldestStep() {
    const auto launched = launched_.front();
    launched_.pop_front();
    const auto result = step_->result();
    const double now = activeSeconds();
    const double taken = now - stepStart_;
    stepStart_ = now;
    const auto& training = config_.training;
    const auto tokens =
        training.gradientAccumulation * training.batchSize * config_.model.contextSize;
    StepMetrics metrics;
    metrics.step = launched.step;
    metrics.tokens = progress_.tokens + tokens;
    metrics.trainLoss = result.nextTokenLoss;
    metrics.futureLoss = result.futureLoss;
    metrics.gradientNorm = result.gradientNorm;
    metrics.learningRate = launched.learningRate;
    metrics.seconds = progress_.seconds + taken;
    metrics.tokensPerSecond = static_cast<double>(tokens) / taken;
    if (!result.taken) return intervene(metrics, result.refusal);
    untold_ = metrics;
    progress_.step = metrics.step;
    progress_.tokens = metrics.tokens;
    progress_.seconds = metrics.seconds;
    const auto alarm = monitor_->add(metrics);
    auto& safety = progress_.safety;
    safety.skippedInRow = 0;
    // A checkpoint is worth going back to once training has gone on well from it.
    if (safety.unprovenStep >= 0 && !monitor_->newestIsUnusual())
        safety.safeStep = std::exchange(safety.unprovenStep, -1);
    recorder_.emit(metrics);
    untold_.reset();
    if (alarm) recorder_.emit(*alarm);
    if (const auto sample = system_->sampleIfDue(metrics)) recorder_.emit(*sample);
}

void TrainingRun::saveWhatIsSound(ErrorKind failure) {
    if (!step_ || restoring_) return;
    // The others have met the same failure, or may never answer again.
    const bool alike =
        !alone_ && (failure == ErrorKind::NonFinite || failure == ErrorKind::Diverged);
    // What was launched may wait for a lost rank for ever, and whoever looks at the weights too.
    if (ranks_ && device_.is_cuda() && failure == ErrorKind::Io) return;
    const bool needsOthers = ranks_ && config_.training.shardOptimizer;
    if (needsOthers ? !alike : !isFirst()) return;
    // The model is as after the newest step that was launched and taken.
    while (!launched_.empty()) {
        if (!writeUntold()) return;
        try {
            finishOldestStep();
        } catch (const std::exception&) {
            // The failure that led here is the one to report.
        }
    }
    if (!writeUntold()) return;
    if (progress_.step == 0 || savedStep_ == progress_.step) return;
    try {
        for (const auto& parameter : model_->parameters())
            if (!parameter.isfinite().all().item<bool>()) return;
        step_->restoreGenerators();
        save("failure");
    } catch (const std::exception& error) {
        recorder_.note({LogMessage::Level::Error, std::string("Not saved: ") + error.what()});
    }
}

// A checkpoint must not count a step or an evaluation that the metrics do not show.
bool TrainingRun::writeUntold() {
    if (isFirst() && untold_ && !recorder_.write(*untold_)) {
        recorder_.note({LogMessage::Level::Error,
                        "Not saved: " + RunPaths(request_.runFolder).metrics().string() +
                            " could not be written. Resume from the last checkpoint."});
        return false;
    }
    untold_.reset();
    return true;
}

void TrainingRun::save(const std::string& reason) {
    if (savedStep_ == progress_.step || !keepsCheckpoints_) return;
    if (!isFirst()) {
        SafetensorsFile ignored;
        optimizer_->save(ignored);  // sends what the first does not have
        savedStep_ = progress_.step;
        return;
    }
    progress_.metricsBytes = recorder_.syncMetrics();
    progress_.reason = reason;
    if (monitor_) progress_.safety.monitor = monitor_->state();
    progress_.safety.planningAlarm = planningAlarm_.state();
    progress_.settings = settingsInForce(config_, inForce_);
    saveCheckpoint(request_.runFolder, *model_, *optimizer_, RandomState::capture(device_),
                   progress_);
    savedStep_ = progress_.step;
    recorder_.emit(savedCheckpoint(request_.runFolder, progress_));
    pruneCheckpoints(request_.runFolder, config_.training.keptCheckpoints,
                     {progress_.safety.safeStep, progress_.safety.unprovenStep});
}

}  // namespace deepsight
