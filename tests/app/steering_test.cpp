#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <filesystem>

#include "app/lineage_presenter.h"
#include "core/training/run_lineage.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/run_on_disk.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// Changes to a run in training, and runs that were forked, in the window.
class SteeringTest : public MainWindowTest {
  protected:
    void type(const char* line, const char* value) {
        auto* edit = dialog()->findChild<QLineEdit*>(QLatin1String(line));
        ASSERT_NE(edit, nullptr) << line;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(value));
    }
    QWidget* dialog() { return window_->findChild<QWidget*>(QStringLiteral("liveSettingsDialog")); }
    QString answer() {
        return dialog()->findChild<QLabel*>(QStringLiteral("settingsAnswerLabel"))->text();
    }
    bool waitForAnswer(const char* part) {
        return QTest::qWaitFor([&] { return answer().contains(QLatin1String(part)); }, kPatience);
    }
    QPushButton* change() { return find<QPushButton>("changeSettingsPushButton"); }
    void apply() {
        QTest::mouseClick(
            dialog()->findChild<QPushButton*>(QStringLiteral("applySettingsPushButton")),
            Qt::LeftButton);
    }

    fs::path runs() const { return settings_->runsFolder().toStdString(); }
    LossPlot& plot() { return *window_->findChild<CurvesView*>()->plot(); }
    /// A run, and one that was forked from it at its step 6.
    QString makeFork() {
        test::makeRunOnDisk(runs() / "parent", 10);
        const QString fork = test::makeRunOnDisk(runs() / "fork", 10);
        fs::remove(RunPaths(runs() / "fork").metrics());
        MetricsLog log(RunPaths(runs() / "fork").metrics());
        for (std::int64_t step = 7; step <= 12; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            metrics.trainLoss = 1;
            log.write(metrics);
        }
        writeRunLineage(runs() / "fork", {(runs() / "parent").string(), "parent", 6});
        return fork;
    }
};

TEST_F(SteeringTest, ChangesSettingsWhileARunTrains) {
    openWindowWithEndlessRuns();
    EXPECT_FALSE(change()->isVisible());
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(5));
    ASSERT_TRUE(change()->isVisible());
    clickLaunch("changeSettingsPushButton");
    ASSERT_NE(dialog(), nullptr);
    EXPECT_FALSE(plot().runs().front()->group.key.isEmpty());
    type("trainingLearningRateLineEdit", "1e-3");
    apply();
    ASSERT_TRUE(waitForAnswer("1e-3")) << qPrintable(answer());
    // From now on it repeats no other run, whatever its seed.
    EXPECT_TRUE(plot().runs().front()->group.key.isEmpty());
    const RunRecord record = readRun(runFolder().toStdString());
    ASSERT_EQ(record.changes.size(), 1U);
    EXPECT_EQ(record.changes[0].field, "training.learning_rate");
    EXPECT_EQ(record.changes[0].to, 1e-3);
    EXPECT_TRUE(answer().contains(QLocale::c().toString(record.changes[0].step + 1)))
        << qPrintable(answer());

    // Also while paused, and it begins with what counts now.
    QTest::keyClick(dialog(), Qt::Key_Escape);
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));
    clickLaunch("changeSettingsPushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog() != nullptr; }, kPatience));
    EXPECT_EQ(
        dialog()->findChild<QLineEdit*>(QStringLiteral("trainingLearningRateLineEdit"))->text(),
        QStringLiteral("1e-3"));
    type("trainingGradientClipLineEdit", "0.5");
    apply();
    ASSERT_TRUE(waitForAnswer("0.5")) << qPrintable(answer());

    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_FALSE(change()->isVisible());
    EXPECT_TRUE(answer().contains(QStringLiteral("no longer trains"))) << qPrintable(answer());
}

TEST_F(SteeringTest, TheButtonStaysWhenTheInterfaceIsMadeAnew) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(5));
    QPointer<QPushButton> before = change();
    find<QAction>("languageAction:en")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return before.isNull(); }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return change()->isVisible(); }, kPatience));
    settings_->setLanguage({});
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
}

TEST_F(SteeringTest, AnAlarmLeadsToItsStep) {
    behaviour_.alarmAtStep = 5;
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(8));
    clickLaunch("alarmStepPushButton");
    auto* menu = find<QMenu>("stepMenu");
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("inspectStepAction"))
                    ->text()
                    .contains(QStringLiteral("step 5")));
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("forkAction"))->isEnabled());
    QTest::keyClick(menu, Qt::Key_Escape);
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
}

