#pragma once

#include <cstdint>

namespace deepsight {

/// Keeps freed memory for the next step instead of giving it back to the system: a step allocates
/// and frees the same blocks every time, and fresh pages cost more than many of the kernels that
/// fill them (a fifth of the forward pass of the published model). glibc finds such thresholds by
/// itself only after a large enough block was freed. Holds for the whole process, and changes
/// nothing where MALLOC_ variables or GLIBC_TUNABLES are set. Call before a training; again does no
/// harm. Any thread.
void keepFreedMemory();

/// Gives freed memory back to the system after all: between two trainings. Any thread. Nothing
/// where the C library is not glibc, like the others here.
void returnFreedMemory();

/// What the allocator holds for reuse; 0 where it does not tell.
std::int64_t freedBytes();

}  // namespace deepsight
