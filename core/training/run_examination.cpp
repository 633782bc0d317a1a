#include "core/training/run_examination.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "core/support/error.h"
#include "core/support/replace_file.h"
#include "core/support/scratch_folder.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/child_process.h"
#include "core/training/examination_json.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kInterval{50};
constexpr std::chrono::milliseconds kReportInterval{100};
constexpr std::uint64_t kMostResultBytes = 1 << 30;  // texts of the windows of a very large batch
constexpr std::size_t kMostErrorBytes = 1 << 20;

/// Why a program gave no answer, for people.
std::string reasonFor(const std::optional<int>& status, const std::string& written) {
    constexpr std::string_view kName = "deepsight-cli: ";
    const bool killed = status && WIFSIGNALED(*status);
    const auto named = written.rfind(kName);
    if (!killed && named != std::string::npos) return written.substr(named + kName.size());
    std::string reason = "The process that should replay the run ";
    reason += status ? describeEnd(*status) : std::string("ended without a word");
    if (killed) return reason + ". Free some memory, then try again.";
    // Another version may not know what it was asked for.
    const auto line = written.substr(written.rfind('\n') + 1);
    if (!line.empty()) reason += " (" + line + ")";
    return reason + ". Is deepsight-cli of the same version?";
}

void passProgress(const fs::path& file, const ProgressSink& progress) {
    if (!progress || !isOwnFile(file)) return;
    try {
        const Json json = parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
        progress(json.at("phase").get<std::string>(), wholeNumber(json.at("done")).value(),
                 wholeNumber(json.at("total")).value());
    } catch (const std::exception&) {
        // It says no more than how far the other process is.
    }
}

/// Runs the program and returns its result's text.
std::string answerOf(std::vector<std::string> arguments, const ProgressSink& progress,
                     const std::stop_token& stop) {
    const ScratchFolder folder(fs::temp_directory_path(), "deepsight-answer");
    const ExaminationFiles files(folder.path());
    arguments.push_back("--answer=" + folder.path().string());
    ChildProcess child(arguments, files.errors());
    bool asked = false;
    for (int rounds = 0; child.isRunning(); ++rounds) {
        if (stop.stop_requested()) {
            // The second one ends it at once, should it be in a long operation of libtorch.
            if (!asked || rounds % 40 == 0) child.signal(SIGTERM);
            if (!asked) rounds = 0;
            asked = true;
        }
        passProgress(files.progress(), asked ? ProgressSink() : progress);
        std::this_thread::sleep_for(kInterval);
    }
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "The replay was cancelled.");
    const auto status = child.status();
    if (isOwnFile(files.result()) && status == 0)
        return readSmallFile(files.result(), kMostResultBytes);
    throw Error(ErrorKind::Io, reasonFor(status, errorText(files.errors(), kMostErrorBytes)));
}

}  // namespace

ReplayResult replayElsewhere(const fs::path& program, const ReplayRequest& request,
                             const ProgressSink& progress, std::stop_token stop) {
    std::vector<std::string> arguments{program.string(), "replay",
                                       "--run=" + request.runFolder.string(),
                                       "--steps=" + std::to_string(request.steps)};
    if (request.from) arguments.push_back("--from=" + std::to_string(*request.from));
    return parseReplayResult(answerOf(std::move(arguments), progress, stop));
}

StepInspection inspectStepElsewhere(const fs::path& program, const fs::path& runFolder,
                                    std::int64_t step, const ProgressSink& progress,
                                    std::stop_token stop) {
    return parseStepInspection(answerOf(
        {program.string(), "step", "--run=" + runFolder.string(), "--step=" + std::to_string(step)},
        progress, stop));
}

ExaminationReporter::ExaminationReporter(const fs::path& folder)
    : files_(folder), parent_(::getppid()) {}

bool ExaminationReporter::report(const std::string& phase, std::int64_t done, std::int64_t total) {
    if (::getppid() != parent_) return false;
    const auto now = Clock::now();
    if (now - reported_ < kReportInterval) return true;
    reported_ = now;
    const Json json{{"phase", phase}, {"done", done}, {"total", total}};
    static_cast<void>(replaceFile(files_.progress(), json.dump()));
    return true;
}

}  // namespace deepsight
