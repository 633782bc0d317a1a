#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/duration.h"
#include "core/cli/overrides.h"
#include "core/cli/planning_report.h"
#include "core/cli/ranks_of_training.h"
#include "core/cli/signal_watcher.h"
#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/presets.h"
#include "core/distributed/rank_environment.h"
#include "core/distributed/ranked_trainer.h"
#include "core/support/error.h"
#include "core/support/system_memory.h"
#include "core/training/live_reporter.h"
#include "core/training/memory_error.h"
#include "core/training/resumed_config.h"
#include "core/training/run_commands.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_sessions.h"
#include "core/training/training_thread.h"

namespace deepsight::cli {
namespace {

// Prints progress on standard error: one line rewritten on a terminal, else a line every few
// seconds; evaluations and messages always get lines of their own.
class ProgressPrinter : public TrainingObserver {
  public:
    void onEvent(const TrainingEvent& event) override {
        std::visit([this](const auto& item) { show(item); }, event);
    }
    nlohmann::ordered_json summary() const { return summary_; }

  private:
    using Clock = std::chrono::steady_clock;

    template <typename Ignored>
    void show(const Ignored&) {}

    void show(const StateChanged& change) {
        if (change.state == TrainingState::Finished) summary_["state"] = "finished";
        if (change.state == TrainingState::Stopped) summary_["state"] = "stopped";
        // What a failure was is the error that the program ends with.
        if (!change.detail.empty() && change.state != TrainingState::Failed) line(change.detail);
    }
    void show(const PreparationProgress& progress) {
        if (progress.total > 0 && due())
            transient(progress.phase + " " + std::to_string(100 * progress.done / progress.total) +
                      " %");
    }
    void show(const RunStarted& run) {
        total_ = run.totalSteps;
        summary_["run"] = run.runFolder;
        summary_["skipped_steps"] = skippedSteps_;
        summary_["roll_backs"] = rollBacks_;
        config_ = readRunConfig(run.runFolder);
        line("Run " + run.runFolder + ": " + std::to_string(run.parameters) + " parameters, " +
             run.device + ", " + run.precision + ", " + run.corpus +
             (run.ranks > 1 ? ", " + std::to_string(run.ranks) + " ranks" : ""));
    }
    void show(const StepMetrics& step) {
        summary_["step"] = step.step;
        summary_["train_loss"] = step.trainLoss;
        summary_["tokens"] = step.tokens;
        summary_["seconds"] = step.seconds;
        if (step.futureLoss) summary_["train_future_loss"] = *step.futureLoss;
        if (!due()) return;
        // Time and steps of this session only, so that a resumed run predicts from its own speed.
        if (firstStep_ < 0) {
            firstStep_ = step.step;
            firstTime_ = step.seconds;
        }
        const auto done = step.step - firstStep_;
        std::string left = "--";
        if (done > 0)
            left = duration((step.seconds - firstTime_) / static_cast<double>(done) *
                            static_cast<double>(total_ - step.step));
        char text[200];
        std::snprintf(text, sizeof text,
                      "step %lld/%lld  loss %.4f  future %.3g  lr %.2e  norm %.2f  %.0f tokens/s  "
                      "%s left",
                      static_cast<long long>(step.step), static_cast<long long>(total_),
                      step.trainLoss, step.futureLoss.value_or(std::nan("")), step.learningRate,
                      step.gradientNorm, step.tokensPerSecond, left.c_str());
        transient(text);
    }
    void show(const EvaluationMetrics& evaluation) {
        summary_["validation_loss"] = evaluation.validationLoss;
        if (evaluation.futureLoss) summary_["validation_future_loss"] = *evaluation.futureLoss;
        char text[200];
        int length =
            std::snprintf(text, sizeof text, "step %lld  validation loss %.4f",
                          static_cast<long long>(evaluation.step), evaluation.validationLoss);
        std::string extra;
        if (evaluation.futureLoss) extra += "  future " + std::to_string(*evaluation.futureLoss);
        if (evaluation.pathAccuracy) {
            summary_["path_accuracy"] = *evaluation.pathAccuracy;
            summary_["token_accuracy"] = evaluation.tokenAccuracy;
            extra += "  path accuracy " + std::to_string(*evaluation.pathAccuracy);
        }
        if (evaluation.creativity) {
            summary_["creativity"] = *evaluation.creativity;
            summary_["memorised_share"] = evaluation.memorisedShare.value_or(0);
            summary_["incoherent_share"] = evaluation.incoherentShare.value_or(0);
            extra += "  creativity " + std::to_string(*evaluation.creativity);
        }
        line(std::string(text, static_cast<std::size_t>(length)) + extra +
             (evaluation.best ? "  (best)" : ""));
        if (!evaluation.planning) return;
        summary_["planning"] = planningReport(evaluation, config_);
        line(planningLine(evaluation, config_));
    }
    void show(const LogMessage& message) {
        if (message.text != told_) line(message.text);
    }
    // Its sentence comes once more, for the log.
    void show(const Intervention& intervention) {
        const bool rolledBack = intervention.action == Intervention::Action::RolledBack;
        if (rolledBack)
            summary_["roll_backs"] = ++rollBacks_;
        else
            summary_["skipped_steps"] = ++skippedSteps_;
        told_ = describe(intervention);
        line((rolledBack ? "ROLL-BACK at step " : "SKIPPED step ") +
             std::to_string(intervention.step) + ": " + told_);
    }
    void show(const Alarm& alarm) {
        line("ALARM at step " + std::to_string(alarm.step) + ": " + alarm.message);
    }

