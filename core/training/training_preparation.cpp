#include "core/training/training_preparation.h"

#include <c10/core/CachingDeviceAllocator.h>

#include <algorithm>
#include <thread>

#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/config/fitting_batch.h"
#include "core/config/model_size.h"
#include "core/distributed/rank_messages.h"
#include "core/kernels/cuda/cuda_kernels.h"
#include "core/support/atomic_file.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/system_memory.h"
#include "core/support/untrusted_file.h"
#include "core/training/environment.h"
#include "core/training/memory_error.h"
#include "core/training/precision.h"
#include "core/training/resumed_config.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_lineage.h"
#include "core/training/training_run.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

// Tokens of the small steps that compare precisions.
constexpr std::int64_t kProbeTokens = 2048;

// One per core, as far as training.threads goes; the system may not know them.
int threadsOfMachine() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 1024U));
}

// A data path that holds from any working directory.
void makePathAbsolute(DataConfig& data) {
    if (!data.path.empty()) data.path = fs::absolute(data.path).lexically_normal().string();
}

// The estimate is within 15 % of the truth; what might just fit is tried.
constexpr double kSurelyNeeded = 0.8;

}  // namespace

std::int64_t memoryOn(const torch::Device& device) {
    if (device.is_cpu()) return attainableBytes();
    try {
        auto* allocator = c10::getDeviceAllocator(device.type());
        const auto free = static_cast<std::int64_t>(allocator->getMemoryInfo(device.index()).first);
        if (!allocator->initialized()) return free;
        constexpr auto kAll = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);
        return free + allocator->getDeviceStats(device.index()).reserved_bytes[kAll].current;
    } catch (const std::exception&) {
        // The card as a whole, then.
        for (const auto& known : deviceReport().devices)
            if (known.id == device.str()) return known.memoryBytes;
        return attainableBytes();
    }
}

// What does not fit would be killed by the system instead of failing with a word.
void requireMemory(const Config& config, const torch::Device& device, std::int64_t programBytes) {
    requireMemory(config, MemorySituation{.gpu = !device.is_cpu(), .programBytes = programBytes},
                  memoryOn(device));
}

void requireMemory(const Config& config, const torch::Device& device, std::int64_t programBytes,
                   const Ranks* ranks) {
    MemorySituation situation{.gpu = !device.is_cpu(), .programBytes = programBytes};
    if (!ranks) return requireMemory(config, situation, memoryOn(device));
    situation.ranks = ranks->size();
    const auto sharers = device.is_cpu() ? ranks->localSize() : 1;
    requireMemoryOfShare(config, situation, memoryOn(device) / sharers);
}

void requireMemory(const Config& config, const Ranks* ranks) {
    requireMemory(config, torch::Device(resolveDevice(config.training.device)), programBytes(),
                  ranks);
}

// With a cut micro-batch the remedy counts whole ones: what fits whole fits cut as well.
void requireMemoryOfShare(const Config& config, const MemorySituation& situation,
                          std::int64_t availableBytes) {
    const auto& training = config.training;
    const auto share = RankShare::ofRank(training.gradientAccumulation, training.batchSize, 0,
                                         static_cast<int>(situation.ranks));
    auto own = config;
    own.training.batchSize = std::max<std::int64_t>(1, share.piece(0).rows);
    const auto bytes = memoryNeeded(own, situation).peakBytes;
    if (kSurelyNeeded * static_cast<double>(bytes) > static_cast<double>(availableBytes))
        requireMemory(config, situation, availableBytes);
}

void requireMemory(const Config& config, const MemorySituation& situation,
                   std::int64_t availableBytes) {
    const auto estimate = memoryNeeded(config, situation);
    if (kSurelyNeeded * static_cast<double>(estimate.peakBytes) <=
        static_cast<double>(availableBytes))
        return;
    std::string parts;
    const MemoryPart* largest = nullptr;
    for (const auto& part : estimate.parts) {
        if (part.bytes < estimate.peakBytes / 20) continue;
        parts += (parts.empty() ? "" : ", ") + std::string(part.name) + " " + gibibytes(part.bytes);
        if (part.field[0] && (!largest || part.bytes > largest->bytes)) largest = &part;
    }
    const auto remedy = fittingBatch(config, availableBytes, situation);
    const std::string field = remedy    ? "training.batch_size"
                              : largest ? largest->field
                                        : "model.width";
    throw MemoryError(
        field + ": this training needs an estimated " + gibibytes(estimate.peakBytes) +
            " of memory (" + parts + "), but " + gibibytes(availableBytes) + " are available" +
            (remedy ? ". " + describe(*remedy) : "; lower it, or close other programs."),
        remedy);
}

Precision probePrecision(const Config& config, const torch::Device& device,
                         const BatchSampler& sampler, TrainingStep& step, AdamW& optimizer,
                         std::string& reason) {
    // A few rows are enough to compare, also where a whole batch takes long.
    auto batch = toDevice(sampler.train(0), device);
    const auto rows = std::max<std::int64_t>(1, kProbeTokens / config.model.contextSize);
    batch = {batch.inputs.slice(0, 0, rows), batch.targets.slice(0, 0, rows)};
    const auto random = RandomState::capture(device);
    const auto probe = [&](Precision precision) {
        step.lossOf(batch, precision).totalLoss(config.planning.coefficient).backward();
    };
    const auto precision = resolvePrecision(config, device, probe, reason);
    optimizer.zeroGradients();
    random.restore(device);
    return precision;
}

