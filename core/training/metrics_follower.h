#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/training_event.h"

namespace deepsight {

/// Reads the metrics.jsonl of a run while another process writes it: whole lines from an offset on,
/// a piece at a time, so that a long file needs no memory of its size. A half-written line waits
/// for its end; lines that are no events are left out. Where the file has become shorter than what
/// was read, reading goes on from its new end. One thread at a time.
class MetricsFollower {
  public:
    explicit MetricsFollower(std::filesystem::path file, std::int64_t offset = 0)
        : file_(std::move(file)), offset_(offset) {}

    /// Events of the next piece, about a MiB; false where there is no whole line, or no file yet.
    bool read(std::vector<TrainingEvent>& events);
    /// Reads on from another line.
    void goTo(std::int64_t offset);
    /// Where the next line begins.
    std::int64_t offset() const { return offset_; }

  private:
    void addLines(std::string_view text, std::vector<TrainingEvent>& events);

    std::filesystem::path file_;
    std::int64_t offset_;
    bool skipping_ = false;  ///< within a line that is too long
    std::string text_;       ///< kept between pieces: fresh memory costs more than parsing
};

}  // namespace deepsight
