#include <qcustomplot.h>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTableWidget>

#include <QSignalSpy>
#include <fstream>
#include <future>
#include <stdexcept>
#include <utility>

#include "app/examination_presenter.h"
#include "app/file_dialogs.h"
#include "app/fork_presenter.h"
#include "app/inspection.h"
#include "app/run_controller.h"
#include "app/training_program.h"
#include "core/training/run_lineage.h"
#include "core/training/trainer.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/run_on_disk.h"

namespace deepsight {
namespace {

/// The window with the real trainer, and deepsight-cli to train parts of its run again.
class ExaminationTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        Config config = preset("demo").config;
        config.model.width = 16;
        config.model.heads = 2;
        config.model.crossAttentionHeads = 2;
        config.model.encoderLayers = 1;
        config.model.decoderLayers = 1;
        config.data.pathStarTrainLines = 200;
        config.data.pathStarTestLines = 50;
        config.training.steps = 40;
        config.training.batchSize = 4;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 20;
        config.training.evaluationBatches = 1;
        config.training.checkpointInterval = 10;
        config.training.threads = 1;
        config.training.device = "cpu";
        settings_->setConfig(config);
        trainers_ = makeTrainer;
    }

    void trainOneRun() {
        openWindow();
        click("startPushButton");
        ASSERT_TRUE(waitForState("Finished"));
        QTest::keyClick(window_.get(), Qt::Key_5, Qt::ControlModifier);  // Curves
        curves().replot();
    }

    QCustomPlot& curves() { return *window_->findChild<CurvesView*>()->plot()->plot(); }
    template <typename T>
    T* awaited(const char* name) {
        T* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                found = window_->findChild<T*>(QLatin1String(name));
                return found != nullptr && found->isVisible();
            },
            kPatience))
            << name;
        return found;
    }
    /// At a step of the curves, by the keyboard alone.
    void openMenuAt(int step) {
        curves().setFocus();
        QTest::keyClick(&curves(), Qt::Key_Home);
        for (int i = 1; i < step; ++i) QTest::keyClick(&curves(), Qt::Key_Right);
        QTest::keyClick(&curves(), Qt::Key_Return);
    }
    void choose(const char* action) {
        auto* menu = awaited<QMenu>("stepMenu");
        ASSERT_NE(menu, nullptr);
        auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
        ASSERT_NE(chosen, nullptr);
        ASSERT_TRUE(chosen->isEnabled());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(chosen).center());
    }
    QString textOf(QWidget* dialog, const char* label) {
        return dialog->findChild<QLabel*>(QLatin1String(label))->text();
    }
};

TEST_F(ExaminationTest, AStepOfTheCurvesIsTrainedAgainAndLookedAt) {
    trainOneRun();
    openMenuAt(25);
    choose("inspectStepAction");
    auto* dialog = awaited<QWidget>("stepDialog");
    ASSERT_NE(dialog, nullptr);
    auto* windows = dialog->findChild<QTableWidget*>(QStringLiteral("stepWindowsTable"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return windows->isVisible(); }, 3 * kPatience))
        << qPrintable(textOf(dialog, "stepPhaseLabel"));
    EXPECT_EQ(windows->rowCount(), 4);
    EXPECT_TRUE(textOf(dialog, "stepVerdictLabel").contains(QStringLiteral("last bit")))
        << qPrintable(textOf(dialog, "stepVerdictLabel"));
    auto* values = dialog->findChild<QTableWidget*>(QStringLiteral("stepValuesTable"));
    EXPECT_EQ(values->item(0, 1)->text(), values->item(0, 2)->text());
    EXPECT_GT(dialog->findChild<QTableWidget*>(QStringLiteral("stepPartsTable"))->rowCount(), 3);
    EXPECT_FALSE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("windowTextEdit"))
                     ->toPlainText()
                     .isEmpty());
}

TEST_F(ExaminationTest, AReplayOfTheRunIsBitEqual) {
    auto replay = [&] { return find<QAction>("replayAction"); };
    openWindow();
    EXPECT_FALSE(replay()->isEnabled());
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    ASSERT_TRUE(replay()->isEnabled());
    replay()->trigger();
    auto* dialog = awaited<QWidget>("replayDialog");
    ASSERT_NE(dialog, nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("replayPushButton")),
                      Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf(dialog, "replayVerdictLabel").isEmpty(); },
                                3 * kPatience));
    EXPECT_TRUE(
        textOf(dialog, "replayVerdictLabel").startsWith(QStringLiteral("Bit-equal. Steps: 20,")))
        << qPrintable(textOf(dialog, "replayVerdictLabel"));
}

