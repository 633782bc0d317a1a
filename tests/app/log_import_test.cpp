#include "app/log_import.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QUrl>
#include <fstream>

#include "app/dropped_item.h"
#include "core/exchange/tensorboard_events.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/curves_view.h"
#include "widgets/log_import_dialog.h"

namespace deepsight {
namespace {

/// Logs of other programs, brought in through the real window.
class LogImportTest : public MainWindowTest {
  protected:
    QString write(const char* name, const std::string& contents) {
        const QString path = folder_.filePath(QString::fromUtf8(name));
        std::ofstream(path.toStdString(), std::ios::binary) << contents;
        return path;
    }
    QString nanoGpt(int steps = 3) {
        std::string text;
        for (int step = 1; step <= steps; ++step) {
            text += "iter " + std::to_string(step) + ": loss " + std::to_string(5 - step) +
                    ", time 10ms, mfu 3%\n";
        }
        return write("nanogpt.log", text + "step 2: train loss 3, val loss 3.5\n");
    }
    void drop(const QString& path) {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QDropEvent drop({60, 60}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &drop);
    }
    LogImportDialog* dialog() {
        LogImportDialog* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                found = window_->findChild<LogImportDialog*>();
                return found != nullptr && found->isVisible();
            },
            kPatience));
        return found;
    }
    const PlotRuns& runs() { return window_->findChild<CurvesView*>()->plot()->runs(); }
    bool waitForMessage(const QString& part) {
        return QTest::qWaitFor(
            [&] { return window_->statusBar()->currentMessage().contains(part); }, kPatience);
    }
    bool waitForOverlays(std::size_t count) {
        return QTest::qWaitFor([&] { return runs().size() == count + 1; }, kPatience);
    }
    void drawLog(const QString& path) {
        drop(path);
        QTest::keyClick(dialog(), Qt::Key_Return);
        ASSERT_TRUE(waitForOverlays(1));
    }
};

TEST_F(LogImportTest, ADroppedLogIsShownAndDrawnBesideTheRun) {
    openWindow();
    drop(nanoGpt());
    LogImportDialog* shown = dialog();
    EXPECT_EQ(shown->mapping().value(SeriesId::TrainLoss), QStringLiteral("loss"));
    EXPECT_EQ(shown->mapping().value(SeriesId::ValidationLoss), QStringLiteral("val loss"));
    QTest::mouseClick(shown->findChild<QPushButton*>(QStringLiteral("drawLogPushButton")),
                      Qt::LeftButton);
    ASSERT_TRUE(waitForOverlays(1));
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
    EXPECT_EQ(runs()[1]->name, QStringLiteral("nanogpt"));
    EXPECT_EQ(runs()[1]->data->values(SeriesId::TrainLoss)[2], 2);
    EXPECT_EQ(runs()[1]->data->values(SeriesId::ValidationLoss)[0], 3.5);
}

TEST_F(LogImportTest, ItIsDrawnAgainAfterARestartUntilItIsRemoved) {
    openWindow();
    drawLog(nanoGpt());
    window_.reset();
    openWindow();
    ASSERT_TRUE(waitForOverlays(1));
    auto* curves = window_->findChild<CurvesView*>();
    const QString id = runs()[1]->id;
    curves->removeOverlay(id);
    Q_EMIT curves->overlayRemoved(id);  // as the legend's button does
    window_.reset();
    openWindow();
    EXPECT_TRUE(settings_->list(QStringLiteral("importedLogs")).isEmpty());
    EXPECT_EQ(runs().size(), 1U);
}

TEST_F(LogImportTest, ALogThatGrowsIsDrawnAnew) {
    openWindow();
    drawLog(nanoGpt());
    nanoGpt(5);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return runs()[1]->data->values(SeriesId::TrainLoss).size() == 5; }, kPatience));
}

TEST_F(LogImportTest, ALogThatCannotBeReadForNowStaysDrawn) {
    openWindow();
    const QString path = nanoGpt();
    drawLog(path);
    write("nanogpt.log", "being written\n");
    EXPECT_TRUE(waitForMessage(path));
    EXPECT_EQ(runs().size(), 2U);
    EXPECT_EQ(window_->findChild<QMessageBox*>(), nullptr);
    EXPECT_EQ(settings_->list(QStringLiteral("importedLogs")).size(), 1);
    nanoGpt(5);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return runs()[1]->data->values(SeriesId::TrainLoss).size() == 5; }, kPatience));
}

