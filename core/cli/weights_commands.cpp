#include "core/cli/weights_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/overrides.h"
#include "core/cli/progress_line.h"
#include "core/cli/signal_watcher.h"
#include "core/config/config_json.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/exchange/evaluation_batches.h"
#include "core/exchange/state_dict_export.h"
#include "core/exchange/state_dict_import.h"
#include "core/support/error.h"
#include "core/training/run_config.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

Json english(const std::vector<Phrase>& phrases) {
    Json list = Json::array();
    for (const Phrase& phrase : phrases) list.push_back(phrase.english());
    return list;
}

void say(const std::vector<Phrase>& phrases) {
    for (const Phrase& phrase : phrases) std::fprintf(stderr, "%s\n", phrase.english().c_str());
}

bool sets(const std::vector<std::string>& overrides, const std::string& field) {
    return std::ranges::any_of(
        overrides, [&field](const std::string& item) { return item.starts_with(field + "="); });
}

Config configOf(const StateDict& dict, const Config& base,
                const std::vector<std::string>& overrides) {
    Config config = withOverrides(configFor(dict, base), overrides);
    // Twice the heads that were guessed is not twice those that are given.
    if (!dict.crossHeadsKnown && !sets(overrides, "model.cross_attention_heads"))
        config.model.crossAttentionHeads = 2 * config.model.heads;
    return config;
}

int look(const StateDict& dict, bool json) {
    const Config& config = dict.config;
    auto document = Json::parse(toJson(config));
    const auto parameters = modelSize(config).parameters;
    if (json) {
        print({{"names", idOf(dict.names)},
               {"parameters", parameters},
               {"heads_known", dict.headsKnown},
               {"model", document["model"]},
               {"planning", document["planning"]},
               {"remarks", english(dict.remarks)}});
        return kSuccess;
    }
    std::printf("names: %s\nparameters: %lld\n", idOf(dict.names),
                static_cast<long long>(parameters));
    for (const auto& [name, value] : document["model"].items())
        if (dict.headsKnown ||
            (name != "heads" && (name != "cross_attention_heads" || dict.crossHeadsKnown)))
            std::printf("model.%s: %s\n", name.c_str(), value.dump().c_str());
    if (!dict.headsKnown) std::printf("model.heads: not known, give it with --set model.heads=N\n");
    say(dict.remarks);
    return kSuccess;
}

Config baseOf(const WeightsOptions& options) {
    Config base;
    if (!options.config.empty()) base = loadConfig(options.config);
    if (!options.preset.empty()) base = preset(options.preset).config;
    setDataSource(base, options.data);
    return base;
}

int importFile(const WeightsOptions& options) {
    const StateDict dict = readStateDict(options.file);
    if (options.look) return look(dict, options.json);
    if (options.out.empty())
        throw Error(ErrorKind::Config,
                    "import-weights needs --out, the folder of the new run; or --look, to see what "
                    "the file holds.");
    const bool namesData = !options.data.empty() || !options.config.empty() ||
                           std::ranges::any_of(options.overrides, [](const auto& item) {
                               return item.starts_with("data.");
                           });
    if (!namesData && options.preset.empty())
        throw Error(ErrorKind::Config,
                    "import-weights needs the data that the weights will be tried and trained on; "
                    "give it with --data FILE, or in a configuration with --config.");
    if (!dict.headsKnown && !sets(options.overrides, "model.heads"))
        throw Error(ErrorKind::Config,
                    "model.heads: " + options.file +
                        " does not say how many attention heads its model has, and no shape tells; "
                        "give the number with --set model.heads=N, or put the model's config.json "
                        "beside the file.");
    const Config config = configOf(dict, baseOf(options), options.overrides);
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    ImportedWeights imported;
    try {
        ProgressLine line;
        imported = importWeights(
            dict, config, options.out,
            [&line](const std::string& phase, std::int64_t done, std::int64_t total) {
                line.show(phase, done, total);
            },
            stop.get_token());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) throw;
        std::fprintf(stderr, "Stopped; there is no new run.\n");
        return watcher.exitStatus();
    }
    if (options.json) {
        print({{"run", options.out},
               {"names", idOf(dict.names)},
               {"parameters", imported.parameters},
               {"data", imported.data},
               {"remarks", english(dict.remarks)}});
        return watcher.exitStatus();
    }
    std::printf("%s begins with the weights of %s: %lld parameters, names %s.\n",
                options.out.c_str(), options.file.c_str(),
                static_cast<long long>(imported.parameters), idOf(dict.names));
    say(dict.remarks);
    std::fprintf(stderr,
                 "Data: %s\nTo see its loss: deepsight-cli evaluate --run %s --checkpoint 0; to "
                 "train it further: deepsight-cli train --out %s --resume\n",
                 imported.data.c_str(), options.out.c_str(), options.out.c_str());
    return watcher.exitStatus();
}

