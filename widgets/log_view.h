#pragma once

#include <QWidget>

#include "core/training/training_event.h"

class QPlainTextEdit;
class QPushButton;
class QSyntaxHighlighter;

namespace deepsight {

/// The run's messages with the time they arrived, coloured and worded by level. Keeps the newest
/// 5000 lines, and follows them unless the user has scrolled up. GUI thread.
class LogView : public QWidget {
    Q_OBJECT
  public:
    static constexpr int kMostLines = 5000;

    explicit LogView(QWidget* parent = nullptr);
    void add(const LogMessage& message);
    void clear();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void copyAll();

    QPlainTextEdit* text_;
    QPushButton* copy_;
    QSyntaxHighlighter* colouring_;
};

}  // namespace deepsight
