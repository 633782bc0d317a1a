#include "core/analysis/model_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/analysis/embedding_probe.h"
#include "core/data/path_star.h"
#include "core/model/language_model.h"
#include "core/model/model_observer.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "core/training/run_folder.h"
#include "tests/core/model_variants.h"
#include "tests/core/tiny_training.h"
#include "tests/core/token_list.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::expectError;
using test::ModelVariant;
using test::smallConfig;
using test::TokenList;

torch::Tensor toTensor(std::span<const TokenId> tokens) {
    return torch::tensor(std::vector<std::int64_t>(tokens.begin(), tokens.end()), torch::kInt64)
        .unsqueeze(0);
}

torch::Tensor toTensor(const Matrix& matrix) {
    return torch::tensor(matrix.values).view({matrix.rows, matrix.columns});
}

std::vector<std::string> layerNames(const LayerTrace& trace) {
    std::vector<std::string> names;
    for (const TracedLayer& layer : trace.layers)
        names.push_back(layerName(layer.place, layer.index));
    return names;
}

class ModelTrace : public ::testing::TestWithParam<ModelVariant> {
  protected:
    const Config& config_ = GetParam().config;
    std::shared_ptr<LanguageModel> model_ = makeModel(config_, 5);
    TokenList corpus_;
};

TEST_P(ModelTrace, TellsTheLossOfEveryPosition) {
    const auto trace = traceModel(*model_, corpus_, {.text = {.text = {}, .offset = 4}}, 9);
    const auto time = config_.model.contextSize;
    EXPECT_EQ(trace.step, 9);
    ASSERT_EQ(trace.time, time);
    const EvaluationScope scope(*model_);
    const auto output = model_->forward(toTensor(corpus_.from(4, time + config_.extraTokens())),
                                        toTensor(corpus_.from(5, time)), KeepLogits::Yes);
    const double mean =
        std::accumulate(trace.nextTokenLoss.begin(), trace.nextTokenLoss.end(), 0.0) /
        static_cast<double>(time);
    EXPECT_NEAR(mean, output.nextTokenLoss.item<double>(), 1e-5);
    EXPECT_EQ(trace.tokenIds[2], corpus_.from(6, 1)[0]);
    EXPECT_EQ(trace.tokens[2], corpus_.tokenizer->label(corpus_.from(6, 1)[0]));
}

TEST_P(ModelTrace, KeepsEveryLayerAndMap) {
    const auto trace = traceModel(*model_, corpus_, {}, 1);
    for (const TracedLayer& layer : trace.layers)
        EXPECT_EQ(layer.values.size(), static_cast<std::size_t>(trace.time * trace.width));
    const auto names = layerNames(trace);
    EXPECT_EQ(names.front(), "embedding");
    EXPECT_EQ(names.back(), "final");
    const auto& model = config_.model;
    const auto blocks =
        config_.isDeepSight() ? model.encoderLayers + model.decoderLayers : model.layers;
    EXPECT_EQ(static_cast<std::int64_t>(names.size()), blocks + (config_.isDeepSight() ? 3 : 2));
    std::int64_t crossing = 0;
    for (const AttentionMaps& maps : trace.attention) {
        crossing += maps.kind == AttentionKind::Cross ? 1 : 0;
        EXPECT_EQ(maps.heads,
                  maps.kind == AttentionKind::Cross ? model.crossAttentionHeads : model.heads);
        ASSERT_EQ(maps.time, trace.time);
        for (std::int64_t head = 0; head < maps.heads; ++head) {
            const auto map = toTensor(maps.matrix(head));
            EXPECT_LT((map.sum(1) - 1).abs().max().item<double>(), 1e-5);
            EXPECT_EQ(map.triu(1).abs().max().item<double>(), 0);
        }
    }
    const auto crosses = config_.learnsSplit()   ? blocks - 1
                         : config_.isDeepSight() ? model.decoderLayers
                                                 : 0;
    EXPECT_EQ(crossing, crosses);
    EXPECT_EQ(static_cast<std::int64_t>(trace.attention.size()), blocks + crosses);
}