    bool due() {
        const auto pause = std::chrono::milliseconds(terminal_ ? 200 : 5000);
        if (Clock::now() - printed_ < pause) return false;
        printed_ = Clock::now();
        return true;
    }
    void transient(const std::string& text) {
        std::fprintf(stderr, terminal_ ? "\r\033[K%s" : "%s\n", text.c_str());
    }
    void line(const std::string& text) {
        std::fprintf(stderr, terminal_ ? "\r\033[K%s\n" : "%s\n", text.c_str());
    }

    nlohmann::ordered_json summary_ = nlohmann::ordered_json::object();
    Config config_;
    bool terminal_ = isatty(STDERR_FILENO) != 0;
    Clock::time_point printed_{};
    std::int64_t total_ = 0;
    std::int64_t firstStep_ = -1;
    double firstTime_ = 0;
    std::int64_t skippedSteps_ = 0;  ///< of this session, like the next
    std::int64_t rollBacks_ = 0;
    std::string told_;  ///< sentence of the newest intervention
};

Config requestedConfig(const TrainOptions& options) {
    Config config;
    if (options.resume && options.config.empty() && options.preset.empty())
        config = readRunConfig(options.out);
    else if (!options.config.empty())
        config = loadConfig(options.config);
    else if (!options.preset.empty())
        config = preset(options.preset).config;
    else
        throw Error(ErrorKind::Config,
                    "train needs --config or --preset; `deepsight-cli config --preset demo` "
                    "prints one to start from.");
    setDataSource(config, options.data);
    return withOverrides(config, options.overrides);
}

// The micro-batch that should fit, where memory for `request` is surely short. `ranks` may be null.
std::optional<FittingBatch> smallerBatch(const TrainingRequest& request, const Ranks* ranks) {
    try {
        auto config = request.config;
        if (request.resume) config = resumedConfig(readRunConfig(request.runFolder), config).config;
        if (validate(config).empty()) requireMemory(config, ranks);
    } catch (const MemoryError& error) {
        return error.remedy();
    } catch (const std::exception&) {
        // What is wrong with it is for the trainer to say.
    }
    return std::nullopt;
}

// Where a training needs too much memory, and a smaller micro-batch should fit, goes on with it.
class FittingTrainer : public Trainer {
  public:
    /// `ranks` may be null. Of several, the first decides before they begin, or not at all.
    explicit FittingTrainer(Ranks* ranks) : ranks_(ranks) {}

    void run(const TrainingRequest& first, TrainingObserver& observer,
             TrainingControl& control) override {
        auto request = first;
        const auto reduce = [&request](const FittingBatch& batch) {
            const auto smaller = withBatch(request.config, batch);
            request.config = resumedConfig(request.config, smaller).config;
        };
        // Decided before the run begins where it can be: whoever follows it sees no failure.
        if (const auto smaller = smallerBatch(request, ranks_)) {
            std::fprintf(stderr, "Memory is short. %s (--fit-batch)\n", describe(*smaller).c_str());
            reduce(*smaller);
        }
        if (ranks_) return makeTrainer(*ranks_)->run(request, observer, control);
        while (true) {
            try {
                return makeTrainer()->run(request, observer, control);
            } catch (const MemoryError& error) {
                if (!error.remedy() || control.stopRequested()) throw;
                std::fprintf(stderr, "%s\nGoing on with that micro-batch (--fit-batch).\n",
                             error.what());
                reduce(*error.remedy());
            }
            request.resume = std::filesystem::exists(RunPaths(request.runFolder).config());
        }
    }

