#pragma once

#include <string_view>

#include "core/exchange/log_builder.h"

namespace deepsight {

/// Whether some text has at least two lines that readTextLog() reads and that name a loss.
bool holdsLogLines(std::string_view text);

/// Adds what training programs print: "step 500: train loss 1.2, val loss 1.3", "iter 10: loss
/// 4.5, time 22.1ms" (nanoGPT), "step:125/5100 val_loss:4.5" (modded-nanogpt), "step 1/100 |
/// train loss 10.9 | norm 1.2" (llm.c). What stands before the step is passed over, as are colours
/// of a terminal; numbers without a name, and lines without a step, are left out. Throws Error{Io}
/// or Error{Cancelled}.
void readTextLog(std::string_view text, const std::filesystem::path& source, LogBuilder& builder);

}  // namespace deepsight
