#include "app/remote_hosts.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/run_overlays.h"
#include "app/settings.h"
#include "core/remote/run_mirror.h"
#include "core/training/run_folder.h"
#include "core/training/run_summary_json.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

constexpr int kTick = 1000;  // milliseconds

/// By which the registry knows the list of a host.
std::string rootOf(const std::string& name) { return "remote:" + name; }

double now() { return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000; }

/// When a list was read, and the run's id, which are not in its summary.
std::string stampOf(double when, const std::string& id) {
    return QString::number(when, 'f', 0).toStdString() + ' ' + id;
}

bool isCopied(const std::filesystem::path& folder) {
    return QFileInfo::exists(QString::fromStdString(RunPaths(folder).config().string()));
}

QSet<QString> absentOf(const std::vector<RemoteRun>& runs) {
    QSet<QString> folders;
    for (const RemoteRun& run : runs) {
        if (!isCopied(run.summary.folder)) folders.insert(runId(run.summary));
    }
    return folders;
}

/// Without holding either for a moment: whoever holds a connection last waits for its thread.
bool isSame(const std::weak_ptr<RemoteConnection>& one,
            const std::shared_ptr<RemoteConnection>& other) {
    return !one.owner_before(other) && !other.owner_before(one);
}

}  // namespace

RemoteHosts::RemoteHosts(Settings& settings, QObject* parent)
    : QObject(parent),
      settings_(settings),
      waker_(*this, [this] { look(); }),
      registry_(std::make_shared<RegistryDatabase>(settings.registryFile())),
      calls_(*this) {
    tick_.setInterval(kTick);
    connect(&tick_, &QTimer::timeout, this, &RemoteHosts::look);
    reload();
}

RemoteHosts::~RemoteHosts() {
    test_.request_stop();
    // Together, not one after another.
    for (Place& place : places_) calls_.dispose(std::exchange(place.connection, nullptr));
}

QStringList RemoteHosts::names() const {
    QStringList names;
    for (const RemoteHost& host : hosts_) names << QString::fromStdString(host.name);
    return names;
}

void RemoteHosts::reload() {
    const bool connected = std::any_of(places_.cbegin(), places_.cend(), [](const Place& place) {
        return place.connection != nullptr;
    });
    problem_.clear();
    try {
        auto hosts = readRemoteHosts(settings_.hostsFile().toStdString());
        if (hosts == hosts_) return;
        replaceHosts(std::move(hosts));
    } catch (const std::exception& error) {
        problem_ = QString::fromStdString(error.what());
        Q_EMIT failed(problem_);
        return;
    }
    if (connected) refresh();
    Q_EMIT changed();
    Q_EMIT runsChanged();
}

void RemoteHosts::replaceHosts(std::vector<RemoteHost> hosts) {
    for (const RemoteHost& old : std::exchange(hosts_, std::move(hosts))) {
        // One that is the same keeps its connection.
        if (std::find(hosts_.begin(), hosts_.end(), old) != hosts_.end()) continue;
        calls_.dispose(places_.take(QString::fromStdString(old.name)).connection);
    }
    remember();
}

void RemoteHosts::setHosts(const std::vector<RemoteHost>& hosts) {
    if (!problem_.isEmpty()) {
        Q_EMIT failed(problem_);  // what stands there would be lost
        return;
    }
    replaceHosts(hosts);
    calls_.run<bool>(
        [file = settings_.hostsFile().toStdString(), hosts](const std::stop_token&) {
            writeRemoteHosts(file, hosts);
            return true;
        },
        [](bool) {}, [this](const QString& problem) { Q_EMIT failed(problem); });
    refresh();
    Q_EMIT changed();
    Q_EMIT runsChanged();
}