TEST_P(ModelTrace, ShowsTheSidesOfTheFutureLossAsSnapshotsDo) {
    const auto trace = traceModel(*model_, corpus_, {}, 1);
    const auto snapshot = makeSnapshot(*model_, corpus_, {}, 1);
    EXPECT_EQ(trace.hasEncoder(), config_.isDeepSight());
    if (!snapshot) {
        EXPECT_TRUE(trace.planningContext.empty());
        EXPECT_TRUE(trace.meanings.empty());
        return;
    }
    const auto part = trace.snapshot();
    EXPECT_EQ(part.encoderOutput, snapshot->encoderOutput);
    EXPECT_EQ(part.planningContext, snapshot->planningContext);
    EXPECT_EQ(part.contexts, snapshot->contexts);
    EXPECT_EQ(part.tokens, snapshot->tokens);
    EXPECT_EQ(static_cast<std::int64_t>(trace.meanings.size()), trace.contexts);
}

TEST_P(ModelTrace, ChangesNothingOfTheModel) {
    const auto inputs =
        toTensor(corpus_.from(0, config_.model.contextSize + config_.extraTokens()));
    const auto targets = toTensor(corpus_.from(1, config_.model.contextSize));
    const auto totalOf = [&] {
        const torch::NoGradGuard noGrad;
        const auto output = model_->forward(inputs, targets);
        return output.totalLoss(1);
    };
    const auto generator = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    const auto before = totalOf();
    traceModel(*model_, corpus_, {}, 1);
    EXPECT_TRUE(torch::equal(totalOf(), before));
    EXPECT_TRUE(model_->is_training());
    EXPECT_EQ(modelObserver, nullptr);
    EXPECT_TRUE(
        torch::equal(at::globalContext().defaultGenerator(torch::kCPU).get_state(), generator));
}

// What the model itself shows to an observer.
struct Passes : ModelObserver {
    struct Pass {
        AttentionKind kind;
        torch::Tensor value, output;  // [time, channels]
    };
    void onLayer(LayerPlace, std::int64_t, const torch::Tensor&) override {}
    void onAttention(const AttentionPass& pass) override {
        passes.push_back(
            {pass.kind, pass.value.squeeze(0).clone(), pass.output.squeeze(0).clone()});
    }
    std::vector<Pass> passes;
};

