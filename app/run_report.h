#pragma once

#include <QByteArray>
#include <filesystem>
#include <stop_token>

#include "widgets/figure.h"

namespace deepsight {

/// What a report is written as. Both hold all that they show: no network, no other file.
enum class ReportFormat { Html, Pdf };

/// A report of a run for people: what it was, its configuration and what differs from the nearest
/// preset, scores, curves (vectors), planning verdict, the newest embedding heatmap, alarms and
/// other events, environment, and where it was forked from, in the language of the window. Reads
/// the run's folder alone. For a worker thread. Throws Error as readRun() does.
QByteArray makeReport(const std::filesystem::path& run, ReportFormat format,
                      const std::stop_token& stop = {});

/// Writes it into a file, atomically; PDF where the name ends so, else HTML.
void writeReport(const std::filesystem::path& run, const std::filesystem::path& file,
                 const std::stop_token& stop = {});

}  // namespace deepsight
