// Prints how fast text is tokenized and imported and a long run is opened, and what memory that
// takes, with the target beside each figure. Every figure comes from this run of the program.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <thread>

#include "benchmarks/benchmark_texts.h"
#include "benchmarks/document_readers.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/data/corpus.h"
#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/system_memory.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"

namespace deepsight::benchmark {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double megabytes(std::int64_t bytes) { return static_cast<double>(bytes) / 1e6; }

/// Of the processor, by this process and all of its threads.
double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Beside the time of reading a file that was just written.
constexpr const char* kPageCache = "file in the page cache";

void printRow(const char* what, const std::string& measured, const char* target) {
    std::printf("  %-30s %-34s %s\n", what, measured.c_str(), target);
}

template <typename... Values>
std::string text(const char* format, Values... values) {
    char buffer[128];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

/// Does `work` in a process of its own, whose peak memory is that of this work alone.
void inOwnProcess(const std::function<void()>& work) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        try {
            work();
            std::fflush(stdout);
            _exit(0);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            _exit(1);
        }
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
        throw std::runtime_error("A part of the benchmark failed.");
    }
}

/// Seconds on this thread's own clock, so that other programs do not count.
double threadSeconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

constexpr int kTimes = 5;  // odd, so that one of them is the median

/// In MB/s, one figure for each of kTimes times.
struct EncodingSpeeds {
    std::vector<double> perThread;  ///< by the CPU time of the slowest thread
    std::vector<double> together;   ///< of all threads, by wall time
};

/// Of `threads` threads, each of which encodes all of `text`.
EncodingSpeeds encodingSpeeds(const Tokenizer& tokenizer, const std::string& text,
                              std::size_t threads) {
    EncodingSpeeds speeds;
    for (int time = 0; time < kTimes; ++time) {
        std::vector<double> seconds(threads);
        const auto start = Clock::now();
        {
            std::vector<std::jthread> workers;
            for (double& own : seconds) {
                workers.emplace_back([&] {
                    std::vector<TokenId> tokens;
                    tokens.reserve(text.size());
                    tokenizer.encode(text, tokens);
                    own = threadSeconds();
                });
            }
        }
        const double wall = secondsSince(start);
        const double megabytesOfText = megabytes(static_cast<std::int64_t>(text.size()));
        const double slowest = *std::max_element(seconds.begin(), seconds.end());
        speeds.perThread.push_back(megabytesOfText / slowest);
        speeds.together.push_back(static_cast<double>(threads) * megabytesOfText / wall);
    }
    return speeds;
}

std::string medianAndBest(std::vector<double> speeds) {
    std::sort(speeds.begin(), speeds.end());
    return text("%.0f (%.0f)", speeds[speeds.size() / 2], speeds.back());
}

void measureTokenizer(std::size_t threads) {
    DataConfig config;
    config.source = DataSource::Text;
    config.tokenizer = TokenizerKind::Gpt2;
    const auto tokenizer = makeTokenizer(config);
    std::printf("GPT-2 BPE, MB/s: median (best) of %d times; each thread encodes the whole text\n",
                kTimes);
    std::printf("  target: 20 MB/s of CPU time for each thread, and parallel over cores\n");
    const auto print = [](const char* name, const std::string& size, const std::string& one,
                          const std::string& each, const std::string& together) {
        std::printf("  %-28s %8s %16s %20s %20s\n", name, size.c_str(), one.c_str(), each.c_str(),
                    together.c_str());
    };
    print("", "", "one thread,", text("%zu threads, each,", threads),
          text("%zu threads, sum,", threads));
    print("", "size", "CPU time", "CPU time", "wall");
    for (const NamedText& sample : benchmarkTexts()) {
        const EncodingSpeeds one = encodingSpeeds(*tokenizer, sample.text, 1);
        const EncodingSpeeds all = encodingSpeeds(*tokenizer, sample.text, threads);
        const double size = megabytes(static_cast<std::int64_t>(sample.text.size()));
        print(sample.name.c_str(), text("%.1f MB", size), medianAndBest(one.perThread),
              medianAndBest(all.perThread), medianAndBest(all.together));
    }
}

void writeImportedText(const fs::path& file, std::int64_t bytes) {
    const NamedText source = englishText();
    writeLines(file, source.text, static_cast<std::size_t>(bytes));
    std::printf("Importing %.0f MB of text as GPT-2 tokens: lines repeated from %.1f MB of %s\n",
                megabytes(bytes), megabytes(static_cast<std::int64_t>(source.text.size())),
                source.name.c_str());
}

void measureImport(const fs::path& folder, std::int64_t bytes) {
    DataConfig config;
    config.source = DataSource::Text;
    config.tokenizer = TokenizerKind::Gpt2;
    config.path = (folder / "english.txt").string();
    setenv("DEEPSIGHT_CACHE_DIR", (folder / "cache").c_str(), 1);

    const auto start = Clock::now();
    auto lastReport = start;
    double longestSilence = 0;
    int reports = 0;
    const ProgressSink sink = [&](const std::string&, std::int64_t, std::int64_t) {
        longestSilence = std::max(longestSilence, secondsSince(lastReport));
        lastReport = Clock::now();
        ++reports;
    };
    const auto corpus = openCorpus(config, sink);
    const double seconds = secondsSince(start);
    longestSilence = std::max(longestSilence, secondsSince(lastReport));

    const auto tokens =
        static_cast<std::int64_t>(corpus->train().size() + corpus->validation().size());
    printRow(
        "wall time (CPU time)",
        text("%.2f s (%.2f s), %.0f MB/s", seconds, processorSeconds(), megabytes(bytes) / seconds),
        kPageCache);
    printRow("tokens", withThousands(tokens), "");
    printRow("peak memory (VmHWM)", text("%.0f MB", megabytes(peakResidentBytes())),
             "target: below 200 MB");
    printRow("progress", text("%d reports, at most %.0f ms apart", reports, 1e3 * longestSilence),
             "target: reports at most 250 ms apart");
}

