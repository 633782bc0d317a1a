#pragma once

#include <cstdint>

namespace deepsight {

/// What the time of a training step is divided into, for `deepsight-cli bench`.
enum class StepPart : std::uint8_t {
    Embedding,
    Attention,
    FeedForward,
    Output,  ///< final norm, output layer and the next-token loss
    FutureLoss,
    Optimizer,
    Data,
    Other,  ///< what no scope covers: the pass between encoder and decoder, sums of losses
};

/// Is told where parts begin and end; set by the step profiler for the time of a measurement.
class PartObserver {
  public:
    virtual ~PartObserver() = default;
    virtual void onBegin(StepPart part) = 0;
    virtual void onEnd(StepPart part) = 0;
};

inline thread_local PartObserver* partObserver = nullptr;

/// Marks the code of its scope as belonging to a part. Scopes do not nest. Costs one comparison
/// where nobody observes.
class PartScope {
  public:
    explicit PartScope(StepPart part) : part_(part) {
        if (partObserver != nullptr) partObserver->onBegin(part_);
    }
    ~PartScope() {
        if (partObserver != nullptr) partObserver->onEnd(part_);
    }
    PartScope(const PartScope&) = delete;
    PartScope& operator=(const PartScope&) = delete;

  private:
    StepPart part_;
};

}  // namespace deepsight
