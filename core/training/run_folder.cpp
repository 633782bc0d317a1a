#include "core/training/run_folder.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/config/config_schema.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/metrics_reader.h"
#include "core/training/run_config.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view kStepPrefix = "step_";

/// The step in "step_00000500" + suffix; empty for any other name.
std::optional<std::int64_t> stepOf(const fs::path& path, std::string_view suffix) {
    const std::string name = path.filename().string();
    if (!name.starts_with(kStepPrefix) || !name.ends_with(suffix)) return std::nullopt;
    std::int64_t step = 0;
    const char* end = name.data() + name.size() - suffix.size();
    const auto parsed = std::from_chars(name.data() + kStepPrefix.size(), end, step);
    const bool exact = parsed.ec == std::errc() && parsed.ptr == end && step >= 0 &&
                       name == stepName(step) + std::string(suffix);
    return exact ? std::optional(step) : std::nullopt;
}

/// What a folder holds; nothing when it does not exist. Not followed when it is a link: what it
/// leads to may be another run's, and what is listed here may be deleted.
std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    if (fs::is_symlink(folder, error))
        throw Error(ErrorKind::Io, folder.string() +
                                       " is a link that leads out of the run. Put the folder "
                                       "itself in its place.");
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        paths.push_back(it->path());
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        throw Error(ErrorKind::Io, "Cannot read the folder " + folder.string() + ": " +
                                       error.message() + ". Make it readable, or remove it.");
    }
    return paths;
}

Json readJson(const fs::path& file) {
    return parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
}

