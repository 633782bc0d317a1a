#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <mutex>
#include <vector>

#include "app/blocking_calls.h"
#include "app/registry_database.h"
#include "core/remote/remote_requests.h"
#include "core/training/run_catalogue.h"
#include "widgets/host_standing.h"

namespace deepsight {

class Settings;

/// The computers that the user reaches by ssh: connections to them, and the lists of their runs. A
/// list is kept in the registry of runs, so that one which cannot be reached shows what was known
/// of it. Nothing is connected before it is asked for. Whatever waits does so on threads of its
/// own. GUI thread; `settings` outlives it.
class RemoteHosts : public QObject {
    Q_OBJECT

  public:
    explicit RemoteHosts(Settings& settings, QObject* parent = nullptr);
    ~RemoteHosts() override;  ///< ends the connections

    const std::vector<RemoteHost>& hosts() const { return hosts_; }
    QStringList names() const;
    /// As they stand in the file by now, which deepsight-cli reads and writes too.
    void reload();
    /// Why the file could not be read, in which case it is not written either; empty: it was.
    QString problem() const { return problem_; }
    /// Keeps them, and connects to those that are new or have changed.
    void setHosts(const std::vector<RemoteHost>& hosts);

    /// Asks for the lists of runs, connecting first where there is no connection.
    void refresh();
    /// Tries to connect at once where that failed.
    void retry();
    /// Runs of all hosts, as last known. `folder` is that of the copy here, which may not exist.
    std::vector<RunSummary> runs() const;
    /// Folders of those of which there is no copy, as far as known.
    QSet<QString> absent() const;
    /// A run may have been copied to its folder by now.
    void noteCopy(const QString& folder);
    HostStandings standings() const;

    /// The host of the run whose copy is in a folder; empty for a folder that is no copy.
    QString hostOf(const QString& folder) const;
    /// The run's id there; empty where it is not known.
    std::string idOf(const QString& folder) const;
    /// A run that was started there by now, which no list has yet.
    void noteRun(const RemoteHost& host, const std::string& id);
    const RemoteHost* host(const QString& name) const;  ///< null: there is none
    /// Begins it if need be; null for a host that there is not.
    std::shared_ptr<RemoteConnection> connection(const QString& name);
    HostStanding standing(const QString& name) const;
    /// A connection's state in words, without the name.
    static HostStanding standingOf(const RemoteStatus& status);

    /// What a connection to a host would find, told to `answer` with what went wrong, if anything.
    void test(const RemoteHost& host, QObject* context,
              std::function<void(const HostStanding&)> answer);
    void cancelTest() { test_.request_stop(); }

  Q_SIGNALS:
    void changed();      ///< hosts() or standings()
    void runsChanged();  ///< runs()
    void failed(const QString& problem);

  private:
    struct Listing {
        std::vector<RemoteRun> runs;
        QSet<QString> absent;  ///< folders of those of which there is no copy
        double when = 0;       ///< seconds since 1970; 0: never
    };
    struct Place {
        std::shared_ptr<RemoteConnection> connection;
        Listing known;
        std::int64_t connections = 0;  ///< status().connections as of the last look
        bool listing = false;
    };

    void replaceHosts(std::vector<RemoteHost> hosts);
    void connectTo(const RemoteHost& host);
    void list(const QString& name);
    void look();  ///< at what the connections say
    void remember();
    void keep(const std::string& host, const Listing& listing);
    void adopt(const QString& name, const Listing& listing);
    const std::vector<RemoteRun>& runsOf(const std::string& host) const;

    Settings& settings_;
    std::vector<RemoteHost> hosts_;
    QString problem_;                                    ///< see problem()
    QHash<QString, Place> places_;                       ///< by name
    QHash<QString, QPair<QString, std::string>> noted_;  ///< folder: host and id
    QTimer tick_;                                        ///< counts down to the next attempt
    Waker waker_;
    std::stop_source test_;
    std::shared_ptr<std::mutex> registryMutex_ = std::make_shared<std::mutex>();
    std::shared_ptr<RegistryDatabase> registry_;
    BlockingCalls calls_;  ///< last: its calls use the connections
};

}  // namespace deepsight
