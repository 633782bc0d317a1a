#include <qcustomplot.h>

#include <QComboBox>
#include <QLabel>
#include <algorithm>
#include <utility>
#include <vector>

#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "app/run_presenter.h"
#include "app/status_line.h"
#include "core/config/config_json.h"
#include "core/training/run_metrics.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"
#include "widgets/panel_marks.h"

namespace deepsight {
namespace {

using Marks = std::vector<std::pair<double, MarkKind>>;

/// As drawn, by step.
Marks marksOf(CurvesView& curves) {
    QCustomPlot& plot = *curves.plot()->plot();
    plot.replot();
    Marks found;
    for (int i = 0; i < plot.itemCount(); ++i) {
        const auto* panel = dynamic_cast<PanelMarks*>(plot.item(i));
        if (!panel) continue;
        for (const PanelMarks::EventLine& line : panel->lines)
            found.emplace_back(line.x, line.kind);
        break;  // the other panels have the same
    }
    std::sort(found.begin(), found.end());
    return found;
}

class NumericalSafetyWindowTest : public MainWindowTest {
  protected:
    QString linkText(const char* name) { return find<QPushButton>(name)->text(); }
    void useBatch(std::int64_t batch, std::int64_t accumulation) {
        Config config = *settings_->config();
        config.training.batchSize = batch;
        config.training.gradientAccumulation = accumulation;
        settings_->setConfig(config);
    }
    void evaluateEvery(std::int64_t steps) {
        Config config = *settings_->config();
        config.training.evaluationInterval = steps;
        settings_->setConfig(config);
    }
    const CurveData& curves() { return window_->findChild<CurvesView*>()->plot()->data(); }
    Marks marks() {
        QTest::keyClick(window_.get(), Qt::Key_5, Qt::ControlModifier);
        return marksOf(*window_->findChild<CurvesView*>());
    }
    /// Everything beside the curves that steps which are undone could leave something in.
    QStringList texts() {
        QStringList found;
        for (const char* name :
             {"trainLossValueLabel", "validationLossValueLabel", "validationLossNoteLabel",
              "futureLossNoteLabel", "checkpointLabel", "lossesLabel", "historyStepLabel"})
            found << find<QLabel>(name)->text();
        auto* checkpoints = find<QComboBox>("checkpointComboBox");
        for (int i = 0; i < checkpoints->count(); ++i) found << checkpoints->itemData(i).toString();
        return found;
    }
    TrainingConfig formTraining() { return window_->findChild<ConfigForm*>()->config().training; }
};

TEST_F(NumericalSafetyWindowTest, SkippedStepsAndRollBacksLookTheSameLiveAndFromDisk) {
    behaviour_.skipAtStep = 60;
    behaviour_.rollBackAtStep = 120;
    evaluateEvery(5);
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 300U);
    EXPECT_TRUE(std::isnan(curves().values(SeriesId::TrainLoss)[59]));
    EXPECT_LT(curves().values(SeriesId::TrainLoss)[119], 10);  // of the second time, without spike
    const QString onLaunch = linkText("interventionsPushButton");
    EXPECT_TRUE(onLaunch.startsWith(QStringLiteral("1 step"))) << qPrintable(onLaunch);
    EXPECT_TRUE(onLaunch.contains(QStringLiteral("rolled back"))) << qPrintable(onLaunch);
    EXPECT_TRUE(linkText("statusInterventionsPushButton").startsWith(QLatin1Char('2')));
    EXPECT_FALSE(find<QPushButton>("alarmsPushButton")->isVisible());
    const std::vector<double> live(curves().values(SeriesId::TrainLoss).values().begin(),
                                   curves().values(SeriesId::TrainLoss).values().end());
    const QStringList liveTexts = texts();
    const Marks liveMarks = marks();
    EXPECT_EQ(liveMarks, (Marks{{60, MarkKind::Skipped},
                                {110, MarkKind::Checkpoint},
                                {110, MarkKind::RolledBack},
                                {300, MarkKind::Checkpoint}}));
    const QString folder = runFolder();
    window_.reset();

    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForPoints(300));
    EXPECT_EQ(linkText("interventionsPushButton"), onLaunch);
    EXPECT_EQ(texts(), liveTexts) << qPrintable(liveTexts.join(u'\n'));
    EXPECT_EQ(marks(), liveMarks);
    const auto reopened = curves().values(SeriesId::TrainLoss).values();
    ASSERT_EQ(reopened.size(), live.size());
    for (std::size_t i = 0; i < live.size(); ++i) {
        ASSERT_TRUE(reopened[i] == live[i] || (std::isnan(reopened[i]) && std::isnan(live[i])))
            << i;
    }
}

