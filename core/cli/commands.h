#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/generation.h"
#include "core/analysis/layer_trace.h"

namespace CLI {
class App;
}

namespace deepsight::cli {

/// Exit statuses of deepsight-cli. A run stopped by a signal ends with 128 + the signal, after
/// saving.
enum ExitStatus { kSuccess = 0, kFailure = 1, kUsage = 2 };

struct TrainOptions {
    std::string config;                  ///< JSON file
    std::string preset;                  ///< instead of `config`
    std::string data;                    ///< as for setDataSource(); may be empty
    std::string out;                     ///< run folder
    std::vector<std::string> overrides;  ///< "section.field=value"
    std::string probeText;               ///< as in ProbeRequest
    std::int64_t probeOffset = 0;        ///< as in ProbeRequest
    bool resume = false;
    bool resumeIfPossible = false;       ///< resume where the folder holds a run
    std::int64_t ranks = 1;              ///< processes to start on this machine, this one included
    std::int64_t rankTimeout = 600;      ///< seconds that a rank waits for one that does not answer
    std::vector<std::string> arguments;  ///< of the command line, for those processes
    bool fitBatch = false;               ///< take a smaller micro-batch where memory is short
    bool hosted = false;  ///< a window started this process, and prepared the folder's .live
    bool json = false;
};

struct EvaluateOptions {
    std::string config, weights, tokens;  ///< either these three
    std::string run, checkpoint;          ///< or a run and "best", "latest" or a step
    bool json = false;
};

struct SampleOptions {
    std::string run;
    std::string checkpoint;               ///< "best", "latest" or a step
    std::optional<std::int64_t> example;  ///< validation example that is the prompt
    SamplingRequest request;
    bool maxTokensGiven = false;  ///< else an example is continued up to its end
    bool json = false;
};

struct EstimateOptions {
    std::string config;                  ///< JSON file
    std::string preset = "demo";         ///< where there is no `config`
    std::vector<std::string> overrides;  ///< "section.field=value"
    std::int64_t ranks = 1;              ///< processes that are to train together
    bool noTime = false;                 ///< do not measure this machine's speed
    bool json = false;
};

struct SweepOptions {
    std::string plan;                    ///< JSON file
    std::string preset;                  ///< instead of `plan`; neither: the sweep in `out`
    std::string data;                    ///< as for setDataSource(); may be empty
    std::string out;                     ///< sweep folder
    std::vector<std::string> overrides;  ///< of the base configuration, "section.field=value"
    std::string table = "text";          ///< or markdown, csv
    bool summary = false;                ///< only print the table
    bool list = false;                   ///< only list the runs
    bool retryFailed = false;
    bool json = false;
};

struct HardenOptions {
    std::string run;
    std::string checkpoint = "latest";  ///< whose split is most decided; or "best", or a step
    std::string out;                    ///< folder of the new run
    bool json = false;
};

struct ExportOptions {
    std::string run;
    std::string format = "tensorboard";  ///< or csv, jsonl
    std::string out;                     ///< file; for tensorboard a folder will do
};

struct ImportOptions {
    std::string file;  ///< as for importLog()
    bool json = false;
};

struct InspectOptions {
    std::string run;
    std::string checkpoint;  ///< "best", "latest" or a step
    std::string against;     ///< another one; empty: none
    TraceRequest request;
    bool json = false;
};

struct BenchOptions {
    std::vector<std::string> names;      ///< of benchmark configurations; empty: all
    std::string config, preset;          ///< a JSON file or a preset instead of names
    std::string data;                    ///< as for setDataSource(); empty: random tokens
    std::vector<std::string> overrides;  ///< "section.field=value"
    std::int64_t steps = 0;              ///< as in StepBenchmarkSettings, like the next two
    std::int64_t warmup = 3;
    std::int64_t profiled = 5;
    std::optional<std::int64_t> threads;  ///< these three instead of the configuration's
    std::string device, precision;
    bool json = false;
};

/// Each prints results on standard output and everything else on standard error, and returns the
/// exit status. They throw Error for the caller to report.
int train(const TrainOptions& options);
int evaluate(const EvaluateOptions& options);
int sample(SampleOptions options);
int estimate(const EstimateOptions& options);
int harden(const HardenOptions& options);
int bench(const BenchOptions& options);
int inspect(InspectOptions options);
void addInspectCommand(CLI::App& app, InspectOptions& inspect);
int exportScalars(const ExportOptions& options);
/// What another program's log holds.
int printLog(const ImportOptions& options);
int printConfig(const std::string& preset, const std::vector<std::string>& overrides);
int printPresets(bool json);
int sweep(const SweepOptions& options);
/// The sweep presets, or with a preset its plan as JSON.
int printSweeps(const SweepOptions& options);
int printDevices(bool json);

}  // namespace deepsight::cli
