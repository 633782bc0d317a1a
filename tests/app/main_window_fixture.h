#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/main_window.h"
#include "app/settings.h"
#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "tests/support/fake_trainer.h"
#include "widgets/curves_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"

namespace deepsight {

inline constexpr int kPatience = 20000;  // milliseconds until a wait counts as failed

/// A real main window on settings and a runs folder of its own, steered by events. Trains with
/// FakeTrainer unless a test sets another factory before it opens the window.
class MainWindowTest : public ::testing::Test {
  protected:
    void SetUp() override {
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
        settings_->setRunsFolder(folder_.filePath(QStringLiteral("runs")));
        settings_->setNotifies(false);  // the desktop of whoever runs the tests
        Config config = presets().front().config;
        config.training.steps = 300;
        config.training.evaluationInterval = 50;
        settings_->setConfig(config);
    }

    void openWindow() {
        window_ = std::make_unique<MainWindow>(trainers_, *settings_);
        window_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    }

    void openWindowWithEndlessRuns() {
        behaviour_.stepTime = std::chrono::microseconds(200);
        Config config = *settings_->config();
        config.training.steps = 1000000;
        settings_->setConfig(config);
        openWindow();
    }

    template <typename T>
    T* find(const char* name) {
        T* found = window_->findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void click(const char* name) {
        auto* button = find<QPushButton>(name);
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QWidget* page() { return window_->findChild<QStackedWidget*>()->currentWidget(); }
    LaunchPanel* launch() { return window_->findChild<LaunchPanel*>(); }
    /// The Launch page's button; other pages have a start button too.
    void clickLaunch(const char* name) {
        auto* button = launch()->findChild<QPushButton*>(QLatin1String(name));
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isVisible() && button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QString state() {
        QWidget* line = window_->findChild<QWidget*>(QStringLiteral("statusLine"));
        return line->findChild<QLabel*>(QStringLiteral("stateLabel"))->text();
    }

    bool waitForState(const char* name) {
        return QTest::qWaitFor([&] { return state() == QLatin1String(name); }, kPatience);
    }

    std::size_t curvePoints() {
        auto* plot = window_->findChild<CurvesView*>()->plot();
        return plot->data().xs(SeriesId::TrainLoss, XAxis::Step).size();
    }

    bool waitForPoints(std::size_t count) {
        return QTest::qWaitFor([&] { return curvePoints() >= count; }, kPatience);
    }

    QString runFolder() { return settings_->recent(Settings::Recent::Runs).value(0); }

    QTemporaryDir folder_;
    FakeTraining behaviour_;
    TrainerFactory trainers_ = [this] { return std::make_unique<FakeTrainer>(behaviour_); };
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace deepsight
