#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include "app/page_navigation.h"

class QWidget;

namespace deepsight {

class FileDialogs;
struct HostEntry;
class HostsDialog;
class RemoteCheckpointsBar;
class RemoteHosts;
class RemoteSession;
class RunsView;
class StatusLine;

/// Shows how the hosts stand and how far the open run's host is reached, lets hosts be set up, and
/// lets checkpoints of the open run be copied. GUI thread; what it refers to outlives it.
class RemotePresenter : public QObject {
    Q_OBJECT

  public:
    RemotePresenter(RemoteSession& session, RunsView& view, RemoteCheckpointsBar& checkpoints,
                    StatusLine& status, FileDialogs& files, QWidget& window);
    ~RemotePresenter() override;

    /// `name`: the host to show first; empty: any.
    void editHosts(const QString& name);
    /// The bar of checkpoints is only above the pages that read them.
    void setPage(Page page);

  private:
    void showHosts();
    void showSession();
    void showConnection();
    void showCheckpoints();
    void test(const HostEntry& entry);

    RemoteSession& session_;
    RemoteHosts& hosts_;
    RunsView& view_;
    RemoteCheckpointsBar& checkpoints_;
    StatusLine& status_;
    FileDialogs& files_;
    QWidget& window_;
    QPointer<HostsDialog> dialog_;
    Page page_{};
};

}  // namespace deepsight
