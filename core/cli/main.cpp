#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <limits>

#include "core/cli/commands.h"
#include "core/cli/comparison_commands.h"
#include "core/cli/corpus_command.h"
#include "core/cli/remote_commands.h"
#include "core/cli/steering_commands.h"
#include "core/cli/weights_commands.h"
#include "core/distributed/local_ranks.h"
#include "core/support/atomic_file.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/heap.h"
#include "core/support/openmp.h"
#include "core/training/environment.h"

using namespace deepsight;

namespace {

int runCommand(const CLI::App& app, const cli::TrainOptions& train,
               const cli::EvaluateOptions& evaluate, const cli::SampleOptions& sample,
               const cli::EstimateOptions& estimate, const cli::SweepOptions& sweep,
               const cli::HardenOptions& harden, const cli::BenchOptions& bench,
               const cli::InspectOptions& inspect, const cli::ExportOptions& exported,
               const cli::ImportOptions& imported, const std::string& preset, bool json) {
    if (app.got_subcommand("train")) return cli::train(train);
    if (app.got_subcommand("evaluate")) return cli::evaluate(evaluate);
    if (app.got_subcommand("sample")) return cli::sample(sample);
    if (app.got_subcommand("estimate")) return cli::estimate(estimate);
    if (app.got_subcommand("harden")) return cli::harden(harden);
    if (app.got_subcommand("bench")) return cli::bench(bench);
    if (app.got_subcommand("export")) return cli::exportScalars(exported);
    if (app.got_subcommand("log")) return cli::printLog(imported);
    if (app.got_subcommand("inspect")) return cli::inspect(inspect);
    if (app.got_subcommand("sweep")) return cli::sweep(sweep);
    if (app.got_subcommand("sweeps")) return cli::printSweeps(sweep);
    if (app.got_subcommand("config")) return cli::printConfig(preset, train.overrides);
    if (app.got_subcommand("presets")) return cli::printPresets(json);
    return cli::printDevices(json);
}

// Results that did not get out are a failure, except that a reader has seen enough of them.
void requireOutputWritten() {
    std::cout.flush();
    if (std::fflush(stdout) == 0 && std::cout && !std::ferror(stdout)) return;
    // Which write failed, and why, is not known any more: another one tells.
    errno = EIO;
    if (::write(STDOUT_FILENO, "\n", 1) < 0 && errno == EPIPE) return;
    throwFileError("write", "standard output");
}

void addSampleCommand(CLI::App& app, cli::SampleOptions& sample) {
    auto* command = app.add_subcommand("sample", "Let a checkpoint of a run write text");
    auto& rule = sample.request.rule;
    command->add_option("--run", sample.run, "Run folder")->required();
    command->add_option("--checkpoint", sample.checkpoint, "best, latest or a step")
        ->default_str("best");
    auto* prompt = command->add_option("--prompt", sample.request.prompt,
                                       "Text to go on from (default: a line break)");
    command
        ->add_option("--example", sample.example,
                     "Take the prompt from this example of the validation data, counted from 0")
        ->excludes(prompt);
    command->add_option_function<std::int64_t>(
        "--max-tokens",
        [&sample](std::int64_t count) {
            sample.request.maxTokens = count;
            sample.maxTokensGiven = true;
        },
        "Tokens to generate (default: 200, or the rest of the example)");
    command
        ->add_option("--temperature", rule.temperature,
                     "Divides the logits; 0 takes the most likely token")
        ->capture_default_str();
    command->add_option("--top-k", rule.topK, "Draw from the k most likely tokens; 0: from all")
        ->capture_default_str();
    command
        ->add_option("--top-p", rule.topP,
                     "Draw from the smallest set of tokens with this probability; 1: from all")
        ->capture_default_str();
    command->add_option("--seed", sample.request.seed, "The same seed gives the same text again")
        ->capture_default_str();
    command->add_option("--candidates", sample.request.candidates,
                        "With --json: how many of the likeliest tokens to print of every step");
    command->add_flag("--json", sample.json, "Print one JSON object");
}

void addEstimateCommand(CLI::App& app, cli::EstimateOptions& estimate) {
    auto* command = app.add_subcommand(
        "estimate", "Size, arithmetic, memory and time of a training, before it starts");
    auto* config = command->add_option("--config", estimate.config, "Configuration (JSON)");
    command->add_option("--preset", estimate.preset, "Preset id (default: demo)")->excludes(config);
    command->add_option("--set", estimate.overrides,
                        "Override a field, as in --set training.steps=100 (repeatable)");
    command
        ->add_option("--ranks", estimate.ranks,
                     "Memory of each of so many ranks, and what as many H100 and H200 would give, "
                     "on paper")
        ->check(CLI::Range(1, 4096));
    command->add_flag("--no-time", estimate.noTime, "Do not measure this machine's speed");
    command->add_flag("--json", estimate.json, "Print one JSON object");
}

void addHardenCommand(CLI::App& app, cli::HardenOptions& harden) {
    auto* command = app.add_subcommand(
        "harden", "Make a run with the most likely split of a run that learned its split");
    command->add_option("--run", harden.run, "Run folder")->required();
    command->add_option("--checkpoint", harden.checkpoint, "best, latest or a step")
        ->capture_default_str();
    command->add_option("--out", harden.out, "Folder of the new run")->required();
    command->add_flag("--json", harden.json, "Print one JSON object");
}

void addExchangeCommands(CLI::App& app, cli::ExportOptions& exported,
                         cli::ImportOptions& imported) {
    auto* write = app.add_subcommand("export", "Write every scalar of a run for other programs");
    write->add_option("--run", exported.run, "Run folder")->required();
    write->add_option("--format", exported.format, "tensorboard, csv or jsonl")
        ->capture_default_str();
    write->add_option("--out", exported.out, "File; for tensorboard a folder will do")->required();
    auto* log = app.add_subcommand(
        "log", "List the curves in another program's log: TensorBoard, CSV, JSON Lines, text");
    log->add_option("file", imported.file, "Log, or a folder of TensorBoard's")->required();
    log->add_flag("--json", imported.json, "Print one JSON object");
}

void addBenchCommand(CLI::App& app, cli::BenchOptions& bench) {
    auto* command = app.add_subcommand(
        "bench", "Speed, memory and time by part of training steps on this machine");
    auto* names = command->add_option("configuration", bench.names,
                                      "byte-small, gpt2-small or published (default: all three)");
    auto* config = command->add_option("--config", bench.config, "Configuration (JSON) instead");
    auto* preset = command->add_option("--preset", bench.preset, "Preset id instead");
    config->excludes(names)->excludes(preset);
    preset->excludes(names);
    command->add_option("--data", bench.data,
                        "Data to read windows from, as for train (default: random tokens)");
    command->add_option("--set", bench.overrides,
                        "Override a field, as in --set model.width=150 (repeatable)");
    command
        ->add_option("--steps", bench.steps,
                     "Steps to time (default: as many as about eight seconds allow)")
        ->check(CLI::Range(1, 1000000));
    command->add_option("--warmup", bench.warmup, "Steps before them that do not count")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command
        ->add_option("--profile-steps", bench.profiled,
                     "Steps after them that are divided into parts; 0: none")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command
        ->add_option("--threads", bench.threads,
                     "Processor threads (default: training.threads of the configuration)")
        ->check(CLI::Range(1, 1024));
    command->add_option("--device", bench.device, "auto, cpu or cuda:N");
    command->add_option("--precision", bench.precision,
                        "fp32, bf16 or auto, as training chooses (default: fp32 for the three)");
    command->add_flag("--json", bench.json, "Print one JSON object");
}

void addSweepCommands(CLI::App& app, cli::SweepOptions& sweep) {
    auto* train = app.add_subcommand(
        "sweep", "Train a family of runs one after the other, or go on with it; print its table");
    auto* plan = train->add_option("--plan", sweep.plan, "Plan (JSON) of a new sweep");
    train->add_option("--preset", sweep.preset, "Preset id instead of a plan; see sweeps")
        ->excludes(plan);
    train->add_option("--data", sweep.data,
                      "With --plan or --preset: the data to train on, as for train");
    train->add_option("--set", sweep.overrides,
                      "With --plan or --preset: override a field of the base configuration, as in "
                      "--set training.steps=100 (repeatable)");
    train->add_option("--out", sweep.out, "Sweep folder; without a plan or preset, go on with it");
    auto* list = train->add_flag("--list", sweep.list, "List the runs instead of training them");
    train->add_flag("--summary", sweep.summary, "Print the table instead of training")
        ->excludes(list);
    train->add_option("--table", sweep.table, "Table as text, markdown or csv")
        ->capture_default_str();
    train->add_flag("--retry-failed", sweep.retryFailed, "Try runs that failed again");
    train->add_flag("--json", sweep.json, "Print one JSON object instead of the table");

    auto* presets = app.add_subcommand("sweeps", "List the sweep presets, or print one's plan");
    presets->add_option("--preset", sweep.preset, "Print this preset's plan as JSON");
    presets->add_option("--data", sweep.data, "Data to train on, for the plan");
    presets->add_option("--set", sweep.overrides, "Override a field of the plan's base");
    presets->add_flag("--json", sweep.json, "Print the list as one JSON object");
}

}  // namespace

