#include "core/training/run_replay.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/config/config_json.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/scratch_folder.h"
#include "core/training/copy_checkpoint.h"
#include "core/training/generator_turn.h"
#include "core/training/run_config.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// A training sets how many threads compute; whoever comes after must find it as it was.
class ThreadsKept {
  public:
    ThreadsKept() = default;
    ~ThreadsKept() { at::set_num_threads(threads_); }
    ThreadsKept(const ThreadsKept&) = delete;
    ThreadsKept& operator=(const ThreadsKept&) = delete;

  private:
    int threads_ = at::get_num_threads();
};

bool hasDevice(const std::string& id) {
    const auto& devices = deviceReport().devices;
    return std::any_of(devices.begin(), devices.end(),
                       [&id](const auto& device) { return device.id == id; });
}

constexpr std::int64_t kMostThreads = 1024;

/// What the order of sums may make of a number within some steps. Several ranks add up in another
/// order than one process.
constexpr double kRounding = 1e-3;

bool isWithinRounding(const std::string& recorded, const std::string& replayed) {
    double values[2] = {};
    const std::string* texts[2] = {&recorded, &replayed};
    for (int i = 0; i < 2; ++i) {
        const auto* end = texts[i]->data() + texts[i]->size();
        if (std::from_chars(texts[i]->data(), end, values[i]).ptr != end) return false;
    }
    const double largest = std::max(std::abs(values[0]), std::abs(values[1]));
    return std::abs(values[0] - values[1]) <= kRounding * std::max(largest, kRounding);
}

// Steps between evaluations that none of a run's steps is.
constexpr std::int64_t kNever = 1'000'000'000;

/// Whether the run ended here because of its numbers.
bool isAboutNumbers(const Error& error) {
    return error.kind() == ErrorKind::NonFinite || error.kind() == ErrorKind::Diverged;
}

}  // namespace

RunReplay::RunReplay(fs::path runFolder, std::optional<CheckpointInfo> from, std::int64_t mostSteps,
                     ProgressSink progress, std::stop_token stop)
    : runFolder_(std::move(runFolder)),
      from_(std::move(from)),
      progress_(std::move(progress)),
      stop_(std::move(stop)),
      stored_(readRunConfig(runFolder_)),
      sessions_(readSessions(runFolder_)) {
    const auto saved = from_ ? std::optional(verifyCheckpoint(from_->folder)) : std::nullopt;
    recorded_ = readRecordedSteps(runFolder_, saved ? saved->metricsBytes : 0, mostSteps, stop_);
    result_.from = from_ ? from_->step : 0;
}

void RunReplay::chooseFirstSession() {
    for (const auto& session : sessions_)
        if (session.firstStep <= result_.from) session_ = &session;
}

const RunSession* RunReplay::sessionFrom(std::int64_t firstStep) const {
    const RunSession* found = nullptr;
    for (const auto& session : sessions_)
        if (session.firstStep == firstStep) found = &session;
    return found;
}

bool RunReplay::beginsAnew(const RunSession* next) const {
    if (!next || !session_ || next == session_) return false;
    return next->threads != session_->threads || next->ranks != session_->ranks ||
           next->precision != session_->precision || next->device != session_->device ||
           (next->config && session_->config && *next->config != *session_->config);
}

bool RunReplay::needsCheckpoints() const {
    if (stored_.training.rollsBack()) return true;
    // A session that begins with other settings goes on from the one before.
    return std::any_of(recorded_.items.begin(), recorded_.items.end(), [this](const Item& item) {
        const auto* start = std::get_if<RunStarted>(&item);
        const auto* session = start ? sessionFrom(start->firstStep) : nullptr;
        return session && (!session_ || beginsAnew(session));
    });
}

Config RunReplay::configOf(const RunSession* session) const {
    Config config = session && session->config ? *session->config : stored_;
    auto& training = config.training;
    if (session) {
        // One process does the work of all, with as many threads as they had: sums are rounded
        // otherwise anyway.
        if (session->threads > 0)
            training.threads = std::min<std::int64_t>(
                session->threads * (session->ranks > 1 ? session->ranks : 1), kMostThreads);
        if (session->precision == "bf16") training.precision = Precision::Bf16;
        if (session->precision == "fp32") training.precision = Precision::Fp32;
        training.device = hasDevice(session->device) ? session->device : "cpu";
    }
    if (training.rollsBack()) return config;
    // Nothing goes back to a checkpoint, and no step depends on an evaluation.
    training.checkpointInterval = 0;
    if (!evaluates_) training.evaluationInterval = kNever;
    return config;
}

