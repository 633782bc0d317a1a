// Prints how fast the window opens, draws and follows runs, with the target beside each figure.
// Every figure comes from this run of the program; nothing is shown unless QT_QPA_PLATFORM names a
// platform with a display.

#include <CLI/CLI.hpp>
#include <QStandardPaths>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "benchmarks/display_bench.h"
#include "core/support/openmp.h"

namespace {

std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    }
    return "unknown processor";
}

}  // namespace

int main(int argc, char** argv) {
    deepsight::limitOpenMpSpinning(argv);  // as the program does
    CLI::App options("Measures the display of DeepSight.");
    std::vector<std::string> parts;
    options.add_option("parts", parts, "opening, overlays, heatmap, training, pages; without: all")
        ->check(CLI::IsMember({"opening", "overlays", "heatmap", "training", "pages"}));
    std::int64_t rows = 10'000'000;
    options.add_option("--rows", rows, "Steps of the run that is opened")->capture_default_str();
    int seconds = 10, rounds = 3;
    options.add_option("--seconds", seconds, "Training, each time")->capture_default_str();
    options.add_option("--rounds", rounds, "Trainings with and without window")
        ->capture_default_str();
    CLI11_PARSE(options, argc, argv);

    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("deepsight-benchmark"));
    QApplication::setOrganizationName(QStringLiteral("deepsight"));
    std::printf("%s, %u threads; window of %d x %d pixels, Qt platform \"%s\"\n",
                processorName().c_str(), std::thread::hardware_concurrency(),
                deepsight::benchmark::kWidth, deepsight::benchmark::kHeight,
                qPrintable(QApplication::platformName()));
    const auto wanted = [&](const char* part) {
        return parts.empty() || std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    using namespace deepsight::benchmark;
    if (wanted("opening")) measureOpening(rows);
    if (wanted("overlays")) measureOverlays(100, 100'000);
    if (wanted("heatmap")) measureHeatmap();
    if (wanted("pages")) measurePages();
    if (wanted("training")) measureTraining(seconds, rounds);
    return 0;
}
