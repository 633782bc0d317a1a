#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/training/live_status.h"
#include "core/training/run_folder.h"
#include "widgets/plot_run.h"

namespace deepsight {

/// A run as it was read from its folder, with what its curves need, ready to be drawn. A run of
/// millions of steps takes a gigabyte, so it is handed on and not copied.
struct OpenedRun {
    RunRecord record;
    std::shared_ptr<CurveData> curves;
    std::optional<LiveStatus> trainer;  ///< how it stood before the record was read
    QString host;  ///< of the run that the folder is a copy of; empty: it is none
};

/// By which a plot knows the runs that repeat this one with other seeds.
SeedGroup seedGroupOf(const RunRecord& record);

/// The curves of a record, smoothed for display. Throws Error{Cancelled}.
std::shared_ptr<CurveData> curvesOf(const RunRecord& record, const Smoothing& smoothing,
                                    const std::stop_token& stop = {});

/// Reads a run folder; for a worker thread. Throws as readRun() does.
std::shared_ptr<OpenedRun> readOpenedRun(const std::filesystem::path& folder,
                                         const Smoothing& smoothing, const std::stop_token& stop);

}  // namespace deepsight