/// Lists as they were when last read, of hosts that nothing is known of yet.
void RemoteHosts::remember() {
    for (const RemoteHost& host : hosts_) {
        const QString name = QString::fromStdString(host.name);
        if (places_.contains(name)) continue;
        places_.insert(name, {});
        calls_.run<Listing>(
            [registry = registry_, mutex = registryMutex_, host = host.name,
             root = rootOf(host.name)](const std::stop_token&) {
                std::vector<RegistryDatabase::Row> rows;
                {
                    const std::scoped_lock lock(*mutex);
                    rows = registry->rowsOf(root);
                }
                Listing listing;
                for (const RegistryDatabase::Row& row : rows) {
                    auto summary = runSummaryFromJson(row.summary, row.folder);
                    const QString stamp = QString::fromStdString(row.stamp);
                    listing.when =
                        std::max(listing.when, stamp.section(QLatin1Char(' '), 0, 0).toDouble());
                    if (!summary) continue;
                    summary->host = host;
                    listing.runs.push_back(
                        {stamp.section(QLatin1Char(' '), 1).toStdString(), std::move(*summary)});
                }
                listing.absent = absentOf(listing.runs);
                return listing;
            },
            [this, name](const Listing& listing) {
                // What the host itself has said meanwhile is newer.
                if (places_.contains(name) && places_[name].known.when == 0) adopt(name, listing);
            },
            [](const QString&) {});
    }
}

void RemoteHosts::connectTo(const RemoteHost& host) {
    Place& place = places_[QString::fromStdString(host.name)];
    if (place.connection == nullptr) {
        place.connection = std::make_shared<RemoteConnection>(host, waker_.wake());
        tick_.start();
        Q_EMIT changed();
    }
}

std::shared_ptr<RemoteConnection> RemoteHosts::connection(const QString& name) {
    const RemoteHost* found = host(name);
    if (found == nullptr) return nullptr;
    connectTo(*found);
    return places_[name].connection;
}

void RemoteHosts::retry() {
    for (const Place& place : std::as_const(places_)) {
        if (place.connection != nullptr) place.connection->retry();
    }
}

void RemoteHosts::refresh() {
    for (const RemoteHost& host : hosts_) {
        connectTo(host);
        list(QString::fromStdString(host.name));
    }
}

void RemoteHosts::list(const QString& name) {
    Place& place = places_[name];
    if (place.listing || place.connection == nullptr ||
        place.connection->status().state != RemoteState::Connected) {
        return;  // look() asks once it is connected
    }
    place.listing = true;
    const std::string host = place.connection->host().name;
    const auto end = [this, name, asked = std::weak_ptr(place.connection)] {
        const auto found = places_.find(name);
        if (found == places_.end() || !isSame(asked, found->connection)) return false;
        found->listing = false;
        return true;
    };
    calls_.run<Listing>(
        [connection = place.connection, host](const std::stop_token& stop) {
            Listing listing{listRemoteRuns(*connection, {}, stop), {}, now()};
            for (RemoteRun& run : listing.runs) {
                run.summary.host = host;
                run.summary.folder = runFolderId(runId(run.summary)).toStdString();
            }
            listing.absent = absentOf(listing.runs);
            return listing;
        },
        [this, host, name, end](const Listing& listing) {
            if (!end()) return;
            keep(host, listing);
            adopt(name, listing);
        },
        [this, name, end](const QString& problem) {
            // A lost connection says so itself.
            if (end() && places_[name].connection->status().state == RemoteState::Connected) {
                Q_EMIT failed(tr("%1: %2").arg(name, problem));
            }
        });
}

void RemoteHosts::keep(const std::string& host, const Listing& listing) {
    calls_.run<bool>(
        [registry = registry_, mutex = registryMutex_, root = rootOf(host),
         listing](const std::stop_token&) {
            std::vector<RegistryDatabase::Row> rows;
            for (const RemoteRun& run : listing.runs) {
                if (auto json = runSummaryToJson(run.summary)) {
                    rows.push_back({run.summary.folder.string(), stampOf(listing.when, run.id),
                                    std::move(*json)});
                }
            }
            const std::scoped_lock lock(*mutex);
            std::vector<std::string> gone;
            for (const auto& row : registry->rowsOf(root)) gone.push_back(row.folder);
            registry->write(root, rows, gone);
            return true;
        },
        [](bool) {}, [](const QString&) {});
}

