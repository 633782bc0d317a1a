#include "core/config/config_json.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <set>

#include "core/config/config_schema.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

std::string refusal(const std::string& json) {
    return expectError(ErrorKind::Config, [&] { parseConfig(json, "c.json"); });
}

TEST(ConfigSchema, DescribesEveryFieldOnceWithWording) {
    std::set<std::string> paths;
    for (const Field& field : configFields()) {
        EXPECT_TRUE(paths.insert(field.path()).second) << field.path();
        EXPECT_GT(std::string(field.label).size(), 3U) << field.path();
        EXPECT_GT(std::string(field.help).size(), 30U) << field.path();
        EXPECT_STRNE(field.group, "") << field.path();
        EXPECT_EQ(field.choices.empty(), field.kind != FieldKind::Choice) << field.path();
        EXPECT_EQ(findField(field.path()), &field);
    }
    EXPECT_EQ(findField("model.no_such_field"), nullptr);
}

TEST(ConfigSchema, SettersChangeExactlyWhatGettersRead) {
    for (const Field& field : configFields()) {
        Config config;
        const FieldValue before = field.get(config);
        FieldValue changed;
        if (field.kind == FieldKind::Boolean) changed = !std::get<bool>(before);
        if (field.kind == FieldKind::Integer) changed = std::get<std::int64_t>(before) + 1;
        if (field.kind == FieldKind::Real) changed = std::get<double>(before) + 0.25;
        if (field.kind == FieldKind::Text) changed = std::get<std::string>(before) + "x";
        if (field.kind == FieldKind::Choice) {
            const bool isFirst = std::get<std::string>(before) == field.choices[0];
            changed = std::string(field.choices[isFirst ? 1 : 0]);
        }
        field.set(config, changed);
        EXPECT_EQ(field.get(config), changed) << field.path();
        for (const Field& other : configFields()) {
            if (&other == &field) continue;
            EXPECT_EQ(other.get(config), other.get(Config{})) << other.path();
        }
        field.set(config, before);
        EXPECT_EQ(config, Config{}) << field.path();
    }
}

TEST(ConfigSchema, ShowsOnlyFieldsThatHaveAnEffect) {
    Config config = preset("paper-mse").config;
    EXPECT_TRUE(findField("model.encoder_layers")->applies(config));
    EXPECT_FALSE(findField("model.layers")->applies(config));
    EXPECT_TRUE(findField("planning.horizon")->applies(config));
    EXPECT_FALSE(findField("data.path_star_arms")->applies(config));
    EXPECT_FALSE(findField("data.validation_fraction")->applies(config));
    config.planning.score = DisaffinityScore::None;
    EXPECT_TRUE(findField("planning.score")->applies(config));
    EXPECT_FALSE(findField("planning.horizon")->applies(config));
    config.model.architecture = Architecture::Baseline;
    EXPECT_TRUE(findField("model.layers")->applies(config));
    EXPECT_FALSE(findField("model.cross_attention_heads")->applies(config));
    EXPECT_FALSE(findField("planning.score")->applies(config));
}

TEST(ConfigJson, EveryPresetComesBackUnchanged) {
    for (const Preset& preset : presets()) {
        EXPECT_EQ(parseConfig(toJson(preset.config), preset.id), preset.config) << preset.id;
    }
}

TEST(ConfigJson, EveryFieldThatAppliesSurvivesTheRoundTrip) {
    // Between the three, every field applies once.
    for (const char* id : {"small", "paper-baseline", "demo"}) {
        for (const Field& field : configFields()) {
            Config config = preset(id).config;
            if (!field.applies(config) || field.kind == FieldKind::Choice) continue;
            FieldValue value = field.maximum;
            if (field.kind == FieldKind::Boolean) value = !std::get<bool>(field.get(config));
            if (field.kind == FieldKind::Integer) value = static_cast<std::int64_t>(field.maximum);
            if (field.kind == FieldKind::Text) value = std::string("cuda:12");
            field.set(config, value);
            EXPECT_EQ(parseConfig(toJson(config), "c.json"), config) << field.path();
        }
    }
}

TEST(ConfigJson, EveryChoiceSurvivesTheRoundTrip) {
    Config learned = preset("small").config;
    learned.planning.futureAggregation = FutureAggregation::Gru;
    learned.planning.projector = Projector::Mlp;
    Config siblings = preset("demo").config;
    siblings.data.source = DataSource::SiblingDiscovery;
    std::set<std::string> tested;
    for (const Config& original :
         {preset("small").config, preset("demo").config, learned, siblings}) {
        for (const Field& field : configFields()) {
            if (!field.applies(original)) continue;
            for (const char* choice : field.choices) {
                Config config = original;
                field.set(config, std::string(choice));
                const Config read = parseConfig(toJson(config), "c.json");
                EXPECT_EQ(field.get(read), FieldValue(std::string(choice))) << field.path();
                tested.insert(field.path());
            }
        }
    }
    for (const Field& field : configFields()) {
        EXPECT_EQ(tested.contains(field.path()), field.kind == FieldKind::Choice) << field.path();
    }
}

