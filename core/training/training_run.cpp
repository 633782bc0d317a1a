#include "core/training/training_run.h"

#include <cmath>
#include <thread>

#include "core/analysis/embedding_probe.h"
#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/model_size.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/training/environment.h"
#include "core/training/evaluator.h"
#include "core/training/precision.h"
#include "core/training/run_folder.h"
#include "core/training/schedule.h"

namespace deepsight {
namespace {

// Tokens of the small steps that compare precisions.
constexpr std::int64_t kProbeTokens = 2048;

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string checkpointName(std::int64_t step) {
    return "Checkpoint of step " + std::to_string(step);
}

}  // namespace

TrainingRun::TrainingRun(const TrainingRequest& request, TrainingObserver& observer,
                         TrainingControl& control)
    : request_(request), control_(control), recorder_(observer), config_(request.config) {}

void TrainingRun::run() {
    recorder_.setState(TrainingState::Preparing);
    try {
        openFolder();
        openData();
        buildModel();
        announce();
        trainUntilStop();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) throw;
        recorder_.setState(TrainingState::Stopped, "Cancelled before the first step.");
    }
}

void TrainingRun::openFolder() {
    const RunPaths paths(request_.runFolder);
    if (request_.resume) {
        const auto wantedSteps = config_.training.steps;
        config_ = loadConfig(paths.config());
        if (wantedSteps > config_.training.steps) {
            config_.training.steps = wantedSteps;
            saveConfig(config_, paths.config());
        }
    }
    if (const auto issues = validate(config_); !issues.empty())
        throw Error(ErrorKind::Config, issues.front().field + ": " + issues.front().message);
    if (request_.resume) return;
    if (std::filesystem::exists(paths.config()))
        throw Error(ErrorKind::Config, paths.root.string() +
                                           " already holds a run; resume it, or choose another "
                                           "folder for a new one.");
    std::error_code failure;
    std::filesystem::create_directories(paths.checkpoints(), failure);
    if (!failure) std::filesystem::create_directories(paths.snapshots(), failure);
    if (failure)
        throw Error(ErrorKind::Io, "Cannot create the run folder " + paths.root.string() + ": " +
                                       failure.message() + ". Choose a folder you can write to.");
    saveConfig(config_, paths.config());
    recorder_.open(paths.root, {});
}

void TrainingRun::openData() {
    const auto progress = [this](const std::string& phase, std::int64_t done, std::int64_t total) {
        recorder_.emit(PreparationProgress{phase, done, total});
    };
    corpus_ = openCorpus(config_.data, progress, control_.stopToken());
    const auto largest =
        std::max(largestToken(corpus_->train()), largestToken(corpus_->validation()));
    if (largest >= config_.model.vocabularySize)
        throw Error(ErrorKind::Config, "model.vocabulary_size: the data holds token " +
                                           std::to_string(largest) + ", so it must be at least " +
                                           std::to_string(largest + 1) + ".");
    sampler_.emplace(corpus_, config_.model.contextSize, config_.extraTokens(),
                     config_.training.batchSize, static_cast<std::uint64_t>(config_.training.seed));
}

void TrainingRun::buildModel() {
    device_ = torch::Device(resolveDevice(config_.training.device));
    progress_.threads = static_cast<int>(std::thread::hardware_concurrency());
    torch::manual_seed(static_cast<std::uint64_t>(config_.training.seed));
    model_ = makeModel(config_);
    model_->to(device_);
    optimizer_.emplace(*model_, config_.training);
    progress_.corpusHash = corpus_->contentHash;
    if (request_.resume) restoreNewestCheckpoint();
    if (config_.training.threads > 0)
        progress_.threads = static_cast<int>(config_.training.threads);
    at::set_num_threads(progress_.threads);
    choosePrecision();
    model_->train();
    if (config_.training.device == "auto" && device_.is_cpu())
        recorder_.log("Training on the CPU. " + deviceReport().cudaProblem);
}

void TrainingRun::choosePrecision() {
    std::string reason;
    if (!progress_.precision.empty()) {
        precision_ = progress_.precision == "bf16" ? Precision::Bf16 : Precision::Fp32;
        reason = progress_.precision + ", as before the interruption.";
    } else {
        // A few rows of the first batch are enough to compare, also where a whole one takes long.
        auto batch = toDevice(sampler_->train(0), device_);
        const auto rows = std::max<std::int64_t>(1, kProbeTokens / config_.model.contextSize);
        batch = {batch.inputs.slice(0, 0, rows), batch.targets.slice(0, 0, rows)};
        const auto random = RandomState::capture(device_);
        const auto step = [&](Precision precision) {
            lossOf(batch, precision).totalLoss(config_.planning.coefficient).backward();
        };
        precision_ = resolvePrecision(config_, device_, step, reason);
        progress_.precision = precisionName(precision_);
        optimizer_->zeroGradients();
        random.restore(device_);
    }
    recorder_.log("Precision: " + reason);
}

