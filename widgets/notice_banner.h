#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace deepsight {

/// A line above a page's content: a message, perhaps with something to do about it, that can be
/// closed. Hidden until it has something to say. GUI thread.
class NoticeBanner : public QFrame {
    Q_OBJECT
  public:
    /// `name` distinguishes the banners of a page in object names.
    explicit NoticeBanner(const QString& name, QWidget* parent = nullptr);

    void showProblem(const QString& text);
    void showOffer(const QString& text, const QString& action);
    QString text() const;

  Q_SIGNALS:
    void actionTriggered();

  private:
    QLabel* text_;
    QPushButton* action_;
};

}  // namespace deepsight
