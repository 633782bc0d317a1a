#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/cli/signal_watcher.h"
#include "core/cli/sweep_printer.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "core/sweep/sweep_runner.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kStates[] = {"waiting", "unfinished", "finished", "failed"};

[[noreturn]] void fail(const std::string& message) { throw Error(ErrorKind::Config, message); }

TableFormat tableFormat(const std::string& name) {
    if (name == "text") return TableFormat::Text;
    if (name == "markdown") return TableFormat::Markdown;
    if (name == "csv") return TableFormat::Csv;
    fail("--table " + name + ": it must be text, markdown or csv.");
}

/// The plan that was asked for; with none of it, the one in the folder.
SweepPlan requestedPlan(const SweepOptions& options) {
    SweepPlan plan;
    if (!options.plan.empty()) {
        plan = parseSweep(readSmallFile(options.plan), options.plan);
    } else if (!options.preset.empty()) {
        plan = sweepPreset(options.preset).plan;
    } else {
        if (!options.data.empty() || !options.overrides.empty())
            fail("--data and --set make a new sweep: give them with --plan or --preset.");
        if (options.out.empty())
            fail(
                "sweep needs --plan or --preset for a new sweep, or the --out of one to continue; "
                "`deepsight-cli sweeps` lists the presets.");
        return loadSweep(options.out);
    }
    setDataSource(plan.base, options.data);
    plan.base = withOverrides(plan.base, options.overrides);
    return plan;
}

Json stateJson(const SweepRunStatus& status) {
    Json run{
        {"name", status.run.name},   {"group", status.run.group},
        {"seed", status.run.seed},   {"state", kStates[static_cast<std::size_t>(status.state)]},
        {"steps", status.stepsDone}, {"metrics", status.metrics}};
    if (!status.failure.empty()) run["failure"] = status.failure;
    return run;
}

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json cellJson(const SweepCell& cell) {
    return {{"mean", cell.runs > 0 ? Json(cell.mean) : Json(nullptr)},
            {"error", orNull(cell.error)},
            {"runs", cell.runs},
            {"difference", orNull(cell.difference)},
            {"difference_error", orNull(cell.differenceError)},
            {"p", orNull(cell.pValue)},
            {"pairs", cell.pairs},
            {"published", orNull(cell.published)}};
}

Json summaryJson(const SweepPlan& plan, const std::vector<SweepRunStatus>& status) {
    Json result{{"name", plan.name}, {"runs", Json::array()}, {"groups", Json::array()}};
    for (const SweepRunStatus& run : status) result["runs"].push_back(stateJson(run));
    for (const SweepRow& row : summarizeSweep(plan, status).rows) {
        Json cells = Json::object();
        for (const auto& [metric, cell] : row.cells) cells[metric] = cellJson(cell);
        result["groups"].push_back({{"group", row.group},
                                    {"reference", row.reference},
                                    {"finished", row.finished},
                                    {"runs", row.total},
                                    {"parameters", row.parameters},
                                    {"tokens", row.tokens},
                                    {"metrics", cells}});
    }
    return result;
}

void print(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

/// Of a sweep without a folder all runs wait.
std::vector<SweepRunStatus> listedRuns(const SweepPlan& plan, const std::string& folder) {
    if (!folder.empty()) return sweepStatus(folder, plan);
    std::vector<SweepRunStatus> status;
    for (SweepRun& run : expandSweep(plan)) status.emplace_back().run = std::move(run);
    return status;
}

void printRuns(const std::vector<SweepRunStatus>& status, bool json) {
    if (json) {
        Json runs = Json::array();
        for (const SweepRunStatus& run : status) runs.push_back(stateJson(run));
        print({{"runs", runs}});
        return;
    }
    std::size_t width = 0;
    for (const SweepRunStatus& run : status) width = std::max(width, run.run.name.size());
    for (const SweepRunStatus& run : status)
        std::printf("%-*s  %-10s  %lld/%lld steps%s%s\n", static_cast<int>(width),
                    run.run.name.c_str(), kStates[static_cast<std::size_t>(run.state)],
                    static_cast<long long>(run.stepsDone),
                    static_cast<long long>(run.run.config.training.steps),
                    run.failure.empty() ? "" : "  ", run.failure.c_str());
}

void printSummary(const SweepPlan& plan, const std::vector<SweepRunStatus>& status,
                  const SweepOptions& options) {
    if (options.json) {
        print(summaryJson(plan, status));
        return;
    }
    std::cout << sweepTable(summarizeSweep(plan, status), tableFormat(options.table)) << std::flush;
}

std::int64_t countFailed(const std::vector<SweepRunStatus>& status) {
    return std::count_if(status.begin(), status.end(), [](const SweepRunStatus& run) {
        return run.state == SweepRunState::Failed;
    });
}

int trainSweep(const SweepPlan& plan, const SweepOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping after this step; once more to leave without saving.");
    SweepPrinter printer;
    const auto status =
        runSweep(options.out, *makeTrainer(), printer, stop.get_token(), options.retryFailed);
    printSummary(plan, status, options);
    if (watcher.exitStatus() != 0) return watcher.exitStatus();
    const auto failed = countFailed(status);
    if (failed == 0) return kSuccess;
    std::fprintf(stderr,
                 "deepsight-cli: %lld of %zu runs failed; --list says why, --retry-failed tries "
                 "them again.\n",
                 static_cast<long long>(failed), status.size());
    return kFailure;
}

}  // namespace

int sweep(const SweepOptions& options) {
    tableFormat(options.table);
    SweepPlan plan = requestedPlan(options);
    if (options.list) {
        printRuns(listedRuns(plan, options.out), options.json);
        return kSuccess;
    }
    if (options.out.empty()) fail("sweep needs --out, the folder for its runs.");
    if (options.summary) {
        plan = loadSweep(options.out);
        printSummary(plan, sweepStatus(options.out, plan), options);
        return kSuccess;
    }
    expandSweep(plan);  // what cannot be trained leaves no folder behind
    saveSweep(plan, options.out);
    return trainSweep(loadSweep(options.out), options);
}

int printSweeps(const SweepOptions& options) {
    if (!options.preset.empty() || !options.plan.empty()) {
        std::cout << toJson(requestedPlan(options)) << std::flush;
        return kSuccess;
    }
    Json list = Json::array();
    for (const SweepPreset& preset : sweepPresets()) {
        list.push_back(
            {{"id", preset.id}, {"name", preset.name}, {"description", preset.description}});
        if (!options.json)
            std::printf("%-18s %s\n%-18s %s\n", preset.id.c_str(), preset.name, "",
                        preset.description);
    }
    if (options.json) print({{"sweeps", list}});
    return kSuccess;
}

}  // namespace deepsight::cli