void TrainingRun::prepare() {
    openFolder();
    programBytes_ = programBytes();  // the data is a part of the estimate's own
    openData();
    buildModel();
    announce();
}

void TrainingRun::openFolderHere() {
    const RunPaths paths(request_.runFolder);
    makePathAbsolute(config_.data);
    if (request_.resume) {
        const auto stored = readRunConfig(paths.root);
        auto resumed = resumedConfig(stored, config_);
        config_ = resumed.config;
        resumedWith_ = request_.explicitFields;
        for (const auto& field : steeredFields())
            if (steeredValue(config_, field) != steeredValue(stored, field))
                resumedWith_.push_back(field);
        configChanges_ = resumed.changes;
        configWarnings_ = resumed.warnings;
    } else if (fs::exists(paths.config())) {
        throw Error(ErrorKind::Config, paths.root.string() +
                                           " already holds a run; resume it, or choose another "
                                           "folder for a new one.");
    } else if (!listCheckpoints(paths.root).empty()) {
        throw Error(ErrorKind::Config, paths.checkpoints().string() +
                                           " holds the checkpoints of a run without its "
                                           "config.json. Put that back and resume the run, or "
                                           "choose another folder for a new one.");
    }
    if (const auto issues = validate(config_); !issues.empty())
        throw Error(ErrorKind::Config,
                    issues.front().field + ": " + issues.front().message.english());
    requireFittingRanks();
    createFolders(paths.checkpoints());
    createFolders(paths.snapshots());
    lock_.emplace(paths.root, request_.takesCommands);
    removeUnfinishedCheckpoints(paths.root);
    // Before a run has begun in earnest its folder can be started in again.
    if (!request_.resume) recorder_.open(paths.root, 0);
}

void TrainingRun::openDataHere() {
    const auto progress = [this](const std::string& phase, std::int64_t done, std::int64_t total) {
        recorder_.emit(PreparationProgress{phase, done, total});
    };
    corpus_ = openCorpus(config_.data, progress, control_.stopToken());
    const auto largest = largestToken(*corpus_);
    if (largest >= config_.model.vocabularySize)
        throw Error(ErrorKind::Config, "model.vocabulary_size: the data holds token " +
                                           std::to_string(largest) + ", so it must be at least " +
                                           std::to_string(largest + 1) + ".");
    sampler_.emplace(corpus_, config_.model.contextSize, config_.extraTokens(),
                     config_.training.batchSize, static_cast<std::uint64_t>(config_.training.seed),
                     usedWindowOrder(config_));
}

void TrainingRun::buildModel() {
    const auto& training = config_.training;
    const auto seed = static_cast<std::uint64_t>(training.seed);
    device_ = torch::Device(resolveDevice(requestedDevice()));
    const int ownThreads = std::max(1, threadsOfMachine() / (ranks_ ? ranks_->localSize() : 1));
    progress_.threads = ownThreads;
    requireMemory(config_, device_, programBytes_, ranks_);
    if (ranks_) ranks_->meet();  // nobody's model may be what another one finds taken
    torch::manual_seed(seed);
    model_ = makeModel(config_, seed);
    model_->to(device_);
    share_ = ranks_ ? RankShare::ofRank(training.gradientAccumulation, training.batchSize,
                                        ranks_->rank(), ranks_->size())
                    : RankShare(training.gradientAccumulation, training.batchSize, pieceRanks_);
    if (ranks_) gradients_.emplace(*model_);
    optimizer_.emplace(*model_, training, ranks_);
    step_.emplace(*model_, *optimizer_, device_, precision_,
                  [this](const std::string& text) { recorder_.log(text); });
    if (ranks_) step_->sumOver(*ranks_, gradients_->pieces());
    batches_.emplace([this](std::int64_t index) { return batchOf(index); }, device_);
    progress_.corpusHash = corpus_->contentHash;
    if (ranks_) {
        // Other processors may draw other weights from the same seed.
        broadcastModule(*ranks_, *model_);
        request_.resume = ranks_->any(isFirst() && request_.resume);
    }
    if (request_.resume) restoreNewestCheckpoint();
    // How many ranks share this machine may change with each session.
    if (ranks_) progress_.threads = ownThreads;
    if (training.threads > 0) progress_.threads = static_cast<int>(training.threads);
    if (progress_.threads == 0) progress_.threads = threadsOfMachine();
    at::set_num_threads(progress_.threads);
    choosePrecision();
    model_->train();
    if (training.device == "auto" && device_.is_cpu())
        recorder_.log("Training on the CPU. " + deviceReport().cudaProblem);
    if (device_.is_cuda() && !cudaKernelsLoaded())
        recorder_.log("Training without CUDA kernels of our own: " + cudaKernelsProblem(),
                      LogMessage::Level::Warning);
}