TEST(ConfigJson, WritesOnlyFieldsThatApply) {
    const std::string json = toJson(preset("paper-baseline").config);
    EXPECT_TRUE(contains(json, "\"layers\": 26"));
    EXPECT_FALSE(contains(json, "encoder_layers"));
    EXPECT_FALSE(contains(json, "planning"));
    EXPECT_FALSE(contains(json, "path_star"));
}

TEST(ConfigJson, LoadsTheGoldenConfigurations) {
    const std::filesystem::path golden = std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden";
    if (!std::filesystem::exists(golden)) GTEST_SKIP() << golden << " is not here";
    const Config options = loadConfig(golden / "deepsight-options" / "config.json");
    EXPECT_TRUE(options.model.bias);
    EXPECT_EQ(options.model.crossAttentionHeads, 6);
    EXPECT_EQ(options.planning.score, DisaffinityScore::LogCosine);
    EXPECT_EQ(options.planning.futureAggregation, FutureAggregation::DecayNormalized);
    EXPECT_EQ(options.planning.presentFutureMerge, PresentFutureMerge::ContextSize);
    EXPECT_EQ(options.planning.contextNorm, ContextNorm::Both);
    EXPECT_EQ(loadConfig(golden / "deepsight-mse" / "config.json").planning.horizon, 6);
    EXPECT_EQ(loadConfig(golden / "deepsight-cosine" / "config.json").planning.score,
              DisaffinityScore::Cosine);
    const Config baseline = loadConfig(golden / "baseline" / "config.json");
    EXPECT_EQ(baseline.model.architecture, Architecture::Baseline);
    EXPECT_EQ(baseline.model.layers, 3);
    EXPECT_EQ(baseline.planning.score, DisaffinityScore::None);
}

TEST(ConfigJson, AbsentFieldsKeepTheirDefaults) {
    EXPECT_EQ(parseConfig("{}", "c.json"), Config{});
    EXPECT_EQ(parseConfig(R"({"training": {"steps": 7}})", "c.json").training.steps, 7);
}

TEST(ConfigJson, CrossAttentionHeadsDefaultToTwiceTheHeads) {
    const Config config = parseConfig(R"({"model": {"heads": 5}})", "c.json");
    EXPECT_EQ(config.model.crossAttentionHeads, 10);
    const Config explicitly =
        parseConfig(R"({"model": {"heads": 5, "cross_attention_heads": 5}})", "c.json");
    EXPECT_EQ(explicitly.model.crossAttentionHeads, 5);
}

TEST(ConfigJson, WholeNumbersAreAcceptedAsReals) {
    EXPECT_EQ(parseConfig(R"({"model": {"dropout": 0}})", "c.json").model.dropout, 0.0);
}

TEST(ConfigJson, UnknownFieldIsRefusedByNameWithTheNearestSpelling) {
    const std::string message = refusal(R"({"model": {"widht": 90}})");
    EXPECT_TRUE(contains(message, "c.json"));
    EXPECT_TRUE(contains(message, "\"model.widht\""));
    EXPECT_TRUE(contains(message, "Did you mean \"width\"?"));
    EXPECT_TRUE(contains(message, "vocabulary_size, context_size"));
}

TEST(ConfigJson, UnknownSectionIsRefusedByName) {
    const std::string message = refusal(R"({"modell": {}})");
    EXPECT_TRUE(contains(message, "\"modell\""));
    EXPECT_TRUE(contains(message, "Did you mean \"model\"?"));
    EXPECT_TRUE(contains(message, "model, planning, data, training"));
    EXPECT_FALSE(contains(refusal(R"({"qqqqqqq": {}})"), "Did you mean"));
}

TEST(ConfigJson, WrongTypesAreRefusedWithWhatIsAllowed) {
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": "90"}})"),
                         "\"model.width\" must be a whole number from 1 to 16384, not \"90\""));
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": 90.5}})"), "not 90.5"));
    EXPECT_TRUE(contains(refusal(R"({"model": {"bias": 1}})"), "must be true or false, not 1"));
    EXPECT_TRUE(contains(refusal(R"({"training": {"learning_rate": null}})"), "not null"));
    EXPECT_TRUE(contains(refusal(R"({"planning": {"score": 3}})"), "\"log-cosine\""));
    EXPECT_TRUE(contains(refusal(R"({"data": {"path": ["a"]}})"), "must be a string, not array"));
    EXPECT_TRUE(contains(refusal(R"({"model": 3})"), "\"model\" must be an object"));
    EXPECT_TRUE(contains(refusal("[]"), "must be a JSON object"));
}

