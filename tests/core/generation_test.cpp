#include "core/analysis/generation.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/analysis/validation_example.h"
#include "core/config/presets.h"
#include "core/data/path_star.h"
#include "core/data/utf8.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "core/training/run_folder.h"
#include "core/training/trainer.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

struct Silent : TrainingObserver {
    void onEvent(const TrainingEvent&) override {}
};

Config tinyConfig(Architecture architecture) {
    auto config = preset("demo").config;
    config.model.architecture = architecture;
    if (architecture == Architecture::Baseline) config.planning.score = DisaffinityScore::None;
    config.model.width = 16;
    config.model.heads = 2;
    config.model.crossAttentionHeads = 4;
    config.model.layers = 2;
    config.model.encoderLayers = 2;
    config.model.decoderLayers = 2;
    config.data.pathStarTrainLines = 100;
    config.data.pathStarTestLines = 20;
    config.training.steps = 3;
    config.training.batchSize = 2;
    config.training.warmupSteps = 1;
    config.training.evaluationBatches = 1;
    config.training.device = "cpu";
    config.training.precision = Precision::Fp32;
    config.training.threads = 1;
    return config;
}

// A run of a few steps on a text of its own, or on path-star.
class GenerationTest : public ::testing::Test {
  protected:
    void train(Config config) {
        run_ = folder_ / "run";
        Silent observer;
        TrainingControl control;
        makeTrainer()->run({.config = config, .runFolder = run_, .resume = false, .probe = {}},
                           observer, control);
        checkpoint_ = listCheckpoints(run_).back().folder;
    }
    void trainOnText() {
        std::ofstream file(folder_ / "text.txt");
        for (int i = 0; i < 60; ++i) file << "Größe € and naïve café " << i << ".\n";
        file.close();
        auto config = tinyConfig(Architecture::DeepSight);
        config.data.source = DataSource::Text;
        config.data.path = (folder_ / "text.txt").string();
        config.model.vocabularySize = 257;
        config.model.contextSize = 16;
        train(config);
    }
    std::string sampled(Generator& generator, const SamplingRequest& request) {
        std::string text;
        summary_ = generator.sample(request, [&](const SampledPiece& p) { text += p.text; });
        return text;
    }

    test::TemporaryFolder folder_;
    fs::path run_;
    fs::path checkpoint_;
    SampleSummary summary_;
};

TEST_F(GenerationTest, ASeedGivesTheSameTextAgainPastTheEndOfTheWindow) {
    trainOnText();
    Generator generator(run_, checkpoint_);
    const auto random = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    const SamplingRequest request{.prompt = "The", .maxTokens = 60, .rule = {}, .seed = 3};
    const auto text = sampled(generator, request);
    EXPECT_EQ(summary_.tokens, 60);
    EXPECT_EQ(summary_.step, 3);
    EXPECT_FALSE(summary_.promptCut);
    EXPECT_EQ(checkUtf8(text).validBytes, text.size());
    EXPECT_EQ(sampled(generator, request), text);
    Generator other(run_, checkpoint_);
    EXPECT_EQ(sampled(other, request), text);
    auto changed = request;
    changed.seed = 4;
    EXPECT_NE(sampled(generator, changed), text);
    EXPECT_TRUE(torch::equal(at::globalContext().defaultGenerator(torch::kCPU).get_state(), random))
        << "a training's generator was used";
}

TEST_F(GenerationTest, TellsTheLikeliestTokensOfEveryStep) {
    trainOnText();
    Generator generator(run_, checkpoint_);
    SamplingRequest request{.prompt = "The", .maxTokens = 30, .rule = {}, .seed = 3};
    const auto text = sampled(generator, request);
    request.candidates = 5;
    std::string explained;
    summary_ = generator.sample(request, [&](const SampledPiece& piece) {
        explained += piece.text;
        ASSERT_EQ(piece.steps.size(), static_cast<std::size_t>(piece.tokens));
        double probability = 1;
        for (const SampledToken& step : piece.steps) {
            probability *= step.chosen.probability;
            ASSERT_EQ(step.candidates.size(), 5u);
            for (std::size_t i = 1; i < 5; ++i)
                EXPECT_GE(step.candidates[i - 1].probability, step.candidates[i].probability);
            ASSERT_GE(step.rank, 1);
            EXPECT_FALSE(step.chosen.label.empty());
            if (step.rank > 5) continue;
            const auto& same = step.candidates[static_cast<std::size_t>(step.rank - 1)];
            EXPECT_EQ(same.token, step.chosen.token);
            EXPECT_EQ(same.probability, step.chosen.probability);
        }
        EXPECT_NEAR(probability, piece.probability, 1e-12);
    });
    EXPECT_EQ(explained, text) << "looking changed what is drawn";
    request.candidates = 101;
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [&] { checkRequest(request); }), "candidates"));
}

