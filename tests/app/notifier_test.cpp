#include "app/notifier.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <vector>

#include "app/desktop_notification.h"
#include "tests/app/main_window_fixture.h"

namespace deepsight {
namespace {

/// A run of the fake trainer, without a window to look at.
class NotifierTest : public ::testing::Test {
  protected:
    void SetUp() override {
        // A notification must not reach the desktop of whoever runs the tests.
        settings_.setNotifies(true);
        notifier_.setDesktop(std::make_unique<DesktopNotification>(
            QDBusConnection(QStringLiteral("no such connection"))));
        notifier_.setAttention([] { return false; });
        QObject::connect(&notifier_, &Notifier::noticed,
                         [this](const Notice& notice) { notices_.push_back(notice); });
        config_ = presets().front().config;
        config_.training.steps = 20;
    }
    void train() {
        QSignalSpy finished(&runs_, &RunController::finished);
        runs_.start(config_, folder_.filePath(QStringLiteral("runs")), {});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, kPatience));
    }

    QTemporaryDir folder_;
    Settings settings_{folder_.filePath(QStringLiteral("settings.ini"))};
    FakeTraining behaviour_;
    RunController runs_{[this] { return std::make_unique<FakeTrainer>(behaviour_); }};
    QWidget window_;
    Notifier notifier_{runs_, settings_, window_};
    std::vector<Notice> notices_;
    Config config_;
};

TEST_F(NotifierTest, TellsWhenARunIsFinished) {
    train();
    ASSERT_EQ(notices_.size(), 1U);
    EXPECT_TRUE(notices_[0].title.contains(runs_.name()));
    EXPECT_TRUE(notices_[0].title.contains(QStringLiteral("finished")));
    EXPECT_TRUE(notices_[0].text.contains(QStringLiteral("20")));
    EXPECT_FALSE(notices_[0].urgent);
}

TEST_F(NotifierTest, TellsOfAnAlarmAndOfTheEnd) {
    behaviour_.alarmAtStep = 7;
    train();
    ASSERT_EQ(notices_.size(), 2U);
    EXPECT_TRUE(notices_[0].urgent);
    EXPECT_TRUE(notices_[0].text.contains(QStringLiteral("7")));
    EXPECT_TRUE(notices_[0].text.contains(QStringLiteral("The loss is rising.")));
}

TEST_F(NotifierTest, TellsWhyARunFailed) {
    behaviour_.failAtStep = 5;
    train();
    ASSERT_EQ(notices_.size(), 1U);
    EXPECT_TRUE(notices_[0].urgent);
    EXPECT_TRUE(notices_[0].text.contains(QStringLiteral("NaN")));
}

TEST_F(NotifierTest, IsSilentWhileTheUserIsThere) {
    notifier_.setAttention([] { return true; });
    train();
    EXPECT_TRUE(notices_.empty());
}

TEST_F(NotifierTest, IsSilentWhenSwitchedOff) {
    settings_.setNotifies(false);
    train();
    EXPECT_TRUE(notices_.empty());
}

/// Answers as the notification service of a desktop.
class FakeService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    struct Shown {
        uint replaced;
        QString title, body;
        QStringList actions;
        QVariantMap hints;
    };
    std::vector<Shown> shown;

  public Q_SLOTS:
    uint Notify(const QString&, uint replaced, const QString&, const QString& title,
                const QString& body, const QStringList& actions, const QVariantMap& hints, int) {
        shown.push_back({replaced, title, body, actions, hints});
        return 42;
    }

  Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
};

