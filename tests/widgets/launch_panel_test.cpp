#include "widgets/launch_panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "widgets/log_view.h"
#include "widgets/time_estimate.h"

namespace deepsight {
namespace {

StepMetrics stepAt(std::int64_t step, double seconds, double loss = 2.5) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.seconds = seconds;
    metrics.trainLoss = loss;
    metrics.learningRate = 9e-4;
    metrics.gradientNorm = 0.5;
    metrics.tokensPerSecond = 12345.4;
    return metrics;
}

class LaunchPanelTest : public ::testing::Test {
  protected:
    void SetUp() override {
        panel_.resize(1000, 680);
        panel_.show();
        panel_.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel_));
    }

    template <typename Widget>
    Widget* find(const char* name) {
        auto* widget = panel_.findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    QPushButton* button(const char* name) { return find<QPushButton>(name); }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    void run(std::int64_t totalSteps) {
        panel_.setState(TrainingState::Running);
        RunStarted started;
        started.totalSteps = totalSteps;
        started.device = "cuda:0";
        started.precision = "bf16";
        started.corpus = "wiki.txt, bytes";
        started.parameters = 15763500;
        started.runFolder = "/runs/a";
        panel_.setRunStarted(started);
    }
    void add(const StepMetrics& metrics) { panel_.addSteps(std::span(&metrics, 1)); }
    void add(const EvaluationMetrics& metrics) { panel_.addEvaluation(metrics); }

    LaunchPanel panel_;
};

struct ButtonCase {
    TrainingState state;
    bool start, resumable, pause, resume, stop;
};

class LaunchButtonsTest : public LaunchPanelTest,
                          public ::testing::WithParamInterface<ButtonCase> {};

