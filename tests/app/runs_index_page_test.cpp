#include <gtest/gtest.h>

#include <QMessageBox>
#include <QPushButton>
#include <filesystem>
#include <fstream>

#include "core/support/atomic_file.h"
#include "tests/app/runs_page_fixture.h"
#include "widgets/runs_columns.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

TEST_F(RunsPageTest, StarAndArchiveAreKeptInTheRunsAndSurviveARestart) {
    const QString one = makeRun("one");
    const QString two = makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    table()->select({one, two});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_S);
    EXPECT_TRUE(waitForNotes(one, {.title = {}, .tags = {}, .note = {}, .starred = true}));
    EXPECT_TRUE(waitForNotes(two, {.title = {}, .tags = {}, .note = {}, .starred = true}));
    table()->select({two});
    click("archiveRunPushButton");
    EXPECT_EQ(table()->model()->rowCount(), 1);
    EXPECT_TRUE(waitForNotes(
        two, {.title = {}, .tags = {}, .note = {}, .starred = true, .archived = true}));
    window_.reset();
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    find<QLineEdit>("searchRunsLineEdit")->setText(QStringLiteral("is:starred is:archived"));
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_EQ(table()->model()->index(0, RunsTableModel::Name).data().toString(),
              QStringLiteral("two"));
}

TEST_F(RunsPageTest, AStarKeepsANoteThatIsStillBeingTyped) {
    const QString one = makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    typeNote(one, QStringLiteral("unfinished"));
    click("starRunPushButton");
    EXPECT_TRUE(
        waitForNotes(one, {.title = {}, .tags = {}, .note = "unfinished", .starred = true}));
}

TEST_F(RunsPageTest, TheListIsRememberedAndADeletedIndexIsMadeAgain) {
    makeRun("one");
    makeRun("two");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    window_.reset();
    const fs::path index = settings_->registryFile().toStdString();
    ASSERT_TRUE(fs::exists(index));
    EXPECT_TRUE(index.string().starts_with(folder_.path().toStdString()));  // not the user's own
    fs::remove(index);
    openRunsPage();
    EXPECT_TRUE(waitForRuns(2));
    window_.reset();
    std::ofstream(index) << std::string(5000, 'x');
    openRunsPage();
    EXPECT_TRUE(waitForRuns(2));
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("runsProblemBannerLabel")->isVisible(); }));
    EXPECT_TRUE(find<QLabel>("runsProblemBannerLabel")->text().contains("runs.sqlite"));
}

TEST_F(RunsPageTest, AddedColumnsSurviveARestart) {
    makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    table()->columns().setShown(QStringLiteral("planning.coefficient"), true);
    window_.reset();
    openRunsPage();
    EXPECT_TRUE(table()->columns().isShown(QStringLiteral("planning.coefficient")));
    const int added = RunsTableModel::kColumnCount;
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_EQ(table()->model()->index(0, added).data().toString(), QStringLiteral("1"));
}

TEST_F(RunsPageTest, AStarKeepsWhatAnotherWindowHasNoted) {
    const QString one = makeRun("one");
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    RunNotes theirs{.title = "Theirs", .tags = {"tag"}, .note = "A note."};
    writeRunNotes(one.toStdString(), theirs);
    table()->select({one});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_S);
    theirs.starred = true;
    EXPECT_TRUE(waitForNotes(one, theirs));
}

TEST_F(RunsPageTest, NotesThatCannotBeReadAreNotOverwrittenByAStarAndToldOnce) {
    const QStringList ids = {makeRun("one"), makeRun("two"), makeRun("three")};
    openRunsPage();
    ASSERT_TRUE(waitForRuns(3));
    for (const QString& id : ids) std::ofstream(id.toStdString() + "/notes.json") << "{";
    table()->select(ids);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_S);
    ASSERT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() != nullptr; }));
    QTest::qWait(100);
    ASSERT_EQ(window_->findChildren<QMessageBox*>().size(), 1);
    for (const QString& id : ids) {
        EXPECT_TRUE(window_->findChild<QMessageBox*>()->text().contains(id));
        EXPECT_EQ(readFile(id.toStdString() + "/notes.json"), "{");
    }
}

}  // namespace
}  // namespace deepsight