/// A session bus of its own.
class DesktopNotificationTest : public ::testing::Test {
  protected:
    void SetUp() override {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) GTEST_SKIP() << "dbus-daemon is not installed";
        daemon_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                               QStringLiteral("--print-address")});
        ASSERT_TRUE(daemon_.waitForReadyRead(kPatience));
        const QString address = QString::fromUtf8(daemon_.readLine()).trimmed();
        theirs_ = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        ours_ = QDBusConnection::connectToBus(address, QStringLiteral("ours"));
        ASSERT_TRUE(theirs_.isConnected() && ours_.isConnected());
    }
    void TearDown() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
        daemon_.kill();
        daemon_.waitForFinished();
    }
    void startService() {
        ASSERT_TRUE(theirs_.registerObject(
            QStringLiteral("/org/freedesktop/Notifications"), &service_,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        ASSERT_TRUE(theirs_.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }

    QProcess daemon_;
    FakeService service_;
    QDBusConnection theirs_{QString()};
    QDBusConnection ours_{QString()};
};

TEST_F(DesktopNotificationTest, ShowsTextAsTextAndReplacesItsOlderOne) {
    startService();
    DesktopNotification notification(ours_);
    notification.show(QStringLiteral("demo failed"), QStringLiteral("loss < 0 & rising"), true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return service_.shown.size() == 1; }, kPatience));
    EXPECT_EQ(service_.shown[0].title, QStringLiteral("demo failed"));
    EXPECT_EQ(service_.shown[0].body, QStringLiteral("loss &lt; 0 &amp; rising"));
    EXPECT_EQ(service_.shown[0].hints.value(QStringLiteral("urgency")).toInt(), 2);
    EXPECT_EQ(service_.shown[0].replaced, 0U);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            notification.show(QStringLiteral("again"), {}, false);
            QTest::qWait(1);
            return service_.shown.back().replaced == 42;
        },
        kPatience));
}

TEST_F(DesktopNotificationTest, ReportsTheClickOnItsOwnNotificationOnly) {
    startService();
    DesktopNotification notification(ours_);
    QSignalSpy activated(&notification, &DesktopNotification::activated);
    // A second text that replaces the first one shows that its number has arrived.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            notification.show(QStringLiteral("done"), {}, false);
            QTest::qWait(1);
            return !service_.shown.empty() && service_.shown.back().replaced == 42;
        },
        kPatience));
    Q_EMIT service_.ActionInvoked(41, QStringLiteral("show"));
    Q_EMIT service_.ActionInvoked(42, QStringLiteral("show"));
    Q_EMIT service_.ActionInvoked(42, QStringLiteral("default"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return activated.count() >= 2; }, kPatience));
    EXPECT_EQ(activated.count(), 2);
}

TEST_F(DesktopNotificationTest, SaysWhenThereIsNoService) {
    DesktopNotification notification(ours_);
    QSignalSpy failed(&notification, &DesktopNotification::failed);
    notification.show(QStringLiteral("done"), {}, false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kPatience));
}

class AlarmTest : public MainWindowTest {};

TEST_F(AlarmTest, ShowInABannerAndInTheStatusLine) {
    behaviour_.alarmAtStep = 30;
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(find<QLabel>("alarmMessageLabel")->text(), QStringLiteral("The loss is rising."));
    EXPECT_TRUE(find<QFrame>("alarmBannerFrame")->isVisible());
    click("dismissAlarmPushButton");
    EXPECT_FALSE(find<QFrame>("alarmBannerFrame")->isVisible());
    click("alarmsPushButton");
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
    behaviour_.alarmAtStep = 0;
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_FALSE(find<QPushButton>("alarmsPushButton")->isVisible());
}

TEST_F(AlarmTest, OfARunFromDiskAreCounted) {
    behaviour_.alarmAtStep = 30;
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    const QString folder = runFolder();
    window_.reset();
    openWindow();
    EXPECT_FALSE(find<QPushButton>("alarmsPushButton")->isVisible());
    window_->open(folder);
    ASSERT_TRUE(waitForPoints(300));
    EXPECT_TRUE(find<QPushButton>("alarmsPushButton")->isVisible());
    EXPECT_FALSE(find<QFrame>("alarmBannerFrame")->isVisibleTo(launch()));
}

}  // namespace
}  // namespace deepsight

#include "notifier_test.moc"
