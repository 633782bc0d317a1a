#include <unistd.h>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QSpinBox>

#include <csignal>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

#include "core/remote/remote_host.h"
#include "core/remote/run_mirror.h"
#include "core/training/run_commands.h"
#include "core/training/run_lock.h"
#include "core/training/trainer.h"
#include "tests/app/runs_page_fixture.h"
#include "widgets/remote_checkpoints_bar.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// The window, and a host that is this computer again: a deepsight-cli that lists, trains and
/// copies what is in a folder of its own.
class RemoteWindowTest : public RunsPageTest {
  protected:
    RemoteWindowTest()
        : cache_("XDG_CACHE_HOME", path("cache").c_str()),
          corpora_("DEEPSIGHT_CACHE_DIR", path("corpora").c_str()) {}

    void SetUp() override {
        RunsPageTest::SetUp();
        program_ = qEnvironmentVariable("DEEPSIGHT_CLI");
        ASSERT_FALSE(program_.isEmpty()) << "set DEEPSIGHT_CLI to the program, as ctest does";
        fs::create_directories(path("far"));
    }
    void TearDown() override {
        window_.reset();
        try {
            stopRuns();
        } catch (const std::exception& error) {
            ADD_FAILURE() << error.what();
        }
        // Nothing may train on, whatever has failed: what does not stop by itself is ended.
        const auto ended = [this] { return processes().empty(); };
        if (QTest::qWaitFor(ended, kPatience)) return;
        for (const pid_t process : processes()) ::kill(process, SIGKILL);
        static_cast<void>(QTest::qWaitFor(ended, kPatience));
    }
    void stopRuns() {
        for (const char* runs : {"far", "runs"}) {
            if (!fs::exists(path(runs))) continue;
            for (const fs::path& run : findRunFolders(path(runs))) {
                if (isRunLocked(run)) writeRunCommand(run, {.kind = RunCommand::Kind::Stop});
            }
        }
    }

