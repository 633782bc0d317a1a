#pragma once

#include <QFont>
#include <QPalette>
#include <QString>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "widgets/plot_options.h"
#include "widgets/plot_run.h"
#include "widgets/series_style.h"

class QCPAxis;
class QCPAxisRect;
class QCPErrorBars;
class QCPGraph;
class QCPMarginGroup;
class QCPTextElement;
class QCustomPlot;

namespace deepsight {

/// In the order of their weight: what comes later is drawn over what comes before.
enum class MarkKind {
    Checkpoint,
    Event,
    Paused,
    Continued,
    Stopped,
    Skipped,
    RolledBack,
    Alarm,
    Failed
};
struct PlotMark {
    qint64 step = 0;
    QString label;
    MarkKind kind = MarkKind::Event;
};
using PlotMarks = std::vector<PlotMark>;

class DenseCurves;
class PanelMarks;
class PlotRange;

/// Layers of the plot on which panels draw their curves, from the back to the front.
namespace plot_layer {
inline constexpr const char* kGrid = "grid";
inline constexpr const char* kRaw = "main";
inline constexpr const char* kCurrentRaw = "currentRaw";
inline constexpr const char* kSmooth = "smooth";
inline constexpr const char* kCurrentSmooth = "currentSmooth";
inline constexpr const char* kMask = "mask";  ///< hides what sticks out, where nothing clips
inline constexpr const char* kAxes = "axes";
}  // namespace plot_layer

/// One axis rectangle of a LossPlot with the curves of all runs for its metric. Owned by the
/// LossPlot; its QCustomPlot parts leave the plot with it. GUI thread.
class PlotPanel {
  public:
    /// Appends to the plot's layout: a title unless empty, and the curves.
    PlotPanel(QCustomPlot* plot, QCPMarginGroup* margins, PanelId id, const QString& title);
    ~PlotPanel();
    PlotPanel(const PlotPanel&) = delete;
    PlotPanel& operator=(const PlotPanel&) = delete;

    PanelId id() const { return id_; }
    QCPAxisRect* rect() const { return rect_; }
    QCPAxis* xAxis() const;
    QCPAxis* yAxis() const;

    void addRun(const PlotRun& run);
    void removeRun(const PlotRun& run);

    /// `last`: of all panels; it has the labels of the x axis. `first`: it has the marks' signs.
    void setPlace(bool first, bool last);
    void setOptions(const PlotOptions& options);
    void setColours(const QPalette& palette);
    void setYManual(bool manual) { yManual_ = manual; }
    bool isYManual() const { return yManual_; }
    bool isLogY() const { return options_.logY; }  ///< chosen, or because the values ask for it

    /// What refill() shows.
    struct Contents {
        const CurveData& current;  ///< whose marks they are
        const PlotMarks& marks;
        const std::array<bool, kSeriesCount>& visible;
        bool severalRuns;  ///< colour tells the run
        int columns;       ///< of pixels, at most, that a path may use
        bool forFile;      ///< all curves as paths, however many points they have
    };
    /// Takes from the runs what the x range needs and fits y, unless the user set it.
    void refill(const Contents& contents);
    /// Whether the panel has been given another width since: what it shows is too coarse or too
    /// fine.
    bool isStale() const;
    bool hasNonFinite() const;    ///< after refill: some visible value is NaN or infinite
    bool hasNotPositive() const;  ///< after refill: some visible value has no logarithm
    /// After refill, where outliers are ignored: visible values above or below the y range.
    std::size_t outside() const { return outside_; }

  private:
    struct Curve {
        const PlotRun* run;
        SeriesId id;
        QCPGraph* raw;
        QCPGraph* smooth;         ///< null for evaluations
        QCPErrorBars* errors;     ///< of the validation loss, else null
        QCPGraph* low = nullptr;  ///< of a mean: the edges of its band
        QCPGraph* high = nullptr;
        std::size_t begin = 0, end = 0;  ///< visible values, after refill
        bool shown = false;
        std::size_t count() const { return end - begin; }
    };
    void addCurve(const PlotRun& run, SeriesId id);
    void removeCurve(const Curve& curve);
    SeriesStyle styleOf(const Curve& curve) const;
    void showCurves(const Contents& contents);
    void fillCurve(const Curve& curve, PlotRange& range);
    void fillRaw(const Curve& curve, const QColor& colour, PlotRange& range);
    void fillSmooth(const Curve& curve);
    void fillBand(const Curve& curve, const QColor& colour, PlotRange& range);
    void fillBandEdge(const Curve& curve, const CurveData& data, QCPGraph& graph);
    void fillErrors(const Curve& curve, const std::vector<double>& errors, PlotRange& range);
    void addEdges(const Curve& curve, const QColor& colour);
    void addDots(const QCPGraph& graph, const QColor& colour);
    void style(const Curve& curve, const SeriesStyle& style, bool smooth);
    bool isApart(const Curve& curve) const;
    void fitY(const PlotRange& range);
    void countOutside();
    std::vector<std::uint32_t> drawnValues(const Curve& curve) const;

    QCustomPlot* plot_;
    PanelId id_;
    QCPTextElement* title_;
    QCPAxisRect* rect_;
    PanelMarks* marks_;
    DenseCurves* denseRaw_;
    DenseCurves* denseSmooth_;
    std::vector<Curve> curves_;
    QPalette palette_;
    ChartColours colours_;
    PlotOptions options_;
    bool severalRuns_ = false;
    int columns_ = 0;
    bool yManual_ = false;
    bool drawsPaths_ = true;  ///< few enough curves for QPainter
    bool hasMarkers_ = true;  ///< on points that are far enough from each other
    std::size_t sample_ = 0;  ///< values that tell a curve's range without outliers
    std::size_t outside_ = 0;
    int filledWidth_ = 0;  ///< pixels
};

}  // namespace deepsight
