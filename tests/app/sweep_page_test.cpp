#include <gtest/gtest.h>

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <atomic>
#include <filesystem>
#include <fstream>

#include "app/language.h"
#include "app/sweep_controller.h"
#include "app/workspace.h"
#include "core/config/model_size.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_lock.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/sweep_runs_model.h"
#include "widgets/sweep_runs_table.h"
#include "widgets/sweep_view.h"

namespace deepsight {
namespace {

class SweepPageTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        trainers_ = [this] {
            FakeTraining behaviour = behaviour_;
            if (++started_ == failingRun_) behaviour.failAtStep = 3;
            return std::make_unique<FakeTrainer>(behaviour);
        };
    }

    void TearDown() override {
        window_.reset();
        installLanguage(QStringLiteral("en"));
    }

    /// One group, three seeds.
    SweepPlan plan(std::int64_t steps = 20) const {
        SweepPlan plan;
        plan.name = "seeds";
        plan.base = *settings_->config();
        plan.base.training.steps = steps;
        plan.base.training.warmupSteps = 2;
        plan.base.training.evaluationInterval = 10;
        plan.axes = {{"training.seed",
                      {FieldValue(std::int64_t{1}), FieldValue(std::int64_t{2}),
                       FieldValue(std::int64_t{3})}}};
        return plan;
    }

    void openSweepPage() {
        openWindow();
        QTest::keyClick(window_.get(), Qt::Key_9, Qt::ControlModifier);
        ASSERT_EQ(page(), view());
    }
    void openWithDraft(const SweepPlan& plan) {
        settings_->setList(QStringLiteral("sweepDraft"), {QString::fromStdString(toJson(plan))});
        openSweepPage();
    }
    /// Steps take time, so that there is time to steer the sweep.
    void openWithSlowDraft() {
        behaviour_.stepTime = std::chrono::milliseconds(1);
        openWithDraft(plan(100000));
    }

    SweepView* view() { return window_->findChild<SweepView*>(); }
    SweepController* sweeps() { return window_->findChild<SweepController*>(); }
    QString sweepFolder() const { return folder_.filePath(QStringLiteral("runs/seeds")); }
    std::vector<SweepRunStatus> onDisk() const {
        const std::filesystem::path folder = sweepFolder().toStdString();
        return sweepStatus(folder, loadSweep(folder));
    }
    int count(SweepRunState state) {
        int found = 0;
        for (const SweepRunStatus& run : sweeps()->status()) found += run.state == state;
        return found;
    }

    bool waitFor(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, kPatience);
    }
    bool waitForEnd() {
        return waitFor([&] {
            return sweeps()->hasSweep() && !sweeps()->isRunning() && !sweeps()->isReading();
        });
    }
    /// Until a run of the sweep has taken some steps.
    bool waitForTraining() {
        return waitFor([&] { return !sweeps()->runInTraining().isEmpty(); }) && waitForPoints(3);
    }
    QString text(int row, int column) {
        return view()->runsTable()->model()->index(row, column).data().toString();
    }

    std::atomic<int> started_ = 0;
    int failingRun_ = 0;  ///< counted from 1; 0: none
};

TEST_F(SweepPageTest, TrainsItsRunsOneAfterTheOther) {
    openWithDraft(plan());
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(count(SweepRunState::Finished), 3);
    EXPECT_EQ(started_, 3);
    EXPECT_EQ(page(), view());
    for (const SweepRunStatus& run : onDisk()) {
        EXPECT_EQ(run.state, SweepRunState::Finished);
        EXPECT_EQ(run.stepsDone, 20);
    }
    EXPECT_EQ(listRuns(folder_.filePath(QStringLiteral("runs")).toStdString()).size(), 3U);
    ASSERT_EQ(sweeps()->summary().rows.size(), 1U);
    EXPECT_EQ(sweeps()->summary().rows[0].finished, 3);
    EXPECT_EQ(text(2, SweepRunsModel::State), QStringLiteral("Finished"));
    EXPECT_FALSE(find<QPushButton>("startSweepPushButton")->isVisible());
}

TEST_F(SweepPageTest, TheRunInTrainingIsLiveOnTheOtherPages) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    EXPECT_EQ(state(), QStringLiteral("Running"));
    EXPECT_EQ(text(0, SweepRunsModel::State), QStringLiteral("Running"));
    EXPECT_EQ(runFolder(), QString::fromStdString(sweeps()->status()[0].folder.string()));
    Q_EMIT view()->runsTable()->doubleClicked(view()->runsTable()->model()->index(0, 0));
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
}