int exportRun(const WeightsOptions& options) {
    const auto names = weightNamesOf(options.names);
    if (!names)
        throw Error(ErrorKind::Config, "--names: there are no names \"" + options.names +
                                           "\"; use deepsight, published, nanogpt or gpt2.");
    if (options.out.empty() && options.batches.empty())
        throw Error(ErrorKind::Config,
                    "export-weights needs --out, a .safetensors file or a folder, or --batches.");
    Json result{{"run", options.run}};
    if (!options.out.empty()) {
        const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
        const auto exported = exportWeights(options.run, checkpoint.folder, *names, options.out);
        result["step"] = exported.step;
        result["names"] = idOf(*names);
        result["files"] = Json::array();
        for (const auto& file : exported.files) result["files"].push_back(file.string());
        result["remarks"] = english(exported.remarks);
        if (!options.json) {
            for (const auto& file : exported.files) std::printf("%s\n", file.c_str());
            say(exported.remarks);
        }
    }
    if (!options.batches.empty()) {
        const auto count = writeEvaluationBatches(readRunConfig(options.run), options.batches);
        result["batches"] = {{"file", options.batches}, {"count", count}};
        if (!options.json) std::printf("%s\n", options.batches.c_str());
    }
    if (options.json) print(result);
    return kSuccess;
}

void addImport(CLI::App& app, WeightsOptions& options) {
    auto* command = app.add_subcommand(
        "import-weights",
        "Make a run that begins with weights from elsewhere: DeepSight's, nanoGPT's or GPT-2's");
    command->add_option("file", options.file, "PyTorch state dict as .safetensors")->required();
    command->add_option("--out", options.out, "Folder of the new run");
    auto* config = command->add_option("--config", options.config,
                                       "Data and training of the new run (JSON); the model is "
                                       "that of the weights");
    command->add_option("--preset", options.preset, "Those of a preset instead")->excludes(config);
    command->add_option("--data", options.data, "Data to try and train them on, as for train");
    command->add_option("--set", options.overrides,
                        "Override a field, as in --set model.heads=12 or --set "
                        "model.context_size=256 (repeatable)");
    command->add_flag("--look", options.look, "Only print what the file holds");
    command->add_flag("--json", options.json, "Print one JSON object");
}

void addExport(CLI::App& app, WeightsOptions& options) {
    auto* command = app.add_subcommand(
        "export-weights", "Write a checkpoint's weights as a PyTorch state dict (.safetensors)");
    command->add_option("--run", options.run, "Run folder")->required();
    command->add_option("--checkpoint", options.checkpoint, "best, latest or a step")
        ->default_str("best");
    command
        ->add_option("--names", options.names,
                     "Names of the tensors: deepsight, published, nanogpt or gpt2")
        ->capture_default_str();
    command->add_option("--out", options.out,
                        "A .safetensors file; or a folder, which gets a config.json as well");
    command->add_option("--batches", options.batches,
                        "Also write the windows that evaluate scores into this .safetensors file");
    command->add_flag("--json", options.json, "Print one JSON object");
}

}  // namespace

void addWeightsCommands(CLI::App& app, WeightsOptions& options) {
    addImport(app, options);
    addExport(app, options);
}

std::optional<int> runWeights(const CLI::App& app, const WeightsOptions& options) {
    if (app.got_subcommand("import-weights")) return importFile(options);
    if (app.got_subcommand("export-weights")) return exportRun(options);
    return std::nullopt;
}

}  // namespace deepsight::cli
