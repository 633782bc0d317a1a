#pragma once

#include <QFrame>

#include "core/analysis/planning_health.h"

class QLabel;
class QPushButton;

namespace deepsight {

class StatusIcon;

/// Says in large letters how planning fares, since when, why, and what to change. GUI thread.
class PlanningVerdictCard : public QFrame {
    Q_OBJECT
  public:
    explicit PlanningVerdictCard(QWidget* parent = nullptr);
    /// Of the evaluation at `step`; the state has held since that of step `since`.
    void setVerdict(const PlanningVerdict& verdict, qint64 step, qint64 since);
    QString summary() const;  ///< "Collapsed since step 200", for titles

  Q_SIGNALS:
    void changeRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void applyColour();

    StatusIcon* sign_;
    QLabel* state_;
    QLabel* when_;
    QLabel* why_;
    QLabel* remedy_;
    QPushButton* change_;
    QString summary_;
};

}  // namespace deepsight