    // Longer than elsewhere: programs are started, and train beside whatever else the computer
    // does.
    bool waitFor(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, 3 * kPatience);
    }
    bool waitForPoints(std::size_t count) {
        return waitFor([&] { return curvePoints() >= count; });
    }
    bool waitForState(const char* name) {
        return waitFor([&] { return state() == QLatin1String(name); });
    }
    bool waitForRuns(int count) {
        return waitFor([&] { return table()->model()->rowCount() == count; });
    }

    /// Those that this test has started, directly or not: they have its cache folder, which is in a
    /// folder of its own, in their environment.
    std::vector<pid_t> processes() const {
        const std::string mark = "XDG_CACHE_HOME=" + path("cache");
        std::vector<pid_t> found;
        std::error_code error;
        for (fs::directory_iterator it("/proc", error), end; !error && it != end;
             it.increment(error)) {
            const std::string name = it->path().filename().string();
            if (name.find_first_not_of("0123456789") != std::string::npos) continue;
            const auto process = static_cast<pid_t>(std::stol(name));
            std::ifstream file(it->path() / "environ", std::ios::binary);
            const std::string variables(std::istreambuf_iterator<char>(file), {});
            if (process != ::getpid() && variables.find(mark) != std::string::npos) {
                found.push_back(process);
            }
        }
        return found;
    }

    RemoteHost farHost() const {
        RemoteHost host;
        host.name = "far";
        host.destination = kLocalDestination;
        host.program = program_.toStdString();
        host.runsFolder = path("far");
        return host;
    }
    void writeHosts(const std::vector<RemoteHost>& hosts) {
        writeRemoteHosts(settings_->hostsFile().toStdString(), hosts);
    }
    void makeFarRun(const std::string& name) { test::makeRunOnDisk(path("far/" + name)); }

    /// A small model on the demo's data, for so many steps.
    void trainSmall(std::int64_t steps) {
        Config config = preset("demo").config;
        config.model.width = 24;
        config.training.steps = steps;
        config.training.batchSize = 2;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 20;
        config.training.evaluationBatches = 1;
        config.training.threads = 1;
        config.training.device = "cpu";
        settings_->setConfig(config);
    }

    /// The far host in the choice of the Launch page, by the keyboard.
    void chooseFarHost() {
        QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
        auto* choice = find<QComboBox>("trainingHostComboBox");
        ASSERT_TRUE(choice->isVisible() && choice->isEnabled());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        ASSERT_EQ(choice->currentText(), QStringLiteral("far"));
    }

    fs::path onlyFarRun() {
        const auto runs = findRunFolders(path("far"));
        EXPECT_EQ(runs.size(), 1U);
        return runs.empty() ? fs::path() : runs.front();
    }
    bool waitForFarState(RunState state) {
        return waitFor([&] { return summarizeRun(onlyFarRun()).state == state; });
    }

    QPushButton* chip(const char* name = "host:farPushButton") { return find<QPushButton>(name); }
    bool waitForChip(const QString& part, const QString& orElse = {}) {
        return waitFor([&] {
            auto* found = window_->findChild<QPushButton*>(QStringLiteral("host:farPushButton"));
            if (found == nullptr) return false;
            return found->text().contains(part) ||
                   (!orElse.isEmpty() && found->text().contains(orElse));
        });
    }
    bool waitForChipOfAHostThatIsAway() {
        return waitForChip(QStringLiteral("not connected"), QStringLiteral("reconnecting"));
    }
    QString rowOf(const QString& name) {
        const QAbstractItemModel& model = *table()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString id = model.index(row, 0).data(RunsTableModel::IdRole).toString();
            if (id.endsWith(name)) return id;
        }
        return {};
    }
    QPushButton* inDialog(const char* name) {
        return find<QDialog>("hostsDialog")->findChild<QPushButton*>(QLatin1String(name));
    }
    /// What the window complains about.
    std::string problems() {
        QStringList texts;
        for (const auto* box : window_->findChildren<QMessageBox*>()) {
            texts << box->text() << box->informativeText();
        }
        return texts.join(QLatin1Char('\n')).toStdString();
    }
    QString connection() { return find<QLabel>("connectionLabel")->text(); }

    test::ScopedVariable cache_;
    test::ScopedVariable corpora_;
    QString program_;
};

TEST_F(RemoteWindowTest, ListsTheRunsOfAHostBesideThoseOfThisComputer) {
    makeRun("near-run");
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    ASSERT_TRUE(waitForChip(QStringLiteral("connected")));
    auto* host = find<QComboBox>("hostFilterComboBox");
    ASSERT_TRUE(host->isVisible());
    host->setFocus();
    QTest::keyClick(host, Qt::Key_End);  // "far"
    ASSERT_EQ(table()->model()->rowCount(), 1);
    EXPECT_FALSE(rowOf(QStringLiteral("far-run")).isEmpty());
    QTest::keyClick(host, Qt::Key_Up);  // "This computer"
    ASSERT_EQ(table()->model()->rowCount(), 1);
    EXPECT_FALSE(rowOf(QStringLiteral("near-run")).isEmpty());
    QTest::keyClick(host, Qt::Key_Home);
    QTest::keyClicks(find<QLineEdit>("searchRunsLineEdit"), QStringLiteral("host:far"));
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_FALSE(rowOf(QStringLiteral("far-run")).isEmpty());
}

TEST_F(RemoteWindowTest, WhatCannotBeDoneToAFarRunSaysWhy) {
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    table()->select({rowOf(QStringLiteral("far-run"))});
    for (const char* name : {"starRunPushButton", "archiveRunPushButton", "trashRunPushButton"}) {
        EXPECT_FALSE(find<QPushButton>(name)->isEnabled()) << name;
        EXPECT_TRUE(find<QPushButton>(name)->toolTip().contains(QStringLiteral("far"))) << name;
    }
    EXPECT_FALSE(find<QPushButton>("showRunFolderPushButton")->isEnabled());
    EXPECT_TRUE(find<QLineEdit>("runTitleLineEdit")->isReadOnly());
    QTest::keyClick(table(), Qt::Key_Delete);
    EXPECT_TRUE(
        find<QLabel>("runsProblemBannerLabel")->text().contains(QStringLiteral("is on far")));
    EXPECT_TRUE(fs::exists(path("far/far-run")));
}

