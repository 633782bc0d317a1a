#include "app/run_registry.h"

#include <algorithm>
#include <optional>

#include "core/data/progress_meter.h"
#include "core/support/error.h"
#include "core/support/translatable.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_lock.h"
#include "core/training/run_stamp.h"
#include "core/training/run_summary_json.h"

namespace deepsight {

namespace {

namespace fs = std::filesystem;

/// Runs read between two writes: a first reading of many that is cut off does not begin again.
constexpr std::size_t kBatch = 64;

/// It is read each time: what kept it from being read may pass without leaving a trace in the
/// stamp.
bool isDamaged(const RunSummary& run) { return !run.problem.empty() || !run.notesProblem.empty(); }

}  // namespace

void RunRegistry::load(const fs::path& runsFolder) {
    if (runsFolder_ == runsFolder.string()) return;
    runsFolder_ = runsFolder.string();
    entries_.clear();
    for (RegistryDatabase::Row& row : database_.rowsOf(runsFolder_)) {
        const fs::path folder = row.folder;
        if (auto run = runSummaryFromJson(row.summary, folder))
            entries_[folder] = {std::move(row.stamp), std::move(*run)};
    }
}

std::vector<RunSummary> RunRegistry::remembered(const fs::path& runsFolder) {
    load(runsFolder);
    std::vector<RunSummary> runs;
    for (const auto& [folder, entry] : entries_) {
        std::error_code unknown;
        if (!fs::is_directory(folder, unknown)) continue;
        RunSummary run = entry.run;
        run.notesProblem.clear();
        try {
            run.notes = readRunNotes(folder);
        } catch (const Error& error) {
            run.notes = {};
            run.notesProblem = error.what();
        }
        const bool ended = run.state == RunState::Active && !isRunLocked(folder);
        if (ended) run.state = RunState::Interrupted;
        runs.push_back(std::move(run));
    }
    return runs;
}

bool RunRegistry::isFresh(const fs::path& run, const std::string& stamp) const {
    const auto known = entries_.find(run);
    return known != entries_.end() && known->second.stamp == stamp &&
           known->second.run.state != RunState::Active && !isDamaged(known->second.run) &&
           !isRunLocked(run);
}

std::vector<RunSummary> RunRegistry::update(const fs::path& runsFolder,
                                            const ProgressSink& progress,
                                            const std::stop_token& stop) {
    const std::vector<fs::path> folders = findRunFolders(runsFolder);
    load(runsFolder);
    forgetAllBut(folders);
    readCount_ = 0;
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Reading runs"),
                        static_cast<std::int64_t>(folders.size()));
    std::vector<RunSummary> runs;
    try {
        for (const fs::path& folder : folders) {
            // Taken before the reading: what is written meanwhile is seen the next time.
            const std::string stamp = runStamp(folder);
            if (!isFresh(folder, stamp)) read(folder, stamp, stop);
            runs.push_back(entries_.at(folder).run);
            meter.advanceTo(static_cast<std::int64_t>(runs.size()));
        }
    } catch (...) {
        save();
        throw;
    }
    save();
    return runs;
}

void RunRegistry::read(const fs::path& run, const std::string& stamp, const std::stop_token& stop) {
    RunSummary summary = summarizeRun(run, stop);
    ++readCount_;
    Entry& entry = entries_[run];
    // What is read each time anyway need not be written each time.
    const bool sameDamage = entry.stamp == stamp && isDamaged(summary) &&
                            summary.problem == entry.run.problem &&
                            summary.notesProblem == entry.run.notesProblem;
    const bool worthNoting =
        !sameDamage && (summary.state != RunState::Active || entry.run.state != RunState::Active ||
                        entry.stamp.empty());
    entry = {stamp, std::move(summary)};
    if (!worthNoting) return;
    if (auto json = runSummaryToJson(entry.run))
        unsaved_.push_back({run.string(), stamp, std::move(*json)});
    if (unsaved_.size() >= kBatch) save();
}

void RunRegistry::forgetAllBut(const std::vector<fs::path>& runs) {
    std::erase_if(entries_, [&](const auto& entry) {
        const bool there = std::binary_search(runs.begin(), runs.end(), entry.first);
        if (!there) gone_.push_back(entry.first.string());
        return !there;
    });
}

void RunRegistry::save() {
    if (unsaved_.empty() && gone_.empty()) return;
    database_.write(runsFolder_, std::exchange(unsaved_, {}), std::exchange(gone_, {}));
}

}  // namespace deepsight
