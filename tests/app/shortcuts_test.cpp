#include "app/shortcuts_dialog.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

#include "app/command_catalogue.h"
#include "tests/app/main_window_fixture.h"

namespace deepsight {
namespace {

class ShortcutsTest : public MainWindowTest {
  protected:
    ShortcutsDialog* open() {
        openWindow();
        QTest::keyClick(window_.get(), Qt::Key_F1);
        return window_->findChild<ShortcutsDialog*>();
    }
    static QMap<QString, QString> visibleRows(ShortcutsDialog& dialog) {
        QMap<QString, QString> rows;
        auto* list = dialog.findChild<QTreeWidget*>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* group = list->topLevelItem(i);
            for (int j = 0; j < group->childCount() && !group->isHidden(); ++j) {
                if (!group->child(j)->isHidden()) {
                    rows.insert(group->child(j)->text(0), group->child(j)->text(1));
                }
            }
        }
        return rows;
    }
};

TEST_F(ShortcutsTest, ListsEveryActionThatHasOne) {
    ShortcutsDialog* dialog = open();
    ASSERT_NE(dialog, nullptr);
    const auto rows = visibleRows(*dialog);
    int count = 0;
    for (const QAction* action : window_->findChildren<QAction*>()) {
        if (action->objectName().endsWith(QStringLiteral("Action")) &&
            !action->shortcut().isEmpty()) {
            ++count;
            EXPECT_TRUE(rows.value(withoutMnemonic(action->text()))
                            .contains(action->shortcut().toString(QKeySequence::NativeText)))
                << qPrintable(action->objectName());
        }
    }
    EXPECT_GT(count, 10);
    EXPECT_EQ(rows.value(QStringLiteral("Start new run")), QStringLiteral("F5"));
    for (const ShortcutInfo& info : pageShortcuts()) {
        EXPECT_TRUE(rows.contains(info.text)) << qPrintable(info.text);
    }
}

TEST_F(ShortcutsTest, TheFilterLooksAtNamesAndKeys) {
    ShortcutsDialog* dialog = open();
    ASSERT_NE(dialog, nullptr);
    auto* filter = dialog->findChild<QLineEdit*>();
    filter->setText(QStringLiteral("f5"));
    EXPECT_EQ(visibleRows(*dialog).keys(), QStringList{QStringLiteral("Start new run")});
    filter->setText(QStringLiteral("CROSSHAIR"));
    EXPECT_EQ(visibleRows(*dialog).size(), 1);
    filter->clear();
    EXPECT_GT(visibleRows(*dialog).size(), 20);
}

TEST_F(ShortcutsTest, NoTwoActionsShareAShortcut) {
    openWindow();
    QMap<QString, QString> owners;
    for (const QAction* action : window_->findChildren<QAction*>()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            if (action->shortcutContext() != Qt::WindowShortcut) continue;
            const QString key = keys.toString();
            EXPECT_FALSE(owners.contains(key))
                << qPrintable(key) << ": " << qPrintable(owners.value(key)) << " and "
                << qPrintable(action->text());
            owners.insert(key, action->text());
        }
    }
}

}  // namespace
}  // namespace deepsight
