#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "core/config/presets.h"
#include "widgets/bar_delegate.h"
#include "widgets/fork_dialog.h"
#include "widgets/live_settings_dialog.h"
#include "widgets/replay_dialog.h"
#include "widgets/step_dialog.h"

namespace deepsight {
namespace {

template <typename T>
T& child(QWidget& parent, const char* name) {
    T* found = parent.findChild<T*>(QLatin1String(name));
    if (!found) throw std::runtime_error(name);
    return *found;
}
QString text(QWidget& parent, const char* label) { return child<QLabel>(parent, label).text(); }
void click(QWidget& parent, const char* button) {
    QTest::mouseClick(&child<QPushButton>(parent, button), Qt::LeftButton);
}
/// Replaces what a line holds, by keys.
void type(QWidget& parent, const char* line, const char* value) {
    auto& edit = child<QLineEdit>(parent, line);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, QLatin1String(value));
}

/// The dialogs close themselves for good, so that they live on the heap.
template <typename Dialog>
Dialog& shown(Dialog* dialog) {
    dialog->show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog));
    return *dialog;
}

StepInspection inspection() {
    StepInspection step;
    step.step = 120;
    step.from = 100;
    step.windows = {{"easy words", 0.5}, {"a\nhard text", 4.25}, {"middling", 2}};
    step.parts = {{"Embedding", 0.5, 640}, {"Encoder block 1", 2, 1280}, {"Head", 1, 640}};
    step.replayed = {3.25, 0.5, 2.25, 3e-4};
    step.recorded = step.replayed;
    step.coefficient = 0.1;
    step.gradientClip = 1;
    return step;
}

TEST(StepDialogTest, ShowsBatchGradientsAndValues) {
    StepDialog& dialog = shown(new StepDialog(QStringLiteral("run"), 120));
    EXPECT_TRUE(dialog.windowTitle().contains(QStringLiteral("120")));
    EXPECT_FALSE(child<QPushButton>(dialog, "inspectAgainPushButton").isEnabled());
    dialog.showProgress(QStringLiteral("Training again"), 5, 20);
    EXPECT_EQ(child<QProgressBar>(dialog, "stepProgressBar").value(), 250);
    dialog.showResult(inspection());

    EXPECT_TRUE(text(dialog, "stepVerdictLabel").contains(QStringLiteral("last bit")));
    auto& parts = child<QTableWidget>(dialog, "stepPartsTable");
    ASSERT_EQ(parts.rowCount(), 3);
    EXPECT_EQ(parts.item(1, 0)->text(), QStringLiteral("Encoder block 1"));
    EXPECT_EQ(parts.item(1, 1)->data(BarDelegate::kShareRole).toDouble(), 1);
    EXPECT_EQ(parts.item(0, 1)->data(BarDelegate::kShareRole).toDouble(), 0.25);
    auto& values = child<QTableWidget>(dialog, "stepValuesTable");
    EXPECT_EQ(values.item(0, 1)->text(), values.item(0, 2)->text());
    EXPECT_TRUE(values.item(0, 1)->text().startsWith(QStringLiteral("3.25")));

    auto& windows = child<QTableWidget>(dialog, "stepWindowsTable");
    ASSERT_EQ(windows.rowCount(), 3);
    EXPECT_EQ(windows.item(0, 0)->text(), QStringLiteral("2"));  // the highest loss comes first
    auto& whole = child<QPlainTextEdit>(dialog, "windowTextEdit");
    EXPECT_EQ(whole.toPlainText(), QStringLiteral("a\nhard text"));
    windows.setFocus();
    QTest::keyClick(&windows, Qt::Key_Down);
    EXPECT_EQ(whole.toPlainText(), QStringLiteral("middling"));
    dialog.close();
}

