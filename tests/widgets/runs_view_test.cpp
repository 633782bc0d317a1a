#include "widgets/runs_view.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <limits>

#include "tests/support/run_summaries.h"
#include "widgets/config_comparison.h"
#include "widgets/runs_table.h"
#include "widgets/runs_table_model.h"

namespace deepsight {
namespace {

using test::runSummary;

const QString kA = QStringLiteral("/runs/a");
const QString kB = QStringLiteral("/runs/b");
const QString kC = QStringLiteral("/runs/c");

class RunsViewTest : public testing::Test {
  protected:
    void SetUp() override {
        view_.resize(1100, 700);
        view_.setRunsFolder(QStringLiteral("/runs"));
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    }

    /// a was started last, b first.
    void showThree() {
        view_.setRuns({runSummary("a", 3), runSummary("b", 1), runSummary("c", 2)});
    }

    template <typename T>
    T* find(const char* name) {
        T* found = view_.findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    QStringList rows(int column = RunsTableModel::Name) {
        QStringList texts;
        const QAbstractItemModel* model = view_.table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            texts << model->index(row, column).data().toString();
        }
        return texts;
    }

    QString names() { return rows().join(QLatin1Char(' ')); }

    void sortBy(int column, Qt::SortOrder order) { view_.table()->sortByColumn(column, order); }

    void press(Qt::Key key) { QTest::keyClick(view_.table(), key); }

