#include "core/sweep/sweep_summary.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

#include "core/config/model_size.h"
#include "core/sweep/sweep_groups.h"
#include "core/sweep/sweep_metrics.h"

namespace deepsight {
namespace {

using BySeed = std::map<std::int64_t, double>;

struct Estimate {
    double mean = 0;
    std::optional<double> error;  ///< standard error of the mean
};

Estimate estimate(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    Estimate result;
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    if (values.size() < 2) return result;
    double squares = 0;
    for (const double value : values) squares += (value - result.mean) * (value - result.mean);
    result.error = std::sqrt(squares / (count - 1) / count);
    return result;
}

/// Two-sided, of Student's t-test that the differences have mean 0.
double pValue(const Estimate& difference, std::size_t pairs) {
    if (*difference.error == 0) return difference.mean == 0 ? 1 : 0;
    const boost::math::students_t distribution(static_cast<double>(pairs - 1));
    const double t = std::abs(difference.mean / *difference.error);
    return 2 * boost::math::cdf(boost::math::complement(distribution, t));
}

void compare(SweepCell& cell, const BySeed& values, const BySeed& reference) {
    std::vector<double> differences;
    for (const auto& [seed, value] : values) {
        const auto other = reference.find(seed);
        if (other != reference.end()) differences.push_back(value - other->second);
    }
    cell.pairs = static_cast<std::int64_t>(differences.size());
    if (differences.size() < 2) return;
    const Estimate difference = estimate(differences);
    cell.difference = difference.mean;
    cell.differenceError = difference.error;
    cell.pValue = pValue(difference, differences.size());
}

/// A metric of a group's finished runs.
BySeed valuesOf(const std::vector<SweepRunStatus>& status, const std::string& group,
                const std::string& metric) {
    BySeed values;
    for (const SweepRunStatus& run : status) {
        if (run.run.group != group || run.state != SweepRunState::Finished) continue;
        const auto value = run.metrics.find(metric);
        if (value != run.metrics.end()) values[run.run.seed] = value->second;
    }
    return values;
}

std::optional<double> publishedFigure(const SweepGroup& group, const std::string& metric) {
    if (!group.variant) return {};
    for (const auto& [name, figure] : group.variant->published)
        if (name == metric) return figure;
    return {};
}

std::int64_t tokensOf(const Config& config) {
    return config.training.steps * config.training.batchSize *
           config.training.gradientAccumulation * config.model.contextSize;
}

SweepRow makeRow(const SweepGroup& group, const std::string& reference,
                 const std::vector<SweepRunStatus>& status) {
    SweepRow row;
    row.group = group.label;
    row.reference = group.label == reference;
    for (const SweepRunStatus& run : status) {
        if (run.run.group != group.label) continue;
        ++row.total;
        if (run.state == SweepRunState::Finished) ++row.finished;
        row.parameters = modelSize(run.run.config).parametersForUse;
        row.tokens = tokensOf(run.run.config);
    }
    for (const SweepMetric& metric : sweepMetrics()) {
        SweepCell cell;
        const BySeed values = valuesOf(status, group.label, metric.id);
        std::vector<double> plain;
        for (const auto& [seed, value] : values) plain.push_back(value);
        if (!plain.empty()) {
            const Estimate mean = estimate(plain);
            cell.mean = mean.mean;
            cell.error = mean.error;
        }
        cell.runs = static_cast<std::int64_t>(plain.size());
        if (!row.reference) compare(cell, values, valuesOf(status, reference, metric.id));
        cell.published = publishedFigure(group, metric.id);
        if (cell.runs > 0 || cell.published) row.cells.emplace(metric.id, cell);
    }
    return row;
}

}  // namespace

SweepSummary summarizeSweep(const SweepPlan& plan, const std::vector<SweepRunStatus>& status) {
    const auto groups = sweepGroups(plan);
    const std::string reference = referenceLabel(plan, groups);
    SweepSummary summary;
    for (const SweepGroup& group : groups)
        summary.rows.push_back(makeRow(group, reference, status));
    for (const SweepMetric& metric : sweepMetrics()) {
        const bool used =
            std::any_of(summary.rows.begin(), summary.rows.end(),
                        [&](const auto& row) { return row.cells.contains(metric.id); });
        if (used) summary.metrics.emplace_back(metric.id);
    }
    return summary;
}

}  // namespace deepsight
