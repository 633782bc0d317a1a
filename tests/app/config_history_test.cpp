#include "app/config_history.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include "core/config/config_json.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"

namespace deepsight {
namespace {

Config withSteps(std::int64_t steps) {
    Config config;
    config.training.steps = steps;
    return config;
}

TEST(ConfigHistory, GoesBackAndForth) {
    ConfigHistory history(withSteps(1));
    history.record(withSteps(2), ConfigHistory::kPreset);
    history.record(withSteps(3), ConfigHistory::kImport);
    history.undo();
    EXPECT_EQ(history.current(), withSteps(2));
    EXPECT_EQ(history.undoText(), QStringLiteral("Preset"));
    EXPECT_EQ(history.redoText(), QStringLiteral("Import"));
    history.undo();
    EXPECT_FALSE(history.canUndo());
    history.redo();
    history.redo();
    EXPECT_EQ(history.current(), withSteps(3));
    EXPECT_FALSE(history.canRedo());
}

TEST(ConfigHistory, EditsOfOneFieldInARowAreOneStep) {
    const QString steps = QStringLiteral("training.steps");
    ConfigHistory history(withSteps(1));
    history.record(withSteps(10), steps);
    history.record(withSteps(100), steps);
    EXPECT_EQ(history.undoText(), QStringLiteral("Steps"));
    history.undo();
    EXPECT_EQ(history.current(), withSteps(1));
    EXPECT_FALSE(history.canUndo());
}

TEST(ConfigHistory, AnEditTakenBackLeavesNoStep) {
    const QString steps = QStringLiteral("training.steps");
    ConfigHistory history(withSteps(1));
    history.record(withSteps(10), steps);
    history.record(withSteps(1), steps);
    EXPECT_FALSE(history.canUndo());
    history.record(withSteps(1), ConfigHistory::kPreset);
    EXPECT_FALSE(history.canUndo());
}

TEST(ConfigHistory, TellsOnlyOfWhatItRestores) {
    ConfigHistory history(withSteps(1));
    QSignalSpy restored(&history, &ConfigHistory::restored);
    history.record(withSteps(2), ConfigHistory::kPreset);
    EXPECT_EQ(restored.count(), 0);
    history.undo();
    EXPECT_EQ(restored.count(), 1);
}

class FormUndoTest : public MainWindowTest {
  protected:
    void openActiveWindow() {
        openWindow();
        window_->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    }
    void type(const char* name, const char* text) {
        auto* edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    void enter(const char* name, const char* text) {
        type(name, text);
        QTest::keyClick(find<QLineEdit>(name), Qt::Key_Return);
    }
    void pressUndo() { QTest::keyClick(window_->focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    void pressRedo() {
        QTest::keyClick(window_->focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
    Config config() { return window_->findChild<ConfigForm*>()->config(); }
};

TEST_F(FormUndoTest, TakesBackAFieldAndNamesIt) {
    openActiveWindow();
    enter("trainingStepsLineEdit", "4321");
    EXPECT_EQ(find<QAction>("undoAction")->text(), QStringLiteral("&Undo Steps"));
    pressUndo();
    EXPECT_EQ(config().training.steps, 300);
    EXPECT_EQ(settings_->config()->training.steps, 300);
    EXPECT_FALSE(find<QAction>("undoAction")->isEnabled());
    pressRedo();
    EXPECT_EQ(config().training.steps, 4321);
    EXPECT_EQ(find<QLineEdit>("trainingStepsLineEdit")->text(), QStringLiteral("4,321"));
}

TEST_F(FormUndoTest, WhileTypingTheFieldUndoesItsOwnText) {
    openActiveWindow();
    enter("modelWidthLineEdit", "120");
    type("trainingStepsLineEdit", "7x");  // no number: not in the configuration yet
    pressUndo();
    EXPECT_EQ(config().model.width, 120);
    EXPECT_EQ(find<QLineEdit>("trainingStepsLineEdit")->text(), QStringLiteral("300"));
    EXPECT_TRUE(window_->findChild<ConfigForm*>()->isValid());
    pressUndo();
    EXPECT_NE(config().model.width, 120);
}

TEST_F(FormUndoTest, APresetIsOneStepAndUndoShowsTheForm) {
    openActiveWindow();
    const Config before = config();
    find<QAction>("preset:paper-mse")->trigger();
    ASSERT_NE(config(), before);
    QTest::keyClick(window_.get(), Qt::Key_5, Qt::ControlModifier);
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(config(), before);
    EXPECT_EQ(page(), window_->findChild<ConfigForm*>());
}

TEST_F(FormUndoTest, GoesToTheFieldThatChanges) {
    openActiveWindow();
    enter("trainingStepsLineEdit", "4321");
    find<QLineEdit>("modelWidthLineEdit")->setFocus();
    pressUndo();
    EXPECT_EQ(window_->focusWidget()->objectName(), QStringLiteral("trainingStepsLineEdit"));
}

TEST_F(FormUndoTest, AnImportCanBeTakenBack) {
    openActiveWindow();
    const Config before = config();
    const QString file = folder_.filePath(QStringLiteral("other.json"));
    saveConfig(presets().back().config, file.toStdString());
    window_->open(file);
    ASSERT_NE(config(), before);
    EXPECT_EQ(find<QAction>("undoAction")->text(), QStringLiteral("&Undo Import"));
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(config(), before);
}

TEST_F(FormUndoTest, SurvivesAChangeOfLanguage) {
    openActiveWindow();
    enter("trainingStepsLineEdit", "4321");
    QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
    const QPointer<QAction> before = find<QAction>("undoAction");
    find<QAction>("languageAction:de")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return before == nullptr; }, kPatience));
    EXPECT_EQ(window_->findChild<QWidget*>(QStringLiteral("commandPalette")), nullptr);
    EXPECT_EQ(config().training.steps, 4321);
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(config().training.steps, 300);
    EXPECT_TRUE(find<QAction>("redoAction")->isEnabled());
    find<QAction>("languageAction:en")->trigger();
    QCoreApplication::processEvents();
}

TEST_F(FormUndoTest, IsLockedWhileTraining) {
    openWindowWithEndlessRuns();
    find<QAction>("preset:demo")->trigger();
    find<QAction>("undoAction")->trigger();
    ASSERT_TRUE(find<QAction>("redoAction")->isEnabled());
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    EXPECT_FALSE(find<QAction>("redoAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("undoAction")->isEnabled());
    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_TRUE(find<QAction>("redoAction")->isEnabled());
}

}  // namespace
}  // namespace deepsight
