#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QWidget>
#include <span>

#include "core/training/training_event.h"
#include "widgets/figure.h"
#include "widgets/plot_panel.h"

class QPushButton;
class QStackedWidget;

namespace deepsight {

class LossPlot;
class PageHeader;

/// The Curves page: live curves of one run with their controls. Keeps every point it is given.
/// Reads no files: export signals ask the owner to save csv() or image(). GUI thread.
class CurvesView : public QWidget {
    Q_OBJECT
  public:
    explicit CurvesView(QWidget* parent = nullptr);

    void clear();
    void setTitle(const QString& title);  ///< name of the run
    void addSteps(std::span<const StepMetrics> steps);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    /// A vertical line at a step, named on hover: pause, resume, checkpoint (lighter).
    void addMark(qint64 step, const QString& label, MarkKind kind = MarkKind::Event);

    QString csv() const;
    QImage image(int scale = 2) const;
    QByteArray figure(FigureFormat format) const;
    LossPlot* plot() const { return plot_; }

  Q_SIGNALS:
    void exportCsvRequested();
    void exportFigureRequested();
    void goToConfigureRequested();

  private:
    PageHeader* makeHeader();
    QWidget* makeChart();
    void updateEmptiness();

    PageHeader* header_;
    LossPlot* plot_;
    QStackedWidget* stack_;
    QWidget* chart_ = nullptr;
    QPushButton* follow_ = nullptr;
    QPushButton* fit_ = nullptr;
    QPushButton* exportCsv_ = nullptr;
    QPushButton* exportPng_ = nullptr;
    QString title_;
};

}  // namespace deepsight
