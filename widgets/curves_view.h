#pragma once

#include <QByteArray>
#include <QColor>
#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <span>

#include "core/exchange/export_run.h"
#include "core/training/training_event.h"
#include "widgets/figure.h"
#include "widgets/plot_panel.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace deepsight {

class CurvesToolbar;
class CurveData;
class CurveTable;
class LossPlot;
class PageHeader;

/// The Curves page: live curves of the current run, those of other runs laid over them, and their
/// controls. Keeps every point it is given. Reads and writes no files: export signals ask the
/// owner to save csv() or figure(). GUI thread.
class CurvesView : public QWidget {
    Q_OBJECT
  public:
    explicit CurvesView(QWidget* parent = nullptr);

    void clear();                         ///< of the current run; overlays stay
    void setTitle(const QString& title);  ///< name of the current run
    void addSteps(std::span<const StepMetrics> steps);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    void addSample(const SystemSample& sample);
    void cutOffAfter(qint64 step);  ///< forgets what came later: the run goes on from there
    /// A vertical line at a step, named on hover: checkpoint, pause, alarm, ...
    void addMark(qint64 step, const QString& label, MarkKind kind = MarkKind::Event);

    /// Data of the current run that were prepared elsewhere, all of it.
    void setData(std::shared_ptr<CurveData> curves);
    /// Draws another run beside the current one, or replaces the one of that id.
    void addOverlay(const QString& id, const QString& name, std::shared_ptr<CurveData> curves,
                    const SeedGroup& group = {});
    void setRunGroup(const SeedGroup& group);  ///< of the current run
    void addOverlay(const QString& id, const QString& name, std::span<const StepMetrics> steps,
                    std::span<const EvaluationMetrics> evaluations);
    void removeOverlay(const QString& id);
    QColor overlayColour(const QString& id) const;  ///< invalid for an unknown id

    /// The user's choices (panels, axes, smoothing, ...) as text, to be kept between starts.
    QStringList options() const;
    void setOptions(const QStringList& options);

    /// The table of all runs, every point of every curve, see curvesCsv(). Made on another thread
    /// from the points as they are now, whatever becomes of the view.
    QFuture<QByteArray> csv() const;
    /// The picture as it is shown, with title and legend.
    QByteArray figure(FigureFormat format) const;
    /// A note in place of the hint below the curves, such as that a file is being written; empty
    /// takes it away.
    void setBusy(const QString& text);
    LossPlot* plot() const { return plot_; }

  Q_SIGNALS:
    void exportCsvRequested();
    void exportFigureRequested();
    void exportScalarsRequested(deepsight::ExportFormat format);  ///< of the current run
    void reportRequested();                                       ///< of the current run
    void importLogRequested();  ///< of another program, to be drawn beside
    void goToConfigureRequested();
    void overlayRemoved(const QString& id);  ///< by the user
    void optionsChanged();                   ///< by the user

  private:
    PageHeader* makeHeader();
    QPushButton* makeExportButton();
    void addRunExports(QMenu* menu);
    QWidget* makeChart();
    void updateEmptiness();
    void updateNote();
    void showTable(bool on);
    void copyFigure() const;
    void copyCsv();

    PageHeader* header_;
    LossPlot* plot_;
    CurvesToolbar* toolbar_ = nullptr;
    QStackedWidget* stack_;
    QWidget* chart_ = nullptr;
    QStackedWidget* shape_ = nullptr;  ///< the plot, or its values as a table
    CurveTable* table_ = nullptr;
    QPushButton* asTable_ = nullptr;
    QPushButton* follow_ = nullptr;
    QPushButton* fit_ = nullptr;
    QPushButton* export_ = nullptr;
    QList<QAction*> runExports_;  ///< those that need a current run
    QLabel* note_ = nullptr;
    QString title_;
    QString busy_;
};

}  // namespace deepsight
