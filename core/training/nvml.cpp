#include "core/training/nvml.h"

#include <dlfcn.h>

#include <charconv>
#include <type_traits>
#include <utility>

namespace deepsight {

// The few calls that are used, declared here because NVIDIA's header is not needed to build. Names,
// types and numbers are those of nvml.h; 0 is NVML_SUCCESS.
struct Nvml::Calls {
    struct Utilisation {
        unsigned gpu = 0;  // percent of the time in which a kernel ran
        unsigned memory = 0;
    };
    struct Memory {
        unsigned long long total = 0;
        unsigned long long free = 0;
        unsigned long long used = 0;
    };

    void* library = nullptr;
    int (*init)() = nullptr;
    int (*shutdown)() = nullptr;
    int (*byIndex)(unsigned, void**) = nullptr;
    int (*byPciBusId)(const char*, void**) = nullptr;
    int (*name)(void*, char*, unsigned) = nullptr;
    int (*utilisation)(void*, Utilisation*) = nullptr;
    int (*memory)(void*, Memory*) = nullptr;
    int (*temperature)(void*, int, unsigned*) = nullptr;
    int (*power)(void*, unsigned*) = nullptr;

    explicit Calls(const std::string& path) : library(dlopen(path.c_str(), RTLD_NOW)) {}
    ~Calls() {
        if (library) dlclose(library);
    }
    Calls(const Calls&) = delete;
    Calls& operator=(const Calls&) = delete;

    bool find() {
        const auto set = [this](auto& function, const char* symbol) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
                dlsym(library, symbol));
            return function != nullptr;
        };
        return library && set(init, "nvmlInit_v2") && set(shutdown, "nvmlShutdown") &&
               set(byIndex, "nvmlDeviceGetHandleByIndex_v2") &&
               set(byPciBusId, "nvmlDeviceGetHandleByPciBusId_v2") &&
               set(name, "nvmlDeviceGetName") &&
               set(utilisation, "nvmlDeviceGetUtilizationRates") &&
               set(memory, "nvmlDeviceGetMemoryInfo") &&
               set(temperature, "nvmlDeviceGetTemperature") &&
               set(power, "nvmlDeviceGetPowerUsage");
    }
};

namespace {

constexpr int kSuccess = 0;
constexpr int kGpuSensor = 0;  // NVML_TEMPERATURE_GPU

/// 1 of "cuda:1"; 0 of anything else.
unsigned indexOf(const std::string& device) {
    unsigned number = 0;
    const auto colon = device.find(':');
    if (device.starts_with("cuda") && colon != std::string::npos) {
        std::from_chars(device.data() + colon + 1, device.data() + device.size(), number);
    }
    return number;
}

/// Where the card of libtorch's device sits. CUDA counts only the cards that it may use, and in its
/// own order, so its numbers are not NVML's. Empty without a CUDA driver in this process.
std::string pciBusIdOf(const std::string& device) {
    if (!device.starts_with("cuda")) return {};
    void* driver = dlopen("libcuda.so.1", RTLD_NOW | RTLD_NOLOAD);
    if (!driver) return {};
    using GetBusId = int (*)(char*, int, int);
    const auto busId = reinterpret_cast<GetBusId>(dlsym(driver, "cuDeviceGetPCIBusId"));
    char text[32] = "";
    const bool found =
        busId && busId(text, sizeof text, static_cast<int>(indexOf(device))) == kSuccess;
    dlclose(driver);
    return found ? text : std::string();
}

}  // namespace

Nvml::Nvml(std::unique_ptr<Calls> calls) : calls_(std::move(calls)) {}

std::unique_ptr<Nvml> Nvml::open(const std::string& library, const std::string& device) {
    auto calls = std::make_unique<Calls>(library);
    if (!calls->find() || calls->init() != kSuccess) return nullptr;
    std::unique_ptr<Nvml> nvml(new Nvml(std::move(calls)));  // shuts down from here on
    const Calls& call = *nvml->calls_;
    const std::string busId = pciBusIdOf(device);
    const bool found = !busId.empty() && call.byPciBusId(busId.c_str(), &nvml->card_) == kSuccess;
    if (!found && call.byIndex(indexOf(device), &nvml->card_) != kSuccess) return nullptr;
    char name[96] = "";
    if (call.name(nvml->card_, name, sizeof name) == kSuccess) nvml->name_ = name;
    return nvml;
}

Nvml::~Nvml() { calls_->shutdown(); }

std::optional<SystemSample::Gpu> Nvml::read() const {
    Calls::Utilisation utilisation;
    Calls::Memory memory;
    if (calls_->utilisation(card_, &utilisation) != kSuccess ||
        calls_->memory(card_, &memory) != kSuccess) {
        return std::nullopt;
    }
    SystemSample::Gpu gpu;
    gpu.name = name_;
    gpu.utilisation = utilisation.gpu / 100.0;
    gpu.usedBytes = static_cast<std::int64_t>(memory.used);
    gpu.totalBytes = static_cast<std::int64_t>(memory.total);
    unsigned value = 0;
    // Some cards lack one of these sensors.
    if (calls_->temperature(card_, kGpuSensor, &value) == kSuccess) gpu.temperature = value;
    if (calls_->power(card_, &value) == kSuccess) gpu.power = value / 1000.0;  // from milliwatts
    return gpu;
}

}  // namespace deepsight
