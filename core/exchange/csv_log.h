#pragma once

#include <string_view>

#include "core/exchange/log_builder.h"

namespace deepsight {

/// Whether some text begins like a table of figures by step: a header with a column that counts
/// steps, and a count below it.
bool startsLikeCsv(std::string_view text);
/// Whether it begins with rows of numbers alone.
bool startsLikeBareTable(std::string_view text);

/// Adds the numbers of a table (RFC 4180; commas, semicolons or tabs) by step. The header decides:
/// a column that counts steps, one of time, one that names the run; W&B's "run - metric" columns
/// are split, its "__MIN", "__MAX" and "__STEP" columns left out; every other column with numbers
/// is a curve; of several of one name the second is "name (2)". Without a header the columns are
/// step and values, or time, step and value as in TensorBoard's tables where the first begins with
/// a Unix time. Throws Error{Io} naming file, line and remedy, or Error{Cancelled}.
void readCsvLog(std::string_view text, const std::filesystem::path& source, LogBuilder& builder);

}  // namespace deepsight
