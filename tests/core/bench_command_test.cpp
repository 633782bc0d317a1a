#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "tests/support/command_line.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

class BenchCommandTest : public test::CommandLineTest {
  protected:
    Result bench(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "bench");
        return run(arguments);
    }

    void expectUsageError(const std::vector<std::string>& arguments, const std::string& text) {
        const auto result = bench(arguments);
        EXPECT_EQ(result.status, 2) << result.out;
        EXPECT_NE(result.err.find(text), std::string::npos) << result.err;
    }

    static std::vector<std::string> tiny(const std::string& name) {
        return {name,
                "--steps",
                "3",
                "--warmup",
                "1",
                "--profile-steps",
                "2",
                "--set",
                "model.width=12",
                "--set",
                "model.context_size=16",
                "--set",
                "training.batch_size=2",
                "--threads",
                "1"};
    }
};

double sumOf(const nlohmann::json& parts, const std::string& field) {
    double sum = 0;
    for (const auto& part : parts) sum += part.at(field).get<double>();
    return sum;
}

TEST_F(BenchCommandTest, FiguresOfOneRunAgreeWithEachOther) {
    auto arguments = tiny("byte-small");
    arguments.push_back("--json");
    const auto result = bench(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("threads"), 1);
    ASSERT_EQ(json.at("configurations").size(), 1U);
    const auto& measured = json.at("configurations").at(0);
    const auto& product = measured.at("matrix_product");
    const double peak = product.at("flops_per_second");
    EXPECT_GT(peak, 0);
    EXPECT_EQ(peak, std::max(product.at("torch_flops_per_second").get<double>(),
                             product.at("onednn_flops_per_second").get<double>()));
    EXPECT_EQ(measured.at("name"), "byte-small");
    EXPECT_EQ(measured.at("precision"), "fp32");
    EXPECT_EQ(measured.at("steps"), 3);
    EXPECT_EQ(measured.at("tokens_per_step"), 2 * 16);
    EXPECT_EQ(measured.at("config").at("model").at("width"), 12);
    const auto& seconds = measured.at("seconds_per_step");
    const double median = seconds.at("median");
    EXPECT_LE(seconds.at("lower_quartile").get<double>(), median);
    EXPECT_GE(seconds.at("upper_quartile").get<double>(), median);
    EXPECT_NEAR(measured.at("tokens_per_second").get<double>() * median, 32, 1e-6);
    const double flops = measured.at("flops_per_step");
    EXPECT_NEAR(measured.at("flops_per_second").get<double>() * median / flops, 1, 1e-6);
    EXPECT_NEAR(measured.at("fraction_of_peak").get<double>() * peak /
                    measured.at("flops_per_second").get<double>(),
                1, 1e-6);
    EXPECT_GT(measured.at("program_bytes").get<std::int64_t>(), 0);
    EXPECT_GE(measured.at("peak_bytes"), measured.at("program_bytes"));
}

TEST_F(BenchCommandTest, PartsAddUpToTheProfiledStep) {
    auto arguments = tiny("byte-small");
    arguments.push_back("--json");
    const auto result = bench(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    const auto& measured = json.at("configurations").at(0);
    const auto& profile = measured.at("profile");
    EXPECT_EQ(profile.at("steps"), 2);
    const auto& parts = profile.at("parts");
    EXPECT_NEAR(sumOf(parts, "share"), 1, 1e-6);
    EXPECT_NEAR((sumOf(parts, "forward_seconds") + sumOf(parts, "backward_seconds")) /
                    profile.at("seconds_per_step").get<double>(),
                1, 1e-4);
    EXPECT_NEAR(sumOf(parts, "flops") / measured.at("flops_per_step").get<double>(), 1, 1e-6);

    std::map<std::string, nlohmann::json> byName;
    for (const auto& part : parts) byName[part.at("part")] = part;
    for (const char* name :
         {"embedding", "attention", "feed-forward", "output and loss", "future loss"}) {
        EXPECT_GT(byName.at(name).at("forward_seconds"), 0) << name;
        EXPECT_GT(byName.at(name).at("backward_seconds"), 0) << name;
    }
    EXPECT_GT(byName.at("optimizer").at("forward_seconds"), 0);
    EXPECT_GE(byName.at("data").at("forward_seconds"), 0);  // a batch that is ready takes no time
    for (const char* name : {"optimizer", "data"})
        EXPECT_EQ(byName.at(name).at("backward_seconds"), 0) << name;
}

TEST_F(BenchCommandTest, PrintsATableOfAPresetOnItsOwnData) {
    const auto result =
        bench({"--preset", "demo", "--data", "path-star", "--steps", "1", "--warmup", "0",
               "--profile-steps", "1", "--threads", "1", "--set", "model.width=16", "--set",
               "data.path_star_train_lines=100", "--set", "data.path_star_test_lines=100"});
    ASSERT_EQ(result.status, 0) << result.err;
    for (const char* text : {"Matrix product 2048 x 2048", "demo: vocabulary 14, context 17",
                             "tokens/s", "of the matrix product", "MiB", "future loss"})
        EXPECT_NE(result.out.find(text), std::string::npos) << text << "\n" << result.out;
}

TEST_F(BenchCommandTest, SaysWhatIsWrongBeforeItMeasures) {
    expectUsageError({"byte-big"}, "byte-small, gpt2-small, published");
    expectUsageError({"byte-small", "--preset", "demo"}, "excludes");
    expectUsageError({"--preset", "none-such"}, "Known presets");
    expectUsageError({"byte-small", "--steps", "0"}, "--steps");
    expectUsageError({"byte-small", "--threads", "0"}, "--threads");
    expectUsageError({"byte-small", "--precision", "fp7"}, "training.precision");
    expectUsageError({"byte-small", "--set", "model.width=91"}, "model.");
}

TEST_F(BenchCommandTest, NamesDataThatIsNotThere) {
    const auto result = bench({"byte-small", "--data", (folder / "none.txt").string()});
    EXPECT_NE(result.status, 0);
    EXPECT_NE(result.err.find("none.txt"), std::string::npos) << result.err;
}

TEST_F(BenchCommandTest, ComparesRecomputedWithKeptActivations) {
    auto arguments = tiny("byte-small");
    arguments.insert(arguments.end(),
                     {"--json", "--set", "training.activation_checkpointing=true"});
    const auto result = bench(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const auto measured = nlohmann::json::parse(result.out).at("configurations").at(0);
    const auto& comparison = measured.at("recomputation");
    EXPECT_DOUBLE_EQ(comparison.at("time_ratio").get<double>() *
                         comparison.at("kept_seconds_per_step").get<double>(),
                     measured.at("seconds_per_step").at("median").get<double>());
    EXPECT_GT(comparison.at("kept_peak_bytes"), 0);
    auto kept = tiny("byte-small");
    kept.push_back("--json");
    const auto plain = nlohmann::json::parse(bench(kept).out).at("configurations").at(0);
    EXPECT_FALSE(plain.contains("recomputation"));
    EXPECT_LT(plain.at("flops_per_step"), measured.at("flops_per_step"));
}

}  // namespace
}  // namespace deepsight
