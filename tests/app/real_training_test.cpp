#include <QComboBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <fstream>

#include "core/training/trainer.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"

namespace deepsight {
namespace {

/// The window with the real trainer, on a text file that is imported for the run.
class RealTrainingTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        qputenv("DEEPSIGHT_CACHE_DIR", folder_.filePath(QStringLiteral("cache")).toUtf8());
        const QString text = folder_.filePath(QStringLiteral("text.txt"));
        std::ofstream file(text.toStdString());
        for (int line = 0; line < 400; ++line)
            file << "Line " << line << " says that the sky is blue.\n";
        file.close();

        Config config = preset("small").config;
        config.data.path = text.toStdString();
        config.model.width = 24;
        config.model.contextSize = 32;
        config.model.encoderLayers = 1;
        config.model.decoderLayers = 1;
        config.training.steps = 100000;
        config.training.batchSize = 2;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 20;
        config.training.evaluationBatches = 1;
        config.training.threads = 1;
        config.training.device = "cpu";
        settings_->setConfig(config);
        trainers_ = makeTrainer;
    }
    void TearDown() override {
        window_.reset();
        qunsetenv("DEEPSIGHT_CACHE_DIR");
    }
};

TEST_F(RealTrainingTest, ConfiguresLaunchesWatchesStopsResumesAndInspects) {
    openWindow();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(45));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    const std::size_t atStop = curvePoints();

    clickLaunch("continuePushButton");
    ASSERT_TRUE(waitForPoints(atStop + 10));
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));

    // The views work while training is paused: history, a checkpoint, and the model as it is.
    QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier);
    auto* view = window_->findChild<EmbeddingView*>();
    QSignalSpy shown(view, &EmbeddingView::mapShown);
    auto* slider = find<QSlider>("historySlider");
    EXPECT_GE(slider->maximum(), 2);  // steps 0, 20 and 40
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() > 0; }, kPatience));
    auto* source = find<QComboBox>("sourceComboBox");
    for (const int choice : {1, 2}) {  // checkpoint, model in training
        shown.clear();
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down);
        ASSERT_EQ(source->currentIndex(), choice);
        if (choice == 2) click("liveSnapshotPushButton");
        ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() > 0; }, kPatience)) << choice;
    }

    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    const RunRecord record = readRun(runFolder().toStdString());
    EXPECT_EQ(record.steps.size(), curvePoints());
    EXPECT_EQ(record.lastState, TrainingState::Stopped);
    ASSERT_FALSE(record.checkpoints.empty());
    EXPECT_EQ(record.checkpoints.back().step, record.steps.back().step);
    EXPECT_LT(record.steps.back().trainLoss, record.steps.front().trainLoss);
}

TEST_F(RealTrainingTest, ShowsWhyARunCouldNotStart) {
    Config config = *settings_->config();
    config.training.device = "cuda:63";
    settings_->setConfig(config);
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForState("Failed"));
    auto* message = find<QLabel>("failureMessageLabel");
    EXPECT_TRUE(message->isVisible());
    EXPECT_TRUE(message->text().contains(QStringLiteral("cuda:63"))) << qPrintable(message->text());
}

TEST_F(RealTrainingTest, HardensALearnedSplitIntoARunThatIsOpened) {
    Config config = *settings_->config();
    config.model.encoderLayers = 2;
    config.model.layerSplit = LayerSplit::Learned;
    settings_->setConfig(config);
    openWindow();
    auto* harden = find<QAction>("hardenSplitAction");
    EXPECT_FALSE(harden->isEnabled());
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(3));
    EXPECT_FALSE(harden->isEnabled());
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    ASSERT_TRUE(harden->isEnabled());
    harden->trigger();
    auto* dialog = find<QInputDialog>("hardenInputDialog");
    EXPECT_TRUE(dialog->textValue().endsWith(QStringLiteral("_hardened")));
    const QString folder = folder_.filePath(QStringLiteral("runs/")) + QStringLiteral("hard one");
    dialog->setTextValue(QStringLiteral("hard one"));
    dialog->accept();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window_->findChild<QMessageBox*>() != nullptr; }, kPatience));
    auto* told = window_->findChild<QMessageBox*>();
    EXPECT_EQ(told->objectName(), QStringLiteral("hardenedMessageBox"));
    EXPECT_TRUE(told->informativeText().contains(QStringLiteral("with this one alone")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return runFolder() == folder; }, kPatience));
    EXPECT_EQ(readRun(folder.toStdString()).config.model.layerSplit, LayerSplit::Fixed);
    EXPECT_FALSE(harden->isEnabled());
}

}  // namespace
}  // namespace deepsight
