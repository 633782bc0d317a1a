#include "core/config/model_size.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <numeric>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"

namespace deepsight {
namespace {

TEST(ModelSize, PublishedShapesHaveThePublishedCounts) {
    for (const char* id : {"paper-mse", "paper-cosine"}) {
        EXPECT_EQ(modelSize(preset(id).config).parametersWithoutPositions, 15'763'500) << id;
    }
    EXPECT_EQ(modelSize(preset("paper-baseline").config).parametersWithoutPositions, 16'036'800);
    EXPECT_EQ(modelSize(preset("paper-baseline-small").config).parametersWithoutPositions,
              15'441'192);
}

// Radford et al. 2019, as the released weights have them; table 2 there rounds otherwise.
TEST(ModelSize, Gpt2ShapesHaveThePublishedCounts) {
    EXPECT_EQ(modelSize(preset("gpt2-124m").config).parameters, 124'439'808);
    EXPECT_EQ(modelSize(preset("gpt2-355m").config).parameters, 354'823'168);
    EXPECT_EQ(modelSize(preset("gpt2-774m").config).parameters, 774'030'080);
    EXPECT_EQ(modelSize(preset("gpt2-1558m").config).parameters, 1'557'611'200);
}

TEST(ModelSize, Gpt2PresetsSayTheirCountsAndTheRivals) {
    const auto millions = [](const Config& config) {
        char text[32];
        std::snprintf(text, sizeof text, "%.1f million",
                      static_cast<double>(modelSize(config).parameters) / 1e6);
        return std::string(text);
    };
    for (const std::string id : {"gpt2-124m", "gpt2-355m", "gpt2-774m", "gpt2-1558m"}) {
        const auto& baseline = preset(id);
        const auto& deepSight = preset(id + "-deepsight");
        EXPECT_EQ(baseline.config.model.layers,
                  deepSight.config.model.encoderLayers + deepSight.config.model.decoderLayers);
        EXPECT_EQ(baseline.config.training, deepSight.config.training);
        for (const auto* each : {&baseline, &deepSight})
            EXPECT_NE(each->description.find(millions(each->config)), std::string::npos) << id;
        EXPECT_NE(deepSight.description.find(millions(baseline.config)), std::string::npos) << id;
    }
}

TEST(ModelSize, GoldenModelsHaveTheirCounts) {
    const std::filesystem::path golden = std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden";
    if (!std::filesystem::exists(golden)) GTEST_SKIP() << golden << " is not here";
    for (const char* name :
         {"deepsight-mse", "deepsight-cosine", "deepsight-options", "baseline"}) {
        const ModelSize size = modelSize(loadConfig(golden / name / "config.json"));
        const std::string expected = readFile(golden / name / "expected.json");
        const auto number = [&expected](const std::string& key) {
            const std::string start = '"' + key + "\": ";
            return std::stoll(expected.substr(expected.find(start) + start.size()));
        };
        EXPECT_EQ(size.parameters, number("parameters")) << name;
        EXPECT_EQ(size.parametersWithoutPositions, number("parameters_without_positions")) << name;
    }
}

TEST(ModelSize, GroupsAddUpToTheTotal) {
    for (const Preset& item : presets()) {
        const ModelSize size = modelSize(item.config);
        const auto sum = std::accumulate(
            size.groups.begin(), size.groups.end(), std::int64_t{0},
            [](std::int64_t total, const auto& group) { return total + group.parameters; });
        EXPECT_EQ(sum, size.parameters) << item.id;
        EXPECT_EQ(size.parameters - size.parametersWithoutPositions,
                  item.config.model.contextSize * item.config.model.width)
            << item.id;
    }
}

TEST(ModelSize, PlanningNormsCountOnlyWhereTheyExist) {
    Config config = preset("small").config;
    const std::int64_t norm = 2 * config.model.width;
    const auto parameters = [&config] { return modelSize(config).parameters; };
    config.planning.normAffine = false;
    const std::int64_t without = parameters();
    config.planning.normAffine = true;
    config.planning.contextNorm = ContextNorm::None;
    EXPECT_EQ(parameters(), without + norm);
    config.planning.contextNorm = ContextNorm::Pre;
    EXPECT_EQ(parameters(), without + 2 * norm);
    config.planning.contextNorm = ContextNorm::Both;
    EXPECT_EQ(parameters(), without + 3 * norm);
    config.planning.score = DisaffinityScore::None;
    EXPECT_EQ(parameters(), without);
}

TEST(ModelSize, ExtendedWindowAddsPositionsOnly) {
    Config config = preset("small").config;
    const ModelSize before = modelSize(config);
    config.planning.window = FutureWindow::Extended;
    const ModelSize after = modelSize(config);
    EXPECT_EQ(after.parametersWithoutPositions, before.parametersWithoutPositions);
    EXPECT_EQ(after.parameters, before.parameters + config.planning.horizon * config.model.width);
}

TEST(ModelSize, SmallPresetsAreAboutEquallyLarge) {
    const auto deepSight = static_cast<double>(modelSize(preset("small").config).parameters);
    const auto baseline =
        static_cast<double>(modelSize(preset("small-baseline").config).parameters);
    EXPECT_NEAR(baseline / deepSight, 1.0, 0.04);
    EXPECT_GE(baseline, deepSight);  // as published: the baseline has no fewer
}

}  // namespace
}  // namespace deepsight
