#include "core/sweep/sweep_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using test::TemporaryFolder;

constexpr const char* kExample = R"({
  "name": "Horizons",
  "base": {"model": {"context_size": 17, "vocabulary_size": 14},
           "data": {"source": "path-star", "path_star_length": 3, "path_star_nodes": 10}},
  "variants": [
    {"name": "No planning", "set": {"planning.score": "none"}, "published": {"train_loss": 2.8}},
    {"name": "MSE", "set": {"planning.score": "mse", "planning.coefficient": 2}}
  ],
  "axes": [
    {"field": "training.seed", "values": [1, 2, 3]},
    {"field": "training.learning_rate", "values": [0.001, 0.002]}
  ],
  "reference": "No planning, learning_rate=0.002"
})";

SweepPlan example() { return parseSweep(kExample, "plan.json"); }

SweepPlan demoPlan() {
    SweepPlan plan;
    plan.name = "demo";
    plan.base = preset("demo").config;
    return plan;
}

std::vector<std::string> namesOf(const std::vector<SweepRun>& runs) {
    std::vector<std::string> names;
    for (const SweepRun& run : runs) names.push_back(run.name);
    return names;
}

const SweepRun& find(const std::vector<SweepRun>& runs, const std::string& name) {
    const auto found =
        std::find_if(runs.begin(), runs.end(), [&](const auto& run) { return run.name == name; });
    if (found == runs.end()) throw std::out_of_range("no run " + name);
    return *found;
}

TEST(SweepPlan, ExpandsVariantsByAxesSeedBySeed) {
    const auto runs = expandSweep(example());
    const std::vector<std::string> expected{
        "no-planning_learning-rate-0.001_seed-1", "no-planning_learning-rate-0.002_seed-1",
        "mse_learning-rate-0.001_seed-1",         "mse_learning-rate-0.002_seed-1",
        "no-planning_learning-rate-0.001_seed-2", "no-planning_learning-rate-0.002_seed-2",
        "mse_learning-rate-0.001_seed-2",         "mse_learning-rate-0.002_seed-2",
        "no-planning_learning-rate-0.001_seed-3", "no-planning_learning-rate-0.002_seed-3",
        "mse_learning-rate-0.001_seed-3",         "mse_learning-rate-0.002_seed-3"};
    EXPECT_EQ(namesOf(runs), expected);
    const SweepRun& run = runs[6];
    EXPECT_EQ(run.group, "MSE, learning_rate=0.001");
    EXPECT_EQ(run.seed, 2);
    EXPECT_EQ(run.config.training.seed, 2);
    EXPECT_EQ(run.config.training.learningRate, 0.001);
    EXPECT_EQ(run.config.planning.coefficient, 2.0);
    EXPECT_EQ(run.config.planning.score, DisaffinityScore::Mse);
    EXPECT_EQ(runs[5].config.planning.score, DisaffinityScore::None);
}

TEST(SweepPlan, WithoutVariantsAndAxesIsTheBaseAlone) {
    const auto runs = expandSweep(demoPlan());
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].name, "base_seed-1337");
    EXPECT_EQ(runs[0].config, demoPlan().base);
}

TEST(SweepPlan, FolderNamesAreSafeReadableAndUnique) {
    SweepPlan plan = demoPlan();
    plan.variants = {{"../A/B: no. 1!", {{"planning.horizon", std::int64_t{1}}}, {}},
                     {"a b no.1", {{"planning.horizon", std::int64_t{2}}}, {}},
                     {"规划", {{"planning.horizon", std::int64_t{3}}}, {}},
                     {std::string(300, 'x'), {{"planning.horizon", std::int64_t{4}}}, {}}};
    const auto names = namesOf(expandSweep(plan));
    EXPECT_EQ(names[0], "a-b-no.1_seed-1337");
    EXPECT_EQ(names[1], "a-b-no.1-2_seed-1337");
    EXPECT_EQ(names[2], "group_seed-1337");
    EXPECT_LT(names[3].size(), 120u);
}

