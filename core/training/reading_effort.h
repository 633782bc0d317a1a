#pragma once

#include <cstdint>
#include <filesystem>

#include "core/training/run_folder.h"

namespace deepsight {

/// Bounds the time that a file of metrics may take. Lines in the order in which a trainer writes
/// them cost nothing; one that goes back must be put in its place among others, and a start looks
/// at all marks. A file of gigabytes in hostile disorder would take years.
class ReadingEffort {
  public:
    explicit ReadingEffort(std::filesystem::path file) : file_(std::move(file)) {}

    /// Before addEvent(). Throws Error{Io} naming the file and the remedy when it is too much.
    void spend(const RunRecord& record, const TrainingEvent& event);

  private:
    void spend(std::size_t bytes);

    std::filesystem::path file_;
    std::size_t moved_ = 0;  ///< bytes moved or looked at
};

}  // namespace deepsight
