#include <CLI/CLI.hpp>
#include <cstdio>

#include "core/cli/commands.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/openmp.h"
#include "core/training/environment.h"

using namespace deepsight;

namespace {

int runCommand(const CLI::App& app, const cli::TrainOptions& train,
               const cli::EvaluateOptions& evaluate, const std::string& preset, bool json) {
    if (app.got_subcommand("train")) return cli::train(train);
    if (app.got_subcommand("evaluate")) return cli::evaluate(evaluate);
    if (app.got_subcommand("config")) return cli::printConfig(preset, train.overrides);
    if (app.got_subcommand("presets")) return cli::printPresets(json);
    return cli::printDevices(json);
}

}  // namespace

int main(int argc, char** argv) {
    limitOpenMpSpinning(argv);
    CLI::App app("Trains and evaluates DeepSight and baseline language models without a window.");
    app.set_version_flag("--version",
                         "deepsight-cli " + programVersion() + ", libtorch " + libtorchVersion());
    app.require_subcommand(1);

    cli::TrainOptions train;
    cli::EvaluateOptions evaluate;
    std::string preset = "demo";
    bool json = false;
    const auto addOverrides = [&](CLI::App* command) {
        command->add_option("--set", train.overrides,
                            "Override a field, as in --set training.steps=100 (repeatable)");
    };

    auto* trainCommand = app.add_subcommand("train", "Train a model into a run folder");
    auto* config = trainCommand->add_option("--config", train.config, "Configuration (JSON)");
    trainCommand->add_option("--preset", train.preset, "Start from a preset instead")
        ->excludes(config);
    trainCommand->add_option("--data", train.data,
                             "UTF-8 text file, nanoGPT *_train.bin, or path-star "
                             "(default: what the configuration names)");
    trainCommand->add_option("--out", train.out, "Run folder")->required();
    trainCommand->add_flag("--resume", train.resume, "Continue the run in this folder");
    trainCommand->add_flag("--json", train.json, "Print the result as one JSON object");
    addOverrides(trainCommand);

    auto* evaluateCommand =
        app.add_subcommand("evaluate", "Losses of saved weights, on a token file or a run's data");
    evaluateCommand->add_option("--config", evaluate.config, "Configuration (JSON)");
    evaluateCommand->add_option("--weights", evaluate.weights, "Weights (.safetensors)");
    evaluateCommand->add_option("--tokens", evaluate.tokens,
                                "Rows of context_size + 1 little-endian uint16 tokens");
    evaluateCommand->add_option("--run", evaluate.run, "Run folder, instead of the three above");
    evaluateCommand
        ->add_option("--checkpoint", evaluate.checkpoint, "With --run: best, latest or a step")
        ->default_str("best");
    evaluateCommand->add_flag("--json", evaluate.json, "Print one JSON object");

    auto* configCommand = app.add_subcommand("config", "Print a preset's configuration as JSON");
    configCommand->add_option("--preset", preset, "Preset id (default: demo)");
    addOverrides(configCommand);
    for (auto* command : {app.add_subcommand("presets", "List the presets"),
                          app.add_subcommand("devices", "List the devices that can train here")})
        command->add_flag("--json", json, "Print one JSON object");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error);
        return status == 0 ? cli::kSuccess : cli::kUsage;
    }
    try {
        return runCommand(app, train, evaluate, preset, json);
    } catch (const Error& error) {
        std::fprintf(stderr, "deepsight-cli: %s\n", error.what());
        return error.kind() == ErrorKind::Config ? cli::kUsage : cli::kFailure;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "deepsight-cli: unexpected error: %s\n", error.what());
        return cli::kFailure;
    }
}
