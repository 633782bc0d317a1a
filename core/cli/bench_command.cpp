#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "core/cli/bench_report.h"
#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/presets.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/training/environment.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

std::vector<BenchConfiguration> named(const BenchOptions& options) {
    if (!options.config.empty()) return {{options.config, loadConfig(options.config)}};
    if (!options.preset.empty()) return {{options.preset, preset(options.preset).config}};
    if (options.names.empty()) return benchConfigurations();
    std::vector<BenchConfiguration> found;
    for (const auto& name : options.names) found.push_back(benchConfiguration(name));
    return found;
}

std::vector<BenchConfiguration> requested(const BenchOptions& options) {
    auto overrides = options.overrides;
    if (options.threads)
        overrides.push_back("training.threads=" + std::to_string(*options.threads));
    if (!options.device.empty()) overrides.push_back("training.device=" + options.device);
    if (!options.precision.empty()) overrides.push_back("training.precision=" + options.precision);
    auto configurations = named(options);
    for (auto& [name, config] : configurations) {
        config = withOverrides(config, overrides);
        setDataSource(config, options.data);
        for (const auto& issue : validate(config))
            if (issue.field != "data.path" || !options.data.empty())  // else no data is read
                throw Error(ErrorKind::Config, issue.field + ": " + issue.message.english());
    }
    return configurations;
}

int threadsOf(const Config& config) {
    return config.training.threads > 0 ? static_cast<int>(config.training.threads)
                                       : static_cast<int>(std::thread::hardware_concurrency());
}

std::shared_ptr<const Corpus> corpusOf(const BenchOptions& options, const Config& config) {
    if (options.data.empty()) return nullptr;
    const auto corpus =
        openCorpus(config.data, [](const std::string&, std::int64_t, std::int64_t) {});
    const auto largest = largestToken(*corpus);
    if (largest >= config.model.vocabularySize)
        throw Error(ErrorKind::Config, "model.vocabulary_size: the data holds token " +
                                           std::to_string(largest) + ", so it must be at least " +
                                           std::to_string(largest + 1) + ".");
    return corpus;
}

/// The same steps with activations kept, where `config` recomputes them; nothing where that does
/// not fit.
std::optional<StepBenchmark> withKeptActivations(Config config, StepBenchmarkSettings settings) {
    if (!config.training.activationCheckpointing) return {};
    config.training.activationCheckpointing = false;
    settings.profiled = 0;
    try {
        return benchmarkSteps(config, settings);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::OutOfMemory) throw;
        return {};
    }
}

}  // namespace

int bench(const BenchOptions& options) {
    const auto configurations = requested(options);
    std::vector<std::shared_ptr<const Corpus>> corpora;
    for (const auto& [name, config] : configurations) corpora.push_back(corpusOf(options, config));
    // What --device, --threads and --set say holds for all; only the precision may differ.
    const auto& first = configurations.front().config;
    const auto device = resolveDevice(first.training.device);
    const auto threads = threadsOf(first);
    std::map<std::string, MatrixPeak> peaks;
    const auto peakIn = [&](const std::string& name) -> const MatrixPeak& {
        const auto precision = name == "bf16" ? Precision::Bf16 : Precision::Fp32;
        const auto [peak, isNew] = peaks.try_emplace(name);
        if (!isNew) return peak->second;
        peak->second = measureMatrixPeak(device, precision, threads);
        if (!options.json) printPeak(peak->second, threads, device, precision);
        return peak->second;
    };

    Json results = Json::array();
    for (std::size_t i = 0; i < configurations.size(); ++i) {
        const auto& configuration = configurations[i];
        const StepBenchmarkSettings settings{.steps = options.steps,
                                             .warmup = options.warmup,
                                             .profiled = options.profiled,
                                             .corpus = corpora[i]};
        const auto result = benchmarkSteps(configuration.config, settings);
        const auto kept = withKeptActivations(configuration.config, settings);
        const auto& peak = peakIn(result.precision);
        if (!options.json) {
            printBenchmark(configuration, result, peak);
            if (kept) printRecomputation(result, *kept);
            continue;
        }
        results.push_back(toJson(configuration, result, peak));
        if (kept) results.back()["recomputation"] = recomputationJson(result, *kept);
        results.back()["matrix_product"] = toJson(peak);
    }
    if (!options.json) return kSuccess;
    const Json all{{"program", programVersion()},
                   {"libtorch", libtorchVersion()},
                   {"processor", processorName()},
                   {"threads", threads},
                   {"matrix_product", results[0]["matrix_product"]},
                   {"configurations", results}};
    std::cout << all.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
    return kSuccess;
}

}  // namespace deepsight::cli