TEST(StepDialogTest, TellsWhatCameOutOtherwise) {
    StepDialog& dialog = shown(new StepDialog(QStringLiteral("run"), 120));
    StepInspection step = inspection();
    step.difference = ReplayDifference{112, "train_loss", "3.5", "3.25"};
    step.environment = {{"libtorch", "2.10", "2.11"}};
    dialog.showResult(step);
    const QString verdict = text(dialog, "stepVerdictLabel");
    EXPECT_TRUE(verdict.contains(QStringLiteral("Step 112 differs: train_loss was 3.5")))
        << qPrintable(verdict);
    EXPECT_TRUE(verdict.contains(QStringLiteral("libtorch (then 2.10, here 2.11)")));
    EXPECT_TRUE(verdict.contains(QStringLiteral("The windows are exact")));
    step.environment.push_back({"data", "aa", "bb"});
    dialog.showResult(step);
    EXPECT_FALSE(
        text(dialog, "stepVerdictLabel").contains(QStringLiteral("The windows are exact")));
    step.recorded.reset();
    step.difference.reset();
    dialog.showResult(step);
    EXPECT_EQ(child<QTableWidget>(dialog, "stepValuesTable").item(0, 1)->text(),
              QStringLiteral("–"));
    dialog.close();
}

TEST(StepDialogTest, CanBeCancelledAndRunAgain) {
    StepDialog& dialog = shown(new StepDialog(QStringLiteral("run"), 120));
    QSignalSpy cancelled(&dialog, &StepDialog::cancelRequested);
    QSignalSpy again(&dialog, &StepDialog::inspectRequested);
    click(dialog, "cancelInspectionPushButton");
    EXPECT_EQ(cancelled.count(), 1);
    dialog.showFailure(QStringLiteral("Cancelled."));
    EXPECT_EQ(text(dialog, "stepPhaseLabel"), QStringLiteral("Cancelled."));
    EXPECT_FALSE(child<QPushButton>(dialog, "cancelInspectionPushButton").isEnabled());
    click(dialog, "inspectAgainPushButton");
    EXPECT_EQ(again.count(), 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 2);  // whoever works for it need not go on
}

TEST(ReplayDialogTest, AsksAndTellsTheVerdict) {
    ReplayDialog& dialog = shown(new ReplayDialog(QStringLiteral("run"), {50, 100}));
    QSignalSpy asked(&dialog, &ReplayDialog::replayRequested);
    type(dialog, "replayStepsLineEdit", "x");
    EXPECT_FALSE(child<QPushButton>(dialog, "replayPushButton").isEnabled());
    type(dialog, "replayStepsLineEdit", "30");
    auto& from = child<QComboBox>(dialog, "replayFromComboBox");
    from.setFocus();
    QTest::keyClick(&from, Qt::Key_Down);
    click(dialog, "replayPushButton");
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].value<std::int64_t>(), 30);
    EXPECT_EQ(asked[0][1].value<std::optional<std::int64_t>>(), 50);
    EXPECT_FALSE(child<QPushButton>(dialog, "replayPushButton").isEnabled());
    EXPECT_TRUE(child<QPushButton>(dialog, "cancelReplayPushButton").isEnabled());

    ReplayResult result;
    result.steps = 30;
    result.evaluations = 2;
    result.values = 170;
    dialog.showResult(result);
    EXPECT_EQ(text(dialog, "replayVerdictLabel"),
              QStringLiteral("Bit-equal. Steps: 30, evaluations: 2, numbers compared: 170."));
    result.recorded = 40;
    dialog.showResult(result);
    EXPECT_TRUE(text(dialog, "replayVerdictLabel").startsWith(QStringLiteral("Incomplete. ")));
    result.difference = ReplayDifference{7, "gradient_norm", "1", "2"};
    result.environment = {{"threads", "2", "1"}};
    dialog.showResult(result);
    EXPECT_TRUE(text(dialog, "replayVerdictLabel").startsWith(QStringLiteral("Step 7 differs")));
    EXPECT_TRUE(text(dialog, "replayVerdictLabel").contains(QStringLiteral("threads")));
    result = {};
    result.note = "The run has recorded no step.";
    dialog.showResult(result);
    EXPECT_TRUE(text(dialog, "replayVerdictLabel").contains(QStringLiteral("recorded no step")));
    EXPECT_TRUE(child<QPushButton>(dialog, "replayPushButton").isEnabled());
    dialog.close();
}