    RunsView view_;
};

TEST_F(RunsViewTest, ShowsWhereToGoWhenThereAreNoRuns) {
    view_.setRuns({});
    QSignalSpy configure(&view_, &RunsView::goToConfigureRequested);
    QPushButton* action = nullptr;
    for (QPushButton* button :
         view_.findChildren<QPushButton*>(QStringLiteral("emptyStatePushButton"))) {
        if (button->isVisible()) action = button;
    }
    ASSERT_NE(action, nullptr);
    action->click();
    EXPECT_EQ(configure.count(), 1);
}

TEST_F(RunsViewTest, NewestRunComesFirstAndIsSelected) {
    showThree();
    EXPECT_EQ(names(), QStringLiteral("a c b"));
    EXPECT_EQ(view_.selectedIds(), QStringList{kA});
}

TEST_F(RunsViewTest, SortsByValueWithUnknownOnesLastEitherWay) {
    RunSummary unknown = runSummary("none", 9);
    unknown.metrics.bestValidationLoss.reset();
    RunSummary nan = runSummary("nan", 9);
    nan.metrics.bestValidationLoss = std::numeric_limits<double>::quiet_NaN();
    view_.setRuns({unknown, runSummary("ten", 10), nan, runSummary("two", 2)});
    sortBy(RunsTableModel::BestLoss, Qt::AscendingOrder);
    EXPECT_EQ(rows().mid(0, 2), (QStringList{"two", "ten"}));
    sortBy(RunsTableModel::BestLoss, Qt::DescendingOrder);
    EXPECT_EQ(rows().mid(0, 2), (QStringList{"ten", "two"}));
}

TEST_F(RunsViewTest, TheTaskScoreIsTheAccuracyOrTheCreativity) {
    RunSummary path = runSummary("path", 1);
    path.metrics.bestPathAccuracy = 0.75;
    RunSummary siblings = runSummary("siblings", 2);
    siblings.metrics.bestCreativity = 0.125;
    view_.setRuns({siblings, path, runSummary("text", 3)});
    sortBy(RunsTableModel::TaskScore, Qt::AscendingOrder);
    EXPECT_EQ(rows(RunsTableModel::TaskScore), (QStringList{"12.5 %", "75.0 %", "–"}));
    const QAbstractItemModel* model = view_.table()->model();
    const auto tip = [&](int row) {
        return model->index(row, RunsTableModel::TaskScore).data(Qt::ToolTipRole).toString();
    };
    EXPECT_EQ(tip(0), "Best creativity: 12.5 %");
    EXPECT_EQ(tip(1), "Best path accuracy: 75.0 %");
}

TEST_F(RunsViewTest, SearchLooksAtTitleNameTagsAndNoteForEveryWord) {
    RunSummary a = runSummary("a", 3);
    a.notes = {"Long horizon", {"paper"}, "Collapsed at step 300."};
    view_.setRuns({a, runSummary("b", 1), runSummary("c", 2)});
    auto* search = find<QLineEdit>("searchRunsLineEdit");
    for (const char* text : {"HORIZON", "paper", "collapsed", "long 300", "/runs"}) {
        search->setText(QLatin1String(text));
        EXPECT_EQ(rows().size(), text[0] == '/' ? 0 : 1) << text;
    }
    EXPECT_EQ(find<QLabel>("runCountLabel")->text(), QStringLiteral("0 of 3"));
    search->clear();
    EXPECT_EQ(rows().size(), 3);
}

TEST_F(RunsViewTest, FiltersByState) {
    RunSummary failed = runSummary("a", 3);
    failed.state = RunState::Failed;
    view_.setRuns({failed, runSummary("b", 1)});
    auto* state = find<QComboBox>("stateFilterComboBox");
    state->setCurrentIndex(state->findData(static_cast<int>(RunState::Failed)));
    EXPECT_EQ(names(), QStringLiteral("a"));
    state->setCurrentIndex(0);
    EXPECT_EQ(rows().size(), 2);
}

TEST_F(RunsViewTest, KeysOpenOverlayAndTrash) {
    showThree();
    view_.table()->setFocus();
    QSignalSpy open(&view_, &RunsView::openRequested);
    QSignalSpy overlay(&view_, &RunsView::overlayRequested);
    QSignalSpy trash(&view_, &RunsView::trashRequested);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_EQ(open.count(), 1);
    EXPECT_EQ(open[0][0].toString(), kC);
    view_.table()->select({kB, kC});
    press(Qt::Key_Space);
    ASSERT_EQ(overlay.count(), 1);
    EXPECT_EQ(overlay[0][0].toStringList(), (QStringList{kC, kB}));
    EXPECT_TRUE(overlay[0][1].toBool());
    view_.setOverlays({{kB, Qt::red}, {kC, Qt::blue}});
    press(Qt::Key_Space);
    EXPECT_FALSE(overlay[1][1].toBool());
    press(Qt::Key_Delete);
    ASSERT_EQ(trash.count(), 1);
    EXPECT_EQ(trash[0][0].toStringList(), (QStringList{kC, kB}));
}

TEST_F(RunsViewTest, ClickOnTheSwatchTogglesOnlyThatOverlay) {
    showThree();
    view_.setCurrentRun(kA);
    QSignalSpy overlay(&view_, &RunsView::overlayRequested);
    RunsTable* table = view_.table();
    const auto click = [&](int row) {
        const QRect cell = table->visualRect(table->model()->index(row, RunsTableModel::Overlay));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    };
    click(0);  // the open run is drawn anyway
    EXPECT_EQ(overlay.count(), 0);
    click(2);
    ASSERT_EQ(overlay.count(), 1);
    EXPECT_EQ(overlay[0][0].toStringList(), QStringList{kB});
    EXPECT_TRUE(overlay[0][1].toBool());
}

TEST_F(RunsViewTest, F2RenamesInPlaceAndARefreshLeavesTheTypedTextAlone) {
    showThree();
    QSignalSpy edited(&view_, &RunsView::notesEdited);
    view_.table()->setFocus();
    press(Qt::Key_F2);
    auto* editor = view_.table()->viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, QStringLiteral("Better name"));
    showThree();
    EXPECT_EQ(editor->text(), QStringLiteral("Better name"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return edited.count() == 1; }));
    EXPECT_EQ(edited[0][0].toString(), kA);
    EXPECT_EQ(edited[0][1].value<RunNotes>().title, "Better name");
}

