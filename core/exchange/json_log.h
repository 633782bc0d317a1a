#pragma once

#include <string_view>

#include "core/exchange/log_builder.h"

namespace deepsight {

/// Whether some text begins with a JSON object on a line of its own that counts a step.
bool startsLikeJsonLines(std::string_view text);

/// Adds the numbers of JSON Lines: an object per line with a member that counts steps ("step",
/// "_step", "iter", ...); nested objects by "outer/inner". Also one array of such objects, and an
/// object with an array "log_history", as the Trainer of Hugging Face saves it. Python's NaN and
/// Infinity are numbers. Lines that are none of this count as left out. Throws Error{Io} or
/// Error{Cancelled}.
void readJsonLog(std::string_view text, const std::filesystem::path& source, LogBuilder& builder);

}  // namespace deepsight
