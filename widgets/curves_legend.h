#pragma once

#include <QHash>
#include <QScrollArea>
#include <QString>
#include <vector>

#include "widgets/plot_run.h"

class QCheckBox;
class QPushButton;

namespace deepsight {

class FlowLayout;
class LossPlot;

/// Legend of a LossPlot: one check box per curve with a piece of its line; unchecking hides the
/// curve. With several runs the curves only tell the lines apart, and each run has a check box in
/// its colour and, unless it is the current one, a button that takes it away. Takes the lines it
/// needs, up to a few, then scrolls. Follows the plot and the theme. GUI thread; the plot must
/// outlive it.
class CurvesLegend : public QScrollArea {
    Q_OBJECT
  public:
    explicit CurvesLegend(LossPlot* plot, QWidget* parent = nullptr);

  Q_SIGNALS:
    void removeRequested(const QString& id);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct RunEntry {
        QWidget* chip;
        QCheckBox* box;
    };
    void rebuildSeries();
    void updateRuns();
    RunEntry makeRunEntry(const PlotRun& run);
    QPushButton* makeRemoveButton(const PlotRun& run);
    void requestRemoval(const QString& id);
    void applySwatches();
    void adjustHeight();

    LossPlot* plot_;
    QWidget* content_;
    QWidget* series_;
    QWidget* runs_;
    FlowLayout* seriesFlow_;
    FlowLayout* runsFlow_;
    std::vector<std::pair<SeriesId, QCheckBox*>> seriesBoxes_;
    QHash<QString, RunEntry> runEntries_;
};

}  // namespace deepsight
