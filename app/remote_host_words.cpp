// How RemoteHosts words what a connection says, and how it tries one.

#include <QStringList>
#include <algorithm>
#include <chrono>

#include "app/remote_hosts.h"
#include "widgets/byte_size.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

qint64 secondsUntil(RemoteStatus::Clock::time_point when) {
    using std::chrono::duration_cast;
    const auto left = when - RemoteStatus::Clock::now();
    return std::max<qint64>(1, duration_cast<std::chrono::seconds>(left).count() + 1);
}

/// What a test has found.
QString describe(const RemoteStatus& status, const RemoteMachine& machine) {
    QStringList devices;
    for (const RemoteDevice& device : machine.devices) {
        devices << QString::fromStdString(device.name.empty() ? device.id : device.name);
    }
    QStringList lines{
        RemoteHosts::tr("%1, deepsight-cli %2")
            .arg(QString::fromStdString(status.hostName), QString::fromStdString(status.version)),
        devices.join(QStringLiteral(", ")),
        RemoteHosts::tr("%1 free of %2 for runs in %3")
            .arg(byteSize(machine.freeBytes), byteSize(machine.totalBytes),
                 breakablePaths(QString::fromStdString(status.runsFolder)))};
    if (!machine.cudaProblem.empty()) lines << QString::fromStdString(machine.cudaProblem);
    return lines.join(QLatin1Char('\n'));
}

HostStanding tryHost(const RemoteHost& host, const std::stop_token& stop) {
    if (const auto problem = problemWith(host)) {
        return {{},
                StatusIcon::Kind::Failed,
                RemoteHosts::tr("not connected"),
                QString::fromStdString(*problem)};
    }
    RemoteConnection connection(host);
    if (!connection.waitUntilConnected(stop)) {
        HostStanding standing = RemoteHosts::standingOf(connection.status());
        standing.sign = StatusIcon::Kind::Failed;
        standing.text = RemoteHosts::tr("not connected");
        return standing;
    }
    const RemoteMachine machine = remoteMachine(connection, stop);
    return {{},
            StatusIcon::Kind::Done,
            RemoteHosts::tr("connected"),
            describe(connection.status(), machine)};
}

}  // namespace

HostStanding RemoteHosts::standingOf(const RemoteStatus& status) {
    const QString message = QString::fromStdString(status.message);
    switch (status.state) {
        case RemoteState::Connecting:
            return {{}, StatusIcon::Kind::Busy, RemoteHosts::tr("connecting…"), message};
        case RemoteState::Connected:
            return {{}, StatusIcon::Kind::Done, RemoteHosts::tr("connected"), {}};
        case RemoteState::Waiting:
            return {{},
                    StatusIcon::Kind::Caution,
                    RemoteHosts::tr("reconnecting in %1 s").arg(secondsUntil(status.retryAt)),
                    message};
        case RemoteState::Failed:
            break;
    }
    return {{}, StatusIcon::Kind::Failed, RemoteHosts::tr("not connected"), message};
}

void RemoteHosts::test(const RemoteHost& host, QObject* context,
                       std::function<void(const HostStanding&)> answer) {
    test_.request_stop();
    test_ = std::stop_source();
    const auto guarded = [context = QPointer<QObject>(context),
                          answer = std::move(answer)](const HostStanding& standing) {
        if (context != nullptr) answer(standing);
    };
    calls_.run<HostStanding>(
        [host](const std::stop_token& stop) { return tryHost(host, stop); }, guarded,
        [guarded](const QString& problem) {
            guarded({{}, StatusIcon::Kind::Failed, tr("not connected"), problem});
        },
        test_);
}

}  // namespace deepsight
