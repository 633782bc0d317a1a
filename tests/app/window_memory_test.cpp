#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>
#include <fstream>

#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"

namespace deepsight {
namespace {

class WindowMemoryTest : public MainWindowTest {
  protected:
    QString write(const char* name) {
        const QString path = folder_.filePath(QString::fromUtf8(name));
        std::ofstream(path.toStdString()) << "text";
        return path;
    }
    QAction* entry(const QString& path) {
        return window_->findChild<QAction*>(QStringLiteral("recent:") + path);
    }
};

TEST_F(WindowMemoryTest, StartsOnThePageThatWasLeft) {
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier);
    QWidget* left = page();
    const QString name = left->metaObject()->className();
    window_.reset();
    openWindow();
    EXPECT_EQ(QString(page()->metaObject()->className()), name);
}

TEST_F(WindowMemoryTest, ADamagedPageReadsAsNone) {
    settings_->setLayout(QStringLiteral("page"), "99");
    openWindow();
    EXPECT_EQ(page(), window_->findChild<ConfigForm*>());
}

TEST_F(WindowMemoryTest, RecentFilesAreNewestFirstWithoutTheMissing) {
    const QString a = write("a.txt"), b = write("b.txt");
    settings_->addRecent(Settings::Recent::Data, a);
    settings_->addRecent(Settings::Recent::Data, b);
    settings_->addRecent(Settings::Recent::Data, folder_.filePath(QStringLiteral("gone.txt")));
    settings_->addRecent(Settings::Recent::Data, a);
    EXPECT_EQ(settings_->recent(Settings::Recent::Data), (QStringList{a, b}));
    EXPECT_TRUE(settings_->recent(Settings::Recent::Configs).isEmpty());
}

TEST_F(WindowMemoryTest, RecentDataCanBeUsedAgainAndTheListCleared) {
    const QString path = write("story.txt");
    settings_->addRecent(Settings::Recent::Data, path);
    openWindow();
    ASSERT_NE(entry(path), nullptr);
    entry(path)->trigger();
    EXPECT_EQ(window_->findChild<ConfigForm*>()->config().data.path, path.toStdString());
    find<QAction>("clearRecentAction2")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return entry(path) == nullptr; }, kPatience));
    EXPECT_TRUE(settings_->recent(Settings::Recent::Data).isEmpty());
}

TEST_F(WindowMemoryTest, TheDataOfARunIsRemembered) {
    const QString path = write("story.txt");
    openWindow();
    window_->open(path);
    settings_->clearRecent(Settings::Recent::Data);
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(settings_->recent(Settings::Recent::Data), QStringList{path});
    EXPECT_NE(entry(path), nullptr);
}

TEST_F(WindowMemoryTest, NotificationsStayOffOnceSwitchedOff) {
    settings_->setNotifies(true);
    openWindow();
    auto* notify = find<QAction>("notifyAction");
    EXPECT_TRUE(notify->isChecked());
    notify->trigger();
    EXPECT_FALSE(settings_->notifies());
    window_.reset();
    openWindow();
    EXPECT_FALSE(find<QAction>("notifyAction")->isChecked());
}

TEST_F(WindowMemoryTest, CopiesTheCommandOfTheForm) {
    openWindow();
    find<QAction>("copyCommandAction")->trigger();
    const QString line = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(line.startsWith(QStringLiteral("deepsight-cli train --preset demo --set ")))
        << qPrintable(line);
    EXPECT_TRUE(line.contains(QStringLiteral("training.steps=300")));
}

}  // namespace
}  // namespace deepsight