TEST_F(GenerationTest, OfALongPromptOnlyTheEndIsRead) {
    trainOnText();
    Generator generator(run_, checkpoint_);
    const SamplingRequest request{
        .prompt = "A prompt of more than sixteen bytes", .maxTokens = 20, .rule = {0, 0, 1}};
    std::vector<double> probabilities;
    std::string text;
    summary_ = generator.sample(request, [&](const SampledPiece& piece) {
        text += piece.text;
        if (piece.tokens == 1) probabilities.push_back(piece.probability);
    });
    EXPECT_TRUE(summary_.promptCut);
    // Only the last 16 bytes count, so a prompt of these alone goes on likewise.
    auto end = request;
    end.prompt = request.prompt.substr(request.prompt.size() - 16);
    EXPECT_EQ(sampled(generator, end), text);
    for (const double probability : probabilities) {
        EXPECT_GT(probability, 1.0 / 257);  // the most likely token
        EXPECT_LE(probability, 1.0);
    }
}

TEST_F(GenerationTest, StopsBetweenTwoTokens) {
    trainOnText();
    Generator generator(run_, checkpoint_);
    std::stop_source stop;
    std::int64_t tokens = 0;
    const auto summary = generator.sample(
        {.prompt = "The", .maxTokens = 1000000},
        [&](const SampledPiece& piece) {
            tokens += piece.tokens;
            if (tokens >= 5) stop.request_stop();
        },
        stop.get_token());
    EXPECT_TRUE(summary.stopped);
    EXPECT_EQ(summary.tokens, tokens);
    EXPECT_LT(tokens, 5 + 4);  // a character may end later
}

TEST_F(GenerationTest, APathStarLineIsContinuedToItsEnd) {
    const auto config = tinyConfig(Architecture::DeepSight);
    train(config);
    const auto example = validationExample(run_, 7);
    const auto lengths = pathStarLengths(config.data);
    EXPECT_TRUE(example.prompt.ends_with("="));
    EXPECT_EQ(example.continuationTokens, lengths.answer);
    const PathStarTokenizer tokenizer(config.data.pathStarNodes);
    EXPECT_EQ(
        static_cast<std::int64_t>(tokenizer.encode(example.prompt + example.continuation).size()),
        lengths.line());
    Generator generator(run_, checkpoint_);
    const auto text = sampled(generator, {.prompt = example.prompt, .maxTokens = 500});
    EXPECT_EQ(summary_.tokens, lengths.answer);
    EXPECT_FALSE(summary_.stopped);
    // Pieces join to a line that reads back as so many tokens.
    EXPECT_EQ(static_cast<std::int64_t>(tokenizer.encode(example.prompt + text).size()),
              lengths.line());
    const auto message = expectError(ErrorKind::Config, [&] { validationExample(run_, 20); });
    EXPECT_TRUE(contains(message, "use 0 to 19"));
}

TEST_F(GenerationTest, ADiscoveryLineNeedsNoPrompt) {
    auto config = tinyConfig(Architecture::Baseline);
    config.data.source = DataSource::SiblingDiscovery;
    config.data.siblingChildren = 20;
    config.data.discoveryTrainLines = 50;
    config.data.discoverySamples = 10;
    config.model.vocabularySize = 28;
    config.model.contextSize = 4;
    train(config);
    const auto example = validationExample(run_, 0);
    EXPECT_EQ(example.prompt, "BOS");
    EXPECT_EQ(example.continuationTokens, 4);
    const auto tokenizer = makeTokenizer(config.data);
    EXPECT_EQ(tokenizer->encode(example.prompt + example.continuation).size(), 5u);
    Generator generator(run_, checkpoint_);
    const auto text = sampled(generator, {.prompt = "", .maxTokens = 500});
    EXPECT_EQ(summary_.tokens, 4);
    EXPECT_EQ(tokenizer->encode("BOS" + text).size(), 5u);
    EXPECT_EQ(sampled(generator, {.prompt = "BOS", .maxTokens = 500}), text);
    sampled(generator, {.prompt = "BOS c1 c2", .maxTokens = 500});
    EXPECT_EQ(summary_.tokens, 2);
    expectError(ErrorKind::Config,
                [&] { sampled(generator, {.prompt = "BOS c1 c2 p1 EOS", .maxTokens = 5}); });
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { validationExample(run_, 5); }),
                         "use 0 to 4"));
}

