#pragma once

#include <QLabel>

#include "widgets/theme.h"

namespace deepsight {

/// The name of a field, muted and on one line; its mnemonic leads to the field. GUI thread.
inline QLabel* makeCaption(const QString& text, QWidget* field) {
    QLabel* label = makeMuted(text);
    label->setWordWrap(false);
    label->setBuddy(field);
    return label;
}

}  // namespace deepsight
