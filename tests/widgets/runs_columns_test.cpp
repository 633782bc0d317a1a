#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "tests/support/run_summaries.h"
#include "widgets/runs_columns.h"
#include "widgets/runs_search_help.h"
#include "widgets/runs_table.h"
#include "widgets/runs_table_model.h"
#include "widgets/runs_view.h"

namespace deepsight {
namespace {

using test::runSummary;

const QString kCoefficient = QStringLiteral("planning.coefficient");

class RunsColumnsTest : public testing::Test {
  protected:
    void SetUp() override {
        view_.resize(1100, 700);
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
        RunSummary a = runSummary("a", 3);
        RunSummary b = runSummary("b", 1);
        RunSummary c = runSummary("c", 2);
        a.config->planning.coefficient = 0.25;
        b.config->planning.coefficient = 4;
        c.config->model.architecture = Architecture::Baseline;
        c.config->planning.score = DisaffinityScore::None;
        view_.setRuns({a, b, c});
    }

    template <typename T>
    T* find(const char* name) {
        T* found = view_.findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    RunsTable* table() { return view_.table(); }
    QAbstractItemModel* model() { return table()->model(); }
    QHeaderView* header() { return table()->horizontalHeader(); }

    /// -1: no such column.
    int columnNamed(const QString& name) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (model()->headerData(column, Qt::Horizontal).toString() == name) return column;
        }
        return -1;
    }
    QStringList texts(int column) {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all << model()->index(row, column).data().toString();
        return all;
    }
    QString names() { return texts(RunsTableModel::Name).join(QLatin1Char(' ')); }

    void type(const QString& text) {
        auto* line = find<QLineEdit>("searchRunsLineEdit");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    RunsView view_;
};

TEST_F(RunsColumnsTest, TheChooserFindsAFieldAndShowsItAsAColumnThatSorts) {
    const int before = model()->columnCount();
    click("chooseColumnsPushButton");
    auto* search = find<QLineEdit>("searchColumnsLineEdit");
    QTest::keyClicks(search, QStringLiteral("planning.coeff"));
    QTest::keyClick(search, Qt::Key_Return);
    ASSERT_EQ(model()->columnCount(), before + 1);
    const int column = columnNamed(QStringLiteral("Coefficient"));
    ASSERT_GE(column, static_cast<int>(RunsTableModel::kColumnCount));
    EXPECT_FALSE(header()->isSectionHidden(column));

    // With a press on its name, once for each direction; what has no value comes last.
    const QPoint name(header()->sectionViewportPosition(column) + 10, header()->height() / 2);
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, name);
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, name);
    const QStringList once = texts(column);
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, name);
    EXPECT_NE(texts(column), once);
    EXPECT_EQ(texts(column).last(), QStringLiteral("–"));
    EXPECT_EQ(once.last(), QStringLiteral("–"));
    EXPECT_TRUE(once.contains(QStringLiteral("0.25")));

    QTest::keyClick(search, Qt::Key_Return);  // and away again
    EXPECT_EQ(model()->columnCount(), before);
}

TEST_F(RunsColumnsTest, TheChooserShowsWhatIsShownAndChangesNothingByItself) {
    table()->columns().setShown(kCoefficient, true);
    const QByteArray before = view_.tableLayout();
    click("chooseColumnsPushButton");
    EXPECT_EQ(view_.tableLayout(), before);
    QStringList checked;
    for (QTreeWidgetItemIterator item(find<QTreeWidget>("columnsTreeWidget")); *item != nullptr;
         ++item) {
        if ((*item)->checkState(0) == Qt::Checked) checked << (*item)->text(1);
    }
    EXPECT_EQ(checked.size(), header()->count() - header()->hiddenSectionCount() - 1);
    EXPECT_TRUE(checked.contains(kCoefficient) && checked.contains(QStringLiteral("run.state")));
}

TEST_F(RunsColumnsTest, EveryFieldAndMetricCanBeAColumn) {
    click("chooseColumnsPushButton");
    auto* list = find<QTreeWidget>("columnsTreeWidget");
    int shown = 0;
    for (QTreeWidgetItemIterator item(list); *item != nullptr; ++item) {
        if (!(*item)->flags().testFlag(Qt::ItemIsUserCheckable)) continue;
        (*item)->setCheckState(0, Qt::Checked);
        ++shown;
    }
    EXPECT_EQ(header()->count() - header()->hiddenSectionCount(), shown + 1);  // and the name
    for (int column = 0; column < model()->columnCount(); ++column) {
        EXPECT_FALSE(model()
                         ->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole)
                         .toString()
                         .isEmpty())
            << column;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const bool isMark = column <= RunsTableModel::Star;
            const QString text = model()->index(row, column).data().toString();
            const bool mayBeEmpty =
                column == RunsTableModel::Tags || column == RunsTableModel::Note;
            EXPECT_TRUE(isMark || mayBeEmpty || !text.isEmpty()) << column;
        }
    }
    click("resetColumnsPushButton");
    EXPECT_EQ(model()->columnCount(), static_cast<int>(RunsTableModel::kColumnCount));
}

