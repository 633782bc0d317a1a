#include "core/remote/run_mirror.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <utility>

#include "core/data/progress_meter.h"
#include "core/remote/checkpoint_fetch.h"
#include "core/remote/mirror_files.h"
#include "core/remote/mirror_worker.h"
#include "core/remote/run_files.h"
#include "core/remote/sync_answer.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/translatable.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Clock = MirrorStatus::Clock;
using std::chrono::milliseconds;

constexpr milliseconds kStep{50};      // between looks for commands left here
constexpr milliseconds kSoon{250};     // between looks at a run in training
constexpr milliseconds kLater{2000};   // at one that is not, and after a problem
constexpr milliseconds kNotices{100};  // at least, between calls of `changed`
constexpr milliseconds kForSnapshots{10000};
constexpr milliseconds kOutage{20000};   // that is waited for while a run is opened
constexpr milliseconds kHandOver{1500};  // of a folder, from one mirror to the next

/// Marks those of which there is a whole copy.
void markHere(std::vector<RemoteCheckpoint>& checkpoints, const fs::path& folder) {
    std::vector<CheckpointInfo> here;
    try {
        here = listCheckpoints(folder);
    } catch (const Error&) {
        // None that can be read.
    }
    for (auto& checkpoint : checkpoints)
        checkpoint.here = std::any_of(here.begin(), here.end(), [&](const auto& copy) {
            return copy.step == checkpoint.step;
        });
}

}  // namespace

RunMirror::RunMirror(std::shared_ptr<RemoteConnection> connection, std::string id, fs::path folder,
                     std::function<void()> changed)
    : connection_(std::move(connection)),
      id_(std::move(id)),
      folder_(std::move(folder)),
      changed_(std::move(changed)),
      thread_([this](const std::stop_token& leave) {
          ::pthread_setname_np(::pthread_self(), "mirror");
          run(leave);
      }) {}

RunMirror::~RunMirror() = default;

MirrorStatus RunMirror::status() const {
    const std::lock_guard lock(mutex_);
    return status_;
}

void RunMirror::set(const std::function<void(MirrorStatus&)>& change) {
    bool tell = false;
    {
        const std::lock_guard lock(mutex_);
        change(status_);
        tell = Clock::now() - noticed_ >= kNotices;
        if (tell) noticed_ = Clock::now();
    }
    moved_.notify_all();
    if (tell && changed_) changed_();
}

/// Looks for commands left in the folder while it waits.
void RunMirror::pause(milliseconds longest, const MirrorFiles& files,
                      const std::stop_token& leave) {
    const auto until = Clock::now() + longest;
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!leave.stop_requested() && Clock::now() < until && files.commands().empty())
        never.wait_for(lock, leave, kStep, [] { return false; });
}

void RunMirror::run(const std::stop_token& leave) {
    const auto begun = Clock::now();
    while (!leave.stop_requested()) {
        std::string problem;
        // One of this process that is just being given up lets go of it in a moment.
        const bool waited = Clock::now() - begun > kHandOver;
        try {
            MirrorFiles files(folder_,
                              {connection_->host().name, connection_->host().destination, id_});
            if (files.claimed()) return keepUp(files, leave);
            if (waited) followAnother(leave);
        } catch (const std::exception& error) {
            problem = error.what();
        }
        if (!problem.empty()) set([&](MirrorStatus& status) { status.problem = problem; });
        rest(!problem.empty()   ? kLater
             : !waited          ? kStep
             : status().current ? kLater
                                : kSoon,
             leave);
    }
}