ModelOutput TrainingRun::lossOf(const DeviceBatch& batch, Precision precision) {
    const AutocastScope autocast(precision, device_);
    return model_->forward(batch.inputs, batch.targets);
}

void TrainingRun::restoreNewestCheckpoint() {
    auto checkpoints = listCheckpoints(request_.runFolder);
    std::string problems;
    for (auto info = checkpoints.rbegin(); info != checkpoints.rend(); ++info) {
        try {
            auto restored = loadCheckpoint(info->folder, *model_, *optimizer_, device_);
            if (restored.corpusHash != progress_.corpusHash)
                throw Error(ErrorKind::Data,
                            "data.path: the data changed since this run began (its SHA-256 is "
                            "another); put the original back, or start a new run.");
            progress_ = restored;
            savedStep_ = restored.step;
            recorder_.open(request_.runFolder, restored.metricsBytes);
            if (!problems.empty()) recorder_.log(problems, LogMessage::Level::Warning);
            recorder_.log("Resumed from " + info->folder.string() + ".");
            return;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Checkpoint) throw;
            problems += (problems.empty() ? "" : " ") + std::string(error.what());
        }
    }
    throw Error(ErrorKind::Checkpoint,
                problems.empty() ? request_.runFolder.string() +
                                       " has no complete checkpoint to resume from; start the run "
                                       "afresh in another folder."
                                 : problems);
}

void TrainingRun::announce() {
    EnvironmentFacts facts{.device = device_.str(),
                           .deviceName = {},
                           .precision = progress_.precision,
                           .threads = progress_.threads,
                           .corpusHash = corpus_->contentHash,
                           .corpus = corpus_->description,
                           .seed = config_.training.seed,
                           .firstStep = progress_.step};
    for (const auto& device : deviceReport().devices)
        if (device.id == facts.device) facts.deviceName = device.name;
    recordSession(RunPaths(request_.runFolder).environment(), facts);
    recorder_.emit(RunStarted{.runFolder = request_.runFolder.string(),
                              .firstStep = progress_.step,
                              .totalSteps = config_.training.steps,
                              .device = facts.device,
                              .precision = progress_.precision,
                              .corpus = corpus_->description,
                              .parameters = modelSize(config_).parameters});
}

void TrainingRun::trainUntilStop() {
    recorder_.setState(TrainingState::Running);
    const auto& training = config_.training;
    while (true) {
        if (evaluationDue()) evaluate();
        const bool finished = progress_.step >= training.steps;
        if (training.checkpointInterval > 0 && progress_.step > 0 &&
            progress_.step % training.checkpointInterval == 0 && !control_.stopRequested())
            save("interval");
        if (finished || control_.stopRequested()) break;
        serveSnapshotRequests();
        pauseIfAsked();
        if (!control_.stopRequested()) trainStep();
    }
    const bool finished = progress_.step >= training.steps && !evaluationDue();
    if (!finished) recorder_.setState(TrainingState::Stopping);
    save(finished ? "finish" : "stop");
    recorder_.setState(finished ? TrainingState::Finished : TrainingState::Stopped,
                       checkpointName(progress_.step) + " is saved.");
}

bool TrainingRun::evaluationDue() const {
    const auto& training = config_.training;
    const bool atInterval =
        training.evaluationInterval > 0 && progress_.step % training.evaluationInterval == 0;
    return (atInterval || progress_.step == training.steps) &&
           progress_.evaluatedStep != progress_.step;
}

void TrainingRun::evaluate() {
    const auto start = Clock::now();
    auto metrics = evaluateValidation(*model_, *sampler_, config_.training.evaluationBatches,
                                      device_, precision_, control_.stopToken());
    progress_.seconds += secondsSince(start);
    if (!metrics) return;  // stopped; a resumed run starts with this evaluation
    metrics->step = progress_.step;
    metrics->seconds = progress_.seconds;
    metrics->best = metrics->validationLoss < progress_.bestValidationLoss;
    progress_.evaluatedStep = progress_.step;
    progress_.validationLoss = metrics->validationLoss;
    if (metrics->best) progress_.bestValidationLoss = metrics->validationLoss;
    recorder_.emit(*metrics);
    takeSnapshot(request_.probe, /*requested=*/false);
    if (!metrics->best || progress_.step == 0) return;
    save("best");
    markBest(request_.runFolder, progress_);
}

