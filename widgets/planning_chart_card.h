#pragma once

#include <QFrame>

#include "widgets/position_chart.h"

class QLabel;

namespace deepsight {

/// A PositionChart below a heading and a line that says what to see, or the values of what is
/// pointed at. Hidden while it has no chart. GUI thread.
class PlanningChartCard : public QFrame {
    Q_OBJECT
  public:
    /// `name` distinguishes the cards of a page in object names.
    PlanningChartCard(const QString& heading, const QString& toolTip, const char* name,
                      QWidget* parent = nullptr);
    /// Shown if there is a line or a note.
    void setChart(const ChartData& shown, const QString& note);
    bool hasChart() const { return chart_->data().count() > 0; }
    QString heading() const;
    const PositionChart& chart() const { return *chart_; }

  private:
    void showNote();

    QLabel* heading_;
    PositionChart* chart_;
    QLabel* note_;
    QString text_;
};

}  // namespace deepsight
