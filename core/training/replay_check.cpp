#include "core/training/replay_check.h"

#include <algorithm>

#include "core/support/error.h"
#include "core/training/run_replay.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

std::optional<CheckpointInfo> checkpointOf(const fs::path& runFolder, std::int64_t step) {
    for (auto& info : listCheckpoints(runFolder))
        if (info.step == step) return std::move(info);
    return std::nullopt;
}

CheckpointInfo requireCheckpoint(const fs::path& runFolder, std::int64_t step,
                                 const std::string& why) {
    if (auto found = checkpointOf(runFolder, step)) return std::move(*found);
    std::string known;
    for (const auto& info : listCheckpoints(runFolder))
        known.append(" ").append(std::to_string(info.step));
    throw Error(
        ErrorKind::Config,
        runFolder.string() + " has no checkpoint of step " + std::to_string(step) + why +
            (known.empty() ? ", nor any other." : "; replay from one of its steps" + known + "."));
}

/// Where the run's own first step goes on from; empty where that is step 0 with fresh weights.
std::optional<CheckpointInfo> beginning(const fs::path& runFolder, const std::stop_token& stop) {
    const auto record = readRecordedSteps(runFolder, 0, 1, stop);
    const auto* started =
        record.items.empty() ? nullptr : std::get_if<RunStarted>(&record.items.front());
    if (!started || !record.beganFromCheckpoint) return std::nullopt;
    return requireCheckpoint(runFolder, started->firstStep, ", with which it began");
}

}  // namespace

ReplayResult replayRun(const ReplayRequest& request, const ProgressSink& progress,
                       std::stop_token stop) {
    const auto from = request.from ? requireCheckpoint(request.runFolder, *request.from, "")
                                   : beginning(request.runFolder, stop);
    RunReplay replay(request.runFolder, from, request.steps, progress, stop);
    replay.keepScratchIn(request.scratch);
    if (request.steps > 0) replay.recorded().keepSteps(request.steps);
    const auto recorded = replay.recorded().stepCount();
    if (recorded == 0)
        throw Error(ErrorKind::Config, request.runFolder.string() + " has recorded no step " +
                                           (from ? "after that checkpoint" : "yet") +
                                           "; there is nothing to replay.");
    replay.run();
    auto result = replay.result();
    if (recorded < request.steps)
        result.note += (result.note.empty() ? "" : " ") + std::string("The run recorded only ") +
                       std::to_string(recorded) +
                       (recorded == 1 ? " step there." : " steps there.");
    return result;
}

}  // namespace deepsight
