#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/sweep/sweep_plan.h"

namespace deepsight {

enum class SweepRunState { Waiting, Unfinished, Finished, Failed };

/// How far one run of a sweep has come, as its folder tells.
struct SweepRunStatus {
    SweepRun run;
    std::filesystem::path folder;
    SweepRunState state = SweepRunState::Waiting;
    std::int64_t stepsDone = 0;
    std::string failure;                    ///< of a failed run
    std::map<std::string, double> metrics;  ///< by metric name; those that the run has
};

/// Mean over a group's finished runs; without one (`runs` 0) there is a published figure only.
/// Errors are standard errors over seeds, empty below two runs.
struct SweepCell {
    double mean = 0;
    std::optional<double> error;
    std::int64_t runs = 0;
    /// Against the reference group, over the seeds that both finished: mean difference, its
    /// standard error, and the two-sided p-value of Student's paired t-test. Empty for the
    /// reference itself and below two pairs.
    std::optional<double> difference, differenceError, pValue;
    std::int64_t pairs = 0;
    std::optional<double> published;
};

struct SweepRow {
    std::string group;
    bool reference = false;
    std::int64_t finished = 0, total = 0;
    std::int64_t parameters = 0;             ///< that the trained model keeps for use
    std::int64_t tokens = 0;                 ///< that one of its runs is trained on
    std::map<std::string, SweepCell> cells;  ///< by metric name
};

/// What a sweep has shown so far. Plain values.
struct SweepSummary {
    /// Names of the metrics that some run or publication has, in a fixed order. Losses in nats, the
    /// others as shares of 1 where not said otherwise:
    /// "validation_loss": lowest of all evaluations; "final_validation_loss": of the last one;
    /// "train_loss": mean over the steps since the evaluation before the last.
    /// Of the last evaluation: "future_loss" (unscaled), "path_accuracy", "decisive_token_accuracy"
    /// (of path-star: the answer's second token, which has to be planned), "creativity", "fvu",
    /// "past_fvu", "rank" (centred, in channels) and "deviation" (mean) of PlanningHealth.
    /// "tokens_per_second": tokens by seconds of training, evaluations included.
    std::vector<std::string> metrics;
    std::vector<SweepRow> rows;  ///< in the plan's order
};

/// Where each run of a sweep stands. Reads run folders; call on a worker thread. Throws
/// Error{Cancelled} after a stop.
std::vector<SweepRunStatus> sweepStatus(const std::filesystem::path& folder, const SweepPlan& plan,
                                        std::stop_token stop = {});

/// The next run to train, or null when none is left: unfinished ones first. Failed ones are tried
/// again only when `retryFailed`; those named in `tried` are passed over.
const SweepRunStatus* nextRun(const std::vector<SweepRunStatus>& status, bool retryFailed = false,
                              const std::set<std::string>& tried = {});

SweepSummary summarizeSweep(const SweepPlan& plan, const std::vector<SweepRunStatus>& status);

/// The table: for a terminal (aligned), as Markdown, as CSV (RFC 4180) with every figure.
enum class TableFormat { Text, Markdown, Csv };
std::string sweepTable(const SweepSummary& summary, TableFormat format);

}  // namespace deepsight
