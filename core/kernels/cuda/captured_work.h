#pragma once

#include <functional>
#include <memory>
#include <string>

namespace deepsight {

/// Work on a CUDA device, recorded once and replayed as a whole: one launch instead of thousands.
/// It reads and writes the same memory each time. Internal to core; the trainer's thread.
class CapturedWork {
  public:
    virtual ~CapturedWork() = default;
    /// On the current stream of the calling thread.
    virtual void replay() = 0;
};

/// Runs `work` `warmUps` times on a stream of its own and then records it. What the warm-ups change
/// is the caller's to put back; random numbers that follow are. Throws c10::Error when `work` does
/// something that cannot be recorded, such as waiting for the device; the device can be used on.
/// Null, with the reason in `problem`, where libdeepsight_cuda_graph.so is not there.
std::unique_ptr<CapturedWork> captureWork(int deviceIndex, int warmUps,
                                          const std::function<void()>& work, std::string& problem);

}  // namespace deepsight