TEST_P(ModelTrace, WeightsTimesValuesAreWhatTheKernelComputes) {
    const auto trace = traceModel(*model_, corpus_, {}, 1);
    Passes shown;
    {
        const EvaluationScope scope(*model_);
        DecodingCache cache;
        modelObserver = &shown;
        model_->logitsOf(toTensor(corpus_.from(0, trace.time)), cache);
        modelObserver = nullptr;
    }
    ASSERT_EQ(shown.passes.size(), trace.attention.size());
    for (std::size_t i = 0; i < shown.passes.size(); ++i) {
        const auto& maps = trace.attention[i];
        const auto& pass = shown.passes[i];
        EXPECT_EQ(maps.kind, pass.kind);
        const auto values = pass.value.chunk(maps.heads, 1),
                   outputs = pass.output.chunk(maps.heads, 1);
        for (std::int64_t head = 0; head < maps.heads; ++head) {
            const auto at = static_cast<std::size_t>(head);
            const auto read = toTensor(maps.matrix(head)).mm(values[at]);
            EXPECT_LT((read - outputs[at]).abs().max().item<double>(), 1e-5);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Architectures, ModelTrace, ::testing::ValuesIn(test::modelVariants()),
                         [](const auto& variant) { return variant.param.name; });

TEST(ModelTraceOrder, NamesLayersAsTheyAreComputed) {
    const TokenList corpus;
    const auto model = makeModel(smallConfig(Architecture::DeepSight), 1);
    const auto trace = traceModel(*model, corpus, {}, 1);
    EXPECT_EQ(layerNames(trace),
              (std::vector<std::string>{"embedding", "encoder block 1", "encoder block 2",
                                        "decoder input", "decoder block 1", "final"}));
    ASSERT_EQ(trace.attention.size(), 4U);
    EXPECT_EQ(trace.attention[1].place, LayerPlace::EncoderBlock);
    EXPECT_EQ(trace.attention[1].index, 1);
    EXPECT_EQ(trace.attention[3].place, LayerPlace::DecoderBlock);
    EXPECT_EQ(trace.attention[3].kind, AttentionKind::Cross);
    const auto split = traceModel(*makeModel(test::splitConfig(), 1), corpus, {}, 1);
    EXPECT_EQ(layerNames(split)[5], "encoder output");
}

TEST(ModelTraceOrder, MapsBeyondTheMemoryCoverTheFirstPositions) {
    const TokenList corpus;
    const auto model = makeModel(smallConfig(Architecture::Baseline), 1);
    const auto whole = traceModel(*model, corpus, {}, 1);
    // 2 layers of 3 heads: 6 maps of 4 positions take 6 x 10 numbers.
    const auto part = traceModel(*model, corpus, {.text = {}, .mostAttentionBytes = 4 * 65}, 1);
    ASSERT_EQ(part.attention[0].time, 4);
    for (std::int64_t key = 0; key < 4; ++key)
        EXPECT_NEAR(part.attention[1].at(2, 3, key), whole.attention[1].at(2, 3, key), 1e-6);
    EXPECT_TRUE(traceModel(*model, corpus, {.text = {}, .attention = false}, 1).attention.empty());
}

TEST(TraceText, IsRefusedWhereAModelCannotReadIt) {
    const TokenList corpus;
    const auto planning = makeModel(smallConfig(Architecture::DeepSight), 1);
    expectError(ErrorKind::Data, [&] { traceModel(*planning, corpus, {.text = {"1,2"}}, 1); });
    auto small = smallConfig(Architecture::Baseline);
    small.model.vocabularySize = 5;
    const auto narrow = makeModel(small, 1);
    EXPECT_EQ(traceModel(*narrow, corpus, {.text = {"1"}}, 1).time, 1);
    const auto message =
        expectError(ErrorKind::Data, [&] { traceModel(*narrow, corpus, {.text = {"1,9"}}, 1); });
    EXPECT_TRUE(test::contains(message, "token 9"));
    const TraceRequest bad{.text = {}, .nearest = -1};
    expectError(ErrorKind::Config, [&] { traceModel(*planning, corpus, bad, 1); });
}

class CheckpointTrace : public ::testing::Test {
  protected:
    void SetUp() override {
        test::Recorder recorder;
        TrainingControl control;
        makeTrainer()->run({.config = test::tinyConfig(3), .runFolder = run_, .probe = {}},
                           recorder, control);
        checkpoint_ = listCheckpoints(run_).back().folder;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path run_ = folder_ / "run";
    std::filesystem::path checkpoint_;
};

TEST_F(CheckpointTrace, LeavesOutTheLossOfTheGivenPart) {
    const auto trace = traceCheckpoint(run_, checkpoint_, {});
    EXPECT_EQ(trace.step, 3);
    const auto lengths = pathStarLengths(readRun(run_).config.data);
    for (std::int64_t i = 0; i < trace.time; ++i)
        EXPECT_EQ(std::isfinite(trace.nextTokenLoss[static_cast<std::size_t>(i)]),
                  i + 1 >= lengths.prefix)
            << i;
}

TEST_F(CheckpointTrace, StopsInEveryPhase) {
    std::vector<std::string> phases;
    const auto note = [&](const std::string& phase, std::int64_t, std::int64_t) {
        if (phases.empty() || phases.back() != phase) phases.push_back(phase);
    };
    traceCheckpoint(run_, checkpoint_, {}, {}, note);
    ASSERT_GE(phases.size(), 2U);
    EXPECT_EQ(phases.back(), "Comparing with the vocabulary");
    for (const std::string& last : phases) {
        std::stop_source stop;
        bool went = false;
        const auto watch = [&](const std::string& phase, std::int64_t, std::int64_t) {
            went = went || (stop.stop_requested() && phase != last);
            if (phase == last) stop.request_stop();
        };
        expectError(ErrorKind::Cancelled,
                    [&] { traceCheckpoint(run_, checkpoint_, {}, stop.get_token(), watch); });
        EXPECT_FALSE(went) << last;
        EXPECT_EQ(modelObserver, nullptr);
    }
}

}  // namespace
}  // namespace deepsight
