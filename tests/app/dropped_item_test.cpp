#include "app/dropped_item.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>
#include <fstream>

#include "app/drop_area.h"
#include "core/config/config_json.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"
#include "widgets/embedding_view.h"

namespace deepsight {
namespace {

using Kind = DroppedItem::Kind;
using Action = DropPlan::Action;

/// Files of every kind in a folder of their own.
class DroppedItemTest : public ::testing::Test {
  protected:
    QString file(const char* name, const std::string& contents = "some text") {
        const QString path = folder_.filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        std::ofstream(path.toStdString(), std::ios::binary) << contents;
        return path;
    }
    QString run(const char* name) {
        file((std::string(name) + "/config.json").c_str(), "{}");
        file((std::string(name) + "/metrics.jsonl").c_str(), "");
        file((std::string(name) + "/checkpoints/step_00000050/manifest.json").c_str(), "{}");
        return folder_.filePath(QString::fromUtf8(name));
    }
    static Kind kindOf(const QString& path) { return classifyPath(path).kind; }

    QTemporaryDir folder_;
};

TEST_F(DroppedItemTest, KnowsTextsByTheirContents) {
    EXPECT_EQ(kindOf(file("a.txt")), Kind::Text);
    EXPECT_EQ(kindOf(file("readme.md")), Kind::Text);
    EXPECT_EQ(kindOf(file("noname", "caf\xC3\xA9")), Kind::Text);
    EXPECT_EQ(kindOf(file("picture.png", std::string("\x89PNG\0\0", 6))), Kind::Unknown);
    EXPECT_EQ(kindOf(file("latin1.txt", "caf\xE9 au lait")), Kind::Unknown);
}

TEST_F(DroppedItemTest, ATextCutWithinACharacterIsStillAText) {
    EXPECT_EQ(kindOf(file("long.txt", std::string(4095, 'a') + "\xC3\xA9")), Kind::Text);
}

TEST_F(DroppedItemTest, KnowsConfigurationsRunsAndCheckpoints) {
    EXPECT_EQ(kindOf(file("c.json", "{}")), Kind::Config);
    const QString folder = run("r1");
    EXPECT_EQ(kindOf(folder), Kind::Run);
    EXPECT_EQ(kindOf(folder + QStringLiteral("/")), Kind::Run);
    const DroppedItem all = classifyPath(folder + QStringLiteral("/checkpoints"));
    EXPECT_EQ(all.kind, Kind::Run);
    EXPECT_EQ(all.run, folder);
    const DroppedItem one = classifyPath(folder + QStringLiteral("/checkpoints/step_00000050"));
    EXPECT_EQ(one.kind, Kind::Checkpoint);
    EXPECT_EQ(one.run, folder);
}

TEST_F(DroppedItemTest, FindsTheTrainingHalfOfATokenPair) {
    const QString train = file("x_train.bin");
    EXPECT_EQ(kindOf(train), Kind::TokenFile);
    const DroppedItem item = classifyPath(file("x_val.bin"));
    EXPECT_EQ(item.kind, Kind::TokenFile);
    EXPECT_EQ(item.path, train);
    EXPECT_EQ(kindOf(file("y_val.bin")), Kind::Unknown);
    EXPECT_EQ(kindOf(file("sub/train.bin")), Kind::TokenFile);
    EXPECT_EQ(kindOf(file("pytorch_model.bin")), Kind::Unknown);
}

TEST_F(DroppedItemTest, ExplainsWhatItCannotUse) {
    EXPECT_EQ(classifyPath(file("model.safetensors")).kind, Kind::Weights);
    for (const QString& path :
         {file("z.bin"), folder_.path(), folder_.filePath(QStringLiteral("missing"))}) {
        const DroppedItem item = classifyPath(path);
        EXPECT_EQ(item.kind, Kind::Unknown);
        EXPECT_TRUE(item.problem.startsWith(path)) << qPrintable(item.problem);
    }
}

TEST_F(DroppedItemTest, PlansWhatEachKindIsFor) {
    EXPECT_EQ(planDrop({file("a.txt")}, false).action, Action::UseText);
    EXPECT_EQ(planDrop({file("x_train.bin")}, false).action, Action::UseTokens);
    EXPECT_EQ(planDrop({file("c.json")}, false).action, Action::ImportConfig);
    const DropPlan plan = planDrop({run("r1")}, false);
    EXPECT_EQ(plan.action, Action::OpenRun);
    EXPECT_EQ(plan.text, QStringLiteral("Open run r1"));
    EXPECT_TRUE(plan.possible);
}

TEST_F(DroppedItemTest, RefusesWhatATrainingForbidsAndSaysSo) {
    for (const QString& path : {file("a.txt"), file("c.json"), run("r1")}) {
        const DropPlan plan = planDrop({path}, true);
        EXPECT_FALSE(plan.possible);
        EXPECT_TRUE(plan.detail.contains(QStringLiteral("training"))) << qPrintable(plan.detail);
    }
}

TEST_F(DroppedItemTest, SeveralRunsAreComparedAndOtherCompanyIsRefused) {
    const QStringList runs = {run("r1"), run("r2")};
    const DropPlan plan = planDrop(runs, true);
    EXPECT_TRUE(plan.possible);
    EXPECT_EQ(plan.action, Action::OverlayRuns);
    EXPECT_EQ(plan.items.size(), 2);
    EXPECT_FALSE(planDrop({runs.first(), file("a.txt")}, false).possible);
    EXPECT_FALSE(planDrop({}, false).possible);
}

/// Drags over the window as Qt reports them.
class DropTest : public MainWindowTest {
  protected:
    DropArea* area() { return window_->findChild<DropArea*>(); }
    QString text(const char* name) {
        return area()->findChild<QLabel*>(QLatin1String(name))->text();
    }
    void enter(const QStringList& paths) {
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime_.setUrls(urls);
        QDragEnterEvent event({50, 50}, Qt::CopyAction | Qt::MoveAction, &mime_, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }
    bool moveAccepted() {
        QDragMoveEvent event({60, 60}, Qt::CopyAction | Qt::MoveAction, &mime_, Qt::LeftButton,
                             Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
        return event.isAccepted();
    }
    void drop() {
        QDropEvent event({60, 60}, Qt::CopyAction | Qt::MoveAction, &mime_, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }
    QString write(const char* name, const char* contents) {
        const QString path = folder_.filePath(QString::fromUtf8(name));
        std::ofstream(path.toStdString()) << contents;
        return path;
    }
    /// A finished run of the fake trainer.
    QString makeRun() {
        openWindow();
        click("startPushButton");
        EXPECT_TRUE(waitForState("Finished"));
        const QString folder = runFolder();
        window_.reset();
        return folder;
    }
    Config config() { return window_->findChild<ConfigForm*>()->config(); }

    QMimeData mime_;
};

TEST_F(DropTest, ATextBecomesTheData) {
    openWindow();
    const QString path = write("story.txt", "Once upon a time");
    enter({path});
    EXPECT_TRUE(area()->isVisible());
    EXPECT_EQ(text("dropTextLabel"), QStringLiteral("Train on the text story.txt"));
    EXPECT_TRUE(moveAccepted());
    drop();
    EXPECT_FALSE(area()->isVisible());
    EXPECT_EQ(config().data.source, DataSource::Text);
    EXPECT_EQ(config().data.path, path.toStdString());
    EXPECT_TRUE(window_->findChild<ConfigForm*>()->isValid());
    EXPECT_EQ(settings_->recent(Settings::Recent::Data), QStringList{path});
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(config().data.source, DataSource::PathStar);
}

TEST_F(DropTest, WhatCannotBeOpenedIsRefusedWhileItIsDragged) {
    openWindow();
    const Config before = config();
    enter({write("z.bin", "x")});
    EXPECT_TRUE(area()->isVisible());
    EXPECT_TRUE(text("dropDetailLabel").contains(QStringLiteral("z.bin")));
    EXPECT_FALSE(moveAccepted());
    QDragLeaveEvent leave;
    QApplication::sendEvent(window_.get(), &leave);
    EXPECT_FALSE(area()->isVisible());
    EXPECT_EQ(config(), before);
}

TEST_F(DropTest, WhileTrainingItSaysWhyNot) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(1));
    const Config before = config();
    enter({write("story.txt", "Once upon a time")});
    EXPECT_FALSE(moveAccepted());
    drop();
    EXPECT_EQ(config(), before);
}

TEST_F(DropTest, ARunIsOpened) {
    const QString folder = makeRun();
    openWindow();
    enter({folder});
    EXPECT_TRUE(moveAccepted());
    drop();
    EXPECT_TRUE(waitForPoints(300));
    EXPECT_EQ(page(), window_->findChild<CurvesView*>());
}

TEST_F(DropTest, ACheckpointOpensItsRunOnTheEmbeddingsPage) {
    const QString folder = makeRun();
    openWindow();
    QString asked;
    QObject::connect(window_->findChild<EmbeddingView*>(), &EmbeddingView::checkpointRequested,
                     window_.get(), [&](const QString& checkpoint) { asked = checkpoint; });
    const QString checkpoint = folder + QStringLiteral("/checkpoints/step_00000300");
    window_->open(checkpoint);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked.isEmpty(); }, kPatience));
    EXPECT_EQ(asked, checkpoint);
    EXPECT_EQ(page(), window_->findChild<EmbeddingView*>());
    EXPECT_EQ(curvePoints(), 300U);
}

TEST_F(DropTest, TheCommandLineOpensTheSameKinds) {
    openWindow();
    Config other = presets().front().config;
    other.training.steps = 78;
    const QString file = folder_.filePath(QStringLiteral("other.json"));
    saveConfig(other, file.toStdString());
    window_->open(file);
    EXPECT_EQ(config().training.steps, 78);
    EXPECT_EQ(settings_->recent(Settings::Recent::Configs), QStringList{file});
    const QString text = write("story.txt", "Once upon a time");
    window_->open(text);
    EXPECT_EQ(config().data.path, text.toStdString());
    window_->open(write("z.bin", "x"));
    auto* box = find<QMessageBox>("errorMessageBox");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(QStringLiteral("z.bin")));
}

}  // namespace
}  // namespace deepsight
