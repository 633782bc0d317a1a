#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/progress.h"
#include "core/training/metrics_summary.h"
#include "core/training/run_lineage.h"
#include "core/training/run_notes.h"

namespace deepsight {

enum class RunState {
    Active,       ///< a trainer holds the run's lock
    Finished,     ///< all steps done
    Stopped,      ///< ended by a stop
    Failed,       ///< ended by an error
    Interrupted,  ///< cut off: the program or the machine went down
    Damaged,      ///< cannot be read; `problem` says why
};

/// A line in the list of runs. Plain values, read on a worker thread.
struct RunSummary {
    std::filesystem::path folder;
    std::string name;  ///< of the folder; "SWEEP/RUN" of a sweep's
    RunNotes notes;
    std::optional<RunLineage> lineage;  ///< empty: not forked
    std::string notesProblem;           ///< why notes.json cannot be read; the notes are empty then
    RunState state = RunState::Damaged;
    std::string problem;           ///< why the run is damaged
    std::optional<Config> config;  ///< empty: damaged, or only just being made
    std::int64_t parameters = 0;
    MetricsSummary metrics;
    double started = 0;            ///< first training session, seconds since 1970; 0: unknown
    std::int64_t bytesOnDisk = 0;  ///< checkpoints included
    std::string host;              ///< by its name, where it is trained; empty: this computer

    /// What the user called it, else its folder's name.
    const std::string& title() const { return notes.title.empty() ? name : notes.title; }
    /// Steps that it was to take when it was last started.
    std::int64_t totalSteps() const {
        if (metrics.totalSteps > 0 || !config) return metrics.totalSteps;
        return config->training.steps;
    }
};

/// Reads one run. Throws only Error{Cancelled}: what is wrong with the run is in the summary.
RunSummary summarizeRun(const std::filesystem::path& runFolder, const std::stop_token& stop = {});

/// Folders of all runs directly below `folder` and in the sweeps there, in order; none when it does
/// not exist. A subfolder is a run when it has any file of one. Throws Error{Io} when the folder
/// cannot be read.
std::vector<std::filesystem::path> findRunFolders(const std::filesystem::path& folder);

/// Summaries of those runs; damaged ones are listed as such. Throws as findRunFolders() does, and
/// Error{Cancelled}.
std::vector<RunSummary> listRuns(const std::filesystem::path& folder,
                                 const ProgressSink& progress = {},
                                 const std::stop_token& stop = {});

}  // namespace deepsight
