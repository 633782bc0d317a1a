#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

class InspectCommand : public test::CommandLineTest {
  protected:
    void train() {
        trainPreset("demo", {"data.path_star_train_lines=100", "data.path_star_test_lines=50"});
    }
    void trainPreset(const std::string& preset, std::vector<std::string> more) {
        std::vector<std::string> arguments{"train", "--preset", preset, "--out", folder / "run"};
        more.insert(more.end(),
                    {"training.steps=4", "training.checkpoint_interval=2", "model.width=16",
                     "training.batch_size=2", "training.gradient_accumulation=1",
                     "training.warmup_steps=1", "training.evaluation_batches=1"});
        for (const std::string& field : more) arguments.insert(arguments.end(), {"--set", field});
        const auto trained = run(arguments);
        ASSERT_EQ(trained.status, 0) << trained.err;
    }
    Result inspect(std::vector<std::string> more) {
        more.insert(more.begin(), {"inspect", "--run", folder / "run"});
        return run(more);
    }
};

TEST_F(InspectCommand, PrintsSpectraCkaAndMeanings) {
    train();
    const auto result = inspect({"--checkpoint", "latest", "--probe-offset", "3", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("step"), 4);
    EXPECT_EQ(json.at("source"), "validation, example 3");
    const auto layers = json.at("layers").size();
    EXPECT_EQ(json.at("spectra").size(), layers + 2);
    ASSERT_EQ(json.at("cka").size(), layers);
    for (std::size_t i = 0; i < layers; ++i)
        EXPECT_NEAR(json.at("cka")[i][i].get<double>(), 1, 1e-5);
    ASSERT_FALSE(json.at("meanings").empty());
    EXPECT_EQ(json.at("meanings")[0].at("context_nearest").size(), 8U);
    EXPECT_GT(json.at("next_token_loss").get<double>(), 0);
    EXPECT_EQ(json.at("spectra")[0].at("name"), "embedding");
    EXPECT_LE(json.at("spectra")[0].at("effective_dimensions").get<double>(), 16);

    const auto text = inspect({"--checkpoint", "4", "--nearest", "2"});
    ASSERT_EQ(text.status, 0) << text.err;
    for (const char* part : {"encoder block 1", "cka of layers", "among the 2 nearest"})
        EXPECT_TRUE(test::contains(text.out, part));
}

TEST_F(InspectCommand, ComparesTwoCheckpoints) {
    train();
    const auto result =
        inspect({"--checkpoint", "4", "--against", "2", "--probe-text", "1,2|3,4|1,5=", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("source"), "typed text");
    EXPECT_EQ(json.at("against_step"), 2);
    EXPECT_EQ(json.at("against_layers"), json.at("layers"));
    const double same = json.at("cka")[0][0];
    EXPECT_GT(same, 0.9);
    EXPECT_LT(same, 1);
}

TEST_F(InspectCommand, ShowsADecoderOnlyModelWithoutMeanings) {
    std::ofstream text(folder / "text.txt");
    for (int line = 0; line < 200; ++line) text << "Line " << line << " of a text.\n";
    text.close();
    trainPreset("small-baseline", {"data.path=" + (folder / "text.txt").string(),
                                   "model.context_size=16", "model.heads=2"});
    const auto result = inspect({"--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("layers")[1], "block 1");
    EXPECT_FALSE(json.contains("meanings"));
    EXPECT_EQ(json.at("spectra").size(), json.at("layers").size());
}

TEST_F(InspectCommand, SaysWhatIsWrong) {
    train();
    const auto missing = inspect({"--checkpoint", "77"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_TRUE(test::contains(missing.err, "77"));
    const auto text = inspect({"--probe-text", "hello"});
    EXPECT_EQ(text.status, 1);
    EXPECT_TRUE(test::contains(text.err, "path-star"));
    EXPECT_EQ(inspect({"--nearest", "0"}).status, 2);
}

}  // namespace
}  // namespace deepsight
