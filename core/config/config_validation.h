#pragma once

#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/translatable.h"

namespace deepsight {

/// A value the user should change, shown beside its field.
struct ConfigIssue {
    std::string field;  ///< "section.name"
    Phrase message;     ///< what is wrong and what to do, one or two sentences (context "Config")
};

/// Checks ranges and the rules that span fields (width divisible by heads, horizon below context
/// size, ...). Empty when the configuration can be trained. Touches no file. Cheap: any thread.
std::vector<ConfigIssue> validate(const Config& config);

}  // namespace deepsight