TEST_F(RunsViewTest, DetailsTellEditsOnceAndKeepWhatIsBeingTyped) {
    showThree();
    QSignalSpy edited(&view_, &RunsView::notesEdited);
    auto* tags = find<QLineEdit>("runTagsLineEdit");
    tags->setFocus();
    QTest::keyClicks(tags, QStringLiteral("paper, seed 2,,"));
    showThree();
    EXPECT_EQ(tags->text(), QStringLiteral("paper, seed 2,,"));
    auto* note = find<QPlainTextEdit>("runNotePlainTextEdit");
    note->setFocus();
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][1].value<RunNotes>().tags, (std::vector<std::string>{"paper", "seed 2"}));
    QTest::keyClicks(note, QStringLiteral("worked"));
    view_.table()->select({kB});  // leaves the run with the note unsaved
    ASSERT_EQ(edited.count(), 2);
    EXPECT_EQ(edited[1][0].toString(), kA);
    EXPECT_EQ(edited[1][1].value<RunNotes>().note, "worked");
    EXPECT_EQ(note->toPlainText(), QString());
}

TEST_F(RunsViewTest, NotesThatCannotBeReadAreNotOverwritten) {
    RunSummary run = runSummary("a", 3);
    run.notesProblem = "/runs/a/notes.json: \"title\" must be text.";
    view_.setRuns({run});
    QSignalSpy edited(&view_, &RunsView::notesEdited);
    auto* title = find<QLineEdit>("runTitleLineEdit");
    EXPECT_TRUE(title->isReadOnly());
    EXPECT_TRUE(find<QLabel>("runProblemLabel")->text().contains(QStringLiteral("notes.json")));
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("x"));
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(RunsViewTest, LookingAtARunDoesNotRewriteItsNotes) {
    RunSummary run = runSummary("a", 3);
    run.notes = {"two  blanks", {"x,y"}, "hard\u00a0space\r\nnext line "};
    view_.setRuns({run, runSummary("b", 1)});
    QSignalSpy edited(&view_, &RunsView::notesEdited);
    for (const char* name : {"runTitleLineEdit", "runTagsLineEdit", "runNotePlainTextEdit"}) {
        find<QWidget>(name)->setFocus();
    }
    view_.table()->setFocus();
    view_.table()->select({kB});
    EXPECT_EQ(edited.count(), 0);

    view_.table()->select({kA});
    auto* tags = find<QLineEdit>("runTagsLineEdit");
    tags->setFocus();
    tags->setText(QStringLiteral("paper"));  // as a completion does
    QTest::keyClick(tags, Qt::Key_Return);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][1].value<RunNotes>(),
              (RunNotes{run.notes.title, {"paper"}, run.notes.note}));
}

TEST_F(RunsViewTest, WhatAnotherProgramNotesReplacesAFieldThatIsNotEdited) {
    RunSummary run = runSummary("a", 3);
    run.notes.note = "mine";
    view_.setRuns({run});
    QSignalSpy edited(&view_, &RunsView::notesEdited);
    auto* note = find<QPlainTextEdit>("runNotePlainTextEdit");
    note->setFocus();
    run.notes.note = "theirs";
    view_.setRuns({run});
    EXPECT_EQ(note->toPlainText(), QStringLiteral("theirs"));
    QTest::keyClicks(note, QStringLiteral("not "));
    run.notes.title = "Title";
    view_.setRuns({run});
    view_.table()->setFocus();
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][1].value<RunNotes>(), (RunNotes{"Title", {}, "not theirs"}));
}

TEST_F(RunsViewTest, DamagedRunsAreListedWithTheReasonAndCannotBeOpened) {
    RunSummary damaged;
    damaged.folder = "/runs/broken";
    damaged.name = "broken";
    damaged.problem = "config.json is missing.";
    view_.setRuns({damaged});
    EXPECT_EQ(rows(RunsTableModel::State), QStringList{QStringLiteral("Damaged")});
    EXPECT_TRUE(find<QLabel>("runProblemLabel")->isVisible());
    EXPECT_FALSE(find<QPushButton>("openRunPushButton")->isEnabled());
    EXPECT_FALSE(find<QPushButton>("overlayRunPushButton")->isEnabled());
}

