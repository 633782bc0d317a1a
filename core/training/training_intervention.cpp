#include <algorithm>
#include <limits>

#include "core/support/error.h"
#include "core/training/run_folder.h"
#include "core/training/training_run.h"

// What TrainingRun does about steps that are not sound.

namespace deepsight {
namespace {

namespace fs = std::filesystem;

std::string triedBefore(std::int64_t skips, std::int64_t rollBacks) {
    std::string text;
    if (skips > 0)
        text.append(" ").append(std::to_string(skips)).append(" steps in a row had been skipped");
    else if (rollBacks > 0)
        text.append(" The training had gone back ")
            .append(std::to_string(rollBacks))
            .append(" times");
    if (!text.empty()) text += " already (training.most_interventions).";
    return text;
}

}  // namespace

void TrainingRun::intervene(const StepMetrics& metrics, Refusal refusal) {
    const auto intervention = interventionFor(metrics, refusal);
    const auto& training = config_.training;
    const auto& safety = progress_.safety;
    const bool finite = intervention.cause != Intervention::Cause::NonFinite;
    const bool skips = finite ? training.onSpike == SpikeAction::Skip
                              : training.onNonFinite == NonFiniteAction::Skip;
    const bool rollsBack = finite ? training.onSpike == SpikeAction::RollBack
                                  : training.onNonFinite == NonFiniteAction::RollBack;
    if (skips && safety.skippedInRow < training.mostInterventions)
        return skip(metrics, intervention);
    if (rollsBack && safety.rollBacks < training.mostInterventions)
        return rollBack(metrics, intervention);
    giveUp(metrics, intervention,
           triedBefore(skips ? safety.skippedInRow : 0, rollsBack ? safety.rollBacks : 0));
}

Intervention TrainingRun::interventionFor(const StepMetrics& metrics, Refusal refusal) const {
    Intervention intervention{.step = metrics.step,
                              .value = metrics.trainLoss,
                              .usual = std::numeric_limits<double>::quiet_NaN()};
    if (refusal == Refusal::Loss) {
        intervention.cause = Intervention::Cause::LossSpike;
        intervention.usual = monitor_->usualLoss();
    }
    if (refusal == Refusal::GradientNorm) {
        intervention.cause = Intervention::Cause::GradientSpike;
        intervention.value = metrics.gradientNorm;
        intervention.usual = monitor_->usualGradientNorm();
    }
    return intervention;
}

void TrainingRun::skip(const StepMetrics& metrics, const Intervention& intervention) {
    step_->acceptRefusal();
    untold_ = metrics;
    progress_.step = metrics.step;
    progress_.tokens = metrics.tokens;
    progress_.seconds = metrics.seconds;
    ++progress_.safety.skippedInRow;
    recorder_.emit(metrics);
    untold_.reset();
    tell(intervention);
}

void TrainingRun::rollBack(const StepMetrics& metrics, Intervention intervention) {
    refused_ = metrics;  // which ends the run if there is nothing to go back to
    auto restored = restoreSafeCheckpoint();
    refused_.reset();
    recorder_.emit(metrics);
    step_->acceptRefusal();

    const auto before = std::move(progress_.safety);
    const auto settings = asSaved(restored);
    auto& safety = restored.safety;
    safety.rollBacks = before.rollBacks + 1;
    // The data after this step comes next.
    safety.dataOffset = before.dataOffset + metrics.step - restored.step;
    safety.skippedInRow = 0;
    safety.safeStep = restored.step;
    safety.unprovenStep = -1;
    restored.seconds = metrics.seconds;
    restored.precision = progress_.precision;
    restored.threads = progress_.threads;
    progress_ = std::move(restored);
    restoring_ = false;
    savedStep_ = progress_.step;
    monitor_.emplace(inForce_.training, progress_.safety.monitor);
    planningAlarm_ = PlanningAlarm(progress_.safety.planningAlarm);
    onFirst([this, &before] { forgetLaterFiles(before.bestStep); });
    intervention.action = Intervention::Action::RolledBack;
    intervention.backTo = progress_.step;
    tell(intervention);
    tellChanges(settings);  // which stay, and now count from here
}

TrainingProgress TrainingRun::restoreSafeCheckpoint() {
    const auto checkpoints = findCheckpoints();
    std::string problems;
    for (auto info = checkpoints.rbegin(); info != checkpoints.rend(); ++info) {
        if (info->step > progress_.safety.safeStep) continue;
        try {
            return loadCheckpoint(
                info->folder, *model_, *optimizer_, device_, [this] { restoring_ = true; }, ranks_);
        } catch (const RankError&) {
            throw;  // not the checkpoint's fault
        } catch (const Error& error) {
            problems += " " + std::string(error.what());
        }
    }
    throw Error(ErrorKind::Checkpoint,
                "The training should go back to an earlier checkpoint, but none can be read." +
                    problems +
                    " Start the run anew, or resume it with training.on_non_finite "
                    "and training.on_spike stop.");
}

bool TrainingRun::nameBest() {
    auto& best = progress_.safety.bestStep;
    std::int64_t named = -1;
    bool isThere = false;
    const auto checkpoints = listCheckpoints(request_.runFolder);
    for (const auto& info : checkpoints)
        if (info.best && info.step <= progress_.step) named = info.step;
    if (best < 0) best = named;  // older versions did not save which it is
    for (const auto& info : checkpoints) isThere = isThere || info.step == best;
    if (best > 0 && isThere) {
        auto progress = progress_;
        progress.step = best;
        progress.validationLoss = progress_.bestValidationLoss;
        if (named != best) markBest(request_.runFolder, progress);
        return true;
    }
    fs::remove(RunPaths(request_.runFolder).best());
    return best <= 0;  // the start is never named
}

void TrainingRun::forgetLaterFiles(std::int64_t formerBest) {
    // First: after a crash in between, the best one must not be pruned.
    const bool hasBest = nameBest();
    for (const auto& info : listCheckpoints(request_.runFolder))
        if (info.step > progress_.step) removeCheckpoint(info.folder);
    removeSnapshotsAfter(request_.runFolder, progress_.step);
    auto& best = progress_.safety.bestStep;
    if (hasBest || best == formerBest) return;
    best = -1;
    progress_.bestValidationLoss = std::numeric_limits<double>::infinity();
}

void TrainingRun::tell(const Intervention& intervention) {
    recorder_.emit(intervention);
    recorder_.log(describe(intervention), LogMessage::Level::Warning);
}

void TrainingRun::giveUp(const StepMetrics& metrics, const Intervention& intervention,
                         const std::string& tried) {
    if (!refused_) refused_ = metrics;
    const bool finite = intervention.cause != Intervention::Cause::NonFinite;
    throw Error(finite ? ErrorKind::Diverged : ErrorKind::NonFinite,
                describeCause(intervention) + "." + tried + " That step was not taken" +
                    (progress_.step > 0 ? ", and the ones before are saved" : "") +
                    "; resume with a lower "
                    "training.learning_rate or training.gradient_clip, or with " +
                    (finite ? "training.on_spike report." : "training.precision fp32."));
}

void TrainingRun::keepSafeCheckpoint() {
    auto& safety = progress_.safety;
    if (!config_.training.rollsBack()) {
        safety.safeStep = safety.unprovenStep = -1;
        return;
    }
    if (safety.safeStep >= 0) return;
    safety.safeStep = progress_.step;
    save("start");
    waitForFirst();
}

void TrainingRun::forgetLostSafeCheckpoint() {
    const auto there = listCheckpoints(request_.runFolder);
    auto& safe = progress_.safety.safeStep;
    if (std::none_of(there.begin(), there.end(),
                     [&](const auto& info) { return info.step == safe; }))
        safe = -1;
}

void TrainingRun::saveRegular(const std::string& reason) {
    auto& safety = progress_.safety;
    if (config_.training.rollsBack() && safety.safeStep != progress_.step)
        safety.unprovenStep = progress_.step;
    save(reason);
}

}  // namespace deepsight
