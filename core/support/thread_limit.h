#pragma once

#include <ATen/Parallel.h>

#include <algorithm>

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

}  // namespace deepsight