TEST_F(LogImportTest, ALogThatIsGoneAtTheStartIsKeptAndDrawnOnceItIsBack) {
    openWindow();
    const QString path = nanoGpt();
    drawLog(path);
    window_.reset();
    ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".away")));
    openWindow();
    EXPECT_TRUE(waitForMessage(path));
    EXPECT_EQ(runs().size(), 1U);
    EXPECT_EQ(window_->findChild<QMessageBox*>(), nullptr);
    EXPECT_EQ(settings_->list(QStringLiteral("importedLogs")).size(), 1);
    ASSERT_TRUE(QFile::rename(path + QStringLiteral(".away"), path));
    EXPECT_TRUE(waitForOverlays(1));
}

TEST_F(LogImportTest, AFolderWhoseEventFileGrowsIsDrawnAnew) {
    TensorBoardWriter writer(1);
    const auto add = [&](std::int64_t step) {
        const TensorBoardScalar scalar[] = {{"loss", 5.0}};
        writer.add(step, static_cast<double>(step), scalar);
    };
    const QString folder = folder_.filePath(QStringLiteral("events"));
    ASSERT_TRUE(QDir().mkpath(folder));
    const std::string file = folder.toStdString() + "/events.out.tfevents.1.host";
    add(1);
    std::ofstream(file, std::ios::binary) << writer.take();
    openWindow();
    drawLog(folder);
    add(2);
    std::ofstream(file, std::ios::binary | std::ios::app) << writer.take();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return runs()[1]->data->values(SeriesId::TrainLoss).size() == 2; }, kPatience));
}

TEST_F(LogImportTest, ATableOfSeveralRunsIsSeveralLinesAndOneCanGo) {
    openWindow();
    drop(write("wandb.csv", "Step,a - loss,b - loss\n1,4,5\n2,3,4\n"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    ASSERT_TRUE(waitForOverlays(2));
    auto* curves = window_->findChild<CurvesView*>();
    const QString id = runs()[1]->id;
    curves->removeOverlay(id);
    Q_EMIT curves->overlayRemoved(id);
    window_.reset();
    openWindow();
    ASSERT_TRUE(waitForOverlays(1));
    EXPECT_EQ(runs()[1]->name, QStringLiteral("b"));
}

TEST_F(LogImportTest, ABrokenLogIsToldAndNothingIsDrawn) {
    openWindow();
    const QString path = write("table.csv", "step,name\n1,a\n2,b\n");
    drop(path);
    QMessageBox* box = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            box = window_->findChild<QMessageBox*>(QStringLiteral("errorMessageBox"));
            return box != nullptr;
        },
        kPatience));
    EXPECT_TRUE(box->text().contains(path));
    EXPECT_EQ(runs().size(), 1U);
}

TEST_F(LogImportTest, TheButtonAsksForAFile) {
    openWindow();
    const QString path = nanoGpt();
    click("importLogPushButton");
    auto* files = find<QFileDialog>("fileDialog");
    ASSERT_NE(files, nullptr);
    Q_EMIT files->fileSelected(path);
    files->reject();
    EXPECT_EQ(dialog()->mapping().size(), 2);
}

TEST_F(LogImportTest, WhileARunTrainsALogCanBeDrawnBesideIt) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    drawLog(nanoGpt());
    EXPECT_GT(curvePoints(), 0U);
}

TEST(DroppedLogTest, LogsAreToldFromTextsByWhatTheyHold) {
    QTemporaryDir folder;
    const auto kindOf = [&](const char* name, const std::string& contents) {
        const QString path = folder.filePath(QString::fromUtf8(name));
        std::ofstream(path.toStdString(), std::ios::binary) << contents;
        return classifyPath(path).kind;
    };
    using Kind = DroppedItem::Kind;
    EXPECT_EQ(kindOf("a.csv", "step,loss\n1,2\n"), Kind::Log);
    EXPECT_EQ(kindOf("b.jsonl", "{\"step\":1,\"loss\":2}\n"), Kind::Log);
    EXPECT_EQ(kindOf("c.txt", "step 1: loss 2\nstep 2: loss 1\n"), Kind::Log);
    EXPECT_EQ(kindOf("d.csv", "name,text\na,b\n"), Kind::Text);
    EXPECT_EQ(kindOf("e.txt", "Step by step, the loss fell.\n"), Kind::Text);
}

}  // namespace
}  // namespace deepsight
