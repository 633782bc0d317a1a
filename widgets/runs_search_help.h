#pragma once

#include <QFrame>

namespace deepsight {

/// What the search of the Runs page understands, by examples that can be taken over with a click or
/// Enter. A popup: it goes with a click elsewhere or Escape, and deletes itself. GUI thread.
class RunsSearchHelp : public QFrame {
    Q_OBJECT
  public:
    explicit RunsSearchHelp(QWidget* parent);

    /// Shows it under a button, within the screen.
    void showBelow(QWidget* button);

  Q_SIGNALS:
    void chosen(const QString& example);
};

}  // namespace deepsight
