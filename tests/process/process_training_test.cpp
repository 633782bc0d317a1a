#include <signal.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <fstream>

#include "app/inspection.h"
#include "app/run_controller.h"
#include "app/sweep_controller.h"
#include "core/support/atomic_file.h"
#include "core/training/run_commands.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"
#include "tests/app/main_window_fixture.h"
#include "tests/core/tiny_training.h"
#include "tests/support/run_on_disk.h"
#include "widgets/embedding_view.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// The window, and the real deepsight-cli that it starts for its runs.
class ProcessTrainingTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        program_ = qEnvironmentVariable("DEEPSIGHT_CLI");
        ASSERT_FALSE(program_.isEmpty()) << "set DEEPSIGHT_CLI to the program, as ctest does";
        settings_->setConfig(config(1000000));
        settings_->setHosting(Hosting::Process);
        trainers_ = makeTrainer;
    }
    void TearDown() override {
        window_.reset();
        // What was left to train on must not outlive the test.
        for (const fs::path& run : runsOnDisk()) {
            command(run, RunCommand::Kind::Stop);
            EXPECT_TRUE(waitFor([&] { return !isRunLocked(run); }));
        }
        qputenv("DEEPSIGHT_CLI", program_.toUtf8());
    }

    static Config config(std::int64_t steps) {
        Config config = test::tinyConfig(steps);
        config.training.batchSize = 2;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 20;
        config.training.evaluationBatches = 1;
        config.training.checkpointInterval = 10;
        return config;
    }
    std::vector<fs::path> runsOnDisk() const {
        std::vector<fs::path> runs;
        std::error_code absent;
        const fs::path folder = settings_->runsFolder().toStdString();
        for (const auto& entry : fs::directory_iterator(folder, absent))
            runs.push_back(entry.path());
        return runs;
    }
    static void command(const fs::path& run, RunCommand::Kind kind) {
        RunCommand command;
        command.kind = kind;
        if (const auto owner = runOwner(run)) command.to = owner->pid;
        writeRunCommand(run, command);
    }
    static bool waitFor(const std::function<bool()>& happened) {
        return QTest::qWaitFor(happened, kPatience);
    }
    fs::path run() { return runFolder().toStdString(); }
    void startAndTrain(std::size_t points) {
        openWindow();
        click("startPushButton");
        ASSERT_TRUE(waitForPoints(points));
    }
    void expectStepsWithoutGap() {
        const RunRecord record = readRun(run());
        for (std::size_t i = 0; i < record.steps.size(); ++i)
            ASSERT_EQ(record.steps[i].step, static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(curvePoints(), record.steps.size());
    }

    /// The record that a window shows of a run of 40 steps.
    RunRecord trained(Hosting hosting) {
        RunController runs(makeTrainer);
        runs.setHosting(hosting, program_);
        const auto name = hosting == Hosting::Thread ? "runs/in thread" : "runs/in process";
        runs.train(config(40), folder_.filePath(QLatin1String(name)), {});
        EXPECT_TRUE(waitFor([&] { return !runs.isActive(); }));
        EXPECT_EQ(runs.state(), TrainingState::Finished);
        return runs.record();
    }
    /// But for times.
    static void expectTheSame(const RunRecord& a, const RunRecord& b) {
        ASSERT_EQ(a.steps.size(), b.steps.size());
        for (std::size_t i = 0; i < a.steps.size(); ++i) {
            EXPECT_EQ(a.steps[i].step, b.steps[i].step);
            EXPECT_EQ(a.steps[i].tokens, b.steps[i].tokens);
            EXPECT_EQ(a.steps[i].trainLoss, b.steps[i].trainLoss);
            EXPECT_EQ(a.steps[i].futureLoss, b.steps[i].futureLoss);
            EXPECT_EQ(a.steps[i].learningRate, b.steps[i].learningRate);
            EXPECT_EQ(a.steps[i].gradientNorm, b.steps[i].gradientNorm);
        }
        ASSERT_EQ(a.evaluations.size(), b.evaluations.size());
        for (std::size_t i = 0; i < a.evaluations.size(); ++i) {
            EXPECT_EQ(a.evaluations[i].step, b.evaluations[i].step);
            EXPECT_EQ(a.evaluations[i].validationLoss, b.evaluations[i].validationLoss);
            EXPECT_EQ(a.evaluations[i].futureLoss, b.evaluations[i].futureLoss);
            EXPECT_EQ(a.evaluations[i].best, b.evaluations[i].best);
        }
        ASSERT_EQ(a.marks.size(), b.marks.size());
        for (std::size_t i = 0; i < a.marks.size(); ++i) {
            EXPECT_EQ(a.marks[i].step, b.marks[i].step);
            EXPECT_EQ(a.marks[i].kind, b.marks[i].kind);
        }
        ASSERT_EQ(a.checkpoints.size(), b.checkpoints.size());
        for (std::size_t i = 0; i < a.checkpoints.size(); ++i)
            EXPECT_EQ(a.checkpoints[i].step, b.checkpoints[i].step);
        EXPECT_EQ(a.snapshotSteps, b.snapshotSteps);
        EXPECT_EQ(a.lastState, b.lastState);
    }

    QString program_;
};

