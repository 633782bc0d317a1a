#pragma once

#include <QWidget>
#include <functional>

#include "app/dropped_item.h"

class QDropEvent;
class QFrame;
class QLabel;
class QMimeData;

namespace deepsight {

/// Lets files be dropped anywhere on a window: while something is dragged over it, this covers the
/// window and says what letting go will do, or why it does nothing. The window stays the target of
/// the drag and this listens in, so that no target changes under the pointer. Child of the window.
/// GUI thread.
class DropArea : public QWidget {
    Q_OBJECT

  public:
    using Planner = std::function<DropPlan(const QStringList& paths)>;

    DropArea(QWidget& window, Planner planner);

  Q_SIGNALS:
    void dropped(const deepsight::DropPlan& plan);  ///< a possible one

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void begin(const QMimeData& dragged);
    void answer(QDropEvent* event) const;
    void drop(QDropEvent* event);

    QWidget& window_;
    Planner planner_;
    DropPlan plan_;
    QFrame* card_;
    QLabel* text_;
    QLabel* detail_;
};

}  // namespace deepsight
