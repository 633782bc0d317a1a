#include "core/training/line_scores.h"

#include <gtest/gtest.h>

#include "core/data/sibling_discovery.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

using Line = std::vector<TokenId>;

Config tinyConfig() {
    Config config;
    config.data.source = DataSource::SiblingDiscovery;
    config.data.siblingParents = 2;
    config.data.siblingChildren = 12;
    config.data.discoveryTrainLines = 20;
    config.data.discoverySamples = 300;
    config.planning.score = DisaffinityScore::None;
    config.model = {.architecture = Architecture::Baseline,
                    .vocabularySize = 17,
                    .contextSize = 4,
                    .width = 16,
                    .layers = 1,
                    .heads = 2};
    return config;
}

// A model that writes the lines it is given, whatever it reads: its channels are the tokens.
class ScriptedModel final : public LanguageModel {
  public:
    ScriptedModel(const Config& config, std::vector<Line> script)
        : LanguageModel(config), script_(std::move(script)) {
        torch::NoGradGuard noGrad;
        // The final norm leaves the channel of a token standing out; the table makes it certain.
        tokenTable().copy_(50 * torch::eye(config.model.vocabularySize));
        for (auto& item : named_parameters())
            if (item.key().starts_with("position_embedding")) item.value().zero_();
        finalNorm_->named_parameters()["weight"].fill_(1.0);
    }

    std::vector<std::int64_t> lastRead;  // by the first row, all that one pass read
    std::int64_t passes = 0;

  private:
    Hidden hidden(const Window&) override { return {}; }
    torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) override {
        ++passes;
        const auto read = embeddings[0].argmax(-1);
        lastRead.assign(read.const_data_ptr<std::int64_t>(),
                        read.const_data_ptr<std::int64_t>() + read.numel());
        auto states = torch::zeros_like(embeddings);
        for (std::int64_t row = 0; row < states.size(0); ++row) {
            const Line& line = script_[static_cast<std::size_t>(row) % script_.size()];
            for (std::int64_t i = 0; i < states.size(1); ++i)
                states.index_put_(
                    {row, i, std::int64_t{line[static_cast<std::size_t>(cache.length + i + 1)]}},
                    1.0f);
        }
        return states;
    }

    std::vector<Line> script_;
};

class LineScoresTest : public ::testing::Test {
  protected:
    LineScoresTest() { open(); }
    void open() { corpus_ = openCorpus(config_.data, {}); }
    Config asWide() const {
        auto config = config_;
        config.model.width = config.model.vocabularySize;
        config.model.heads = 1;
        return config;
    }
    Line trainLine(std::size_t number) const {
        const auto line = corpus_->train().subspan(5 * number, 5);
        return {line.begin(), line.end()};
    }
    // Right lines that training does not show, all different.
    std::vector<Line> novelLines() const {
        std::vector<Line> lines;
        for (TokenId one = 0; one < 12; ++one)
            for (TokenId other = 0; other < 12; ++other)
                for (const TokenId parent : {12, 13}) {
                    const Line line{14, one, other, parent, 15};
                    if (corpus_->judge->judge(line).kind == LineKind::Novel) lines.push_back(line);
                }
        return lines;
    }
    EvaluationMetrics scores(LanguageModel& model, std::int64_t count) const {
        const EvaluationScope scope(model);
        EvaluationMetrics metrics;
        EXPECT_TRUE(scoreWrittenLines(
            model, *corpus_, count, torch::kCPU, Precision::Fp32, [] { return true; }, metrics));
        return metrics;
    }

    Config config_ = tinyConfig();
    std::shared_ptr<const Corpus> corpus_;
};

TEST_F(LineScoresTest, CreativityCountsDifferentNewLines) {
    const auto novel = novelLines();
    const Line wrong{14, 0, 0, 12, 15};
    // Of eight lines three are new, one of them twice; two are in the data, the rest is wrong.
    ScriptedModel model(asWide(), {novel[0], trainLine(0), novel[1], wrong, novel[0], novel[2],
                                   trainLine(3), wrong});
    const auto metrics = scores(model, 8);
    EXPECT_DOUBLE_EQ(*metrics.creativity, 3.0 / 8);
    EXPECT_DOUBLE_EQ(*metrics.memorisedShare, 2.0 / 8);
    EXPECT_DOUBLE_EQ(*metrics.incoherentShare, 2.0 / 8);
    // A line again in a later portion is no new one either.
    EXPECT_DOUBLE_EQ(*scores(model, 504).creativity, 3.0 / 504);
}

