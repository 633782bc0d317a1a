#include "core/training/training_process.h"

#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <system_error>
#include <utility>

#include "core/config/config_json.h"
#include "core/support/error.h"
#include "core/support/replace_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kInterval{100};
// From the end of one mirror of a copy to the next one's first answer.
constexpr std::chrono::seconds kHandOver{15};
constexpr std::size_t kMostErrorBytes = 64 << 20;
constexpr std::size_t kLongestReason = 400;  // of a line that a program left before it ended

/// Unlike that of any other start, also of another window at the same moment.
std::string newName() {
    static std::atomic<unsigned> counter{0};
    return std::to_string(::getpid()) + "-" +
           std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()) + "-" +
           std::to_string(counter++);
}

/// The file that holds the configuration.
fs::path prepareFolder(const TrainingRequest& request) {
    std::error_code error;
    fs::create_directories(request.runFolder, error);
    // Another trainer there would refuse the new one, whose first act is to empty what it writes.
    requireUnlocked(request.runFolder);
    std::error_code ignored;
    // Left to an earlier process, whose number the new one may get.
    fs::remove_all(RunPaths(request.runFolder).commands(), ignored);
    const fs::path file = LivePaths(request.runFolder).request(newName());
    if (error || !prepareLiveFolder(request.runFolder, /*keepErrors=*/false) ||
        !replaceFile(file, toJson(request.config)))
        throw Error(ErrorKind::Io, "Cannot write " + file.string() + ": " +
                                       std::strerror(error ? error.value() : errno) +
                                       ". Choose a run folder that you can write to.");
    return file;
}

std::vector<std::string> arguments(const fs::path& program, const TrainingRequest& request,
                                   const fs::path& config) {
    std::vector<std::string> all{program.string(),
                                 "train",
                                 "--config=" + config.string(),
                                 "--out=" + request.runFolder.string(),
                                 "--hosted",
                                 "--probe-offset=" + std::to_string(request.probe.offset)};
    if (!request.probe.text.empty()) all.push_back("--probe-text=" + request.probe.text);
    if (request.resume) all.emplace_back("--resume");
    return all;
}

/// The last line that a program wrote on standard error.
std::string lastLine(const fs::path& errors) {
    std::string text = errorText(errors, kMostErrorBytes);
    text.erase(0, text.rfind('\n') + 1);
    return text.substr(0, kLongestReason);
}

/// What is known of a trainer that is gone, and what to do.
std::string describeDeath(const WatchedRun& run, std::optional<int> status) {
    std::string text = "The training process " +
                       (status ? describeEnd(*status) : std::string("ended without a word"));
    if (status && WIFSIGNALED(*status) && WTERMSIG(*status) == SIGKILL)
        text += ", as the system does when memory runs out";
    // A crash says nothing there, and the line before it is an ordinary one.
    if (status && (!WIFSIGNALED(*status) || WTERMSIG(*status) == SIGABRT)) {
        const std::string reason = lastLine(LivePaths(run.folder).errors());
        if (!reason.empty()) text += ": " + reason;
    }
    if (!text.ends_with('.')) text += '.';
    std::error_code error;
    if (fs::exists(mirrorFile(run.folder), error))  // its checkpoints are there
        return text + " Continue it on its host, which has its checkpoints.";
    try {
        const auto checkpoints = listCheckpoints(run.folder);
        if (!checkpoints.empty())
            return text + " Nothing before its checkpoint of step " +
                   std::to_string(checkpoints.back().step) +
                   " is lost: continue the run, which goes on from there.";
    } catch (const Error&) {
        return text + " Its checkpoints cannot be read just now.";
    }
    return text + " No checkpoint was saved yet, so start the training anew.";
}

}  // namespace

TrainingProcess::TrainingProcess(std::function<void()> wake) : events_(std::move(wake)) {}

TrainingProcess::~TrainingProcess() = default;

bool TrainingProcess::start(const TrainingRequest& request) {
    if (active_) return false;
    active_ = true;
    pauseRequested_ = paused_ = resuming_ = stopRequested_ = false;
    events_.open();
    events_.post(StateChanged{TrainingState::Preparing, {}});
    try {
        launch(request);
        watch();
    } catch (const Error& error) {
        refuse({error.kind(), error.what()});
    } catch (const std::exception& error) {
        refuse({ErrorKind::Internal, error.what()});
    }
    return true;
}

void TrainingProcess::launch(const TrainingRequest& request) {
    child_.reset();
    run_ = {};
    TrainingRequest absolute = request;
    absolute.runFolder = fs::absolute(request.runFolder);
    const fs::path config = prepareFolder(absolute);
    run_ = {.folder = absolute.runFolder, .pid = 0, .metricsBytes = 0, .known = {}};
    try {
        auto command = arguments(program_, absolute, config);
        if (ranks_ > 1) command.push_back("--ranks=" + std::to_string(ranks_));
        child_ = std::make_unique<ChildProcess>(command, LivePaths(run_.folder).errors());
    } catch (const Error& error) {
        std::error_code ignored;
        fs::remove(config, ignored);
        throw Error(error.kind(), std::string(error.what()) +
                                      " Put the program back, or let the window itself train: "
                                      "switch off \"Train in a process of its own\".");
    }
    run_.pid = child_->pid();
}

bool TrainingProcess::attach(const WatchedRun& run, TrainingState state) {
    if (active_) return false;
    active_ = true;
    pauseRequested_ = paused_ = state == TrainingState::Paused;
    stopRequested_ = state == TrainingState::Stopping;
    resuming_ = false;
    events_.open();
    child_.reset();
    run_ = run;
    watch();
    return true;
}