TEST_F(ProcessTrainingTest, ShowsTheRecordThatTheThreadShows) {
    const RunRecord thread = trained(Hosting::Thread);
    EXPECT_EQ(thread.steps.size(), 40U);
    EXPECT_FALSE(thread.evaluations.empty());
    EXPECT_FALSE(thread.marks.empty());
    expectTheSame(thread, trained(Hosting::Process));
}

TEST_F(ProcessTrainingTest, LooksAsTrainingInTheWindowDoes) {
    startAndTrain(25);
    if (HasFatalFailure()) return;
    const auto owner = runOwner(run());
    ASSERT_TRUE(owner);
    EXPECT_EQ(owner->program, "deepsight-cli");
    for (const auto& entry : fs::directory_iterator(LivePaths(run()).root))
        EXPECT_FALSE(entry.path().filename().string().starts_with("request-"));
    EXPECT_TRUE(owner->takesCommands);
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));

    QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier);
    auto* view = window_->findChild<EmbeddingView*>();
    QSignalSpy shown(view, &EmbeddingView::mapShown);
    auto* source = find<QComboBox>("sourceComboBox");
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Down);
    QTest::keyClick(source, Qt::Key_Down);
    shown.clear();
    click("liveSnapshotPushButton");
    ASSERT_TRUE(waitFor([&] { return shown.count() > 0; }));

    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    const std::size_t points = curvePoints();
    clickLaunch("resumePushButton");
    ASSERT_TRUE(waitForPoints(points + 5));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    expectStepsWithoutGap();
    const std::size_t stopped = curvePoints();
    clickLaunch("continuePushButton");
    ASSERT_TRUE(waitForPoints(stopped + 5));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    expectStepsWithoutGap();
}

TEST_F(ProcessTrainingTest, ACrashOfTheProcessIsToldAndTheRunGoesOn) {
    startAndTrain(15);
    if (HasFatalFailure()) return;
    const auto owner = runOwner(run());
    ASSERT_TRUE(owner);
    ::kill(static_cast<pid_t>(owner->pid), SIGKILL);
    ASSERT_TRUE(waitForState("Failed"));
    auto* message = find<QLabel>("failureMessageLabel");
    EXPECT_TRUE(message->isVisible());
    EXPECT_TRUE(message->text().contains(QStringLiteral("SIGKILL"))) << qPrintable(message->text());
    EXPECT_TRUE(message->text().contains(QStringLiteral("checkpoint of step")));
    const std::size_t before = curvePoints();
    clickLaunch("continuePushButton");
    ASSERT_TRUE(waitForPoints(before + 10));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    expectStepsWithoutGap();
}

TEST_F(ProcessTrainingTest, AnotherWindowFindsTheRunThatItsFirstOneLeft) {
    startAndTrain(15);
    if (HasFatalFailure()) return;
    const QString left = runFolder();
    window_.reset();
    ASSERT_TRUE(isRunLocked(left.toStdString()));
    const auto trained = readRun(left.toStdString()).steps.size();

    openWindow();
    window_->reattach();
    ASSERT_TRUE(waitForState("Running"));
    EXPECT_EQ(page(), launch());
    EXPECT_EQ(runFolder(), left);
    ASSERT_TRUE(waitForPoints(trained + 20));
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));
    window_.reset();

    openWindow();
    window_->reattach();
    ASSERT_TRUE(waitForState("Paused"));
    const std::size_t paused = curvePoints();
    clickLaunch("resumePushButton");
    ASSERT_TRUE(waitForPoints(paused + 5));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    expectStepsWithoutGap();
}

