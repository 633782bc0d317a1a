#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>

#include "core/training/replay_check.h"
#include "core/training/step_inspection.h"

namespace deepsight {

/// replayRun() and inspectStep() by `program`, deepsight-cli, in a process of its own: neither
/// memory nor random generator nor threads of this one are touched, so this process may train
/// meanwhile. Plain: no libtorch. Block; call on a worker thread. `progress` is called on that
/// thread, some times a second. Throw what the other process reports as Error{Io} with its
/// message, and Error{Cancelled} soon after `stop` is requested, once that process is gone.
ReplayResult replayElsewhere(const std::filesystem::path& program, const ReplayRequest& request,
                             const ProgressSink& progress = {}, std::stop_token stop = {});
StepInspection inspectStepElsewhere(const std::filesystem::path& program,
                                    const std::filesystem::path& runFolder, std::int64_t step,
                                    const ProgressSink& progress = {}, std::stop_token stop = {});

/// What passes between the two processes: files in a folder that the asking one makes and deletes.
struct ExaminationFiles {
    explicit ExaminationFiles(std::filesystem::path folder) : root(std::move(folder)) {}
    std::filesystem::path root;
    std::filesystem::path progress() const { return root / "progress.json"; }
    std::filesystem::path result() const { return root / "result.json"; }
    std::filesystem::path errors() const { return root / "stderr.txt"; }
};

/// Tells the asking process how far it has come, a few times a second; in the answering process.
/// False where that is gone: then nobody waits for the result. Progress that cannot be written is
/// left out.
class ExaminationReporter {
  public:
    explicit ExaminationReporter(const std::filesystem::path& folder);
    bool report(const std::string& phase, std::int64_t done, std::int64_t total);

  private:
    ExaminationFiles files_;
    int parent_;
    std::chrono::steady_clock::time_point reported_{};
};

}  // namespace deepsight
