#include "app/system_theme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include "app/session_bus.h"

namespace deepsight {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

}  // namespace

void SystemTheme::start() {
    if (qEnvironmentVariableIsEmpty("DEEPSIGHT_THEME") && hasSessionBus()) {
        start(QDBusConnection::sessionBus());
    }
}

void SystemTheme::start(const QDBusConnection& bus) {
    qRegisterMetaType<QDBusVariant>();  // or the slot below would not be found
    // Whoever sends it: naming the service would make Qt ask for its owner and wait.
    QDBusConnection(bus).connect(QString(), kPath, kInterface, QStringLiteral("SettingChanged"),
                                 this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            report(reply.value().variant());
        }
    });
}

void SystemTheme::onSettingChanged(const QString& group, const QString& key,
                                   const QDBusVariant& value) {
    if (group == kGroup && key == kKey) {
        report(value.variant());
    }
}

void SystemTheme::report(const QVariant& value) {
    // Read() wraps the value twice.
    const QVariant plain =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    switch (plain.toUInt()) {
        case 1:
            Q_EMIT changed(Theme::Dark);
            break;
        case 2:
            Q_EMIT changed(Theme::Light);
            break;
        default:
            Q_EMIT changed(Theme::System);
    }
}

}  // namespace deepsight
