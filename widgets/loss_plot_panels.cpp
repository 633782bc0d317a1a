#include <qcustomplot.h>

#include <QScrollArea>
#include <algorithm>

#include "widgets/figure_mask.h"
#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr int kShortestDelay = 250;  // ms from one redraw for new data to the next
constexpr int kLongestDelay = 2000;
constexpr int kSettleDelay = 20;  // ms, until the layout of a new panel is drawn again
constexpr int kRest = 80;  // times as long as a redraw takes, the training gets the processor
constexpr int kPanelHeight = 68;  // at least: five panels and the x axis fit a small window
constexpr int kAxisHeight = 30;   // labels below the last panel
constexpr int kMainPanelHeight = 104;
/// Points that all curves together draw, about; each has up to six per column.
constexpr std::size_t kPointBudget = 150'000;
constexpr std::size_t kFewestColumns = 120;

}  // namespace

void LossPlot::makeLayers() {
    for (const char* name : {plot_layer::kCurrentRaw, plot_layer::kSmooth,
                             plot_layer::kCurrentSmooth, plot_layer::kMask}) {
        plot_->addLayer(QLatin1String(name), plot_->layer(QLatin1String(plot_layer::kAxes)),
                        QCustomPlot::limBelow);
    }
    mask_ = new FigureMask(plot_);
    mask_->setLayer(QLatin1String(plot_layer::kMask));
}

std::vector<PanelId> LossPlot::wantedPanels() const {
    if (compact_) return {PanelId::Loss};
    std::vector<PanelId> panels;
    for (const PanelId id : kAllPanels) {
        if (options_.panels[index(id)] && hasValues(id)) panels.push_back(id);
    }
    if (panels.empty()) panels.push_back(PanelId::Loss);
    return panels;
}

void LossPlot::rebuildPanels() {
    const QCPRange range = panels_.empty() ? QCPRange(0, 1) : panels_[0]->xAxis()->range();
    panels_.clear();
    plot_->plotLayout()->simplify();
    int height = kAxisHeight;
    const std::vector<PanelId> wanted = wantedPanels();
    for (const PanelId id : wanted) {
        const QString title = compact_ ? QString() : panelTitle(id);
        panels_.push_back(std::make_unique<PlotPanel>(plot_, margins_, id, title));
        PlotPanel& panel = *panels_.back();
        panel.setPlace(id == wanted.front() && !compact_, id == wanted.back());
        for (const PlotRun* run : drawnRuns()) panel.addRun(*run);
        height += id == PanelId::Loss ? kMainPanelHeight : kPanelHeight;
        connect(panel.xAxis(), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                [this](const QCPRange& changed) {
                    if (settingRange_) return;
                    setXRange(changed.lower, changed.upper);
                    if (panning_) userChangedRange();
                });
    }
    plot_->setMinimumHeight(compact_ ? 0 : height);
    applyScales();
    applyColours();
    setXRange(range.lower, range.upper);
    replotSoon();
}

void LossPlot::applyColours() {
    const ChartColours colours = chartColours(palette());
    plot_->setBackground(QBrush(colours.background));
    mask_->colour = colours.background;
    for (const auto& panel : panels_) panel->setColours(palette());
    const QColor accent = statusColours(palette()).accent;
    plot_->selectionRect()->setPen(QPen(accent, 1));
    plot_->selectionRect()->setBrush(QColor(accent.red(), accent.green(), accent.blue(), 40));
    replotSoon();
}

void LossPlot::setSeriesVisible(SeriesId id, bool visible) {
    visible_[index(id)] = visible;
    replotSoon();
}

void LossPlot::scheduleReplot() {
    if (isVisible() && !replotTimer_.isActive()) replotTimer_.start();
}

/// What the user does is drawn before the next event; data can wait.
void LossPlot::replotSoon() {
    if (isVisible()) replotTimer_.start(0);
}

void LossPlot::prepareReplot() {
    replotTime_.start();
    if (following_) applyFollowing();
    const auto runs = drawnRuns();
    const auto drawn = static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [](const auto* run) { return run->visible; }));
    const std::size_t curves = std::max<std::size_t>(1, drawn * shown_.size());
    const auto columns = std::max(kFewestColumns, kPointBudget / (6 * curves));
    const PlotPanel::Contents contents{
        data(), marks_, visible_, hasOverlays(), static_cast<int>(columns), forFile_};
    for (const auto& panel : panels_) panel->refill(contents);
    updateNotice();
}

void LossPlot::finishReplot() {
    const qint64 rest = replotTime_.nsecsElapsed() * kRest / 1'000'000;
    if (!forFile_)
        replotTimer_.setInterval(
            static_cast<int>(std::clamp<qint64>(rest, kShortestDelay, kLongestDelay)));
    // A new panel gets its size only while it is drawn for the first time.
    const auto isStale = [](const auto& panel) { return panel->isStale(); };
    if (isVisible() && std::any_of(panels_.begin(), panels_.end(), isStale))
        replotTimer_.start(kSettleDelay);
    updateReadout();
}

void LossPlot::updateNotice() {
    bool nonFinite = false, notPositive = false;
    std::size_t outside = 0;
    for (const auto& panel : panels_) {
        nonFinite |= panel->hasNonFinite();
        notPositive |= panel->hasNotPositive();
        outside += panel->outside();
    }
    QStringList parts;
    if (outside > 0) {
        parts << tr("%Ln points lie outside the vertical range.", nullptr,
                    static_cast<int>(std::min<std::size_t>(outside, 1'000'000'000)));
    }
    if (nonFinite) parts << tr("× marks values that are NaN or infinite.");
    if (notPositive) parts << tr("▾ marks values ≤ 0, which a log axis cannot show.");
    const QString text = parts.join(QLatin1Char(' '));
    if (text == notice_) return;
    notice_ = text;
    Q_EMIT noticeChanged(text);
}

void LossPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyColours();
    QWidget::changeEvent(event);
}

void LossPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    replotSoon();
}

void LossPlot::hideEvent(QHideEvent* event) {
    replotTimer_.stop();
    QWidget::hideEvent(event);
}

}  // namespace deepsight
