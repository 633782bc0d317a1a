#pragma once

#include <QWidget>

namespace deepsight {

/// The Sample page.
class SampleView : public QWidget {
    Q_OBJECT
  public:
    explicit SampleView(QWidget* parent = nullptr);

  Q_SIGNALS:
    void goToConfigureRequested();
};

}  // namespace deepsight
