#include "core/distributed/rank_environment.h"

#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/distributed/process_facts.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr int kMostRanks = 65536;
// Ports that neither the system hands out by itself nor well-known services use.
constexpr std::uint64_t kFirstPort = 15000;
constexpr std::uint64_t kPorts = 15000;

[[noreturn]] void refuse(const std::string& problem) {
    throw Error(ErrorKind::Config,
                "The environment says that several processes train this run, but " + problem);
}

class Variables {
  public:
    explicit Variables(const EnvironmentLookup& lookUp) : lookUp_(lookUp) {}

    std::string text(const char* name) const {
        const char* value = lookUp_(name);
        return value ? value : "";
    }
    bool has(const char* name) const { return !text(name).empty(); }
    std::optional<int> number(const char* name, int least, int most) const {
        const auto value = text(name);
        if (value.empty()) return std::nullopt;
        int number = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || number < least ||
            number > most)
            refuse(std::string(name) + " is \"" + value.substr(0, 40) +
                   "\" instead of a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most) + ".");
        return number;
    }
    int required(const char* name, int least, int most) const {
        const auto value = number(name, least, most);
        if (!value) refuse(std::string(name) + " is not set.");
        return *value;
    }

  private:
    const EnvironmentLookup& lookUp_;
};

// FNV-1a: the same on every host.
int portOf(std::string_view job) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char character : job)
        hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211ULL;
    return static_cast<int>(kFirstPort + hash % kPorts);
}

int sizeIn(const Variables& variables, const char* name) {
    return variables.number(name, 1, kMostRanks).value_or(1);
}

RankEnvironment fromTorchrun(const Variables& variables) {
    RankEnvironment found;
    found.startedBy = "torchrun";
    found.size = sizeIn(variables, "WORLD_SIZE");
    found.rank = variables.required("RANK", 0, found.size - 1);
    if (!variables.has("MASTER_ADDR"))
        refuse("MASTER_ADDR, the host of rank 0, is not set. Start with torchrun, or set it.");
    found.port = variables.required("MASTER_PORT", 1, 65535);
    found.storeIsThere = variables.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
    found.restarts = variables.number("TORCHELASTIC_RESTART_COUNT", 0, 1000000).value_or(0);
    // Its own name for the job may be that of a former one.
    if (variables.has("TORCHELASTIC_RESTART_COUNT"))
        found.launch = variables.text("TORCHELASTIC_RUN_ID") + " " + parentOfThisProcess();
    return found;
}

RankEnvironment fromMpi(const Variables& variables, const char* size, const char* rank,
                        const char* localSize) {
    RankEnvironment found;
    found.startedBy = "MPI";
    found.size = sizeIn(variables, size);
    found.rank = variables.required(rank, 0, found.size - 1);
    const bool oneMachine = variables.number(localSize, 1, kMostRanks).value_or(0) == found.size;
    if (oneMachine)
        found.address = "127.0.0.1";
    else if (!variables.has("MASTER_ADDR"))
        refuse(
            "MASTER_ADDR is not set. Beyond one machine MPI does not say where rank 0 runs: pass "
            "it, as in mpirun -x MASTER_ADDR=node01 (Open MPI) or mpirun -genv MASTER_ADDR "
            "node01.");
    // Without a name of the job: the launcher, which is the parent of all ranks of a machine.
    const auto job = variables.text("PMIX_NAMESPACE");
    found.port = portOf(job.empty() ? "mpi " + std::to_string(::getppid()) : job);
    if (!oneMachine && job.empty() && !variables.has("MASTER_PORT"))
        refuse("MASTER_PORT, a free port on " + variables.text("MASTER_ADDR") + ", is not set.");
    return found;
}

RankEnvironment fromSlurm(const Variables& variables) {
    RankEnvironment found;
    found.startedBy = "Slurm";
    found.size = sizeIn(
        variables, variables.has("SLURM_STEP_NUM_TASKS") ? "SLURM_STEP_NUM_TASKS" : "SLURM_NTASKS");
    found.rank = variables.required("SLURM_PROCID", 0, found.size - 1);
    for (const char* list : {"SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST"})
        if (found.address.empty()) found.address = firstHost(variables.text(list));
    if (found.address.empty()) found.address = variables.text("SLURM_LAUNCH_NODE_IPADDR");
    if (found.address.empty() && !variables.has("MASTER_ADDR"))
        refuse("neither SLURM_JOB_NODELIST nor MASTER_ADDR says where rank 0 runs.");
    found.port =
        portOf("slurm " + variables.text("SLURM_JOB_ID") + " " + variables.text("SLURM_STEP_ID"));
    return found;
}

std::optional<RankEnvironment> fromAny(const Variables& variables) {
    if (variables.has("WORLD_SIZE"))
        return sizeIn(variables, "WORLD_SIZE") > 1 ? std::optional(fromTorchrun(variables))
                                                   : std::nullopt;
    if (sizeIn(variables, "OMPI_COMM_WORLD_SIZE") > 1)
        return fromMpi(variables, "OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK",
                       "OMPI_COMM_WORLD_LOCAL_SIZE");
    // In a batch script the job's tasks are set, too, but only srun starts them: as a step.
    if (variables.has("SLURM_STEP_ID") && variables.has("SLURM_PROCID")) {
        auto found = fromSlurm(variables);
        if (found.size > 1) return found;
    }
    if (sizeIn(variables, "PMI_SIZE") > 1)
        return fromMpi(variables, "PMI_SIZE", "PMI_RANK", "MPI_LOCALNRANKS");
    return std::nullopt;
}

}  // namespace

std::string firstHost(const std::string& nodeList) {
    const auto end = nodeList.find_first_of(",[");
    std::string host = nodeList.substr(0, end);
    if (end == std::string::npos || nodeList[end] == ',') return host;
    const auto number = nodeList.find_first_of(",-]", end + 1);
    if (number == std::string::npos) return {};
    host += nodeList.substr(end + 1, number - end - 1);
    // What follows the brackets belongs to the name, too.
    const auto closed = nodeList.find(']', end);
    if (closed == std::string::npos) return {};
    return host +
           nodeList.substr(closed + 1, nodeList.find_first_of(",[", closed + 1) - closed - 1);
}

std::optional<RankEnvironment> findRankEnvironment(const EnvironmentLookup& lookUp) {
    const Variables variables(lookUp);
    auto found = fromAny(variables);
    if (!found) return std::nullopt;
    if (variables.has("MASTER_ADDR")) found->address = variables.text("MASTER_ADDR");
    if (const auto port = variables.number("MASTER_PORT", 1, 65535)) found->port = *port;
    return found;
}

std::optional<RankEnvironment> findRankEnvironment() {
    return findRankEnvironment([](const char* name) { return std::getenv(name); });
}

}  // namespace deepsight
