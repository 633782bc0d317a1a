#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "core/distributed/rank_environment.h"

namespace deepsight {

/// The other ranks of a training that stays on this machine: this program once more, with the same
/// arguments. They end with this process, however it ends. Owned by rank 0; one thread.
class LocalRanks {
  public:
    /// `arguments` without the program's own name. Throws Error{Io} where a rank cannot be started.
    LocalRanks(int size, const std::vector<std::string>& arguments);
    /// Waits until all have ended.
    ~LocalRanks();
    LocalRanks(const LocalRanks&) = delete;
    LocalRanks& operator=(const LocalRanks&) = delete;

    /// Of this process, rank 0, and the socket where it meets the others: joinRanks() takes it
    /// over.
    const RankEnvironment& environment() const { return environment_; }
    int listeningSocket() const { return listening_; }

  private:
    RankEnvironment environment_;
    int listening_ = -1;
    std::vector<pid_t> children_;
};

/// In such a rank: sees to it that it ends with the process that started it. Elsewhere it does
/// nothing. The first thing that the program does.
void endWithRankZero();

}  // namespace deepsight