TEST_F(RunsViewTest, ComparisonShowsScoresAndOnlyTheFieldsThatDiffer) {
    RunSummary a = runSummary("a", 3);
    RunSummary b = runSummary("b", 1);
    b.config->training.learningRate = 0.001;
    b.notes.title = "With | and, comma";
    view_.setRuns({a, b});
    view_.table()->select({kA, kB});
    EXPECT_TRUE(view_.comparison()->isVisible());
    const QString csv = view_.comparison()->text(ConfigComparison::Format::Csv);
    const QStringList lines = csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_EQ(lines.first(), QStringLiteral("field,a,\"With | and, comma\""));
    EXPECT_TRUE(lines.contains(QStringLiteral("best_validation_loss,3,1"))) << qPrintable(csv);
    EXPECT_EQ(lines.last(), QStringLiteral("training.learning_rate,3e-3,1e-3"));
    EXPECT_FALSE(csv.contains(QStringLiteral("training.seed")));
    const QString markdown = view_.comparison()->text(ConfigComparison::Format::Markdown);
    EXPECT_TRUE(markdown.startsWith(QStringLiteral("| Field | a | With \\| and, comma |\n| --- |")))
        << qPrintable(markdown);
    const QString text = view_.comparison()->text(ConfigComparison::Format::Text);
    EXPECT_TRUE(text.contains(QStringLiteral("Learning rate\t3e-3\t1e-3"))) << qPrintable(text);
}

TEST_F(RunsViewTest, EqualConfigurationsAreCalledEqual) {
    showThree();
    view_.table()->select({kA, kB});
    EXPECT_EQ(find<QLabel>("comparisonSummaryLabel")->text(),
              QStringLiteral("Their configurations are equal."));
}

TEST_F(RunsViewTest, SelectionAndTypedSearchSurviveARefresh) {
    showThree();
    view_.table()->select({kB, kC});
    RunSummary grown = runSummary("b", 0.5);
    view_.setRuns({runSummary("d", 4), grown, runSummary("c", 2)});
    EXPECT_EQ(view_.selectedIds().size(), 2);
    EXPECT_EQ(view_.run(kB)->metrics.bestValidationLoss, 0.5);
    EXPECT_EQ(view_.run(kA), nullptr);
}

TEST_F(RunsViewTest, ColumnsAreRestored) {
    QSignalSpy edited(&view_, &RunsView::layoutEdited);
    QHeaderView* header = view_.table()->horizontalHeader();
    header->moveSection(header->visualIndex(RunsTableModel::BestLoss), 2);
    header->setSectionHidden(RunsTableModel::Tags, true);
    sortBy(RunsTableModel::BestLoss, Qt::AscendingOrder);
    EXPECT_GT(edited.count(), 0);
    RunsView other;
    other.restoreLayout(view_.tableLayout(), view_.splitterLayout());
    other.setRuns({runSummary("a", 3), runSummary("b", 1)});
    const QHeaderView* restored = other.table()->horizontalHeader();
    EXPECT_EQ(restored->visualIndex(RunsTableModel::BestLoss), 2);
    EXPECT_TRUE(restored->isSectionHidden(RunsTableModel::Tags));
    EXPECT_EQ(other.table()->model()->index(0, RunsTableModel::Name).data().toString(),
              QStringLiteral("b"));
}

TEST_F(RunsViewTest, OpeningWaitsForTheEndOfTraining) {
    showThree();
    view_.setOpenable(false, QStringLiteral("A run is in training."));
    QSignalSpy open(&view_, &RunsView::openRequested);
    view_.table()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(open.count(), 0);
    EXPECT_FALSE(find<QPushButton>("openRunPushButton")->isEnabled());
    EXPECT_EQ(find<QPushButton>("openRunPushButton")->toolTip(),
              QStringLiteral("A run is in training."));
}

}  // namespace
}  // namespace deepsight