  private:
    Ranks* const ranks_;
};

// What a rank other than the first has to say.
class FailureObserver : public TrainingObserver {
  public:
    void onEvent(const TrainingEvent& event) override {
        if (const auto* failure = std::get_if<Failed>(&event)) failure_ = *failure;
    }
    const std::optional<Failed>& failure() const { return failure_; }

  private:
    std::optional<Failed> failure_;
};

int trainAsOther(const TrainOptions& options, Ranks& ranks, TrainingControl& control,
                 const SignalWatcher& watcher) {
    TrainingRequest request;
    request.runFolder = options.out;
    FailureObserver observer;
    trainToTheEnd([&ranks] { return makeTrainer(ranks); }, request, observer, control);
    const auto& failure = observer.failure();
    // What the first one says itself needs no repetition by each.
    if (failure && failure->message.starts_with(kEndOfFirst))
        return failure->kind == ErrorKind::Config ? kUsage : kFailure;
    if (failure) throw Error(failure->kind, failure->message);
    return watcher.exitStatus();
}

/// Whether the run is one that the same launch began or went on with. An older one that it was told
/// to leave alone is not.
bool belongsTo(const std::string& launch, const std::filesystem::path& runFolder) {
    if (launch.empty()) return false;
    const auto sessions = readSessions(runFolder);
    return !sessions.empty() && sessions.back().launch == launch;
}

TrainingRequest requestOf(TrainOptions options, const RanksOfTraining& ranks) {
    TrainingRequest request;
    request.runFolder = options.out;
    request.launch = ranks.launch();
    // The same command once more.
    const bool again = options.resumeIfPossible ||
                       (ranks.isRestarted() && belongsTo(request.launch, request.runFolder));
    if (again && std::filesystem::exists(RunPaths(request.runFolder).config()))
        options.resume = true;
    request.config = requestedConfig(options);
    const std::filesystem::path requested = options.config;
    std::error_code ignored;
    if (options.hosted && requested.parent_path() == LivePaths(request.runFolder).root)
        std::filesystem::remove(requested, ignored);  // written for this process alone
    request.resume = options.resume;
    // It asks for nothing new.
    if (!again)
        for (const auto& item : options.overrides)
            request.explicitFields.push_back(item.substr(0, item.find('=')));
    request.probe = {options.probeText, options.probeOffset};
    request.takesCommands = true;
    return request;
}

TrainingRequest requestForAll(const TrainOptions& options, const RanksOfTraining& ranks) {
    try {
        return requestOf(options, ranks);
    } catch (const Error& error) {
        if (ranks.group()) endOthers(*ranks.group(), error);
        throw;
    }
}

}  // namespace

int train(const TrainOptions& options) {
    TrainingControl control;
    const auto environment = findRankEnvironment();
    const bool first = !environment || environment->rank == 0;
    // Before any thread: also the ranks have some.
    const SignalWatcher watcher(
        [&control] { control.stop(); },
        first ? "Stopping after this step; once more to leave without saving." : nullptr);
    const RanksOfTraining ranks(options);
    if (!ranks.isFirst()) return trainAsOther(options, *ranks.group(), control, watcher);
    const auto request = requestForAll(options, ranks);
    ProgressPrinter printer;
    {
        LiveReporter live(request.runFolder, options.hosted, printer);
        const RunCommandReader commands(request.runFolder, control, options.hosted);
        const auto make = [&]() -> std::unique_ptr<Trainer> {
            if (options.fitBatch) return std::make_unique<FittingTrainer>(ranks.group());
            return ranks.group() ? makeTrainer(*ranks.group()) : makeTrainer();
        };
        trainToTheEnd(make, request, live, control);
        if (live.failure()) throw Error(live.failure()->kind, live.failure()->message);
    }
    if (options.json) {
        auto summary = printer.summary();
        summary["peak_resident_bytes"] = peakResidentBytes();
        std::cout << summary.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                  << std::endl;
    }
    return watcher.exitStatus();
}

}  // namespace deepsight::cli
