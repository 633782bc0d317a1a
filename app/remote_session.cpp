#include "app/remote_session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "app/remote_hosts.h"
#include "app/run_controller.h"
#include "core/training/run_folder.h"
#include "widgets/byte_size.h"

namespace deepsight {

namespace {

constexpr int kTick = 1000;  // milliseconds
constexpr std::chrono::milliseconds kLook{100};
// Seconds after which a run that trains there and is not followed is read again: a trainer that
// has just ended leaves its lock a moment after its last word.
constexpr int kPatience = 3;

bool isCopied(const QString& folder) {
    return QFileInfo::exists(
        QString::fromStdString(RunPaths(folder.toStdString()).config().string()));
}

/// A run that has just been started has a trainer before it has a configuration.
void awaitBeginning(const RunMirror& mirror, const std::stop_token& stop) {
    const QString folder = QString::fromStdString(mirror.folder().string());
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested() && !isCopied(folder) && mirror.status().training) {
        never.wait_for(lock, stop, kLook, [] { return false; });
    }
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Opening the run was cancelled.");
}

/// Throws what keeps the host away.
void requireConnection(RemoteConnection& connection, const std::stop_token& stop) {
    if (!connection.waitUntilConnected(stop)) throw ConnectionLost(connection.status().message);
}

}  // namespace

RemoteSession::RemoteSession(RemoteHosts& hosts, RunController& runs, QObject* parent)
    : QObject(parent),
      hosts_(hosts),
      runs_(runs),
      waker_(*this, [this] { onMirrorChanged(); }),
      calls_(*this) {
    tick_.setInterval(kTick);
    connect(&tick_, &QTimer::timeout, this, &RemoteSession::checkAttachment);
    connect(&runs_, &RunController::runChanged, this, &RemoteSession::onRunChanged);
    connect(&runs_, &RunController::stateChanged, this, &RemoteSession::changed);
}

RemoteSession::~RemoteSession() {
    openStop_.request_stop();
    fetchStop_.request_stop();
    letGo(coming_);  // together, not one after another
    letGo(mirror_);
}

std::optional<MirrorStatus> RemoteSession::status() const {
    return mirror_ == nullptr ? std::nullopt : std::optional(mirror_->status());
}

/// Null where the host, or the run's name there, is not known any more.
std::shared_ptr<RunMirror> RemoteSession::mirrorOf(const QString& folder) {
    if (mirror_ != nullptr && mirror_->folder() == folder.toStdString()) return mirror_;
    const auto connection = hosts_.connection(hosts_.hostOf(folder));
    const std::string id = hosts_.idOf(folder);
    if (connection == nullptr || id.empty()) return nullptr;
    const Known known = known_.value(folder);
    auto mirror = known.mirror.lock();
    // Compared without holding the old one, which would be waited for.
    if (mirror != nullptr && !known.connection.owner_before(connection) &&
        !connection.owner_before(known.connection)) {
        return mirror;
    }
    letGo(mirror);  // of a host that was changed meanwhile
    mirror = std::make_shared<RunMirror>(connection, id, folder.toStdString(), waker_.wake());
    known_.removeIf(
        [](const QHash<QString, Known>::iterator& entry) { return entry->mirror.expired(); });
    known_.insert(folder, {mirror, connection});
    return mirror;
}

void RemoteSession::letGo(std::shared_ptr<RunMirror>& mirror) {
    calls_.dispose(std::exchange(mirror, nullptr));
}

void RemoteSession::giveUpOpening() {
    openStop_.request_stop();
    ++openNumber_;
    if (coming_ != mirror_) letGo(coming_);
    coming_ = nullptr;
}

void RemoteSession::open(const QString& folder) {
    giveUpOpening();
    openStop_ = std::stop_source();
    coming_ = mirrorOf(folder);
    const QString host = hosts_.hostOf(folder);
    if (coming_ == nullptr) {
        if (isCopied(folder)) {
            Q_EMIT ready(folder);  // of a host that was removed: what was known stays readable
        } else {
            Q_EMIT failed(tr("Cannot open the run"),
                          tr("Its host “%1” is not among your hosts any more.").arg(host));
        }
        return;
    }
    const QString name = QFileInfo(folder).fileName();
    Q_EMIT progressed(tr("Copying %1 from %2…").arg(name, host));
    const QPointer<RemoteSession> self(this);
    const int number = openNumber_;
    const ProgressSink progress = [self, number, name, host](const std::string&, std::int64_t done,
                                                             std::int64_t total) {
        QMetaObject::invokeMethod(
            qApp,
            [self, number, name, host, done, total] {
                if (self == nullptr || self->openNumber_ != number) return;
                if (self->coming_ == nullptr) return;
                Q_EMIT self->progressed(tr("Copying %1 from %2: %3 of %4")
                                            .arg(name, host, byteSize(done), byteSize(total)));
            },
            Qt::QueuedConnection);
    };
    calls_.run<bool>(
        [mirror = coming_, progress](const std::stop_token& stop) {
            mirror->waitUntilCurrent(progress, stop);
            awaitBeginning(*mirror, stop);
            return true;
        },
        [this, number, folder](bool) {
            if (number != openNumber_) return;
            comingStale_ = false;
            hosts_.noteCopy(folder);
            Q_EMIT ready(folder);
        },
        [this, number, folder](const QString& problem) {
            if (number != openNumber_) return;
            if (isCopied(folder)) {
                comingStale_ = true;
                Q_EMIT ready(folder);
            } else {
                giveUpOpening();
                Q_EMIT failed(tr("Cannot open the run"), problem);
            }
        },
        openStop_);
}

