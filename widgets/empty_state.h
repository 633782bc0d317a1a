#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace deepsight {

/// What a page shows while it has no content: a drawn glyph, a title, one sentence, and a button
/// for the next step (left out when `actionText` is empty). GUI thread.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    enum class Glyph { Curve, Grid, Run };

    EmptyState(const QString& title, const QString& text, const QString& actionText,
               QWidget* parent = nullptr);
    void setGlyph(Glyph glyph);
    void setText(const QString& title, const QString& text);
    void setActionVisible(bool visible);

  Q_SIGNALS:
    void actionTriggered();

  private:
    QWidget* glyph_;
    QLabel* title_;
    QLabel* text_;
    QPushButton* action_;
};

}  // namespace deepsight
