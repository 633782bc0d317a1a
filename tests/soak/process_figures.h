#pragma once

#include <malloc.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>

#include "core/support/system_memory.h"

namespace deepsight::test {

/// What a long run must not let grow, of this process as it is now.
struct ProcessFigures {
    std::int64_t heapBytes = 0;      ///< asked for and not given back
    std::int64_t residentBytes = 0;  ///< with what the allocator keeps for later
    std::int64_t threads = 0;
    std::int64_t openFiles = 0;
};

inline ProcessFigures processFigures() {
    const auto entries = [](const char* folder) {
        return std::distance(std::filesystem::directory_iterator(folder), {});
    };
    const struct mallinfo2 heap = mallinfo2();
    return {.heapBytes = static_cast<std::int64_t>(heap.uordblks + heap.hblkhd),
            .residentBytes = residentBytes(),
            .threads = entries("/proc/self/task"),
            .openFiles = entries("/proc/self/fd")};
}

/// A number from the environment, so that one test serves continuous integration and a long night.
inline std::int64_t numberFrom(const char* variable, std::int64_t otherwise) {
    const char* text = std::getenv(variable);
    return text && *text ? std::stoll(text) : otherwise;
}

inline std::string mebibytes(std::int64_t bytes) {
    return std::to_string(static_cast<double>(bytes) / (1 << 20)) + " MiB";
}

}  // namespace deepsight::test
