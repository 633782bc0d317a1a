#pragma once

#include <QList>
#include <QString>

namespace deepsight {

/// One entry of the shortcuts page, in the user's language.
struct ShortcutInfo {
    QString group;  ///< heading it stands under
    QString text;   ///< what the keys do
    QString keys;   ///< as the keyboard shows them
};

/// The keys that parts of the pages answer to without an action of the menus. A widget with keys
/// of its own adds them here.
QList<ShortcutInfo> pageShortcuts();

}  // namespace deepsight