double numberOrNan(const Json& value) {
    return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

/// Whether every file of a manifest is there with its size, and is this folder's own. Hashes are
/// checked on loading.
bool filesComplete(const fs::path& folder, const Json& files) {
    if (!files.is_object() || files.empty()) return false;
    return std::all_of(files.items().begin(), files.items().end(), [&](const auto& file) {
        const auto bytes = wholeNumber(file.value().at("bytes"));
        std::error_code error;
        return isPlainName(file.key()) && isOwnFile(folder / file.key()) && bytes && *bytes >= 0 &&
               fs::file_size(folder / file.key(), error) == static_cast<std::uintmax_t>(*bytes);
    });
}

/// Empty for a checkpoint that is unfinished or damaged.
std::optional<CheckpointInfo> readManifest(const fs::path& folder, std::int64_t step) {
    if (!isOwnFolder(folder)) return std::nullopt;
    try {
        const Json manifest = readJson(folder / "manifest.json");
        if (wholeNumber(manifest.at("step")) != step ||
            !filesComplete(folder, manifest.at("files"))) {
            return std::nullopt;
        }
        return CheckpointInfo{.step = step,
                              .folder = folder,
                              .validationLoss = numberOrNan(manifest.at("validation_loss"))};
    } catch (const Error&) {
        return std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::optional<std::int64_t> bestStep(const fs::path& runFolder) {
    try {
        return wholeNumber(readJson(RunPaths(runFolder).best()).at("step"));
    } catch (const Error&) {
        return std::nullopt;  // not there before the first evaluation
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// Puts metrics of a step in place. A step that is done again replaces what it was before.
template <typename Metrics>
void insertByStep(std::vector<Metrics>& all, const Metrics& metrics) {
    if (all.empty() || all.back().step < metrics.step) {
        all.push_back(metrics);
        return;
    }
    const auto place =
        std::lower_bound(all.begin(), all.end(), metrics.step,
                         [](const Metrics& other, std::int64_t step) { return other.step < step; });
    if (place->step == metrics.step) {
        *place = metrics;
    } else {
        all.insert(place, metrics);
    }
}

std::int64_t stepsDone(const RunRecord& record) {
    return record.steps.empty() ? 0 : record.steps.back().step;
}

/// Forgets what came after a step: a run goes on from its checkpoint.
void cutOffAfter(RunRecord& record, std::int64_t step) {
    // Marks follow the file; all else is in order, so that what is kept need not be looked at.
    const auto cut = [step](auto& sorted, auto stepOfItem) {
        sorted.erase(std::upper_bound(sorted.begin(), sorted.end(), step,
                                      [&](std::int64_t last, const auto& item) {
                                          return last < stepOfItem(item);
                                      }),
                     sorted.end());
    };
    cut(record.steps, [](const StepMetrics& item) { return item.step; });
    cut(record.evaluations, [](const EvaluationMetrics& item) { return item.step; });
    cut(record.system, [](const SystemSample& item) { return item.step; });
    cut(record.changes, [](const SettingChanged& item) { return item.step; });
    cut(record.snapshotSteps, [](std::int64_t item) { return item; });
    std::erase_if(record.marks, [step](const RunMark& mark) { return mark.step > step; });
}

void add(RunRecord& record, const StepMetrics& metrics) { insertByStep(record.steps, metrics); }
void add(RunRecord& record, const EvaluationMetrics& metrics) {
    insertByStep(record.evaluations, metrics);
}
void add(RunRecord& record, const StateChanged& change) {
    const bool ended = change.state == TrainingState::Stopped ||
                       change.state == TrainingState::Finished ||
                       change.state == TrainingState::Failed;
    record.lastState = ended ? std::optional(change.state) : std::nullopt;
    record.newestState = change.state;
    if (change.state != TrainingState::Failed) record.failure.reset();
    if (change.state == TrainingState::Paused || change.state == TrainingState::Stopped) {
        const bool paused = change.state == TrainingState::Paused;
        record.marks.push_back(
            {stepsDone(record), paused ? RunMark::Kind::Paused : RunMark::Kind::Stopped, {}});
    }
}
void add(RunRecord& record, const RunStarted& started) {
    record.started = started;
    cutOffAfter(record, started.firstStep);
    if (started.firstStep > 0) {
        record.marks.push_back({started.firstStep, RunMark::Kind::Continued, {}});
    }
}
void add(RunRecord& record, const EmbeddingSnapshot& snapshot) {
    auto& steps = record.snapshotSteps;
    if (snapshot.requested) return;
    const auto place = std::lower_bound(steps.begin(), steps.end(), snapshot.step);
    if (place == steps.end() || *place != snapshot.step) steps.insert(place, snapshot.step);
}
void add(RunRecord& record, const LogMessage& message) { record.log.push_back(message); }
void add(RunRecord& record, const Alarm& alarm) {
    record.marks.push_back({alarm.step, RunMark::Kind::Alarm, alarm.message});
}
void add(RunRecord& record, const Intervention& intervention) {
    const bool rolledBack = intervention.action == Intervention::Action::RolledBack;
    if (rolledBack) cutOffAfter(record, intervention.backTo);
    record.marks.push_back({rolledBack ? intervention.backTo : intervention.step,
                            rolledBack ? RunMark::Kind::RolledBack : RunMark::Kind::Skipped,
                            describe(intervention)});
}
/// A run that goes on from a checkpoint makes the changes again that came after it at its step, or
/// makes others instead: those that began with the same value are replaced, with what followed
/// them.
void forgetReplaced(RunRecord& record, const SettingChanged& change) {
    // They are among the last ones. No more are looked at: a file may hold any number of them.
    constexpr std::size_t kNewest = 64;
    auto& changes = record.changes;
    const std::size_t oldest = changes.size() - std::min(changes.size(), kNewest);
    const auto isSame = [&](const SettingChanged& other) {
        return other.step == change.step && other.field == change.field;
    };
    std::size_t first = changes.size();
    for (std::size_t i = changes.size(); i > oldest && changes[i - 1].step == change.step; --i)
        if (isSame(changes[i - 1]) && changes[i - 1].from == change.from) first = i - 1;
    for (std::size_t i = changes.size(); i > first; --i) {
        if (!isSame(changes[i - 1])) continue;
        auto& marks = record.marks;
        const auto end = marks.rend() - static_cast<std::ptrdiff_t>(
                                            marks.size() - std::min(marks.size(), kNewest));
        const auto mark = std::find_if(marks.rbegin(), end,
                                       [&, text = describe(changes[i - 1])](const RunMark& other) {
                                           return other.kind == RunMark::Kind::Changed &&
                                                  other.step == change.step && other.text == text;
                                       });
        if (mark != end) marks.erase(std::next(mark).base());
        changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
}
void add(RunRecord& record, const SettingChanged& change) {
    forgetReplaced(record, change);
    record.marks.push_back({change.step, RunMark::Kind::Changed, describe(change)});
    record.changes.push_back(change);
}
void add(RunRecord& record, const SystemSample& sample) {
    if (record.system.empty() || record.system.back().step <= sample.step)
        record.system.push_back(sample);
}
void add(RunRecord& record, const Failed& failure) {
    record.lastState = TrainingState::Failed;
    record.failure = failure;
    record.marks.push_back({stepsDone(record), RunMark::Kind::Failed, failure.message});
}
/// A resumed run names the checkpoint again that it goes on from.
void add(RunRecord& record, const CheckpointSaved& checkpoint) {
    // Its mark is among the last ones. No more are looked at: a file may hold any number of them.
    constexpr std::ptrdiff_t kNewest = 16;
    const auto size = static_cast<std::ptrdiff_t>(record.marks.size());
    const bool known = std::any_of(
        record.marks.end() - std::min(size, kNewest), record.marks.end(), [&](const RunMark& mark) {
            return mark.kind == RunMark::Kind::Checkpoint && mark.step == checkpoint.step;
        });
    if (known) return;
    record.marks.push_back({checkpoint.step, RunMark::Kind::Checkpoint, {}});
}
void add(RunRecord&, const PreparationProgress&) {}

std::string choice(const Config& config, std::string_view field) {
    return std::get<std::string>(findField(field)->get(config));
}

/// "deepsight_mse-n11", "deepsight_no-planning_learned-split", "baseline_26x160",
/// "multi-token-n4_26x160"
std::string shortName(const Config& config) {
    const std::string horizon = "-n" + std::to_string(config.planning.horizon);
    std::string name = choice(config, "model.architecture");
    if (!config.isDeepSight()) {
        if (config.plans()) name += horizon;
        return name + "_" + std::to_string(config.model.layers) + "x" +
               std::to_string(config.model.width);
    }
    name += config.plans() ? "_" + choice(config, "planning.score") + horizon : "_no-planning";
    return config.learnsSplit() ? name + "_learned-split" : name;
}

}  // namespace

std::string stepName(std::int64_t step) {
    std::string digits = std::to_string(step);
    if (digits.size() < 8) digits.insert(0, 8 - digits.size(), '0');
    return std::string(kStepPrefix) + digits;
}

std::vector<CheckpointInfo> listCheckpoints(const fs::path& runFolder) {
    std::vector<CheckpointInfo> checkpoints;
    const auto best = bestStep(runFolder);
    for (const fs::path& folder : entries(RunPaths(runFolder).checkpoints())) {
        const auto step = stepOf(folder, "");
        if (!step) continue;
        if (auto info = readManifest(folder, *step)) {
            info->best = best == info->step;
            checkpoints.push_back(std::move(*info));
        }
    }
    std::sort(checkpoints.begin(), checkpoints.end(),
              [](const auto& a, const auto& b) { return a.step < b.step; });
    return checkpoints;
}

std::string describeCause(const Intervention& intervention) {
    const auto step = static_cast<long long>(intervention.step);
    char seen[160];
    if (intervention.cause == Intervention::Cause::NonFinite)
        std::snprintf(seen, sizeof seen, "The loss or its gradient is not finite in step %lld",
                      step);
    else
        std::snprintf(seen, sizeof seen, "The %s of step %lld is %.3g, far above its usual %.3g",
                      intervention.cause == Intervention::Cause::LossSpike ? "training loss"
                                                                           : "gradient norm",
                      step, intervention.value, intervention.usual);
    return seen;
}

std::string describe(const Intervention& intervention) {
    const auto seen = describeCause(intervention);
    if (intervention.action == Intervention::Action::Skipped)
        return seen + ", so this step is skipped.";
    return seen + ", so the training goes on from step " + std::to_string(intervention.backTo) +
           " with other data.";
}

std::string describe(const SettingChanged& change) {
    char text[160];
    std::snprintf(text, sizeof text, "%s changed from %.4g to %.4g.", change.field.c_str(),
                  change.from, change.to);
    return text;
}

void addEvent(RunRecord& record, const TrainingEvent& event) {
    std::visit([&record](const auto& value) { add(record, value); }, event);
}

RunRecord readRun(const fs::path& folder, const std::stop_token& stop) {
    RunRecord record;
    record.folder = folder;
    record.config = readRunConfig(folder);
    record.lineage = readRunLineage(folder);
    const fs::path metrics = RunPaths(folder).metrics();
    std::error_code error;
    // Without the file, the run ended before its first event.
    if (fs::exists(metrics, error)) readMetrics(metrics, record, stop);
    record.checkpoints = listCheckpoints(folder);
    for (const fs::path& file : entries(RunPaths(folder).snapshots())) {
        if (const auto step = stepOf(file, ".safetensors")) record.snapshotSteps.push_back(*step);
    }
    std::sort(record.snapshotSteps.begin(), record.snapshotSteps.end());
    return record;
}

void removeSnapshotsAfter(const fs::path& runFolder, std::int64_t step) {
    for (const fs::path& file : entries(RunPaths(runFolder).snapshots())) {
        const auto of = stepOf(file, ".safetensors");
        if (!of || *of <= step || !isOwnFile(file)) continue;
        if (::unlink(file.c_str()) != 0) throwFileError("delete", file);
    }
}

fs::path defaultRunsFolder() {
    if (const char* folder = std::getenv("DEEPSIGHT_RUNS_DIR"); folder && *folder) return folder;
    const char* home = std::getenv("HOME");
    return (home && *home ? fs::path(home) : fs::current_path()) / "deepsight-runs";
}

fs::path newRunFolder(const fs::path& parent, const Config& config) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char date[32];
    std::strftime(date, sizeof date, "%Y-%m-%d_%H%M", &local);
    const std::string name = std::string(date) + "_" + shortName(config);
    fs::path folder = parent / name;
    for (int number = 2; fs::exists(folder); ++number) {
        folder = parent / (name + "-" + std::to_string(number));
    }
    return folder;
}

}  // namespace deepsight
