#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/training/run_folder.h"

namespace deepsight {

/// Size of the pieces in which readMetrics() shares a file among its threads.
inline constexpr std::int64_t kMetricsBlock = 1 << 18;

/// Adds the events of a metrics.jsonl to a record, in their order, as addEvent() does one by one.
/// All processors parse; ten million steps take about a second on two. Needs little memory beyond
/// the record. Malformed lines, a half-written last one and lines above 1 MiB are left out. Throws
/// Error{Io} naming the file, also for one in such disorder that it would take very long
/// (ReadingEffort), or Error{Cancelled} after a stop request.
void readMetrics(const std::filesystem::path& file, RunRecord& record,
                 const std::stop_token& stop = {}, std::int64_t blockBytes = kMetricsBlock);

}  // namespace deepsight
