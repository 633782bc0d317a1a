#pragma once

#include <QImage>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/training/training_event.h"
#include "widgets/curve_data.h"
#include "widgets/plot_panel.h"
#include "widgets/plot_readout.h"

class QCPMarginGroup;
class QCustomPlot;
class QMouseEvent;
class QWheelEvent;

namespace deepsight {

/// The metric of the plot's bottom panel.
enum class ExtraPanel { None, LearningRate, GradientNorm, TokensPerSecond, Accuracy };
enum class DragMode { Zoom, Pan };

/// Live curves of one run: losses, future loss, and one more metric in stacked panels that share
/// x. Every logged point is kept; each redraw takes from the envelopes only what the visible range
/// needs, so length does not matter. Redraws are coalesced, and none happen while hidden.
/// GUI thread. Setters in, signals out; the launch page embeds one with setCompact(true).
class LossPlot : public QWidget {
    Q_OBJECT
  public:
    explicit LossPlot(QWidget* parent = nullptr);
    ~LossPlot() override;

    /// Only the loss panel (train and validation), no interaction, no titles.
    void setCompact(bool compact);

    void clear();
    void addSteps(std::span<const StepMetrics> steps);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    /// A vertical line whose label shows on hover; checkpoints are drawn lighter.
    void addMark(qint64 step, const QString& label, MarkKind kind = MarkKind::Event);
    const CurveData& data() const { return data_; }

    void setSeriesVisible(SeriesId id, bool visible);
    bool isSeriesVisible(SeriesId id) const { return visible_[static_cast<std::size_t>(id)]; }
    /// Series that have values and a panel, whether switched on or not.
    const std::vector<SeriesId>& shownSeries() const { return shown_; }

    void setLogY(bool on);
    void setLogX(bool on);
    void setXAxis(XAxis axis);
    void setSmoothing(double weight);  ///< 0 .. below 1
    void setExtraPanel(ExtraPanel panel);
    ExtraPanel extraPanel() const { return extra_; }
    void setDragMode(DragMode mode);

    /// Following keeps the newest point at the right edge. Switched on while zoomed in, the window
    /// keeps its width and moves along.
    void setFollowing(bool on);
    bool isFollowing() const { return following_; }
    void fit();  ///< shows the whole run, all y ranges automatic, following

    /// Values at the crosshair as lines of text; empty while there is no crosshair.
    QString readoutText() const;
    /// What the axes cannot show (NaN, values without a logarithm); empty if nothing.
    QString notice() const { return notice_; }

    /// The plot with title and legend, for files.
    QImage image(int scale, const QString& title) const;
    QCustomPlot* plot() const { return plot_; }

  Q_SIGNALS:
    void followingChanged(bool on);
    void shownSeriesChanged();
    void noticeChanged(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // loss_plot.cpp: data, panels, redraw
    void dataChanged();
    void scheduleReplot();
    void prepareReplot();
    std::vector<SeriesId> panelSeries(std::size_t panel) const;
    void rebuildPanels();
    void applyColours();
    void updateNotice();
    PlotPanel& bottomPanel() const;

    // loss_plot_axes.cpp: scales and the visible range
    void applyScales();
    void applyFollowing();
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
    SeriesId crosshairSeries() const;
    std::span<const double> crosshairXs() const;
    std::size_t nearestIndex(double pixel) const;

    // loss_plot_readout.cpp: values at the crosshair
    void setCrosshair(std::optional<std::size_t> index);
    void updateReadout();
    void addReadoutRow(PlotReadout::Content& content, const PlotPanel& panel, SeriesId id,
                       double step) const;
    QString markLabels(double pixel) const;

    CurveData data_;
    PlotMarks marks_;
    QCustomPlot* plot_;
    PlotReadout* readout_;
    QCPMarginGroup* margins_;
    QTimer replotTimer_;
    std::vector<std::unique_ptr<PlotPanel>> panels_;
    std::array<bool, kSeriesCount> visible_;
    std::vector<SeriesId> shown_;
    ExtraPanel extra_ = ExtraPanel::None;
    DragMode dragMode_ = DragMode::Zoom;
    PanelScales scales_;
    bool compact_ = false;
    bool following_ = true;
    double followWidth_ = 0;  ///< width of the window that follows; 0: the whole run
    bool panning_ = false;
    bool settingRange_ = false;
    std::optional<std::size_t> crosshair_;  ///< index of a point of crosshairXs()
    double crosshairY_ = 0;                 ///< pixel; where the table of values goes
    QString notice_;
};

}  // namespace deepsight