TEST(SweepPlan, SizesFollowTheData) {
    SweepPlan plan = demoPlan();
    plan.axes = {{"data.path_star_length", {std::int64_t{3}, std::int64_t{4}}}};
    plan.base.data.pathStarNodes = 12;
    plan.base.model.vocabularySize = 16;
    const auto runs = expandSweep(plan);
    EXPECT_EQ(runs[0].config.model.contextSize, 17);
    EXPECT_EQ(runs[1].config.model.contextSize, 24);  // 3 * 6 + 3 + 4 - 1

    plan.axes = {{"data.path_star_nodes", {std::int64_t{10}, std::int64_t{30}}}};
    const auto larger = expandSweep(plan);
    EXPECT_EQ(larger[0].config.model.vocabularySize, 14);
    EXPECT_EQ(larger[1].config.model.vocabularySize, 34);
}

TEST(SweepPlan, ADecoderOnlyVariantHasNoPlanningScore) {
    SweepPlan plan = demoPlan();
    plan.variants = {{"baseline", {{"model.architecture", std::string("baseline")}}, {}}};
    EXPECT_EQ(expandSweep(plan)[0].config.planning.score, DisaffinityScore::None);
    plan.variants[0].settings.emplace_back("planning.score", std::string("mse"));
    const auto message = expectError(ErrorKind::Config, [&] { expandSweep(plan); });
    EXPECT_TRUE(contains(message, "baseline_seed-1337"));
    EXPECT_TRUE(contains(message, "planning.score"));
}

TEST(SweepPlan, CrossAttentionHeadsFollowTheHeads) {
    SweepPlan plan = demoPlan();
    plan.axes = {{"model.heads", {std::int64_t{2}, std::int64_t{4}}}};
    EXPECT_EQ(expandSweep(plan)[0].config.model.crossAttentionHeads, 4);
    EXPECT_EQ(expandSweep(plan)[1].config.model.crossAttentionHeads, 8);
    plan.base.model.crossAttentionHeads = 3;
    EXPECT_EQ(expandSweep(plan)[0].config.model.crossAttentionHeads, 3);
}

TEST(SweepPlan, RefusesRunsThatAreAlike) {
    SweepPlan plan = demoPlan();
    plan.variants = {{"a", {{"planning.score", std::string("none")}}, {}}};
    plan.axes = {{"planning.horizon", {std::int64_t{3}, std::int64_t{6}}}};
    const auto message = expectError(ErrorKind::Config, [&] { expandSweep(plan); });
    EXPECT_TRUE(contains(message, "a_horizon-3_seed-1337"));
    EXPECT_TRUE(contains(message, "a_horizon-6_seed-1337"));
}

TEST(SweepPlan, NamesTheRunAndFieldThatDoNotHold) {
    SweepPlan plan = demoPlan();
    plan.axes = {{"planning.horizon", {std::int64_t{3}, std::int64_t{17}}}};
    const auto message = expectError(ErrorKind::Config, [&] { expandSweep(plan); });
    EXPECT_TRUE(contains(message, "horizon-17_seed-1337"));
    EXPECT_TRUE(contains(message, "planning.horizon: The horizon must be below"));
}

TEST(SweepPlan, RefusesWhatMakesNoSense) {
    const auto messageOf = [](const auto& change) {
        SweepPlan plan = demoPlan();
        plan.axes = {{"training.seed", {std::int64_t{1}, std::int64_t{2}}}};
        change(plan);
        return expectError(ErrorKind::Config, [&] { expandSweep(plan); });
    };
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) { plan.axes.push_back(plan.axes[0]); }),
                         "two axes of training.seed"));
    EXPECT_TRUE(
        contains(messageOf([](SweepPlan& plan) { plan.axes[0].values.clear(); }), "has no values"));
    EXPECT_TRUE(contains(
        messageOf([](SweepPlan& plan) { plan.axes[0].values[1] = std::int64_t{1}; }), "1 twice"));
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) { plan.axes[0].field = "training.sead"; }),
                         "\"training.sead\", which is no field"));
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) { plan.axes[0].values[1] = true; }),
                         "training.seed is given true"));
    EXPECT_TRUE(
        contains(messageOf([](SweepPlan& plan) { plan.axes[0].values[1] = std::int64_t{-1}; }),
                 "must be a whole number from 0"));
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) { plan.reference = "nobody"; }),
                         "\"nobody\" is none of its groups; they are: \"base\""));
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) {
                             plan.variants = {{"a", {}, {}}, {"a", {}, {}}};
                         }),
                         "two variants called \"a\""));
    EXPECT_TRUE(contains(messageOf([](SweepPlan& plan) {
                             plan.axes[0].values.clear();
                             for (std::int64_t seed = 0; seed <= 10'000; ++seed)
                                 plan.axes[0].values.emplace_back(seed);
                         }),
                         "more than 10000 runs"));
}

