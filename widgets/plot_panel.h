#pragma once

#include <QString>
#include <array>
#include <vector>

#include "widgets/curve_data.h"
#include "widgets/series_style.h"

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCPMarginGroup;
class QCPTextElement;
class QCustomPlot;

namespace deepsight {

enum class MarkKind { Event, Checkpoint, Alarm };
struct PlotMark {
    qint64 step = 0;
    QString label;
    MarkKind kind = MarkKind::Event;
};
using PlotMarks = std::vector<PlotMark>;

class PanelMarks;

/// How all panels of a plot show their data.
struct PanelScales {
    XAxis xAxis = XAxis::Step;
    bool logX = false;
    bool logY = false;
};

/// One axis rectangle of a LossPlot with its curves. Owned by the LossPlot; its QCustomPlot parts
/// leave the plot with it. GUI thread.
class PlotPanel {
  public:
    /// Appends to the plot's layout: a title unless empty, and the curves, whose share of the
    /// height is `stretch`.
    PlotPanel(QCustomPlot* plot, QCPMarginGroup* margins, const QString& title,
              std::vector<SeriesId> series, double stretch);
    ~PlotPanel();
    PlotPanel(const PlotPanel&) = delete;
    PlotPanel& operator=(const PlotPanel&) = delete;

    QCPAxisRect* rect() const { return rect_; }
    QCPAxis* xAxis() const;
    QCPAxis* yAxis() const;
    const std::vector<SeriesId>& series() const { return series_; }

    void setScales(const PanelScales& scales, bool showXLabels);
    void setColours(const ChartColours& colours);
    void setYManual(bool manual) { yManual_ = manual; }
    bool isYManual() const { return yManual_; }

    /// Takes from the data what the x range needs and fits y, unless the user set it.
    void refill(const CurveData& data, const PlotMarks& marks,
                const std::array<bool, kSeriesCount>& visible);
    bool hasNonFinite() const;    ///< after refill: some visible value is NaN or infinite
    bool hasNotPositive() const;  ///< after refill: some visible value has no logarithm

  private:
    struct Curve {
        SeriesId id;
        QCPGraph* raw;
        QCPGraph* smooth;
    };
    struct Limits {
        bool any = false;
        double low = 0;
        double high = 0;
    };
    void fill(QCPGraph& graph, const Envelope& values, const CurveData& data, SeriesId id,
              bool withMarks);
    void stylePoints(const Curve& curve, bool faint);
    void includeLimits(Limits& limits, const CurveData& data, SeriesId id) const;
    void fitY(const Limits& limits);

    QCustomPlot* plot_;
    QCPTextElement* title_;
    QCPAxisRect* rect_;
    PanelMarks* marks_;
    std::vector<SeriesId> series_;
    std::vector<Curve> curves_;
    ChartColours colours_;
    PanelScales scales_;
    bool yManual_ = false;
};

}  // namespace deepsight
