#pragma once

#include <qcustomplot.h>

#include <span>
#include <vector>

#include "widgets/curve_series.h"
#include "widgets/plot_run.h"

namespace deepsight {

/// Curves of a panel that have more points than are worth a path: drawn by pixel columns, all of
/// one layer into one picture. For the screen; files get paths. Owned by the plot.
class DenseCurves : public QCPAbstractItem {
  public:
    struct Curve {
        const PlotRun* run;
        SeriesId id;
        bool smooth;  ///< the smoothed copy, not the values
        QPen pen;
    };

    DenseCurves(QCustomPlot* plot, QCPAxisRect* rect, const char* layer);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::vector<Curve> curves;  ///< the last one on top
    XAxis xAxis = XAxis::Step;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    /// What a curve is drawn from.
    struct Source {
        const Envelope* values;
        std::span<const double> xs;
        QColor colour;
        double width;  ///< and dashes, in pixels of the device
        QVector<qreal> dashes;
    };
    std::vector<Source> sources(double ratio) const;
    QImage paintColumns(const std::vector<Source>& sources, int first, int count, int height,
                        double ratio) const;

    QCPAxisRect* rect_;
};

}  // namespace deepsight
