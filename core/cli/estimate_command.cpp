#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/config/cluster_plan.h"
#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/memory_estimate.h"
#include "core/config/model_cost.h"
#include "core/config/presets.h"
#include "core/distributed/rank_share.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/system_memory.h"
#include "core/training/resumed_config.h"
#include "core/training/speed_estimate.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kMiB = 1 << 20;

Config requestedConfig(const EstimateOptions& options) {
    const auto config =
        options.config.empty() ? preset(options.preset).config : loadConfig(options.config);
    auto changed = withOverrides(config, options.overrides);
    for (const auto& issue : validate(changed))
        if (issue.field != "data.path")  // no data is read here
            throw Error(ErrorKind::Config, issue.field + ": " + issue.message.english());
    return changed;
}

const char* stackName(PartStack stack) {
    switch (stack) {
        case PartStack::None:
            return "";
        case PartStack::Encoder:
            return "encoder";
        case PartStack::Decoder:
            return "decoder";
        case PartStack::Layers:
            return "layers";
    }
    return "";
}

Json toJson(const ModelCost& cost) {
    Json parts = Json::array();
    for (const auto& part : cost.parts)
        parts.push_back({{"name", part.name},
                         {"stack", stackName(part.stack)},
                         {"repeats", part.repeats},
                         {"input", part.input.numbers},
                         {"output", part.output.numbers},
                         {"parameters", part.parameters},
                         {"flops_per_token", part.flopsPerToken},
                         {"compute_share", part.computeShare}});
    return {{"parameters", cost.parameters},
            {"flops_per_token", cost.flopsPerToken},
            {"flops_per_step", cost.flopsPerStep},
            {"parts", parts}};
}

Json toJson(const MemoryEstimate& memory, bool gpu) {
    Json parts = Json::array();
    for (const auto& part : memory.parts)
        parts.push_back({{"name", part.name}, {"bytes", part.bytes}});
    Json json{{"device", gpu ? "cuda" : "cpu"}, {"peak_bytes", memory.peakBytes}};
    if (!gpu) json["available_bytes"] = attainableBytes();
    json["parts"] = parts;
    return json;
}

const char* methodName(SpeedEstimate::Method method) {
    switch (method) {
        case SpeedEstimate::Method::Steps:
            return "steps";
        case SpeedEstimate::Method::FewerRows:
            return "fewer_rows";
        case SpeedEstimate::Method::Throughput:
            return "throughput";
    }
    return "";
}

Json toJson(const SpeedEstimate& speed) {
    return {{"method", methodName(speed.method)},
            {"device", speed.device},
            {"precision", speed.precision},
            {"rows", speed.rows},
            {"tokens_per_second", speed.tokensPerSecond},
            {"seconds_per_step", speed.secondsPerStep},
            {"evaluation_share", speed.evaluationShare()},
            {"total_seconds", speed.totalSeconds}};
}

void print(const ModelCost& cost) {
    std::printf("%-28s %4s  %-16s %12s %8s\n", "Part", "x", "output", "parameters", "compute");
    for (const auto& part : cost.parts) {
        const std::string stack = stackName(part.stack);
        const auto name = stack.empty() ? part.name : stack + ": " + part.name;
        std::printf("%-28s %4lld  %-16s %12lld %7.1f%%\n", name.c_str(),
                    static_cast<long long>(part.repeats), part.output.numbers.c_str(),
                    static_cast<long long>(part.parameters), 100 * part.computeShare);
    }
    std::printf("%lld parameters; %.3g operations per token forward, %.3g per step\n\n",
                static_cast<long long>(cost.parameters), cost.flopsPerToken, cost.flopsPerStep);
}

void print(const MemoryEstimate& memory, bool gpu) {
    std::printf("Peak memory%s:\n", gpu ? " of the card (not verified by measurement)" : "");
    for (const auto& part : memory.parts)
        std::printf("%-28s %10.1f MiB\n", part.name, static_cast<double>(part.bytes) / kMiB);
    std::printf("%-28s %10.1f MiB", "In all", static_cast<double>(memory.peakBytes) / kMiB);
    if (!gpu) std::printf(" of %.1f MiB available", static_cast<double>(attainableBytes()) / kMiB);
    std::printf("\n\n");
}

