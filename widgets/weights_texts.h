#pragma once

#include <QString>

#include "core/exchange/state_dict_names.h"

namespace deepsight {

// How the names of tensors in files of weights are called.

/// "GPT-2 (Hugging Face)".
QString weightNamesLabel(WeightNames names);
/// Who reads a file with them.
QString weightNamesHelp(WeightNames names);

}  // namespace deepsight
