#include <QElapsedTimer>
#include <QTimer>
#include <cmath>
#include <cstdio>

#include "app/page_navigation.h"
#include "app/workspace.h"
#include "tests/app/main_window_fixture.h"
#include "tests/soak/process_figures.h"

namespace deepsight {
namespace {

using test::ProcessFigures;

constexpr std::int64_t kShortSoak = 20'000;  // steps, without DEEPSIGHT_SOAK_STEPS
constexpr std::int64_t kEvaluations = 40;

// What the window keeps of a step for good. The record: one StepMetrics. The curves: three columns
// of x, and five series (two losses, learning rate, gradient norm, speed) with, of each, a value,
// its share of the envelope (summaries of 16 values, and of all powers of
// two above), and at most as many nodes of the smoothed copy with their own envelope and places.
constexpr std::int64_t kEnvelope = sizeof(double) + 2 * sizeof(EnvelopeSummary) / 16;
constexpr std::int64_t kPerStep =
    sizeof(StepMetrics) + 2 * 3 * sizeof(double) + 5 * (2 * kEnvelope + 2 * sizeof(double));
// Vectors double, so up to twice that is reserved.
constexpr std::int64_t kReserved = 2;
// Evaluations, marks, lines of the log, texts and pictures of the pages.
constexpr std::int64_t kRest = 8 << 20;

class WindowSoakTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        steps_ = test::numberFrom("DEEPSIGHT_SOAK_STEPS", kShortSoak);
        Config config = *settings_->config();
        config.training.steps = steps_;
        config.training.evaluationInterval = steps_ / kEvaluations;
        settings_->setConfig(config);
    }

    void showNextPage() {
        auto* workspace = window_->findChild<Workspace*>();
        workspace->showPage(static_cast<Page>(visits_++ % kPageCount));
    }
    /// Shows every page and lets it draw.
    void visitAllPages() {
        for (int page = 0; page < kPageCount; ++page) {
            showNextPage();
            QTest::qWait(300);  // longer than a plot waits to redraw
        }
    }
    qsizetype objects() const { return window_->findChildren<QObject*>().size(); }

    std::int64_t steps_ = 0;
    int visits_ = 0;
};

/// The longest time for which the GUI thread handled no event.
class Stalls {
  public:
    Stalls() {
        clock_.start();
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
            longest_ = std::max(longest_, clock_.restart());
            ++beats_;
        });
        timer_.start(1);
    }
    qint64 longest() const { return longest_; }
    qint64 beats() const { return beats_; }

  private:
    QTimer timer_;
    QElapsedTimer clock_;
    qint64 longest_ = 0;
    qint64 beats_ = 0;
};

TEST_F(WindowSoakTest, KeepsOnlyWhatRecordAndCurvesNeedOfEachStep) {
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForPoints(1));
    Stalls stalls;
    QElapsedTimer clock;
    clock.start();
    while (curvePoints() < static_cast<std::size_t>(steps_) / 10) QTest::qWait(1);
    const ProcessFigures warm = test::processFigures();
    while (state() != QStringLiteral("Finished")) {
        ASSERT_LT(clock.elapsed(), 100 * kPatience);
        showNextPage();
        QTest::qWait(5);
    }
    const int visitsMeanwhile = visits_;
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    visitAllPages();
    const ProcessFigures end = test::processFigures();
    const qsizetype objectsThen = objects();
    visitAllPages();
    visitAllPages();

    const std::int64_t grown = end.heapBytes - warm.heapBytes;
    std::printf(
        "%lld steps in %.1f s, %d pages shown and %lld beats of the GUI thread meanwhile, longest "
        "stall %lld ms; heap + %s, of which record and curves may take %s; resident %s\n",
        static_cast<long long>(steps_), seconds, visitsMeanwhile,
        static_cast<long long>(stalls.beats()), static_cast<long long>(stalls.longest()),
        test::mebibytes(grown).c_str(), test::mebibytes(kReserved * kPerStep * steps_).c_str(),
        test::mebibytes(end.residentBytes).c_str());
    EXPECT_EQ(curvePoints(), static_cast<std::size_t>(steps_));
    EXPECT_LT(grown, kReserved * kPerStep * steps_ + kRest);
    EXPECT_EQ(objects(), objectsThen);
    const ProcessFigures later = test::processFigures();
    EXPECT_LT(later.heapBytes - end.heapBytes, 1 << 20);
    EXPECT_LE(later.openFiles, end.openFiles);
}

TEST_F(WindowSoakTest, TheMetricsOnDiskEqualWhatTheWindowHolds) {
    openWindow();
    QTest::keyClick(window_.get(), Qt::Key_F5);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return state() == QStringLiteral("Finished"); }, 100 * kPatience));
    const RunRecord record = readRun(runFolder().toStdString());
    const CurveData& curves = window_->findChild<CurvesView*>()->plot()->data();
    ASSERT_EQ(record.steps.size(), static_cast<std::size_t>(steps_));
    ASSERT_EQ(curvePoints(), record.steps.size());
    const auto steps = curves.xs(SeriesId::TrainLoss, XAxis::Step);
    std::size_t different = 0;
    for (std::size_t i = 0; i < record.steps.size(); ++i) {
        const StepMetrics& metrics = record.steps[i];
        different += steps[i] != static_cast<double>(metrics.step) ||
                     curves.values(SeriesId::TrainLoss)[i] != metrics.trainLoss ||
                     curves.values(SeriesId::GradientNorm)[i] != metrics.gradientNorm;
    }
    EXPECT_EQ(different, 0U);
    EXPECT_EQ(curves.xs(SeriesId::ValidationLoss, XAxis::Step).size(), record.evaluations.size());
}

}  // namespace
}  // namespace deepsight