void print(const SpeedEstimate& speed) {
    const char* how = speed.method == SpeedEstimate::Method::Throughput
                          ? "from the throughput of a matrix product"
                          : "measured on this model";
    std::printf("%.0f tokens/s, %.3g s per step, %.0f s in all (%.0f%% evaluation)\n%s (%s, %s",
                speed.tokensPerSecond, speed.secondsPerStep, speed.totalSeconds,
                100 * speed.evaluationShare(), how, speed.device.c_str(), speed.precision.c_str());
    if (speed.method == SpeedEstimate::Method::FewerRows)
        std::printf(", with %lld rows", static_cast<long long>(speed.rows));
    std::printf(")\n");
}

ClusterPlan planFor(const Config& config, const ClusterCard& card, std::int64_t ranks) {
    auto plan = clusterPlan(config, card, ranks);
    const auto& training = config.training;
    const auto share = RankShare::ofRank(training.gradientAccumulation, training.batchSize, 0,
                                         static_cast<int>(ranks));
    if (!plan.problem && share.cuts() && comparesWindows(config))
        plan.problem =
            "training.gradient_accumulation: so many ranks would cut the micro-batches of a step, "
            "whose windows the future loss compares with each other. Set it to a multiple of " +
            std::to_string(ranks) + ".";
    return plan;
}

Json toJson(const ClusterPlan& plan, const ClusterCard& card) {
    if (plan.problem)
        return {{"card", card.name}, {"ranks", plan.ranks}, {"problem", *plan.problem}};
    return {{"card", card.name},
            {"ranks", plan.ranks},
            {"compute_seconds", plan.computeSeconds},
            {"optimizer_seconds", plan.optimizerSeconds},
            {"reduce_seconds", plan.reduceSeconds},
            {"send_seconds", plan.sendSeconds},
            {"seconds_per_step", plan.stepSeconds},
            {"efficiency", plan.efficiency},
            {"tokens_per_day", plan.tokensPerDay},
            {"checkpoint_seconds", plan.checkpointSeconds},
            {"memory_bytes", plan.memoryBytes},
            {"fits", plan.fits}};
}

void print(const ClusterPlan& plan, const ClusterCard& card) {
    if (plan.problem) {
        std::printf("%lld ranks: training refuses them. %s\n", static_cast<long long>(plan.ranks),
                    plan.problem->c_str());
        return;
    }
    std::printf(
        "%lld x %s (bf16, on paper): %.1f ms per step, %.1f of it compute and %.1f "
        "communication;\n  efficiency %.0f%%, %.3g tokens a day, %.1f of %.0f GB a card%s\n",
        static_cast<long long>(plan.ranks), card.name, 1e3 * plan.stepSeconds,
        1e3 * plan.computeSeconds, 1e3 * (plan.reduceSeconds + plan.sendSeconds),
        100 * plan.efficiency, plan.tokensPerDay, plan.memoryBytes / 1e9, card.memoryBytes / 1e9,
        plan.fits ? "" : ": does not fit");
}

}  // namespace

int estimate(const EstimateOptions& options) {
    const auto config = requestedConfig(options);
    const auto device = resolveDevice(config.training.device);
    const MemorySituation situation{.precision = config.training.precision,
                                    .gpu = device != "cpu",
                                    .programBytes = programBytes(),
                                    .ranks = options.ranks};
    const auto cost = modelCost(config);
    const auto memory = estimateMemory(configOfRank(config, options.ranks), situation);
    if (!options.json) {
        print(cost);
        print(memory, situation.gpu);
        if (options.ranks > 1) {
            for (const auto& card : {h100(), h200()}) {
                const auto plan = planFor(config, card, options.ranks);
                print(plan, card);
                if (plan.problem) break;
            }
            std::printf("\n");
        }
        if (!options.noTime) print(estimateSpeed(config));
        return kSuccess;
    }
    Json result{{"model", toJson(cost)}, {"memory", toJson(memory, situation.gpu)}};
    if (options.ranks > 1)
        for (const auto& card : {h100(), h200()})
            result["cluster"].push_back(toJson(planFor(config, card, options.ranks), card));
    if (!options.noTime) result["time"] = toJson(estimateSpeed(config));
    std::cout << result.dump(2) << std::endl;
    return kSuccess;
}

}  // namespace deepsight::cli
