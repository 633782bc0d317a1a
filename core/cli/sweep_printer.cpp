#include "core/cli/sweep_printer.h"

#include <algorithm>
#include <cstdio>

#include "core/cli/duration.h"
#include "core/config/model_cost.h"

namespace deepsight::cli {
namespace {

double flopsOf(const SweepRunStatus& run) {
    const auto steps = run.run.config.training.steps - run.stepsDone;
    return static_cast<double>(std::max<std::int64_t>(0, steps)) *
           modelCost(run.run.config).flopsPerStep;
}

}  // namespace

void SweepPrinter::onRunStarted(const SweepRunStatus& run, const std::vector<SweepRunStatus>& all) {
    std::size_t number = 1;
    leftFlops_ = 0;
    for (const SweepRunStatus& other : all) {
        const bool over =
            other.state == SweepRunState::Finished || other.state == SweepRunState::Failed;
        if (&other == &run || !over) leftFlops_ += flopsOf(other);
        if (over) ++number;
    }
    if (run.state == SweepRunState::Failed) --number;
    title_ =
        "run " + std::to_string(number) + " of " + std::to_string(all.size()) + "  " + run.run.name;
    totalSteps_ = run.run.config.training.steps;
    countedStep_ = run.stepsDone;
    stepFlops_ = modelCost(run.run.config).flopsPerStep;
    showMessage(title_ + (run.stepsDone > 0
                              ? "  goes on after step " + std::to_string(run.stepsDone)
                              : std::string()));
}

void SweepPrinter::onRunEnded(const SweepRunStatus& run) {
    std::string text = title_;
    if (run.state == SweepRunState::Failed) {
        text += "  FAILED: " + run.failure;
    } else {
        text += run.state == SweepRunState::Finished ? "  finished" : "  stopped";
        const auto loss = run.metrics.find("validation_loss");
        if (loss != run.metrics.end())
            text += ", best validation loss " + std::to_string(loss->second);
        const auto accuracy = run.metrics.find("path_accuracy");
        if (accuracy != run.metrics.end())
            text += ", path accuracy " + std::to_string(accuracy->second);
    }
    showMessage(text);
}

void SweepPrinter::onEvent(const TrainingEvent& event) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) showStep(*step);
    if (const auto* alarm = std::get_if<Alarm>(&event))
        showMessage(title_ + "  ALARM at step " + std::to_string(alarm->step) + ": " +
                    alarm->message);
    const auto* message = std::get_if<LogMessage>(&event);
    if (message && message->level != LogMessage::Level::Info)
        showMessage(title_ + "  " + message->text);
}

void SweepPrinter::showStep(const StepMetrics& step) {
    const double flops = static_cast<double>(step.step - countedStep_) * stepFlops_;
    doneFlops_ += flops;
    leftFlops_ -= flops;
    countedStep_ = step.step;
    if (!due()) return;
    char text[200];
    std::snprintf(text, sizeof text, "  step %lld/%lld  loss %.4f  %.0f tokens/s  %s left in all",
                  static_cast<long long>(step.step), static_cast<long long>(totalSteps_),
                  step.trainLoss, step.tokensPerSecond, timeLeft().c_str());
    std::fprintf(stderr, terminal_ ? "\r\033[K%s%s" : "%s%s\n", title_.c_str(), text);
}

std::string SweepPrinter::timeLeft() const {
    // Of all that went by, so that evaluations and preparations count too.
    const double seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    if (doneFlops_ <= 0) return "--";
    return duration(seconds / doneFlops_ * std::max(0.0, leftFlops_));
}

void SweepPrinter::showMessage(const std::string& text) {
    std::fprintf(stderr, terminal_ ? "\r\033[K%s\n" : "%s\n", text.c_str());
}

bool SweepPrinter::due() {
    const auto pause = std::chrono::milliseconds(terminal_ ? 200 : 30000);
    if (Clock::now() - printed_ < pause) return false;
    printed_ = Clock::now();
    return true;
}

}  // namespace deepsight::cli
