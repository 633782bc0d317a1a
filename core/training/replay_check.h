#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/support/progress.h"

namespace deepsight {

/// Which part of a run is trained again.
struct ReplayRequest {
    std::filesystem::path runFolder;
    std::int64_t steps = 20;             ///< at most so many; 0: all that the run recorded
    std::optional<std::int64_t> from{};  ///< step of a checkpoint; empty: where the run began
    /// Where the scratch folder is made; empty: among the system's temporary files.
    std::filesystem::path scratch{};
};

/// A logged number that came out otherwise.
struct ReplayDifference {
    std::int64_t step = 0;
    std::string value;     ///< its name in metrics.jsonl: "train_loss", "planning.fvu"
    std::string recorded;  ///< as written there, to the last bit
    std::string replayed;
};

/// Something of where the run was trained that is not so here.
struct EnvironmentDifference {
    std::string what;      ///< "libtorch", "processor", "threads", "data", ...; English
    std::string recorded;  ///< of the run's environment.json
    std::string here;
};

struct ReplayResult {
    std::int64_t from = 0;         ///< steps done where it began
    std::int64_t recorded = 0;     ///< steps that were to be done again
    std::int64_t steps = 0;        ///< that were done again and compared
    std::int64_t evaluations = 0;  ///< likewise
    std::int64_t values = 0;       ///< logged numbers that came out the same
    /// Where more than 1: so many ranks trained it, one process replayed it, and a number that
    /// differs by no more than rounding (1e-3 of it) counts as the same.
    std::int64_t ranks = 1;
    std::optional<ReplayDifference> difference;  ///< the first; the replay ends there
    std::vector<EnvironmentDifference> environment;
    std::string note;  ///< why fewer steps were done than asked for; may be empty

    bool isBitEqual() const { return agrees() && ranks == 1; }
    /// Bit-equal, or within rounding where several ranks trained the run.
    bool agrees() const { return !difference && steps > 0 && steps >= recorded; }
};

/// Trains the first steps of a run, or those after a checkpoint, once more from the run's record:
/// with its seeds, threads, precision and data, and settings changed where they were. Every number
/// that the run logged but times must come out the same to the last bit. In a scratch folder that
/// is deleted; the run is only read, and may be in training. Phases of `progress` are in context
/// "Progress".
///
/// Uses libtorch's random generator and threads of this process, so it refuses (Error{Config})
/// while this process trains, and a training that is started meanwhile waits for it. A window calls
/// replayElsewhere() (run_examination.h) instead. Throws Error{Cancelled} soon after `stop` is
/// requested, Error where the run cannot be read or its data or device is not there.
ReplayResult replayRun(const ReplayRequest& request, const ProgressSink& progress = {},
                       std::stop_token stop = {});

/// The verdict in one English sentence: "Bit-equal: 20 steps and 1 evaluation, 117 numbers." or
/// "Step 12 differs: train_loss was 3.25 and is now 3.5."
std::string describe(const ReplayResult& result);

}  // namespace deepsight
