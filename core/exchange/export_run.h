#pragma once

#include <filesystem>
#include <iosfwd>
#include <stop_token>
#include <string>

#include "core/training/run_folder.h"

namespace deepsight {

enum class ExportFormat { TensorBoard, Csv, JsonLines };

/// "tensorboard", "csv" or "jsonl"; throws Error{Config} naming them for anything else.
ExportFormat exportFormat(const std::string& name);

/// Writes every scalar of a run: one row (CSV, RFC 4180), object (JSON Lines) or event
/// (TensorBoard) per step that has any. Columns and members are named as in metrics.jsonl
/// ("train_loss"), tags of TensorBoard in groups ("train/loss"). Full precision, but for
/// TensorBoard, which has floats; where there is no value the cell is empty and the member absent.
/// `started`: seconds since 1970 of the run's beginning, for TensorBoard's wall time; 0: unknown.
/// Throws Error{Cancelled}.
void writeScalars(const RunRecord& run, ExportFormat format, double started, std::ostream& stream,
                  const std::stop_token& stop = {});

/// Reads a run and writes its scalars into `file`, atomically. For TensorBoard `file` may be a
/// folder, which gets an event file of the name that TensorBoard looks for. Returns the file
/// written. May take seconds. Throws Error as readRun() and writeFileAtomically() do.
std::filesystem::path exportRun(const std::filesystem::path& run, ExportFormat format,
                                const std::filesystem::path& file,
                                const std::stop_token& stop = {});

/// What a file of the format is called by default: "NAME.csv", "NAME.jsonl", or
/// "events.out.tfevents.SECONDS.NAME".
std::string exportName(const std::string& run, ExportFormat format, double started);

}  // namespace deepsight
