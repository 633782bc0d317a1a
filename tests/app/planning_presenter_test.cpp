#include "app/planning_presenter.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileDialog>

#include "app/file_dialogs.h"
#include "app/page_navigation.h"
#include "app/run_controller.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/planning_evaluations.h"
#include "tests/support/run_on_disk.h"
#include "widgets/config_form.h"
#include "widgets/planning_texts.h"
#include "widgets/planning_view.h"

namespace deepsight {
namespace {

class PlanningPageTest : public MainWindowTest {
  protected:
    void showPlanning() { window_->findChild<PageNavigation*>()->setPage(Page::Planning); }
    PlanningView* view() { return window_->findChild<PlanningView*>(); }
    std::size_t measured() { return view()->history().entries().size(); }
    bool waitForMeasurements(std::size_t count) {
        return QTest::qWaitFor([&] { return measured() >= count; }, kPatience);
    }
    QWidget* pill() { return launch()->findChild<QWidget*>(QStringLiteral("planningPillFrame")); }
    QString pillText() {
        return launch()->findChild<QLabel*>(QStringLiteral("planningLabel"))->text();
    }

    /// A run whose encoder collapsed between its two evaluations.
    QString makeCollapsedRun() {
        const QString folder = folder_.filePath(QStringLiteral("collapsed"));
        test::makeRunOnDisk(folder.toStdString(), 20);
        MetricsLog log(RunPaths(folder.toStdString()).metrics());
        log.write(test::healthyEvaluation(30));
        log.write(test::collapsedEvaluation(40));
        log.write(Alarm{40, "It collapsed."});
        log.write(StateChanged{TrainingState::Stopped, {}});
        return folder;
    }
};

TEST_F(PlanningPageTest, ShowsTheVerdictOfARunInTraining) {
    openWindow();
    EXPECT_FALSE(pill()->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForMeasurements(2));
    const QString healthy = planningStateText(PlanningState::Healthy);
    EXPECT_TRUE(pill()->isVisible());
    EXPECT_TRUE(pillText().contains(healthy)) << qPrintable(pillText());
    showPlanning();
    EXPECT_EQ(page(), view());
    EXPECT_TRUE(find<QLabel>("planningStateLabel")->isVisible());
    EXPECT_EQ(find<QLabel>("planningStateLabel")->text(), healthy);
}

TEST_F(PlanningPageTest, ShowsTheEvaluationsOfARunFromDisk) {
    const QString folder = makeCollapsedRun();
    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForMeasurements(2));
    EXPECT_EQ(view()->state(), PlanningState::Collapsed);
    EXPECT_EQ(view()->history().stateSince(), 40);
    EXPECT_TRUE(pillText().contains(planningStateText(PlanningState::Collapsed)));
    showPlanning();
    QCoreApplication::processEvents();
    auto* plot = view()->findChild<QWidget*>(QStringLiteral("planningCustomPlot"));
    QTest::keyClick(plot, Qt::Key_End);
    EXPECT_TRUE(view()->plot()->readoutText().contains(QStringLiteral("It collapsed.")));
}

TEST_F(PlanningPageTest, AnotherRunStartsAnew) {
    const QString folder = makeCollapsedRun();
    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForMeasurements(2));
    Config unplanned = *settings_->config();
    unplanned.planning.score = DisaffinityScore::None;
    window_->findChild<ConfigForm*>()->setConfig(unplanned);
    ASSERT_TRUE(window_->findChild<ConfigForm*>()->isValid());
    QTest::keyClick(window_.get(), Qt::Key_F5);
    EXPECT_EQ(measured(), 0U);
    EXPECT_FALSE(pill()->isVisible());
    auto* continueRun = find<QAction>("continueAction");
    ASSERT_TRUE(QTest::qWaitFor([&] { return continueRun->isEnabled(); }, kPatience));
    EXPECT_EQ(measured(), 0U);
    showPlanning();
    auto* title = view()->findChild<QLabel*>(QStringLiteral("emptyStateTitleLabel"));
    EXPECT_TRUE(title->isVisible());
}

TEST_F(PlanningPageTest, ARunThatGoesOnFromAnEarlierStepForgetsWhatCameLater) {
    RunController runs(trainers_);
    QWidget window;
    FileDialogs files(window, *settings_);
    PlanningView planning;
    LaunchPanel panel;
    const PlanningPresenter presenter(runs, planning, panel, files);
    Q_EMIT runs.eventsPosted({test::healthyEvaluation(30), test::collapsedEvaluation(40)});
    ASSERT_EQ(planning.history().entries().size(), 2U);
    RunStarted again;
    again.firstStep = 35;
    Q_EMIT runs.eventsPosted({again});
    EXPECT_EQ(planning.history().entries().size(), 1U);
    EXPECT_EQ(planning.state(), PlanningState::Healthy);
}

TEST_F(PlanningPageTest, ChangingTheConfigurationLeadsToTheObjective) {
    const QString folder = makeCollapsedRun();
    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForMeasurements(2));
    showPlanning();
    click("changeConfigurationPushButton");
    auto* form = window_->findChild<ConfigForm*>();
    EXPECT_EQ(page(), form);
    auto* score = form->findChild<QWidget*>(QStringLiteral("planning.scoreFieldRow"));
    ASSERT_NE(score, nullptr);
    EXPECT_TRUE(score->isAncestorOf(window_->focusWidget()));
}

TEST_F(PlanningPageTest, ExportsTheMeasurements) {
    const QString folder = makeCollapsedRun();
    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForMeasurements(2));
    find<QAction>("exportPlanningCsvAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    const QString file = folder_.filePath(QStringLiteral("planning.csv"));
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file); }, kPatience));
    QFile table(file);
    ASSERT_TRUE(table.open(QIODevice::ReadOnly));
    EXPECT_EQ(table.readAll(), view()->csv());
}

TEST_F(PlanningPageTest, SurvivesAChangeOfLanguage) {
    const QString folder = makeCollapsedRun();
    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForMeasurements(2));
    find<QAction>("languageAction:de")->trigger();
    ASSERT_TRUE(waitForMeasurements(2));
    EXPECT_EQ(view()->state(), PlanningState::Collapsed);
    find<QAction>("languageAction:en")->trigger();
}

}  // namespace
}  // namespace deepsight
