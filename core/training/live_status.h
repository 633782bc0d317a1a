#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/training/training_event.h"

namespace deepsight {

/// Files of <run>/.live, in which a trainer says what metrics.jsonl does not hold: they let another
/// process follow it. They mean nothing once it has ended and its end was seen.
struct LivePaths {
    explicit LivePaths(const std::filesystem::path& runFolder) : root(runFolder / ".live") {}
    std::filesystem::path root;
    /// Configuration for the process that a window starts, which deletes it, and what that writes
    /// on standard error. Two windows may start one at the same moment, so each has a name for it.
    std::filesystem::path request(const std::string& name) const {
        return root / ("request-" + name + ".json");
    }
    std::filesystem::path errors() const { return root / "stderr.txt"; }
    std::filesystem::path status() const { return root / "status.json"; }  ///< LiveStatus
    /// The last events of the run as lines of metrics.jsonl: a failure, and the last state. Not all
    /// ends can be read there.
    std::filesystem::path end() const { return root / "end.jsonl"; }
    /// Holds, as a run folder does, the snapshot that answers the number-th request.
    std::filesystem::path answer(std::int64_t number) const {
        return root / ("answer-" + std::to_string(number));
    }
};

/// How a trainer stands, as far as it is not in metrics.jsonl.
struct LiveStatus {
    std::int64_t pid = 0;
    /// Where in metrics.jsonl this session of the run begins. A resumed run cuts lines off; this is
    /// said before the first line after the cut is written.
    std::int64_t metricsFrom = 0;
    std::optional<PreparationProgress> progress;  ///< until training has begun
    std::int64_t snapshots = 0;                   ///< saved by evaluations of this session
    std::int64_t snapshotStep = 0;                ///< of the newest of them
    std::int64_t answers = 0;                     ///< requested snapshots that were written
    std::vector<std::int64_t> answerSteps;        ///< of the newest of them, oldest first
    /// How often metricsFrom was said: lines may be cut off twice at the same place.
    std::int64_t cuts = 0;
};

/// So many answers are kept for those who have asked.
inline constexpr std::int64_t kKeptAnswers = 4;

/// False where it cannot be written.
bool writeLiveStatus(const std::filesystem::path& runFolder, const LiveStatus& status) noexcept;
/// Empty where there is none, or none that makes sense: anybody may have written the file.
std::optional<LiveStatus> readLiveStatus(const std::filesystem::path& runFolder) noexcept;
/// The same of its text.
std::optional<LiveStatus> parseLiveStatus(const std::string& text) noexcept;

/// Makes <run>/.live, or empties it, except for requests that may still be read. `keepErrors`: of
/// the process that calls this. False where it cannot hold anything.
bool prepareLiveFolder(const std::filesystem::path& runFolder, bool keepErrors) noexcept;

/// Whether this process holds the lock of a run folder.
bool isTrainedHere(const std::filesystem::path& runFolder);
/// Whether another process is known to hold it.
bool isTrainedByAnother(const std::filesystem::path& runFolder);

}  // namespace deepsight
