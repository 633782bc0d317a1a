#pragma once

#include <QDialog>

#include "core/training/step_inspection.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace deepsight {

class StatusIcon;

/// What a step of a run trained on and did: its batch as text with the loss of each window, the
/// gradient norm of each part of the model, and logged beside replayed values. Shows what it is
/// given; the step is replayed by whoever answers its signals. GUI thread.
class StepDialog : public QDialog {
    Q_OBJECT
  public:
    StepDialog(const QString& runName, qint64 step, QWidget* parent = nullptr);

    void showProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: unknown
    void showResult(const StepInspection& inspection);
    void showFailure(const QString& message);

  Q_SIGNALS:
    void inspectRequested();  ///< again
    void cancelRequested();   ///< of the replay under way; closing the dialog asks for it, too

  private:
    QWidget* makeProgress();
    QWidget* makeResult();
    QTableWidget* makeTable(const QString& name, const QString& accessibleName,
                            const QStringList& columns);
    void showVerdict(const StepInspection& inspection);
    void showValues(const StepInspection& inspection);
    void showParts(const StepInspection& inspection);
    void showWindows(const StepInspection& inspection);
    void showWindowText();

    QStackedWidget* pages_;
    QLabel* phase_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    StatusIcon* icon_;
    QLabel* verdict_;
    QTableWidget* values_;
    QTableWidget* parts_;
    QTableWidget* windows_;
    QPlainTextEdit* text_;
    QPushButton* again_;
    std::vector<QString> texts_;  ///< of the windows
};

}  // namespace deepsight
