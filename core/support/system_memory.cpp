#include "core/support/system_memory.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

#include "core/support/heap.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();

std::int64_t numberIn(const fs::path& file, std::int64_t otherwise) {
    std::ifstream stream(file);
    std::int64_t number = 0;
    return stream >> number ? number : otherwise;
}

// Available memory and free swap space, in bytes; unlimited where the system does not tell.
std::int64_t machineAvailable() {
    std::ifstream stream("/proc/meminfo");
    std::int64_t kibibytes = 0;
    for (std::string line; std::getline(stream, line);)
        for (const char* key : {"MemAvailable:", "SwapFree:"})
            if (line.starts_with(key)) kibibytes += std::stoll(line.substr(line.find(':') + 1));
    return kibibytes > 0 ? kibibytes * 1024 : kUnlimited;
}

// Unused part of the limits of the process's control group (version 2) and those above it. File
// pages count in the group's use although the kernel would drop them, so they count as unused.
std::int64_t groupAvailable() {
    std::ifstream stream("/proc/self/cgroup");
    std::string line;
    std::int64_t available = kUnlimited;
    while (std::getline(stream, line) && !line.starts_with("0::")) continue;
    if (!line.starts_with("0::")) return available;
    const fs::path root = "/sys/fs/cgroup";
    for (fs::path group = line.substr(3);; group = group.parent_path()) {
        const fs::path folder = root / group.relative_path();
        const auto limit = numberIn(folder / "memory.max", kUnlimited);
        if (limit != kUnlimited) {
            std::int64_t filePages = 0;
            std::ifstream statistics(folder / "memory.stat");
            for (std::string name; statistics >> name;) {
                std::int64_t bytes = 0;
                statistics >> bytes;
                if (name == "file") filePages = bytes;
            }
            const auto used = numberIn(folder / "memory.current", 0) - filePages;
            available = std::min(available, std::max<std::int64_t>(0, limit - used));
        }
        if (!group.has_relative_path()) return available;
    }
}

struct ResidentMemory {
    std::int64_t all = 0;
    std::int64_t shared = 0;  ///< pages of files, mostly, which the kernel counts as available
};

ResidentMemory residentMemory() {
    std::ifstream stream("/proc/self/statm");
    std::int64_t pages = 0;
    std::int64_t resident = 0;
    std::int64_t shared = 0;
    stream >> pages >> resident >> shared;
    const std::int64_t pageSize = sysconf(_SC_PAGE_SIZE);
    return {resident * pageSize, shared * pageSize};
}

}  // namespace

std::int64_t peakResidentBytes() {
    std::ifstream stream("/proc/self/status");
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("VmHWM:")) return 1024 * std::stoll(line.substr(line.find(':') + 1));
    return 0;
}

bool forgetPeakResidentBytes() {
    std::ofstream stream("/proc/self/clear_refs");
    stream << "5" << std::flush;
    return stream.good();
}

std::int64_t residentBytes() { return residentMemory().all; }

std::int64_t programBytes() { return std::max<std::int64_t>(0, residentBytes() - freedBytes()); }

std::int64_t availableBytes() {
    // Half of the range at most, so that sums with it cannot overflow.
    return std::min({machineAvailable(), groupAvailable(), kUnlimited / 2});
}

std::int64_t attainableBytes() {
    const auto resident = residentMemory();
    return availableBytes() + std::max<std::int64_t>(0, resident.all - resident.shared);
}

}  // namespace deepsight
