#pragma once

#include <QFrame>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_summary.h"
#include "widgets/figure.h"
#include "widgets/parallel_coordinates.h"

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace deepsight {

/// The runs of a sweep as lines: axes of the variant, of every field that varies, and of the
/// metrics. A pure function; metrics are those named.
ParallelData sweepParallelData(const SweepPlan& plan, const std::vector<SweepRunStatus>& runs,
                               const QStringList& metrics);

/// Parallel coordinates of a sweep with its controls: metrics, colour, export. GUI thread.
class SweepParallelView : public QFrame {
    Q_OBJECT
  public:
    explicit SweepParallelView(QWidget* parent = nullptr);

    void setRuns(const SweepPlan& plan, const std::vector<SweepRunStatus>& runs);
    QByteArray figure(FigureFormat format) const;
    ParallelCoordinates* chart() const { return chart_; }

  Q_SIGNALS:
    void openRequested(int run);  ///< by its place in the list
    void saveFigureRequested();

  private:
    QWidget* makeHead();
    void fillMetrics();
    void showData();
    void showText();
    QStringList shownMetrics() const;

    QMenu* metricsMenu_ = nullptr;
    QPushButton* metricsButton_ = nullptr;
    QComboBox* colour_ = nullptr;
    QPushButton* clear_ = nullptr;
    QPushButton* export_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    ParallelCoordinates* chart_ = nullptr;
    QLabel* text_ = nullptr;
    SweepPlan plan_;
    std::vector<SweepRunStatus> runs_;
    QStringList present_;                 ///< metrics that some run has
    std::optional<QStringList> metrics_;  ///< chosen by the user; empty: the usual ones
};

}  // namespace deepsight
