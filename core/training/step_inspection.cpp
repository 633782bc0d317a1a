#include "core/training/step_inspection.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/data/utf8_stream.h"
#include "core/support/error.h"
#include "core/training/evaluator.h"
#include "core/training/gradient_parts.h"
#include "core/training/run_replay.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// Its tokens as text: what the inputs hide behind placeholders is taken from the targets.
std::string textOf(const Batch& batch, std::int64_t row, const Corpus& corpus) {
    const auto width = static_cast<std::size_t>(batch.time + batch.extra);
    const auto time = static_cast<std::size_t>(batch.time);
    const std::span<const std::int64_t> inputs(&batch.inputs[static_cast<std::size_t>(row) * width],
                                               width);
    const std::span<const std::int64_t> targets(
        &batch.targets[static_cast<std::size_t>(row) * time], time);
    std::vector<TokenId> tokens;
    for (std::size_t i = 0; i < time; ++i) {
        const bool hidden = corpus.placeholder && i > 0 && targets[i - 1] != Batch::kIgnored;
        tokens.push_back(static_cast<TokenId>(hidden ? targets[i - 1] : inputs[i]));
    }
    if (targets.back() != Batch::kIgnored) tokens.push_back(static_cast<TokenId>(targets.back()));
    // A window may begin and end within a character.
    Utf8Stream text;
    const auto whole = text.add(corpus.tokenizer->decode(tokens));
    return whole + text.finish();
}

double lossOf(LanguageModel& model, const DeviceBatch& batch, std::int64_t row) {
    return model.forward(batch.inputs.slice(0, row, row + 1), batch.targets.slice(0, row, row + 1))
        .nextTokenLoss.item<double>();
}

/// The windows of a step; leaves model and generators as they were.
std::vector<InspectedWindow> windowsOf(const TrainingRun::WatchedStep& watched,
                                       const ProgressSink& progress, const std::stop_token& stop) {
    const auto random = RandomState::capture(watched.device);
    std::vector<InspectedWindow> windows;
    {
        const EvaluationScope scope(watched.model);
        for (std::int64_t i = 0; i < watched.microBatches; ++i) {
            const auto batch = watched.sampler.train(watched.firstBatch + i);
            const auto onDevice = toDevice(batch, watched.device);
            for (std::int64_t row = 0; row < batch.rows; ++row) {
                if (stop.stop_requested()) break;
                windows.push_back({textOf(batch, row, watched.sampler.corpus()),
                                   lossOf(watched.model, onDevice, row)});
                if (progress)
                    progress("Measuring windows", static_cast<std::int64_t>(windows.size()),
                             batch.rows * watched.microBatches);
            }
        }
    }
    random.restore(watched.device);
    return windows;
}

StepInspection::Values valuesOf(const StepMetrics& metrics) {
    return {.trainLoss = metrics.trainLoss,
            .futureLoss = metrics.futureLoss,
            .gradientNorm = metrics.gradientNorm,
            .learningRate = metrics.learningRate};
}

/// Looks at one of a step's attempts while they are replayed.
class Inspector {
  public:
    Inspector(std::int64_t step, const ProgressSink& progress, const std::stop_token& stop)
        : progress_(progress), stop_(stop) {
        result_.step = step;
    }

    StepInspection inspect(RunReplay& replay) {
        std::int64_t attempts = 0;
        for (const auto& item : replay.recorded().items)
            if (const auto* metrics = std::get_if<StepMetrics>(&item))
                attempts += metrics->step == result_.step;
        replay.leaveOutEvaluations();
        replay.goOnAfterDifference();
        replay.watchSteps([this, attempts](const TrainingRun::WatchedStep& watched) {
            if (watched.step == result_.step && ++attempt_ == attempts) look(watched);
        });
        replay.onStep([this](const StepMetrics& recorded, const StepMetrics& replayed) {
            if (recorded.step != result_.step) return;
            result_.recorded = valuesOf(recorded);
            result_.replayed = valuesOf(replayed);
        });
        replay.run();
        if (!looked_)
            throw Error(ErrorKind::Config,
                        "The replay went another way than the run before it came to step " +
                            std::to_string(result_.step) +
                            ". Check with deepsight-cli replay where it begins to differ.");
        const auto& replayed = replay.result();
        result_.from = replayed.from;
        result_.difference = replayed.difference;
        result_.environment = replayed.environment;
        return std::move(result_);
    }

  private:
    void look(const TrainingRun::WatchedStep& watched) {
        looked_ = true;
        result_.coefficient = watched.model.config().plans() ? watched.settings.coefficient : 0;
        result_.gradientClip = watched.settings.gradientClip;
        result_.parts = gradientParts(watched.model);
        result_.windows = windowsOf(watched, progress_, stop_);
    }

    const ProgressSink& progress_;
    const std::stop_token& stop_;
    StepInspection result_;
    std::int64_t attempt_ = 0;
    bool looked_ = false;
};

/// Checkpoints from which the step can be reached, newest first, and at last none: the beginning.
std::vector<std::optional<CheckpointInfo>> startsBefore(const fs::path& runFolder,
                                                        std::int64_t step) {
    std::vector<std::optional<CheckpointInfo>> starts;
    for (auto& info : listCheckpoints(runFolder))
        if (info.step < step) starts.emplace(starts.begin(), std::move(info));
    starts.emplace_back(std::nullopt);
    return starts;
}

}  // namespace

StepInspection inspectStep(const fs::path& runFolder, std::int64_t step,
                           const ProgressSink& progress, std::stop_token stop,
                           const fs::path& scratch) {
    std::string problems;
    for (const auto& start : startsBefore(runFolder, step)) {
        try {
            RunReplay replay(runFolder, start, 0, progress, stop);
            replay.keepScratchIn(scratch);
            if (!replay.recorded().keepThrough(step)) continue;
            if (!start && replay.recorded().beganFromCheckpoint) break;
            return Inspector(step, progress, stop).inspect(replay);
        } catch (const Error& error) {
            // A checkpoint that cannot be read: an older one will do.
            if (error.kind() != ErrorKind::Checkpoint) throw;
            problems += std::string(" ") + error.what();
        }
    }
    throw Error(ErrorKind::Config,
                runFolder.string() + " cannot be replayed up to step " + std::to_string(step) +
                    ": the run has not recorded it, or the checkpoint that it began with is gone." +
                    problems + " Choose a step that its curve shows.");
}

}  // namespace deepsight