TEST_F(SweepPageTest, StopAfterThisRunFinishesItAndCanBeContinued) {
    behaviour_.stepTime = std::chrono::milliseconds(1);
    openWithDraft(plan(60));
    click("startSweepPushButton");
    ASSERT_TRUE(waitFor([&] { return !sweeps()->runInTraining().isEmpty(); }));
    click("stopAfterRunPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(count(SweepRunState::Finished), 1);
    EXPECT_EQ(count(SweepRunState::Waiting), 2);
    behaviour_.stepTime = {};
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(count(SweepRunState::Finished), 3);
}

TEST_F(SweepPageTest, AUsersStopOfTheRunStopsTheSweep) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    find<QAction>("stopAction")->trigger();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(started_, 1);
    EXPECT_EQ(count(SweepRunState::Unfinished), 1);
    EXPECT_EQ(find<QPushButton>("startSweepPushButton")->text(), QStringLiteral("Continue sweep"));
}

TEST_F(SweepPageTest, GoesOnAfterAFailureWhichCanBeRetried) {
    failingRun_ = 2;
    openWithDraft(plan());
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(started_, 3);
    EXPECT_EQ(count(SweepRunState::Finished), 2);
    EXPECT_TRUE(text(1, SweepRunsModel::State).contains(QStringLiteral("NaN")));
    auto* button = find<QPushButton>("startSweepPushButton");
    EXPECT_EQ(button->text(), QStringLiteral("Retry failed runs"));
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(count(SweepRunState::Finished), 3);
}

TEST_F(SweepPageTest, ContinuesFromItsFolderAfterARestart) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    click("stopSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    const std::int64_t done = onDisk()[0].stepsDone;
    EXPECT_GT(done, 0);
    window_.reset();

    openSweepPage();  // the sweep that was open is open again
    ASSERT_TRUE(waitFor([&] { return sweeps()->hasSweep(); }));
    EXPECT_EQ(sweeps()->folder(), sweepFolder());
    click("startSweepPushButton");
    ASSERT_TRUE(waitFor([&] {
        return sweeps()->runInTraining() == QString::fromStdString(onDisk()[0].run.name) &&
               curvePoints() > static_cast<std::size_t>(done);
    }));
    click("stopSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    EXPECT_GT(onDisk()[0].stepsDone, done);
    EXPECT_EQ(onDisk()[1].state, SweepRunState::Waiting);
}

TEST_F(SweepPageTest, ASweepFolderIsOpenedFromTheDisk) {
    saveSweep(plan(), sweepFolder().toStdString());
    openSweepPage();
    EXPECT_FALSE(sweeps()->hasSweep());
    window_->open(sweepFolder());
    ASSERT_TRUE(waitFor([&] { return sweeps()->hasSweep(); }));
    EXPECT_EQ(page(), view());
    EXPECT_EQ(view()->plan(), plan());
    EXPECT_EQ(settings_->recent(Settings::Recent::Sweeps), QStringList{sweepFolder()});
    find<QAction>("copySweepPlanAction")->trigger();
    EXPECT_FALSE(sweeps()->hasSweep());
    EXPECT_TRUE(view()->isDraft());
    EXPECT_EQ(view()->plan().name, "seeds-2");
    EXPECT_TRUE(settings_->list(QStringLiteral("openSweep")).value(0).isEmpty());
}

TEST_F(SweepPageTest, AFolderWithoutASweepIsToldOf) {
    openSweepPage();
    Q_EMIT view()->recentChosen(folder_.path());
    auto* problem = find<QLabel>("sweepProblemBannerLabel");
    ASSERT_TRUE(waitFor([&] { return problem->isVisible(); }));
    EXPECT_TRUE(problem->text().contains(QStringLiteral("sweep.json")));
    EXPECT_FALSE(sweeps()->hasSweep());
}

TEST_F(SweepPageTest, AnotherLanguageLeavesTheSweepRunning) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    const QString training = sweeps()->runInTraining();
    installLanguage(QStringLiteral("de"));
    ASSERT_TRUE(waitFor([&] { return page() == view(); }));
    EXPECT_TRUE(sweeps()->isRunning());
    EXPECT_EQ(sweeps()->runInTraining(), training);
    EXPECT_FALSE(view()->isDraft());
    EXPECT_EQ(view()->runsTable()->model()->rowCount(), 3);
    const QString steps = text(0, SweepRunsModel::Steps);
    EXPECT_TRUE(waitFor([&] { return text(0, SweepRunsModel::Steps) != steps; }));
    click("stopSweepPushButton");
    EXPECT_TRUE(waitForEnd());
}

TEST_F(SweepPageTest, DoesNotBeginWhileAnotherRunTrains) {
    settings_->setList(QStringLiteral("sweepDraft"), {QString::fromStdString(toJson(plan()))});
    openWindowWithEndlessRuns();
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForPoints(3));
    QTest::keyClick(window_.get(), Qt::Key_9, Qt::ControlModifier);
    auto* button = find<QPushButton>("startSweepPushButton");
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(find<QLabel>("sweepWhyNotLabel")->isVisible());
    find<QAction>("stopAction")->trigger();
    EXPECT_TRUE(waitFor([&] { return button->isEnabled(); }));
    EXPECT_FALSE(find<QLabel>("sweepWhyNotLabel")->isVisible());
}

