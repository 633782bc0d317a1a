#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/training/training_event.h"
#include "widgets/plot_panel.h"
#include "widgets/plot_readout.h"
#include "widgets/seed_groups.h"

class QCPMarginGroup;
class QCustomPlot;
class QMouseEvent;
class QPainter;
class QScrollArea;
class QWheelEvent;

namespace deepsight {

class FigureMask;

enum class DragMode { Zoom, Pan };

/// Live curves of a run and of others laid over it, in stacked panels that share x; where the
/// panels need more height than there is, they scroll. Every logged point is kept; each redraw
/// takes from the envelopes only what the visible range needs, so length does not matter. Redraws
/// are coalesced, and none happen while hidden. GUI thread. Setters in, signals out; the launch
/// page embeds one with setCompact(true).
class LossPlot : public QWidget {
    Q_OBJECT
  public:
    explicit LossPlot(QWidget* parent = nullptr);
    ~LossPlot() override;

    /// Only the loss panel, no interaction, no titles.
    void setCompact(bool compact);

    void clear();  ///< of the current run; overlays stay
    /// Shows these data, whole, as those of the current run, and goes on adding to them.
    void setData(std::shared_ptr<CurveData> data);
    /// Shows data that another plot adds to; what is added here is only drawn.
    void showDataOf(const LossPlot& other);
    void setRunName(const QString& name);
    void setRunGroup(const SeedGroup& group);  ///< of the current run
    void addSteps(std::span<const StepMetrics> steps);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    void addSample(const SystemSample& sample);
    /// Forgets points and marks after a step of the current run, which goes on from there.
    void cutOffAfter(std::int64_t step);
    /// A vertical line whose label shows on hover.
    void addMark(qint64 step, const QString& label, MarkKind kind = MarkKind::Event);
    const CurveData& data() const { return *current().data; }

    /// Adds a run, or replaces the one of that id.
    void addOverlay(const QString& id, const QString& name, std::shared_ptr<CurveData> data,
                    const SeedGroup& group = {});
    void removeOverlay(const QString& id);
    /// The current run first, even if it is empty; then the overlays.
    const PlotRuns& runs() const { return runs_; }
    /// The runs as they are drawn: means in place of those that differ in their seeds, where the
    /// options say so.
    std::vector<const PlotRun*> drawnRuns() const;
    /// Through which a run is drawn: itself, or its mean.
    static const PlotRun& drawnAs(const PlotRun& run) { return run.mean ? *run.mean : run; }
    bool hasOverlays() const { return runs_.size() > 1; }
    bool isEmpty() const { return !hasOverlays() && data().isEmpty(); }
    void setRunVisible(const QString& id, bool visible);  ///< of a run or a mean

    void setSeriesVisible(SeriesId id, bool visible);
    bool isSeriesVisible(SeriesId id) const { return visible_[index(id)]; }
    /// Series that have values and a panel, whether switched on or not.
    const std::vector<SeriesId>& shownSeries() const { return shown_; }
    bool hasValues(PanelId panel) const;  ///< of any run

    void setOptions(const PlotOptions& options);
    const PlotOptions& options() const { return options_; }
    void setDragMode(DragMode mode) { dragMode_ = mode; }

    /// Following keeps the newest point at the right edge. Switched on while zoomed in, the window
    /// keeps its width and moves along.
    void setFollowing(bool on);
    bool isFollowing() const { return following_; }
    void fit();  ///< shows the whole runs, all y ranges automatic, following

    /// How a legend shows a series, and a run among several.
    SeriesStyle legendStyle(SeriesId id) const;
    SeriesStyle legendStyle(const PlotRun& run) const;

    /// Values at the crosshair as lines of text; empty while there is no crosshair.
    QString readoutText() const { return readout_->text(); }
    /// What the axes cannot show (NaN, values without a logarithm, outliers); empty if nothing.
    QString notice() const { return notice_; }

    /// Draws the plot as it is, with title and legend, as vectors and text. For files.
    void paintFigure(QPainter& painter, const QString& title) const;
    QSize figureSize(const QString& title) const;
    QCustomPlot* plot() const { return plot_; }

