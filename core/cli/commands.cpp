#include "core/cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/analysis/evaluation.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/overrides.h"
#include "core/cli/planning_report.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/training/run_config.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

// One "name: value" a line; members of an object have its name before theirs.
void printLines(const Json& object, const std::string& prefix) {
    for (const auto& [name, value] : object.items()) {
        if (value.is_object())
            printLines(value, prefix + name + ".");
        else
            std::cout << prefix << name << ": "
                      << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    }
}

Json evaluateRun(const EvaluateOptions& options) {
    if (!options.config.empty() || !options.weights.empty() || !options.tokens.empty())
        throw Error(ErrorKind::Config,
                    "evaluate takes either --run or --config, --weights and --tokens, not both.");
    const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
    const auto metrics = evaluateCheckpoint(options.run, checkpoint.folder);
    Json result{{"checkpoint", checkpoint.folder.string()},
                {"step", metrics.step},
                {"next_token_loss", metrics.validationLoss},
                {"next_token_loss_error",
                 metrics.validationError ? Json(*metrics.validationError) : Json(nullptr)},
                {"future_loss", metrics.futureLoss.value_or(0)}};
    if (metrics.pathAccuracy) {
        result["path_accuracy"] = *metrics.pathAccuracy;
        result["token_accuracy"] = metrics.tokenAccuracy;
    }
    if (metrics.creativity) {
        result["creativity"] = *metrics.creativity;
        result["memorised_share"] = metrics.memorisedShare.value_or(0);
        result["incoherent_share"] = metrics.incoherentShare.value_or(0);
    }
    if (metrics.planning) result["planning"] = planningReport(metrics, readRunConfig(options.run));
    return result;
}

Json evaluateFiles(const EvaluateOptions& options) {
    if (options.config.empty() || options.weights.empty() || options.tokens.empty())
        throw Error(ErrorKind::Config,
                    "evaluate needs --config, --weights and --tokens, or --run; see "
                    "deepsight-cli evaluate --help.");
    const auto result =
        evaluateTokenFile(loadConfig(options.config), options.weights, options.tokens);
    return {{"next_token_loss", result.nextTokenLoss},
            {"future_loss", result.futureLoss},
            {"total_loss", result.totalLoss},
            {"rows", result.rows},
            {"parameters", result.parameters},
            {"parameters_without_positions", result.parametersWithoutPositions}};
}

}  // namespace

int evaluate(const EvaluateOptions& options) {
    const auto result = options.run.empty() ? evaluateFiles(options) : evaluateRun(options);
    if (options.json) {
        print(result);
        return kSuccess;
    }
    printLines(result, "");
    return kSuccess;
}

int printConfig(const std::string& id, const std::vector<std::string>& overrides) {
    std::cout << toJson(withOverrides(preset(id).config, overrides)) << std::flush;
    return kSuccess;
}

int printPresets(bool json) {
    Json list = Json::array();
    for (const auto& item : presets()) {
        list.push_back({{"id", item.id}, {"name", item.name}, {"description", item.description}});
        if (!json)
            std::printf("%-22s %s\n%-22s %s\n", item.id.c_str(), item.name.c_str(), "",
                        item.description.c_str());
    }
    if (json) print({{"presets", list}});
    return kSuccess;
}

int printDevices(bool json) {
    const auto& report = deviceReport();
    Json list = Json::array();
    for (const auto& device : report.devices) {
        list.push_back(
            {{"id", device.id}, {"name", device.name}, {"memory_bytes", device.memoryBytes}});
        if (!json)
            std::printf("%-8s %s, %.1f GiB\n", device.id.c_str(), device.name.c_str(),
                        static_cast<double>(device.memoryBytes) / (1 << 30));
    }
    if (json)
        print({{"devices", list}, {"cuda_problem", report.cudaProblem}});
    else if (!report.cudaProblem.empty())
        std::printf("No CUDA device: %s\n", report.cudaProblem.c_str());
    return kSuccess;
}

}  // namespace deepsight::cli
