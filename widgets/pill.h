#pragma once

#include <QFrame>

#include "widgets/status_icon.h"

class QLabel;

namespace deepsight {

/// A state in a word, with a sign and a tint of its colour. GUI thread.
class Pill : public QFrame {
    Q_OBJECT
  public:
    /// The frame gets the object name `<name>PillFrame`, the text `<name>Label`; `accessibleName`
    /// tells whose state it is.
    Pill(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);
    void setState(StatusIcon::Kind sign, const QString& text);
    QString text() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    StatusIcon* icon_;
    QLabel* text_;
};

}  // namespace deepsight