TEST_F(SweepPageTest, ASweepThatAnotherProgramTrainsIsLeftAlone) {
    saveSweep(plan(), sweepFolder().toStdString());
    const RunLock lock(sweepFolder().toStdString());
    openWithDraft(plan());
    click("startSweepPushButton");
    auto* problem = find<QLabel>("sweepProblemBannerLabel");
    ASSERT_TRUE(waitFor([&] { return problem->isVisible(); }));
    EXPECT_FALSE(sweeps()->isRunning());
    EXPECT_EQ(started_, 0);
}

TEST_F(SweepPageTest, ClosingTheWindowSavesTheRunAndBeginsNoOther) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    window_->close();
    click("saveAndClosePushButton");
    ASSERT_TRUE(waitFor([&] { return !window_->isVisible(); }));
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(started_, 1);
    EXPECT_EQ(onDisk()[0].state, SweepRunState::Unfinished);
}

TEST_F(SweepPageTest, TheDraftOutlivesTheWindow) {
    openWithDraft(plan());
    auto* name = find<QLineEdit>("sweepNameLineEdit");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("other"));
    window_.reset();
    openSweepPage();
    SweepPlan other = plan();
    other.name = "other";
    EXPECT_EQ(view()->plan(), other);
}

TEST_F(SweepPageTest, TheConfigurationIsLockedWhileASweepTrains) {
    openWithSlowDraft();
    click("startSweepPushButton");
    ASSERT_TRUE(waitForTraining());
    EXPECT_FALSE(find<QPushButton>("startPushButton")->isEnabled());
    EXPECT_EQ(settings_->config()->training.steps, 300);  // of the form, not of the sweep
}

TEST_F(SweepPageTest, TheResultsAreSavedToAFile) {
    openWithDraft(plan());
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    find<QAction>("saveSweepCsvAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    const QString file = folder_.filePath(QStringLiteral("table.csv"));
    Q_EMIT dialog->fileSelected(file);
    std::ifstream stream(file.toStdString());
    std::string head;
    std::getline(stream, head);
    EXPECT_NE(head.find("validation_loss"), std::string::npos) << head;
}

TEST_F(SweepPageTest, TheDifferenceIsReadWhenItIsToBeSeen) {
    SweepPlan two = plan();
    two.variants = {{"none", {{"planning.score", std::string("none")}}, {}},
                    {"mse", {{"planning.score", std::string("mse")}}, {}}};
    two.base.model.architecture = Architecture::DeepSight;
    openWithDraft(two);
    click("startSweepPushButton");
    ASSERT_TRUE(waitForEnd());
    ASSERT_EQ(count(SweepRunState::Finished), 6);
    EXPECT_EQ(sweeps()->curves(), nullptr);
    auto* tabs = find<QTabBar>("sweepFindingsTabBar");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    auto* sentence = find<QLabel>("differenceSentenceLabel");
    ASSERT_TRUE(waitFor([&] { return sentence->text().contains(QStringLiteral("3 seeds")); }));
    EXPECT_TRUE(sentence->text().startsWith(QStringLiteral("mse: ")));
    // What is asked for while they are being read is read once, afterwards, and stops nothing.
    QSignalSpy read(sweeps(), &SweepController::curvesRead);
    for (int i = 0; i < 5; ++i) sweeps()->readCurves();
    ASSERT_TRUE(waitFor([&] { return read.count() == 2; }));
    QTest::qWait(50);
    EXPECT_EQ(read.count(), 2);
    QTest::keyClick(tabs, Qt::Key_Right);
    EXPECT_TRUE(find<QWidget>("parallelCoordinates")->isVisible());
}

TEST_F(SweepPageTest, PlansTheModelAgainstABaselineOfItsSize) {
    openSweepPage();
    find<QAction>("matchWidthAction")->trigger();
    const SweepPlan plan = view()->plan();
    ASSERT_EQ(plan.variants.size(), 2U);
    const auto runs = expandSweep(plan);
    ASSERT_EQ(runs.size(), 6U);
    EXPECT_EQ(runs[0].config.model.architecture, Architecture::Baseline);
    EXPECT_EQ(runs[1].config.model, settings_->config()->model);
    const auto smaller = modelSize(runs[0].config).parametersForUse;
    const auto larger = modelSize(runs[1].config).parametersForUse;
    EXPECT_LT(std::abs(static_cast<double>(smaller - larger)) / static_cast<double>(larger), 0.05);
    EXPECT_TRUE(find<QPushButton>("startSweepPushButton")->isEnabled());
}

}  // namespace
}  // namespace deepsight