TEST_F(ExaminationTest, AForkWithAnotherRateTrainsOn) {
    trainOneRun();
    const QString parent = runFolder();
    openMenuAt(25);
    choose("forkAction");
    auto* dialog = awaited<QWidget>("forkDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->windowTitle().contains(QStringLiteral("20")));  // the checkpoint before
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("forkNameLineEdit"));
    QTest::keyClicks(name, QStringLiteral("colder"));
    EXPECT_EQ(name->text(), QStringLiteral("colder"));
    auto* rate = dialog->findChild<QLineEdit*>(QStringLiteral("trainingLearningRateLineEdit"));
    rate->setFocus();
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("1e-3"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("forkPushButton")),
                      Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return runFolder() != parent; }, kPatience));
    ASSERT_TRUE(waitForState("Finished"));
    const RunRecord fork = readRun(runFolder().toStdString());
    EXPECT_EQ(fork.folder.filename(), "colder");
    ASSERT_TRUE(fork.lineage);
    EXPECT_EQ(fork.lineage->step, 20);
    EXPECT_EQ(fork.config.training.learningRate, 1e-3);
    ASSERT_FALSE(fork.steps.empty());
    EXPECT_EQ(fork.steps.front().step, 21);
    EXPECT_EQ(fork.steps.back().step, 40);
    // The curves of the parent lead up to it.
    const auto& drawn = window_->findChild<CurvesView*>()->plot()->runs();
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawn.size() == 2; }, kPatience));
    EXPECT_EQ(drawn[0]->name, QStringLiteral("colder"));
    EXPECT_EQ(drawn[1]->data->xs(SeriesId::TrainLoss, XAxis::Step).back(), 20);
}

TEST_F(ExaminationTest, ANameThatIsTakenIsRefused) {
    trainOneRun();
    const QString parent = runFolder();
    openMenuAt(25);
    choose("forkAction");
    auto* dialog = awaited<QWidget>("forkDialog");
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(
        dialog->findChild<QLineEdit*>(QStringLiteral("forkNameLineEdit")),
        QString::fromStdString(std::filesystem::path(parent.toStdString()).filename().string()));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("forkPushButton")),
                      Qt::LeftButton);
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("forkProblemLabel"));
    auto* fork = dialog->findChild<QPushButton*>(QStringLiteral("forkPushButton"));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return problem->isVisible() && fork->isEnabled(); }, kPatience));
    EXPECT_FALSE(problem->text().isEmpty());
    EXPECT_EQ(runFolder(), parent);
}

TEST_F(ExaminationTest, WhatAForkChangesUnaskedIsSaid) {
    Config config = *settings_->config();
    config.training.decaySteps = 0;
    settings_->setConfig(config);
    trainOneRun();
    const QString parent = runFolder();
    openMenuAt(25);
    choose("forkAction");
    auto* dialog = awaited<QWidget>("forkDialog");
    ASSERT_NE(dialog, nullptr);
    auto* steps = dialog->findChild<QLineEdit*>(QStringLiteral("trainingStepsLineEdit"));
    ASSERT_NE(steps, nullptr);
    steps->setFocus();
    steps->selectAll();
    QTest::keyClicks(steps, QStringLiteral("50"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("forkPushButton")),
                      Qt::LeftButton);
    auto* box = awaited<QMessageBox>("errorMessageBox");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(QStringLiteral("training.decay_steps: 0 -> 40")))
        << qPrintable(box->text());
    EXPECT_FALSE(box->text().contains(QStringLiteral("training.steps")));  // that was asked for
    box->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return runFolder() != parent; }, kPatience));
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(readRun(runFolder().toStdString()).config.training.decaySteps, 40);
}

