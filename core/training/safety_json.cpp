#include "core/training/safety_json.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "core/support/error.h"

namespace deepsight {
namespace {

using Json = nlohmann::ordered_json;

// More than any run, and far from where sums overflow.
constexpr std::int64_t kLargestCount = 1'000'000'000'000;

std::int64_t count(const Json& json, const char* name, std::int64_t least,
                   std::int64_t most = kLargestCount) {
    const Json& number = json.at(name);
    // Only then: C++ leaves the conversion of 1e300 undefined.
    const std::int64_t value = number.is_number_integer() ? number.get<std::int64_t>() : least - 1;
    if (value >= least && value <= most) return value;
    throw Error(ErrorKind::Checkpoint, std::string("safety.") + name +
                                           " is out of range; resume from another checkpoint.");
}

Json bestJson(const MonitorState::Best& best) {
    return {{"step", best.step},
            {"validation_loss", best.validationLoss},
            {"train_loss", best.trainLoss}};
}

Json monitorJson(const MonitorState& state) {
    return {{"losses", state.losses},
            {"gradient_norms", state.gradientNorms},
            {"steps", state.steps},
            {"unusual_steps", state.unusualSteps},
            {"quiet_until", state.quietUntil},
            {"starting_loss", state.startingLoss ? Json(*state.startingLoss) : Json(nullptr)},
            {"diverged", state.diverged},
            {"validation_is_finite", state.validationIsFinite},
            {"best", state.best ? bestJson(*state.best) : Json(nullptr)},
            {"worse_evaluations", state.worseEvaluations}};
}

MonitorState parseMonitor(const Json& json) {
    MonitorState state;
    state.losses = json.at("losses").get<std::vector<double>>();
    state.gradientNorms = json.at("gradient_norms").get<std::vector<double>>();
    state.steps = count(json, "steps", 0);
    state.unusualSteps = count(json, "unusual_steps", 0);
    state.quietUntil = count(json, "quiet_until", 0);
    if (const auto& loss = json.at("starting_loss"); !loss.is_null())
        state.startingLoss = loss.get<double>();
    state.diverged = json.at("diverged").get<bool>();
    state.validationIsFinite = json.at("validation_is_finite").get<bool>();
    if (const auto& best = json.at("best"); !best.is_null())
        state.best = MonitorState::Best{.step = count(best, "step", 0),
                                        .validationLoss = best.at("validation_loss").get<double>(),
                                        .trainLoss = best.at("train_loss").get<double>()};
    state.worseEvaluations = count(json, "worse_evaluations", 0);
    return state;
}

}  // namespace

Json toJson(const SafetyState& state) {
    return {{"skipped_in_row", state.skippedInRow},
            {"roll_backs", state.rollBacks},
            {"data_offset", state.dataOffset},
            {"safe_step", state.safeStep},
            {"unproven_step", state.unprovenStep},
            {"best_step", state.bestStep},
            {"monitor", monitorJson(state.monitor)},
            {"planning_alarm",
             {{"weakened", state.planningAlarm.weakened},
              {"collapsed", state.planningAlarm.collapsed}}}};
}

SafetyState parseSafetyState(const Json& json) {
    SafetyState state;
    state.skippedInRow = count(json, "skipped_in_row", 0);
    state.rollBacks = count(json, "roll_backs", 0);
    state.dataOffset = count(json, "data_offset", 0, kMostSteps);
    state.safeStep = count(json, "safe_step", -1);
    state.unprovenStep = count(json, "unproven_step", -1);
    state.bestStep = count(json, "best_step", -1);
    state.monitor = parseMonitor(json.at("monitor"));
    if (json.contains("planning_alarm")) {
        const auto& alarm = json.at("planning_alarm");
        state.planningAlarm.weakened = alarm.at("weakened").get<bool>();
        state.planningAlarm.collapsed = alarm.at("collapsed").get<bool>();
    }
    return state;
}

}  // namespace deepsight