void TrainingProcess::detach() {
    follower_ = {};
    events_.close();
    takeEvents();
}

void TrainingProcess::refuse(const Failed& failure) {
    events_.post(failure);
    events_.post(StateChanged{TrainingState::Failed, failure.message});
    events_.close();
}

void TrainingProcess::watch() {
    follower_ = std::jthread([this](const std::stop_token& leave) { follow(leave); });
}

void TrainingProcess::follow(const std::stop_token& leave) {
    pthread_setname_np(pthread_self(), "following");
    try {
        RunWatcher watcher(run_, [this](TrainingEvent event) { events_.post(std::move(event)); });
        watchToTheEnd(watcher, leave);
        if (leave.stop_requested()) return;
        if (!watcher.finish()) postDeath();
        events_.close();
    } catch (const std::exception& error) {
        refuse({ErrorKind::Internal, std::string("The run can no longer be followed: ") +
                                         error.what() +
                                         ". Its training goes on; open the run again."});
    }
}

void TrainingProcess::watchToTheEnd(RunWatcher& watcher, const std::stop_token& leave) {
    std::mutex mutex;
    std::condition_variable_any never;
    bool there = true;
    auto seen = std::chrono::steady_clock::now();
    while (there && !leave.stop_requested()) {
        // Asked first: what a trainer wrote before it went is read.
        there = isTrainerThere();
        const bool handedOver = !there && isHandedOver();
        watcher.poll(leave);
        const auto now = std::chrono::steady_clock::now();
        if (there) seen = now;
        there = there || (handedOver && !watcher.ended() && now - seen < kHandOver);
        std::unique_lock lock(mutex);
        if (there) never.wait_for(lock, leave, kInterval, [] { return false; });
    }
}

bool TrainingProcess::isTrainerThere() {
    if (child_) return child_->isRunning();
    if (!isRunLocked(run_.folder)) return false;
    const auto owner = runOwner(run_.folder);
    return run_.pid == 0 || !owner || owner->pid == run_.pid;
}

/// Nobody holds the lock of a copy from the end of one mirror until the next one knows more.
bool TrainingProcess::isHandedOver() const {
    std::error_code error;
    return !child_ && fs::exists(mirrorFile(run_.folder), error) && !isRunLocked(run_.folder) &&
           !fs::exists(LivePaths(run_.folder).end(), error);
}

void TrainingProcess::postDeath() {
    const std::string message = describeDeath(run_, child_ ? child_->status() : std::nullopt);
    events_.post(Failed{ErrorKind::ProcessEnded, message});
    events_.post(StateChanged{TrainingState::Failed, message});
}

void TrainingProcess::pause() {
    if (!takesCommands() || stopRequested_) return;
    pauseRequested_ = true;
    resuming_ = false;
    command({.kind = RunCommand::Kind::Pause});
}

void TrainingProcess::resume() {
    if (!takesCommands() || stopRequested_) return;
    resuming_ = pauseRequested_;
    pauseRequested_ = false;
    command({.kind = RunCommand::Kind::Resume});
}

void TrainingProcess::stop() {
    if (!takesCommands() || std::exchange(stopRequested_, true)) return;
    command({.kind = RunCommand::Kind::Stop});
}

void TrainingProcess::requestSnapshot(const ProbeRequest& request) {
    if (!takesCommands()) return;
    // By members: GCC 12 warns of its own clean-up of a half-made RunCommand.
    RunCommand snapshot;
    snapshot.kind = RunCommand::Kind::Snapshot;
    snapshot.probe = request;
    command(snapshot);
}

void TrainingProcess::change(const SettingChanges& changes) {
    if (!takesCommands() || stopRequested_) return;
    RunCommand change;
    change.kind = RunCommand::Kind::Change;
    change.changes = changes;
    command(change);
}

void TrainingProcess::command(const RunCommand& command) {
    const auto kind = command.kind;
    RunCommand addressed = command;
    addressed.to = run_.pid;
    if (writeRunCommand(run_.folder, addressed)) return;
    const std::string reason = std::strerror(errno);
    // On a full disk a signal still arrives; the trainer saves what it can.
    if (kind == RunCommand::Kind::Stop && child_) return child_->signal(SIGTERM);
    events_.post(
        LogMessage{LogMessage::Level::Warning,
                   std::string(kind == RunCommand::Kind::Snapshot ? kNoSnapshot
                               : kind == RunCommand::Kind::Change ? kNoChange
                                                                  : "") +
                       "The training process cannot be told what to do, because a file in " +
                       RunPaths(run_.folder).commands().string() + " cannot be written: " + reason +
                       ". Free some space, then try again."});
    if (kind == RunCommand::Kind::Pause) pauseRequested_ = false;
    if (kind == RunCommand::Kind::Resume) pauseRequested_ = true;
    if (kind == RunCommand::Kind::Stop) stopRequested_ = false;
}

/// Another window may have asked too, or the trainer was stopped by a signal.
void TrainingProcess::note(const TrainingEvent& event) {
    const auto* change = std::get_if<StateChanged>(&event);
    if (!change) return;
    if (change->state == TrainingState::Stopping) stopRequested_ = true;
    if (change->state == TrainingState::Paused) {
        paused_ = true;
        if (!resuming_) pauseRequested_ = true;
    } else if (change->state == TrainingState::Running) {
        if (std::exchange(paused_, false)) pauseRequested_ = false;
        resuming_ = false;
    }
}

std::vector<TrainingEvent> TrainingProcess::takeEvents() {
    auto [events, last] = events_.take();
    for (const TrainingEvent& event : events) note(event);
    if (last) active_ = false;
    return std::move(events);
}

}  // namespace deepsight
