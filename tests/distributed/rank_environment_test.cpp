#include "core/distributed/rank_environment.h"

#include <gtest/gtest.h>

#include <map>

#include "core/distributed/network_address.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using Variables = std::map<std::string, std::string>;

std::optional<RankEnvironment> find(const Variables& variables) {
    return findRankEnvironment([&](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

std::string problemIn(const Variables& variables) {
    try {
        find(variables);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Config);
        return error.what();
    }
    return {};
}

const Variables kTorchrun{{"RANK", "3"},
                          {"WORLD_SIZE", "8"},
                          {"LOCAL_RANK", "1"},
                          {"MASTER_ADDR", "node01"},
                          {"MASTER_PORT", "29400"},
                          {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                          {"TORCHELASTIC_RESTART_COUNT", "2"}};
const Variables kSlurm{{"SLURM_PROCID", "5"},          {"SLURM_STEP_NUM_TASKS", "16"},
                       {"SLURM_NTASKS", "32"},         {"SLURM_STEP_ID", "0"},
                       {"SLURM_JOB_ID", "4711"},       {"SLURM_STEP_NODELIST", "gpu[07-08]"},
                       {"SLURM_JOB_NODELIST", "gpu06"}};
const Variables kOpenMpi{{"OMPI_COMM_WORLD_RANK", "1"},
                         {"OMPI_COMM_WORLD_SIZE", "2"},
                         {"OMPI_COMM_WORLD_LOCAL_SIZE", "2"},
                         {"PMIX_NAMESPACE", "prterun-1@1"}};

TEST(RankEnvironment, ProcessAloneHasNone) {
    EXPECT_FALSE(find({}));
    EXPECT_FALSE(find({{"WORLD_SIZE", "1"}, {"RANK", "0"}}));
    EXPECT_FALSE(find({{"OMPI_COMM_WORLD_SIZE", "1"}}));
    // A batch script that did not go through srun.
    EXPECT_FALSE(find({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "4"}}));
}

TEST(RankEnvironment, ReadsTorchrun) {
    const auto found = find(kTorchrun);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->rank, 3);
    EXPECT_EQ(found->size, 8);
    EXPECT_EQ(found->address, "node01");
    EXPECT_EQ(found->port, 29400);
    EXPECT_TRUE(found->storeIsThere);
    EXPECT_EQ(found->restarts, 2);
    EXPECT_FALSE(found->launch.empty());
    EXPECT_EQ(found->launch, find(kTorchrun)->launch);
}

TEST(RankEnvironment, ReadsSlurm) {
    auto variables = kSlurm;
    const auto found = find(variables);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->rank, 5);
    EXPECT_EQ(found->size, 16);
    EXPECT_EQ(found->address, "gpu07");
    EXPECT_FALSE(found->storeIsThere);
    EXPECT_TRUE(found->launch.empty());
    variables["SLURM_PROCID"] = "6";
    EXPECT_EQ(find(variables)->port, found->port);
    variables["SLURM_JOB_ID"] = "4712";
    EXPECT_NE(find(variables)->port, found->port);
    variables["MASTER_ADDR"] = "10.0.0.1";
    variables["MASTER_PORT"] = "12345";
    EXPECT_EQ(find(variables)->address, "10.0.0.1");
    EXPECT_EQ(find(variables)->port, 12345);
}

TEST(RankEnvironment, ReadsMpiOnOneMachineAndOnSeveral) {
    auto variables = kOpenMpi;
    ASSERT_TRUE(find(variables));
    EXPECT_EQ(find(variables)->rank, 1);
    EXPECT_EQ(find(variables)->address, "127.0.0.1");
    variables["OMPI_COMM_WORLD_LOCAL_SIZE"] = "1";
    EXPECT_TRUE(test::contains(problemIn(variables), "MASTER_ADDR"));
    variables["MASTER_ADDR"] = "node01";
    EXPECT_EQ(find(variables)->address, "node01");
    EXPECT_EQ(find({{"PMI_RANK", "2"},
                    {"PMI_SIZE", "4"},
                    {"MASTER_ADDR", "node01"},
                    {"MASTER_PORT", "4000"}})
                  ->rank,
              2);
}

TEST(RankEnvironment, TorchrunWithinSlurmCounts) {
    auto variables = kSlurm;
    variables.insert(kTorchrun.begin(), kTorchrun.end());
    EXPECT_EQ(find(variables)->size, 8);
}

TEST(RankEnvironment, NamesWhatIsWrong) {
    const auto with = [](const char* name, const char* value) {
        auto variables = kTorchrun;
        variables[name] = value;
        return problemIn(variables);
    };
    EXPECT_TRUE(test::contains(with("RANK", "8"), "RANK is \"8\""));
    EXPECT_TRUE(test::contains(with("RANK", ""), "RANK is not set"));
    EXPECT_TRUE(test::contains(with("WORLD_SIZE", "two"), "WORLD_SIZE is \"two\""));
    EXPECT_TRUE(test::contains(with("MASTER_PORT", "70000"), "MASTER_PORT"));
    EXPECT_TRUE(test::contains(with("MASTER_ADDR", ""), "MASTER_ADDR"));
}

TEST(RankEnvironment, FindsTheFirstHostOfSlurmsLists) {
    EXPECT_EQ(firstHost("login"), "login");
    EXPECT_EQ(firstHost("a,b"), "a");
    EXPECT_EQ(firstHost("node[08-10,12],login"), "node08");
    EXPECT_EQ(firstHost("n[3]"), "n3");
    EXPECT_EQ(firstHost("rack[1-2]-ib"), "rack1-ib");
    EXPECT_EQ(firstHost("n[3"), "");
}

TEST(RankEnvironment, FindsTheWayToAHost) {
    EXPECT_EQ(routeTo("127.0.0.1", 80).first, "127.0.0.1");
    EXPECT_EQ(routeTo("127.0.0.1", 80).second, "127.0.0.1");
    test::expectError(ErrorKind::Io, [] { routeTo("no-such-host.invalid", 80); });
}

}  // namespace
}  // namespace deepsight