TEST_F(SteeringTest, AnOpenedRunCannotBeChanged) {
    test::makeRunOnDisk(runs() / "old", 10);
    openWindow();
    window_->open(QString::fromStdString((runs() / "old").string()));
    ASSERT_TRUE(waitForPoints(10));
    EXPECT_FALSE(change()->isVisible());
}

TEST_F(SteeringTest, AForkShowsItsParentOnTheCurvesAndOpensIt) {
    const QString fork = makeFork();
    openWindow();
    window_->open(fork);
    ASSERT_TRUE(QTest::qWaitFor([&] { return plot().runs().size() == 2; }, kPatience));
    const PlotRun& ancestors = *plot().runs().back();
    EXPECT_EQ(ancestors.name, QStringLiteral("parent up to step 6"));
    EXPECT_EQ(ancestors.data->xs(SeriesId::TrainLoss, XAxis::Step).size(), 6U);
    EXPECT_FALSE(ancestors.data->hasValues(SeriesId::ValidationLoss));  // that came at step 10
    auto* link = find<QPushButton>("openParentPushButton");
    EXPECT_EQ(link->text(), QStringLiteral("Forked from parent at step 6"));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);  // Launch
    ASSERT_TRUE(link->isVisible() && link->isEnabled());
    QTest::mouseClick(link, Qt::LeftButton);
    ASSERT_TRUE(waitForPoints(10));
    EXPECT_EQ(plot().runs().size(), 1U);  // the parent has no ancestors
    EXPECT_FALSE(link->isVisible());
}

TEST_F(SteeringTest, AForkOfAForkShowsTheWholeChain) {
    makeFork();
    const QString third = test::makeRunOnDisk(runs() / "third", 3);
    writeRunLineage(runs() / "third", {(runs() / "fork").string(), "fork", 9});
    openWindow();
    window_->open(third);
    ASSERT_TRUE(QTest::qWaitFor([&] { return plot().runs().size() == 2; }, kPatience));
    const auto steps = plot().runs().back()->data->xs(SeriesId::TrainLoss, XAxis::Step);
    ASSERT_EQ(steps.size(), 9U);  // 6 of the parent, 3 of the fork
    EXPECT_EQ(steps.back(), 9);
}

TEST_F(SteeringTest, ALineageLeadsToNoPlaceOutsideTheRuns) {
    const fs::path elsewhere = folder_.filePath(QStringLiteral("elsewhere")).toStdString();
    test::makeRunOnDisk(elsewhere / "parent", 4);
    test::makeRunOnDisk(runs() / "fork", 4);
    const RunLineage lineage{(elsewhere / "parent").string(), "parent", 2};
    EXPECT_EQ(parentFolder(runs() / "fork", lineage, runs()), fs::path());
    EXPECT_EQ(parentFolder(runs() / "fork", lineage, elsewhere), elsewhere / "parent");
    test::makeRunOnDisk(runs() / "parent", 4);  // moved here together
    EXPECT_EQ(parentFolder(runs() / "fork", lineage, runs()), runs() / "parent");
    const RunLineage itself{(runs() / "fork").string(), "fork", 2};
    EXPECT_EQ(parentFolder(runs() / "fork", itself, runs()), fs::path());
    EXPECT_EQ(parentFolder(runs() / "fork", {"", "", 2}, runs()), fs::path());
    EXPECT_EQ(parentFolder(runs() / "fork", {"..", "", 2}, runs()), fs::path());
    const fs::path below = runs() / "group" / "fork";
    test::makeRunOnDisk(below, 4);
    test::makeRunOnDisk(runs(), 4);  // the folder above the one that the fork is in
    EXPECT_EQ(parentFolder(below, {"..", "", 2}, runs()), fs::path());
    EXPECT_EQ(parentFolder(below, {".", "", 2}, runs()), fs::path());
}

TEST_F(SteeringTest, AMissingParentIsSaid) {
    const QString fork = makeFork();
    fs::remove_all(runs() / "parent");
    openWindow();
    window_->open(fork);
    ASSERT_TRUE(waitForPoints(6));
    auto* link = find<QPushButton>("openParentPushButton");
    EXPECT_FALSE(link->isEnabled());
    EXPECT_TRUE(link->toolTip().contains(QStringLiteral("parent")));
    EXPECT_EQ(plot().runs().size(), 1U);
}

}  // namespace
}  // namespace deepsight
