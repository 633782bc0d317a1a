#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace deepsight {

/// One notification of ours on the desktop, over org.freedesktop.Notifications: a newer text takes
/// the place of the older one. Never waits for the bus. GUI thread.
class DesktopNotification : public QObject {
    Q_OBJECT

  public:
    explicit DesktopNotification(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                                 QObject* parent = nullptr);

    void show(const QString& title, const QString& text, bool urgent);

  Q_SIGNALS:
    void activated();  ///< the user clicked it or its "Show"
    void failed();     ///< there is no service to show it

  private Q_SLOTS:
    void onActionInvoked(uint id, const QString& action);

  private:
    void onAnswer(QDBusPendingCallWatcher* call);

    QDBusConnection bus_;
    uint id_ = 0;  ///< of what is shown; 0: nothing yet
};

}  // namespace deepsight