TEST_F(NumericalSafetyWindowTest, NothingIsLeftOfWhatARollBackUndid) {
    behaviour_.rollBackAtStep = 120;
    behaviour_.failAtStep = 114;  // of the second time, before anything replaces what was undone
    behaviour_.failsOnlyAfterRollBack = true;
    evaluateEvery(5);
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Failed"));
    const QStringList live = texts();
    EXPECT_EQ(find<QLabel>("checkpointLabel")->text(), QStringLiteral("Checkpoint at step 110"));
    EXPECT_TRUE(
        find<QLabel>("validationLossNoteLabel")->text().endsWith(QStringLiteral("step 110")))
        << qPrintable(live.join(u'\n'));
    const QString folder = runFolder();
    window_.reset();

    openWindow();
    window_->open(folder);
    ASSERT_TRUE(waitForPoints(113));
    EXPECT_EQ(texts(), live) << qPrintable(live.join(u'\n'));
}

TEST_F(NumericalSafetyWindowTest, OutOfMemoryGoesOnFromTheCheckpointWithABatchThatFits) {
    behaviour_.outOfMemoryAtStep = 40;
    useBatch(16, 1);
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Failed"));
    const QString folder = runFolder();
    clickLaunch("applyRemedyPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(runFolder(), folder);
    EXPECT_EQ(curvePoints(), 300U);
    EXPECT_EQ(formTraining().batchSize, 4);
    EXPECT_EQ(formTraining().gradientAccumulation, 4);
    EXPECT_EQ(readRun(folder.toStdString()).config.training.batchSize, 4);
    EXPECT_FALSE(find<QFrame>("failureBannerFrame")->isVisible());
}

TEST_F(NumericalSafetyWindowTest, OutOfMemoryBeforeTheFirstStepStartsAgain) {
    behaviour_.outOfMemoryAtStep = 1;
    useBatch(16, 2);
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Failed"));
    const QString folder = runFolder();
    clickLaunch("applyRemedyPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 300U);
    EXPECT_EQ(formTraining().batchSize * formTraining().gradientAccumulation, 32);
    EXPECT_NE(runFolder(), folder);  // whose metrics tell of the failure
}

TEST_F(NumericalSafetyWindowTest, ARunFromDiskOffersTheBatchToo) {
    const std::filesystem::path folder = folder_.filePath(QStringLiteral("failed")).toStdString();
    std::filesystem::create_directories(folder);
    Config config = *settings_->config();
    config.training.batchSize = 16;
    saveConfig(config, RunPaths(folder).config());
    {
        MetricsLog log(RunPaths(folder).metrics());
        log.write(Failed{ErrorKind::OutOfMemory, "This training needs 9 GiB.",
                         FittingBatch{4, 4, 3LL << 30}});
        log.write(StateChanged{TrainingState::Failed, "This training needs 9 GiB."});
    }
    openWindow();
    window_->open(QString::fromStdString(folder.string()));
    ASSERT_TRUE(waitForState("Failed"));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    clickLaunch("applyRemedyPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(curvePoints(), 300U);
    EXPECT_EQ(formTraining().batchSize, 4);
}

TEST_F(NumericalSafetyWindowTest, TheConfigurePageOffersABatchThatFits) {
    openWindow();
    auto* form = window_->findChild<ConfigForm*>();
    auto* use = form->findChild<QPushButton*>(QStringLiteral("useFittingBatchPushButton"));
    auto* demand = form->findChild<QLabel*>(QStringLiteral("demandLabel"));
    EXPECT_FALSE(use->isVisible());
    Config config = *settings_->config();
    config.training.gradientAccumulation = 1;
    // Until no computer could hold it.
    for (config.training.batchSize = 1024; use->isHidden() && config.training.batchSize <= 65'536;
         config.training.batchSize *= 2) {
        form->setConfig(config);
        Q_EMIT form->edited(QStringLiteral("training.batch_size"));
        Q_EMIT form->configChanged();
    }
    ASSERT_TRUE(use->isVisible()) << qPrintable(demand->text());
    const std::int64_t windows = formTraining().batchSize;
    const QString tooLarge = demand->text();
    use->click();
    EXPECT_LT(formTraining().batchSize, windows);
    EXPECT_EQ(formTraining().batchSize * formTraining().gradientAccumulation, windows);
    EXPECT_TRUE(use->isHidden());
    EXPECT_NE(demand->text(), tooLarge);
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(formTraining().batchSize, windows);
}

TEST(RunPresenterTest, APauseIsMarkedAtItsStepThoughLaterOnesCameWithIt) {
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    RunController runs([] { return std::make_unique<FakeTrainer>(FakeTraining()); });
    QWidget window;
    FileDialogs files(window, settings);
    LaunchPanel launch;
    CurvesView curves;
    StatusLine status;
    const RunPresenter presenter(runs, settings, launch, curves, status, files);
    StepMetrics before;
    before.step = 7;
    StepMetrics after;
    after.step = 8;
    Q_EMIT runs.eventsPosted({before, StateChanged{TrainingState::Paused, {}},
                              StateChanged{TrainingState::Running, {}}, after});
    EXPECT_EQ(marksOf(curves), (Marks{{7, MarkKind::Paused}}));
}

}  // namespace
}  // namespace deepsight
