#pragma once

#include <chrono>
#include <memory>

#include "core/distributed/rank_environment.h"

namespace deepsight {

class Ranks;

struct RankGroupOptions {
    std::chrono::seconds meeting{300};  ///< how long a rank waits for the others at the start
    /// And for one that does not answer later; not in Ranks::meet().
    std::chrono::seconds answer{600};
    /// A socket that listens on environment.port already, of rank 0, which it becomes the owner of;
    /// -1: none.
    int listeningSocket = -1;
};

/// Joins the other ranks, over Gloo and, for tensors on CUDA, NCCL (libtorch's c10d). Blocks until
/// all have come. Throws Error{Io} naming the ranks that did not come, or where rank 0 was looked
/// for; Error{Device} where NCCL is needed later and is not there. One thread.
std::shared_ptr<Ranks> joinRanks(const RankEnvironment& environment,
                                 const RankGroupOptions& options = {});

}  // namespace deepsight
