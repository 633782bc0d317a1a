#pragma once

#include <filesystem>
#include <string>

namespace deepsight {

/// Changes whenever something changes of which summarizeRun() tells: name, size, times and identity
/// of what stands in the folder, and of the newest checkpoint. Looks at the folder but opens no
/// file, so it costs far less than a summary. Whether a trainer holds the run's lock is not in it.
/// Text to compare and keep, of no further meaning; does not throw.
std::string runStamp(const std::filesystem::path& runFolder);

}  // namespace deepsight
