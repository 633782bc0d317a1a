#pragma once

#include <filesystem>
#include <stop_token>

#include "app/report_html.h"

namespace deepsight {

/// The contents of a run's report, in the language of the window; see makeReport(). The figures
/// hold what they draw. For a worker thread. Throws Error as readRun() does.
ReportHtml reportOf(const std::filesystem::path& run, const std::stop_token& stop);

}  // namespace deepsight
