#include "core/support/heap.h"

#include <cstdlib>
#include <initializer_list>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace deepsight {

void keepFreedMemory() {
#if defined(__GLIBC__)
    for (const char* name : {"MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_", "GLIBC_TUNABLES"})
        if (std::getenv(name)) return;
    constexpr int kMiB = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * kMiB);  // the most that glibc takes
    mallopt(M_TRIM_THRESHOLD, 64 * kMiB);
#endif
}

void returnFreedMemory() {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

std::int64_t freedBytes() {
#if defined(__GLIBC__)
    return static_cast<std::int64_t>(mallinfo2().fordblks);
#else
    return 0;
#endif
}

}  // namespace deepsight
