#include "core/training/examination_json.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/support/error.h"
#include "core/support/strict_json.h"

namespace deepsight {
namespace {

using Json = nlohmann::ordered_json;
using ReadJson = nlohmann::json;

Json realJson(double value) {
    if (std::isfinite(value)) return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

double real(const ReadJson& json) {
    if (json.is_number()) return json.get<double>();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const auto text = json.get<std::string>();
    if (text == "inf") return kInfinity;
    return text == "-inf" ? -kInfinity : std::numeric_limits<double>::quiet_NaN();
}

std::int64_t count(const ReadJson& json) { return wholeNumber(json).value(); }

std::string text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json differenceJson(const std::optional<ReplayDifference>& difference) {
    if (!difference) return nullptr;
    return {{"step", difference->step},
            {"value", difference->value},
            {"recorded", difference->recorded},
            {"replayed", difference->replayed}};
}

std::optional<ReplayDifference> parseDifference(const ReadJson& json) {
    if (json.is_null()) return std::nullopt;
    return ReplayDifference{count(json.at("step")), json.at("value").get<std::string>(),
                            json.at("recorded").get<std::string>(),
                            json.at("replayed").get<std::string>()};
}

Json environmentJson(const std::vector<EnvironmentDifference>& environment) {
    Json list = Json::array();
    for (const auto& [what, recorded, here] : environment)
        list.push_back({{"what", what}, {"recorded", recorded}, {"here", here}});
    return list;
}

std::vector<EnvironmentDifference> parseEnvironment(const ReadJson& json) {
    std::vector<EnvironmentDifference> environment;
    for (const auto& item : json)
        environment.push_back({item.at("what").get<std::string>(),
                               item.at("recorded").get<std::string>(),
                               item.at("here").get<std::string>()});
    return environment;
}

Json valuesJson(const StepInspection::Values& values) {
    return {{"train_loss", realJson(values.trainLoss)},
            {"future_loss", values.futureLoss ? realJson(*values.futureLoss) : Json(nullptr)},
            {"gradient_norm", realJson(values.gradientNorm)},
            {"learning_rate", realJson(values.learningRate)}};
}

StepInspection::Values parseValues(const ReadJson& json) {
    StepInspection::Values values;
    values.trainLoss = real(json.at("train_loss"));
    if (!json.at("future_loss").is_null()) values.futureLoss = real(json.at("future_loss"));
    values.gradientNorm = real(json.at("gradient_norm"));
    values.learningRate = real(json.at("learning_rate"));
    return values;
}

template <typename Result>
Result parsed(std::string_view json, const char* source, Result (*parse)(const ReadJson&)) {
    const auto document = parseStrictJson(json, ErrorKind::Io, source, "Try again.");
    try {
        return parse(document);
    } catch (const std::exception& error) {
        throw Error(ErrorKind::Io, std::string("The ") + source +
                                       " does not hold what it should (" + error.what() +
                                       "). Is deepsight-cli of the same version?");
    }
}

ReplayResult readResult(const ReadJson& json) {
    ReplayResult result;
    result.from = count(json.at("from"));
    result.recorded = count(json.at("recorded_steps"));
    result.steps = count(json.at("steps"));
    result.evaluations = count(json.at("evaluations"));
    result.values = count(json.at("values"));
    result.ranks = count(json.at("ranks"));
    result.difference = parseDifference(json.at("difference"));
    result.environment = parseEnvironment(json.at("environment"));
    result.note = json.at("note").get<std::string>();
    return result;
}

StepInspection readInspection(const ReadJson& json) {
    StepInspection inspection;
    inspection.step = count(json.at("step"));
    inspection.from = count(json.at("from"));
    for (const auto& window : json.at("windows"))
        inspection.windows.push_back(
            {window.at("text").get<std::string>(), real(window.at("loss"))});
    for (const auto& part : json.at("parts"))
        inspection.parts.push_back({part.at("name").get<std::string>(),
                                    real(part.at("gradient_norm")), count(part.at("parameters"))});
    inspection.replayed = parseValues(json.at("replayed"));
    if (!json.at("recorded").is_null()) inspection.recorded = parseValues(json.at("recorded"));
    inspection.coefficient = real(json.at("coefficient"));
    inspection.gradientClip = real(json.at("gradient_clip"));
    inspection.difference = parseDifference(json.at("difference"));
    inspection.environment = parseEnvironment(json.at("environment"));
    return inspection;
}

std::string counted(std::int64_t count, const char* one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace

std::string toJson(const ReplayResult& result) {
    return text({{"verdict", describe(result)},
                 {"bit_equal", result.isBitEqual()},
                 {"from", result.from},
                 {"recorded_steps", result.recorded},
                 {"steps", result.steps},
                 {"evaluations", result.evaluations},
                 {"values", result.values},
                 {"ranks", result.ranks},
                 {"difference", differenceJson(result.difference)},
                 {"environment", environmentJson(result.environment)},
                 {"note", result.note}});
}

std::string toJson(const StepInspection& inspection) {
    Json windows = Json::array();
    for (const auto& window : inspection.windows)
        windows.push_back({{"loss", realJson(window.loss)}, {"text", window.text}});
    Json parts = Json::array();
    for (const auto& part : inspection.parts)
        parts.push_back({{"name", part.name},
                         {"gradient_norm", realJson(part.norm)},
                         {"parameters", part.parameters}});
    return text(
        {{"step", inspection.step},
         {"from", inspection.from},
         {"replayed", valuesJson(inspection.replayed)},
         {"recorded", inspection.recorded ? valuesJson(*inspection.recorded) : Json(nullptr)},
         {"coefficient", realJson(inspection.coefficient)},
         {"gradient_clip", realJson(inspection.gradientClip)},
         {"difference", differenceJson(inspection.difference)},
         {"environment", environmentJson(inspection.environment)},
         {"parts", parts},
         {"windows", windows}});
}

ReplayResult parseReplayResult(std::string_view json) {
    return parsed(json, "result of the replay", readResult);
}

StepInspection parseStepInspection(std::string_view json) {
    return parsed(json, "inspection of the step", readInspection);
}

std::string describe(const ReplayResult& result) {
    if (const auto& difference = result.difference)
        return "Step " + std::to_string(difference->step) + " differs: " + difference->value +
               " was " + difference->recorded + " and is now " + difference->replayed + ".";
    if (result.steps == 0) return "No step was replayed.";
    const bool rounded = result.ranks > 1;
    if (!result.agrees())
        return "Incomplete: only " + std::to_string(result.steps) + " of " +
               counted(result.recorded, "recorded step") + " were replayed. They " +
               (rounded ? "agree within rounding." : "are bit-equal.");
    return (rounded ? "Within rounding, as expected of one process for a run that " +
                          std::to_string(result.ranks) + " ranks trained: "
                    : std::string("Bit-equal: ")) +
           counted(result.steps, "step") + " and " + counted(result.evaluations, "evaluation") +
           ", " + counted(result.values, "number") + ".";
}

}  // namespace deepsight