TEST_F(ProcessTrainingTest, AnAttachedRecordIsWhatIsOnDisk) {
    const QString folder = folder_.filePath(QStringLiteral("runs/one"));
    const fs::path path = folder.toStdString();
    {
        RunController first(makeTrainer);
        first.setHosting(Hosting::Process, program_);
        first.train(config(1000000), folder, {});
        ASSERT_TRUE(waitFor([&] { return first.record().steps.size() > 30; }));
    }
    const auto known = readLiveStatus(path);
    RunController second(makeTrainer);
    second.adopt(readRun(path), known);
    ASSERT_TRUE(second.isActive());
    EXPECT_TRUE(second.isElsewhere());
    const std::size_t read = second.record().steps.size();
    ASSERT_TRUE(waitFor([&] { return second.record().steps.size() > read + 50; }));
    second.stop();
    ASSERT_TRUE(waitFor([&] { return !second.isActive(); }));

    const RunRecord whole = readRun(path);
    const RunRecord& followed = second.record();
    ASSERT_EQ(followed.steps.size(), whole.steps.size());
    for (std::size_t i = 0; i < whole.steps.size(); ++i)
        ASSERT_EQ(followed.steps[i].trainLoss, whole.steps[i].trainLoss);
    EXPECT_EQ(followed.evaluations.size(), whole.evaluations.size());
    EXPECT_EQ(followed.snapshotSteps, whole.snapshotSteps);
    EXPECT_EQ(followed.lastState, whole.lastState);
    ASSERT_EQ(followed.log.size(), whole.log.size());
    for (std::size_t i = 0; i < whole.log.size(); ++i)
        EXPECT_EQ(followed.log[i].text, whole.log[i].text);
    ASSERT_EQ(followed.marks.size(), whole.marks.size());
    for (std::size_t i = 0; i < whole.marks.size(); ++i)
        EXPECT_EQ(followed.marks[i].step, whole.marks[i].step);
    EXPECT_EQ(followed.checkpoints.size(), whole.checkpoints.size());
}

TEST_F(ProcessTrainingTest, EndsWithTheWeightsThatTheThreadEndsWith) {
    const auto weights = [&](Hosting hosting, const char* name) {
        RunController runs(makeTrainer);
        runs.setHosting(hosting, program_);
        const QString folder = folder_.filePath(QStringLiteral("runs/") + QLatin1String(name));
        runs.train(config(40), folder, {});
        EXPECT_TRUE(waitFor([&] { return !runs.isActive(); }));
        EXPECT_EQ(runs.state(), TrainingState::Finished);
        std::map<std::string, std::string> files;
        const auto checkpoints = listCheckpoints(folder.toStdString());
        EXPECT_EQ(checkpoints.back().step, 40);
        for (const auto& entry : fs::directory_iterator(checkpoints.back().folder))
            if (entry.path().extension() == ".safetensors")
                files[entry.path().filename().string()] = readFile(entry.path());
        EXPECT_FALSE(files.empty());
        return files;
    };
    EXPECT_TRUE(weights(Hosting::Thread, "thread") == weights(Hosting::Process, "process"));
}

TEST_F(ProcessTrainingTest, ClosingKeepsTheRunInTraining) {
    startAndTrain(5);
    if (HasFatalFailure()) return;
    window_->close();
    auto* box = find<QMessageBox>("leaveMessageBox");
    EXPECT_EQ(box->defaultButton()->objectName(), QStringLiteral("leaveTrainingPushButton"));
    // In the question of a training in the window that means that the window stays.
    EXPECT_NE(box->defaultButton()->text(), QStringLiteral("Keep training"));
    click("cancelClosePushButton");
    EXPECT_TRUE(window_->isVisible());
    ASSERT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() == nullptr; }));
    window_->close();
    click("leaveTrainingPushButton");
    EXPECT_FALSE(window_->isVisible());
    const fs::path left = run();
    window_.reset();
    const std::size_t steps = readRun(left).steps.size();
    EXPECT_TRUE(waitFor([&] { return readRun(left).steps.size() > steps; }));
}

