#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>
#include <utility>

#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/cli/signal_watcher.h"
#include "core/cli/steering.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/live_status.h"
#include "core/training/metrics_follower.h"
#include "core/training/run_commands.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/training_host.h"

namespace deepsight::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

SettingChanges parseChanges(const Config& config, const std::vector<std::string>& texts) {
    const auto wanted = withOverrides(config, texts);  // says what is wrong with a field or value
    SettingChanges changes;
    for (const auto& text : texts) {
        const auto field = text.substr(0, text.find('='));
        const SettingChange change{field, steeredValue(wanted, field)};
        if (const auto problem = problemWith(config, change))
            throw Error(ErrorKind::Config, *problem);
        changes.push_back(change);
    }
    return changes;
}

/// The process that trains the run and obeys.
std::int64_t trainerOf(const fs::path& run) {
    if (!isRunLocked(run))
        throw Error(ErrorKind::Config, run.string() +
                                           " is not in training. Resume it with other settings: "
                                           "deepsight-cli train --resume --out " +
                                           run.string() + " --set training.learning_rate=1e-4");
    const auto owner = runOwner(run);
    if (!owner || !owner->takesCommands)
        throw Error(ErrorKind::Config, run.string() +
                                           " is trained by a program that takes no commands from "
                                           "others; change its settings in the window that trains "
                                           "it.");
    return owner->pid;
}

/// How the present session of a run stands.
TrainingState stateOf(const fs::path& run) {
    const auto status = readLiveStatus(run);
    MetricsFollower metrics(RunPaths(run).metrics(), status ? status->metricsFrom : 0);
    auto newest = TrainingState::Idle;
    std::vector<TrainingEvent> events;
    while (metrics.read(events))
        for (const auto& event : events)
            if (const auto* state = std::get_if<StateChanged>(&event)) newest = state->state;
    return newest;
}

/// Reads what a run in training records from now on, until it has answered a request.
class Answer {
  public:
    Answer(const fs::path& run, SettingChanges asked)
        : run_(run), asked_(std::move(asked)), metrics_(RunPaths(run).metrics(), sizeOfMetrics()) {}

    void wait(const std::stop_token& stop) {
        bool there = true;
        while (true) {
            read();
            if (isWhole() || ended_ || !there || stop.stop_requested()) return;
            tellOfAPause();
            there = isRunLocked(run_);
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }
    const std::vector<SettingChanged>& changed() const { return changed_; }
    const std::string& refusal() const { return refusal_; }

  private:
    using Clock = std::chrono::steady_clock;
    static constexpr auto kMoment = std::chrono::seconds(1);

    std::int64_t sizeOfMetrics() const {
        std::error_code error;
        const auto size = fs::file_size(RunPaths(run_).metrics(), error);
        return error ? 0 : static_cast<std::int64_t>(size);
    }

    void read() {
        std::vector<TrainingEvent> events;
        while (metrics_.read(events))
            for (const auto& event : events) {
                const auto* state = std::get_if<StateChanged>(&event);
                const auto* change = std::get_if<SettingChanged>(&event);
                const auto* message = std::get_if<LogMessage>(&event);
                if (state) state_ = state->state;
                if (state && isFinal(state->state)) ended_ = true;
                if (change && isAsked(*change)) {
                    changed_.push_back(*change);
                    since_ = Clock::now();
                }
                if (message && message->text.starts_with(kNoChange)) refusal_ = message->text;
                // The changes of a request come one after the other, with no step between them.
                if (std::holds_alternative<StepMetrics>(event) && !changed_.empty()) past_ = true;
            }
    }

    /// Others may change settings meanwhile.
    bool isAsked(const SettingChanged& change) const {
        return std::any_of(asked_.begin(), asked_.end(), [&](const SettingChange& asked) {
            return asked.field == change.field && asked.value == change.to;
        });
    }

    /// A field that had its value already is not answered, so that fewer may be all.
    bool isWhole() const {
        if (!refusal_.empty() || changed_.size() >= asked_.size()) return true;
        return !changed_.empty() && (past_ || Clock::now() - since_ > kMoment);
    }

    void tellOfAPause() {
        if (told_ || Clock::now() - since_ < kMoment) return;
        if (!state_) state_ = stateOf(run_);
        if (*state_ != TrainingState::Paused) return;
        told_ = true;
        std::fprintf(stderr, "The run is paused; it takes the change when it goes on.\n");
    }

    const fs::path run_;
    const SettingChanges asked_;
    MetricsFollower metrics_;
    std::vector<SettingChanged> changed_;
    std::string refusal_;
    std::optional<TrainingState> state_;      ///< empty: none was recorded since
    Clock::time_point since_ = Clock::now();  ///< the request, or the newest change
    bool past_ = false;                       ///< the run has gone on after the changes
    bool ended_ = false;
    bool told_ = false;
};

}  // namespace

int changeSettings(const SteeringOptions& options) {
    const fs::path run = options.run;
    const auto changes = parseChanges(readRunConfig(run), options.changes);
    const auto trainer = trainerOf(run);
    Answer answer(run, changes);
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Not waiting any longer; the change was asked for.");
    RunCommand command;
    command.kind = RunCommand::Kind::Change;
    command.to = trainer;
    command.changes = changes;
    if (!writeRunCommand(run, command)) throwFileError("write to", RunPaths(run).commands());
    answer.wait(stop.get_token());
    if (watcher.exitStatus() != 0) return watcher.exitStatus();
    if (answer.changed().empty())
        throw Error(ErrorKind::Config, !answer.refusal().empty()
                                           ? answer.refusal()
                                           : "The run ended before it took the change. Resume it "
                                             "with --set instead.");
    Json list = Json::array();
    for (const auto& change : answer.changed()) {
        list.push_back({{"field", change.field},
                        {"from", change.from},
                        {"to", change.to},
                        {"steps_before", change.step}});
        if (!options.json)
            std::printf("%s It counts from step %lld.\n", describe(change).c_str(),
                        static_cast<long long>(change.step + 1));
    }
    if (options.json) std::cout << Json{{"changes", list}}.dump(2) << std::endl;
    return kSuccess;
}

}  // namespace deepsight::cli
