#include "widgets/planning_charts.h"

#include <QCoreApplication>
#include <algorithm>

#include "widgets/number_format.h"
#include "widgets/share_legend.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanningCharts)
};

using Has = bool (*)(const EvaluationMetrics&);
using Values = std::vector<double> EvaluationMetrics::*;

QVector<double> toQt(const std::vector<double>& values) {
    return QVector<double>(values.begin(), values.end());
}

QString stepText(std::int64_t step) { return Texts::tr("Step %1").arg(groupedNumber(step)); }

/// The newest values, over the first ones.
void addNewestAndFirst(ChartData& data, const PlanningHistory& history, Has has, Values values) {
    const auto* newest = history.newest(has);
    if (newest == nullptr) return;
    const auto* first = history.oldest(has);
    data.lines.append(
        {stepText(newest->metrics.step), ChartRole::First, toQt(newest->metrics.*values)});
    if (first != newest && (first->metrics.*values).size() == (newest->metrics.*values).size()) {
        data.lines.append({Texts::tr("%1 (first)").arg(stepText(first->metrics.step)),
                           ChartRole::SecondOther, toQt(first->metrics.*values)});
    }
}

}  // namespace

ChartData distanceChart(const PlanningHistory& history) {
    ChartData data;
    data.xTitle = Texts::tr("Distance of the future token");
    data.yTitle = Texts::tr("FVU");
    data.firstX = 1;
    const auto* newest = history.newest(&PlanningHistory::hasDistances);
    if (newest == nullptr) return data;
    const PlanningHealth& health = *newest->metrics.planning;
    data.level = 1;
    for (const auto z : measuredDistances(history.config().planning.horizon)) {
        data.xs.append(static_cast<int>(z));
    }
    if (data.xs.size() < static_cast<qsizetype>(health.fvuByDistance.size())) data.xs.clear();
    data.lines.append({Texts::tr("Encoder"), ChartRole::First, toQt(health.fvuByDistance)});
    if (!health.pastFvuByDistance.empty()) {
        data.lines.append(
            {Texts::tr("Past alone"), ChartRole::Second, toQt(health.pastFvuByDistance)});
    }
    return data;
}

ChartData weightsChart(const PlanningHistory& history) {
    ChartData data;
    data.xTitle = Texts::tr("Distance of the future token");
    data.yTitle = Texts::tr("Weight");
    data.firstX = 1;
    data.level = 0;
    addNewestAndFirst(data, history, &PlanningHistory::hasWeights,
                      &EvaluationMetrics::aggregationWeights);
    return data;
}

ChartData splitChart(const PlanningHistory& history) {
    ChartData data;
    data.xTitle = Texts::tr("Last layer of the encoder");
    data.yTitle = Texts::tr("Probability");
    data.firstX = 1;
    data.level = 0;
    addNewestAndFirst(data, history, &PlanningHistory::hasSplit,
                      &EvaluationMetrics::splitDistribution);
    return data;
}

QString distanceNote(const PlanningHistory& history) {
    const auto* newest = history.newest(&PlanningHistory::hasDistances);
    if (newest == nullptr) return {};
    const auto& encoder = newest->metrics.planning->fvuByDistance;
    const auto& past = newest->metrics.planning->pastFvuByDistance;
    int better = 0;
    for (std::size_t z = 0; z < std::min(encoder.size(), past.size()); ++z) {
        better += encoder[z] < past[z];
    }
    return Texts::tr("Step %1: the encoder knows more than the past alone at %2 of %Ln distances.",
                     nullptr, static_cast<int>(encoder.size()))
        .arg(groupedNumber(newest->metrics.step))
        .arg(better);
}

QString weightsNote(const PlanningHistory& history) {
    const auto* newest = history.newest(&PlanningHistory::hasPresent);
    if (newest == nullptr) return {};
    const auto* first = history.oldest(&PlanningHistory::hasPresent);
    const QString now = shareText(*newest->metrics.presentWeight);
    if (first == newest) return Texts::tr("The present weighs %1.").arg(now);
    return Texts::tr("The present weighs %1; at step %2 it weighed %3.")
        .arg(now, groupedNumber(first->metrics.step), shareText(*first->metrics.presentWeight));
}

QString splitNote(const PlanningHistory& history) {
    const auto* newest = history.newest(&PlanningHistory::hasSplit);
    if (newest == nullptr) return {};
    const auto& split = newest->metrics.splitDistribution;
    const auto likeliest = std::max_element(split.begin(), split.end());
    return Texts::tr("Most likely after layer %1 (%2).")
        .arg(likeliest - split.begin() + 1)
        .arg(shareText(*likeliest));
}

}  // namespace deepsight
