#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/training/training_event.h"

namespace deepsight {

/// One NVIDIA card as its driver sees it, through NVML, which is loaded when it is asked for; the
/// build needs neither its header nor its library. One thread at a time.
class Nvml {
  public:
    /// The card behind a device of libtorch ("cuda:1"); the machine's first card for any other
    /// text. Null where the library, the driver or a card is missing.
    static std::unique_ptr<Nvml> open(const std::string& library, const std::string& device);
    ~Nvml();
    Nvml(const Nvml&) = delete;
    Nvml& operator=(const Nvml&) = delete;

    /// As it is now; utilisation is the driver's mean over its last sampling period, up to a
    /// second. Empty when the driver no longer answers.
    std::optional<SystemSample::Gpu> read() const;

  private:
    struct Calls;
    explicit Nvml(std::unique_ptr<Calls> calls);

    std::unique_ptr<Calls> calls_;
    void* card_ = nullptr;
    std::string name_;
};

}  // namespace deepsight
