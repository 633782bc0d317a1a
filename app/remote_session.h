#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/blocking_calls.h"
#include "core/remote/remote_requests.h"
#include "core/remote/run_mirror.h"

namespace deepsight {

class RemoteHosts;
class RunController;

/// The run of another computer that is open, or about to be: keeps its copy up while it is looked
/// at, so that the pages follow it as any other run, brings checkpoints when they are asked for,
/// and starts runs there. GUI thread; what it refers to outlives it.
class RemoteSession : public QObject {
    Q_OBJECT

  public:
    RemoteSession(RemoteHosts& hosts, RunController& runs, QObject* parent = nullptr);
    RemoteHosts& hosts() const { return hosts_; }
    ~RemoteSession() override;  ///< ends the copying; what trains there goes on

    /// Brings the copy up to date, then ready(): also where the host cannot be reached and there is
    /// an older copy. Another one that is being brought is given up.
    void open(const QString& folder);
    /// Another run is to be opened.
    void giveUpOpening();
    /// Brings the copy up to date once, for overlays and the like, then brought().
    void bring(const QString& folder);
    /// Trains a new run on a host, then started().
    void start(const QString& host, const RemoteStart& start);
    /// Goes on with the open run on its host, then started().
    void continueRun(const Config& config, const ProbeRequest& probe);
    bool isStarting() const { return !starting_.isEmpty(); }
    QString startingOn() const { return starting_; }

    /// Copies a checkpoint of the open run. One at a time.
    void fetch(std::int64_t step);
    void cancelFetch();
    std::int64_t fetching() const { return fetching_; }  ///< step; -1: none
    double fetchedShare() const { return share_; }

    /// Of the open run; empty where that is of this computer.
    QString host() const { return host_; }
    std::optional<MirrorStatus> status() const;

  Q_SIGNALS:
    void progressed(const QString& text);  ///< of opening and starting, for the status bar
    void ready(const QString& folder);     ///< it can be read now
    void brought(const QString& folder);
    void started(const QString& folder);  ///< it trains there now, and is to be opened
    /// The open run is trained there again, or was shown from an older copy: read it again.
    void renewed(const QString& folder);
    void failed(const QString& title, const QString& problem);
    void changed();                   ///< status(), or what is fetched
    void fetched(std::int64_t step);  ///< it is among the run's checkpoints now
    void fetchFailed(const QString& problem);

  private:
    /// A copy that is kept up, perhaps only to be brought once, and the connection that it uses.
    struct Known {
        std::weak_ptr<RunMirror> mirror;
        std::weak_ptr<RemoteConnection> connection;
    };

    std::shared_ptr<RunMirror> mirrorOf(const QString& folder);
    void onRunChanged();
    void onMirrorChanged();
    void letGo(std::shared_ptr<RunMirror>& mirror);
    void launch(const QString& host, const RemoteStart& start, const QString& title);
    void checkAttachment();

    RemoteHosts& hosts_;
    RunController& runs_;
    std::shared_ptr<RunMirror> coming_;  ///< of the run that is about to be opened
    std::shared_ptr<RunMirror> mirror_;  ///< of the open run
    QString host_;                       ///< of the open run
    QHash<QString, Known> known_;        ///< by folder: two would wait for each other
    QString starting_;                   ///< host
    bool stale_ = false;                 ///< the open run was read from an older copy
    bool comingStale_ = false;           ///< so will be the one that is about to be opened
    int openNumber_ = 0;                 ///< what an older opening answers is of no interest
    int unattended_ = 0;                 ///< seconds that it trains without being followed
    std::int64_t fetching_ = -1;
    int fetchNumber_ = 0;  ///< what an older one answers is of no interest
    double share_ = 0;
    std::stop_source openStop_;
    std::stop_source fetchStop_;
    QTimer tick_;
    Waker waker_;
    BlockingCalls calls_;  ///< last: its calls use the copies
};

}  // namespace deepsight