TEST_F(ExaminationTest, AForkWhoseDialogIsGoneTakesNothingOver) {
    trainOneRun();
    QWidget window;
    window.show();
    FileDialogs files(window, *settings_);
    Inspection inspection;
    RunController runs([this] { return std::make_unique<FakeTrainer>(behaviour_); });
    runs.adopt(readRun(runFolder().toStdString()));
    ForkPresenter fork(runs, inspection, files, window);
    const QSignalSpy forked(&fork, &ForkPresenter::forked);
    for (const bool stays : {false, true}) {
        fork.ask(25);
        QWidget* dialog = nullptr;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                dialog = window.findChild<QWidget*>(QStringLiteral("forkDialog"));
                return dialog != nullptr && dialog->isVisible();
            },
            kPatience));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("forkPushButton")),
                          Qt::LeftButton);
        EXPECT_FALSE(dialog->close());  // the copy is under way
        if (!stays) delete dialog;
        bool past = false;
        inspection.post(Inspection::Lane::Reading, Inspection::Topic::Estimate, &window,
                        [&past]() -> Inspection::Delivery { return [&past] { past = true; }; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return past; }, kPatience));
        EXPECT_EQ(forked.count(), stays ? 1 : 0);
    }
}

/// The presenter alone, while other work holds up what it asks for.
class HeldUpExaminationTest : public ::testing::Test {
  protected:
    HeldUpExaminationTest() {
        runs_.adopt(readRun(
            test::makeRunOnDisk(folder_.path().toStdString() + std::string("/run")).toStdString()));
        inspection_.post(Inspection::Lane::Examining, Inspection::Topic::Estimate, &window_,
                         [released = release_.get_future().share()]() -> Inspection::Delivery {
                             released.wait();
                             return [] {};
                         });
        window_.show();
    }
    ~HeldUpExaminationTest() override { release(); }

    void release() {
        if (!std::exchange(released_, true)) release_.set_value();
    }
    template <typename T>
    T& child(const char* name) {
        T* found = window_.findChild<T*>(QLatin1String(name));
        if (found == nullptr) throw std::runtime_error(name);
        return *found;
    }
    void click(const char* name) { child<QPushButton>(name).click(); }
    bool mayInspect(qint64 step) {
        examination_.showMenu(step, {});
        auto& menu = child<QMenu>("stepMenu");
        const bool may = menu.findChild<QAction*>(QStringLiteral("inspectStepAction"))->isEnabled();
        delete &menu;
        return may;
    }

    QTemporaryDir folder_;
    FakeTraining behaviour_;
    QWidget window_;
    std::promise<void> release_;
    bool released_ = false;
    Inspection inspection_;
    RunController runs_{[this] { return std::make_unique<FakeTrainer>(behaviour_); }};
    ExaminationPresenter examination_{runs_, inspection_, window_};
};

TEST_F(HeldUpExaminationTest, IsCancelledAtOnceAndSaysWhatItWaitsFor) {
    ASSERT_FALSE(trainingProgram().isEmpty());
    examination_.checkReplay();
    click("replayPushButton");
    examination_.inspectStep(5);
    const auto& phase = child<QLabel>("stepPhaseLabel");
    EXPECT_TRUE(phase.text().contains(QStringLiteral("replay check"))) << qPrintable(phase.text());
    click("cancelInspectionPushButton");
    EXPECT_EQ(phase.text(), QStringLiteral("Cancelled."));
    EXPECT_TRUE(child<QPushButton>("inspectAgainPushButton").isEnabled());
    click("cancelReplayPushButton");
    const auto& verdict = child<QLabel>("replayVerdictLabel");
    EXPECT_EQ(verdict.text(), QStringLiteral("Cancelled."));
    // What was waiting is not begun any more.
    release();
    bool past = false;
    inspection_.post(Inspection::Lane::Examining, Inspection::Topic::Estimate, &window_,
                     [&past]() -> Inspection::Delivery { return [&past] { past = true; }; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return past; }, kPatience));
    EXPECT_EQ(phase.text(), QStringLiteral("Cancelled."));
    EXPECT_EQ(verdict.text(), QStringLiteral("Cancelled."));
}

TEST_F(HeldUpExaminationTest, OnlyARecordedStepCanBeInspected) {
    ASSERT_FALSE(trainingProgram().isEmpty());
    EXPECT_TRUE(mayInspect(10));
    EXPECT_FALSE(mayInspect(11));  // where a mark may stand
}

}  // namespace
}  // namespace deepsight
