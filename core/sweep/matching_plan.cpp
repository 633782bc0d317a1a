#include "core/sweep/matching_plan.h"

#include <cmath>
#include <cstdlib>

#include "core/support/error.h"

namespace deepsight {
namespace {

std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

}  // namespace

SweepPlan matchingPlan(const Config& config, std::int64_t seeds, MatchedSize size) {
    if (config.extraTokens() > 0 && !config.generatesData())
        throw Error(ErrorKind::Config,
                    "planning.window is \"extended\", with which the model reads longer windows of "
                    "the text: its baseline would not be given the same batches. Choose "
                    "\"ignore-last\".");
    const ModelConfig baseline = matchingBaseline(config, size).config.model;
    SweepPlan plan;
    plan.name = "against an equal baseline";
    plan.base = config;
    plan.variants.push_back({"baseline",
                             {{"model.architecture", std::string("baseline")},
                              {"model.width", baseline.width},
                              {"model.layers", baseline.layers}},
                             {}});
    plan.variants.push_back({config.isDeepSight() ? "DeepSight" : "model", {}, {}});
    SweepAxis axis{"training.seed", {}};
    for (std::int64_t i = 0; i < seeds; ++i) axis.values.emplace_back(config.training.seed + i);
    plan.axes.push_back(std::move(axis));
    plan.reference = "baseline";
    return plan;
}

std::string describe(const MatchingBaseline& match) {
    const ModelConfig& model = match.config.model;
    std::string text = "baseline, " + std::to_string(model.layers) +
                       (model.layers == 1 ? " layer" : " layers") + " of width " +
                       std::to_string(model.width) + ": " + grouped(match.parameters) +
                       " parameters, ";
    if (match.difference() == 0) return text + "exactly as many as the model";
    char share[32];
    std::snprintf(share, sizeof share, " (%.2f %%) ",
                  100 * std::abs(static_cast<double>(match.difference())) /
                      static_cast<double>(match.target));
    return text + grouped(std::llabs(match.difference())) + share +
           (match.difference() > 0 ? "more" : "fewer") + " than the model's " +
           grouped(match.target);
}

}  // namespace deepsight
