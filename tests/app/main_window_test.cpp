#include "app/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <memory>

#include "app/settings.h"
#include "app/termination.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"
#include "widgets/curves_view.h"
#include "widgets/embedding_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"
#include "widgets/planning_view.h"

namespace deepsight {
namespace {

TEST_F(MainWindowTest, StartsWithTheDemoOnTheConfigurePage) {
    settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("empty.ini")));
    openWindow();
    EXPECT_EQ(page(), window_->findChild<ConfigForm*>());
    EXPECT_EQ(window_->findChild<ConfigForm*>()->config(), presets().front().config);
    EXPECT_TRUE(find<QAction>("startAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("pauseAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("stopAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("continueAction")->isEnabled());
}

TEST_F(MainWindowTest, TrainsToTheEndWithOneClickAndKeepsEveryPoint) {
    openWindow();
    click("startPushButton");
    EXPECT_EQ(page(), launch());
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 300U);
    EXPECT_EQ(readRun(runFolder().toStdString()).steps.size(), 300U);
}

TEST_F(MainWindowTest, PausesResumesStopsAndContinuesTheSameRun) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(5));
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));
    const std::size_t atPause = curvePoints();
    clickLaunch("resumePushButton");
    ASSERT_TRUE(waitForPoints(atPause + 5));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    const std::size_t atStop = curvePoints();
    const QString folder = runFolder();

    clickLaunch("continuePushButton");
    ASSERT_TRUE(waitForPoints(atStop + 5));
    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_EQ(runFolder(), folder);
    const RunRecord record = readRun(folder.toStdString());
    EXPECT_EQ(record.steps.size(), curvePoints());
    EXPECT_EQ(record.steps.back().step, static_cast<std::int64_t>(curvePoints()));
}

TEST_F(MainWindowTest, KeyboardPausesAndResumes) {
    openWindowWithEndlessRuns();
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForPoints(1));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    ASSERT_TRUE(waitForState("Paused"));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    ASSERT_TRUE(waitForState("Running"));
}

TEST_F(MainWindowTest, PagesFollowTheirShortcuts) {
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_5, Qt::ControlModifier);
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
    QTest::keyClick(window_.get(), Qt::Key_6, Qt::ControlModifier);
    EXPECT_EQ(page(), window_->findChild<PlanningView*>());
    QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier);
    EXPECT_EQ(page(), window_->findChild<EmbeddingView*>());
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(page(), window_->findChild<ConfigForm*>());
}

TEST_F(MainWindowTest, LocksTheConfigurationWhileTraining) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    EXPECT_FALSE(find<QAction>("importConfigAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("openRunAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("startAction")->isEnabled());
    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_TRUE(find<QAction>("startAction")->isEnabled());
}

TEST_F(MainWindowTest, OffersMoreStepsWhenARunIsFinished) {
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    QTest::keyClick(window_.get(), Qt::Key_F8);
    auto* dialog = find<QInputDialog>("moreStepsInputDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->intValue(), 600);
    dialog->setIntValue(350);
    dialog->accept();
    ASSERT_TRUE(waitForPoints(350));
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 350U);
}

TEST_F(MainWindowTest, OpensARunFromDiskAndContinuesIt) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(60));
    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    const std::size_t points = curvePoints();
    const QString folder = runFolder();
    window_.reset();

    Config other = *settings_->config();
    other.training.learningRate = 0.01;
    settings_->setConfig(other);
    openWindow();
    EXPECT_EQ(curvePoints(), 0U);
    window_->open(folder);
    ASSERT_TRUE(waitForPoints(points));
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
    EXPECT_EQ(state(), QStringLiteral("Stopped"));
    EXPECT_NE(window_->findChild<ConfigForm*>()->config().training.learningRate, 0.01);
    QTest::keyClick(window_.get(), Qt::Key_F8);
    ASSERT_TRUE(waitForPoints(points + 5));
    EXPECT_EQ(runFolder(), folder);
}

TEST_F(MainWindowTest, ShowsSnapshotsOfARunInTrainingAndFromDisk) {
    openWindow();
    QSignalSpy liveMaps(window_->findChild<EmbeddingView*>(), &EmbeddingView::mapShown);
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !liveMaps.isEmpty(); }, kPatience));
    const QString folder = runFolder();
    window_.reset();

    openWindow();
    auto* view = window_->findChild<EmbeddingView*>();
    QSignalSpy maps(view, &EmbeddingView::mapShown);
    window_->open(folder);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !maps.isEmpty(); }, kPatience));
    auto* status = find<QLabel>("embeddingStatusLabel");
    EXPECT_TRUE(status->text().contains(QStringLiteral("300"))) << qPrintable(status->text());
    Q_EMIT view->snapshotStepRequested(50);
    EXPECT_TRUE(QTest::qWaitFor([&] { return status->text().contains(QStringLiteral("Step 50 ")); },
                                kPatience))
        << qPrintable(status->text());
}

