#include <gtest/gtest.h>

#include <QApplication>
#include <QMessageBox>
#include <random>

#include "tests/app/main_window_fixture.h"
#include "tests/support/live_objects.h"
#include "tests/support/process_usage.h"
#include "tests/threads/watchdog.h"

namespace deepsight {
namespace {

constexpr std::int64_t kNoise = 256 << 10;  // bytes: caches of Qt that still fill up

int wantedCycles() {
    const int asked = qEnvironmentVariableIntValue("DEEPSIGHT_CYCLES");
    return asked > 0 ? asked : 60;
}

/// What a process has that a window must give back.
struct Usage {
    std::ptrdiff_t objects = test::liveObjects;
    std::ptrdiff_t threads = test::countThreads();
    std::ptrdiff_t files = test::countOpenFiles();
    std::int64_t bytes = test::allocatedBytes();
};

/// Every cycle opens a window, trains in it, steers the run in one of several ways, and closes the
/// window: after the run, in its middle, or by destroying it.
class WindowCycles : public MainWindowTest {
  protected:
    void SetUp() override {
        test::countLiveObjects();
        MainWindowTest::SetUp();
        behaviour_.stepTime = std::chrono::microseconds(50);
        Config config = *settings_->config();
        config.training.steps = 100000000;
        settings_->setConfig(config);
    }

    void press(Qt::Key key) { QTest::keyClick(window_.get(), key); }

    void cycle(unsigned seed) {
        std::mt19937 random(seed);
        openWindow();
        press(Qt::Key_F5);
        ASSERT_TRUE(waitForPoints(1));
        const std::string folder = runFolder().toStdString();
        if (random() % 4 != 0) pauseAndPerhapsResume(random() % 2 == 0);
        if (HasFatalFailure()) return;
        switch (random() % 4) {
            case 0:
                press(Qt::Key_F7);
                ASSERT_TRUE(waitForState("Stopped"));
                window_->close();
                break;
            case 1:
                window_->close();
                click("saveAndClosePushButton");
                break;
            case 2:
                window_->saveAndClose();
                break;
            default:
                window_.reset();
        }
        if (window_ != nullptr) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->isVisible(); }, kPatience));
        }
        window_.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        checkRun(folder);
    }

    void pauseAndPerhapsResume(bool resumes) {
        press(Qt::Key_F6);
        ASSERT_TRUE(waitForState("Paused"));
        if (!resumes) return;
        const std::size_t points = curvePoints();
        press(Qt::Key_F6);
        ASSERT_TRUE(waitForPoints(points + 1));
    }

    static void checkRun(const std::filesystem::path& folder) {
        const RunRecord record = readRun(folder);
        EXPECT_EQ(record.lastState, TrainingState::Stopped);
        ASSERT_FALSE(record.steps.empty());
        EXPECT_EQ(record.steps.back().step, static_cast<std::int64_t>(record.steps.size()));
        std::filesystem::remove_all(folder);
    }
};

TEST_F(WindowCycles, OpenTrainPauseStopAndCloseLeaveNothingBehind) {
    const int cycles = wantedCycles();
    const int warmUp = std::min(cycles / 2, 100);  // until Qt's caches are full
    test::Watchdog watchdog(std::chrono::seconds(120));
    Usage before;
    for (int i = 0; i < cycles; ++i) {
        SCOPED_TRACE("cycle " + std::to_string(i));
        watchdog.begin(i);
        if (i == warmUp) before = Usage();
        cycle(static_cast<unsigned>(i));
        ASSERT_FALSE(HasFailure());
        ASSERT_TRUE(QApplication::topLevelWidgets().isEmpty());
        if (qEnvironmentVariableIsSet("DEEPSIGHT_CYCLES_LOG") && i % 10 == 9) {
            const Usage now;
            std::printf("%d: %td objects, %td threads, %td files, %lld KiB\n", i + 1, now.objects,
                        now.threads, now.files, static_cast<long long>(now.bytes / 1024));
            std::fflush(stdout);
        }
    }
    const Usage after;
    EXPECT_LE(after.objects, before.objects);
    EXPECT_LE(after.threads, before.threads);
    EXPECT_LE(after.files, before.files);
    EXPECT_LE(after.bytes - before.bytes, kNoise);
}

}  // namespace
}  // namespace deepsight