TEST_F(GenerationTest, ATeacherlessModelReadsNothingOfTheAnswer) {
    auto config = tinyConfig(Architecture::Baseline);
    config.data.teacherless = true;
    train(config);
    const auto example = validationExample(run_, 7);
    Generator generator(run_, checkpoint_);
    const SamplingRule likeliest{.temperature = 0};
    const auto text = sampled(
        generator, {.prompt = example.prompt, .maxTokens = 500, .rule = likeliest, .seed = 1});
    // The most likely tokens of one pass over placeholders, as the training reads them.
    const BatchSampler sampler(openCorpus(config.data, {}), config.model.contextSize, 0, 20, 1);
    const auto batch = toDevice(sampler.validation(0, 1), torch::kCPU);
    const auto model = makeUnsetModel(config);
    loadModuleWeights(*model, readSafetensors(checkpoint_ / "model.safetensors"), "model");
    const EvaluationScope scope(*model);
    const auto answer = pathStarLengths(config.data).answer;
    const auto row =
        model->forward(batch.inputs, batch.targets, KeepLogits::Yes).logits[7].argmax(-1);
    std::vector<TokenId> expected;
    for (std::int64_t i = row.size(0) - answer; i < row.size(0); ++i)
        expected.push_back(static_cast<TokenId>(row[i].item<std::int64_t>()));
    EXPECT_EQ(makeTokenizer(config.data)->encode(text), expected);
    // What is typed of the answer is not read either.
    const auto typed =
        sampled(generator,
                {.prompt = example.prompt + "1,2", .maxTokens = 500, .rule = likeliest, .seed = 1});
    EXPECT_EQ(makeTokenizer(config.data)->encode(typed),
              std::vector<TokenId>(expected.begin() + 2, expected.end()));
}

TEST_F(GenerationTest, ReadingAnExampleCanBeStopped) {
    trainOnText();
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] { validationExample(run_, 0, stop.get_token()); });
}

TEST_F(GenerationTest, AnExampleOfTextIsAHalvedWindow) {
    trainOnText();
    const auto example = validationExample(run_, 0);
    EXPECT_NEAR(static_cast<double>(example.continuationTokens), 8, 3);  // between characters
    std::ifstream file(folder_ / "text.txt");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(contains(text, example.prompt + example.continuation));
}

TEST_F(GenerationTest, RefusalsNameTheFieldAndTheRemedy) {
    train(tinyConfig(Architecture::Baseline));
    Generator generator(run_, checkpoint_);
    const auto refusal = [&](ErrorKind kind, const SamplingRequest& request) {
        return expectError(kind, [&] { generator.sample(request, {}); });
    };
    EXPECT_TRUE(contains(refusal(ErrorKind::Config, {.prompt = "1=", .maxTokens = 0}),
                         "max-tokens is 0; use 1"));
    EXPECT_TRUE(contains(refusal(ErrorKind::Config, {.prompt = "1=", .rule = {.temperature = -1}}),
                         "temperature is -1; use 0"));
    EXPECT_TRUE(
        contains(refusal(ErrorKind::Config, {.prompt = "1=", .rule = {.topP = 0}}), "top-p is 0"));
    EXPECT_TRUE(contains(refusal(ErrorKind::Config, {.prompt = ""}), "prompt is empty"));
    EXPECT_TRUE(contains(refusal(ErrorKind::Data, {.prompt = "hello"}), "path-star"));
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Checkpoint, [&] { Generator(run_, run_ / "checkpoints/none"); }),
        "choose another"));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { Generator(folder_ / "nowhere", checkpoint_); }),
                 "holds no run"));
}

TEST(EvaluationError, IsTheStandardErrorOfTheMean) {
    // Deviations -2, 0, 2; variance (4 + 0 + 4) / 2 = 4; error sqrt(4 / 3).
    const std::vector<double> values = {1, 3, 5};
    const auto [mean, error] = meanAndError(values);
    EXPECT_DOUBLE_EQ(mean, 3);
    ASSERT_TRUE(error.has_value());
    EXPECT_DOUBLE_EQ(*error, std::sqrt(4.0 / 3));
    EXPECT_FALSE(meanAndError(std::span(values).first(1)).second.has_value());
}

}  // namespace
}  // namespace deepsight