void RunReplay::noteSession(const RunSession* session) {
    if (session) replayed_.emplace_back(session, trained_ - 1);
}

void RunReplay::findEnvironment(const fs::path& scratch) {
    if (replayed_.empty()) {
        result_.note = "The run has no record of where it was trained.";
        return;
    }
    const auto sessions = readSessions(scratch);
    for (const auto& [recorded, here] : replayed_)
        if (here < sessions.size()) compareEnvironment(*recorded, sessions[here]);
}

void RunReplay::compareEnvironment(const RunSession& recorded, const RunSession& here) {
    // Sessions on one machine differ in the same.
    const auto add = [this](EnvironmentDifference found) {
        const auto& known = result_.environment;
        if (std::none_of(known.begin(), known.end(), [&](const EnvironmentDifference& other) {
                return other.what == found.what && other.recorded == found.recorded &&
                       other.here == found.here;
            }))
            result_.environment.push_back(std::move(found));
    };
    const auto compareFact = [&](const char* what, const std::string RunSession::*fact) {
        if (recorded.*fact != here.*fact && !(recorded.*fact).empty())
            add({what, recorded.*fact, here.*fact});
    };
    compareFact("program", &RunSession::program);
    compareFact("libtorch", &RunSession::libtorch);
    compareFact("processor", &RunSession::processor);
    compareFact("device", &RunSession::device);
    compareFact("device name", &RunSession::deviceName);
    compareFact("precision", &RunSession::precision);
    compareFact("data", &RunSession::corpusHash);
    if (recorded.ranks != here.ranks)
        add({"ranks", std::to_string(recorded.ranks), std::to_string(here.ranks)});
    else if (recorded.threads != here.threads)
        add({"threads", std::to_string(recorded.threads), std::to_string(here.threads)});
}

void RunReplay::prepareScratch(const fs::path& scratch) {
    const RunPaths paths(scratch);
    createFolders(paths.checkpoints());
    createFolders(paths.snapshots());
    if (!from_) return;
    copyCheckpoint(from_->folder, scratch, [](TrainingProgress& progress) {
        progress.metricsBytes = 0;
        progress.reason.clear();
    });
    saveConfig(configOf(session_), paths.config());
}

void RunReplay::run() {
    const ReplayTurn turn;
    const ThreadsKept threads;
    total_ = result_.recorded = recorded_.stepCount();
    lastStep_ = result_.from;
    chooseFirstSession();
    const ScratchFolder scratch(scratchParent_.empty() ? fs::temp_directory_path() : scratchParent_,
                                "deepsight-replay");
    prepareScratch(scratch.path());
    bool resume = from_.has_value();
    do {
        restart_ = false;
        trainSession(scratch.path(), resume);
        resume = true;
        if (stop_.stop_requested()) throw Error(ErrorKind::Cancelled, "The replay was cancelled.");
    } while (restart_);
    findEnvironment(scratch.path());
    if (!result_.difference && result_.steps < total_)
        result_.note += (result_.note.empty() ? "" : " ") +
                        std::string("What the run did next does not follow from its record.");
}

void RunReplay::trainSession(const fs::path& scratch, bool resume) {
    TrainingControl control;
    control_ = &control;
    const std::stop_callback cancel(stop_, [&control] { control.stop(); });
    began_ = false;
    ++trained_;
    noteSession(session_);
    goOn();
    TrainingRun run(
        {.config = configOf(session_), .runFolder = scratch, .resume = resume, .probe = {}}, *this,
        control);
    run.overlapSteps(false);
    if (session_ && session_->ranks > 1) run.trainLike(session_->ranks);
    if (!needsCheckpoints()) run.keepNoCheckpoints();
    if (watch_) run.watchSteps(watch_);
    try {
        run.run();
    } catch (const Error& error) {
        // The run may have ended so as well, and gone on with other settings.
        const bool expected = restart_ || next_ == recorded_.items.size();
        if (stop_.stop_requested() || (isAboutNumbers(error) && expected)) return;
        if (!isAboutNumbers(error) || result_.difference) throw;
        differ({lastStep_, "failure", "none", error.what()});
    }
}

