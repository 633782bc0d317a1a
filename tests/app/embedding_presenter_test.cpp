#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSpinBox>

#include "core/analysis/evaluation.h"
#include "core/support/error.h"
#include "tests/app/embedding_checkpoints_fixture.h"
#include "tests/support/expect_error.h"
#include "widgets/heatmap_plot.h"

namespace deepsight {
namespace {

TEST_F(EmbeddingPresenterTest, ShowsTheDifferenceOfTwoSnapshotsUntilItIsEnded) {
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    openEmbeddings();
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 300 ")));
    choose("comparisonComboBox", QStringLiteral("step 100"));
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 300 minus step 100")));
    Q_EMIT view()->snapshotStepRequested(200);
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 200 minus step 100")));
    choose("comparisonComboBox", QStringLiteral("Nothing"));
    Q_EMIT find<QComboBox>("comparisonComboBox")->activated(0);
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 200 ·")));
}

TEST_F(EmbeddingPresenterTest, OnlyItsOwnWarningAnswersARequestForASnapshot) {
    behaviour_.refuseSnapshots = true;
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(2));
    openEmbeddings();
    Q_EMIT view()->liveSnapshotRequested();
    auto* message = find<QLabel>("embeddingMessageLabel");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return message->text().contains(QStringLiteral("too short")); }, kPatience))
        << qPrintable(message->text());
}

TEST_F(EmbeddingPresenterTest, ASnapshotOfTheModelNowDoesNotReplaceALaterChoice) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(120));  // with snapshots of steps 50 and 100
    openEmbeddings();
    Q_EMIT view()->liveSnapshotRequested();
    Q_EMIT view()->snapshotStepRequested(50);
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 50 ")));
    ASSERT_TRUE(waitForPoints(curvePoints() + 50));
    QTest::qWait(100);  // maps are computed beside
    EXPECT_TRUE(status().contains(QStringLiteral("Step 50 "))) << qPrintable(status());
}

TEST_F(EmbeddingPresenterTest, RemembersHowTheMapIsShown) {
    openWindow();
    find<QComboBox>("pairingComboBox")->setCurrentIndex(1);
    find<QComboBox>("curveComboBox")->setCurrentIndex(3);
    window_.reset();
    openWindow();
    EXPECT_EQ(find<QComboBox>("pairingComboBox")->currentIndex(), 1);
    EXPECT_EQ(find<QComboBox>("curveComboBox")->currentIndex(), 3);
}

TEST_F(EmbeddingPresenterTest, WritesTheMapAsCsv) {
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    openEmbeddings();
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 300 ")));
    const QString target = folder_.filePath(QStringLiteral("map.csv"));
    find<QAction>("exportMapCsvAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    dialog->selectFile(target);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(target); }, kPatience));
    QFile file(target);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), view()->csv(EmbeddingTable::Map).result());
}

TEST_F(EmbeddingCheckpointsTest, SubtractsOneCheckpointFromAnotherAtTheSameText) {
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    choose("checkpointComboBox", QStringLiteral("20"));
    choose("comparisonComboBox", QStringLiteral("Checkpoint: Step 10"));
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 20 minus step 10")));
    const Matrix first = view()->heatmap()->matrix();
    EXPECT_EQ(first.rows, 32);
    // Another text: the other checkpoint follows.
    find<QSpinBox>("offsetSpinBox")->setValue(100);
    click("applyProbePushButton");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return status().contains(QStringLiteral("minus")) && status().contains(u"100"); },
        kPatience))
        << qPrintable(status());
    EXPECT_NE(view()->heatmap()->matrix().values, first.values);
    EXPECT_FALSE(find<QLabel>("embeddingMessageLabel")->isVisible());
}

TEST_F(EmbeddingCheckpointsTest, ACheckpointOfAnotherTextThanTheSnapshotIsExplained) {
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    find<QSpinBox>("offsetSpinBox")->setValue(5);
    click("applyProbePushButton");
    ASSERT_TRUE(waitForStatus(QStringLiteral("token 5")));
    choose("comparisonComboBox", QStringLiteral("Snapshot: step 10"));
    auto* message = find<QLabel>("embeddingMessageLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return message->isVisible(); }, kPatience));
    EXPECT_TRUE(message->text().contains(QStringLiteral("token 0"))) << qPrintable(message->text());
}

TEST_F(EmbeddingCheckpointsTest, AStoppedProbeIsCancelled) {
    std::stop_source stop;
    stop.request_stop();
    test::expectError(ErrorKind::Cancelled, [&] {
        const std::filesystem::path folder = run_.toStdString();
        probeCheckpoint(folder, listCheckpoints(folder).back().folder, {}, stop.get_token());
    });
}

}  // namespace
}  // namespace deepsight
