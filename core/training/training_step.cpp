#include "core/training/training_step.h"

#include <c10/core/AutogradState.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <cmath>

#include "core/distributed/ranks.h"
#include "core/model/step_part.h"
#include "core/training/precision.h"

namespace deepsight {
namespace {

// After three, libraries have chosen their kernels and made their workspaces.
constexpr int kWarmUps = 3;

/// Keeps a backward pass on this thread, whose stream and capture it belongs to.
class BackwardOnThisThread {
  public:
    BackwardOnThisThread() : before_(state().get_multithreading_enabled()) {
        state().set_multithreading_enabled(false);
    }
    ~BackwardOnThisThread() { state().set_multithreading_enabled(before_); }
    BackwardOnThisThread(const BackwardOnThisThread&) = delete;
    BackwardOnThisThread& operator=(const BackwardOnThisThread&) = delete;

  private:
    static c10::AutogradState& state() { return c10::AutogradState::get_tls_state(); }
    bool before_;
};

// ModelOutput::totalLoss with a coefficient that stays on the device.
torch::Tensor totalOf(const ModelOutput& output, const torch::Tensor& coefficient) {
    auto total = output.nextTokenLoss;
    if (const auto planned = output.plannedLoss(); planned.defined())
        total = total + coefficient * planned;
    return output.penalty.defined() ? total + output.penalty : total;
}

void addTo(torch::Tensor sum, const torch::Tensor& loss, const torch::Tensor& share) {
    sum.add_(loss.detach().to(torch::kFloat64) * share);
}

}  // namespace

TrainingStep::TrainingStep(LanguageModel& model, AdamW& optimizer, const torch::Device& device,
                           Precision precision, Log log)
    : model_(model),
      optimizer_(optimizer),
      device_(device),
      precision_(precision),
      log_(std::move(log)) {
    if (device.is_cuda()) capture_ = captureWork;
    const auto options = torch::TensorOptions(device).requires_grad(false);
    sums_ = torch::zeros({2}, options.dtype(torch::kFloat64));
    share_ = torch::ones({}, options.dtype(torch::kFloat64));
    coefficient_ = torch::zeros({}, options.dtype(torch::kFloat32));
    failed_ = torch::zeros({}, options.dtype(torch::kFloat32));
}

TrainingStep::~TrainingStep() = default;

void TrainingStep::setPrecision(Precision precision) {
    if (precision == precision_) return;
    precision_ = precision;
    forgetGraph();
}

void TrainingStep::captureWith(Capture capture) {
    capture_ = std::move(capture);
    forgetGraph();
}

void TrainingStep::forgetGraph() {
    graph_.reset();
    captured_ = {};
    triedCapture_ = false;
}

bool TrainingStep::run(const StepSettings& settings,
                       const std::function<DeviceBatch(std::int64_t)>& nextBatch,
                       const std::function<bool(std::int64_t)>& proceed) {
    begin(settings);
    try {
        for (std::int64_t i = 0; i < settings.microBatches; ++i) {
            if (proceed && !proceed(i)) {
                abandon();
                return false;
            }
            accumulate(nextBatch(i));
        }
        sumOverRanks();
        if (look_) look_();
        update();
    } catch (...) {
        abandon();
        throw;
    }
    return true;
}

void TrainingStep::sumOver(Ranks& ranks, std::vector<torch::Tensor> gradients) {
    ranks_ = &ranks;
    gradients_ = std::move(gradients);
}

// After the backward passes, not during the last one as c10d::Reducer does: see flat_gradients.h.
void TrainingStep::sumOverRanks() {
    if (!ranks_) return;
    const PartScope part(StepPart::Optimizer);
    const torch::NoGradGuard noGrad;
    ranks_->sum(gradients_);
    ranks_->sum({sums_});
}

void TrainingStep::begin(const StepSettings& settings) {
    const PartScope part(StepPart::Optimizer);
    const torch::NoGradGuard noGrad;
    settings_ = settings;
    accumulated_ = 0;
    random_ = RandomState::capture(device_);
    optimizer_.zeroGradients();
    sums_.zero_();
    share_.fill_(settings.weight > 0 ? settings.weight
                                     : 1.0 / static_cast<double>(settings.microBatches));
    coefficient_.fill_(settings.coefficient);
}

void TrainingStep::accumulate(const DeviceBatch& batch) {
    if (!triedCapture_ && accumulated_ == 0 && capturable()) capture(batch);
    if (settings_.seedOf) seedGenerators(settings_.seedOf(accumulated_), device_);
    ++accumulated_;
    if (!graph_ || !batch.inputs.sizes().equals(captured_.inputs.sizes())) {
        forwardAndBackward(batch);
        return;
    }
    captured_.inputs.copy_(batch.inputs, /*non_blocking=*/true);
    captured_.targets.copy_(batch.targets, /*non_blocking=*/true);
    graph_->replay();
}

ModelOutput TrainingStep::lossOf(const DeviceBatch& batch, Precision precision) {
    // Its cache of lowered weights begins and ends with the scope, so with the graph, too.
    const AutocastScope autocast(precision, device_);
    return model_.forward(batch.inputs, batch.targets);
}

void TrainingStep::forwardAndBackward(const DeviceBatch& batch) {
    const BackwardOnThisThread here;
    const auto output = lossOf(batch, precision_);
    const auto total = totalOf(output, coefficient_);
    total.backward(share_.to(total.scalar_type()));
    const torch::NoGradGuard noGrad;
    addTo(sums_[0], output.nextTokenLoss, share_);
    if (output.futureLoss.defined()) addTo(sums_[1], output.futureLoss, share_);
}

// A learned split reads how far the run has come on the host, and multi-token prediction how many
// targets there are.
bool TrainingStep::capturable() const {
    const auto& config = model_.config();
    return capture_ && !config.learnsSplit() &&
           config.model.architecture != Architecture::MultiToken;
}

void TrainingStep::capture(const DeviceBatch& batch) {
    triedCapture_ = true;
    if (const auto& config = model_.config();
        config.training.activationCheckpointing && config.model.dropout > 0) {
        // Recomputed blocks set the generators back, which belong to the graph in a capture.
        if (log_)
            log_(
                "Micro-batches are launched one operation at a time, not as a CUDA graph, since "
                "activations are recomputed with dropout.");
        return;
    }
    captured_ = {batch.inputs.clone(), batch.targets.clone()};
    std::string problem;
    try {
        graph_ = capture_(
            device_.index(), kWarmUps, [this] { forwardAndBackward(captured_); }, problem);
    } catch (const c10::Error& error) {
        problem = error.what_without_backtrace();
    } catch (const std::exception& error) {
        problem = error.what();
    }
    // The warm-ups took part in the sums, and the generators went on.
    optimizer_.zeroGradients();
    sums_.zero_();
    random_->restore(device_);
    if (graph_) return;
    captured_ = {};
    if (log_)
        log_("Micro-batches are launched one operation at a time, not as a CUDA graph: " + problem);
}

torch::Tensor TrainingStep::isSound(const torch::Tensor& norm) const {
    auto sound = (sums_.sum() + norm).isfinite();
    if (std::isfinite(settings_.largestLoss))
        sound = sound.logical_and(sums_[0] <= settings_.largestLoss);
    // In double, as the host compares it.
    if (std::isfinite(settings_.largestGradientNorm))
        sound = sound.logical_and(norm.to(torch::kFloat64) <= settings_.largestGradientNorm);
    return sound;
}

void TrainingStep::update() {
    const PartScope part(StepPart::Optimizer);
    const torch::NoGradGuard noGrad;
    const auto norm = optimizer_.gradientNorm();
    // Other processors may round it otherwise, and all ranks must decide alike.
    if (ranks_) ranks_->broadcast({norm}, 0);
    const auto failed = torch::maximum(failed_, isSound(norm).logical_not().to(torch::kFloat32));
    torch::Tensor divisor;
    if (settings_.gradientClip > 0)
        divisor = ((norm + 1e-6) / settings_.gradientClip).clamp_min(1.0).to(torch::kFloat32);
    // A step that was taken cannot be abandoned, so whatever may fail comes before it.
    std::list<Readback> launched;
    auto& readback = launched.emplace_back();
    readback.values =
        torch::cat({sums_, torch::stack({norm.to(torch::kFloat64), failed.to(torch::kFloat64)})});
    readback.largestLoss = settings_.largestLoss;
    readback.largestGradientNorm = settings_.largestGradientNorm;
    if (device_.is_cuda()) readBack(readback);
    optimizer_.step(settings_.learningRate, divisor, failed);
    // Whoever waits for the result waits for the whole step.
    if (readback.arrived) recordIn(*readback.arrived);
    failed_ = failed;
    readback.random = std::move(*random_);
    random_.reset();
    results_.splice(results_.end(), launched);
}

void TrainingStep::readBack(Readback& readback) {
    const auto values = std::move(readback.values);
    readback.values =
        torch::empty(values.sizes(), torch::TensorOptions(torch::kFloat64).pinned_memory(true));
    readback.values.copy_(values, /*non_blocking=*/true);
    readback.arrived.emplace(device_.type());
    recordIn(*readback.arrived);  // only the first time does it make the event
}

void TrainingStep::recordIn(c10::Event& event) const {
    event.record(c10::impl::VirtualGuardImpl(device_.type()).getStream(device_));
}

void TrainingStep::abandon() {
    if (random_) random_->restore(device_);
    random_.reset();
}

StepResult TrainingStep::result() {
    TORCH_CHECK(!results_.empty(), "no step was made");
    auto readback = std::move(results_.front());
    results_.pop_front();
    if (readback.arrived) readback.arrived->synchronize();
    const auto* values = readback.values.const_data_ptr<double>();
    StepResult result{.nextTokenLoss = values[0],
                      .futureLoss = {},
                      .gradientNorm = values[2],
                      .taken = values[3] == 0};
    if (model_.config().plans()) result.futureLoss = values[1];
    if (result.taken) return result;
    if (!std::isfinite(values[0] + values[1] + values[2]))
        result.refusal = Refusal::NonFinite;
    else if (result.nextTokenLoss > readback.largestLoss)
        result.refusal = Refusal::Loss;
    else if (result.gradientNorm > readback.largestGradientNorm)
        result.refusal = Refusal::GradientNorm;
    else
        result.refusal = Refusal::EarlierStep;
    if (!refused_) refused_ = std::move(readback.random);
    return result;
}

void TrainingStep::acceptRefusal() {
    TORCH_CHECK(results_.empty(), "a step is pending");
    failed_.zero_();
    refused_.reset();
}

void TrainingStep::restoreGenerators() {
    if (refused_)
        refused_->restore(device_);
    else if (!results_.empty())
        results_.front().random.restore(device_);
    else if (random_)
        random_->restore(device_);
}

}  // namespace deepsight