TEST(SweepPlan, JsonKeepsEverything) {
    const SweepPlan plan = example();
    EXPECT_EQ(plan.name, "Horizons");
    EXPECT_EQ(plan.base.data.pathStarLength, 3);
    EXPECT_EQ(plan.base.model.crossAttentionHeads, 6);
    ASSERT_EQ(plan.variants.size(), 2u);
    EXPECT_EQ(plan.variants[0].published.front(), std::pair(std::string("train_loss"), 2.8));
    EXPECT_EQ(plan.variants[1].settings.size(), 2u);
    EXPECT_EQ(plan.axes[1].values[0], FieldValue(0.001));
    EXPECT_EQ(parseSweep(toJson(plan), "again"), plan);
    SweepPlan other = plan;
    other.variants[1].settings[0].second = std::int64_t{7};
    EXPECT_FALSE(other == plan);
}

TEST(SweepPlan, JsonErrorsNameFilePlaceAndRemedy) {
    const auto messageOf = [](const std::string& json) {
        return expectError(ErrorKind::Config, [&] { parseSweep(json, "plan.json"); });
    };
    const auto inVariant = [&](const std::string& members) {
        return messageOf(R"({"name": "x", "variants": [{"name": "a"}, {)" + members + "}]}");
    };
    const auto inAxis = [&](const std::string& members) {
        return messageOf(R"({"name": "x", "axes": [{)" + members + "}]}");
    };
    EXPECT_TRUE(contains(messageOf("{"), "plan.json is not valid JSON, at line 1"));
    EXPECT_TRUE(contains(messageOf("[]"), "plan.json: it must be an object"));
    EXPECT_TRUE(contains(messageOf("{}"), "plan.json: \"name\" is missing"));
    EXPECT_TRUE(contains(messageOf(R"({"name": "x", "axis": []})"),
                         "unknown member \"axis\"; known members: name, base, variants"));
    EXPECT_TRUE(contains(messageOf(R"({"name": "x", "axes": {}})"), "\"axes\" must be a list"));
    EXPECT_TRUE(contains(messageOf(R"({"name": "x", "base": {"modell": {}}})"),
                         "plan.json, base: unknown section \"modell\". Did you mean \"model\"?"));
    EXPECT_TRUE(contains(inVariant(R"("set": {})"), "plan.json, variants[1]: \"name\" is missing"));
    EXPECT_TRUE(contains(inVariant(R"("name": "b", "set": {"planning.horizn": 3})"),
                         "unknown field \"planning.horizn\". Did you mean \"horizon\"?"));
    EXPECT_TRUE(contains(inVariant(R"("name": "b", "set": {"horizon": 3})"),
                         "\"horizon\" must name a section and a field"));
    EXPECT_TRUE(contains(inVariant(R"("name": "b", "set": {"planning.horizon": 3.5})"),
                         "\"planning.horizon\" must be a whole number"));
    EXPECT_TRUE(contains(inVariant(R"("name": "b", "published": {"loss": 3.5})"),
                         "unknown metric \"loss\"; known metrics: validation_loss"));
    EXPECT_TRUE(contains(inVariant(R"("name": "b", "published": {"train_loss": "3"})"),
                         "\"published.train_loss\" must be a number"));
    EXPECT_TRUE(contains(inAxis(R"("field": "training.seed")"),
                         "plan.json, axes[0]: \"values\" must be a list with one value"));
    EXPECT_TRUE(contains(inAxis(R"("field": "planning.score", "values": ["mse", "huber"])"),
                         "\"planning.score\" must be"));
}

TEST(SweepPlan, JsonSetsFieldsOfEveryArchitecture) {
    const auto plan = parseSweep(
        R"({"name": "x", "axes": [{"field": "model.layers", "values": [2]},
                                  {"field": "model.encoder_layers", "values": [3]},
                                  {"field": "model.architecture", "values": ["multi-token"]}]})",
        "x");
    EXPECT_EQ(plan.axes[0].values[0], FieldValue(std::int64_t{2}));
    EXPECT_EQ(plan.axes[1].values[0], FieldValue(std::int64_t{3}));
    EXPECT_EQ(plan.axes[2].values[0], FieldValue(std::string("multi-token")));
}

