#include "widgets/planning_csv.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "widgets/csv_text.h"

namespace deepsight {

namespace {

constexpr const char* kStates[] = {"healthy", "weakening", "collapsed"};

struct Column {
    const char* name;
    std::optional<double> (*value)(const PlanningHealth&);
};
template <auto Member>
std::optional<double> member(const PlanningHealth& health) {
    return health.*Member;
}
constexpr Column kColumns[] = {{"fvu", member<&PlanningHealth::fvu>},
                               {"past_fvu", member<&PlanningHealth::pastFvu>},
                               {"mean_deviation", member<&PlanningHealth::meanDeviation>},
                               {"least_deviation", member<&PlanningHealth::leastDeviation>},
                               {"dead_share", member<&PlanningHealth::deadShare>},
                               {"centred_rank", member<&PlanningHealth::centredRank>},
                               {"raw_rank", member<&PlanningHealth::rawRank>},
                               {"gain", member<&PlanningHealth::gain>},
                               {"bias_distance", member<&PlanningHealth::biasDistance>},
                               {"signal_ratio", member<&PlanningHealth::signalRatio>},
                               {"cka", member<&PlanningHealth::cka>},
                               {"alignment", member<&PlanningHealth::alignment>},
                               {"uniformity", member<&PlanningHealth::uniformity>},
                               {"mean_cosine", member<&PlanningHealth::meanCosine>},
                               {"gradient_share", member<&PlanningHealth::gradientShare>}};

/// A column for every distance that is measured, or every distance or layer from 1 on.
struct Series {
    const char* name;
    bool measured;
    const std::vector<double>& (*values)(const EvaluationMetrics&);
};
const std::vector<double>& none() {
    static const std::vector<double> empty;
    return empty;
}
constexpr Series kSeries[] = {
    {"fvu_by_distance", true,
     [](const EvaluationMetrics& m) -> const std::vector<double>& {
         return m.planning ? m.planning->fvuByDistance : none();
     }},
    {"past_fvu_by_distance", true,
     [](const EvaluationMetrics& m) -> const std::vector<double>& {
         return m.planning ? m.planning->pastFvuByDistance : none();
     }},
    {"aggregation_weight", false,
     [](const EvaluationMetrics& m) -> const std::vector<double>& { return m.aggregationWeights; }},
    {"split_probability", false,
     [](const EvaluationMetrics& m) -> const std::vector<double>& { return m.splitDistribution; }}};

using Widths = std::array<std::size_t, std::size(kSeries)>;

Widths widthsOf(const PlanningHistory& history) {
    Widths most{};
    for (const auto& entry : history.entries()) {
        for (std::size_t i = 0; i < most.size(); ++i) {
            most[i] = std::max(most[i], kSeries[i].values(entry.metrics).size());
        }
    }
    return most;
}

std::string header(const Widths& widths, std::int64_t horizon) {
    const auto distances = measuredDistances(horizon);
    std::string text = "run,step,seconds,future_loss,state,rows,channels";
    for (const Column& column : kColumns) text.append(",").append(column.name);
    text += ",present_weight";
    for (std::size_t s = 0; s < widths.size(); ++s) {
        for (std::size_t i = 0; i < widths[s]; ++i) {
            const bool measured = kSeries[s].measured && i < distances.size();
            const auto number = measured ? distances[i] : static_cast<std::int64_t>(i + 1);
            text.append(",").append(kSeries[s].name).append("_").append(std::to_string(number));
        }
    }
    return text + "\r\n";
}

void cell(std::string& text, std::optional<double> value) {
    text += ',';
    if (value) appendCsvNumber(text, *value);
}

}  // namespace

QByteArray planningCsv(const QString& run, const PlanningHistory& history) {
    const Widths widths = widthsOf(history);
    std::string text = header(widths, history.config().planning.horizon);
    const std::string name = csvQuoted(run.toStdString());
    for (const auto& [metrics, verdict] : history.entries()) {
        text += name + ',' + std::to_string(metrics.step);
        cell(text, metrics.seconds);
        cell(text, metrics.futureLoss);
        const auto& health = metrics.planning;
        text += ',';
        if (health) text += kStates[static_cast<int>(verdict.state)];
        text += ',' + (health ? std::to_string(health->rows) : std::string());
        text += ',' + (health ? std::to_string(health->channels) : std::string());
        for (const Column& column : kColumns) {
            cell(text, health ? column.value(*health) : std::nullopt);
        }
        cell(text, metrics.presentWeight);
        for (std::size_t s = 0; s < widths.size(); ++s) {
            const auto& values = kSeries[s].values(metrics);
            for (std::size_t i = 0; i < widths[s]; ++i) {
                cell(text, i < values.size() ? std::optional(values[i]) : std::nullopt);
            }
        }
        text += "\r\n";
    }
    return QByteArray::fromStdString(text);
}

}  // namespace deepsight