void writeRun(const fs::path& folder, std::int64_t rows) {
    saveConfig(preset("demo").config, RunPaths(folder).config());
    std::ofstream stream(RunPaths(folder).metrics(), std::ios::binary);
    RunStarted started;
    started.totalSteps = rows;
    started.device = "cpu";
    stream << toMetricsLine(started) << '\n';
    SplitMix64 random(1);
    const auto noise = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
    StepMetrics metrics;
    for (std::int64_t step = 1; step <= rows; ++step) {
        const double seconds = 0.15 + 0.02 * noise();
        const double progress = static_cast<double>(step) / static_cast<double>(rows);
        metrics.step = step;
        metrics.tokens += 1984;
        metrics.seconds += seconds;
        // Losses and norms come from torch as single-precision numbers.
        metrics.trainLoss = static_cast<float>(1 + 2 * std::exp(-5 * progress) + 0.1 * noise());
        metrics.futureLoss = static_cast<float>(4 + noise());
        metrics.learningRate = 1e-3 * std::cos(1.5 * progress);
        metrics.gradientNorm = static_cast<float>(1 + noise());
        metrics.tokensPerSecond = 1984 / seconds;
        stream << toMetricsLine(metrics) << '\n';
    }
    stream << toMetricsLine(StateChanged{TrainingState::Finished, {}}) << '\n';
    if (!stream.flush()) throwFileError("write", RunPaths(folder).metrics());
    stream.close();
    syncToDisk(RunPaths(folder).metrics());
}

void measureRun(const fs::path& folder) {
    const auto bytes = static_cast<std::int64_t>(fs::file_size(RunPaths(folder).metrics()));
    const auto start = Clock::now();
    const RunRecord record = readRun(folder);
    const double seconds = secondsSince(start);
    const auto rows = static_cast<double>(record.steps.size());
    std::printf("Opening a run of %s steps (metrics.jsonl: %.0f MB)\n",
                withThousands(static_cast<std::int64_t>(record.steps.size())).c_str(),
                megabytes(bytes));
    printRow("wall time (CPU time)", text("%.2f s (%.2f s)", seconds, processorSeconds()),
             "target: below 2 s for 10,000,000");
    printRow(
        "speed",
        text("%.1f million rows/s, %.0f MB/s", rows / 1e6 / seconds, megabytes(bytes) / seconds),
        kPageCache);
    printRow("peak memory (VmHWM)",
             text("%.0f MB, %.0f bytes a row", megabytes(peakResidentBytes()),
                  static_cast<double>(peakResidentBytes()) / rows),
             "");
}

std::string processorName() {
    std::ifstream stream("/proc/cpuinfo");
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    }
    return "unknown processor";
}

/// A folder that goes with the object.
class WorkFolder {
  public:
    WorkFolder() {
        std::string name = (fs::temp_directory_path() / "deepsight-benchmark-XXXXXX").string();
        if (!mkdtemp(name.data())) throwFileError("create", name);
        path_ = name;
    }
    ~WorkFolder() {
        std::error_code none;
        fs::remove_all(path_, none);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

int run(int argc, char** argv) {
    CLI::App app{"Measures tokenizing, importing, reading of documents and opening of runs.",
                 "data_benchmark"};
    std::vector<std::string> parts = {"tokenizer", "import", "documents", "run"};
    std::int64_t importMegabytes = 200;
    std::int64_t rows = 10'000'000;
    app.add_option("parts", parts, "tokenizer, import, documents, run (all when none is named)")
        ->check(CLI::IsMember({"tokenizer", "import", "documents", "run"}));
    app.add_option("--megabytes", importMegabytes, "size of the imported text (200)")
        ->check(CLI::Range(1, 100'000));
    std::int64_t documentMegabytes = 40;
    app.add_option("--document-megabytes", documentMegabytes,
                   "size of the text in each file of documents (40)")
        ->check(CLI::Range(1, 1'000));
    app.add_option("--rows", rows,
                   "steps of the opened run (10,000,000; needs 270 bytes of disk "
                   "each)")
        ->check(CLI::Range(1, 1'000'000'000));
    CLI11_PARSE(app, argc, argv);
    const auto wanted = [&](const char* part) {
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    };

    const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
    std::printf("%s, %zu threads\n", processorName().c_str(), threads);
    const WorkFolder folder;
    if (wanted("tokenizer")) inOwnProcess([&] { measureTokenizer(threads); });
    if (wanted("import")) {
        const std::int64_t bytes = importMegabytes * 1'000'000;
        inOwnProcess([&] { writeImportedText(folder.path() / "english.txt", bytes); });
        inOwnProcess([&] { measureImport(folder.path(), bytes); });
    }
    if (wanted("documents")) {
        inOwnProcess([&] { measureDocumentReaders(folder.path(), documentMegabytes * 1'000'000); });
    }
    if (wanted("run")) {
        inOwnProcess([&] { writeRun(folder.path(), rows); });
        inOwnProcess([&] { measureRun(folder.path()); });
    }
    return 0;
}

}  // namespace
}  // namespace deepsight::benchmark

int main(int argc, char** argv) {
    try {
        return deepsight::benchmark::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "data_benchmark: %s\n", error.what());
        return 1;
    }
}
