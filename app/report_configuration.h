#pragma once

#include <filesystem>

#include "core/config/config.h"

namespace deepsight {

class ReportHtml;

/// Parts of a run's report: the fields that differ from the nearest preset, and all that apply.
void addConfiguration(ReportHtml& html, const Config& config);

/// What the newest training session ran on; nothing where the run has no record of it.
void addEnvironment(ReportHtml& html, const std::filesystem::path& run);

}  // namespace deepsight
