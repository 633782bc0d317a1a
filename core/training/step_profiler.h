#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/support/torch.h"
#include "core/training/step_profile.h"

namespace deepsight {

/// Divides the time of training steps among their parts. Forward time goes by the PartScopes that
/// the steps pass through; backward time goes to the part whose scope made the autograd node that
/// runs, known by its sequence number, together with what the engine does until the next node
/// begins. Adding gradients to the parameters' is no part's (Other), nor is what no scope covers.
/// Lives on the stack of the thread that makes the steps, one at a time in a process. On a CUDA
/// device it waits for the device wherever one part ends, so there the division is right and the
/// sum is more than a step takes without it.
class StepProfiler : public PartObserver {
  public:
    /// Begins to measure.
    explicit StepProfiler(const torch::Device& device);
    ~StepProfiler() override;
    StepProfiler(const StepProfiler&) = delete;
    StepProfiler& operator=(const StepProfiler&) = delete;

    /// What was measured since the beginning.
    StepProfile profile();

    void onBegin(StepPart part) override;
    void onEnd(StepPart part) override;

  private:
    using Clock = std::chrono::steady_clock;
    /// Autograd nodes that a scope made: sequence numbers first ... end - 1.
    struct Nodes {
        std::uint64_t first = 0;
        std::uint64_t end = 0;
        StepPart part = StepPart::Other;
    };

    static std::unique_ptr<at::ObserverContext> nodeBegins(const at::RecordFunction& node);
    static void nodeEnds(const at::RecordFunction& node, at::ObserverContext* context);
    static std::unique_ptr<at::ObserverContext> operationBegins(const at::RecordFunction&);

    /// Charges the time since the last change to the part until then, and goes on with `part`.
    void change(StepPart part, bool backward);
    StepPart partOfNode(std::int64_t sequenceNumber) const;

    torch::Device device_;
    StepProfile profile_;
    std::vector<Nodes> nodes_;  // ascending
    std::uint64_t scopeBegin_ = 0;
    StepPart part_ = StepPart::Other;
    bool backward_ = false;
    int depth_ = 0;  // of nodes that run within others
    Clock::time_point begin_, last_;
    at::CallbackHandle nodeCallback_ = 0;
    at::CallbackHandle operationCallback_ = 0;
};

}  // namespace deepsight
