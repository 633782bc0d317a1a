#include "core/analysis/context_meaning.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/analysis/model_trace.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "tests/core/model_variants.h"
#include "tests/core/token_list.h"

namespace deepsight {
namespace {

using test::smallConfig;
using test::TokenList;

class TokenContexts : public ::testing::TestWithParam<FutureAggregation> {};

// With rotary positions a window of one token has the same embeddings everywhere.
TEST_P(TokenContexts, AreThePlanningContextsOfWindowsOfOneToken) {
    auto config = test::withRotary(smallConfig(Architecture::DeepSight));
    config.planning.futureAggregation = GetParam();
    config.planning.presentFutureMerge = PresentFutureMerge::Learned;
    config.planning.contextNorm = ContextNorm::Both;
    config.planning.projector = Projector::Mlp;
    config.planning.projectorSide = ProjectorSide::Both;
    const auto model = makeModel(config, 3);
    const EvaluationScope scope(*model);
    const auto tokens = torch::arange(17, torch::kInt64);
    const auto contexts = model->tokenContexts(tokens, config.model.contextSize);
    ASSERT_EQ(contexts.sizes(), (torch::IntArrayRef{17, config.model.width}));
    const auto windows = tokens.unsqueeze(1).expand({17, config.model.contextSize}).contiguous();
    const auto whole = model->planningView(windows).planningContext.select(1, 0);
    EXPECT_LT((contexts - whole).abs().max().item<double>(), 1e-5);
    EXPECT_GT((contexts[0] - contexts[1]).abs().max().item<double>(), 1e-3);
}

INSTANTIATE_TEST_SUITE_P(Aggregations, TokenContexts,
                         ::testing::Values(FutureAggregation::Decay, FutureAggregation::Average,
                                           FutureAggregation::LearnedWeights,
                                           FutureAggregation::DepthwiseConvolution,
                                           FutureAggregation::Convolution,
                                           FutureAggregation::Banded, FutureAggregation::Gru,
                                           FutureAggregation::Attention));

// A planning context that is the next token alone.
TEST(ContextMeanings, OfOneFutureTokenAreThatToken) {
    auto config = test::withRotary(smallConfig(Architecture::DeepSight));
    config.planning.horizon = 1;
    config.planning.presentFutureMerge = PresentFutureMerge::None;
    const TokenList corpus;
    const auto model = makeModel(config, 3);
    const auto trace = traceModel(*model, corpus, {.text = {}, .nearest = 3}, 1);
    EXPECT_EQ(trace.vocabulary, 17);
    ASSERT_EQ(trace.meanings.size(), static_cast<std::size_t>(trace.time - 1));
    for (const ContextMeaning& meaning : trace.meanings) {
        const auto next = corpus.from(meaning.position + 1, 1)[0];
        ASSERT_EQ(meaning.context.size(), 3U);
        EXPECT_EQ(meaning.context[0].token, next);
        EXPECT_EQ(meaning.context[0].label, corpus.tokenizer->label(next));
        EXPECT_NEAR(meaning.context[0].cosine, 1, 1e-4);
        EXPECT_GE(meaning.encoder[0].cosine, meaning.encoder[1].cosine);
        ASSERT_EQ(meaning.future.size(), 1U);
        EXPECT_EQ(meaning.future[0].token, next);
        EXPECT_EQ(meaning.future[0].contextRank, 1);
        EXPECT_NEAR(meaning.future[0].contextCosine, 1, 1e-4);
        // The rank is the place among the nearest, where it is among them.
        for (std::size_t i = 0; i < meaning.encoder.size(); ++i)
            EXPECT_EQ(meaning.encoder[i].token == next,
                      meaning.future[0].encoderRank == static_cast<std::int64_t>(i) + 1);
    }
    EXPECT_EQ(meaningScores(trace, 1)[0].contextHits, 1);
}

TEST(ContextMeanings, TheFutureGoesAsFarAsTheTextIsKnown) {
    const TokenList corpus;
    const auto model = makeModel(smallConfig(Architecture::DeepSight), 3);
    const auto trace = traceModel(*model, corpus, {.text = {.text = "1,2,3,4,5,6,7"}}, 1);
    EXPECT_EQ(trace.time, 7);
    ASSERT_EQ(trace.contexts, 4);
    EXPECT_EQ(trace.meanings[0].future.size(), 3U);
    EXPECT_EQ(trace.meanings[3].future.back().label, "7");
    EXPECT_TRUE(std::isfinite(trace.nextTokenLoss[5]));
    EXPECT_TRUE(std::isnan(trace.nextTokenLoss[6]));
}

}  // namespace
}  // namespace deepsight