TEST_F(MainWindowTest, TakesASnapshotOnDemandWhilePaused) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    ASSERT_TRUE(waitForState("Paused"));
    auto* view = window_->findChild<EmbeddingView*>();
    Q_EMIT view->liveSnapshotRequested();
    const QString expected =
        QStringLiteral("Step %1 ").arg(groupedNumber(static_cast<qint64>(curvePoints())));
    auto* status = find<QLabel>("embeddingStatusLabel");
    EXPECT_TRUE(QTest::qWaitFor([&] { return status->text().contains(expected); }, kPatience))
        << qPrintable(status->text());
}

TEST_F(MainWindowTest, ShowsAFailureAndCanStartAgain) {
    behaviour_.failAtStep = 20;
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Failed"));
    EXPECT_EQ(curvePoints(), 19U);
    behaviour_.failAtStep = 0;
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 300U);
}

TEST_F(MainWindowTest, SaysWhyARunCannotBeOpened) {
    openWindow();
    const QString folder = folder_.filePath(QStringLiteral("empty"));
    std::filesystem::create_directories(folder.toStdString());
    window_->open(folder);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return window_->findChild<QMessageBox*>(QStringLiteral("errorMessageBox")) != nullptr;
        },
        kPatience));
    EXPECT_TRUE(find<QMessageBox>("errorMessageBox")->text().contains(folder));
}

TEST_F(MainWindowTest, ImportsAndExportsAConfiguration) {
    openWindow();
    Config config = presets().front().config;
    config.training.steps = 77;
    const QString source = folder_.filePath(QStringLiteral("mine.json"));
    saveConfig(config, source.toStdString());
    find<QAction>("importConfigAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    dialog->selectFile(source);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window_->findChild<ConfigForm*>()->config().training.steps == 77; },
        kPatience));
    EXPECT_EQ(settings_->lastFolder(QStringLiteral("config")), folder_.path());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window_->findChild<QFileDialog*>() == nullptr; }, kPatience));

    const QString target = folder_.filePath(QStringLiteral("copy.json"));
    find<QAction>("exportConfigAction")->trigger();
    dialog = find<QFileDialog>("fileDialog");
    dialog->selectFile(target);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(target); }, kPatience));
    EXPECT_EQ(loadConfig(target.toStdString()).training.steps, 77);
}

TEST_F(MainWindowTest, AsksBeforeClosingAndCanKeepTraining) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    window_->close();
    EXPECT_TRUE(window_->isVisible());
    click("keepTrainingPushButton");
    const std::size_t points = curvePoints();
    EXPECT_TRUE(waitForPoints(points + 1));
    EXPECT_TRUE(window_->isVisible());
    EXPECT_EQ(state(), QStringLiteral("Running"));
}

TEST_F(MainWindowTest, SavesAndClosesWhileTraining) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    window_->close();
    click("saveAndClosePushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->isVisible(); }, kPatience));
    EXPECT_EQ(readRun(runFolder().toStdString()).lastState, TrainingState::Stopped);
}

TEST_F(MainWindowTest, SavesAndClosesWhilePaused) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    ASSERT_TRUE(waitForState("Paused"));
    window_->close();
    click("saveAndClosePushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->isVisible(); }, kPatience));
    EXPECT_EQ(readRun(runFolder().toStdString()).lastState, TrainingState::Stopped);
}

TEST_F(MainWindowTest, StaysOpenAndTellsWhenTheRunCouldNotBeSaved) {
    behaviour_.failToSave = true;
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    window_->close();
    click("saveAndClosePushButton");
    ASSERT_TRUE(waitForState("Failed"));
    EXPECT_TRUE(window_->isVisible());
    EXPECT_EQ(page(), launch());
    EXPECT_TRUE(find<QLabel>("failureMessageLabel")->text().contains("disk is full"));
}

TEST_F(MainWindowTest, ATerminationSignalSavesAndCloses) {
    openWindowWithEndlessRuns();
    closeOnTermination(*window_);
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    std::raise(SIGTERM);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->isVisible(); }, kPatience));
    EXPECT_EQ(readRun(runFolder().toStdString()).lastState, TrainingState::Stopped);
}

TEST_F(MainWindowTest, DestructionWhileTrainingSaves) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    window_.reset();
    EXPECT_EQ(readRun(runFolder().toStdString()).lastState, TrainingState::Stopped);
}

TEST_F(MainWindowTest, RemembersConfigurationAndTheme) {
    openWindow();
    QAction* dark = nullptr;
    for (QAction* action : window_->findChildren<QAction*>()) {
        if (action->text() == QStringLiteral("&Dark")) {
            dark = action;
        }
    }
    ASSERT_NE(dark, nullptr);
    dark->trigger();
    EXPECT_TRUE(isDark(QApplication::palette()));
    EXPECT_EQ(settings_->theme(), Theme::Dark);
    EXPECT_EQ(settings_->config()->training.steps, 300);
    applyTheme(Theme::Light);
}

}  // namespace
}  // namespace deepsight
