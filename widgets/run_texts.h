#pragma once

#include <QString>
#include <optional>

#include "core/training/run_catalogue.h"
#include "widgets/status_icon.h"

namespace deepsight {

// How the Runs page words what it knows of a run.

QString runStateText(RunState state);
QString runStateHelp(RunState state);  ///< one sentence, for tooltips
StatusIcon::Kind runStateIcon(RunState state);

QString runModelText(const Config& config);   ///< "DeepSight, MSE, n = 6", "Baseline, 6 × 160"
QString runDataText(const Config& config);    ///< "Path-star (2, 5)", "wiki.txt"
QString runStepsText(const RunSummary& run);  ///< "300 / 500"
QString runTagsText(const RunSummary& run);   ///< "paper, seed 2"
QString runHostText(const RunSummary& run);   ///< "gpu-box", "this computer"
QString lossText(const std::optional<double>& loss);    ///< "1.2346"; "–" where there is none
QString shareText(const std::optional<double>& share);  ///< "87.5 %"

/// "5 min ago", "yesterday", "2026-11-24"; "–" for 0.
QString timeAgoText(double secondsSince1970, double now);
QString exactTimeText(double secondsSince1970);

/// Text whose paths may wrap behind each slash.
QString breakablePaths(QString text);

/// A run's identity on this page: its folder as text.
QString runId(const RunSummary& run);
QString runTitle(const RunSummary& run);  ///< on one line

}  // namespace deepsight