TEST_F(RemoteWindowTest, OpensACopyOfAFarRun) {
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    table()->select({rowOf(QStringLiteral("far-run"))});
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_TRUE(waitForPoints(10));
    const auto origin = mirrorOrigin(runFolder().toStdString());
    ASSERT_TRUE(origin.has_value()) << qPrintable(runFolder());
    EXPECT_EQ(origin->host, "far");
    ASSERT_TRUE(waitFor([&] { return connection().startsWith(QStringLiteral("far: connected")); }))
        << qPrintable(connection());
    // It is not to be trained on in the copy, nor forked there.
    EXPECT_FALSE(find<QAction>("continueAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("hardenSplitAction")->isEnabled());
}

TEST_F(RemoteWindowTest, OverlaysAFarRunOnceItIsCopied) {
    makeRun("near-run");
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(2));
    table()->select({rowOf(QStringLiteral("near-run"))});
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_TRUE(waitForPoints(10));
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    const QString far = rowOf(QStringLiteral("far-run"));
    table()->select({far});
    QTest::keyClick(table(), Qt::Key_Space);
    EXPECT_TRUE(waitForColour(far));
}

TEST_F(RemoteWindowTest, SetsUpAHostByTheDialogAndTestsItFirst) {
    makeFarRun("far-run");
    openRunsPage();
    click("hostsPushButton");
    auto* dialog = find<QDialog>("hostsDialog");
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    EXPECT_FALSE(inDialog("saveHostsPushButton")->isEnabled());  // a host needs a name
    QTest::keyClicks(find<QLineEdit>("hostNameLineEdit"), QStringLiteral("far"));
    QTest::keyClicks(find<QLineEdit>("hostDestinationLineEdit"), QLatin1String(kLocalDestination));
    QTest::keyClicks(find<QLineEdit>("hostFolderLineEdit"), QString::fromStdString(path("far")));
    QTest::keyClicks(find<QLineEdit>("hostProgramLineEdit"), QStringLiteral("/nowhere/cli"));
    QTest::mouseClick(inDialog("testHostPushButton"), Qt::LeftButton);
    auto* answer = find<QLabel>("hostTestLabel");
    ASSERT_TRUE(waitFor([&] { return answer->text().startsWith(QStringLiteral("not connected")); }))
        << qPrintable(answer->text());
    EXPECT_TRUE(answer->text().contains(QStringLiteral("deepsight-cli")))
        << qPrintable(answer->text());
    auto* program = find<QLineEdit>("hostProgramLineEdit");
    program->selectAll();
    QTest::keyClicks(program, program_);
    EXPECT_TRUE(answer->text().isEmpty());  // of what was there before
    QTest::mouseClick(inDialog("testHostPushButton"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return answer->text().startsWith(QStringLiteral("connected")); }))
        << qPrintable(answer->text());
    EXPECT_TRUE(answer->text().contains(QStringLiteral(" free of "))) << qPrintable(answer->text());
    QTest::mouseClick(inDialog("saveHostsPushButton"), Qt::LeftButton);
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_TRUE(waitForChip(QStringLiteral("connected")));
    // The column tells the two kinds of runs apart.
    const auto* head = table()->horizontalHeader();
    const int beside = head->logicalIndex(head->visualIndex(RunsTableModel::Name) + 1);
    EXPECT_EQ(table()->model()->index(0, beside).data().toString(), QStringLiteral("far"));
    ASSERT_TRUE(waitFor([&] {
        return readRemoteHosts(settings_->hostsFile().toStdString()) ==
               std::vector<RemoteHost>{farHost()};
    }));
    click("hostsPushButton");
    EXPECT_EQ(find<QListWidget>("hostsListWidget")->count(), 1);
    EXPECT_TRUE(inDialog("removeHostPushButton")->isEnabled());
    QTest::mouseClick(inDialog("removeHostPushButton"), Qt::LeftButton);
    QTest::mouseClick(inDialog("saveHostsPushButton"), Qt::LeftButton);
    EXPECT_TRUE(waitForRuns(0));
    EXPECT_TRUE(fs::exists(path("far/far-run")));
}

