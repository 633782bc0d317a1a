#include "app/desktop_notification.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace deepsight {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kExpiresByItself = -1;

}  // namespace

DesktopNotification::DesktopNotification(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), bus_(bus) {
    // Whoever sends it: naming the service would make Qt ask for its owner and wait.
    bus_.connect(QString(), kPath, kService, QStringLiteral("ActionInvoked"), this,
                 SLOT(onActionInvoked(uint, QString)));
}

void DesktopNotification::show(const QString& title, const QString& text, bool urgent) {
    if (!bus_.isConnected()) {
        Q_EMIT failed();
        return;
    }
    const QVariantMap hints = {
        {QStringLiteral("desktop-entry"), QStringLiteral("deepsight")},
        {QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgent ? 2 : 1))}};
    const QStringList actions = {QStringLiteral("default"), tr("Show"), QStringLiteral("show"),
                                 tr("Show")};
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    // The body is markup to the service.
    call << QStringLiteral("DeepSight") << id_ << QStringLiteral("deepsight") << title
         << text.toHtmlEscaped() << actions << hints << kExpiresByItself;
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &DesktopNotification::onAnswer);
}

void DesktopNotification::onAnswer(QDBusPendingCallWatcher* call) {
    call->deleteLater();
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError()) {
        Q_EMIT failed();
    } else {
        id_ = reply.value();
    }
}

void DesktopNotification::onActionInvoked(uint id, const QString&) {
    if (id == id_ && id != 0) {
        Q_EMIT activated();
    }
}

}  // namespace deepsight
