#include <qcustomplot.h>

#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <random>

#include "benchmarks/display_bench.h"
#include "core/config/presets.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"

namespace deepsight::benchmark {
namespace {

std::shared_ptr<CurveData> noisyRun(int run, int rows) {
    std::minstd_rand generator(static_cast<unsigned>(run) + 1);
    std::normal_distribution<float> noise;
    auto data = std::make_shared<CurveData>();
    std::vector<StepMetrics> steps(static_cast<std::size_t>(rows));
    std::vector<EvaluationMetrics> evaluations;
    for (int i = 0; i < rows; ++i) {
        StepMetrics& m = steps[static_cast<std::size_t>(i)];
        const double base = 1.5 + run * 0.02 + 6 / std::sqrt(1 + i * 0.05);
        m.step = i + 1;
        m.tokens = (i + 1) * 1500LL;
        m.seconds = i * 0.02;
        m.trainLoss = base + 0.15 * noise(generator);
        m.futureLoss = 0.3 + base / 2 + 0.05 * noise(generator);
        m.learningRate = 1e-3;
        m.gradientNorm = std::exp(0.3 * noise(generator));
        m.tokensPerSecond = 70000 + 3000 * noise(generator);
        if ((i + 1) % 500 != 0) continue;
        EvaluationMetrics& e = evaluations.emplace_back();
        e.step = i + 1;
        e.seconds = m.seconds;
        e.validationLoss = base + 0.01 * noise(generator);
        e.validationError = 0.01;
        e.futureLoss = 0.3 + base / 2;
    }
    data->addSteps(steps);
    for (const EvaluationMetrics& e : evaluations) data->addEvaluation(e);
    return data;
}

/// Counts what is painted on the screen.
class Paints : public QObject {
  public:
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

class Hands {
  public:
    explicit Hands(QCustomPlot& plot) : plot_(plot), at_(plot.axisRect(0)->rect().center()) {
        plot.installEventFilter(&paints_);
    }
    ~Hands() { plot_.removeEventFilter(&paints_); }

    /// Does something and waits until it is painted, `times` times.
    void measure(const char* what, int times, const std::function<void(int)>& act) {
        const double computing = threadSeconds();
        double longest = 0;
        QElapsedTimer all, one;
        all.start();
        for (int i = 0; i < times; ++i) {
            const int before = paints_.count;
            one.start();
            act(i);
            spinUntil([&] { return paints_.count > before; });
            longest = std::max(longest, static_cast<double>(one.nsecsElapsed()) * 1e-6);
        }
        const double wall = static_cast<double>(all.nsecsElapsed()) * 1e-6 / times;
        printRow(what,
                 text("%.0f frames/s, longest %.0f ms (computing %.1f ms)", 1000 / wall, longest,
                      (threadSeconds() - computing) * 1000 / times),
                 "30 frames/s");
    }
    void wheel(int turn) {
        QWheelEvent event(at_, plot_.mapToGlobal(at_), {}, QPoint(0, turn), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot_, &event);
    }
    void press() { QTest::mousePress(&plot_, Qt::LeftButton, Qt::ShiftModifier, at_); }
    void release() { QTest::mouseRelease(&plot_, Qt::LeftButton, Qt::ShiftModifier, at_); }
    void drag(int by) {
        const QPoint to = at_ + QPoint(by, 0);
        QMouseEvent event(QEvent::MouseMove, to, plot_.mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::ShiftModifier);
        QApplication::sendEvent(&plot_, &event);
    }
    void hover(int by) {
        const QPoint to = at_ + QPoint(by, 0);
        QMouseEvent event(QEvent::MouseMove, to, plot_.mapToGlobal(to), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&plot_, &event);
    }

  private:
    QCustomPlot& plot_;
    QPoint at_;
    Paints paints_;
};

}  // namespace

void measureOverlays(int runs, int rows) {
    std::printf("\n%d overlaid runs of %d steps on the Curves page, by mouse events\n", runs, rows);
    Window bench(presets().front().config);
    bench.showPage(4);
    auto& curves = bench.find<CurvesView>();
    const double before = threadSeconds();
    for (int run = 0; run < runs; ++run) {
        const QString name = QStringLiteral("run %1").arg(run);
        curves.addOverlay(name, name, noisyRun(run, rows));
    }
    liveFor(3000);
    printRow("making and adding them", text("%.2f s", threadSeconds() - before), "");
    Hands hands(*curves.plot()->plot());
    for (const char* smoothing : {"none", "gaussian"}) {
        curves.setOptions({QStringLiteral("smoothing=") + QLatin1String(smoothing),
                           QStringLiteral("strength=50")});
        curves.plot()->fit();
        liveFor(3000);
        std::printf("  smoothing: %s\n", smoothing);
        hands.measure("zooming in and out by wheel", 40,
                      [&](int i) { hands.wheel(i % 20 < 10 ? 120 : -120); });
        for (int i = 0; i < 5; ++i) hands.wheel(120);
        liveFor(1000);
        hands.press();
        hands.measure("panning, zoomed in", 60, [&](int i) { hands.drag(-5 * (i + 1)); });
        hands.release();
        hands.measure("moving the crosshair", 60, [&](int i) { hands.hover(5 * (i + 1)); });
    }
}

}  // namespace deepsight::benchmark