TEST(SweepPlan, AFolderKeepsOneSweep) {
    const TemporaryFolder folder;
    const auto sweep = folder / "new" / "sweep";
    SweepPlan plan = example();
    saveSweep(plan, sweep);
    EXPECT_EQ(loadSweep(sweep), plan);
    EXPECT_NO_THROW(saveSweep(plan, sweep));
    plan.name = "another";
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { saveSweep(plan, sweep); }),
                         "already holds another sweep"));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { loadSweep(folder / "none"); }),
                         "holds no sweep"));
}

TEST(SweepPlan, ASavedBaseKeepsFieldsThatOnlyVariantsUse) {
    const TemporaryFolder folder;
    SweepPlan plan = demoPlan();
    plan.base.planning.score = DisaffinityScore::None;
    plan.base.planning.horizon = 3;
    plan.variants = {{"none", {}, {}},
                     {"mse", {{"planning.score", std::string("mse")}}, {}},
                     {"baseline", {{"model.architecture", std::string("baseline")}}, {}}};
    saveSweep(plan, folder / "sweep");
    const auto runs = expandSweep(loadSweep(folder / "sweep"));
    EXPECT_EQ(runs[1].config.planning.horizon, 3);
    plan.base.model.architecture = Architecture::Baseline;
    plan.base.model.splitTemperature = 0.5;
    EXPECT_EQ(parseSweep(toJson(plan), "plan").base.planning.horizon, 3);
}

TEST(SweepPlan, SavedDataPathsHoldFromEverywhere) {
    const TemporaryFolder folder;
    SweepPlan plan = demoPlan();
    plan.base.data.source = DataSource::Text;
    plan.base.data.path = "wiki.txt";
    plan.axes = {{"data.path", {std::string("a.txt")}}};
    saveSweep(plan, folder / "sweep");
    const SweepPlan saved = loadSweep(folder / "sweep");
    EXPECT_EQ(saved.base.data.path, (std::filesystem::current_path() / "wiki.txt").string());
    EXPECT_EQ(saved.axes[0].values[0],
              FieldValue((std::filesystem::current_path() / "a.txt").string()));
    EXPECT_NO_THROW(saveSweep(plan, folder / "sweep"));
}

TEST(SweepPresets, CanBeTrainedOnceTheyHaveData) {
    std::set<std::string> ids;
    for (const SweepPreset& preset : sweepPresets()) {
        EXPECT_TRUE(ids.insert(preset.id).second);
        SweepPlan plan = preset.plan;
        if (!plan.base.generatesData()) {
            EXPECT_TRUE(plan.base.data.path.empty()) << preset.id;
            plan.base.data.path = "data";
        }
        EXPECT_GE(expandSweep(plan).size(), 10u) << preset.id;
        EXPECT_EQ(parseSweep(toJson(plan), preset.id), plan);
    }
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [] { sweepPreset("papper"); }),
                         "no sweep preset \"papper\". Known presets: paper-table, "));
}

TEST(SweepPresets, PaperTableHasItsRowsAndFigures) {
    SweepPlan plan = sweepPreset("paper-table-full").plan;
    plan.base.data.path = "wiki_train.bin";
    const auto runs = expandSweep(plan);
    ASSERT_EQ(runs.size(), 10u);
    for (const auto& [name, id] : std::map<std::string, std::string>{
             {"n-11-mse_seed-1337", "paper-mse"},
             {"n-11-cosine_seed-1337", "paper-cosine"},
             {"no-planning_seed-1337", "paper-no-planning"},
             {"baseline_seed-1337", "paper-baseline"},
             {"smaller-baseline_seed-1337", "paper-baseline-small"}}) {
        Config expected = preset(id).config;
        expected.data.path = "wiki_train.bin";
        expected.training.keptCheckpoints = 1;
        EXPECT_EQ(toJson(find(runs, name).config), toJson(expected)) << name;
    }
    const auto& best = plan.variants.front();
    EXPECT_EQ(best.published,
              (std::vector<std::pair<std::string, double>>{
                  {"validation_loss", 3.340}, {"train_loss", 2.782}, {"future_loss", 4.841e-9}}));
}

}  // namespace
}  // namespace deepsight