TEST_P(LaunchButtonsTest, AreEnabledOnlyWhereTheyCanAct) {
    const ButtonCase& expected = GetParam();
    panel_.setRunSummary("run", {});
    panel_.setResumable(true);
    panel_.setState(expected.state);
    EXPECT_EQ(button("startPushButton")->isEnabled(), expected.start);
    EXPECT_EQ(button("continuePushButton")->isEnabled(), expected.resumable);
    EXPECT_EQ(button("pausePushButton")->isEnabled(), expected.pause);
    EXPECT_EQ(button("resumePushButton")->isEnabled(), expected.resume);
    EXPECT_EQ(button("stopPushButton")->isEnabled(), expected.stop);
    for (const char* name : {"startPushButton", "continuePushButton", "pausePushButton",
                             "resumePushButton", "stopPushButton"}) {
        EXPECT_TRUE(button(name)->isVisible() || !button(name)->isEnabled()) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(
    , LaunchButtonsTest,
    ::testing::Values(ButtonCase{TrainingState::Idle, true, true, false, false, false},
                      ButtonCase{TrainingState::Preparing, false, false, false, false, true},
                      ButtonCase{TrainingState::Running, false, false, true, false, true},
                      ButtonCase{TrainingState::Paused, false, false, false, true, true},
                      ButtonCase{TrainingState::Stopping, false, false, false, false, false},
                      ButtonCase{TrainingState::Stopped, true, true, false, false, false},
                      ButtonCase{TrainingState::Finished, true, true, false, false, false},
                      ButtonCase{TrainingState::Failed, true, true, false, false, false}));

TEST_F(LaunchPanelTest, ContinueIsOfferedOnlyForAResumableRun) {
    panel_.setRunSummary("run", {});
    panel_.setState(TrainingState::Stopped);
    EXPECT_FALSE(button("continuePushButton")->isVisible());
    panel_.setResumable(true);
    EXPECT_TRUE(button("continuePushButton")->isVisible());
    panel_.reset();
    panel_.setRunSummary("another", {});
    EXPECT_FALSE(button("continuePushButton")->isVisible());
}

TEST_F(LaunchPanelTest, EachButtonAsksForItsAction) {
    const auto clicks = [this](const char* name, auto signal) {
        QSignalSpy spy(&panel_, signal);
        QTest::mouseClick(button(name), Qt::LeftButton);
        return spy.count();
    };
    panel_.setRunSummary("run", {});
    panel_.setResumable(true);
    EXPECT_EQ(clicks("startPushButton", &LaunchPanel::startRequested), 1);
    EXPECT_EQ(clicks("continuePushButton", &LaunchPanel::continueRequested), 1);
    run(10);
    EXPECT_EQ(clicks("pausePushButton", &LaunchPanel::pauseRequested), 1);
    EXPECT_EQ(clicks("stopPushButton", &LaunchPanel::stopRequested), 1);
    EXPECT_EQ(clicks("openRunFolderPushButton", &LaunchPanel::openRunFolderRequested), 1);
    EXPECT_EQ(clicks("showCurvesPushButton", &LaunchPanel::showCurvesRequested), 1);
    panel_.setState(TrainingState::Paused);
    EXPECT_EQ(clicks("resumePushButton", &LaunchPanel::resumeRequested), 1);
}

TEST_F(LaunchPanelTest, BeginsEmptyWithOneStartButton) {
    auto* start = button("emptyStatePushButton");
    EXPECT_TRUE(start->isVisible());
    EXPECT_FALSE(button("startPushButton")->isVisible());
    QSignalSpy started(&panel_, &LaunchPanel::startRequested);
    QTest::mouseClick(start, Qt::LeftButton);
    EXPECT_EQ(started.count(), 1);
    panel_.setState(TrainingState::Preparing);
    EXPECT_FALSE(start->isVisible());
    panel_.reset();
    EXPECT_TRUE(start->isVisible());
}

TEST_F(LaunchPanelTest, SaysWhyNothingCanBeStarted) {
    panel_.setStartable(false, "2 fields need attention.");
    EXPECT_FALSE(button("emptyStatePushButton")->isVisible());
    EXPECT_EQ(text("emptyStateTextLabel"), "2 fields need attention.");
    panel_.setRunSummary("run", {});
    panel_.setState(TrainingState::Stopped);
    EXPECT_FALSE(button("startPushButton")->isEnabled());
    EXPECT_EQ(button("startPushButton")->toolTip(), "2 fields need attention.");
}

TEST_F(LaunchPanelTest, PauseAndResumeHandTheKeyboardToEachOtherNotToStop) {
    run(10);
    button("pausePushButton")->setFocus();
    QTest::keyClick(button("pausePushButton"), Qt::Key_Space);
    panel_.setState(TrainingState::Paused);
    EXPECT_TRUE(button("resumePushButton")->hasFocus());
    panel_.setState(TrainingState::Running);
    EXPECT_TRUE(button("pausePushButton")->hasFocus());
}

TEST_F(LaunchPanelTest, SpaceElsewhereDoesNothing) {
    run(10);
    QSignalSpy paused(&panel_, &LaunchPanel::pauseRequested);
    QSignalSpy stopped(&panel_, &LaunchPanel::stopRequested);
    auto* log = find<QPlainTextEdit>("logPlainTextEdit");
    log->setFocus();
    QTest::keyClick(log, Qt::Key_Space);
    QTest::keyClick(&panel_, Qt::Key_Space);
    EXPECT_EQ(paused.count() + stopped.count(), 0);
}

TEST_F(LaunchPanelTest, ShowsHowFarTheRunIs) {
    run(9000);
    add(stepAt(1234, 60));
    EXPECT_EQ(text("stepLabel"), "Step 1,234 of 9,000");
    EXPECT_EQ(text("percentLabel"), "13.7 %");
    EXPECT_EQ(find<QProgressBar>("runProgressBar")->value(), 137);
    EXPECT_EQ(text("elapsedValueLabel"), "1 min 00 s");
    EXPECT_EQ(text("tokensPerSecondValueLabel"), "12,345");
    EXPECT_EQ(text("learningRateValueLabel"), "9.00e-4");
    EXPECT_EQ(text("gradientNormValueLabel"), "0.500");
    EXPECT_TRUE(text("runFactsLabel").contains("cuda:0"));
    EXPECT_TRUE(text("runFactsLabel").contains("15,763,500"));
}

TEST_F(LaunchPanelTest, SaysHowMuchTimeIsLeft) {
    run(100);
    EXPECT_EQ(text("timeLeftValueLabel"), QString::fromUtf8("–"));
    for (int i = 1; i <= 10; ++i) add(stepAt(i, 0.5 * i));
    EXPECT_EQ(text("timeLeftValueLabel"), "45 s");
    panel_.setState(TrainingState::Paused);
    EXPECT_EQ(text("timeLeftValueLabel"), "45 s");
    panel_.setState(TrainingState::Finished);
    EXPECT_EQ(text("timeLeftValueLabel"), QString::fromUtf8("–"));
}

TEST_F(LaunchPanelTest, AResumedRunJudgesTheRateFromItsOwnSteps) {
    panel_.setState(TrainingState::Running);
    RunStarted started;
    started.firstStep = 500;
    started.totalSteps = 1000;
    panel_.setRunStarted(started);
    EXPECT_EQ(text("stepLabel"), "Step 500 of 1,000");
    add(stepAt(501, 10000));  // the clock of the first session
    EXPECT_EQ(text("timeLeftValueLabel"), QString::fromUtf8("–"));
    add(stepAt(502, 10001));
    EXPECT_EQ(text("timeLeftValueLabel"), "8 min 18 s");
}

TEST(TimeEstimate, OneSlowStepMovesTheEstimateLittleAndALastingChangeSoon) {
    TimeEstimate estimate;
    double seconds = 0;
    std::int64_t step = 0;
    estimate.add(0, 0);
    EXPECT_FALSE(estimate.secondsLeft(1000));
    const auto take = [&](int steps, double each) {
        for (int i = 0; i < steps; ++i) estimate.add(++step, seconds += each);
    };
    take(200, 0.5);
    EXPECT_NEAR(*estimate.stepsPerSecond(), 2, 1e-6);
    take(1, 3);
    EXPECT_GT(*estimate.stepsPerSecond(), 1.6);
    take(200, 1);
    EXPECT_NEAR(*estimate.stepsPerSecond(), 1, 0.02);
    EXPECT_NEAR(*estimate.secondsLeft(501), 100, 2);
    EXPECT_EQ(*estimate.secondsLeft(100), 0);
}

TEST_F(LaunchPanelTest, ShowsProgressOfPreparation) {
    panel_.setState(TrainingState::Preparing);
    panel_.setPreparation({"Tokenizing", 3, 10});
    EXPECT_EQ(text("stateLabel"), "Preparing");
    EXPECT_EQ(text("stateDetailLabel"), "Tokenizing");
    EXPECT_EQ(text("percentLabel"), "30 %");
    EXPECT_EQ(find<QProgressBar>("runProgressBar")->value(), 300);
}

TEST_F(LaunchPanelTest, NamesEveryState) {
    const std::pair<TrainingState, const char*> names[] = {
        {TrainingState::Running, "Running"},   {TrainingState::Paused, "Paused"},
        {TrainingState::Stopping, "Stopping"}, {TrainingState::Stopped, "Stopped"},
        {TrainingState::Finished, "Finished"}, {TrainingState::Failed, "Failed"}};
    for (const auto& [state, name] : names) {
        panel_.setState(state, "because");
        EXPECT_EQ(text("stateLabel"), name);
        EXPECT_EQ(text("stateDetailLabel"), "because");
    }
}

TEST_F(LaunchPanelTest, KeepsTheBestValidationLoss) {
    run(100);
    EvaluationMetrics metrics;
    metrics.step = 1050;
    metrics.validationLoss = 3.25;
    add(metrics);
    metrics.step = 1075;
    metrics.validationLoss = std::numeric_limits<double>::quiet_NaN();
    add(metrics);
    metrics.step = 1100;
    metrics.validationLoss = 3.5;
    add(metrics);
    EXPECT_EQ(text("validationLossValueLabel"), "3.5000");
    EXPECT_EQ(text("validationLossNoteLabel"), "best 3.2500 at step 1,050");
}

TEST_F(LaunchPanelTest, ShowsOnlyScoresThatTheRunHas) {
    run(100);
    add(stepAt(1, 1));
    EXPECT_FALSE(find<QLabel>("futureLossValueLabel")->isVisible());
    EXPECT_FALSE(find<QLabel>("pathAccuracyValueLabel")->isVisible());
    panel_.setChanceAccuracy(0.5);
    StepMetrics step = stepAt(2, 2);
    step.futureLoss = 5e-9;
    add(step);
    EvaluationMetrics metrics;
    metrics.pathAccuracy = 0.735;
    add(metrics);
    EXPECT_TRUE(find<QLabel>("futureLossValueLabel")->isVisible());
    EXPECT_EQ(text("futureLossValueLabel"), "5.00e-9");
    EXPECT_EQ(text("pathAccuracyValueLabel"), "73.5 %");
    EXPECT_EQ(text("pathAccuracyNoteLabel"), "guessing gives 50.0 %");
}

TEST_F(LaunchPanelTest, ShowsTheCreativityOfADiscoveryTask) {
    run(100);
    add(stepAt(1, 1));
    EXPECT_FALSE(find<QLabel>("creativityValueLabel")->isVisible());
    EvaluationMetrics metrics;
    metrics.creativity = 0.25;
    metrics.memorisedShare = 0.1;
    metrics.incoherentShare = 0.625;
    add(metrics);
    EXPECT_TRUE(find<QLabel>("creativityValueLabel")->isVisible());
    EXPECT_EQ(text("creativityValueLabel"), "25.0 %");
    EXPECT_EQ(text("creativityNoteLabel"), "10.0 % memorised, 62.5 % wrong");
    EXPECT_FALSE(find<QLabel>("pathAccuracyValueLabel")->isVisible());
}

TEST_F(LaunchPanelTest, ADivergedLossIsNamed) {
    run(100);
    add(stepAt(1, 1, std::numeric_limits<double>::quiet_NaN()));
    EXPECT_EQ(text("trainLossValueLabel"), "NaN");
    EXPECT_EQ(text("trainLossNoteLabel"), "training has diverged");
}

TEST_F(LaunchPanelTest, AFailureIsExplainedUntilTheNextRunBegins) {
    run(100);
    auto* banner = find<QFrame>("failureBannerFrame");
    EXPECT_FALSE(banner->isVisible());
    panel_.setFailure({ErrorKind::OutOfMemory, "The GPU has 8 GiB; lower training.batch_size."});
    panel_.setState(TrainingState::Failed);
    EXPECT_TRUE(banner->isVisible());
    EXPECT_EQ(text("failureTitleLabel"), "Out of memory");
    EXPECT_EQ(text("failureMessageLabel"), "The GPU has 8 GiB; lower training.batch_size.");
    EXPECT_TRUE(text("failureRemedyLabel").contains("batch size"));
    EXPECT_TRUE(find<QLabel>("failureMessageLabel")->textInteractionFlags() &
                Qt::TextSelectableByMouse);
    panel_.setState(TrainingState::Preparing);
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(LaunchPanelTest, ResetForgetsTheRun) {
    run(100);
    add(stepAt(10, 5));
    panel_.setFailure({ErrorKind::Io, "x"});
    panel_.addLog({LogMessage::Level::Info, "line"});
    panel_.reset();
    panel_.setRunSummary("next", {});
    EXPECT_EQ(text("trainLossValueLabel"), QString::fromUtf8("–"));
    EXPECT_EQ(text("stepLabel"), "");
    EXPECT_EQ(find<QPlainTextEdit>("logPlainTextEdit")->toPlainText(), "");
    EXPECT_FALSE(find<QFrame>("failureBannerFrame")->isVisible());
}

class LogViewTest : public ::testing::Test {
  protected:
    void SetUp() override {
        log_.resize(500, 200);
        log_.show();
        text_ = log_.findChild<QPlainTextEdit*>();
    }
    void add(int lines) {
        for (int i = 0; i < lines; ++i) {
            log_.add({LogMessage::Level::Info, "line " + std::to_string(next_++)});
        }
        QCoreApplication::processEvents();
    }

    LogView log_;
    QPlainTextEdit* text_ = nullptr;
    int next_ = 0;
};

TEST_F(LogViewTest, WritesTimeAndLevel) {
    log_.add({LogMessage::Level::Warning, "careful"});
    EXPECT_TRUE(QRegularExpression("^\\d\\d:\\d\\d:\\d\\d  Warning: careful$")
                    .match(text_->toPlainText())
                    .hasMatch());
}

TEST_F(LogViewTest, KeepsTheNewestLinesOnly) {
    add(LogView::kMostLines + 50);
    EXPECT_EQ(text_->blockCount(), LogView::kMostLines);
    EXPECT_TRUE(text_->toPlainText().endsWith("line " + QString::number(next_ - 1)));
}

TEST_F(LogViewTest, FollowsUnlessScrolledUp) {
    QScrollBar* bar = text_->verticalScrollBar();
    add(100);
    EXPECT_EQ(bar->value(), bar->maximum());
    bar->setValue(10);
    add(5);
    EXPECT_EQ(bar->value(), 10);
    bar->setValue(bar->maximum());
    add(5);
    EXPECT_EQ(bar->value(), bar->maximum());
}

TEST_F(LogViewTest, StaysAtItsEndWhenItShrinks) {
    add(100);
    log_.resize(500, 120);
    QCoreApplication::processEvents();
    EXPECT_EQ(text_->verticalScrollBar()->value(), text_->verticalScrollBar()->maximum());
}

TEST_F(LogViewTest, CopiesEverything) {
    add(3);
    QTest::mouseClick(log_.findChild<QPushButton*>("copyLogPushButton"), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), text_->toPlainText());
}

}  // namespace
}  // namespace deepsight
