#pragma once

#include <cstdint>

namespace deepsight {

/// Bytes of physical memory that this process uses now (/proc/self/statm).
std::int64_t residentBytes();

/// The most that residentBytes() ever was; 0 where the system does not tell.
std::int64_t peakResidentBytes();

/// Lets peakResidentBytes() count from now on. False where the system does not do that; then it
/// still counts from the start of the process.
bool forgetPeakResidentBytes();

/// residentBytes() without what the allocator holds for reuse: what stays when a training in this
/// process has ended and the next one begins.
std::int64_t programBytes();

/// Bytes that this process could still get before the system runs out: what the kernel calls
/// available, free swap space included, within the limit of the process's control group (a
/// container, a systemd unit).
std::int64_t availableBytes();

/// What this process can hold in all: availableBytes() and what it holds already, without the pages
/// of mapped files, which are available.
std::int64_t attainableBytes();

}  // namespace deepsight
