#include <chrono>
#include <thread>
#include <utility>

#include "core/config/config_json.h"
#include "core/distributed/rank_messages.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/training/resumed_config.h"
#include "core/training/run_metrics.h"
#include "core/training/training_run.h"

// What TrainingRun does together with other ranks. Every rank holds the same weights, progress and
// settings and decides alike about them; the first alone knows the run folder and whoever steers.

namespace deepsight {
namespace {

using Clock = std::chrono::steady_clock;

// Between two looks at whether a pause has ended.
constexpr std::chrono::milliseconds kPauseInterval{50};

// Before the settings: whether to stop, to pause, and to save also what was saved.
constexpr std::size_t kVotes = 3;

}  // namespace

void TrainingRun::requireFittingRanks() const {
    if (!ranks_) return;
    const auto& training = config_.training;
    if (const auto problem =
            RankShare::problem(training.gradientAccumulation, training.batchSize, ranks_->size()))
        throw Error(ErrorKind::Config, *problem);
    const auto share =
        RankShare::ofRank(training.gradientAccumulation, training.batchSize, 0, ranks_->size());
    if (share.cuts() && comparesWindows(config_))
        throw Error(ErrorKind::Config,
                    "training.gradient_accumulation: " + std::to_string(ranks_->size()) +
                        " ranks would cut the micro-batches of a step, but the future loss "
                        "compares the windows of a micro-batch with each other, so it would "
                        "become another loss. Set it to a multiple of " +
                        std::to_string(ranks_->size()) + " or start fewer ranks.");
}

void TrainingRun::openFolder() {
    if (!ranks_) return openFolderHere();
    const auto config = tellFromFirst(*ranks_, [this] {
        openFolderHere();
        return toJson(config_);
    });
    if (!isFirst()) config_ = parseConfig(config, "rank 0");
}

// On each machine one rank first: it may have to import a text, and the others find the result.
void TrainingRun::openData() {
    if (!ranks_) return openDataHere();
    const auto hash = tellFromFirst(*ranks_, [this] {
        openDataHere();
        return corpus_->contentHash;
    });
    if (!isFirst() && ranks_->localRank() == 0) openDataHere();
    ranks_->meet();
    if (ranks_->localRank() > 0) openDataHere();
    if (corpus_->contentHash != hash)
        throw Error(ErrorKind::Data,
                    "data.path: rank " + std::to_string(ranks_->rank()) +
                        " reads other data than rank 0 (its SHA-256 is another); put the same "
                        "files on every machine.");
}

std::string TrainingRun::requestedDevice() const {
    const auto& device = config_.training.device;
    if (!ranks_ || device == "cpu") return device;
    std::int64_t gpus = 0;
    for (const auto& known : deviceReport().devices) gpus += known.id.starts_with("cuda");
    if (device == "auto" && gpus == 0) return "cpu";
    const bool several = ranks_->localSize() > 1;
    if (several && gpus == 1 && ranks_->hasOwnGpus()) return "cuda:0";
    if (device != "auto" && !several) return device;
    if (device != "auto")
        throw Error(ErrorKind::Config, "training.device: " + std::to_string(ranks_->localSize()) +
                                           " ranks of this machine cannot share " + device +
                                           "; set it to auto, which gives each a GPU of its own.");
    if (gpus < ranks_->localSize())
        throw Error(ErrorKind::Device, "training.device: this machine has fewer GPUs (" +
                                           std::to_string(gpus) + ") than ranks (" +
                                           std::to_string(ranks_->localSize()) +
                                           "); start one rank for each GPU, or set it to cpu.");
    return "cuda:" + std::to_string(ranks_->localRank());
}

std::vector<CheckpointInfo> TrainingRun::findCheckpoints() {
    if (!ranks_) return listCheckpoints(request_.runFolder);
    std::vector<CheckpointInfo> found;
    const auto steps = tellFromFirst(*ranks_, [&] {
        std::string text;
        for (auto& info : listCheckpoints(request_.runFolder)) {
            text += std::to_string(info.step) + "\n";
            found.push_back(std::move(info));
        }
        return text;
    });
    if (isFirst()) return found;
    for (std::size_t start = 0; start < steps.size(); start = steps.find('\n', start) + 1) {
        CheckpointInfo info;
        info.step = std::stoll(steps.substr(start));
        info.folder = checkpointFolder(request_.runFolder, info.step);
        found.push_back(std::move(info));
    }
    return found;
}

Batch TrainingRun::batchOf(std::int64_t index) const {
    const auto piece = share_->piece(index % share_->count());
    const auto step = index / share_->count();
    return rowsOf(sampler_->train(step * config_.training.gradientAccumulation + piece.microBatch),
                  piece);
}

std::function<std::uint64_t(std::int64_t)> TrainingRun::seedsOfStep(std::int64_t step) const {
    if (!ranks_ && pieceRanks_ == 1) return {};
    return [this, step](std::int64_t index) {
        return seedOfPiece(static_cast<std::uint64_t>(config_.training.seed), step,
                           share_->piece(index).number);
    };
}

void TrainingRun::onFirst(const std::function<void()>& work) {
    if (!ranks_) return work();
    const auto text = tellFromFirst(*ranks_, [&] {
        work();
        return progressText(progress_);
    });
    if (isFirst()) return;
    const int threads = progress_.threads;
    progress_ = parseProgress(text);
    progress_.threads = threads;
}

void TrainingRun::agreeOnBeginning() {
    const auto text = tellFromFirst(*ranks_, [this] {
        beginSettings();
        return std::to_string(savedStep_) + "\n" + toJson(inForce_);
    });
    if (isFirst()) return;
    savedStep_ = std::stoll(text);
    inForce_ = parseConfig(text.substr(text.find('\n') + 1), "rank 0");
}

void TrainingRun::agree(bool betweenSteps) {
    const auto& fields = steeredFields();
    const auto start = Clock::now();
    bool paused = false;
    while (true) {
        if (isFirst()) {
            alone_ = true;
            serveSnapshotRequests();
            keepAskedChanges();
            if (betweenSteps) takeChanges();
            alone_ = false;
        }
        auto votes =
            torch::zeros({static_cast<std::int64_t>(kVotes + fields.size())}, torch::kFloat64);
        auto* const values = votes.mutable_data_ptr<double>();
        if (control_.stopRequested()) values[0] = 1;
        if (isFirst()) {
            values[1] = control_.pauseRequested() ? 1 : 0;
            values[2] = savedStep_ < 0 ? 1 : 0;
            for (std::size_t i = 0; i < fields.size(); ++i)
                values[kVotes + i] = steeredValue(inForce_, fields[i]);
        }
        ranks_->sum({votes});
        stops_ = values[0] > 0;
        if (!isFirst()) takeSettings(votes);
        if (stops_ || values[1] == 0) break;
        if (!std::exchange(paused, true)) {
            finishSteps();
            recorder_.setState(TrainingState::Paused);
        }
        if (isFirst()) std::this_thread::sleep_for(kPauseInterval);
    }
    if (!paused) return;
    pausedSeconds_ += std::chrono::duration<double>(Clock::now() - start).count();
    if (!stops_) recorder_.setState(TrainingState::Running);
}

void TrainingRun::takeSettings(const torch::Tensor& values) {
    const auto* const told = values.const_data_ptr<double>();
    // Also where changes have cancelled each other out.
    if (told[2] > 0) savedStep_ = -1;
    const auto before = inForce_;
    const auto& fields = steeredFields();
    for (std::size_t i = 0; i < fields.size(); ++i)
        setSteeredValue(inForce_, fields[i], told[kVotes + i]);
    if (before != inForce_ && monitor_) monitor_->setGradientClip(inForce_.training.gradientClip);
}

void TrainingRun::waitForFirst() {
    if (ranks_) ranks_->meet();
}

// A launcher may end the first soon after the others.
void TrainingRun::leaveTogether() {
    try {
        waitForFirst();
    } catch (const RankError&) {
        if (!isFirst()) throw;  // which has saved all
    }
}

bool TrainingRun::measureOnFirst(EvaluationMetrics& metrics) {
    const auto line = tellFromFirst(*ranks_, [&] {
        const bool complete =
            measureCollapse(metrics, [this] { return !control_.stopRequested(); });
        return complete ? toMetricsLine(metrics) : std::string();
    });
    if (line.empty()) return false;
    if (!isFirst()) metrics = std::get<EvaluationMetrics>(parseMetricsLine(line).value());
    return true;
}

}  // namespace deepsight
