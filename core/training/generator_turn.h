#pragma once

#include <functional>
#include <stop_token>

namespace deepsight {

/// Who uses libtorch's random generators and threads of this process, which all of it shares: any
/// number of trainings, or one replay of recorded steps. Plain; any thread.

/// A training's. Waits while a replay runs; `waiting` is called once if it must. Throws
/// Error{Cancelled} when `stop` is requested meanwhile.
class TrainingTurn {
  public:
    explicit TrainingTurn(const std::stop_token& stop, const std::function<void()>& waiting = {});
    ~TrainingTurn();
    TrainingTurn(const TrainingTurn&) = delete;
    TrainingTurn& operator=(const TrainingTurn&) = delete;
};

/// A replay's. Throws Error{Config} while this process trains or replays.
class ReplayTurn {
  public:
    ReplayTurn();
    ~ReplayTurn();
    ReplayTurn(const ReplayTurn&) = delete;
    ReplayTurn& operator=(const ReplayTurn&) = delete;
};

}  // namespace deepsight
