#include "core/cli/steering_commands.h"

#include <CLI/CLI.hpp>
#include <limits>

#include "core/cli/steering.h"

namespace deepsight::cli {
namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

void addReplayCommands(CLI::App& app, SteeringOptions& options) {
    auto* replay = app.add_subcommand(
        "replay",
        "Train the first steps of a run again, and tell whether every number is the same");
    replay->add_option("--run", options.run, "Run folder")->required();
    replay->add_option("--steps", options.steps, "Steps at most; 0: all that were recorded")
        ->check(CLI::Range(std::int64_t{0}, kMost))
        ->capture_default_str();
    replay
        ->add_option("--from", options.from,
                     "Step of a checkpoint to begin from (default: where the run began)")
        ->check(CLI::Range(std::int64_t{0}, kMost));

    auto* step = app.add_subcommand(
        "step", "Show the text that a step of a run trained on, its losses and its gradients");
    step->add_option("--run", options.run, "Run folder")->required();
    step->add_option("--step", options.step, "Step, counted from 1")
        ->required()
        ->check(CLI::Range(std::int64_t{1}, kMost));
    for (auto* command : {replay, step}) {
        command->add_flag("--json", options.json, "Print one JSON object");
        command->add_option("--answer", options.answer,
                            "For windows that wait: folder for progress and result");
    }
}

}  // namespace

void addSteeringCommands(CLI::App& app, SteeringOptions& options) {
    auto* set =
        app.add_subcommand("set", "Change settings of a run in training, from its next step");
    set->add_option("--run", options.run, "Run folder")->required();
    set->add_option("change", options.changes,
                    "training.learning_rate=1e-4, planning.coefficient, "
                    "training.minimum_learning_rate or training.gradient_clip")
        ->required();

    auto* fork = app.add_subcommand(
        "fork", "Make a run that goes on from a checkpoint of another, with other settings");
    fork->add_option("--run", options.run, "Run folder")->required();
    fork->add_option("--checkpoint", options.checkpoint, "best, latest or a step")
        ->capture_default_str();
    fork->add_option("--out", options.out, "Folder of the new run (default: RUN-fork-STEP)");
    fork->add_option("--set", options.overrides,
                     "Change a field, as in --set training.learning_rate=1e-4 (repeatable)");
    for (auto* command : {set, fork})
        command->add_flag("--json", options.json, "Print one JSON object");
    addReplayCommands(app, options);
}

std::optional<int> runSteering(const CLI::App& app, const SteeringOptions& options) {
    if (app.got_subcommand("set")) return changeSettings(options);
    if (app.got_subcommand("fork")) return fork(options);
    if (app.got_subcommand("replay")) return replay(options);
    if (app.got_subcommand("step")) return inspectStep(options);
    return std::nullopt;
}

}  // namespace deepsight::cli