TEST_F(RemoteWindowTest, AHostThatIsAwayShowsWhatWasKnownOfIt) {
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    window_.reset();
    RemoteHost gone = farHost();
    gone.program = "/nowhere/deepsight-cli";
    writeHosts({gone});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    ASSERT_TRUE(waitForChipOfAHostThatIsAway());
    EXPECT_TRUE(chip()->toolTip().contains(QStringLiteral("as they were at")))
        << qPrintable(chip()->toolTip());
    // Nothing of it was copied, so it cannot be opened; that is said, and the window goes on.
    table()->select({rowOf(QStringLiteral("far-run"))});
    QTest::keyClick(table(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return window_->findChild<QMessageBox*>() != nullptr; }));
}

TEST_F(RemoteWindowTest, StartsSteersContinuesAndFetchesThere) {
    trainSmall(100000);
    writeHosts({farHost()});
    openWindow();
    chooseFarHost();
    EXPECT_FALSE(find<QCheckBox>("separateProcessCheckBox")->isEnabled());
    clickLaunch("emptyStatePushButton");
    ASSERT_TRUE(waitForPoints(25)) << problems();
    EXPECT_FALSE(fs::exists(path("runs")) && !findRunFolders(path("runs")).empty());
    EXPECT_EQ(runOwner(onlyFarRun())->program, "deepsight-cli");
    EXPECT_TRUE(waitFor([&] { return connection().contains(QStringLiteral("last point")); }))
        << qPrintable(connection());

    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    clickLaunch("pausePushButton");
    ASSERT_TRUE(waitForState("Paused"));
    clickLaunch("resumePushButton");
    const std::size_t paused = curvePoints();
    ASSERT_TRUE(waitForPoints(paused + 5));
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped"));
    ASSERT_TRUE(waitForFarState(RunState::Stopped));
    const auto lines = [](const fs::path& run) {
        std::ifstream file(RunPaths(run).metrics());
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    EXPECT_TRUE(waitFor([&] { return lines(runFolder().toStdString()) == lines(onlyFarRun()); }));

    // Its checkpoint is there and not here; Sample reads it once it is copied.
    QTest::keyClick(window_.get(), Qt::Key_8, Qt::ControlModifier);
    auto* bar = window_->findChild<RemoteCheckpointsBar*>();
    ASSERT_TRUE(bar->isVisible());
    EXPECT_TRUE(listCheckpoints(runFolder().toStdString()).empty());
    auto* copy = find<QPushButton>("fetchCheckpointPushButton");
    ASSERT_TRUE(waitFor([&] { return copy->isEnabled(); }));
    QTest::mouseClick(copy, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return !listCheckpoints(runFolder().toStdString()).empty(); }));
    auto* generate = find<QPushButton>("generatePushButton");
    ASSERT_TRUE(waitFor([&] { return generate->isEnabled(); }));

    // It goes on there, not in the copy.
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    const std::size_t stopped = curvePoints();
    auto* goOn = launch()->findChild<QPushButton*>(QStringLiteral("continuePushButton"));
    ASSERT_TRUE(waitFor([&] { return goOn->isVisible() && goOn->isEnabled(); }));
    QTest::mouseClick(goOn, Qt::LeftButton);
    ASSERT_TRUE(waitForPoints(stopped + 5));
    EXPECT_EQ(findRunFolders(path("far")).size(), 1U);

    // The window closes without a question: what trains there goes on.
    window_->close();
    EXPECT_FALSE(window_->isVisible());
    EXPECT_TRUE(isRunLocked(onlyFarRun()));
    writeRunCommand(onlyFarRun(), {.kind = RunCommand::Kind::Stop});
    ASSERT_TRUE(waitForFarState(RunState::Stopped));
}