TEST_F(RunsColumnsTest, AddedColumnsTheirOrderAndSortingComeBack) {
    table()->columns().setShown(kCoefficient, true);
    table()->columns().setShown(QStringLiteral("metrics.skipped_steps"), true);
    table()->columns().setShown(QStringLiteral("run.tags"), false);
    const int column = columnNamed(QStringLiteral("Coefficient"));
    header()->moveSection(header()->visualIndex(column), 3);
    header()->resizeSection(column, 123);
    table()->sortByColumn(column, Qt::DescendingOrder);
    RunsView other;
    other.restoreLayout(view_.tableLayout(), view_.splitterLayout());
    const QHeaderView* restored = other.table()->horizontalHeader();
    EXPECT_EQ(other.tableLayout(), view_.tableLayout());
    EXPECT_EQ(restored->logicalIndex(3), restored->sortIndicatorSection());
    EXPECT_EQ(restored->sectionSize(restored->logicalIndex(3)), 123);
    EXPECT_TRUE(restored->isSectionHidden(RunsTableModel::Tags));
    EXPECT_TRUE(other.table()->columns().isShown(QStringLiteral("metrics.skipped_steps")));
}

TEST_F(RunsColumnsTest, ALayoutThatMakesNoSenseLeavesTheColumnsAlone) {
    const QByteArray before = view_.tableLayout();
    for (const char* text :
         {"\x01\x02garbage", "{}", "[1,2]", "{\"columns\":[{\"key\":\"no.such\"},7,null]}",
          "{\"columns\":[{\"key\":\"run.title\",\"shown\":false,\"width\":-5}]}"}) {
        view_.restoreLayout(QByteArray(text), {});
        EXPECT_FALSE(header()->isSectionHidden(RunsTableModel::Name)) << text;
        EXPECT_GE(header()->sectionSize(RunsTableModel::Name), 32) << text;
        EXPECT_EQ(model()->columnCount(), static_cast<int>(RunsTableModel::kColumnCount)) << text;
    }
    view_.restoreLayout(before, {});
    EXPECT_EQ(view_.tableLayout(), before);
}

TEST_F(RunsColumnsTest, ARemovedColumnThatSortedLeavesTheNewestFirst) {
    table()->columns().setShown(kCoefficient, true);
    table()->sortByColumn(columnNamed(QStringLiteral("Coefficient")), Qt::AscendingOrder);
    Q_EMIT header()->customContextMenuRequested(QPoint(
        header()->sectionViewportPosition(columnNamed(QStringLiteral("Coefficient"))) + 5, 5));
    auto* menu = find<QMenu>("columnsMenu");
    menu->actions().first()->trigger();
    EXPECT_EQ(columnNamed(QStringLiteral("Coefficient")), -1);
    EXPECT_EQ(header()->sortIndicatorSection(), static_cast<int>(RunsTableModel::Started));
    EXPECT_EQ(names(), QStringLiteral("a c b"));
}

TEST_F(RunsColumnsTest, TheSearchBoxFiltersByFieldAndSaysWhatItDoesNotKnow) {
    auto* problem = find<QLabel>("searchProblemLabel");
    type(QStringLiteral("coefficient>=1"));
    EXPECT_EQ(names(), QStringLiteral("b"));
    EXPECT_FALSE(problem->isVisible());
    type(QStringLiteral("coeficient>=1 val<2.5"));
    EXPECT_EQ(names(), QStringLiteral("c b"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(kCoefficient));
    type(QStringLiteral("architecture:baseline"));
    EXPECT_EQ(names(), QStringLiteral("c"));
    EXPECT_FALSE(problem->isVisible());
    EXPECT_EQ(find<QLabel>("runCountLabel")->text(), QStringLiteral("1 of 3"));
}

TEST_F(RunsColumnsTest, TheSearchCompletesTheTermThatIsTyped) {
    auto* line = find<QLineEdit>("searchRunsLineEdit");
    type(QStringLiteral("val<9 -coeffici"));
    QWidget* popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_EQ(line->text(), QStringLiteral("val<9 -planning.coefficient"));
    QTest::keyClicks(line, QStringLiteral("=4"));
    EXPECT_EQ(names(), QStringLiteral("a c"));
}

TEST_F(RunsColumnsTest, TheHelpPutsAnExampleIntoTheSearch) {
    type(QStringLiteral("val<9"));
    click("searchHelpPushButton");
    auto* help = find<RunsSearchHelp>("runsSearchHelpFrame");
    ASSERT_TRUE(help->isVisible());
    for (QPushButton* example :
         help->findChildren<QPushButton*>(QStringLiteral("searchExamplePushButton"))) {
        if (example->text() == QLatin1String("is:starred"))
            QTest::mouseClick(example, Qt::LeftButton);
    }
    EXPECT_EQ(find<QLineEdit>("searchRunsLineEdit")->text(), QStringLiteral("val<9 is:starred"));
}

class RunMarksTest : public RunsColumnsTest {
  protected:
    const QString a_ = QStringLiteral("/runs/a");
    const QString b_ = QStringLiteral("/runs/b");
};

TEST_F(RunMarksTest, TheStarIsSetByClickAndKey) {
    QSignalSpy star(&view_, &RunsView::starRequested);
    QSignalSpy open(&view_, &RunsView::openRequested);
    const QRect cell = table()->visualRect(model()->index(2, RunsTableModel::Star));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    ASSERT_EQ(star.count(), 1);
    EXPECT_EQ(star[0][0].toStringList(), QStringList{b_});
    EXPECT_TRUE(star[0][1].toBool());
    table()->select({a_, b_});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_S);
    ASSERT_EQ(star.count(), 2);
    EXPECT_EQ(star[1][0].toStringList(), (QStringList{a_, b_}));
    EXPECT_TRUE(star[1][1].toBool());

    RunSummary starred = runSummary("a", 3);
    starred.notes.starred = true;
    view_.setRuns({starred, runSummary("b", 1)});
    table()->select({a_});
    QTest::keyClick(table(), Qt::Key_S);
    EXPECT_FALSE(star[2][1].toBool());
    EXPECT_TRUE(find<QPushButton>("starRunPushButton")->isChecked());
    EXPECT_EQ(open.count(), 0);
    table()->sortByColumn(RunsTableModel::Star, Qt::AscendingOrder);
    EXPECT_EQ(names(), QStringLiteral("a b"));
}

