#include "core/sweep/sweep_difference.h"

#include <algorithm>
#include <cmath>

#include "core/support/error.h"
#include "core/support/translatable.h"
#include "core/sweep/seed_statistics.h"
#include "core/sweep/sweep_groups.h"
#include "core/training/metrics_reader.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

using Evaluations = std::vector<EvaluationMetrics>;
using BySeed = std::map<std::int64_t, const Evaluations*>;

constexpr const char* kLossFormat = "%.4f";
constexpr const char* kFormat = "%.4g";

/// A measure of the encoder side.
template <auto member>
std::optional<double> health(const EvaluationMetrics& at) {
    if (!at.planning) return {};
    return at.planning.value().*member;
}

std::optional<double> decisiveToken(const EvaluationMetrics& at) {
    return at.tokenAccuracy.size() > 1 ? std::optional(at.tokenAccuracy[1]) : std::nullopt;
}

BySeed runsOf(const std::vector<SweepCurve>& curves, const std::string& group) {
    BySeed runs;
    for (const SweepCurve& curve : curves)
        if (curve.group == group) runs[curve.seed] = &curve.evaluations;
    return runs;
}

/// At the steps that both have evaluated, where both have the value.
std::vector<DifferencePoint> differenceOf(const Evaluations& run, const Evaluations& reference,
                                          const SweepSeries& series) {
    std::vector<DifferencePoint> points;
    auto other = reference.begin();
    for (const EvaluationMetrics& at : run) {
        while (other != reference.end() && other->step < at.step) ++other;
        if (other == reference.end()) break;
        if (other->step != at.step) continue;
        const auto value = series.value(at), against = series.value(*other);
        if (value && against) points.push_back({at.step, *value - *against, {}, 1});
    }
    return points;
}

GroupDifference groupDifference(const std::string& group, const BySeed& runs,
                                const BySeed& reference, const SweepSeries& series) {
    GroupDifference result;
    result.group = group;
    std::map<std::int64_t, std::vector<double>> byStep;
    for (const auto& [seed, evaluations] : runs) {
        const auto other = reference.find(seed);
        if (other == reference.end()) continue;
        auto points = differenceOf(*evaluations, *other->second, series);
        for (const DifferencePoint& point : points) byStep[point.step].push_back(point.mean);
        if (!points.empty()) result.seeds.emplace(seed, std::move(points));
    }
    for (const auto& [step, values] : byStep) {
        const SeedEstimate estimate = estimateOverSeeds(values);
        result.points.push_back(
            {step, estimate.mean, estimate.half, static_cast<std::int64_t>(values.size())});
    }
    return result;
}

