// A libnvidia-ml.so.1 for tests on machines without NVIDIA's: two cards with fixed figures. What
// DEEPSIGHT_FAKE_NVML names goes wrong: "driver" (does not start), "card" (no longer answers),
// "sensors" (temperature and power are missing).

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int kSuccess = 0, kNotFound = 6, kNotSupported = 3, kLost = 15;
char cards[2];

bool fails(const char* what) {
    const char* named = std::getenv("DEEPSIGHT_FAKE_NVML");
    return named && std::strcmp(named, what) == 0;
}

}  // namespace

extern "C" {

int nvmlInit_v2() { return fails("driver") ? 9 : kSuccess; }
int nvmlShutdown() { return kSuccess; }

int nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    if (index > 1) return kNotFound;
    *device = &cards[index];
    return kSuccess;
}

int nvmlDeviceGetHandleByPciBusId_v2(const char*, void**) { return kNotFound; }

int nvmlDeviceGetName(void* device, char* name, unsigned length) {
    std::snprintf(name, length, "Fake card %d", device == &cards[1]);
    return kSuccess;
}

int nvmlDeviceGetUtilizationRates(void*, unsigned* percents) {
    if (fails("card")) return kLost;
    percents[0] = 73;
    percents[1] = 20;
    return kSuccess;
}

int nvmlDeviceGetMemoryInfo(void*, unsigned long long* bytes) {
    bytes[0] = 80ULL << 30;
    bytes[1] = 68ULL << 30;
    bytes[2] = 12ULL << 30;
    return kSuccess;
}

int nvmlDeviceGetTemperature(void*, int, unsigned* degrees) {
    if (fails("sensors")) return kNotSupported;
    *degrees = 61;
    return kSuccess;
}

int nvmlDeviceGetPowerUsage(void*, unsigned* milliwatts) {
    if (fails("sensors")) return kNotSupported;
    *milliwatts = 250'500;
    return kSuccess;
}
}
