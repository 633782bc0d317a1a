#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "core/training/trainer.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

// Compares `deepsight-cli estimate` with the memory that `deepsight-cli train` really takes.
class MemoryTest : public test::CommandLineTest {
  protected:
    void SetUp() override {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "a sanitizer's own memory is no part of the estimate";
#endif
        test::CommandLineTest::SetUp();
        std::string text;
        while (text.size() < 20000) text += "All work and no play makes Jack a dull boy.\n";
        writeFileAtomically(folder / "text.txt", text);
    }

    // The object that the program prints.
    nlohmann::json printed(const std::vector<std::string>& arguments) {
        const auto result = run(arguments);
        EXPECT_EQ(result.status, 0) << result.err;
        return nlohmann::json::parse(result.out);
    }

    // Estimated divided by measured peak of a short training.
    double ratio(const std::string& preset, const std::vector<std::string>& fields) {
        std::vector<std::string> common{"--preset", preset, "--json"};
        const auto set = [&common](const std::string& field) {
            common.insert(common.end(), {"--set", field});
        };
        for (const char* field :
             {"training.steps=2", "training.warmup_steps=1", "training.gradient_accumulation=1",
              "training.evaluation_batches=1", "training.precision=fp32", "training.device=cpu"})
            set(field);
        for (const auto& field : fields) set(field);
        set("data.path=" + (folder / "text.txt").string());
        const auto with = [&common](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), common.begin(), common.end());
            return arguments;
        };
        const auto estimate = printed(with({"estimate", "--no-time"}));
        const auto trained = printed(with({"train", "--out", (folder / "run").string()}));
        // Its own account: what the system tells of a child begins with its parent's memory.
        const auto measured = trained.at("peak_resident_bytes").get<std::int64_t>();
        const auto ratio =
            estimate.at("memory").at("peak_bytes").get<double>() / static_cast<double>(measured);
        measured_ = measured;
        RecordProperty("measured_bytes", std::to_string(measured));
        RecordProperty("estimate_ratio", std::to_string(ratio));
        return ratio;
    }

    static void expectClose(double ratio) {
        EXPECT_GE(ratio, 0.85);
        EXPECT_LE(ratio, 1.15);
    }

    std::int64_t measured_ = 0;  // of the training that ratio() ran last
    test::ScopedVariable cache_{"DEEPSIGHT_CACHE_DIR", (folder / "cache").c_str()};
};

// Between them: all that a model can be made of, many tokens, many rows, many targets for each
// position.
TEST_F(MemoryTest, EstimateOfALargeVocabularyIsCloseToThePeak) {
    expectClose(ratio("small-baseline", {"model.vocabulary_size=50257", "training.batch_size=4"}));
}

TEST_F(MemoryTest, EstimateOfALongHorizonIsCloseToThePeak) {
    expectClose(ratio(
        "small", {"model.context_size=64", "model.width=126", "training.batch_size=64",
                  "planning.horizon=20", "planning.window=extended", "planning.score=cosine"}));
}

TEST_F(MemoryTest, EstimateOfFurtherHeadsIsCloseToThePeak) {
    expectClose(ratio("small-baseline", {"model.architecture=multi-token", "planning.horizon=4",
                                         "training.batch_size=64"}));
}

TEST_F(MemoryTest, EstimateOfALearnedSplitWithRotaryPositionsIsCloseToThePeak) {
    expectClose(ratio("small", {"model.layer_split=learned", "model.position_encoding=rotary",
                                "model.cross_attention_heads=3", "training.batch_size=64"}));
}

// Deep enough that what the blocks keep is most of the memory, so that recomputing shows.
TEST_F(MemoryTest, RecomputingTakesFarLessMemoryAndTheEstimateKnows) {
    const std::vector<std::string> deep{"model.layers=24", "training.batch_size=48"};
    auto again = deep;
    again.emplace_back("training.activation_checkpointing=true");
    expectClose(ratio("small-baseline", deep));
    const auto kept = measured_;
    fs::remove_all(folder / "run");
    expectClose(ratio("small-baseline", again));
    EXPECT_LT(measured_, kept / 2);
}

TEST_F(MemoryTest, EstimateOfARecomputedDeepSightIsCloseToThePeak) {
    expectClose(
        ratio("small", {"model.encoder_layers=8", "model.decoder_layers=8",
                        "training.batch_size=64", "training.activation_checkpointing=true"}));
}

class SilentObserver : public TrainingObserver {
  public:
    void onEvent(const TrainingEvent&) override {}
};

TEST(RequiredMemory, RefusesWhatCannotFitAndNamesTheFieldToLower) {
    const test::TemporaryFolder folder;
    TrainingRequest request;
    request.config = preset("demo").config;
    request.config.data.pathStarTrainLines = 100;
    request.config.data.pathStarTestLines = 100;
    request.config.training.device = "cpu";
    request.config.training.batchSize = 65'536;
    request.config.model.width = 8'192;
    request.config.model.encoderLayers = 100;
    request.runFolder = folder / "run";
    SilentObserver observer;
    TrainingControl control;
    const auto message = test::expectError(ErrorKind::OutOfMemory,
                                           [&] { makeTrainer()->run(request, observer, control); });
    EXPECT_TRUE(test::contains(message, "training.batch_size"));
    EXPECT_TRUE(test::contains(message, "GiB are available"));
}

}  // namespace
}  // namespace deepsight
