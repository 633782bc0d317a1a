#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <optional>

#include "core/cli/commands.h"
#include "core/cli/signal_watcher.h"
#include "core/cli/steering.h"
#include "core/support/atomic_file.h"
#include "core/training/examination_json.h"
#include "core/training/run_examination.h"

namespace deepsight::cli {
namespace {

/// A replay from the command line or for a window: cancelled by a signal, or when nobody waits.
class Examination {
  public:
    explicit Examination(const SteeringOptions& options)
        : options_(options),
          watcher_([this] { stop_.request_stop(); }, "Stopping; once more to leave at once.") {
        if (!options.answer.empty()) reporter_.emplace(options.answer);
    }

    std::stop_token stop() const { return stop_.get_token(); }

    ProgressSink progress() {
        return [this](const std::string& phase, std::int64_t done, std::int64_t total) {
            if (reporter_ && !reporter_->report(phase, done, total)) stop_.request_stop();
            if (!reporter_ && isatty(STDERR_FILENO))
                std::fprintf(stderr, "\r\033[K%s %lld of %lld", phase.c_str(),
                             static_cast<long long>(done), static_cast<long long>(total));
        };
    }

    /// `print` writes the result for people.
    template <typename Result>
    int show(const Result& result, int status, void (*print)(const Result&)) {
        if (!reporter_ && isatty(STDERR_FILENO)) std::fprintf(stderr, "\r\033[K");
        if (reporter_) {
            writeFileAtomically(ExaminationFiles(options_.answer).result(), toJson(result));
            return kSuccess;
        }
        if (options_.json)
            std::cout << toJson(result) << std::endl;
        else
            print(result);
        return status;
    }

  private:
    const SteeringOptions& options_;
    std::stop_source stop_;
    std::optional<ExaminationReporter> reporter_;
    SignalWatcher watcher_;
};

void print(const std::vector<EnvironmentDifference>& environment) {
    for (const auto& [what, recorded, here] : environment)
        std::printf("%s: recorded %s, here %s\n", what.c_str(), recorded.c_str(), here.c_str());
}

void print(const ReplayResult& result) {
    std::printf("%s\n", describe(result).c_str());
    if (result.from > 0)
        std::printf("Replayed from step %lld.\n", static_cast<long long>(result.from));
    if (!result.note.empty()) std::printf("%s\n", result.note.c_str());
    print(result.environment);
}

void print(const char* name, const StepInspection::Values& values) {
    std::printf("%-9s loss %.6f", name, values.trainLoss);
    if (values.futureLoss) std::printf("  future %.6g", *values.futureLoss);
    std::printf("  norm %.6g  lr %.4g\n", values.gradientNorm, values.learningRate);
}

void print(const StepInspection& inspection) {
    std::printf("step %lld, replayed from step %lld\n", static_cast<long long>(inspection.step),
                static_cast<long long>(inspection.from));
    if (inspection.recorded) print("recorded", *inspection.recorded);
    print("replayed", inspection.replayed);
    if (const auto& difference = inspection.difference)
        std::printf("The replay differs from step %lld on: %s was %s and is now %s.\n",
                    static_cast<long long>(difference->step), difference->value.c_str(),
                    difference->recorded.c_str(), difference->replayed.c_str());
    print(inspection.environment);
    std::printf("\ngradient norm by part\n");
    for (const auto& part : inspection.parts)
        std::printf("%12.6g  %s (%lld parameters)\n", part.norm, part.name.c_str(),
                    static_cast<long long>(part.parameters));
    for (std::size_t i = 0; i < inspection.windows.size(); ++i)
        std::printf("\nwindow %zu, loss %.4f\n%s\n", i + 1, inspection.windows[i].loss,
                    inspection.windows[i].text.c_str());
}

}  // namespace

// An answer's folder is deleted by whoever asked, also where a second signal ends this process
// before it could tidy up: so the copies of checkpoints are kept in there.
int replay(const SteeringOptions& options) {
    Examination examination(options);
    const auto result = replayRun({.runFolder = options.run,
                                   .steps = options.steps,
                                   .from = options.from,
                                   .scratch = options.answer},
                                  examination.progress(), examination.stop());
    return examination.show<ReplayResult>(result, result.agrees() ? kSuccess : kFailure, print);
}

int inspectStep(const SteeringOptions& options) {
    Examination examination(options);
    const auto result = deepsight::inspectStep(options.run, options.step, examination.progress(),
                                               examination.stop(), options.answer);
    return examination.show<StepInspection>(result, kSuccess, print);
}

}  // namespace deepsight::cli
