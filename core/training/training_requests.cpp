#include <algorithm>
#include <chrono>
#include <utility>

#include "core/analysis/embedding_probe.h"
#include "core/config/field_check.h"
#include "core/support/error.h"
#include "core/training/metrics_follower.h"
#include "core/training/training_run.h"

// What TrainingRun does about what others ask for while it trains: snapshots, pauses, settings.

namespace deepsight {

void TrainingRun::takeSnapshot(const ProbeRequest& request, bool requested) {
    try {
        if (auto snapshot = makeSnapshot(*model_, *corpus_, request, progress_.step)) {
            snapshot->requested = requested;
            if (!requested) writeSnapshot(request_.runFolder, *snapshot);
            recorder_.emit(*snapshot);
        }
    } catch (const Error& error) {
        // A probe text that does not fit must not end the training.
        if (error.kind() != ErrorKind::Data) throw;
        recorder_.log(std::string(kNoSnapshot) + error.what(), LogMessage::Level::Warning);
    }
}

void TrainingRun::serveSnapshotRequests() {
    while (const auto request = control_.takeSnapshotRequest()) {
        finishSteps();
        takeSnapshot(*request, /*requested=*/true);
    }
}

void TrainingRun::pauseIfAsked(bool betweenSteps) {
    if (!control_.pauseRequested() || control_.stopRequested()) return;
    finishSteps();
    const auto start = std::chrono::steady_clock::now();
    recorder_.setState(TrainingState::Paused);
    while (control_.pauseRequested() && !control_.stopRequested()) {
        control_.waitWhilePaused();
        serveSnapshotRequests();
        keepAskedChanges();
        if (betweenSteps) takeChanges();
    }
    pausedSeconds_ +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!control_.stopRequested()) recorder_.setState(TrainingState::Running);
}

bool TrainingRun::isResumedWith(const std::string& field) const {
    return std::find(resumedWith_.begin(), resumedWith_.end(), field) != resumedWith_.end();
}

void TrainingRun::findChangesAfter(const TrainingProgress& saved) {
    redone_.clear();
    dropped_.clear();
    bool goesOnAlike = true;
    const auto isConfigured = [&](const std::string& field) {
        return std::any_of(
            saved.settings.begin(), saved.settings.end(), [&](const SettingInForce& setting) {
                return setting.field == field && setting.configured == steeredValue(config_, field);
            });
    };
    MetricsFollower tail(RunPaths(request_.runFolder).metrics(), saved.metricsBytes);
    std::vector<TrainingEvent> events;
    while (tail.read(events))
        for (const auto& event : events) {
            const auto* intervention = std::get_if<Intervention>(&event);
            if (intervention && intervention->action == Intervention::Action::RolledBack)
                goesOnAlike = false;
            const auto* change = std::get_if<SettingChanged>(&event);
            if (!change || !isSteered(change->field)) continue;
            if (goesOnAlike && isConfigured(change->field) && !isResumedWith(change->field))
                redone_.push_back(*change);
            else
                dropped_.push_back(*change);
        }
}

Config TrainingRun::asSaved(const TrainingProgress& saved) const {
    auto config = config_;
    for (const auto& setting : saved.settings)
        setSteeredValue(config, setting.field, setting.value);
    return config;
}

void TrainingRun::beginSettings() {
    inForce_ = withSettings(config_, progress_.settings);
    for (const auto& field : resumedWith_)
        setSteeredValue(inForce_, field, steeredValue(config_, field));
    SettingChanges changed;
    for (const auto& field : steeredFields())
        if (const double value = steeredValue(inForce_, field);
            value != steeredValue(config_, field))
            changed.push_back({field, value});
    if (const auto problem = problemWith(config_, changed))
        throw Error(ErrorKind::Checkpoint,
                    "The settings that were changed before the checkpoint of step " +
                        std::to_string(progress_.step) + " cannot be used. " + *problem +
                        " Resume with a value for it, as in --set " + changed.front().field +
                        "=0.0003, or from another checkpoint.");
    tellChanges(asSaved(progress_));  // what it was resumed with
    tellSettingsInForce();
}

void TrainingRun::tellSettingsInForce() {
    auto coming = inForce_;  // once what is made again was made
    for (const auto& change : redone_) setSteeredValue(coming, change.field, change.to);
    for (const auto& field : steeredFields()) {
        const double value = steeredValue(inForce_, field);
        const double configured = steeredValue(config_, field);
        if (value != configured)
            recorder_.log(field + " is " + numberText(value) +
                          ", as it was changed in training before step " +
                          std::to_string(progress_.step + 1) + "; config.json has " +
                          numberText(configured) + ".");
        const auto last =
            std::find_if(dropped_.rbegin(), dropped_.rend(),
                         [&](const SettingChanged& change) { return change.field == field; });
        if (last == dropped_.rend() || last->to == steeredValue(coming, field)) continue;
        recorder_.log(field + " was changed to " + numberText(last->to) + " at step " +
                          std::to_string(last->step) +
                          ", after the checkpoint that the run goes on from, and is " +
                          numberText(steeredValue(coming, field)) +
                          " again. Change it again if it should be so.",
                      LogMessage::Level::Warning);
    }
    dropped_.clear();
}

void TrainingRun::keepAskedChanges() {
    while (auto changes = control_.takeChanges()) asked_.push_back(std::move(*changes));
}

void TrainingRun::takeChanges() {
    keepAskedChanges();
    const auto launched = progress_.step + static_cast<std::int64_t>(launched_.size());
    const bool redoes = !redone_.empty() && redone_.front().step <= launched;
    if (asked_.empty() && !redoes) return;
    finishSteps();
    while (!redone_.empty() && redone_.front().step <= progress_.step) {
        // Together, as they were asked for: one by one they might not fit.
        SettingChanges again;
        const auto step = redone_.front().step;
        for (; !redone_.empty() && redone_.front().step == step; redone_.pop_front()) {
            const auto& redone = redone_.front();
            std::erase_if(again, [&](const auto& other) { return other.field == redone.field; });
            again.push_back({redone.field, redone.to});
        }
        change(again);
    }
    while (!asked_.empty()) {
        const auto changes = std::move(asked_.front());
        asked_.pop_front();
        change(changes);
    }
}

void TrainingRun::change(const SettingChanges& changes) {
    if (const auto problem = problemWith(inForce_, changes)) {
        recorder_.log(kNoChange + *problem, LogMessage::Level::Warning);
        return;
    }
    const auto before = std::exchange(inForce_, withChanges(inForce_, changes));
    if (before == inForce_)
        recorder_.log(std::string(kNoChange) + "the run trains with " +
                      (changes.size() == 1 ? "this value" : "these values") + " already.");
    tellChanges(before);
}

void TrainingRun::tellChanges(const Config& before) {
    for (const auto& field : steeredFields()) {
        const SettingChanged changed{progress_.step, field, steeredValue(before, field),
                                     steeredValue(inForce_, field)};
        if (changed.from == changed.to) continue;
        savedStep_ = -1;  // a checkpoint of this step would not know of it
        recorder_.emit(changed);
        recorder_.log(describe(changed));
    }
    if (monitor_) monitor_->setGradientClip(inForce_.training.gradientClip);
}

}  // namespace deepsight
