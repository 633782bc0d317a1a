#pragma once

#include <QScrollArea>

namespace deepsight {

/// A column of widgets that scrolls up and down only: it is never narrower than its content needs,
/// whatever the language, and leaves the keyboard to what is in it. GUI thread.
class ColumnScrollArea : public QScrollArea {
    Q_OBJECT
  public:
    /// Takes ownership of `content`.
    ColumnScrollArea(QWidget* content, const QString& objectName, QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void followContent();
};

}  // namespace deepsight
