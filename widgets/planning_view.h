#pragma once

#include <QByteArray>
#include <QString>
#include <QWidget>
#include <optional>
#include <span>

#include "widgets/figure.h"
#include "widgets/planning_history.h"

class QPainter;
class QPushButton;
class QStackedWidget;

namespace deepsight {

class ColumnScrollArea;
class EmptyState;
class LossPlot;
class PageHeader;
class PlanningChartCard;
class PlanningFigures;
class PlanningVerdictCard;

/// The Planning page: whether the encoder of the current run plans or has collapsed, what shows it,
/// and what training made of the planning context and of the encoder's depth. Reads and writes no
/// files: export signals ask the owner to save csv() or figure(). GUI thread.
class PlanningView : public QWidget {
    Q_OBJECT
  public:
    explicit PlanningView(QWidget* parent = nullptr);

    /// Begins with another run, which has no evaluations yet.
    void setRun(const QString& name, const Config& config);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    void addAlarm(const Alarm& alarm);
    void cutOffAfter(std::int64_t step);  ///< forgets what came later: the run goes on from there
    /// Of the newest evaluation that has measurements; empty without one.
    std::optional<PlanningState> state() const;
    const PlanningHistory& history() const { return history_; }

    QByteArray csv() const;  ///< see planningCsv()
    /// The curves and below them the charts, with the verdict as title.
    QByteArray figure(FigureFormat format) const;
    LossPlot* plot() const { return plot_; }

  Q_SIGNALS:
    void exportCsvRequested();
    void exportFigureRequested();
    void goToConfigureRequested();  ///< to choose a run
    void changeRequested();         ///< of the planning objective

  private:
    QPushButton* makeExportButton();
    QWidget* makeContent();
    QWidget* makePlotCard();
    QWidget* makeCharts();
    void refresh();
    void refreshCharts();
    void refreshEmptyState();
    QString figureTitle() const;
    QList<PlanningChartCard*> shownCharts() const;
    QSize chartsSize() const;
    void paintFigure(QPainter& painter) const;

    PlanningHistory history_;
    Config config_;
    QString name_;
    PageHeader* header_;
    QPushButton* export_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    PlanningVerdictCard* verdict_;
    PlanningFigures* figures_;
    LossPlot* plot_;
    QWidget* plotCard_ = nullptr;
    PlanningChartCard* distances_ = nullptr;
    PlanningChartCard* weights_ = nullptr;
    PlanningChartCard* split_ = nullptr;
    ColumnScrollArea* charts_ = nullptr;
};

}  // namespace deepsight
