#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace deepsight {

/// Title row of a page: title and muted one-line subtitle left, controls right. GUI thread.
class PageHeader : public QWidget {
    Q_OBJECT
  public:
    PageHeader(const QString& title, const QString& subtitle, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Appends a control at the right end and takes ownership.
    void addControl(QWidget* control);

  private:
    QLabel* title_;
    QLabel* subtitle_;
    QHBoxLayout* controls_;
};

}  // namespace deepsight
