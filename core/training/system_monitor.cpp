#include "core/training/system_monitor.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace deepsight {
namespace {

constexpr double kShortestInterval = 2;  // seconds
/// Samples of a run that are that close; each later one waits for a longer time.
constexpr double kCloseSamples = 2000;

double processSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

double sampleInterval(double trainedSeconds) {
    return std::max(kShortestInterval, trainedSeconds / kCloseSamples);
}

SystemMonitor::SystemMonitor(const std::string& device, SystemSources sources)
    : sources_(std::move(sources)),
      nvml_(Nvml::open(sources_.nvml, device)),
      last_(processorTimes()) {}

SystemMonitor::ProcessorTimes SystemMonitor::processorTimes() const {
    ProcessorTimes times{.process = processSeconds(), .at = Clock::now()};
    std::ifstream file(sources_.proc / "stat");
    std::string name;
    if (!(file >> name) || name != "cpu") return times;
    // user, nice, system, idle, iowait, irq, softirq, steal: what guests took counts as user's.
    std::uint64_t ticks = 0;
    for (int column = 0; column < 8 && file >> ticks; ++column) {
        const bool idle = column == 3 || column == 4;
        times.all += ticks;
        if (!idle) times.busy += ticks;
    }
    return times;
}

void SystemMonitor::readMemory(SystemSample& sample) const {
    std::ifstream pages(sources_.proc / "self" / "statm");
    std::int64_t size = 0, resident = 0;
    if (pages >> size >> resident) {
        sample.residentBytes = resident * static_cast<std::int64_t>(sysconf(_SC_PAGESIZE));
    }
    std::ifstream file(sources_.proc / "meminfo");
    std::string name;
    std::int64_t kibibytes = 0, total = 0, available = 0;
    for (std::string unit; file >> name >> kibibytes && std::getline(file, unit);) {
        if (name == "MemTotal:") total = kibibytes;
        if (name == "MemAvailable:") available = kibibytes;
    }
    sample.totalBytes = total * 1024;
    sample.usedBytes = std::max<std::int64_t>(0, total - available) * 1024;
}

std::optional<SystemSample> SystemMonitor::sampleIfDue(const StepMetrics& step) {
    const std::chrono::duration<double> passed = Clock::now() - last_.at;
    if (passed.count() < sampleInterval(step.seconds)) return std::nullopt;
    return sample(step);
}

SystemSample SystemMonitor::sample(const StepMetrics& step) {
    SystemSample sample;
    sample.step = step.step;
    sample.tokens = step.tokens;
    sample.seconds = step.seconds;
    const ProcessorTimes now = processorTimes();
    const std::chrono::duration<double> passed = now.at - last_.at;
    if (passed.count() > 0) {
        sample.processCores = std::max(0.0, now.process - last_.process) / passed.count();
    }
    // The counters may stand still for a tick, and virtual machines set them back.
    if (now.all > last_.all && now.busy >= last_.busy) {
        sample.machineShare = std::min(1.0, static_cast<double>(now.busy - last_.busy) /
                                                static_cast<double>(now.all - last_.all));
    }
    last_ = now;
    readMemory(sample);
    if (nvml_) sample.gpu = nvml_->read();
    return sample;
}

}  // namespace deepsight