void RemoteHosts::adopt(const QString& name, const Listing& listing) {
    places_[name].known = listing;
    Q_EMIT changed();
    Q_EMIT runsChanged();
}

void RemoteHosts::look() {
    bool connecting = false;
    for (auto it = places_.begin(); it != places_.end(); ++it) {
        if (it->connection == nullptr) continue;
        const RemoteStatus status = it->connection->status();
        connecting = connecting || status.state != RemoteState::Connected;
        if (status.connections != std::exchange(it->connections, status.connections)) {
            list(it.key());
        }
    }
    connecting ? tick_.start() : tick_.stop();
    Q_EMIT changed();
}

std::vector<RunSummary> RemoteHosts::runs() const {
    std::vector<RunSummary> all;
    for (const RemoteHost& host : hosts_) {
        for (const RemoteRun& run : runsOf(host.name)) all.push_back(run.summary);
    }
    return all;
}

const std::vector<RemoteRun>& RemoteHosts::runsOf(const std::string& host) const {
    static const std::vector<RemoteRun> none;
    const auto place = places_.constFind(QString::fromStdString(host));
    return place == places_.cend() ? none : place->known.runs;
}

QSet<QString> RemoteHosts::absent() const {
    QSet<QString> folders;
    for (const Place& place : places_) folders.unite(place.known.absent);
    return folders;
}

void RemoteHosts::noteCopy(const QString& folder) {
    if (!absent().contains(folder) || !isCopied(folder.toStdString())) return;
    for (Place& place : places_) place.known.absent.remove(folder);
    Q_EMIT runsChanged();
}

HostStanding RemoteHosts::standing(const QString& name) const {
    const auto place = places_.constFind(name);
    HostStanding standing{{}, StatusIcon::Kind::Idle, tr("not connected yet"), {}};
    if (place != places_.cend() && place->connection != nullptr) {
        standing = standingOf(place->connection->status());
    }
    standing.name = name;
    const bool old = standing.sign != StatusIcon::Kind::Done;
    if (old && place != places_.cend() && place->known.when > 0) {
        const QString known =
            tr("Its runs are shown as they were at %1.").arg(exactTimeText(place->known.when));
        standing.detail += (standing.detail.isEmpty() ? QString() : QStringLiteral("\n")) + known;
    }
    return standing;
}

HostStandings RemoteHosts::standings() const {
    HostStandings all;
    for (const QString& name : names()) all << standing(name);
    return all;
}

QString RemoteHosts::hostOf(const QString& folder) const {
    for (const RemoteHost& host : hosts_) {
        for (const RemoteRun& run : runsOf(host.name)) {
            if (runId(run.summary) == folder) return QString::fromStdString(host.name);
        }
    }
    if (noted_.contains(folder)) return noted_[folder].first;
    const auto origin = mirrorOrigin(folder.toStdString());
    return origin ? QString::fromStdString(origin->host) : QString();
}

std::string RemoteHosts::idOf(const QString& folder) const {
    for (const Place& place : places_) {
        for (const RemoteRun& run : place.known.runs) {
            if (runId(run.summary) == folder) return run.id;
        }
    }
    if (noted_.contains(folder)) return noted_[folder].second;
    const auto origin = mirrorOrigin(folder.toStdString());
    return origin ? origin->id : std::string();
}

void RemoteHosts::noteRun(const RemoteHost& host, const std::string& id) {
    const QString name = QString::fromStdString(host.name);
    noted_.insert(QString::fromStdString(mirrorFolder(host, id).string()), {name, id});
    list(name);
}

const RemoteHost* RemoteHosts::host(const QString& name) const {
    const auto found = std::find_if(hosts_.begin(), hosts_.end(), [&](const RemoteHost& host) {
        return host.name == name.toStdString();
    });
    return found == hosts_.end() ? nullptr : &*found;
}

}  // namespace deepsight