void TrainingRun::choosePrecision() {
    if (!ranks_) return choosePrecisionHere();
    const auto name = tellFromFirst(*ranks_, [this] {
        choosePrecisionHere();
        return progress_.precision;
    });
    if (isFirst()) return;
    progress_.precision = name;
    precision_ = name == "bf16" ? Precision::Bf16 : Precision::Fp32;
    step_->setPrecision(precision_);
}

void TrainingRun::choosePrecisionHere() {
    std::string reason;
    const bool fixed = config_.training.precision != Precision::Auto;
    if (!progress_.precision.empty() && !fixed) {
        precision_ = progress_.precision == "bf16" ? Precision::Bf16 : Precision::Fp32;
        reason = progress_.precision + ", as before the interruption.";
    } else {
        precision_ = probePrecision(config_, device_, *sampler_, *step_, *optimizer_, reason);
        progress_.precision = precisionName(precision_);
    }
    step_->setPrecision(precision_);
    recorder_.log("Precision: " + reason);
}

void TrainingRun::restoreNewestCheckpoint() {
    const auto checkpoints = findCheckpoints();
    std::string problems;
    for (auto info = checkpoints.rbegin(); info != checkpoints.rend(); ++info) {
        TrainingProgress restored;
        try {
            restored = loadCheckpoint(info->folder, *model_, *optimizer_, device_, {}, ranks_);
        } catch (const RankError&) {
            throw;  // not the checkpoint's fault
        } catch (const Error& error) {
            problems += (problems.empty() ? "" : " ") + std::string(error.what());
            continue;
        }
        progress_.threads = restored.threads;
        savedStep_ = restored.step;
        onFirst([&] {
            adopt(restored);
            for (auto damaged = checkpoints.rbegin(); damaged != info; ++damaged)
                setAside(damaged->folder);
        });
        if (!problems.empty()) recorder_.log(problems, LogMessage::Level::Warning);
        recorder_.log("Resumed from " + info->folder.string() + ".");
        return;
    }
    onFirst([&] { beginWithoutCheckpoint(problems); });
}

void TrainingRun::beginWithoutCheckpoint(const std::string& problems) {
    if (!problems.empty()) throw Error(ErrorKind::Checkpoint, problems);
    if (const auto lineage = readRunLineage(request_.runFolder))
        throw Error(ErrorKind::Checkpoint,
                    request_.runFolder.string() + " is a fork of " + quoted(lineage->name) +
                        ", but the checkpoint of step " + std::to_string(lineage->step) +
                        " with which it began is gone. Fork it again from " +
                        quoted(lineage->parent) + ".");
    recorder_.open(request_.runFolder, 0);
    recorder_.log("No checkpoint was saved yet; the run starts from its beginning.");
}

void TrainingRun::adopt(const TrainingProgress& restored) {
    if (restored.corpusHash != progress_.corpusHash)
        throw Error(ErrorKind::Data,
                    "data.path: the data changed since this run began (its SHA-256 is another); "
                    "put the original back, or start a new run.");
    progress_ = restored;
    savedStep_ = restored.step;
    findChangesAfter(restored);
    std::optional<CheckpointSaved> line;
    if (!restored.reason.empty()) line = savedCheckpoint(request_.runFolder, restored);
    recorder_.open(request_.runFolder, restored.metricsBytes, line);
    removeSnapshotsAfter(request_.runFolder, restored.step);
    // A crash may have come between saving the best checkpoint and naming it. Older versions did
    // not save which it is.
    if (auto& best = progress_.safety.bestStep;
        best < 0 && restored.evaluatedStep == restored.step &&
        restored.validationLoss == restored.bestValidationLoss)
        best = restored.step;
    nameBest();
}

void TrainingRun::announce() {
    if (!isFirst()) return;
    EnvironmentFacts facts{.device = device_.str(),
                           .deviceName = {},
                           .precision = progress_.precision,
                           .threads = progress_.threads,
                           .corpusHash = corpus_->contentHash,
                           .corpus = corpus_->description,
                           .seed = config_.training.seed,
                           .firstStep = progress_.step,
                           .ranks = ranks_ ? ranks_->size() : 1,
                           .launch = request_.launch,
                           .config = config_};
    for (const auto& device : deviceReport().devices)
        if (device.id == facts.device) facts.deviceName = device.name;
    const RunPaths paths(request_.runFolder);
    saveConfig(config_, paths.config());
    recordSession(paths.environment(), facts);
    for (const auto& change : configChanges_) recorder_.log("Changed " + change);
    for (const auto& warning : configWarnings_) recorder_.log(warning, LogMessage::Level::Warning);
    recorder_.emit(RunStarted{.runFolder = request_.runFolder.string(),
                              .firstStep = progress_.step,
                              .totalSteps = config_.training.steps,
                              .device = facts.device,
                              .precision = progress_.precision,
                              .corpus = corpus_->description,
                              .parameters = modelSize(config_).parameters,
                              .ranks = facts.ranks});
}

}  // namespace deepsight
