#include <gtest/gtest.h>

#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <filesystem>
#include <fstream>

#include "app/run_trash.h"
#include "app/runs_presenter.h"
#include "app/workspace.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_lock.h"
#include "tests/app/runs_page_fixture.h"
#include "tests/support/expect_error.h"
#include "widgets/run_texts.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

TEST_F(RunsPageTest, ListsTheRunsOfTheFolderAndNoticesNewOnes) {
    makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    const RunSummary* run = view_->run(QString::fromStdString(path("runs/one")));
    ASSERT_NE(run, nullptr);
    EXPECT_EQ(run->metrics.bestValidationLoss, 1.5);
    EXPECT_EQ(run->state, RunState::Stopped);
    makeRun("two");
    EXPECT_TRUE(waitForRuns(2));
}

TEST_F(RunsPageTest, ReadsAnotherFolderOnceItIsChosen) {
    makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    QSignalSpy wish(window_->findChild<RunsView*>(), &RunsView::runsFolderRequested);
    click("changeRunsFolderPushButton");
    EXPECT_EQ(wish.count(), 1);
    settings_->setRunsFolder(folder_.filePath(QStringLiteral("none")));
    click("refreshRunsPushButton");
    EXPECT_TRUE(waitForRuns(0));
}

TEST_F(RunsPageTest, AFolderThatCannotBeReadIsTold) {
    std::ofstream(path("file")) << "text";
    settings_->setRunsFolder(folder_.filePath(QStringLiteral("file")));
    openRunsPage();
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("runsProblemBannerLabel")->isVisible(); }));
    EXPECT_TRUE(find<QLabel>("runsProblemBannerLabel")->text().contains("file"));
}

TEST_F(RunsPageTest, TitleTagsAndNoteAreKeptInTheRun) {
    const QString id = makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    auto* title = find<QLineEdit>("runTitleLineEdit");
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("Long horizon"));
    QTest::keyClick(title, Qt::Key_Return);
    auto* tags = find<QLineEdit>("runTagsLineEdit");
    QTest::keyClicks(tags, QStringLiteral("paper"));
    QTest::keyClick(tags, Qt::Key_Return);
    EXPECT_EQ(table()->model()->index(0, RunsTableModel::Name).data().toString(),
              QStringLiteral("Long horizon"));
    EXPECT_TRUE(waitForNotes(id, {"Long horizon", {"paper"}, ""}));
    window_.reset();
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_EQ(find<QLineEdit>("runTagsLineEdit")->text(), QStringLiteral("paper"));
}

TEST_F(RunsPageTest, NotesOfSeveralRunsAreWrittenBeforeTheWindowIsGone) {
    const QString one = makeRun("one");
    const QString two = makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    typeNote(one, QStringLiteral("first"));
    typeNote(two, QStringLiteral("second"));
    typeNote(one, QStringLiteral("then "));
    window_->close();
    window_.reset();
    EXPECT_EQ(readRunNotes(one.toStdString()).note, "then first");
    EXPECT_EQ(readRunNotes(two.toStdString()).note, "second");
}

TEST_F(RunsPageTest, NotesThatCannotBeWrittenAreTold) {
    const QString id = makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    fs::create_directories(id.toStdString() + "/notes.json/in the way");
    Q_EMIT view_->notesEdited(id, {"Title", {}, {}});
    EXPECT_EQ(view_->run(id)->notes.title, "Title");
    EXPECT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() != nullptr; }));
    EXPECT_TRUE(waitFor([&] { return view_->run(id)->notes.title.empty(); }));
}

TEST_F(RunsPageTest, EnterOpensTheRunAndMarksIt) {
    const QString id = makeRun("one");
    makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    table()->select({id});
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_TRUE(waitForPoints(10));
    EXPECT_EQ(page(), curves());
    EXPECT_TRUE(waitForCurrent(id));
}

TEST_F(RunsPageTest, OverlaysReachTheCurvesAndSurviveARestart) {
    const QString one = makeRun("one");
    const QString two = makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    table()->select({one, two});
    QTest::keyClick(table(), Qt::Key_Space);
    ASSERT_TRUE(waitForColour(one) && waitForColour(two));
    EXPECT_NE(curves()->overlayColour(one), curves()->overlayColour(two));
    window_.reset();

    openRunsPage();
    ASSERT_TRUE(waitForColour(one) && waitForColour(two));
    Q_EMIT curves()->overlayRemoved(one);
    EXPECT_FALSE(curves()->overlayColour(one).isValid());
    EXPECT_EQ(settings_->list(QStringLiteral("overlaidRuns")), QStringList{two});
}

TEST_F(RunsPageTest, TheOpenRunIsNotDrawnTwice) {
    const QString one = makeRun("one");
    const QString two = makeRun("two", 7);
    settings_->setList(QStringLiteral("overlaidRuns"), {one});
    openRunsPage();
    ASSERT_TRUE(waitForColour(one));
    window_->open(one);
    ASSERT_TRUE(waitForPoints(10));
    EXPECT_FALSE(curves()->overlayColour(one).isValid());
    window_->open(two);
    ASSERT_TRUE(waitFor([&] { return curvePoints() == 7; }));
    EXPECT_TRUE(waitForColour(one));
}

