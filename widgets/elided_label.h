#pragma once

#include <QLabel>

namespace deepsight {

/// One line of plain text that may have less room than it needs: it ends in an ellipsis then, and
/// its tooltip holds all of it. GUI thread.
class ElidedLabel : public QLabel {
    Q_OBJECT
  public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QString fullText() const { return fullText_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void elide();
    QString fullText_;
};

}  // namespace deepsight
