#include <gtest/gtest.h>

#include <cstdlib>

#include "core/config/config_validation.h"
#include "core/config/matching_baseline.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/data/batch_sampler.h"
#include "core/support/error.h"
#include "core/sweep/matching_plan.h"

namespace deepsight {
namespace {

std::int64_t sizeWith(Config config, MatchedSize size, std::int64_t more) {
    (size == MatchedSize::Width ? config.model.width : config.model.layers) += more;
    return modelSize(config).parametersForUse;
}

TEST(MatchingBaseline, NoOtherWidthOrDepthIsNearerForAnyPreset) {
    for (const Preset& each : presets()) {
        Config config = each.config;
        if (config.model.architecture == Architecture::Baseline) continue;
        for (const MatchedSize size : {MatchedSize::Width, MatchedSize::Layers}) {
            const MatchingBaseline match = matchingBaseline(config, size);
            EXPECT_EQ(match.target, modelSize(config).parametersForUse);
            EXPECT_EQ(match.parameters, modelSize(match.config).parametersForUse);
            EXPECT_EQ(match.config.model.architecture, Architecture::Baseline);
            const auto unit = size == MatchedSize::Width ? match.config.model.heads : 1;
            for (const std::int64_t more : {-unit, unit}) {
                const ModelConfig& model = match.config.model;
                if ((size == MatchedSize::Width ? model.width : model.layers) + more <= 0) continue;
                EXPECT_LE(std::llabs(match.difference()),
                          std::llabs(sizeWith(match.config, size, more) - match.target))
                    << each.id << ' ' << more;
            }
        }
    }
}

TEST(MatchingBaseline, TheWidthSuitsHeadsAndRotaryPositions) {
    Config config = preset("demo").config;
    config.model.heads = 5;
    config.model.width = 90;
    config.model.positionEncoding = PositionEncoding::Rotary;
    const MatchingBaseline match = matchingBaseline(config);
    EXPECT_EQ(match.config.model.width % 10, 0);
    EXPECT_EQ(match.config.model.layers, config.model.encoderLayers + config.model.decoderLayers);
    EXPECT_TRUE(validate(match.config).empty());
}

TEST(MatchingBaseline, ABaselineHasNoOther) {
    Config config;
    config.model.architecture = Architecture::Baseline;
    EXPECT_THROW(matchingBaseline(config), Error);
}

TEST(MatchingBaseline, SaysWhatDifferenceIsLeft) {
    const MatchingBaseline match = matchingBaseline(preset("demo").config);
    const std::string text = describe(match);
    EXPECT_NE(text.find("width " + std::to_string(match.config.model.width)), std::string::npos);
    EXPECT_NE(text.find(match.difference() == 0 ? "exactly" : " %"), std::string::npos) << text;
}

TEST(MatchingPlan, TrainsBothOverTheSeedsWithTheBaselineAsReference) {
    const Config config = preset("demo").config;
    const auto runs = expandSweep(matchingPlan(config, 3));
    ASSERT_EQ(runs.size(), 6U);
    EXPECT_EQ(runs[0].group, "baseline");
    EXPECT_EQ(runs[1].group, "DeepSight");
    EXPECT_EQ(runs[0].seed, runs[1].seed);
    EXPECT_NE(runs[0].seed, runs[2].seed);
    EXPECT_EQ(runs[0].config.model.width, matchingBaseline(config).config.model.width);
    EXPECT_EQ(runs[1].config.model, config.model);
}

TEST(MatchingPlan, BothAreGivenTheSameBatches) {
    const Config config = preset("demo").config;
    const auto runs = expandSweep(matchingPlan(config, 2));
    const auto corpus = openCorpus(config.data, {});
    const auto batchOf = [&](const Config& of, std::int64_t index) {
        return BatchSampler(corpus, of.model.contextSize, of.extraTokens(), of.training.batchSize,
                            static_cast<std::uint64_t>(of.training.seed))
            .train(index)
            .inputs;
    };
    for (const std::int64_t index : {0, 1, 77})
        EXPECT_EQ(batchOf(runs[0].config, index), batchOf(runs[1].config, index));
    EXPECT_NE(batchOf(runs[0].config, 0), batchOf(runs[2].config, 0));
}

TEST(MatchingPlan, LongerWindowsOfTextAreRefused) {
    Config config = preset("small").config;
    config.planning.window = FutureWindow::Extended;
    EXPECT_THROW(matchingPlan(config, 3), Error);
}

}  // namespace
}  // namespace deepsight
