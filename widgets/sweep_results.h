#pragma once

#include <QFrame>
#include <QStringList>

#include "core/sweep/sweep_summary.h"

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace deepsight {

class SweepSummaryModel;

/// What a sweep has shown: the table of groups and metrics, and its export. GUI thread.
class SweepResults : public QFrame {
    Q_OBJECT
  public:
    explicit SweepResults(QWidget* parent = nullptr);

    void setSummary(const SweepSummary& summary);
    /// Names of the metrics to show; empty: the loss, and the score of the task.
    void setMetrics(const QStringList& metrics);
    QStringList metrics() const { return metrics_; }
    /// Markdown has the metrics that are shown, CSV all of them with every figure.
    QString table(TableFormat format) const;

  Q_SIGNALS:
    void metricsEdited();
    void saveRequested(deepsight::TableFormat format);

  private:
    QWidget* makeHead();
    void buildTable();
    void showTable();
    void fillMetrics();
    QStringList shownMetrics() const;

    SweepSummaryModel* model_;
    QTableView* table_;
    QStackedWidget* stack_;
    QPushButton* metricsButton_ = nullptr;
    QPushButton* export_ = nullptr;
    SweepSummary summary_;
    QStringList metrics_;
};

}  // namespace deepsight
