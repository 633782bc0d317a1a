#include "core/training/step_profiler.h"

#include <ATen/SequenceNumber.h>
#include <ATen/record_function.h>
#include <torch/cuda.h>

#include <algorithm>

#include "core/support/error.h"

namespace deepsight {
namespace {

// The callbacks are plain functions, so this is how they find their profiler.
StepProfiler* active = nullptr;

}  // namespace

StepProfiler::StepProfiler(const torch::Device& device) : device_(device) {
    if (active != nullptr)
        throw Error(ErrorKind::Internal, "Two profiles of training steps overlap.");
    active = this;
    partObserver = this;
    nodeCallback_ = at::addThreadLocalCallback(at::RecordFunctionCallback(nodeBegins, nodeEnds)
                                                   .scopes({at::RecordScope::BACKWARD_FUNCTION}));
    operationCallback_ = at::addThreadLocalCallback(
        at::RecordFunctionCallback(operationBegins).scopes({at::RecordScope::FUNCTION}));
    begin_ = last_ = Clock::now();
}

StepProfiler::~StepProfiler() {
    at::removeCallback(operationCallback_);
    at::removeCallback(nodeCallback_);
    partObserver = nullptr;
    active = nullptr;
}

StepProfile StepProfiler::profile() {
    change(part_, backward_);
    profile_.seconds = std::chrono::duration<double>(last_ - begin_).count();
    return profile_;
}

void StepProfiler::onBegin(StepPart part) {
    if (depth_ > 0) return;  // a node computes something of the forward pass anew
    scopeBegin_ = at::sequence_number::peek();
    change(part, /*backward=*/false);
}

void StepProfiler::onEnd(StepPart part) {
    if (depth_ > 0) return;
    if (const auto end = at::sequence_number::peek(); end > scopeBegin_)
        nodes_.push_back({scopeBegin_, end, part});
    change(StepPart::Other, /*backward=*/false);
}

std::unique_ptr<at::ObserverContext> StepProfiler::nodeBegins(const at::RecordFunction& node) {
    if (active->depth_++ == 0) active->change(active->partOfNode(node.seqNr()), /*backward=*/true);
    return nullptr;
}

void StepProfiler::nodeEnds(const at::RecordFunction&, at::ObserverContext*) { --active->depth_; }

std::unique_ptr<at::ObserverContext> StepProfiler::operationBegins(const at::RecordFunction&) {
    ++active->profile_.parts[static_cast<std::size_t>(active->part_)].operations;
    return nullptr;
}

void StepProfiler::change(StepPart part, bool backward) {
    if (device_.is_cuda()) torch::cuda::synchronize(device_.index());
    const auto now = Clock::now();
    auto& time = profile_.parts[static_cast<std::size_t>(part_)];
    (backward_ ? time.backward : time.forward) +=
        std::chrono::duration<double>(now - last_).count();
    last_ = now;
    part_ = part;
    backward_ = backward;
}

StepPart StepProfiler::partOfNode(std::int64_t sequenceNumber) const {
    if (sequenceNumber < 0) return StepPart::Other;  // a leaf's: AccumulateGrad
    const auto number = static_cast<std::uint64_t>(sequenceNumber);
    const auto next = std::ranges::upper_bound(nodes_, number, {}, &Nodes::first);
    if (next == nodes_.begin()) return StepPart::Other;
    const auto& nodes = *std::prev(next);
    return number < nodes.end ? nodes.part : StepPart::Other;
}

}  // namespace deepsight
