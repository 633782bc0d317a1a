#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

#include "core/support/error.h"
#include "core/support/progress.h"

namespace deepsight {

/// Reports one phase of a long piece of work and ends it when it is cancelled. Tells the sink
/// (which may be empty) at the start of the phase, then at most every 50 ms. Lives on the worker's
/// thread.
class ProgressMeter {
  public:
    ProgressMeter(const ProgressSink& sink, std::stop_token stop, std::string phase,
                  std::int64_t total)
        : sink_(sink), stop_(std::move(stop)), phase_(std::move(phase)), total_(total) {
        advanceTo(0);
    }

    /// Throws Error{Cancelled} once the stop is requested.
    void advanceTo(std::int64_t done) {
        if (stop_.stop_requested()) throw Error(ErrorKind::Cancelled, phase_ + " was cancelled.");
        if (!sink_) return;
        const auto now = std::chrono::steady_clock::now();
        if (lastReport_ && now - *lastReport_ < std::chrono::milliseconds(50)) return;
        lastReport_ = now;
        sink_(phase_, done, total_);
    }

  private:
    const ProgressSink& sink_;
    std::stop_token stop_;
    std::string phase_;
    std::int64_t total_;
    std::optional<std::chrono::steady_clock::time_point> lastReport_;
};

}  // namespace deepsight
