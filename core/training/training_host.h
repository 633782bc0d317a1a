#pragma once

#include <cstdint>
#include <vector>

#include "core/training/trainer.h"

namespace deepsight {

/// Where a run that is started is trained.
enum class Hosting { Thread, Process };

/// Where a run is trained, seen from whoever shows it: a thread of this process (TrainingThread) or
/// a process of its own (TrainingProcess). One run at a time. All calls come from one thread, never
/// block for long, and are safe in any order; a command without a run does nothing.
class TrainingHost {
  public:
    virtual ~TrainingHost() = default;

    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void stop() = 0;
    /// The snapshot arrives as an event, also while paused.
    virtual void requestSnapshot(const ProbeRequest& request) = 0;
    /// Answered by events; see TrainingControl::change().
    virtual void change(const SettingChanges& changes) = 0;

    /// What was asked for, from the moment that it was.
    virtual bool pauseRequested() const = 0;
    virtual bool stopRequested() const = 0;

    /// Events since the last call, in order, none left out. The last ones of a run are
    /// StateChanged{Stopped}, StateChanged{Finished}, or Failed and StateChanged{Failed}.
    virtual std::vector<TrainingEvent> takeEvents() = 0;
    /// Whether there may be more events than takeEvents() has given.
    virtual bool isActive() const = 0;
};

/// Whether a state is the last of a run.
constexpr bool isFinal(TrainingState state) {
    return state == TrainingState::Stopped || state == TrainingState::Finished ||
           state == TrainingState::Failed;
}

}  // namespace deepsight
