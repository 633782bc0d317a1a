#include <gtest/gtest.h>

#include <QAction>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include "core/config/presets.h"
#include "widgets/config_form.h"
#include "widgets/field_row.h"
#include "widgets/nearest_preset.h"

namespace deepsight {
namespace {

TEST(NearestPreset, NamesThePresetAndWhatDiffers) {
    for (const Preset& preset : presets()) {
        EXPECT_EQ(nearestPreset(preset.config).preset, &preset);
        EXPECT_TRUE(nearestPreset(preset.config).fields.empty());
    }
    Config config = preset("demo").config;
    config.training.seed += 1;
    config.data.pathStarArms += 1;
    const PresetDifference nearest = nearestPreset(config);
    EXPECT_EQ(nearest.preset, &preset("demo"));
    ASSERT_EQ(nearest.fields.size(), 2U);
    EXPECT_NE(nearest.fields[0]->path(), nearest.fields[1]->path());
}

class FieldResetTest : public ::testing::Test {
  protected:
    void SetUp() override {
        form_.resize(1100, 700);
        form_.show();
        form_.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&form_));
    }
    /// The entry of the context menu that opens on `target`.
    QAction* resetActionOf(QWidget* target) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5},
                                target->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(target, &event);
        QAction* found = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            auto* menu = qobject_cast<QMenu*>(top);
            if (menu != nullptr && menu->isVisible()) {
                found = menu->findChild<QAction*>(QStringLiteral("resetFieldAction"));
            }
        }
        return found;
    }

    ConfigForm form_;
};

TEST_F(FieldResetTest, AFieldGoesBackToItsPreset) {
    auto* edit = form_.findChild<QLineEdit*>(QStringLiteral("trainingSeedLineEdit"));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("99"));
    QSignalSpy edited(&form_, &ConfigForm::edited);
    QAction* reset = resetActionOf(edit);
    ASSERT_NE(reset, nullptr);
    EXPECT_TRUE(reset->isEnabled());
    reset->trigger();
    EXPECT_EQ(form_.config(), preset("demo").config);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.first().first().toString(), QStringLiteral("training.seed"));
}

TEST_F(FieldResetTest, ACheckBoxHasTheMenuToo) {
    auto* box = form_.findChild<QCheckBox*>(QStringLiteral("modelBiasCheckBox"));
    QAction* reset = resetActionOf(box);
    ASSERT_NE(reset, nullptr);
    EXPECT_FALSE(reset->isEnabled());  // it is as the preset has it
}

TEST_F(FieldResetTest, FocusesAFieldAndRefusesOneThatDoesNotApply) {
    auto* edit = form_.findChild<QLineEdit*>(QStringLiteral("trainingThreadsLineEdit"));
    EXPECT_TRUE(form_.focusField(QStringLiteral("training.threads")));
    EXPECT_TRUE(edit->hasFocus());
    auto* scroll = form_.findChild<QScrollArea*>(QStringLiteral("configScrollArea"));
    EXPECT_TRUE(QRect(QPoint(), scroll->viewport()->size())
                    .contains(edit->mapTo(scroll->viewport(), edit->rect().center())));
    EXPECT_FALSE(form_.focusField(QStringLiteral("data.path")));
    EXPECT_FALSE(form_.focusField(QStringLiteral("no.field")));
}

TEST_F(FieldResetTest, TellsWhichFieldWasEdited) {
    QSignalSpy edited(&form_, &ConfigForm::edited);
    auto* edit = form_.findChild<QLineEdit*>(QStringLiteral("trainingStepsLineEdit"));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("7"));
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.first().first().toString(), QStringLiteral("training.steps"));
}

}  // namespace
}  // namespace deepsight
