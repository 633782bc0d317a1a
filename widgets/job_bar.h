#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QProgressBar;
class QPushButton;

namespace deepsight {

/// How far a piece of work is, with a button that cancels it. Keeps its room while it is hidden, so
/// that nothing moves. GUI thread.
class JobBar : public QWidget {
    Q_OBJECT
  public:
    /// `name` begins the object names of its parts; `progress` tells 0 ... 1 when asked.
    JobBar(const QString& name, std::function<double()> progress, QWidget* parent = nullptr);
    void setRunning(bool running);

  Q_SIGNALS:
    void cancelRequested();

  private:
    std::function<double()> ask_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QTimer timer_;
};

}  // namespace deepsight
