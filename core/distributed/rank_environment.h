#pragma once

#include <functional>
#include <optional>
#include <string>

namespace deepsight {

/// Where this process stands among those that train one run together, as whoever started it says.
struct RankEnvironment {
    int rank = 0;
    int size = 1;
    std::string address;  ///< host of rank 0
    int port = 0;         ///< where the ranks meet there
    /// torchrun's agent keeps the store at that port: every rank joins as a client.
    bool storeIsThere = false;
    /// How often the ranks were started anew after one was lost; each time they meet afresh.
    int restarts = 0;
    /// The same for all starts of rank 0 by one torchrun, and for no other. Empty: unknown.
    std::string launch;
    std::string startedBy;  ///< for people: "torchrun", "Slurm", "MPI"
};

/// Looks a variable up; null where it is not set.
using EnvironmentLookup = std::function<const char*(const char*)>;

/// What torchrun (RANK, WORLD_SIZE, ...), an MPI launcher (OMPI_COMM_WORLD_*, PMI_*) or srun
/// (SLURM_PROCID, ...) left in the environment, in this order; empty where none of them started
/// this process, or started it alone. MASTER_ADDR and MASTER_PORT count with each. Throws
/// Error{Config} naming the variable that is missing or wrong. Any thread.
std::optional<RankEnvironment> findRankEnvironment(const EnvironmentLookup& lookUp);
std::optional<RankEnvironment> findRankEnvironment();

/// The first host of a list in Slurm's notation: "node[08-10,12],login" gives "node08".
std::string firstHost(const std::string& nodeList);

}  // namespace deepsight
