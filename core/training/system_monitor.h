#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/training/nvml.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Where the figures come from; tests name files of their own.
struct SystemSources {
    std::filesystem::path proc = "/proc";
    std::string nvml = "libnvidia-ml.so.1";
};

/// Seconds from one sample to the next in a run that has trained for so long: two at first. A long
/// run takes them further apart, so that a week leaves thousands of lines in its metrics and not
/// hundreds of thousands.
double sampleInterval(double trainedSeconds);

/// Measures how busy this process, its machine and the card that trains are. What the machine does
/// not tell stays 0 or empty; nothing is thrown. Lives on the trainer's thread, like its use; a
/// sample takes well under a millisecond (with a card, as long as its driver needs).
class SystemMonitor {
  public:
    /// `device`: of libtorch, "cpu" or "cuda:0"; see Nvml::open().
    explicit SystemMonitor(const std::string& device, SystemSources sources = {});

    /// After a step: a sample, if the last one (or the start) is long enough ago.
    std::optional<SystemSample> sampleIfDue(const StepMetrics& step);
    /// Of the time since the last sample (or the start).
    SystemSample sample(const StepMetrics& step);

  private:
    using Clock = std::chrono::steady_clock;
    struct ProcessorTimes {
        double process = 0;      ///< seconds of processor time of this process
        std::uint64_t busy = 0;  ///< clock ticks of all cores
        std::uint64_t all = 0;   ///< with idle ones
        Clock::time_point at = {};
    };
    ProcessorTimes processorTimes() const;
    void readMemory(SystemSample& sample) const;

    SystemSources sources_;
    std::unique_ptr<Nvml> nvml_;
    ProcessorTimes last_;
};

}  // namespace deepsight
