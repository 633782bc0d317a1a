#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSpinBox>
#include <fstream>

#include "core/analysis/evaluation.h"
#include "core/support/error.h"
#include "core/training/trainer.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/expect_error.h"
#include "widgets/elided_label.h"
#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"

namespace deepsight {
namespace {

class EmbeddingPresenterTest : public MainWindowTest {
  protected:
    EmbeddingView* view() { return window_->findChild<EmbeddingView*>(); }
    QString status() { return find<ElidedLabel>("embeddingStatusLabel")->fullText(); }
    bool waitForStatus(const QString& part) {
        return QTest::qWaitFor([&] { return status().contains(part); }, kPatience);
    }
    void openEmbeddings() { QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier); }
    /// The entry of a box whose text contains `part`, chosen as a user does.
    void choose(const char* name, const QString& part) {
        auto* box = find<QComboBox>(name);
        int index = -1;
        for (int row = 0; row < box->count() && index < 0; ++row) {
            if (box->itemText(row).contains(part)) index = row;
        }
        ASSERT_GE(index, 0) << qPrintable(part);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
};

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

/// A run on disk of the real trainer, with checkpoints of steps 10 and 20.
class EmbeddingCheckpointsTest : public EmbeddingPresenterTest {
  protected:
    struct Silent : TrainingObserver {
        void onEvent(const TrainingEvent&) override {}
    };

    void SetUp() override {
        EmbeddingPresenterTest::SetUp();
        qputenv("DEEPSIGHT_CACHE_DIR", folder_.filePath(QStringLiteral("cache")).toUtf8());
        const std::string text = folder_.filePath(QStringLiteral("text.txt")).toStdString();
        std::ofstream file(text);
        for (int line = 0; line < 400; ++line) file << "Line " << line << ": the sky is blue.\n";
        file.close();
        Config config = preset("small").config;
        config.data.path = text;
        config.model.width = 24;
        config.model.contextSize = 32;
        config.model.encoderLayers = 1;
        config.model.decoderLayers = 1;
        config.training.steps = 20;
        config.training.warmupSteps = 5;
        config.training.batchSize = 2;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 10;
        config.training.checkpointInterval = 10;
        config.training.evaluationBatches = 1;
        config.training.threads = 1;
        config.training.device = "cpu";
        run_ = folder_.filePath(QStringLiteral("run"));
        Silent observer;
        TrainingControl control;
        makeTrainer()->run(
            {.config = config, .runFolder = run_.toStdString(), .resume = false, .probe = {}},
            observer, control);
        openWindow();
        window_->open(run_);
        ASSERT_TRUE(waitForStatus(QStringLiteral("Step 20 ")));
        openEmbeddings();
    }
    void TearDown() override {
        window_.reset();
        qunsetenv("DEEPSIGHT_CACHE_DIR");
    }

    QString run_;
};

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