void RunReplay::onEvent(const TrainingEvent& event) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) add(*step);
    if (const auto* evaluation = std::get_if<EvaluationMetrics>(&event)) add(*evaluation);
    const auto* preparing = std::get_if<PreparationProgress>(&event);
    if (preparing && progress_) progress_(preparing->phase, preparing->done, preparing->total);
    const auto* started = std::get_if<RunStarted>(&event);
    if (started && progress_) progress_("Replaying", result_.steps, total_);
}

void RunReplay::add(const StepMetrics& metrics) {
    lastStep_ = metrics.step;
    auto& items = recorded_.items;
    // An evaluation that was expected, and did not come.
    while (next_ < items.size() && std::holds_alternative<EvaluationMetrics>(items[next_])) ++next_;
    if (next_ == items.size() || !std::holds_alternative<StepMetrics>(items[next_])) return end();
    const auto& recorded = std::get<StepMetrics>(items[next_++]);
    ++result_.steps;
    began_ = true;
    compare(recorded, metrics, recorded.step);
    if (onStep_) onStep_(recorded, metrics);
    if (progress_) progress_("Replaying", result_.steps, total_);
    goOn();
}

void RunReplay::add(const EvaluationMetrics& metrics) {
    auto& items = recorded_.items;
    if (next_ == items.size()) return;
    const auto* recorded = std::get_if<EvaluationMetrics>(&items[next_]);
    if (!recorded || recorded->step != metrics.step) return;
    ++next_;
    ++result_.evaluations;
    compare(*recorded, metrics, recorded->step);
    goOn();
}

bool RunReplay::evaluatesAfter(std::int64_t step) const {
    const auto training = configOf(session_).training;
    return step == training.steps ||
           (training.evaluationInterval > 0 && step % training.evaluationInterval == 0);
}

void RunReplay::goOn() {
    passSettings();
    auto& items = recorded_.items;
    while (next_ < items.size()) {
        const auto* evaluation = std::get_if<EvaluationMetrics>(&items[next_]);
        const auto* start = std::get_if<RunStarted>(&items[next_]);
        if (evaluation && !evaluatesAfter(evaluation->step)) {
            // It does not come again, but what was asked for after it has to be passed on now.
            ++next_;
            passSettings();
            continue;
        }
        if (!start) return;
        const auto* session = sessionFrom(start->firstStep);
        const bool anew = beginsAnew(session);
        if (anew && began_ && result_.steps == total_) break;  // it would do nothing
        const bool other = session && session != session_;
        if (session) session_ = session;
        ++next_;
        if (anew && began_) {
            restart_ = true;
            return control_->stop();
        }
        if (other) noteSession(session);
        passSettings();
    }
    end();
}

void RunReplay::passSettings() {
    SettingChanges changes;
    auto& items = recorded_.items;
    for (; next_ < items.size(); ++next_) {
        const auto* change = std::get_if<SettingChanged>(&items[next_]);
        if (!change) break;
        std::erase_if(changes, [&](const auto& other) { return other.field == change->field; });
        changes.push_back({change->field, change->to});
    }
    if (!changes.empty()) control_->change(changes);
}

void RunReplay::compare(const TrainingEvent& recorded, const TrainingEvent& replayed,
                        std::int64_t step) {
    const auto now = loggedValues(replayed);
    for (const auto& [name, text] : loggedValues(recorded)) {
        const auto found = std::find_if(now.begin(), now.end(),
                                        [&](const auto& value) { return value.first == name; });
        const std::string here = found == now.end() ? "missing" : found->second;
        if (here != text) {
            if (!session_ || session_->ranks == 1 || !isWithinRounding(text, here))
                return differ({step, name, text, here});
            result_.ranks = std::max(result_.ranks, session_->ranks);
        }
        ++result_.values;
    }
}

void RunReplay::differ(ReplayDifference difference) {
    if (!result_.difference) result_.difference = std::move(difference);
    if (stopsAtDifference_) end();
}

void RunReplay::end() {
    next_ = recorded_.items.size();
    control_->stop();
}

}  // namespace deepsight
