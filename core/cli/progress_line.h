#pragma once

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

#include "core/cli/duration.h"
#include "core/support/work_rate.h"

namespace deepsight::cli {

/// Prints how far a long piece of work is on standard error: one line rewritten on a terminal, else
/// a line every few seconds.
class ProgressLine {
  public:
    /// 0: of what has no bytes, so nothing is said of its speed.
    explicit ProgressLine(double unitsPerMegabyte = 0) : unitsPerMegabyte_(unitsPerMegabyte) {}
    ~ProgressLine() {
        if (terminal_ && !phase_.empty()) std::fputc('\n', stderr);
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const std::string& phase, std::int64_t done, std::int64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (phase != phase_) {
            if (terminal_ && !phase_.empty()) std::fputc('\n', stderr);
            rate_ = WorkRate();
            printed_.reset();
        }
        phase_ = phase;
        rate_.note(std::chrono::duration<double>(now - began_).count(), done);
        const auto interval =
            terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000);
        if (printed_ && now - *printed_ < interval) return;
        printed_ = now;
        const double percent =
            total > 0 ? 100.0 * static_cast<double>(done) / static_cast<double>(total) : 100.0;
        std::fprintf(stderr, "%s%s %.1f %%%s%s", terminal_ ? "\r" : "", phase.c_str(), percent,
                     speed(total).c_str(), terminal_ ? "   " : "\n");
        std::fflush(stderr);
    }

  private:
    std::string speed(std::int64_t total) const {
        const auto rate = rate_.perSecond();
        if (!rate || unitsPerMegabyte_ <= 0) return {};
        char text[64];
        std::snprintf(text, sizeof text, ", %.1f MB/s, ", *rate / unitsPerMegabyte_);
        return text + duration(*rate_.secondsLeft(total)) + " left";
    }

    double unitsPerMegabyte_;
    bool terminal_ = ::isatty(STDERR_FILENO) == 1;
    std::string phase_;
    WorkRate rate_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    std::optional<std::chrono::steady_clock::time_point> printed_;
};

}  // namespace deepsight::cli
