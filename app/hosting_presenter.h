#pragma once

#include <QObject>
#include <QString>

namespace deepsight {

class LaunchPanel;
class RunController;
class Settings;

/// The switch of the Launch page: whether runs are trained in a process of their own. While a run
/// is active it tells where that one is trained. GUI thread; what it refers to outlives it.
class HostingPresenter : public QObject {
    Q_OBJECT

  public:
    HostingPresenter(RunController& runs, Settings& settings, LaunchPanel& launch);

  private:
    void refresh();

    RunController& runs_;
    Settings& settings_;
    LaunchPanel& launch_;
    const QString program_;  ///< empty: there is none, and the window trains itself
};

}  // namespace deepsight