std::string printed(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string csvText(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

/// What seeds say at a step; empty where one has no value there.
std::string seedCells(const GroupDifference& group, const std::vector<std::int64_t>& seeds,
                      std::int64_t step) {
    std::string text;
    for (const std::int64_t seed : seeds) {
        text += ",";
        const auto points = group.seeds.find(seed);
        if (points == group.seeds.end()) continue;
        const auto found =
            std::lower_bound(points->second.begin(), points->second.end(), step,
                             [](const auto& point, std::int64_t at) { return point.step < at; });
        if (found != points->second.end() && found->step == step)
            text += printed("%.17g", found->mean);
    }
    return text;
}

}  // namespace

const std::vector<SweepSeries>& sweepSeries() {
    using M = const EvaluationMetrics&;
    static const std::vector<SweepSeries> all{
        {"validation_loss", DEEPSIGHT_TR("Sweep", "Validation loss"), " nats", kLossFormat,
         [](M at) { return std::optional(at.validationLoss); }},
        {"future_loss", DEEPSIGHT_TR("Sweep", "Future loss (validation)"), "", kFormat,
         [](M at) { return at.futureLoss; }},
        {"path_accuracy", DEEPSIGHT_TR("Sweep", "Path accuracy"), "", kLossFormat,
         [](M at) { return at.pathAccuracy; }},
        {"decisive_token_accuracy", DEEPSIGHT_TR("Sweep", "Decisive token"), "", kLossFormat,
         decisiveToken},
        {"creativity", DEEPSIGHT_TR("Sweep", "Creativity"), "", kLossFormat,
         [](M at) { return at.creativity; }},
        {"fvu", DEEPSIGHT_TR("Sweep", "FVU"), "", kFormat, health<&PlanningHealth::fvu>},
        {"rank", DEEPSIGHT_TR("Sweep", "Encoder rank"), "", kFormat,
         health<&PlanningHealth::centredRank>},
        {"deviation", DEEPSIGHT_TR("Sweep", "Encoder deviation"), "", kFormat,
         health<&PlanningHealth::meanDeviation>},
    };
    return all;
}

const SweepSeries& sweepSeries(const std::string& id) {
    std::string known;
    for (const SweepSeries& series : sweepSeries()) {
        if (series.id == id) return series;
        known.append(known.empty() ? "" : ", ").append(series.id);
    }
    throw Error(ErrorKind::Config,
                "There is no series \"" + id + "\" of evaluations. Known series: " + known + ".");
}

std::vector<SweepCurve> readSweepCurves(const std::filesystem::path& folder, const SweepPlan& plan,
                                        std::stop_token stop) {
    std::vector<SweepCurve> curves;
    for (const SweepRun& run : expandSweep(plan)) {
        SweepCurve& curve = curves.emplace_back();
        curve.group = run.group;
        curve.seed = run.seed;
        const auto file = RunPaths(folder / run.name).metrics();
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        try {
            RunRecord record;
            readMetrics(file, record, stop);
            curve.evaluations = std::move(record.evaluations);
        } catch (const Error& problem) {
            // What is wrong with it stands in the list of runs.
            if (problem.kind() == ErrorKind::Cancelled) throw;
        }
    }
    return curves;
}

SweepDifference sweepDifference(const SweepPlan& plan, const std::vector<SweepCurve>& curves,
                                const SweepSeries& series, const std::string& reference) {
    const auto groups = sweepGroups(plan);
    SweepDifference difference;
    difference.series = series.id;
    difference.reference = reference.empty() ? referenceLabel(plan, groups) : reference;
    const BySeed against = runsOf(curves, difference.reference);
    for (const SweepGroup& group : groups) {
        if (group.label == difference.reference) continue;
        difference.groups.push_back(
            groupDifference(group.label, runsOf(curves, group.label), against, series));
    }
    return difference;
}

std::string differenceSentence(const SweepSeries& series, const DifferencePoint& point) {
    std::string text = (point.mean < 0 ? "" : "+") + printed(series.format, point.mean);
    if (point.half) text += " ± " + printed(series.format, *point.half);
    text.append(series.unit).append(" at step ").append(std::to_string(point.step)).append(", ");
    text.append(std::to_string(point.pairs)).append(point.pairs == 1 ? " seed" : " seeds");
    return point.half ? text : text + " (no interval: it takes two seeds or more)";
}

std::string differenceCsv(const SweepDifference& difference) {
    std::string text = "group,reference,series,step,difference,half_interval_95,low,high,pairs";
    std::vector<std::int64_t> seeds;
    for (const GroupDifference& group : difference.groups)
        for (const auto& entry : group.seeds)
            if (std::find(seeds.begin(), seeds.end(), entry.first) == seeds.end())
                seeds.push_back(entry.first);
    std::sort(seeds.begin(), seeds.end());
    for (const std::int64_t seed : seeds) text.append(",seed_").append(std::to_string(seed));
    text += "\r\n";
    for (const GroupDifference& group : difference.groups) {
        const std::string names = csvText(group.group) + "," + csvText(difference.reference) + "," +
                                  difference.series + ",";
        for (const DifferencePoint& point : group.points) {
            text.append(names).append(std::to_string(point.step)).append(",");
            text += printed("%.17g", point.mean) + ",";
            if (point.half)
                text += printed("%.17g", *point.half) + "," +
                        printed("%.17g", point.mean - *point.half) + "," +
                        printed("%.17g", point.mean + *point.half);
            else
                text += ",,";
            text.append(",").append(std::to_string(point.pairs));
            text += seedCells(group, seeds, point.step) + "\r\n";
        }
    }
    return text;
}

}  // namespace deepsight
