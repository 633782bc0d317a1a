#pragma once

#include <QWidget>

namespace deepsight {

/// The Runs page.
class RunsView : public QWidget {
    Q_OBJECT
  public:
    explicit RunsView(QWidget* parent = nullptr);

  Q_SIGNALS:
    void goToConfigureRequested();
};

}  // namespace deepsight