void RemoteSession::bring(const QString& folder) {
    std::shared_ptr<RunMirror> mirror = mirrorOf(folder);
    if (mirror == nullptr) {
        if (isCopied(folder)) Q_EMIT brought(folder);
        return;
    }
    calls_.run<bool>(
        // Moved: whoever holds it last waits for its thread.
        [mirror = std::move(mirror)](const std::stop_token& stop) {
            mirror->waitUntilCurrent({}, stop);
            return true;
        },
        [this, folder](bool) {
            hosts_.noteCopy(folder);
            Q_EMIT brought(folder);
        },
        [this, folder](const QString& problem) {
            isCopied(folder) ? Q_EMIT brought(folder)
                             : Q_EMIT failed(tr("Cannot copy the run"), problem);
        });
}

void RemoteSession::onRunChanged() {
    const std::filesystem::path folder = runs_.folder().toStdString();
    if (mirror_ != nullptr && mirror_->folder() == folder) {
        if (coming_ == mirror_) {
            coming_ = nullptr;
            stale_ = comingStale_;
        }
        return onMirrorChanged();
    }
    cancelFetch();
    if (mirror_ != coming_) letGo(mirror_);
    mirror_ = nullptr;
    host_.clear();
    unattended_ = 0;
    if (coming_ != nullptr && coming_->folder() == folder) {
        mirror_ = std::exchange(coming_, nullptr);
        host_ = hosts_.hostOf(runs_.folder());
        stale_ = comingStale_;
        tick_.start();
    } else {
        tick_.stop();
    }
    onMirrorChanged();
}

void RemoteSession::onMirrorChanged() {
    if (mirror_ != nullptr) {
        const MirrorStatus now = mirror_->status();
        if (now.current && std::exchange(stale_, false)) {
            Q_EMIT renewed(runs_.folder());
        }
        // Of a copy that another process keeps up it is not known how the run stands there.
        runs_.setContinuableThere(!now.training && !now.byAnother && !now.checkpoints.empty() &&
                                  !isStarting() &&
                                  hosts_.standing(host_).sign == StatusIcon::Kind::Done);
    }
    Q_EMIT changed();
}

/// A run that was started again there, by whomever, is followed again.
void RemoteSession::checkAttachment() {
    if (mirror_ == nullptr) return;
    const MirrorStatus now = mirror_->status();
    const bool followed = runs_.isActive() || runs_.isWatching();
    unattended_ = now.training && !followed ? unattended_ + 1 : 0;
    if (unattended_ == kPatience) {
        Q_EMIT renewed(runs_.folder());
    }
    Q_EMIT changed();  // texts tell how long ago something was
}

void RemoteSession::start(const QString& host, const RemoteStart& start) {
    launch(host, start, tr("Cannot start on %1").arg(host));
}

void RemoteSession::continueRun(const Config& config, const ProbeRequest& probe) {
    if (mirror_ == nullptr || !runs_.canContinueThere()) return;
    launch(host(), {config, mirror_->id(), /*resume=*/true, probe},
           tr("Cannot continue on %1").arg(host()));
}

void RemoteSession::launch(const QString& host, const RemoteStart& start, const QString& title) {
    const auto connection = hosts_.connection(host);
    if (isStarting() || connection == nullptr) {
        if (connection == nullptr) {
            Q_EMIT failed(title, tr("“%1” is not among your hosts any more.").arg(host));
        }
        return;
    }
    starting_ = host;
    Q_EMIT progressed(tr("Starting on %1…").arg(host));
    onMirrorChanged();
    const auto end = [this] {
        starting_.clear();
        onMirrorChanged();
    };
    calls_.run<std::string>(
        [connection, start](const std::stop_token& stop) {
            requireConnection(*connection, stop);
            return startRemoteRun(*connection, start, stop);
        },
        [this, end, at = connection->host()](const std::string& id) {
            end();
            Q_EMIT progressed({});
            hosts_.noteRun(at, id);
            Q_EMIT started(QString::fromStdString(mirrorFolder(at, id).string()));
        },
        [this, end, title](const QString& problem) {
            end();
            Q_EMIT progressed({});
            Q_EMIT failed(title, problem);
        });
}

void RemoteSession::fetch(std::int64_t step) {
    if (mirror_ == nullptr || fetching_ >= 0) return;
    fetching_ = step;
    const int number = ++fetchNumber_;
    share_ = 0;
    fetchStop_ = std::stop_source();
    Q_EMIT changed();
    const QPointer<RemoteSession> self(this);
    const ProgressSink progress = [self, number](const std::string&, std::int64_t done,
                                                 std::int64_t total) {
        if (total <= 0) return;
        const double share = static_cast<double>(done) / static_cast<double>(total);
        QMetaObject::invokeMethod(
            qApp,
            [self, number, share] {
                if (self == nullptr || self->fetchNumber_ != number) return;
                self->share_ = share;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    };
    using Listed = std::vector<CheckpointInfo>;
    calls_.run<Listed>(
        [mirror = mirror_, step, progress](const std::stop_token& stop) {
            mirror->fetchCheckpoint(step, progress, stop);
            return deepsight::listCheckpoints(mirror->folder());
        },
        [this, step, number](const Listed& listed) {
            if (number != fetchNumber_) return;
            fetching_ = -1;
            runs_.setCheckpoints(listed);
            Q_EMIT fetched(step);
            Q_EMIT changed();
        },
        [this, number](const QString& problem) {
            if (number != fetchNumber_) return;
            fetching_ = -1;
            Q_EMIT fetchFailed(problem);
            Q_EMIT changed();
        },
        fetchStop_);
}

void RemoteSession::cancelFetch() {
    fetchStop_.request_stop();
    ++fetchNumber_;
    fetching_ = -1;
    Q_EMIT changed();
}

}  // namespace deepsight
