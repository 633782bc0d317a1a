#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

namespace deepsight::test {

/// Entries of a folder of /proc/self; the descriptor that reads it counts too.
inline std::ptrdiff_t countInProc(const char* folder) {
    const std::filesystem::path path = std::filesystem::path("/proc/self") / folder;
    return std::distance(std::filesystem::directory_iterator(path), {});
}

/// Threads of this process.
inline std::ptrdiff_t countThreads() { return countInProc("task"); }

/// Open files of this process.
inline std::ptrdiff_t countOpenFiles() { return countInProc("fd"); }

/// Bytes that are allocated and not freed. Freed blocks that glibc keeps at hand for a thread (at
/// most seven of each size) count as well.
inline std::int64_t allocatedBytes() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
#else
    const struct mallinfo2 all = mallinfo2();
    return static_cast<std::int64_t>(all.uordblks + all.hblkhd);
#endif
}

}  // namespace deepsight::test