TEST(ForkDialogTest, AsksForNameAndSettings) {
    Config config = preset("demo").config;
    ForkDialog& dialog = shown(new ForkDialog({QStringLiteral("run"),
                                               100,
                                               120,
                                               QStringLiteral("run-fork"),
                                               config,
                                               {"training.learning_rate", "training.steps"}}));
    QSignalSpy asked(&dialog, &ForkDialog::forkRequested);
    auto& fork = child<QPushButton>(dialog, "forkPushButton");
    EXPECT_TRUE(fork.isEnabled());
    type(dialog, "forkNameLineEdit", "a/b");
    EXPECT_FALSE(fork.isEnabled());
    type(dialog, "forkNameLineEdit", "warmer");
    type(dialog, "trainingLearningRateLineEdit", "-1");
    EXPECT_FALSE(fork.isEnabled());
    EXPECT_FALSE(text(dialog, "training.learning_rateIssueLabel").isEmpty());
    type(dialog, "trainingLearningRateLineEdit", "1e-3");
    ASSERT_TRUE(fork.isEnabled());
    dialog.setTrainable(QStringLiteral("A run is active."));
    QTest::mouseClick(&fork, Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("warmer"));
    EXPECT_EQ(asked[0][1].value<Config>().training.learningRate, 1e-3);
    EXPECT_EQ(asked[0][1].value<Config>().training.steps, config.training.steps);
    EXPECT_FALSE(asked[0][2].toBool());
    dialog.showProgress(QStringLiteral("Copying"), 1, 2);
    EXPECT_FALSE(fork.isEnabled());
    // What is being copied cannot be cancelled, so that nothing pretends it.
    auto& cancel = child<QPushButton>(dialog, "cancelForkPushButton");
    EXPECT_FALSE(cancel.isEnabled());
    EXPECT_FALSE(cancel.toolTip().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.close());
    EXPECT_TRUE(dialog.isVisible());
    dialog.showFailure(QStringLiteral("The folder is taken."));
    EXPECT_TRUE(fork.isEnabled());
    EXPECT_TRUE(cancel.isEnabled());
    EXPECT_EQ(text(dialog, "forkProblemLabel"), QStringLiteral("The folder is taken."));
    EXPECT_TRUE(dialog.close());
}

TEST(LiveSettingsDialogTest, AsksForWhatChangedAndShowsTheAnswer) {
    LiveSettingsDialog& dialog = shown(new LiveSettingsDialog);
    Config config = preset("demo").config;
    dialog.setSettings(config);
    QSignalSpy asked(&dialog, &LiveSettingsDialog::changeRequested);
    auto& apply = child<QPushButton>(dialog, "applySettingsPushButton");
    EXPECT_FALSE(apply.isEnabled());
    type(dialog, "trainingLearningRateLineEdit", "0");
    EXPECT_FALSE(apply.isEnabled());
    type(dialog, "trainingLearningRateLineEdit", "2e-3");
    type(dialog, "planningCoefficientLineEdit", "0.5");
    ASSERT_TRUE(apply.isEnabled());
    QTest::mouseClick(&apply, Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    const auto changes = asked[0][0].value<SettingChanges>();
    ASSERT_EQ(changes.size(), 2U);

    // One of them has come to pass; what stands in the other field stays.
    config.training.learningRate = 2e-3;
    dialog.showTaken({41, "training.learning_rate", 3e-3, 2e-3}, config);
    EXPECT_TRUE(text(dialog, "settingsAnswerLabel").contains(QStringLiteral("from step 42 on")));
    EXPECT_EQ(child<QLineEdit>(dialog, "planningCoefficientLineEdit").text(),
              QStringLiteral("0.5"));
    EXPECT_TRUE(apply.isEnabled());
    config.planning.coefficient = 0.5;
    dialog.showTaken({41, "planning.coefficient", 0.1, 0.5}, config);
    EXPECT_FALSE(apply.isEnabled());
    dialog.showProblem(QStringLiteral("Refused."));
    EXPECT_EQ(text(dialog, "settingsAnswerLabel"), QStringLiteral("Refused."));
    dialog.showEnded();
    EXPECT_FALSE(child<QLineEdit>(dialog, "trainingLearningRateLineEdit").isEnabled());
    dialog.close();
}

}  // namespace
}  // namespace deepsight