/// Another process writes into the folder: how the run stands there says how far that is.
void RunMirror::followAnother(const std::stop_token& leave) {
    std::error_code error;
    const auto size = fs::file_size(RunPaths(folder_).metrics(), error);
    const auto bytes = error ? 0 : static_cast<std::int64_t>(size);
    std::vector<RemoteCheckpoint> here;  // until the host says which there are
    for (const auto& checkpoint : listCheckpoints(folder_))
        here.push_back({checkpoint.step, 0, checkpoint.validationLoss, checkpoint.best, true});
    set([&](MirrorStatus& status) {
        if (!status.byAnother) status = {};
        status.byAnother = true;
        status.bytes = bytes;
        if (status.lastAnswer == Clock::time_point()) status.checkpoints = std::move(here);
    });
    try {
        const Frame frame = connection_->ask({{"op", "sync"},
                                              {"run", id_},
                                              {"from", 0},
                                              {"most", 0},
                                              {"tail", Sha256().hexDigest()},
                                              {"listing", ""}},
                                             {}, leave);
        SyncAnswer answer = parseSyncAnswer(frame.head, connection_->host().name);
        RemoteFiles there = answer.files ? std::move(*answer.files) : RemoteFiles();
        markHere(there.checkpoints, folder_);
        const auto missing = std::count_if(
            there.snapshots.begin(), there.snapshots.end(), [&](const auto& snapshot) {
                return !fs::exists(RunPaths(folder_).snapshots() / snapshot.first, error);
            });
        const bool begun =
            !there.small.contains("config.json") || fs::exists(RunPaths(folder_).config(), error);
        set([&](MirrorStatus& status) {
            // One in training grows all the time: what was there at the last look is to be here.
            const auto last =
                status.lastAnswer == Clock::time_point() ? answer.bytes : status.remoteBytes;
            status.current = status.current || (begun && bytes >= std::min(last, answer.bytes));
            status.gone = false;
            status.training = answer.locked;
            status.obeys = answer.owner && answer.owner->takesCommands;
            status.remoteBytes = answer.bytes;
            status.lastAnswer = Clock::now();
            status.checkpoints = std::move(there.checkpoints);
            status.missingSnapshots = missing;
            status.problem.clear();
        });
    } catch (const ConnectionLost&) {
        // It says itself how it is.
    } catch (const Error& failure) {
        if (failure.kind() == ErrorKind::Cancelled) return;
        set([&](MirrorStatus& status) {
            if (failure.kind() == ErrorKind::Data) {
                status.gone = true;
                status.training = status.obeys = false;
            }
            status.problem = failure.what();
        });
    }
}

void RunMirror::keepUp(MirrorFiles& files, const std::stop_token& leave) {
    MirrorWorker worker(*connection_, files, id_);
    while (!leave.stop_requested()) {
        auto next = MirrorWorker::Next::Soon;
        std::string problem;
        try {
            worker.deliverCommands(leave);
            next = worker.look(leave);
        } catch (const ConnectionLost&) {
            next = MirrorWorker::Next::Soon;  // the connection says itself how it is
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled) return;
            if (error.kind() == ErrorKind::Data) worker.abandon();
            problem = error.what();
            next = MirrorWorker::Next::Later;
        } catch (const std::exception& error) {
            problem = error.what();
            next = MirrorWorker::Next::Later;
        }
        MirrorStatus now;
        worker.report(now);
        markHere(now.checkpoints, folder_);
        now.problem = problem;
        set([&](MirrorStatus& status) { status = now; });
        if (next == MirrorWorker::Next::AtOnce) continue;
        // A command that cannot be delivered must not end each wait.
        if (connection_->status().state == RemoteState::Connected && problem.empty())
            pause(next == MirrorWorker::Next::Soon ? kSoon : kLater, files, leave);
        else
            rest(problem.empty() ? kSoon : kLater, leave);
    }
}

void RunMirror::rest(milliseconds longest, const std::stop_token& leave) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, leave, longest, [] { return false; });
}

void RunMirror::waitUntilCurrent(const ProgressSink& progress, const std::stop_token& stop) {
    await(progress, stop, kForSnapshots);
}

void RunMirror::await(const ProgressSink& progress, const std::stop_token& stop,
                      milliseconds forSnapshots) {
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Fetching the run"), 1);
    const auto until = Clock::now() + forSnapshots;
    std::optional<Clock::time_point> lastSeen;
    while (true) {
        MirrorStatus now;
        {
            std::unique_lock lock(mutex_);
            moved_.wait_for(lock, stop, 2 * kStep, [this] { return status_.current; });
            now = status_;
        }
        if (progress && now.remoteBytes > 0 && !now.current)
            progress(DEEPSIGHT_TR("Progress", "Fetching the run"), now.bytes, now.remoteBytes);
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, "Fetching the run was cancelled.");
        const auto connection = connection_->status();
        const bool away =
            connection.state == RemoteState::Waiting || connection.state == RemoteState::Failed;
        // Those of a run in training come one by one, and are told as they do.
        if (now.current && (now.training || now.missingSnapshots == 0 || now.byAnother || away ||
                            Clock::now() > until))
            return;
        if (!now.problem.empty()) throw Error(ErrorKind::Io, now.problem);
        // One that breaks meanwhile is soon made again.
        const bool passes = connection.state == RemoteState::Waiting && lastSeen &&
                            Clock::now() - *lastSeen < kOutage;
        if (away && !now.current && !passes) throw ConnectionLost(connection.message);
        if (now.current) std::this_thread::sleep_for(kStep);
    }
}

fs::path RunMirror::fetchCheckpoint(std::int64_t step, const ProgressSink& progress,
                                    const std::stop_token& stop) {
    const std::lock_guard lock(fetching_);
    await({}, stop, milliseconds(0));  // the folder is a copy of the run by then
    const auto folder =
        deepsight::fetchCheckpoint(*connection_, id_, folder_, step, progress, stop);
    set([&](MirrorStatus& status) { markHere(status.checkpoints, folder_); });
    return folder;
}

}  // namespace deepsight
