#include <qcustomplot.h>

#include <QElapsedTimer>
#include <QTimer>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "core/config/config_json.h"
#include "core/training/run_metrics.h"
#include "tests/app/main_window_fixture.h"
#include "tests/soak/process_figures.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

// What a step takes once it is read: in the record, and in the curves as window_soak_test.cpp has
// it; an eighth more is reserved for steps to come, and blocks wait for their turn while reading.
constexpr std::int64_t kMostPerStep = 400;
constexpr std::int64_t kRest = 128 << 20;
constexpr std::size_t kShort = 10;  // steps of the run that is opened first

/// Numbers with as many digits as a real run writes. Returns the size of the file.
std::int64_t writeMetrics(const fs::path& folder, std::int64_t lines) {
    fs::create_directories(folder);
    saveConfig(presets().front().config, RunPaths(folder).config());
    std::ofstream stream(RunPaths(folder).metrics(), std::ios::binary);
    StepMetrics metrics;
    for (std::int64_t step = 1; step <= lines; ++step) {
        const auto wave = static_cast<float>(std::sin(static_cast<double>(step) * 0.37));
        metrics.step = step;
        metrics.tokens = step * 1500;
        metrics.seconds = static_cast<double>(step) * 0.0213;
        metrics.trainLoss = 2.5f + 0.3f * wave;
        metrics.futureLoss = 0.9f + 0.1f * wave;
        metrics.learningRate = 1e-3;
        metrics.gradientNorm = 0.8f + 0.2f * wave;
        metrics.tokensPerSecond = 70000 + 600 * wave;
        stream << toMetricsLine(metrics) << '\n';
    }
    stream << toMetricsLine(StateChanged{TrainingState::Stopped, {}}) << '\n';
    stream.close();
    return static_cast<std::int64_t>(fs::file_size(RunPaths(folder).metrics()));
}

using LargeMetricsTest = MainWindowTest;

// By hand with gigabytes: DEEPSIGHT_METRICS_LINES=20000000, and TMPDIR where there is room.
TEST_F(LargeMetricsTest, OpenWithMemoryInProportionAndAWindowThatAnswers) {
    const std::int64_t lines = test::numberFrom("DEEPSIGHT_METRICS_LINES", 100'000);
    const fs::path folder = folder_.filePath(QStringLiteral("long")).toStdString();
    const std::int64_t fileBytes = writeMetrics(folder, lines);
    // Once the page of the curves has its size, it draws only what it is told to.
    const fs::path small = folder_.filePath(QStringLiteral("short")).toStdString();
    writeMetrics(small, kShort);
    openWindow();
    window_->open(QString::fromStdString(small.string()));
    ASSERT_TRUE(waitForPoints(kShort));
    QTest::qWait(1000);  // until it is drawn
    const std::int64_t before = test::processFigures().residentBytes;
    forgetPeakResidentBytes();

    std::size_t pointsAtFirstBeat = 0;
    qint64 longest = 0;
    QElapsedTimer beat, clock;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (beat.isValid()) longest = std::max(longest, beat.restart());
    });
    const auto isThere = [&] { return curvePoints() == static_cast<std::size_t>(lines); };
    bool drawn = false;
    QObject::connect(window_->findChild<CurvesView*>()->plot()->plot(), &QCustomPlot::afterReplot,
                     &timer, [&] { drawn = drawn || isThere(); });
    timer.start(1);
    beat.start();
    clock.start();
    window_->open(QString::fromStdString(folder.string()));
    // Handled while the file is read, or the run would be there already.
    QTimer::singleShot(0, window_.get(), [&] { pointsAtFirstBeat = curvePoints(); });
    while (!isThere()) {
        ASSERT_LT(clock.elapsed(), 100 * kPatience);
        QTest::qWait(1);
    }
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    EXPECT_TRUE(QTest::qWaitFor([&] { return drawn; }, kPatience));
    QTest::qWait(1000);  // until nothing is left to be drawn or freed
    const std::int64_t now = test::processFigures().residentBytes - before;
    const std::int64_t peak = peakResidentBytes() - before;
    std::printf(
        "%lld lines, %s: open after %.2f s, longest stall %lld ms; memory + %s, at most + "
        "%s, %.0f bytes a step\n",
        static_cast<long long>(lines), test::mebibytes(fileBytes).c_str(), seconds,
        static_cast<long long>(longest), test::mebibytes(now).c_str(),
        test::mebibytes(peak).c_str(), static_cast<double>(now) / static_cast<double>(lines));
    EXPECT_EQ(pointsAtFirstBeat, kShort);
    EXPECT_LT(peak, kMostPerStep * lines + kRest);
    EXPECT_EQ(state(), QStringLiteral("Stopped"));
}

}  // namespace
}  // namespace deepsight
