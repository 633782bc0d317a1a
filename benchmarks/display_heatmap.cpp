#include <cmath>

#include "benchmarks/display_bench.h"
#include "core/analysis/embedding_snapshot.h"
#include "core/config/presets.h"
#include "widgets/heatmap_plot.h"
#include "widgets/similarity_job.h"

namespace deepsight::benchmark {
namespace {

constexpr int kCells = 1024;

Matrix wavyMatrix(double phase) {
    Matrix matrix;
    matrix.rows = matrix.columns = kCells;
    matrix.values.resize(static_cast<std::size_t>(kCells) * kCells);
    for (int row = 0; row < kCells; ++row) {
        for (int column = 0; column < kCells; ++column) {
            matrix
                .values[static_cast<std::size_t>(row) * kCells + static_cast<std::size_t>(column)] =
                static_cast<float>(std::sin(phase + row * 0.01) * std::cos(column * 0.013));
        }
    }
    return matrix;
}

class Painted : public QObject {
  public:
    bool done = false;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint || within_) return false;
        within_ = true;
        QApplication::sendEvent(watched, event);  // so that the end of it is seen
        within_ = false;
        done = true;
        return true;
    }

  private:
    bool within_ = false;
};

void measure(HeatmapPlot& plot, const char* what, const std::function<void(int)>& act) {
    constexpr int kTimes = 10;
    Painted painted;
    plot.installEventFilter(&painted);
    double longest = 0, computing = threadSeconds();
    QElapsedTimer clock;
    for (int i = 0; i < kTimes; ++i) {
        painted.done = false;
        clock.start();
        act(i);
        spinUntil([&] { return painted.done; });
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    }
    computing = (threadSeconds() - computing) * 1000 / kTimes;
    plot.removeEventFilter(&painted);
    printRow(what, text("computing %.1f ms, longest %.1f ms", computing, longest), "below 50 ms");
}

}  // namespace

void measureHeatmap() {
    std::printf("\nHeatmap of %d x %d cells, from a change to its end on the screen\n", kCells,
                kCells);
    HeatmapPlot plot;
    plot.resize(kWidth - 500, kHeight - 200);
    QStringList tokens;
    for (int i = 0; i < kCells; ++i) tokens << QStringLiteral("token%1").arg(i);
    const Matrix matrices[] = {wavyMatrix(0), wavyMatrix(1)};
    plot.setMatrix(matrices[0], tokens, tokens);
    plot.show();
    liveFor(300);
    measure(plot, "another matrix",
            [&](int i) { plot.setMatrix(matrices[i % 2], tokens, tokens); });
    measure(plot, "another colour map", [&](int i) {
        plot.setColours({i % 2 ? ColourMap::Viridis : ColourMap::Magma, false});
    });
    measure(plot, "another range", [&](int i) { plot.setRange(std::pair(-1.0 - i * 0.1, 1.0)); });

    auto snapshot = std::make_shared<EmbeddingSnapshot>();
    SimilarityRequest request;
    snapshot->time = snapshot->contexts = kCells;
    snapshot->width = 128;
    snapshot->encoderOutput.resize(std::size_t{kCells} * 128);
    for (std::size_t i = 0; i < snapshot->encoderOutput.size(); ++i) {
        snapshot->encoderOutput[i] = std::sin(static_cast<float>(i * i % 1009));
    }
    snapshot->planningContext = snapshot->encoderOutput;
    snapshot->tokens.assign(kCells, "token");
    request.shown.snapshot = snapshot;
    const double before = threadSeconds();
    const SimilarityResult result = computeSimilarity(request);
    printRow("its similarities, on another thread",
             text("computing %.0f ms", (threadSeconds() - before) * 1000), "");
    if (!result.problem.isEmpty()) std::printf("  %s\n", qPrintable(result.problem));
}

}  // namespace deepsight::benchmark
