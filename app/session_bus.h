#pragma once

#include <QFileInfo>
#include <QString>
#include <QtGlobal>

namespace deepsight {

/// Whether the desktop has a D-Bus session. Asking for its bus where there is none would make
/// libdbus start one. Any thread.
inline bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

}  // namespace deepsight