TEST_F(LineScoresTest, ALineIsWrittenTokenByToken) {
    ScriptedModel model(asWide(), {novelLines()[0]});
    EXPECT_DOUBLE_EQ(*scores(model, 1).creativity, 1.0);
    EXPECT_EQ(model.passes, 4);
    EXPECT_EQ(model.lastRead, (std::vector<std::int64_t>{novelLines()[0][3]}));
}

TEST_F(LineScoresTest, ATeacherlessLineIsWrittenInOnePassOverPlaceholders) {
    config_.data.teacherless = true;
    open();
    ScriptedModel model(asWide(), {novelLines()[0]});
    const auto metrics = scores(model, 10);
    EXPECT_EQ(model.passes, 1);
    EXPECT_EQ(model.lastRead, (std::vector<std::int64_t>{14, 16, 16, 16}));
    EXPECT_DOUBLE_EQ(*metrics.creativity, 0.1);
    EXPECT_DOUBLE_EQ(*metrics.incoherentShare, 0.0);
}

TEST_F(LineScoresTest, LinesAreDrawnAtTemperatureOne) {
    // Knows nothing: every token of the vocabulary is equally likely at every position.
    const auto model = makeModel(config_, 1);
    {
        torch::NoGradGuard noGrad;
        for (auto& parameter : model->parameters()) parameter.zero_();
    }
    constexpr std::int64_t kLines = 20000;
    const auto metrics = scores(*model, kLines);
    // 60 right pairs, each with chance 1 / 17^4: some fourteen lines.
    const double right = 60 / std::pow(17.0, 4);
    EXPECT_NEAR(1 - *metrics.incoherentShare, right, 4 * std::sqrt(right / kLines));
    EXPECT_GT(*metrics.creativity, 0.0);
}

TEST_F(LineScoresTest, TheSameModelScoresTheSameAndNoGeneratorIsTouched) {
    const auto model = makeModel(config_, 1);
    torch::manual_seed(3);
    const auto random = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    const BatchSampler sampler(corpus_, 4, 0, 8, 1);
    const auto evaluate = [&] {
        return *evaluateValidation(*model, sampler, 2, torch::kCPU, Precision::Fp32,
                                   [] { return true; });
    };
    const auto first = evaluate();
    EXPECT_TRUE(
        torch::equal(at::globalContext().defaultGenerator(torch::kCPU).get_state(), random));
    torch::manual_seed(4);
    const auto again = evaluate();
    EXPECT_EQ(first.creativity, again.creativity);
    EXPECT_EQ(first.memorisedShare, again.memorisedShare);
    ASSERT_TRUE(first.incoherentShare);
    EXPECT_EQ(first.incoherentShare, again.incoherentShare);
    // Which position is right says nothing where there are many answers.
    EXPECT_EQ(first.pathAccuracy, std::nullopt);
    EXPECT_TRUE(first.tokenAccuracy.empty());
}

TEST_F(LineScoresTest, AnEvaluationCanEndBetweenPortions) {
    const auto model = makeModel(config_, 1);
    const BatchSampler sampler(corpus_, 4, 0, 8, 1);
    // Two batches, then 300 lines in portions of 250.
    for (const int allowed : {0, 2, 3}) {
        int asked = 0;
        EXPECT_FALSE(evaluateValidation(*model, sampler, 2, torch::kCPU, Precision::Fp32,
                                        [&] { return asked++ < allowed; }));
        EXPECT_EQ(asked, allowed + 1);
    }
}

TEST_F(LineScoresTest, LogitsThatAreNotFiniteGiveNoScore) {
    const auto model = makeModel(config_, 1);
    {
        torch::NoGradGuard noGrad;
        model->parameters().front().fill_(std::numeric_limits<float>::quiet_NaN());
    }
    const auto metrics = scores(*model, 10);
    EXPECT_EQ(metrics.creativity, std::nullopt);
    EXPECT_EQ(metrics.incoherentShare, std::nullopt);
}

}  // namespace
}  // namespace deepsight
