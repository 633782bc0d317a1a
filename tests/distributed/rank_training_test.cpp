#include <sstream>

#include "core/support/atomic_file.h"
#include "core/training/run_metrics.h"
#include "tests/distributed/rank_fixture.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

// A run's configuration alone defines its result, not how many ranks train it.
class RankTraining : public test::RankTest {
  protected:
    static constexpr double kTolerance = 1e-6;

    /// Step and what was done, of each.
    std::vector<std::pair<std::int64_t, Intervention::Action>> interventions(
        const std::string& name) {
        std::vector<std::pair<std::int64_t, Intervention::Action>> found;
        std::istringstream lines(readFile(RunPaths(runFolder(name)).metrics()));
        for (std::string line; std::getline(lines, line);)
            if (const auto event = parseMetricsLine(line))
                if (const auto* one = std::get_if<Intervention>(&*event))
                    found.emplace_back(one->step, one->action);
        return found;
    }
};

TEST_F(RankTraining, TwoRanksGiveTheWeightsOfOneProcess) {
    for (const auto architecture : {Architecture::DeepSight, Architecture::Baseline}) {
        auto two = config(12);
        two.model.architecture = architecture;
        two.training.gradientClip = 0.5;  // below the usual norm: it counts
        const std::string name = architecture == Architecture::DeepSight ? "d" : "b";
        train(name + "1", two, 1);
        train(name + "2", two, 2);
        EXPECT_LE(largestDifference(name + "1", name + "2"), kTolerance);
        EXPECT_LE(largestDifference(name + "1", name + "2", kOptimizerFile), kTolerance);
        // The evaluation is shared, and the same.
        const auto one = readRun(runFolder(name + "1"));
        const auto both = readRun(runFolder(name + "2"));
        ASSERT_EQ(one.evaluations.size(), both.evaluations.size());
        ASSERT_FALSE(both.evaluations.empty());
        for (std::size_t i = 0; i < one.evaluations.size(); ++i)
            EXPECT_NEAR(one.evaluations[i].validationLoss, both.evaluations[i].validationLoss,
                        1e-5);
        ASSERT_EQ(one.steps.size(), both.steps.size());
        EXPECT_NEAR(one.steps.back().trainLoss, both.steps.back().trainLoss, 1e-5);
        EXPECT_EQ(one.steps.back().tokens, both.steps.back().tokens);
    }
}

TEST_F(RankTraining, TwoRanksGiveTheWeightsOfTwiceTheBatch) {
    // Without the future loss, whose statistics are those of a micro-batch.
    auto two = config(12);
    two.model.architecture = Architecture::Baseline;
    auto twice = two;
    twice.training.batchSize = 2 * two.training.batchSize;
    twice.training.gradientAccumulation = 1;
    train("two", two, 2);
    train("twice", twice, 1);
    EXPECT_LE(largestDifference("two", "twice"), kTolerance);
    // Also where each micro-batch is cut by rows.
    train("cut", twice, 2);
    EXPECT_LE(largestDifference("cut", "twice"), kTolerance);
}

TEST_F(RankTraining, FourAndThreeMicroBatchesGiveTheSameToo) {
    for (const std::int64_t microBatches : {4, 3}) {
        auto both = config(6);
        both.training.gradientAccumulation = microBatches;
        const auto name = std::to_string(microBatches);
        train("one" + name, both, 1);
        train("two" + name, both, 2);
        EXPECT_LE(largestDifference("one" + name, "two" + name), kTolerance);
    }
}

TEST_F(RankTraining, AnotherNumberOfRanksGoesOnWithTheRun) {
    auto all = config(12);
    train("one", all, 1);
    auto half = all;
    half.training.steps = 6;
    train("other", half, 2);
    auto rest = command("other", all, 4);
    rest.push_back("--resume");
    const auto result = run(rest);
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_LE(largestDifference("one", "other"), kTolerance);
    const auto sessions = readFile(RunPaths(runFolder("other")).environment());
    EXPECT_TRUE(test::contains(sessions, "\"ranks\": 2"));
    EXPECT_TRUE(test::contains(sessions, "\"ranks\": 4"));
    EXPECT_TRUE(test::contains(readFile(RunPaths(runFolder("other")).metrics()), "\"ranks\":4"));
}

