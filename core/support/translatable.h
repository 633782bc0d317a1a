#pragma once

/// Marks an English string of core for translation: core has no Qt, so the widgets translate it
/// when they show it, with QCoreApplication::translate(context, text). lupdate is told that this is
/// QT_TRANSLATE_NOOP under another name (-tr-function-alias QT_TRANSLATE_NOOP+=DEEPSIGHT_TR).
#define DEEPSIGHT_TR(context, text) text
