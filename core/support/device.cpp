#include "core/support/device.h"

#include <dlfcn.h>
#include <torch/cuda.h>
#include <torch/version.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/support/error.h"
#include "core/support/torch.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

// The few driver calls that name devices and versions; declared here because the CUDA headers are
// not needed to build. Names and types are those of the CUDA driver API.
constexpr int kComputeCapabilityMajor = 75;  // CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR

struct Driver {
    int (*init)(unsigned) = nullptr;
    int (*version)(int*) = nullptr;
    int (*count)(int*) = nullptr;
    int (*name)(char*, int, int) = nullptr;
    int (*memory)(std::size_t*, int) = nullptr;
    int (*attribute)(int*, int, int) = nullptr;

    bool load() {
        void* library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL);
        if (!library) return false;
        const auto find = [&](auto& function, const char* symbol) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
                dlsym(library, symbol));
            return function != nullptr;
        };
        return find(init, "cuInit") && find(version, "cuDriverGetVersion") &&
               find(count, "cuDeviceGetCount") && find(name, "cuDeviceGetName") &&
               find(memory, "cuDeviceTotalMem_v2") && find(attribute, "cuDeviceGetAttribute");
    }
};

std::string versionText(int version) {  // 13000 -> "13.0"
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

// The CUDA version this libtorch was built for, or 0 for a CPU build.
int libtorchCudaVersion() {
    using GetVersion = int (*)(int*);
    const auto get = reinterpret_cast<GetVersion>(dlsym(RTLD_DEFAULT, "cudaRuntimeGetVersion"));
    int version = 0;
    return get && get(&version) == 0 ? version : 0;
}

// Loads libtorch_cuda beside libtorch_cpu; returns the problem, or "".
std::string loadLibtorchCuda() {
    Dl_info here{};
    dladdr(reinterpret_cast<void*>(&torch::cuda::is_available), &here);
    const auto library = std::filesystem::path(here.dli_fname ? here.dli_fname : "").parent_path() /
                         "libtorch_cuda.so";
    if (!std::filesystem::exists(library))
        return "This libtorch is a CPU build (no " + library.string() +
               "); install torch==2.11.0 with scripts/setup, or give a CUDA libtorch in "
               "DEEPSIGHT_LIBTORCH_DIR.";
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL)) return "";
    const char* reason = dlerror();
    return std::string("libtorch's CUDA part cannot be loaded (") + (reason ? reason : "unknown") +
           "); run scripts/setup again on this machine, which installs NVIDIA's libraries.";
}

std::string probeCuda(std::vector<Device>& devices) {
    Driver driver;
    if (!driver.load())
        return DEEPSIGHT_TR(
            "Device",
            "No NVIDIA driver was found (libcuda.so.1); install the driver to train on a GPU.");
    int version = 0;
    int count = 0;
    driver.version(&version);
    const int needed = libtorchCudaVersion();
    if (version > 0 && needed > version)
        return "The NVIDIA driver supports CUDA " + versionText(version) +
               ", but this libtorch needs " + versionText(needed) + "; update the driver.";
    if (const int code = driver.init(0); code != 0)
        return "The NVIDIA driver is installed but does not start (CUDA error " +
               std::to_string(code) + "); check nvidia-smi.";
    if (driver.count(&count) != 0 || count == 0)
        return DEEPSIGHT_TR(
            "Device",
            "The NVIDIA driver reports no device; check CUDA_VISIBLE_DEVICES and nvidia-smi.");
    if (auto problem = loadLibtorchCuda(); !problem.empty()) return problem;
    if (!torch::cuda::is_available())
        return "libtorch finds no usable CUDA device although the driver reports " +
               std::to_string(count) + "; check CUDA_VISIBLE_DEVICES and nvidia-smi.";
    for (int i = 0; i < count; ++i) {
        char name[128] = "";
        std::size_t memory = 0;
        int major = 0;
        driver.name(name, sizeof name, i);
        driver.memory(&memory, i);
        driver.attribute(&major, kComputeCapabilityMajor, i);
        devices.push_back({.id = "cuda:" + std::to_string(i),
                           .name = name,
                           .memoryBytes = static_cast<std::int64_t>(memory),
                           .nativeBf16 = major >= 8});
    }
    return "";
}

DeviceReport probe() {
    DeviceReport report;
    report.cudaProblem = probeCuda(report.devices);
    const auto memory = static_cast<std::int64_t>(sysconf(_SC_PHYS_PAGES)) *
                        static_cast<std::int64_t>(sysconf(_SC_PAGE_SIZE));
    report.devices.push_back({.id = "cpu", .name = processorName(), .memoryBytes = memory});
    return report;
}

}  // namespace

const DeviceReport& deviceReport() {
    static const DeviceReport report = probe();
    return report;
}

std::string resolveDevice(const std::string& requested) {
    const auto& report = deviceReport();
    if (requested == "auto") return report.devices.front().id;
    std::string known;
    for (const auto& device : report.devices) {
        if (device.id == requested || (requested == "cuda" && device.id == "cuda:0"))
            return device.id;
        known += (known.empty() ? "" : ", ") + device.id;
    }
    const auto cause = report.cudaProblem.empty() ? "" : " " + report.cudaProblem;
    throw Error(ErrorKind::Device, "training.device: \"" + requested +
                                       "\" is not on this machine, which has: " + known + "." +
                                       cause);
}

std::string libtorchVersion() { return TORCH_VERSION; }

std::string processorName() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
    return "CPU";
}

}  // namespace deepsight
