#pragma once

#include <c10/core/Event.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/kernels/cuda/captured_work.h"
#include "core/model/language_model.h"
#include "core/support/torch.h"
#include "core/training/checkpoint.h"
#include "core/training/device_batch.h"
#include "core/training/optimizer.h"

namespace deepsight {

class Ranks;

/// What changes from step to step.
struct StepSettings {
    double coefficient = 0;  ///< of the future loss
    double learningRate = 0;
    std::int64_t microBatches = 1;  ///< of this process; several ranks may give pieces of some
    double gradientClip = 0;        ///< 0: none
    /// A step beyond these is not taken.
    double largestLoss = std::numeric_limits<double>::infinity();
    double largestGradientNorm = std::numeric_limits<double>::infinity();
    /// What each micro-batch counts in losses and gradients; 0: all alike, in a mean.
    double weight = 0;
    /// What the random generators begin micro-batch 0, 1, ... with. Without it they go on.
    std::function<std::uint64_t(std::int64_t)> seedOf{};
};

/// Why a step was not taken.
enum class Refusal {
    None,
    NonFinite,     ///< loss or gradient
    Loss,          ///< above the largest
    GradientNorm,  ///< above the largest
    EarlierStep,   ///< sound, but one before it was not
};

/// What a step gave, on the host.
struct StepResult {
    double nextTokenLoss = 0;  ///< mean over the micro-batches, like the future loss
    std::optional<double> futureLoss;
    double gradientNorm = 0;  ///< before clipping
    bool taken = true;
    Refusal refusal = Refusal::None;
};

/// One optimizer step made of micro-batches, for training and for measuring its speed. Nothing in
/// it waits for the device: losses, norm, clipping and the check for sound numbers stay there. A
/// step that is not finite or beyond its limits changes neither parameters nor moments, and nor do
/// the steps after it until acceptRefusal(), so that a result may be read while later steps run.
/// Deterministic: the same state and batches
/// give the same bits. On CUDA a micro-batch is captured in a graph where it can be. Owned by its
/// user, who keeps model and optimizer alive; one thread.
class TrainingStep {
  public:
    using Log = std::function<void(const std::string&)>;
    /// `log` hears once if a micro-batch cannot be captured.
    TrainingStep(LanguageModel& model, AdamW& optimizer, const torch::Device& device,
                 Precision precision, Log log = {});
    ~TrainingStep();
    TrainingStep(const TrainingStep&) = delete;
    TrainingStep& operator=(const TrainingStep&) = delete;

    /// From now on run() adds losses and gradients up over all ranks, once for all micro-batches of
    /// a step. `gradients` are those of the model, in pieces that are contiguous; `ranks` outlives
    /// this.
    void sumOver(Ranks& ranks, std::vector<torch::Tensor> gradients);

    /// A whole step. `proceed` is asked before each micro-batch and may take its time; false
    /// abandons the step, and so does an exception: then generators, parameters and moments are as
    /// before it, and false is returned. `nextBatch` gives micro-batch 0, 1, ... of the step.
    bool run(const StepSettings& settings,
             const std::function<DeviceBatch(std::int64_t)>& nextBatch,
             const std::function<bool(std::int64_t)>& proceed = {});

    /// Its parts, for those who time them: begin, accumulate for each micro-batch, update.
    void begin(const StepSettings& settings);
    void accumulate(const DeviceBatch& batch);
    void update();
    void abandon();

    /// Steps whose result was not asked for.
    std::size_t pending() const { return results_.size(); }
    /// Of the oldest of them; waits until the device has come that far.
    StepResult result();
    /// Steps are taken again, as if one that was not had been: the generators stay where they are.
    /// No step may be pending.
    void acceptRefusal();
    /// Puts the generators back to the start of the oldest step that is pending, not taken or under
    /// way. Nothing if there is none.
    void restoreGenerators();

    ModelOutput lossOf(const DeviceBatch& batch, Precision precision);
    void setPrecision(Precision precision);
    /// Called in each run() with its gradients, before they are clipped and change the weights.
    void onGradients(std::function<void()> look) { look_ = std::move(look); }
    /// captureWork(), or a test's stand-in. Without a call, that is what captures on CUDA, and
    /// nothing does elsewhere.
    using Capture = std::function<std::unique_ptr<CapturedWork>(
        int deviceIndex, int warmUps, const std::function<void()>& work, std::string& problem)>;
    void captureWith(Capture capture);
    /// From now on nothing is captured: for a few micro-batches of changing sizes.
    void launchEagerly() { captureWith({}); }

  private:
    /// Losses and norm of a step on their way to the host.
    struct Readback {
        torch::Tensor values;  // [4] double: both losses, norm, 1 if not taken
        double largestLoss = 0;
        double largestGradientNorm = 0;
        std::optional<c10::Event> arrived;
        RandomState random;  // at the start of the step
    };
    /// Scalar bool on the device: whether the step may be taken.
    torch::Tensor isSound(const torch::Tensor& norm) const;
    void forwardAndBackward(const DeviceBatch& batch);
    void sumOverRanks();
    void capture(const DeviceBatch& batch);
    bool capturable() const;
    void forgetGraph();
    /// Replaces values on the device by a copy on the host, which is there once `arrived` is.
    void readBack(Readback& readback);
    void recordIn(c10::Event& event) const;

    LanguageModel& model_;
    AdamW& optimizer_;
    torch::Device device_;
    Precision precision_;
    Log log_;
    std::function<void()> look_;
    Ranks* ranks_ = nullptr;
    std::vector<torch::Tensor> gradients_;  // of sumOver()
    StepSettings settings_;
    torch::Tensor sums_;         // [2] double on the device: losses of the micro-batches so far
    torch::Tensor coefficient_;  // scalar on the device, read by the captured micro-batch
    torch::Tensor share_;        // scalar: 1 / micro-batches
    torch::Tensor failed_;       // scalar float: 1 once a step was not sound
    std::optional<RandomState> random_;   // at the start of the step under way
    std::optional<RandomState> refused_;  // at the start of the first step that was not taken
    std::list<Readback> results_;
    std::int64_t accumulated_ = 0;  // micro-batches of the step under way
    Capture capture_;
    bool triedCapture_ = false;
    DeviceBatch captured_;  // what the graph reads
    std::unique_ptr<CapturedWork> graph_;
};

}  // namespace deepsight