int main(int argc, char** argv) {
    endWithRankZero();
    limitOpenMpSpinning(argv);
    keepFreedMemory();
    CLI::App app("Trains and evaluates DeepSight and baseline language models without a window.");
    app.set_version_flag("--version",
                         "deepsight-cli " + programVersion() + ", libtorch " + libtorchVersion());
    app.require_subcommand(1);

    cli::TrainOptions train;
    cli::EvaluateOptions evaluate;
    cli::SampleOptions sample;
    cli::EstimateOptions estimate;
    cli::SweepOptions sweep;
    cli::HardenOptions harden;
    cli::BenchOptions bench;
    cli::ExportOptions exported;
    cli::ImportOptions imported;
    cli::InspectOptions inspect;
    cli::SteeringOptions steering;
    cli::ComparisonOptions comparison;
    cli::RemoteOptions remote;
    cli::WeightsOptions weights;
    cli::CorpusOptions corpus;
    train.arguments.assign(argv + 1, argv + argc);
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
    trainCommand->add_option(
        "--data", train.data,
        "UTF-8 text, documents (Wikipedia dump, JSON Lines, Parquet, or a folder of them), folder "
        "of token shards, nanoGPT *_train.bin, path-star, sibling-discovery or "
        "triangle-discovery (default: what the configuration names)");
    trainCommand->add_option("--out", train.out, "Run folder")->required();
    trainCommand->add_flag("--resume", train.resume, "Continue the run in this folder");
    trainCommand->add_flag("--resume-if-possible", train.resumeIfPossible,
                           "Continue the run in this folder, or start it where there is none; for "
                           "jobs that are started again and again");
    trainCommand
        ->add_option("--ranks", train.ranks,
                     "Processes of this machine that train together. Ranks on several machines are "
                     "started by torchrun, srun or mpirun")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    trainCommand
        ->add_option("--rank-timeout", train.rankTimeout,
                     "Seconds that a rank waits for another one that does not answer")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    trainCommand->add_flag("--fit-batch", train.fitBatch,
                           "Where memory is short, take the largest micro-batch that fits, and "
                           "more of them to a step, instead of failing");
    trainCommand->add_option("--probe-text", train.probeText,
                             "Text of the embedding snapshots (default: validation data)");
    trainCommand
        ->add_option("--probe-offset", train.probeOffset,
                     "Where in the validation data they start, without a text of their own")
        ->check(CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()));
    trainCommand->add_flag("--hosted", train.hosted,
                           "For windows that train in a process of its own: they follow this one");
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

    addSampleCommand(app, sample);
    addEstimateCommand(app, estimate);
    addSweepCommands(app, sweep);
    addHardenCommand(app, harden);
    addBenchCommand(app, bench);
    cli::addInspectCommand(app, inspect);
    addExchangeCommands(app, exported, imported);
    cli::addSteeringCommands(app, steering);
    cli::addComparisonCommands(app, comparison);
    cli::addRemoteCommands(app, remote);
    cli::addWeightsCommands(app, weights);
    cli::addCorpusCommands(app, corpus);

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
        const auto tokenized = cli::runCorpus(app, corpus);
        const auto compared = tokenized ? tokenized : cli::runComparison(app, comparison);
        const auto moved = compared ? compared : cli::runWeights(app, weights);
        const auto reached = moved ? moved : cli::runRemote(app, remote);
        const auto steered = reached ? reached : cli::runSteering(app, steering);
        const int status = steered
                               ? *steered
                               : runCommand(app, train, evaluate, sample, estimate, sweep, harden,
                                            bench, inspect, exported, imported, preset, json);
        requireOutputWritten();
        return status;
    } catch (const Error& error) {
        std::fprintf(stderr, "deepsight-cli: %s\n", error.what());
        return error.kind() == ErrorKind::Config ? cli::kUsage : cli::kFailure;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "deepsight-cli: unexpected error: %s\n", error.what());
        return cli::kFailure;
    }
}
