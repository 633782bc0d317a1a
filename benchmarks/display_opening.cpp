#include <qcustomplot.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "benchmarks/display_bench.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"

namespace deepsight::benchmark {
namespace {

void writeRun(const std::filesystem::path& folder, std::int64_t rows) {
    std::filesystem::create_directories(folder);
    saveConfig(presets().front().config, RunPaths(folder).config());
    std::ofstream stream(RunPaths(folder).metrics(), std::ios::binary);
    std::minstd_rand generator(1);
    // Losses and norms come from torch as single-precision numbers.
    const auto noise = [&] { return static_cast<float>(generator()) * 0x1p-31f; };
    StepMetrics metrics;
    EvaluationMetrics evaluation;
    for (std::int64_t step = 1; step <= rows; ++step) {
        metrics.step = step;
        metrics.tokens = step * 1500;
        metrics.seconds = static_cast<double>(step) * 0.02;
        const double base = 1.5 + 6 / std::sqrt(1 + static_cast<double>(step) * 0.001);
        metrics.trainLoss = static_cast<float>(base) + 0.3f * noise();
        metrics.futureLoss = static_cast<float>(base) + 0.1f * noise();
        metrics.learningRate = 1e-3;
        metrics.gradientNorm = 0.5f + noise();
        metrics.tokensPerSecond = 70000 + 6000 * noise();
        stream << toMetricsLine(metrics) << '\n';
        if (step % 10'000 != 0) continue;
        evaluation.step = step;
        evaluation.seconds = metrics.seconds;
        evaluation.validationLoss = base + 0.1;
        stream << toMetricsLine(evaluation) << '\n';
    }
    stream << toMetricsLine(StateChanged{TrainingState::Stopped, {}}) << '\n';
}

}  // namespace

void measureOpening(std::int64_t rows) {
    std::printf("\nOpening a run of %lld steps, from its folder to the curves on the Curves page\n",
                static_cast<long long>(rows));
    Window bench(presets().front().config);
    // Not in the folder of runs, whose list would be read at the same time.
    const QTemporaryDir elsewhere;
    const std::filesystem::path folder = elsewhere.filePath(QStringLiteral("long")).toStdString();
    writeRun(folder, rows);
    auto& curves = bench.find<CurvesView>();
    const auto pointsDrawn = [&] {
        return curves.plot()->data().xs(SeriesId::TrainLoss, XAxis::Step).size();
    };
    for (const char* name : {"first", "again"}) {
        StallWatch stalls;
        bool drawn = false;
        QObject context;
        QObject::connect(curves.plot()->plot(), &QCustomPlot::afterReplot, &context,
                         [&] { drawn |= pointsDrawn() == static_cast<std::size_t>(rows); });
        QElapsedTimer clock;
        clock.start();
        const double before = processSeconds();
        bench.window().open(QString::fromStdString(folder.string()));
        waitUntil([&] { return drawn; });
        const double seconds = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        const double computing = processSeconds() - before;
        printRow(text("%s time", name),
                 text("%.2f s (%.2f s of the processor)", seconds, computing), "below 2 s");
        printRow(
            "longest stall meanwhile",
            text("%.1f ms (computing %.1f ms)", stalls.longestWall(), stalls.longestComputing()),
            "below 50 ms");
        liveFor(500);
        bench.showPage(0);
        // Another run, so that this one is read anew.
        const std::filesystem::path other = folder.parent_path() / "short";
        writeRun(other, 10);
        bench.window().open(QString::fromStdString(other.string()));
        waitUntil([&] { return pointsDrawn() == 10; });
        liveFor(1000);
    }
}

}  // namespace deepsight::benchmark