TEST_F(RunsPageTest, AnOverlayThatCannotBeReadIsToldAndDropped) {
    const QString one = makeRun("one");
    const QString bad = makeRun("bad");
    std::ofstream(bad.toStdString() + "/config.json") << "{";
    settings_->setList(QStringLiteral("overlaidRuns"), {bad, one});
    openRunsPage();
    EXPECT_TRUE(waitForColour(one));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("runsProblemBannerLabel")->isVisible(); }));
    EXPECT_EQ(settings_->list(QStringLiteral("overlaidRuns")), QStringList{one});
}

TEST_F(RunsPageTest, TrashAsksMovesAndCanBeUndone) {
    const QString one = makeRun("one");
    makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    table()->select({one});
    QTest::keyClick(table(), Qt::Key_Delete);
    click("keepRunsPushButton");
    EXPECT_TRUE(fs::exists(one.toStdString()));
    ASSERT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() == nullptr; }));

    trashSelected();
    EXPECT_FALSE(fs::exists(one.toStdString()));
    EXPECT_EQ(table()->model()->rowCount(), 1);
    EXPECT_TRUE(fs::exists(trash() / "files" / "one" / "config.json"));

    click("undoTrashActionPushButton");
    EXPECT_TRUE(fs::exists(one.toStdString() + "/config.json"));
    EXPECT_FALSE(fs::exists(trash() / "files" / "one"));
    EXPECT_TRUE(fs::is_empty(trash() / "info"));
    EXPECT_TRUE(waitForRuns(2));
}

TEST_F(RunsPageTest, ATrashThatFailsLeavesTheUndoOfTheOneBefore) {
    const QString one = makeRun("one");
    const QString two = makeRun("two");
    settings_->setList(QStringLiteral("overlaidRuns"), {one});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2) && waitForColour(one));
    table()->select({one});
    trashSelected();
    EXPECT_FALSE(curves()->overlayColour(one).isValid());
    ASSERT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() == nullptr; }));

    table()->select({two});
    QTest::keyClick(table(), Qt::Key_Delete);
    const RunLock lock(two.toStdString());  // somebody goes on with it while the question is open
    click("moveToTrashPushButton");
    EXPECT_TRUE(fs::exists(two.toStdString()));
    EXPECT_TRUE(find<QLabel>("undoTrashBannerLabel")->text().contains(QStringLiteral("one")));
    click("undoTrashActionPushButton");
    EXPECT_TRUE(fs::exists(one.toStdString() + "/config.json"));
    EXPECT_TRUE(waitForColour(one));
}

TEST_F(RunsPageTest, TheOpenRunAndOnesInTrainingElsewhereAreNotTrashed) {
    const QString open = makeRun("open");
    const QString busy = makeRun("busy");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    window_->open(open);
    ASSERT_TRUE(waitForPoints(10));
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    table()->select({open});
    QTest::keyClick(table(), Qt::Key_Delete);
    auto* problem = find<QLabel>("runsProblemBannerLabel");
    EXPECT_TRUE(problem->text().contains(QStringLiteral("open")));
    const RunLock lock(busy.toStdString());
    table()->select({busy});
    QTest::keyClick(table(), Qt::Key_Delete);
    EXPECT_TRUE(problem->text().contains(QStringLiteral("busy")));
    EXPECT_EQ(window_->findChild<QMessageBox*>(), nullptr);
    EXPECT_TRUE(fs::exists(open.toStdString()) && fs::exists(busy.toStdString()));
    test::expectError(ErrorKind::Io, [&] { moveRunToTrash(busy); });
}

TEST_F(RunsPageTest, ARestoreDoesNotOverwrite) {
    const QString one = makeRun("one");
    const QString inTrash = moveRunToTrash(one);
    ASSERT_FALSE(inTrash.isEmpty());
    makeRun("one");
    test::expectError(ErrorKind::Io, [&] { restoreRun(inTrash, one); });
    EXPECT_TRUE(fs::exists(inTrash.toStdString()));
}

TEST_F(RunsPageTest, ARunInTrainingHereIsActiveAndKeepsOthersFromOpening) {
    makeRun("other");
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    view_ = window_->findChild<RunsView*>();
    ASSERT_TRUE(waitForRuns(2));
    const RunSummary* run = view_->run(runFolder());
    ASSERT_NE(run, nullptr);
    EXPECT_EQ(run->state, RunState::Active);
    table()->select({QString::fromStdString(path("runs/other"))});
    EXPECT_FALSE(find<QPushButton>("openRunPushButton")->isEnabled());
}

TEST_F(RunsPageTest, ColumnsSurviveARestart) {
    makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    table()->sortByColumn(RunsTableModel::BestLoss, Qt::AscendingOrder);
    window_.reset();
    openRunsPage();
    EXPECT_EQ(table()->horizontalHeader()->sortIndicatorSection(),
              static_cast<int>(RunsTableModel::BestLoss));
}

}  // namespace
}  // namespace deepsight
