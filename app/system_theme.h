#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include "widgets/theme.h"

namespace deepsight {

/// The desktop's wish for light or dark, as the XDG settings portal tells it, now and whenever it
/// changes; Qt 6.4 has no call for that. Asks without waiting: start() returns at once, and where
/// there is no bus or portal nothing is ever emitted, so the desktop's palette decides. GUI thread.
class SystemTheme : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Asks once and listens from then on.
    void start(const QDBusConnection& bus);
    /// On the user's session bus, unless there is none or DEEPSIGHT_THEME overrules the desktop.
    void start();

  Q_SIGNALS:
    /// Light, Dark, or System where the desktop has no preference.
    void changed(deepsight::Theme theme);

  private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void report(const QVariant& value);
};

}  // namespace deepsight
