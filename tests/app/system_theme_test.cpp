#include "app/system_theme.h"

#include <gtest/gtest.h>

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <vector>

namespace deepsight {
namespace {

constexpr int kPatience = 20000;  // milliseconds

/// Answers as xdg-desktop-portal does.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    uint scheme = 1;

  public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) {
        const bool known = group == QStringLiteral("org.freedesktop.appearance") &&
                           key == QStringLiteral("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99)));
    }

  Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// A session bus of its own, with or without a portal on it.
class SystemThemeTest : public ::testing::Test {
  protected:
    void SetUp() override {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) GTEST_SKIP() << "dbus-daemon is not installed";
        daemon_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                               QStringLiteral("--print-address")});
        ASSERT_TRUE(daemon_.waitForReadyRead(kPatience));
        address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
        theirs_ = QDBusConnection::connectToBus(address_, QStringLiteral("portal"));
        ours_ = QDBusConnection::connectToBus(address_, QStringLiteral("program"));
        ASSERT_TRUE(theirs_.isConnected() && ours_.isConnected());
        QObject::connect(&systemTheme_, &SystemTheme::changed,
                         [this](Theme theme) { themes_.push_back(theme); });
    }

    void TearDown() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
        daemon_.kill();
        daemon_.waitForFinished();
    }

    void startPortal() {
        ASSERT_TRUE(theirs_.registerObject(
            QStringLiteral("/org/freedesktop/portal/desktop"), &portal_,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        ASSERT_TRUE(theirs_.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    bool waitForThemes(std::size_t count) {
        return QTest::qWaitFor([&] { return themes_.size() >= count; }, kPatience);
    }

    void change(const char* group, uint scheme) {
        Q_EMIT portal_.SettingChanged(QLatin1String(group), QStringLiteral("color-scheme"),
                                      QDBusVariant(scheme));
    }

    QProcess daemon_;
    QString address_;
    QDBusConnection theirs_{QString()};
    QDBusConnection ours_{QString()};
    FakePortal portal_;
    SystemTheme systemTheme_;
    std::vector<Theme> themes_;
};

TEST_F(SystemThemeTest, AsksTheDesktopAndFollowsItsChanges) {
    startPortal();
    systemTheme_.start(ours_);
    EXPECT_TRUE(themes_.empty()) << "it must not wait for the answer";
    ASSERT_TRUE(waitForThemes(1));
    change("org.gnome.desktop.interface", 1);  // not for us
    change("org.freedesktop.appearance", 2);
    change("org.freedesktop.appearance", 0);
    ASSERT_TRUE(waitForThemes(3));
    EXPECT_EQ(themes_, (std::vector{Theme::Dark, Theme::Light, Theme::System}));
}

TEST_F(SystemThemeTest, SaysNothingWithoutAPortal) {
    systemTheme_.start(ours_);
    // The bus answers in order: once it has refused this call, it has refused the first one too.
    bool answered = false;
    auto* watcher = new QDBusPendingCallWatcher(
        ours_.asyncCall(QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/"),
            QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"))),
        &portal_);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, [&] { answered = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return answered; }, kPatience));
    EXPECT_TRUE(themes_.empty());
}

}  // namespace
}  // namespace deepsight

#include "system_theme_test.moc"
