#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace deepsight {

/// One device that can train here.
struct Device {
    std::string id;                ///< "cpu" or "cuda:0": what training.device accepts
    std::string name;              ///< for people: processor or card name
    std::int64_t memoryBytes = 0;  ///< total memory
    bool nativeBf16 = false;       ///< CUDA only: compute capability 8.0 or later
};

/// The devices that are really there, and why CUDA is not among them when it is not.
struct DeviceReport {
    std::vector<Device> devices;  ///< always holds "cpu", last
    std::string cudaProblem;      ///< empty when CUDA works; else cause and remedy in one sentence
};

/// Probes the machine. Loads libtorch_cuda when a driver is present: may take seconds, so call it
/// on a worker thread. The first call decides; later calls return the same report. Thread-safe.
const DeviceReport& deviceReport();

/// The id to train on for a `training.device` of "auto", "cpu" or "cuda:N".
/// Throws Error{Device} that explains what is missing; never falls back silently, except that
/// "auto" takes the CPU when there is no CUDA device.
std::string resolveDevice(const std::string& requested);

/// Versions and processor facts that go into a run's environment.json.
std::string libtorchVersion();
std::string processorName();

}  // namespace deepsight
