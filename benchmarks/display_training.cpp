#include <QAction>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "app/page_navigation.h"
#include "benchmarks/display_bench.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/trainer.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"
#include "widgets/theme.h"

namespace deepsight::benchmark {
namespace {

constexpr std::int64_t kWarmUp = 20;  // steps that do not count

Config endlessDemo() {
    Config config = preset("demo").config;
    config.training.steps = 10'000'000;
    return config;
}

/// Of the steps after the warm-up, by the run's own clock.
double stepsPerSecond(std::span<const double> steps, std::span<const double> seconds) {
    if (steps.size() < kWarmUp + 2) return 0;
    return (steps.back() - steps[kWarmUp]) / (seconds.back() - seconds[kWarmUp]);
}

class Recorder : public TrainingObserver {
  public:
    std::vector<double> steps, seconds;
    std::atomic<std::int64_t> count = 0;
    void onEvent(const TrainingEvent& event) override {
        if (const auto* step = std::get_if<StepMetrics>(&event)) {
            steps.push_back(static_cast<double>(step->step));
            seconds.push_back(step->seconds);
            ++count;
        }
    }
};

double trainWithoutWindow(int seconds) {
    QTemporaryDir folder;
    Recorder recorder;
    TrainingControl control;
    std::thread trainer([&] {
        const TrainingRequest request{
            endlessDemo(), folder.filePath(QStringLiteral("run")).toStdString(), false, {}};
        makeTrainer()->run(request, recorder, control);
    });
    while (recorder.count <= kWarmUp) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    control.stop();
    trainer.join();
    return stepsPerSecond(recorder.steps, recorder.seconds);
}

struct Shown {
    double stepsPerSecond = 0;
    double guiShare = 0;  ///< of the GUI thread in the time of one core
};

void trainIn(Window& bench) {
    QTest::keyClick(&bench.window(), Qt::Key_F5);
    const LossPlot& plot = *bench.find<CurvesView>().plot();
    waitUntil([&] { return plot.data().xs(SeriesId::TrainLoss, XAxis::Step).size() > kWarmUp; });
}

void stopIn(Window& bench) {
    QTest::keyClick(&bench.window(), Qt::Key_F7);
    auto& again = bench.find<QAction>("continueAction");
    waitUntil([&] { return again.isEnabled(); });
}

/// What the user sees most of the time: the Launch page, then the Curves page.
Shown trainWithWindow(int seconds) {
    Window bench(endlessDemo());
    trainIn(bench);
    const double before = threadSeconds();
    QElapsedTimer clock;
    clock.start();
    liveFor(seconds * 500);
    bench.showPage(static_cast<int>(Page::Curves));
    liveFor(seconds * 500);
    Shown shown;
    shown.guiShare = (threadSeconds() - before) / (static_cast<double>(clock.elapsed()) * 1e-3);
    const CurveData& data = bench.find<CurvesView>().plot()->data();
    shown.stepsPerSecond = stepsPerSecond(data.xs(SeriesId::TrainLoss, XAxis::Step),
                                          data.xs(SeriesId::TrainLoss, XAxis::WallTime));
    stopIn(bench);
    return shown;
}

void printStall(const char* what, const StallWatch& stalls, const char* target) {
    printRow(what,
             text("%.1f ms (computing %.1f ms)", stalls.longestWall(), stalls.longestComputing()),
             target);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measureStalls(int seconds) {
    Window bench(endlessDemo());
    trainIn(bench);
    StallWatch stalls;
    const auto watch = [&](const char* what, auto act) {
        liveFor(200);
        stalls.reset();
        act();
        printStall(what, stalls, "below 50 ms");
    };
    watch("longest stall, Launch page", [&] { liveFor(seconds * 500); });
    bench.showPage(static_cast<int>(Page::Curves));
    watch("longest stall, Curves page", [&] { liveFor(seconds * 500); });
    watch("going through all pages", [&] {
        for (int page = 0; page < kPageCount; ++page) {
            bench.showPage(page);
            liveFor(400);
        }
    });
    stopIn(bench);
}

}  // namespace

void measureTraining(int seconds, int rounds) {
    std::printf(
        "\nTraining the preset \"demo\" at full speed, %d times %d s with and without the window "
        "in "
        "turn\n(stalls: in a training of its own)\n",
        rounds, seconds);
    std::vector<double> ratios, shares;
    for (int round = 0; round < rounds; ++round) {
        const double alone = trainWithoutWindow(seconds);
        const Shown shown = trainWithWindow(seconds);
        printRow("steps/s without and with the window",
                 text("%.1f and %.1f", alone, shown.stepsPerSecond), "");
        ratios.push_back(shown.stepsPerSecond / alone);
        shares.push_back(shown.guiShare);
    }
    printRow("lost to the window, by steps/s (median)", text("%.1f %%", 100 * (1 - median(ratios))),
             "below 2 %");
    printRow("time of one core in the GUI thread", text("%.2f %%", 100 * median(shares)),
             "below 2 %");
    measureStalls(seconds);
}

void measurePages() {
    std::printf("\nWithout training: a finished run of 20,000 steps, and 500 runs in the list\n");
    Window bench(preset("demo").config);
    const std::filesystem::path root = bench.runsFolder().toStdString();
    for (int run = 0; run < 500; ++run) {
        const std::filesystem::path folder = root / ("run" + std::to_string(run));
        std::filesystem::create_directories(folder);
        std::filesystem::create_directories(root);
        saveConfig(preset("demo").config, RunPaths(folder).config());
        MetricsLog log(RunPaths(folder).metrics());
        StepMetrics metrics;
        for (metrics.step = 1; metrics.step <= (run == 0 ? 20'000 : 3); ++metrics.step) {
            metrics.trainLoss = 2 + 1 / static_cast<double>(metrics.step);
            log.write(metrics);
        }
        log.write(StateChanged{TrainingState::Stopped, {}});
    }
    StallWatch stalls;
    const auto watch = [&](const char* what, int milliseconds, auto act) {
        liveFor(300);
        stalls.reset();
        act();
        liveFor(milliseconds);
        printStall(what, stalls, "");
    };
    watch("opening the run", 1500,
          [&] { bench.window().open(QString::fromStdString((root / "run0").string())); });
    watch("showing 500 runs the first time", 4000, [&] { bench.showPage(0); });
    const char* const pages[] = {"Runs",     "Configure",  "Model",  "Launch", "Curves",
                                 "Planning", "Embeddings", "Sample", "Sweeps"};
    for (const char* round : {"first", "second"}) {
        for (int page = 1; page < kPageCount + 1; ++page) {
            const int to = page % kPageCount;
            watch(text("page %s, %s time", pages[to], round).c_str(), 300,
                  [&] { bench.showPage(to); });
        }
    }
    watch("dark theme", 500, [] { applyTheme(Theme::Dark); });
    watch("light theme", 500, [] { applyTheme(Theme::Light); });
}

}  // namespace deepsight::benchmark