TEST_F(ProcessTrainingTest, ClosingCanStopAndSaveTheRun) {
    startAndTrain(5);
    if (HasFatalFailure()) return;
    window_->close();
    click("stopSaveAndClosePushButton");
    ASSERT_TRUE(waitFor([&] { return !window_->isVisible(); }));
    const RunRecord record = readRun(run());
    EXPECT_EQ(record.lastState, TrainingState::Stopped);
    EXPECT_EQ(record.checkpoints.back().step, record.steps.back().step);
}

TEST_F(ProcessTrainingTest, ClosingDoesNotWaitForATrainerThatHangs) {
    startAndTrain(5);
    if (HasFatalFailure()) return;
    const auto owner = runOwner(run());
    ASSERT_TRUE(owner);
    ::kill(static_cast<pid_t>(owner->pid), SIGSTOP);
    window_->close();
    click("stopSaveAndClosePushButton");
    EXPECT_TRUE(window_->isVisible());
    click("closeWithoutWaitingPushButton");
    EXPECT_FALSE(window_->isVisible());
    ::kill(static_cast<pid_t>(owner->pid), SIGCONT);
    const fs::path left = run();
    ASSERT_TRUE(waitFor([&] { return !isRunLocked(left); }));
    EXPECT_EQ(readRun(left).lastState, TrainingState::Stopped);
}

TEST_F(ProcessTrainingTest, ClosingIsGivenUpWhereTheTrainerCannotBeTold) {
    startAndTrain(5);
    if (HasFatalFailure()) return;
    window_.reset();
    openWindow();
    window_->reattach();
    ASSERT_TRUE(waitForState("Running"));
    const fs::path commands = RunPaths(run()).commands();
    fs::remove_all(commands);
    std::ofstream(commands) << "a file in the way";
    window_->close();
    click("stopSaveAndClosePushButton");
    EXPECT_TRUE(window_->isVisible());
    EXPECT_EQ(window_->findChild<QWidget*>(QStringLiteral("savingProgressDialog")), nullptr);
    EXPECT_EQ(page(), launch());
    fs::remove(commands);
    clickLaunch("stopPushButton");
    EXPECT_TRUE(waitForState("Stopped"));
}

TEST_F(ProcessTrainingTest, AnotherRunIsOpenedWhileThisOneTrainsOn) {
    const QString other =
        test::makeRunOnDisk(folder_.filePath(QStringLiteral("runs/other")).toStdString(), 5);
    startAndTrain(15);
    if (HasFatalFailure()) return;
    const QString left = runFolder();
    EXPECT_TRUE(window_->findChild<QAction*>(QStringLiteral("openRunAction"))->isEnabled());
    window_->open(other);
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_EQ(runFolder(), other);
    EXPECT_EQ(curvePoints(), 5U);
    EXPECT_TRUE(isRunLocked(left.toStdString()));
    const auto trained = readRun(left.toStdString()).steps.size();
    window_->open(left);
    ASSERT_TRUE(waitForState("Running"));
    ASSERT_TRUE(waitForPoints(trained + 10));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    expectStepsWithoutGap();
}

// As one does whose trainer ended while it was read; it is read again, but not for ever.
TEST_F(ProcessTrainingTest, ARunWithMoreThanWasReadOfItIsOpenedAllTheSame) {
    const fs::path folder = folder_.filePath(QStringLiteral("runs/torn")).toStdString();
    test::makeRunOnDisk(folder, 5);
    std::ofstream(RunPaths(folder).metrics(), std::ios::app) << R"({"event": "st)";
    openWindow();
    window_->open(QString::fromStdString(folder.string()));
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_EQ(curvePoints(), 5U);
}

