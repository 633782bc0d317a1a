#pragma once

#include <QString>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "app/registry_database.h"
#include "core/support/progress.h"
#include "core/training/run_catalogue.h"

namespace deepsight {

/// Remembers the summaries of runs between starts, so that a list of many appears at once and only
/// runs that have changed are read again. An index and no more: titles, tags, stars and all else
/// stand in the run folders, so the database may be deleted, or be lost, at any time. Made on the
/// GUI thread, then used on Inspection's reading lane alone.
class RunRegistry {
  public:
    explicit RunRegistry(QString file) : database_(std::move(file)) {}

    /// The runs of a folder as they were when last looked at, in no time: only what people note is
    /// read anew, and runs whose folder is gone are left out.
    std::vector<RunSummary> remembered(const std::filesystem::path& runsFolder);

    /// The same that listRuns() gives, which reads all runs; here only those that are new, have
    /// changed, are damaged or in training. Throws what listRuns() does. What was read before a
    /// cancellation is kept.
    std::vector<RunSummary> update(const std::filesystem::path& runsFolder,
                                   const ProgressSink& progress = {},
                                   const std::stop_token& stop = {});

    /// Why the database could not be used, for a person, once; empty: it could.
    std::string takeProblem() { return database_.takeProblem(); }
    /// Runs that the last update() read from their folders.
    std::size_t readCount() const { return readCount_; }

  private:
    struct Entry {
        std::string stamp;
        RunSummary run;
    };

    void load(const std::filesystem::path& runsFolder);
    bool isFresh(const std::filesystem::path& run, const std::string& stamp) const;
    void read(const std::filesystem::path& run, const std::string& stamp,
              const std::stop_token& stop);
    void forgetAllBut(const std::vector<std::filesystem::path>& runs);
    void save();

    RegistryDatabase database_;
    std::string runsFolder_;  ///< whose runs the entries are; empty: of none
    std::map<std::filesystem::path, Entry> entries_;
    std::vector<RegistryDatabase::Row> unsaved_;
    std::vector<std::string> gone_;
    std::size_t readCount_ = 0;
};

}  // namespace deepsight