  Q_SIGNALS:
    void followingChanged(bool on);
    void shownSeriesChanged();
    void runsChanged();
    void noticeChanged(const QString& text);
    /// A click on a step of the current run or one of its marks, or Enter at the crosshair: what
    /// can be done there? The position is on the screen.
    void stepActivated(qint64 step, const QPoint& position);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // loss_plot.cpp: data and runs
    PlotRun& current() const { return *runs_.front(); }
    std::size_t freeSlot() const;
    void eraseVoidMarks(SeriesId clock, std::int64_t step);
    void replaceData(std::shared_ptr<CurveData> data);
    void dataChanged();
    void regroup();
    void extendMeans();

    // loss_plot_panels.cpp: panels and redraw
    void makeLayers();
    std::vector<PanelId> wantedPanels() const;
    void rebuildPanels();
    void applyColours();
    void scheduleReplot();
    void replotSoon();
    void prepareReplot();
    void finishReplot();
    void updateNotice();

    // loss_plot_axes.cpp: scales and the visible range
    void applyScales();
    void leaveZero();
    void applyFollowing();
    std::optional<std::pair<double, double>> wholeRange(bool positive) const;
    void setXRange(double low, double high);
    void userChangedRange();

    // loss_plot_input.cpp: mouse and keyboard
    void connectInput();
    void zoomX(double factor, double pixel);
    PlotPanel* panelAt(const QPoint& position) const;
    void onPress(QMouseEvent* event);
    void onMove(QMouseEvent* event);
    void onBox(const QRect& box);
    void onWheel(QWheelEvent* event);
    bool onKey(int key);
    void onRelease(QMouseEvent* event);
    void activateAt(double pixel, double y);
    std::optional<qint64> stepNear(double pixel) const;
    void moveCrosshair(qint64 points);
    static QString keyHelp();

    // loss_plot_readout.cpp: values at the crosshair
    const PlotRun& clockRun() const;
    std::span<const double> clockXs() const;
    std::size_t nearestIndex(double pixel) const;
    void setCrosshair(std::optional<double> x);
    void updateReadout();
    QString readoutHeading(double step) const;
    void addOneRun(PlotReadout::Content& content, double step) const;
    void addSeveralRuns(PlotReadout::Content& content) const;
    /// Text and pixel of a curve at the last value up to a step.
    struct Reading {
        QString text;
        std::optional<QPointF> dot;
    };
    std::optional<Reading> readingAt(const PlotRun& run, SeriesId id, double step) const;
    QString bandText(const PlotRun& run, SeriesId id, std::size_t at) const;
    std::optional<double> stepAt(const PlotRun& run, double x) const;
    QStringList markLabels(double pixel) const;
    SeriesStyle styleOf(const PlotRun& run, SeriesId id) const;
    const PlotPanel* panelOf(SeriesId id) const;

    PlotRuns runs_;
    SeedGroups groups_;
    PlotMarks marks_;
    QScrollArea* scroll_;
    QCustomPlot* plot_;
    PlotReadout* readout_;
    QCPMarginGroup* margins_;
    FigureMask* mask_ = nullptr;
    QTimer replotTimer_;
    QTimer clickTimer_;  ///< runs while a click may still become a double-click
    QPoint pressed_;
    QTimer meanTimer_;  ///< while means are being made
    QElapsedTimer replotTime_;
    std::vector<std::unique_ptr<PlotPanel>> panels_;
    std::array<bool, kSeriesCount> visible_;
    std::vector<SeriesId> shown_;
    PlotOptions options_;
    DragMode dragMode_ = DragMode::Zoom;
    bool compact_ = false;
    bool addsData_ = true;  ///< and not another plot, whose data these are
    bool following_ = true;
    double followWidth_ = 0;  ///< width of the window that follows; 0: the whole runs
    bool panning_ = false;
    bool settingRange_ = false;
    mutable bool forFile_ = false;     ///< while a figure is painted
    std::optional<double> crosshair_;  ///< on the x axis
    double crosshairY_ = 0;            ///< pixel; where the table of values goes
    QString notice_;
};

}  // namespace deepsight
