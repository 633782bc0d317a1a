#include "core/cli/comparison_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/sweep/matching_plan.h"
#include "core/sweep/sweep_difference.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kMostSeeds = 1000;

void print(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

int match(const ComparisonOptions& options) {
    Config config =
        options.config.empty() ? preset(options.preset).config : loadConfig(options.config);
    setDataSource(config, options.data);
    config = withOverrides(config, options.overrides);
    const MatchedSize size = options.by == "width" ? MatchedSize::Width : MatchedSize::Layers;
    const MatchingBaseline found = matchingBaseline(config, size);
    if (!options.plan.empty()) {
        const SweepPlan plan = matchingPlan(config, options.seeds, size);
        expandSweep(plan);  // what cannot be trained is not written
        writeFileAtomically(options.plan, toJson(plan));
    }
    if (options.json) {
        print({{"target_parameters", found.target},
               {"parameters", found.parameters},
               {"difference", found.difference()},
               {"width", found.config.model.width},
               {"layers", found.config.model.layers},
               {"config", Json::parse(toJson(found.config))}});
        return kSuccess;
    }
    std::printf("%s\n", describe(found).c_str());
    if (!options.plan.empty())
        std::printf("Plan of both over %lld seeds: deepsight-cli sweep --plan %s --out FOLDER\n",
                    static_cast<long long>(options.seeds), options.plan.c_str());
    return kSuccess;
}

Json differenceJson(const SweepDifference& difference) {
    Json groups = Json::array();
    for (const GroupDifference& group : difference.groups) {
        Json points = Json::array();
        for (const DifferencePoint& point : group.points)
            points.push_back({{"step", point.step},
                              {"difference", point.mean},
                              {"half_interval_95", point.half ? Json(*point.half) : Json(nullptr)},
                              {"pairs", point.pairs}});
        groups.push_back({{"group", group.group}, {"points", points}});
    }
    return {{"series", difference.series}, {"reference", difference.reference}, {"groups", groups}};
}

void requireGroup(const std::vector<SweepCurve>& curves, const std::string& label) {
    if (label.empty()) return;
    std::string known;
    for (const SweepCurve& curve : curves) {
        if (curve.group == label) return;
        if (known.find('"' + curve.group + '"') == std::string::npos)
            known += (known.empty() ? "\"" : ", \"") + curve.group + '"';
    }
    throw Error(
        ErrorKind::Config,
        "--reference \"" + label + "\" is none of the sweep's groups; they are: " + known + ".");
}

int difference(const ComparisonOptions& options) {
    const SweepSeries& series = sweepSeries(options.series);
    const SweepPlan plan = loadSweep(options.sweep);
    const auto curves = readSweepCurves(options.sweep, plan);
    requireGroup(curves, options.reference);
    const SweepDifference found = sweepDifference(plan, curves, series, options.reference);
    if (options.json) {
        print(differenceJson(found));
    } else if (options.csv) {
        std::cout << differenceCsv(found) << std::flush;
    } else {
        std::printf("%s, difference to \"%s\", 95 %% interval over seeds (Student's t):\n",
                    series.name, found.reference.c_str());
        for (const GroupDifference& group : found.groups) {
            std::printf("%s\n", group.group.c_str());
            for (const DifferencePoint& point : group.points)
                std::printf("  %s\n", differenceSentence(series, point).c_str());
            if (group.points.empty()) std::printf("  no step that both have evaluated yet\n");
        }
    }
    return kSuccess;
}

}  // namespace

void addComparisonCommands(CLI::App& app, ComparisonOptions& options) {
    auto* match = app.add_subcommand(
        "match", "Find the baseline of equally many parameters, and plan a sweep of both");
    auto* file = match->add_option("--config", options.config, "Configuration (JSON)");
    match->add_option("--preset", options.preset, "Preset instead of a configuration")
        ->capture_default_str()
        ->excludes(file);
    match->add_option("--data", options.data, "As for train");
    match->add_option("--set", options.overrides, "Override a field: section.field=value");
    match->add_option("--by", options.by, "Size of the baseline to solve for: width or depth")
        ->check(CLI::IsMember({"width", "depth"}))
        ->capture_default_str();
    match->add_option("--seeds", options.seeds, "Runs of either in the plan")
        ->check(CLI::Range(std::int64_t{1}, kMostSeeds))
        ->capture_default_str();
    match->add_option("--plan", options.plan, "Write the plan of a sweep of both to this file");
    match->add_flag("--json", options.json, "Print one JSON object");
    auto* difference = app.add_subcommand(
        "difference", "Difference of a sweep's groups to a reference by step, paired by seed");
    difference->add_option("--out", options.sweep, "Sweep folder")->required();
    difference
        ->add_option("--series", options.series, "What is compared, such as path_accuracy or fvu")
        ->capture_default_str();
    difference->add_option("--reference", options.reference, "Group to compare with");
    auto* csv = difference->add_flag("--csv", options.csv, "Print CSV, with every seed");
    difference->add_flag("--json", options.json, "Print one JSON object")->excludes(csv);
}

std::optional<int> runComparison(const CLI::App& app, const ComparisonOptions& options) {
    if (app.got_subcommand("match")) return match(options);
    if (app.got_subcommand("difference")) return difference(options);
    return {};
}

}  // namespace deepsight::cli