TEST_F(RemoteWindowTest, HostsThatWereChangedElsewhereAreConnectedAnew) {
    makeFarRun("far-run");
    writeHosts({farHost()});
    openRunsPage();
    ASSERT_TRUE(waitForRuns(1));
    RemoteHost gone = farHost();
    gone.program = "/nowhere/deepsight-cli";
    writeHosts({gone});
    click("hostsPushButton");
    EXPECT_TRUE(waitForChipOfAHostThatIsAway());
}

TEST_F(RemoteWindowTest, ADamagedFileOfHostsIsNotWrittenOver) {
    const fs::path file = settings_->hostsFile().toStdString();
    const std::string damaged = "{\"hosts\": [{\"name\": \"far\"";
    std::ofstream(file) << damaged;
    openRunsPage();
    auto* banner = find<QLabel>("runsProblemBannerLabel");
    EXPECT_TRUE(waitFor([&] { return !banner->text().isEmpty(); }));
    click("hostsPushButton");
    EXPECT_EQ(window_->findChild<QDialog*>(QStringLiteral("hostsDialog")), nullptr);
    auto* box = find<QMessageBox>("errorMessageBox");
    EXPECT_TRUE(box->text().contains(QStringLiteral("hosts.json"))) << qPrintable(box->text());
    box->close();
    std::ifstream kept(file);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(kept), {}), damaged);
    // Once it is corrected, hosts can be set up again.
    kept.close();
    writeHosts({farHost()});
    click("hostsPushButton");
    EXPECT_EQ(find<QListWidget>("hostsListWidget")->count(), 1);
    EXPECT_TRUE(banner->text().isEmpty()) << qPrintable(banner->text());
}

TEST_F(RemoteWindowTest, ARunStartedWhileAnotherIsFollowedThereIsOpened) {
    trainSmall(100000);
    writeHosts({farHost()});
    openWindow();
    chooseFarHost();
    clickLaunch("emptyStatePushButton");
    ASSERT_TRUE(waitForPoints(3)) << problems();
    const QString first = runFolder();
    find<QAction>("startAction")->trigger();
    ASSERT_TRUE(waitFor([&] { return runFolder() != first; })) << problems();
    EXPECT_EQ(findRunFolders(path("far")).size(), 2U);
    EXPECT_TRUE(mirrorOrigin(runFolder().toStdString()).has_value());
    EXPECT_TRUE(waitFor([&] { return connection().startsWith(QStringLiteral("far: connected")); }))
        << qPrintable(connection());
}

TEST_F(RemoteWindowTest, SeveralProcessesOfThisComputerTrainTogether) {
    trainSmall(100000);
    settings_->setHosting(Hosting::Process);
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    auto* ranks = find<QSpinBox>("ranksSpinBox");
    ASSERT_TRUE(ranks->isVisible());
    ranks->setFocus();
    QTest::keyClick(ranks, Qt::Key_Up);
    ASSERT_EQ(ranks->value(), 2);
    clickLaunch("emptyStatePushButton");
    ASSERT_TRUE(waitForPoints(3)) << problems();
    EXPECT_TRUE(find<QLabel>("runFactsLabel")->text().contains(QStringLiteral("2 ranks")))
        << qPrintable(find<QLabel>("runFactsLabel")->text());
    EXPECT_FALSE(ranks->isVisible());  // what trains cannot be changed
    clickLaunch("stopPushButton");
    ASSERT_TRUE(waitForState("Stopped")) << problems();
}

}  // namespace
}  // namespace deepsight
