#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

#include "widgets/host_standing.h"

class QPushButton;

namespace deepsight {

class FlowLayout;

/// The computers whose runs are listed, each with how it stands, above the list of runs. Hidden
/// where there are none. A host's button keeps its place and the keyboard while its state changes.
/// GUI thread.
class HostsBar : public QWidget {
    Q_OBJECT
  public:
    explicit HostsBar(QWidget* parent = nullptr);

    void setHosts(const HostStandings& hosts);

  Q_SIGNALS:
    void hostActivated(const QString& name);  ///< the user wants to see or change it

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QPushButton* makeChip(const QString& name);
    void showStandings();

    FlowLayout* flow_;
    QList<QPushButton*> chips_;  ///< one for each host, in their order
    HostStandings hosts_;
};

}  // namespace deepsight
