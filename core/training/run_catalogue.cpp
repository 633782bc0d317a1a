#include "core/training/run_catalogue.h"

#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "core/config/model_size.h"
#include "core/data/progress_meter.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/translatable.h"
#include "core/support/untrusted_file.h"
#include "core/sweep/sweep_plan.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

bool isSweep(const fs::path& folder) {
    std::error_code error;
    return fs::exists(sweepFile(folder), error);
}

bool looksLikeRun(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return false;
    if (isSweep(folder)) return false;  // has runs, and a lock of its own
    const RunPaths paths(folder);
    const fs::path traces[] = {paths.config(), paths.metrics(), paths.environment(),
                               paths.checkpoints(), folder / ".lock"};
    // A file that may not be looked at is there all the same.
    return std::any_of(std::begin(traces), std::end(traces), [](const fs::path& trace) {
        std::error_code problem;
        return fs::exists(trace, problem) || problem;
    });
}

RunState stateOf(const std::optional<TrainingState>& last) {
    if (last == TrainingState::Finished) return RunState::Finished;
    if (last == TrainingState::Stopped) return RunState::Stopped;
    if (last == TrainingState::Failed) return RunState::Failed;
    return RunState::Interrupted;
}

/// Of the first session in environment.json, else the age of config.json; 0 when neither is there.
double startOf(const RunPaths& paths) {
    try {
        const fs::path file = paths.environment();
        const auto document = parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
        const std::string text = document.at("sessions").at(0).at("time");
        std::tm parts{};
        const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
        if (end && *end == '\0') return static_cast<double>(timegm(&parts));
    } catch (const std::exception&) {
        // Not recorded, or damaged.
    }
    struct stat facts {};
    const bool found = ::stat(paths.config().c_str(), &facts) == 0;
    return found ? static_cast<double>(facts.st_mtim.tv_sec) : 0;
}

std::int64_t bytesBelow(const fs::path& folder, const std::stop_token& stop) {
    std::int64_t bytes = 0;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
         it.increment(error)) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
        std::error_code problem;
        if (it->is_regular_file(problem)) {
            const auto size = it->file_size(problem);
            if (!problem) bytes += static_cast<std::int64_t>(size);
        }
    }
    return bytes;
}

void addRuns(const fs::path& folder, std::error_code& error, std::vector<fs::path>& found) {
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (looksLikeRun(it->path())) found.push_back(it->path());
    }
}

/// The runs directly below `folder`, and those of the sweeps there.
void findRuns(const fs::path& folder, std::error_code& error, std::vector<fs::path>& found) {
    addRuns(folder, error, found);
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code unreadable;  // a sweep that cannot be read must not hide the others
        if (isSweep(it->path())) addRuns(it->path(), unreadable, found);
    }
}

void readNotes(RunSummary& run) {
    try {
        run.notes = readRunNotes(run.folder);
    } catch (const Error& error) {
        run.notesProblem = error.what();
    }
}

}  // namespace

RunSummary summarizeRun(const fs::path& runFolder, const std::stop_token& stop) {
    RunSummary run;
    run.folder = runFolder;
    const fs::path named = runFolder.has_filename() ? runFolder : runFolder.parent_path();
    run.name = named.filename().string();
    if (isSweep(named.parent_path()))
        run.name = (named.parent_path().filename() / named.filename()).string();
    readNotes(run);
    run.lineage = readRunLineage(runFolder);
    const RunPaths paths(runFolder);
    run.started = startOf(paths);
    run.bytesOnDisk = bytesBelow(runFolder, stop);
    const bool active = isRunLocked(runFolder);
    try {
        run.config = readRunConfig(runFolder);
        run.parameters = modelSize(*run.config).parameters;
        run.metrics = summarizeMetrics(runFolder, stop);
        run.state = stateOf(run.metrics.lastState);
    } catch (const std::exception& exception) {
        const auto* error = dynamic_cast<const Error*>(&exception);
        if (error && error->kind() == ErrorKind::Cancelled) throw;
        run.problem = exception.what();
    }
    std::error_code unknown;
    const bool beingMade = !fs::exists(paths.config(), unknown) && !unknown;
    if (active && (run.problem.empty() || beingMade)) {
        run.state = RunState::Active;
        run.problem.clear();
    }
    return run;
}

std::vector<fs::path> findRunFolders(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code error;
    findRuns(folder, error, folders);
    if (error && error != std::errc::no_such_file_or_directory) {
        throw Error(ErrorKind::Io, "Cannot read the folder of runs " + folder.string() + ": " +
                                       error.message() + ". Choose another folder.");
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::vector<RunSummary> listRuns(const fs::path& folder, const ProgressSink& progress,
                                 const std::stop_token& stop) {
    const std::vector<fs::path> folders = findRunFolders(folder);
    std::vector<RunSummary> runs;
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Reading runs"),
                        static_cast<std::int64_t>(folders.size()));
    for (const fs::path& run : folders) {
        runs.push_back(summarizeRun(run, stop));
        meter.advanceTo(static_cast<std::int64_t>(runs.size()));
    }
    return runs;
}

}  // namespace deepsight
