#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace deepsight {

/// Where a run was forked from: it began with the weights and optimizer of another run's
/// checkpoint. Stands in the run's lineage.json.
struct RunLineage {
    std::string parent;     ///< folder of that run, absolute, as it was then; may be gone
    std::string name;       ///< what that run was called then
    std::int64_t step = 0;  ///< of its checkpoint

    bool operator==(const RunLineage&) const = default;
};

/// Empty where there is no file, or none that can be read.
std::optional<RunLineage> readRunLineage(const std::filesystem::path& runFolder);

/// Forgets it, if it is there.
void removeRunLineage(const std::filesystem::path& runFolder) noexcept;

/// Throws Error{DiskFull} or Error{Io}.
void writeRunLineage(const std::filesystem::path& runFolder, const RunLineage& lineage);

}  // namespace deepsight