TEST(ConfigJson, ValuesOutOfRangeAreRefused) {
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": 0}})"), "from 1 to 16384, not 0"));
    EXPECT_TRUE(contains(refusal(R"({"model": {"dropout": 1.5}})"), "from 0 to 0.95, not 1.5"));
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": 18446744073709551615}})"), "model.width"));
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": -9223372036854775808}})"), "model.width"));
    EXPECT_TRUE(contains(refusal(R"({"model": {"dropout": 1e999}})"), "c.json"));
    EXPECT_TRUE(contains(refusal(R"({"training": {"device": "gpu"}})"), "\"cuda:\""));
}

TEST(ConfigJson, UnknownChoiceIsRefusedWithTheAllowedOnes) {
    const std::string message = refusal(R"({"planning": {"score": "l2"}})");
    EXPECT_TRUE(contains(message, "\"planning.score\""));
    EXPECT_TRUE(contains(message, "\"bag-of-words\" or \"token-order\", not \"l2\""));
}

TEST(ConfigJson, FieldsOfTheOtherArchitectureAreRefusedWithTheRemedy) {
    const std::string layers = refusal(R"({"model": {"layers": 6}})");
    EXPECT_TRUE(contains(layers, "\"model.layers\""));
    EXPECT_TRUE(contains(layers, "encoder_layers"));
    const std::string encoder =
        refusal(R"({"model": {"architecture": "baseline", "encoder_layers": 6}})");
    EXPECT_TRUE(contains(encoder, "\"model.encoder_layers\""));
    EXPECT_TRUE(contains(encoder, "\"layers\""));
    const std::string score =
        refusal(R"({"model": {"architecture": "baseline"}, "planning": {"score": "mse"}})");
    EXPECT_TRUE(contains(score, "\"planning.score\" must be \"none\""));
}

TEST(ConfigJson, PlanningDetailsBesideNoScoreAreAccepted) {
    const Config config = parseConfig(R"({"planning": {"score": "none", "horizon": 4}})", "c.json");
    EXPECT_FALSE(config.plans());
    EXPECT_EQ(config.planning.horizon, 4);
}

TEST(ConfigJson, DuplicateMembersAreRefused) {
    EXPECT_TRUE(contains(refusal(R"({"model": {"width": 90, "width": 60}})"), "\"width\""));
    EXPECT_TRUE(contains(refusal(R"({"model": {}, "model": {}})"), "twice"));
    // The same name in two sections is no duplicate.
    EXPECT_NO_THROW(parseConfig(R"({"model": {}, "training": {}, "data": {}})", "c.json"));
}

TEST(ConfigJson, MalformedJsonIsReportedWithLineAndColumn) {
    const std::string message = refusal("{\n  \"model\": {\"width\": 90,}\n}");
    EXPECT_TRUE(contains(message, "c.json is not valid JSON, at line 2, column 25"));
    EXPECT_TRUE(contains(refusal(""), "line 1, column 1"));
    EXPECT_TRUE(contains(refusal("{} {}"), "line 1, column 4"));
    EXPECT_TRUE(contains(refusal(std::string(100'000, '[')), "c.json is nested too deeply"));
}

TEST(ConfigJson, SavedFileLoadsAgain) {
    const test::TemporaryFolder folder;
    const Config config = preset("paper-cosine").config;
    saveConfig(config, folder / "config.json");
    EXPECT_EQ(loadConfig(folder / "config.json"), config);
    const std::string message =
        expectError(ErrorKind::Io, [&] { loadConfig(folder / "missing.json"); });
    EXPECT_TRUE(contains(message, "missing.json"));
}

TEST(Presets, AreFoundByIdAndTheDemoComesFirst) {
    EXPECT_EQ(presets().front().id, "demo");
    std::set<std::string> ids;
    for (const Preset& item : presets()) {
        EXPECT_TRUE(ids.insert(item.id).second) << item.id;
        EXPECT_EQ(&preset(item.id), &item);
    }
    const std::string message = expectError(ErrorKind::Config, [] { preset("papermse"); });
    EXPECT_TRUE(contains(message, "\"papermse\""));
    EXPECT_TRUE(contains(message, "demo, path-star"));
}

}  // namespace
}  // namespace deepsight
