#include "app/remote_presenter.h"

#include <QProcess>
#include <chrono>

#include "app/file_dialogs.h"
#include "app/remote_hosts.h"
#include "app/remote_session.h"
#include "app/status_line.h"
#include "widgets/hosts_dialog.h"
#include "widgets/number_format.h"
#include "widgets/remote_checkpoints_bar.h"
#include "widgets/runs_view.h"

namespace deepsight {

namespace {

/// Arguments as QProcess::splitCommand() reads them.
QString joined(const std::vector<std::string>& arguments) {
    QStringList words;
    for (const std::string& argument : arguments) {
        QString word = QString::fromStdString(argument);
        const bool plain =
            !word.isEmpty() && !word.contains(QLatin1Char(' ')) && !word.contains(QLatin1Char('"'));
        word.replace(QLatin1Char('"'), QLatin1String("\"\"\""));
        words << (plain ? word : QStringLiteral("\"%1\"").arg(word));
    }
    return words.join(QLatin1Char(' '));
}

const RemoteHost& defaults() {
    static const RemoteHost host;
    return host;
}

HostEntry entryOf(const RemoteHost& host) {
    const bool usual = host.program == defaults().program;
    return {QString::fromStdString(host.name), QString::fromStdString(host.destination),
            QString::fromStdString(host.runsFolder),
            usual ? QString() : QString::fromStdString(host.program), joined(host.sshOptions)};
}

/// `before`: what the dialog does not show of a host that it was told of.
RemoteHost hostOf(const HostEntry& entry, const RemoteHost& before) {
    RemoteHost host = before;
    host.name = entry.name.toStdString();
    host.destination = entry.destination.toStdString();
    host.runsFolder = entry.runsFolder.toStdString();
    host.program = entry.program.isEmpty() ? defaults().program : entry.program.toStdString();
    host.sshOptions.clear();
    for (const QString& option : QProcess::splitCommand(entry.sshOptions)) {
        host.sshOptions.push_back(option.toStdString());
    }
    return host;
}

RemoteHost hostOf(const HostEntry& entry, const RemoteHosts& hosts) {
    const RemoteHost* before = hosts.host(entry.name);
    return hostOf(entry, before != nullptr ? *before : defaults());
}

QString agoText(MirrorStatus::Clock::time_point when) {
    const auto passed = MirrorStatus::Clock::now() - when;
    return shortDuration(
        static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(passed).count()));
}

}  // namespace

RemotePresenter::RemotePresenter(RemoteSession& session, RunsView& view,
                                 RemoteCheckpointsBar& checkpoints, StatusLine& status,
                                 FileDialogs& files, QWidget& window)
    : session_(session),
      hosts_(session.hosts()),
      view_(view),
      checkpoints_(checkpoints),
      status_(status),
      files_(files),
      window_(window) {
    connect(&hosts_, &RemoteHosts::changed, this, &RemotePresenter::showHosts);
    connect(&hosts_, &RemoteHosts::failed, &view_, &RunsView::showProblem);
    connect(&session_, &RemoteSession::changed, this, &RemotePresenter::showSession);
    connect(&session_, &RemoteSession::fetchFailed, &checkpoints_,
            &RemoteCheckpointsBar::showProblem);
    connect(
        &session_, &RemoteSession::failed, this,
        [this](const QString& title, const QString& problem) { files_.showError(title, problem); });
    connect(&checkpoints_, &RemoteCheckpointsBar::fetchRequested, &session_, &RemoteSession::fetch);
    connect(&checkpoints_, &RemoteCheckpointsBar::cancelRequested, &session_,
            &RemoteSession::cancelFetch);
    connect(&view_, &RunsView::hostsRequested, this, &RemotePresenter::editHosts);
    showHosts();
    showSession();
}

RemotePresenter::~RemotePresenter() { hosts_.cancelTest(); }

void RemotePresenter::editHosts(const QString& name) {
    const bool failed = !hosts_.problem().isEmpty();
    hosts_.reload();
    if (!hosts_.problem().isEmpty()) {
        return files_.showError(tr("Cannot read the hosts"), hosts_.problem());
    }
    if (failed) view_.showProblem({});
    hosts_.retry();  // whoever looks here wants to know
    QVector<HostEntry> entries;
    for (const RemoteHost& host : hosts_.hosts()) entries << entryOf(host);
    dialog_ = new HostsDialog(entries, name, &window_);
    connect(dialog_, &HostsDialog::testRequested, this, &RemotePresenter::test);
    connect(dialog_, &QDialog::finished, this, [this] { hosts_.cancelTest(); });
    connect(dialog_, &HostsDialog::saved, this, [this](const QVector<HostEntry>& saved) {
        std::vector<RemoteHost> hosts;
        for (const HostEntry& entry : saved) hosts.push_back(hostOf(entry, hosts_));
        hosts_.setHosts(hosts);
    });
    if (!name.isEmpty()) {
        const HostStanding now = hosts_.standing(name);
        dialog_->showTest(now.sign, now.text, now.detail);
    }
    dialog_->open();
}

void RemotePresenter::test(const HostEntry& entry) {
    dialog_->showTest(StatusIcon::Kind::Busy, tr("connecting…"), {});
    hosts_.test(hostOf(entry, hosts_), dialog_, [this](const HostStanding& found) {
        dialog_->showTest(found.sign, found.text, found.detail);
    });
}

void RemotePresenter::showHosts() {
    view_.setHosts(hosts_.standings());
    showConnection();
}

void RemotePresenter::showSession() {
    showConnection();
    showCheckpoints();
}

/// "gpu-box: connected, last point 3 s ago", in the status line.
void RemotePresenter::showConnection() {
    const auto copy = session_.status();
    if (!copy) {
        return status_.setConnection(StatusIcon::Kind::Idle, {}, {});
    }
    const HostStanding host = hosts_.standing(session_.host());
    QString text = tr("%1: %2").arg(host.name, host.text);
    if (copy->training && copy->lastPoint != MirrorStatus::Clock::time_point{}) {
        text = tr("%1, last point %2 ago").arg(text, agoText(copy->lastPoint));
    }
    QStringList details{host.detail, QString::fromStdString(copy->problem)};
    if (copy->waitingCommands > 0) {
        details << tr("%Ln commands wait until the host is reached.", nullptr,
                      static_cast<int>(copy->waitingCommands));
    }
    details.removeAll(QString());
    const auto sign = copy->problem.empty() ? host.sign : StatusIcon::Kind::Warning;
    status_.setConnection(sign, text, details.join(QLatin1Char('\n')));
}

void RemotePresenter::showCheckpoints() {
    const auto copy = session_.status();
    const bool readsThem = page_ == Page::Embeddings || page_ == Page::Sample;
    checkpoints_.setVisible(copy.has_value() && readsThem);
    if (!copy) return;
    checkpoints_.setHost(session_.host());
    QVector<RemoteCheckpointsBar::Checkpoint> all;
    for (const RemoteCheckpoint& checkpoint : copy->checkpoints) {
        all << RemoteCheckpointsBar::Checkpoint{checkpoint.step, checkpoint.bytes, checkpoint.best,
                                                checkpoint.here};
    }
    checkpoints_.setCheckpoints(all);
    checkpoints_.setFetching(session_.fetching(), session_.fetchedShare());
}

void RemotePresenter::setPage(Page page) {
    page_ = page;
    showCheckpoints();
}

}  // namespace deepsight