TEST_F(ProcessTrainingTest, ASignalToTheWindowLeavesTheRunInTraining) {
    startAndTrain(5);
    if (HasFatalFailure()) return;
    window_->saveAndClose();
    EXPECT_FALSE(window_->isVisible());
    EXPECT_TRUE(isRunLocked(run()));
}

TEST_F(ProcessTrainingTest, TheSwitchIsRememberedAndTellsWhereARunIsTrained) {
    settings_->setHosting(Hosting::Thread);
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    auto* choice = find<QCheckBox>("separateProcessCheckBox");
    EXPECT_FALSE(choice->isChecked());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    EXPECT_TRUE(choice->isChecked());
    EXPECT_EQ(settings_->hosting(), Hosting::Process);
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(3));
    EXPECT_FALSE(choice->isEnabled());
    EXPECT_TRUE(choice->isChecked());
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_TRUE(choice->isEnabled());
}

TEST_F(ProcessTrainingTest, WithoutTheProgramTheWindowTrainsItself) {
    qputenv("DEEPSIGHT_CLI", "/nowhere/deepsight-cli");
    trainers_ = [this] { return std::make_unique<FakeTrainer>(behaviour_); };
    settings_->setConfig(config(50));
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    auto* choice = find<QCheckBox>("separateProcessCheckBox");
    EXPECT_FALSE(choice->isEnabled());
    EXPECT_FALSE(choice->isChecked());
    EXPECT_TRUE(choice->toolTip().contains(QStringLiteral("deepsight-cli")));
    click("startPushButton");
    ASSERT_TRUE(waitForState("Finished"));
    EXPECT_EQ(settings_->hosting(), Hosting::Process);  // for when it is there again
}

TEST_F(ProcessTrainingTest, ARunOfAnotherWindowIsWatchedAndCanBeLeft) {
    const fs::path folder = folder_.filePath(QStringLiteral("runs/other")).toStdString();
    test::makeRunOnDisk(folder, 5);
    auto lock = std::make_unique<RunLock>(folder, /*takesCommands=*/false);
    MetricsLog log(RunPaths(folder).metrics());
    log.write(StateChanged{TrainingState::Running, {}});
    openWindow();
    window_->open(QString::fromStdString(folder.string()));
    ASSERT_TRUE(waitForState("Running"));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    for (const char* button : {"pausePushButton", "stopPushButton"}) {
        auto* found = launch()->findChild<QPushButton*>(QLatin1String(button));
        EXPECT_TRUE(found->isVisible());
        EXPECT_FALSE(found->isEnabled());
        EXPECT_TRUE(found->toolTip().contains(QString::number(::getpid())));
    }
    StepMetrics step;
    step.step = 6;
    log.write(step);
    ASSERT_TRUE(waitForPoints(6));

    // Nothing is in the way of a run of this window.
    clickLaunch("startPushButton");
    ASSERT_TRUE(waitForPoints(3));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    window_->open(QString::fromStdString(folder.string()));
    ASSERT_TRUE(waitForState("Running"));
    log.write(StateChanged{TrainingState::Stopped, {}});
    lock.reset();
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_EQ(curvePoints(), 6U);
}

TEST_F(ProcessTrainingTest, ASweepTrainsItsRunsInProcesses) {
    Inspection inspection;
    RunController runs(makeTrainer);
    runs.setHosting(Hosting::Process, program_);
    SweepController sweeps(runs, inspection);
    SweepPlan plan;
    plan.name = "seeds";
    plan.base = config(8);
    plan.axes = {{"training.seed", {FieldValue(std::int64_t{1}), FieldValue(std::int64_t{2})}}};
    const QString folder = folder_.filePath(QStringLiteral("seeds"));
    QSignalSpy completed(&sweeps, &SweepController::completed);
    sweeps.create(plan, folder);
    ASSERT_TRUE(waitFor([&] { return completed.count() == 1; }));
    const auto status = sweepStatus(folder.toStdString(), loadSweep(folder.toStdString()));
    ASSERT_EQ(status.size(), 2U);
    for (const SweepRunStatus& run : status) {
        EXPECT_EQ(run.state, SweepRunState::Finished);
        EXPECT_TRUE(fs::exists(LivePaths(run.folder).status()));
    }
}

}  // namespace
}  // namespace deepsight
