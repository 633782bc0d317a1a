#include "benchmarks/display_bench.h"

#include <QTest>
#include <cstdarg>
#include <cstdio>
#include <ctime>

#include "core/training/trainer.h"

namespace deepsight::benchmark {
namespace {

double secondsOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

double threadSeconds() { return secondsOf(CLOCK_THREAD_CPUTIME_ID); }
double processSeconds() { return secondsOf(CLOCK_PROCESS_CPUTIME_ID); }

void printRow(const std::string& what, const std::string& measured, const std::string& target) {
    std::printf("  %-38s %-42s %s\n", what.c_str(), measured.c_str(), target.c_str());
    std::fflush(stdout);
}

std::string text(const char* format, ...) {
    char buffer[160];
    va_list values;
    va_start(values, format);
    std::vsnprintf(buffer, sizeof buffer, format, values);
    va_end(values);
    return buffer;
}

void spinUntil(const std::function<bool()>& done) {
    while (!done()) QApplication::processEvents(QEventLoop::AllEvents);
}

void waitUntil(const std::function<bool()>& done) {
    QTimer wake;
    wake.start(20);
    while (!done())
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void liveFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

Window::Window(const Config& config)
    : settings_(std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")))) {
    settings_->setRunsFolder(runsFolder());
    settings_->setNotifies(false);
    settings_->setConfig(config);
    window_ = std::make_unique<MainWindow>(makeTrainer, *settings_);
    window_->resize(kWidth, kHeight);
    window_->show();
    if (!QTest::qWaitForWindowExposed(window_.get())) qFatal("The window did not appear.");
    liveFor(300);
}

Window::~Window() = default;

void Window::showPage(int page) {
    QTest::keyClick(window_.get(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
}

StallWatch::StallWatch() {
    QObject::connect(&timer_, &QTimer::timeout, [this] { beat(); });
    reset();
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.start(1);
}

void StallWatch::reset() {
    clock_.start();
    lastComputing_ = threadSeconds();
    wall_ = computing_ = 0;
}

void StallWatch::beat() {
    const double now = threadSeconds();
    wall_ = std::max(wall_, static_cast<double>(clock_.nsecsElapsed()) * 1e-6);
    computing_ = std::max(computing_, (now - lastComputing_) * 1e3);
    clock_.start();
    lastComputing_ = now;
}

}  // namespace deepsight::benchmark
