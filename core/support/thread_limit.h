#pragma once

#include <ATen/Parallel.h>

#include <algorithm>
#include <thread>

namespace deepsight {

/// How many threads libtorch computes on for the calling thread, and for no other one, until the
/// end of the scope. Internal to core.
class ThreadLimit {
  public:
    explicit ThreadLimit(int threads) : before_(at::get_num_threads()) {
        at::set_num_threads(std::max(1, threads));
    }
    ~ThreadLimit() { at::set_num_threads(before_); }
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

  private:
    int before_;
};

/// For work that another thread may be training beside: at most half of the cores. Internal to
/// core.
inline int fewThreads() {
    return std::min(at::get_num_threads(),
                    static_cast<int>(std::thread::hardware_concurrency()) / 2);
}

}  // namespace deepsight