TEST_F(RunMarksTest, ARunWhoseNotesCannotBeReadIsNotMarked) {
    RunSummary run = runSummary("a", 3);
    run.notesProblem = "notes.json is damaged.";
    view_.setRuns({run});
    QSignalSpy star(&view_, &RunsView::starRequested);
    table()->select({a_});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_S);
    const QRect cell = table()->visualRect(model()->index(0, RunsTableModel::Star));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    EXPECT_EQ(star.count(), 0);
    EXPECT_FALSE(find<QPushButton>("archiveRunPushButton")->isEnabled());
}

TEST_F(RunMarksTest, ArchivedRunsAreHiddenUnlessAskedFor) {
    RunSummary old = runSummary("old", 9);
    old.notes.archived = true;
    view_.setRuns({runSummary("a", 3), runSummary("b", 1), old});
    EXPECT_EQ(names(), QStringLiteral("a b"));
    EXPECT_EQ(find<QLabel>("runCountLabel")->text(), QStringLiteral("2, 1 archived"));
    QTest::mouseClick(find<QCheckBox>("showArchivedCheckBox"), Qt::LeftButton);
    EXPECT_EQ(names(), QStringLiteral("old a b"));
    QTest::mouseClick(find<QCheckBox>("showArchivedCheckBox"), Qt::LeftButton);
    type(QStringLiteral("is:archived"));
    EXPECT_EQ(names(), QStringLiteral("old"));
    type(QStringLiteral("val<100"));
    EXPECT_EQ(names(), QStringLiteral("a b"));
}

TEST_F(RunMarksTest, ArchiveIsAskedForInTheDetailsAndTheMenu) {
    QSignalSpy archive(&view_, &RunsView::archiveRequested);
    table()->select({a_});
    click("archiveRunPushButton");
    ASSERT_EQ(archive.count(), 1);
    EXPECT_EQ(archive[0][0].toStringList(), QStringList{a_});
    EXPECT_TRUE(archive[0][1].toBool());
    table()->select({a_, b_});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            table()->viewport()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    auto* menu = find<QMenu>("runMenu");
    for (QAction* action : menu->actions()) {
        if (action->text() == QLatin1String("&Archive")) action->trigger();
    }
    ASSERT_EQ(archive.count(), 2);
    EXPECT_EQ(archive[1][0].toStringList().size(), 2);
}

TEST_F(RunMarksTest, AForkShowsItsParentAndLeadsThereEvenWhenItIsHidden) {
    RunSummary parent = runSummary("b", 1);
    parent.notes.archived = true;
    RunSummary fork = runSummary("a", 3);
    fork.lineage = RunLineage{"/runs/b", "b", 1500};
    view_.setRuns({fork, parent});
    table()->select({a_});
    auto* button = find<QPushButton>("parentRunPushButton");
    EXPECT_EQ(button->text(), QStringLiteral("Forked from “b” at step 1,500"));
    EXPECT_EQ(view_.selectedIds(), QStringList{a_});
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(view_.selectedIds(), QStringList{b_});
    EXPECT_FALSE(button->isVisible());  // of the parent, which is no fork
    view_.setRuns({fork});
    table()->select({a_});
    EXPECT_TRUE(button->isVisible());
    EXPECT_FALSE(button->isEnabled());
}

}  // namespace
}  // namespace deepsight
