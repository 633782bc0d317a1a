#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace deepsight {

class LaunchPanel;
class RemoteSession;
class RunController;
class Settings;

/// Where runs are trained, on the Launch page: on which computer, and whether in a process of their
/// own. While a run is active it tells where that one is trained. GUI thread; what it refers to
/// outlives it.
class HostingPresenter : public QObject {
    Q_OBJECT

  public:
    HostingPresenter(RunController& runs, RemoteSession& session, Settings& settings,
                     LaunchPanel& launch);

    /// The host on which a run that starts now is trained; empty: this computer.
    QString host() const;

  private:
    void refresh();
    void showHosts();

    RunController& runs_;
    RemoteSession& session_;
    Settings& settings_;
    LaunchPanel& launch_;
    QStringList shownHosts_;
    QString shownStarting_;
    const QString program_;  ///< empty: there is none, and the window trains itself
};

}  // namespace deepsight