TEST_F(RankTraining, SkipsAndRollsBackTogether) {
    // One letter, and in between what nobody can expect: a window of that is a spike.
    std::string text(40000, 'a');
    std::uint32_t noise = 1;
    for (std::size_t i = 20000; i < 23000; ++i) {
        noise = noise * 1664525 + 1013904223;
        text[i] = static_cast<char>(' ' + (noise >> 16) % 95);
    }
    writeFileAtomically(folder / "letters.txt", text);
    for (const auto action : {SpikeAction::Skip, SpikeAction::RollBack}) {
        auto both = config(150);
        both.training.batchSize = 2;
        both.data.source = DataSource::Text;
        both.data.path = (folder / "letters.txt").string();
        both.model.vocabularySize = 257;
        both.model.contextSize = 32;
        both.training.learningRate = 0.01;
        both.training.minimumLearningRate = 0.01;
        both.training.evaluationInterval = 1000;
        both.training.checkpointInterval = 10;
        both.training.onSpike = action;
        both.training.mostInterventions = 100;
        const std::string name = action == SpikeAction::Skip ? "s" : "r";
        train(name + "1", both, 1);
        train(name + "2", both, 2);
        const auto one = interventions(name + "1");
        ASSERT_FALSE(one.empty());
        EXPECT_EQ(one, interventions(name + "2"));
        EXPECT_LE(largestDifference(name + "1", name + "2"), 1e-4);
    }
}

TEST_F(RankTraining, ShardedMomentsChangeNothing) {
    auto whole = config(8);
    auto shared = whole;
    shared.training.shardOptimizer = true;
    train("whole", whole, 2);
    train("shared", shared, 2);
    EXPECT_EQ(largestDifference("whole", "shared"), 0);
    EXPECT_EQ(largestDifference("whole", "shared", kOptimizerFile), 0);
}

TEST_F(RankTraining, DropoutIsTheSameWhateverTheNumberOfRanks) {
    auto both = config(6);
    both.model.dropout = 0.2;
    both.training.gradientAccumulation = 4;
    train("two", both, 2);
    train("four", both, 4);
    EXPECT_LE(largestDifference("two", "four"), kTolerance);
}

TEST_F(RankTraining, AReplayAgreesWithinRounding) {
    auto both = config(6);
    both.model.dropout = 0.2;
    train("two", both, 2);
    const auto replayed =
        run({"replay", "--run", runFolder("two").string(), "--steps", "6", "--json"});
    EXPECT_EQ(replayed.status, 0) << replayed.out << replayed.err;
    EXPECT_TRUE(test::contains(replayed.out, "\"difference\": null"));
}

TEST_F(RankTraining, RefusesToCutWhatTheLossCompares) {
    auto compared = config(2);
    compared.planning.score = DisaffinityScore::InfoNce;
    compared.training.gradientAccumulation = 1;
    const auto result = run(command("compared", compared, 2));
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(test::contains(result.err, "training.gradient_accumulation: 2 ranks would cut"));
    compared.training.gradientAccumulation = 2;
    train("whole", compared, 2);
}

TEST_F(RankTraining, RefusesABatchThatCannotBeShared) {
    auto odd = config(2);
    odd.training.batchSize = 3;
    odd.training.gradientAccumulation = 1;
    const auto result = run(command("odd", odd, 2));
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(test::contains(result.err, "training.batch_size: 2 ranks share 1 micro-batch"));
    EXPECT_FALSE(std::filesystem::exists(RunPaths(runFolder("odd")).config()));
}

}  // namespace
}  // namespace deepsight
