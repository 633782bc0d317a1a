#pragma once

#include <string>
#include <vector>

#include "core/support/error.h"
#include "core/support/torch.h"

namespace deepsight {

/// Another rank is lost, or the way to it: no call of Ranks can succeed any more. Not the fault of
/// what was being done.
class RankError : public Error {
  public:
    explicit RankError(const std::string& message) : Error(ErrorKind::Io, message) {}
};

/// The processes that train one run together, of which this one has a rank. Every call is made by
/// all ranks, in the same order; each blocks until the ranks that it needs have made it. A rank
/// that is lost, or does not answer in time, becomes a RankError that names it where that is known.
/// One thread: the trainer's.
class Ranks {
  public:
    virtual ~Ranks() = default;

    virtual int rank() const = 0;
    virtual int size() const = 0;
    /// Rank 0 alone writes the run folder, takes commands and reports events.
    bool isFirst() const { return rank() == 0; }
    /// Which of the ranks on its machine it is, and how many those are.
    virtual int localRank() const { return rank(); }
    virtual int localSize() const { return size(); }
    /// Whether each rank of its machine was given other GPUs than the rest (srun --gpus-per-task).
    virtual bool hasOwnGpus() const { return false; }

    /// Each tensor becomes its sum over all ranks, with the same bits everywhere. In place; tensors
    /// are contiguous, of one type and device, and of the same shapes on every rank.
    virtual void sum(const std::vector<torch::Tensor>& tensors) = 0;
    /// Each tensor becomes what it is on rank `from`. As for sum().
    virtual void broadcast(const std::vector<torch::Tensor>& tensors, int from) = 0;
    /// What rank `from` passes, on every rank.
    virtual std::string broadcast(const std::string& text, int from) = 0;
    /// Whether any rank passes true.
    virtual bool any(bool value) = 0;
    /// Waits for all ranks like the other calls, but as long as it takes: where one may have work
    /// of its own, such as reading a corpus or writing a checkpoint, before it comes.
    virtual void meet() { any(false); }

    /// Leaves word of why this rank ends, for the error that the others get once they miss it. The
    /// one call that does not concern all ranks. Never throws.
    virtual void noteFailure(const std::string&) noexcept {}
};

}  // namespace deepsight
