#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace deepsight {

/// One curve of a log: steps ascend, no two alike.
struct ImportedSeries {
    std::string name;                 ///< as the file calls it
    std::vector<std::int64_t> steps;  ///< 0 ... 2^53
    std::vector<double> values;       ///< parallel to the steps; may be NaN or infinite
    /// Parallel, not descending and from 0 on: since the log's first point. NaN where it says none.
    std::vector<double> seconds;
};

/// The curves of one run that another program logged.
struct ImportedLog {
    std::string name;  ///< of the run, else of the file without its suffix
    std::vector<ImportedSeries> series;
};

enum class LogFormat { TensorBoard, Csv, JsonLines, Text };

/// What was found in a file. A table may hold several runs.
struct ImportedFile {
    std::filesystem::path source;
    LogFormat format = LogFormat::Text;
    std::string columns;  ///< which columns or members were taken for what, one English sentence
    std::vector<ImportedLog> logs;
    std::vector<std::string> others;  ///< names of what is no number per step: images, histograms
    std::int64_t leftOut = 0;         ///< lines or records with no number for a step
    std::int64_t replaced = 0;        ///< points that a restart from an earlier step took back
    bool cutOff = false;              ///< the last record is incomplete, as of a log being written

    std::int64_t points() const;
};

}  // namespace deepsight
