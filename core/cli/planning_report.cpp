#include "core/cli/planning_report.h"

#include <cstdio>
#include <optional>

namespace deepsight::cli {
namespace {

const char* nameOf(PlanningState state) {
    switch (state) {
        case PlanningState::Healthy:
            return "healthy";
        case PlanningState::Weakening:
            return "weakening";
        case PlanningState::Collapsed:
            return "collapsed";
    }
    return "";
}

std::string figure(const char* name, double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%s %.3g", name, value);
    return text;
}

}  // namespace

nlohmann::ordered_json planningReport(const EvaluationMetrics& metrics, const Config& config) {
    const auto& health = *metrics.planning;
    const auto verdict = judgePlanning(health, metrics.futureLoss, config);
    nlohmann::ordered_json report{{"state", nameOf(verdict.state)},
                                  {"why", verdict.why.english()},
                                  {"remedy", verdict.remedy.english()},
                                  {"rows", health.rows}};
    const auto add = [&](const char* name, const std::optional<double>& value) {
        if (value) report[name] = *value;
    };
    add("fvu", health.fvu);
    add("past_fvu", health.pastFvu);
    add("mean_deviation", health.meanDeviation);
    add("dead_share", health.deadShare);
    add("centred_rank", health.centredRank);
    add("raw_rank", health.rawRank);
    add("mean_cosine", health.meanCosine);
    add("uniformity", health.uniformity);
    add("alignment", health.alignment);
    add("cka", health.cka);
    add("gain", health.gain);
    add("bias_distance", health.biasDistance);
    add("signal_ratio", health.signalRatio);
    add("gradient_share", health.gradientShare);
    report["fvu_by_distance"] = health.fvuByDistance;
    report["past_fvu_by_distance"] = health.pastFvuByDistance;
    return report;
}

std::string planningLine(const EvaluationMetrics& metrics, const Config& config) {
    const auto& health = *metrics.planning;
    const auto verdict = judgePlanning(health, metrics.futureLoss, config);
    std::string line = std::string("planning ") + nameOf(verdict.state) + ":";
    if (health.fvu) line += figure(" fvu", *health.fvu);
    if (health.fvu && health.pastFvu) line += figure(" (past", *health.pastFvu) + ")";
    line += figure("  deviation", health.meanDeviation);
    line += figure("  rank", health.centredRank) + " of " + std::to_string(health.channels);
    line += figure("  cosine", health.meanCosine);
    if (health.gain) line += figure("  gain", *health.gain);
    if (health.gradientShare) line += figure("  gradient share", *health.gradientShare);
    return line;
}

}  // namespace deepsight::cli
