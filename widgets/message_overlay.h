#pragma once

#include <QFrame>

class QLabel;

namespace deepsight {

/// A message over the top of another widget, which keeps its place; the user may dismiss it. Child
/// of what it is given. GUI thread.
class MessageOverlay : public QFrame {
    Q_OBJECT
  public:
    /// Lies over `anchor`, a descendant of `parent`.
    MessageOverlay(QWidget* anchor, QWidget* parent);
    void setAnchor(QWidget* anchor);
    void setMessage(const QString& text);  ///< empty hides it
    QLabel* label() const { return label_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void place();

    QWidget* anchor_ = nullptr;
    QLabel* label_;
};

}  // namespace deepsight
