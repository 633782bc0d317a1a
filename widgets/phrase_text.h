#pragma once

#include <QString>

#include "core/support/translatable.h"

namespace deepsight {

/// A sentence of core in the language of the window; `context` is that of its DEEPSIGHT_TR.
QString phraseText(const char* context, const Phrase& phrase);

}  // namespace deepsight