void TrainingRun::takeSnapshot(const ProbeRequest& request, bool requested) {
    try {
        if (auto snapshot = makeSnapshot(*model_, *corpus_, request, progress_.step)) {
            snapshot->requested = requested;
            if (!requested) writeSnapshot(request_.runFolder, *snapshot);
            recorder_.emit(*snapshot);
        }
    } catch (const Error& error) {
        // A probe text that does not fit must not end the training.
        if (error.kind() != ErrorKind::Data) throw;
        recorder_.log(std::string("No embedding snapshot: ") + error.what(),
                      LogMessage::Level::Warning);
    }
}

void TrainingRun::serveSnapshotRequests() {
    while (const auto request = control_.takeSnapshotRequest())
        takeSnapshot(*request, /*requested=*/true);
}

void TrainingRun::pauseIfAsked() {
    if (!control_.pauseRequested() || control_.stopRequested()) return;
    recorder_.setState(TrainingState::Paused);
    while (control_.pauseRequested() && !control_.stopRequested()) {
        control_.waitWhilePaused();
        serveSnapshotRequests();
    }
    if (!control_.stopRequested()) recorder_.setState(TrainingState::Running);
}

bool TrainingRun::trainStep() {
    const auto start = Clock::now();
    const auto& training = config_.training;
    const auto random = RandomState::capture(device_);
    const auto microBatches = training.gradientAccumulation;
    const double share = 1.0 / static_cast<double>(microBatches);
    StepMetrics metrics;
    double futureLoss = 0;
    optimizer_->zeroGradients();
    for (std::int64_t i = 0; i < microBatches; ++i) {
        if (control_.stopRequested()) {
            random.restore(device_);
            return false;
        }
        if (i > 0) pauseIfAsked();
        const auto batch = toDevice(sampler_->train(progress_.step * microBatches + i), device_);
        torch::Tensor loss;
        {
            const AutocastScope autocast(precision_, device_);
            const auto output = model_->forward(batch.inputs, batch.targets);
            loss = output.totalLoss(config_.planning.coefficient) * share;
            metrics.trainLoss += share * output.nextTokenLoss.item<double>();
            if (output.futureLoss.defined()) futureLoss += share * output.futureLoss.item<double>();
        }
        loss.backward();
    }
    metrics.gradientNorm = optimizer_->clipGradients(training.gradientClip);
    metrics.learningRate = learningRateAt(training, progress_.step);
    metrics.step = progress_.step + 1;
    if (config_.plans()) metrics.futureLoss = futureLoss;
    const auto tokens = microBatches * training.batchSize * config_.model.contextSize;
    metrics.tokens = progress_.tokens + tokens;
    checkFinite(metrics);
    optimizer_->step(metrics.learningRate);

    const double taken = secondsSince(start);
    progress_.step = metrics.step;
    progress_.tokens = metrics.tokens;
    progress_.seconds += taken;
    metrics.seconds = progress_.seconds;
    metrics.tokensPerSecond = static_cast<double>(tokens) / taken;
    recorder_.emit(metrics);
    return true;
}

void TrainingRun::checkFinite(const StepMetrics& metrics) {
    if (std::isfinite(metrics.trainLoss) && std::isfinite(metrics.gradientNorm) &&
        std::isfinite(metrics.futureLoss.value_or(0)))
        return;
    recorder_.emit(metrics);  // so that the curve shows where it happened
    throw Error(ErrorKind::NonFinite,
                "The loss or its gradient is not finite in step " + std::to_string(metrics.step) +
                    ". The step was not taken and earlier checkpoints are kept; lower "
                    "training.learning_rate or training.gradient_clip, or train in fp32.");
}

void TrainingRun::save(const std::string& reason) {
    if (savedStep_ == progress_.step) return;
    const CheckpointSaved event{
        .step = progress_.step,
        .path = checkpointFolder(request_.runFolder, progress_.step).string(),
        .reason = reason};
    // The line about this checkpoint belongs to the steps done, so a resumed run keeps it.
    progress_.metricsBytes =
        recorder_.syncMetrics() + static_cast<std::int64_t>(toMetricsLine(event).size()) + 1;
    saveCheckpoint(request_.runFolder, *model_, *optimizer_, RandomState::capture(device_),
                   progress_);
    savedStep_ = progress_.step;
    recorder_.emit(event);
    pruneCheckpoints(request_.runFolder, config_.training.keptCheckpoints);
}

}  // namespace deepsight
