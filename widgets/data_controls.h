#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include "core/support/work_rate.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace deepsight {

class StatusIcon;

/// Foot of the data card: what is known about the data, "Prepare data", and the progress of a
/// preparation with Cancel. GUI thread.
class DataControls : public QWidget {
    Q_OBJECT
  public:
    explicit DataControls(QWidget* parent = nullptr);
    void setStatus(const QString& text, bool isError);
    void setNote(const QString& text);                                  ///< neither good nor bad
    void setProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: none
    void setPreparable(bool preparable, const QString& why);

  Q_SIGNALS:
    void prepareRequested();
    void cancelRequested();

  private:
    QString progressText(const QString& phase, qint64 done, qint64 total);

    StatusIcon* icon_;
    QLabel* status_;
    QLabel* phase_;
    QProgressBar* bar_;
    QPushButton* prepare_;
    QPushButton* cancel_;
    QElapsedTimer clock_;
    QString shownPhase_;
    WorkRate rate_;
};

}  // namespace deepsight
