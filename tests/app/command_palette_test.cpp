#include "app/command_palette.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

#include "app/command_catalogue.h"
#include "app/command_list_model.h"
#include "app/fuzzy_match.h"
#include "core/config/config_schema.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"

namespace deepsight {
namespace {

int score(const char* query, const char* text) {
    const auto match = fuzzyMatch(QString::fromUtf8(query), QString::fromUtf8(text));
    return match ? match->score : -1000;
}

TEST(FuzzyMatch, FindsCharactersInOrderAndNothingElse) {
    EXPECT_TRUE(fuzzyMatch("srt", "Start new run"));
    EXPECT_FALSE(fuzzyMatch("trs", "Start new run"));
    EXPECT_FALSE(fuzzyMatch("startt", "Start"));
    EXPECT_TRUE(fuzzyMatch("", "Start"));
}

TEST(FuzzyMatch, PrefersBeginningsOfWordsAndCharactersInARow) {
    EXPECT_GT(score("lr", "Learning rate"), score("lr", "Colour"));
    EXPECT_GT(score("run", "Open run…"), score("run", "Return unit name"));
    EXPECT_GT(score("exp", "Export"), score("exp", "Find examples"));
    EXPECT_GT(score("start", "Start"), score("start", "Restart"));
}

TEST(FuzzyMatch, TellsTheBestPositions) {
    const auto match = fuzzyMatch("nr", "Start new run");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->positions, (QList<int>{6, 10}));
}

TEST(FuzzyMatch, IgnoresCaseAccentsAndBlanks) {
    EXPECT_TRUE(fuzzyMatch("offnen", QString::fromUtf8("Lauf Öffnen")));
    EXPECT_TRUE(fuzzyMatch("E XEC", QString::fromUtf8("Exécuter")));
    EXPECT_TRUE(fuzzyMatch(QString::fromUtf8("学率"), QString::fromUtf8("配置：学习率")));
}

TEST(Mnemonics, AreTakenOut) {
    EXPECT_EQ(withoutMnemonic("&Open run…"), QStringLiteral("Open run…"));
    EXPECT_EQ(withoutMnemonic("Save && close"), QStringLiteral("Save & close"));
    EXPECT_EQ(withoutMnemonic(QString::fromUtf8("文件(&F)")), QString::fromUtf8("文件"));
    EXPECT_EQ(withoutMnemonic("Loss (all)"), QStringLiteral("Loss (all)"));
}

class CommandPaletteTest : public MainWindowTest {
  protected:
    void open() {
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_NE(palette(), nullptr);
    }
    CommandPalette* palette() {
        for (auto* found : window_->findChildren<CommandPalette*>()) {
            if (found->isVisible()) return found;
        }
        return nullptr;
    }
    QLineEdit* query() { return palette()->findChild<QLineEdit*>(); }
    QListView* list() { return palette()->findChild<QListView*>(); }
    void type(const char* text) { QTest::keyClicks(query(), QString::fromUtf8(text)); }
    QString chosen() { return list()->currentIndex().data().toString(); }
};

TEST_F(CommandPaletteTest, ListsEveryActionOfTheMenusAndEveryField) {
    openWindow();
    open();
    QStringList texts;
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        texts << list()->model()->index(row, 0).data().toString();
    }
    for (const QAction* action : window_->findChildren<QAction*>()) {
        if (action->objectName().endsWith(QStringLiteral("Action"))) {
            EXPECT_TRUE(texts.contains(withoutMnemonic(action->text())))
                << qPrintable(action->objectName());
        }
    }
    for (const Field& field : configFields()) {
        EXPECT_TRUE(texts.contains(QStringLiteral("Configure: ") + QString::fromUtf8(field.label)))
            << field.path();
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("Curves")));
    EXPECT_TRUE(texts.contains(QString::fromStdString(presets().back().name)));
}

TEST_F(CommandPaletteTest, EveryCommandHasAnIdOfItsOwn) {
    openWindow();
    QStringList ids;
    for (const Command& command : menuCommands(*window_->menuBar())) ids << command.id;
    EXPECT_EQ(ids.removeDuplicates(), 0);
}

TEST_F(CommandPaletteTest, RunsWhatIsFoundAndCloses) {
    openWindow();
    open();
    type("curv");
    EXPECT_EQ(chosen(), QStringLiteral("Curves"));
    QTest::keyClick(query(), Qt::Key_Return);
    EXPECT_EQ(palette(), nullptr);
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
}

TEST_F(CommandPaletteTest, JumpsToAFieldOfTheConfiguration) {
    openWindow();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    QTest::keyClick(window_.get(), Qt::Key_5, Qt::ControlModifier);
    open();
    type("conf learning rate");
    EXPECT_EQ(chosen(), QStringLiteral("Configure: Learning rate"));
    QTest::keyClick(query(), Qt::Key_Return);
    EXPECT_EQ(page(), window_->findChild<ConfigForm*>());
    EXPECT_EQ(window_->focusWidget()->objectName(), QStringLiteral("trainingLearningRateLineEdit"));
}

TEST_F(CommandPaletteTest, ShowsButDoesNotRunWhatIsNotAvailable) {
    openWindow();
    open();
    type("stop and save");
    EXPECT_EQ(chosen(), QStringLiteral("Stop and save"));
    const QModelIndex index = list()->currentIndex();
    EXPECT_FALSE(index.data(CommandListModel::AvailableRole).toBool());
    EXPECT_EQ(index.data(CommandListModel::PlaceRole).toString(),
              QStringLiteral("No run is active"));
    QTest::keyClick(query(), Qt::Key_Return);
    EXPECT_NE(palette(), nullptr);
}

TEST_F(CommandPaletteTest, EscapeClosesAndGivesTheKeyboardBack) {
    openWindow();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    auto* edit = find<QLineEdit>("modelWidthLineEdit");
    edit->setFocus();
    open();
    EXPECT_TRUE(query()->hasFocus());
    QTest::keyClick(query(), Qt::Key_Escape);
    EXPECT_EQ(palette(), nullptr);
    EXPECT_TRUE(edit->hasFocus());
}

TEST_F(CommandPaletteTest, ArrowsGoRound) {
    openWindow();
    open();
    QTest::keyClick(query(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    QTest::keyClick(query(), Qt::Key_Down);
    EXPECT_EQ(list()->currentIndex().row(), 0);
}

TEST_F(CommandPaletteTest, SaysWhenNothingIsFound) {
    openWindow();
    open();
    type("zzzzqq");
    EXPECT_EQ(list()->model()->rowCount(), 0);
    EXPECT_TRUE(palette()->findChild<QLabel*>("paletteNoteLabel")->isVisible());
    QTest::keyClick(query(), Qt::Key_Return);
    EXPECT_NE(palette(), nullptr);
}

TEST_F(CommandPaletteTest, OffersWhatWasUsedLastFirst) {
    openWindow();
    open();
    type("embed");
    QTest::keyClick(query(), Qt::Key_Return);
    window_.reset();
    openWindow();
    open();
    EXPECT_EQ(chosen(), QStringLiteral("Embeddings"));
}

TEST_F(CommandPaletteTest, TheShortcutClosesItToo) {
    openWindow();
    open();
    QTest::keyClick(query(), Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(palette(), nullptr);
}

}  // namespace
}  // namespace deepsight
