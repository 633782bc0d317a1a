#pragma once

#include <QIcon>
#include <QWidget>

namespace deepsight {

/// A small drawn sign whose shape tells its meaning without colour. Follows the theme. GUI thread.
class StatusIcon : public QWidget {
    Q_OBJECT
  public:
    /// A caution is a warning that may pass.
    enum class Kind {
        Idle,
        Busy,
        Running,
        Paused,
        Stopped,
        Done,
        Failed,
        Warning,
        Caution,
        Locked
    };

    explicit StatusIcon(Kind kind, QWidget* parent = nullptr);
    void setKind(Kind kind);
    Kind kind() const { return kind_; }
    void setSide(int pixels) { setFixedSize(pixels, pixels); }

    static QColor colour(Kind kind, const QPalette& palette);
    /// The same sign, for items of lists.
    static QIcon icon(Kind kind, const QPalette& palette);

    QSize sizeHint() const override { return {16, 16}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Kind kind_;
};

}  // namespace deepsight
