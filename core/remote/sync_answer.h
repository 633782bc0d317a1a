#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/remote/frames.h"
#include "core/remote/run_mirror.h"
#include "core/training/live_status.h"
#include "core/training/run_lock.h"

namespace deepsight {

/// The files of a run at the other end, as far as they are copied.
struct RemoteFiles {
    struct Snapshot {
        std::string stamp;
        std::int64_t bytes = 0;
        std::int64_t step = 0;
    };
    std::map<std::string, std::string> small;   ///< stamps, by name
    std::map<std::string, Snapshot> snapshots;  ///< by file name
    std::vector<RemoteCheckpoint> checkpoints;
};

/// What an AgentSync has answered, looked at: names are those of a run's files, sizes make sense.
struct SyncAnswer {
    bool locked = false;
    std::optional<RunOwner> owner;
    std::optional<LiveStatus> status;
    std::optional<std::string> end;
    std::int64_t bytes = 0;
    bool same = false;
    std::string listing;
    std::optional<RemoteFiles> files;  ///< empty: as before
};

/// `host`: what the other computer is called here. Throws Error{Io} for what makes no sense; names
/// that are none of a run's are left out.
SyncAnswer parseSyncAnswer(const nlohmann::json& head, const std::string& host);

}  // namespace deepsight
