#pragma once

#include <string>
#include <vector>

/// Marks an English string of core for translation: core has no Qt, so the widgets translate it
/// when they show it, with QCoreApplication::translate(context, text). lupdate is told that this is
/// QT_TRANSLATE_NOOP under another name (-tr-function-alias QT_TRANSLATE_NOOP+=DEEPSIGHT_TR).
#define DEEPSIGHT_TR(context, text) text

namespace deepsight {

/// A sentence that names values, kept apart from them so that the window can show it in another
/// language. `text` is a literal marked with DEEPSIGHT_TR in which %1 ... %9 stand for the
/// arguments. A value: copy it anywhere.
struct Phrase {
    const char* text = "";
    std::vector<std::string> arguments;

    /// The sentence with its arguments, as the command line, logs and files show it.
    std::string english() const {
        std::string sentence;
        for (const char* at = text; *at != '\0'; ++at) {
            const auto index = static_cast<std::size_t>(at[1] - '1');
            if (*at == '%' && index < arguments.size()) {
                sentence += arguments[index];
                ++at;
            } else {
                sentence += *at;
            }
        }
        return sentence;
    }
};

}  // namespace deepsight
