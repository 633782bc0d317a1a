#include "widgets/loss_plot.h"

#include <qcustomplot.h>

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/plot_readout.h"

namespace deepsight {
namespace {

constexpr int kReplotDelay = 40;  // ms: at most 25 redraws a second, whatever the data rate

QString panelTitle(SeriesId first) {
    switch (first) {
        case SeriesId::TrainLoss:
            return LossPlot::tr("Loss (cross-entropy, nats)");
        case SeriesId::TrainFutureLoss:
            return LossPlot::tr("Future loss (unscaled)");
        case SeriesId::PathAccuracy:
            return LossPlot::tr("Accuracy on validation paths");
        default:
            return seriesName(first);
    }
}

}  // namespace

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      readout_(new PlotReadout(plot_)),
      replotTimer_(this) {
    visible_.fill(true);
    plot_->setObjectName(QStringLiteral("curvesCustomPlot"));
    plot_->setAccessibleName(tr("Curves"));
    plot_->setAccessibleDescription(
        tr("Arrow keys move the crosshair, plus and minus zoom, F shows the whole run."));
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->plotLayout()->clear();
    plot_->plotLayout()->setRowSpacing(2);
    plot_->setMinimumSize(120, 80);
    margins_ = new QCPMarginGroup(plot_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);

    replotTimer_.setObjectName(QStringLiteral("replotTimer"));
    replotTimer_.setSingleShot(true);
    replotTimer_.setInterval(kReplotDelay);
    connect(&replotTimer_, &QTimer::timeout, plot_,
            [this] { plot_->replot(QCustomPlot::rpQueuedReplot); });
    connect(plot_, &QCustomPlot::beforeReplot, this, &LossPlot::prepareReplot);
    connect(plot_, &QCustomPlot::afterReplot, this, &LossPlot::updateReadout);
    connectInput();
    rebuildPanels();
}

LossPlot::~LossPlot() {
    plot_->disconnect(this);
    panels_.clear();
}

void LossPlot::setCompact(bool compact) {
    compact_ = compact;
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents, compact);
    plot_->setFocusPolicy(compact ? Qt::NoFocus : Qt::StrongFocus);
    rebuildPanels();
}

void LossPlot::clear() {
    data_.clear();
    marks_.clear();
    setCrosshair({});
    fit();
    dataChanged();
}

void LossPlot::addSteps(std::span<const StepMetrics> steps) {
    for (const StepMetrics& metrics : steps) {
        const auto done = data_.xs(SeriesId::TrainLoss, XAxis::Step);
        if (!done.empty() && static_cast<double>(metrics.step) <= done.back()) {
            // The run went on from an earlier checkpoint; what followed that is void.
            std::erase_if(marks_, [&](const PlotMark& m) { return m.step >= metrics.step; });
        }
        data_.addStep(metrics);
    }
    if (!steps.empty()) dataChanged();
}

void LossPlot::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    for (const EvaluationMetrics& metrics : evaluations) data_.addEvaluation(metrics);
    if (!evaluations.empty()) dataChanged();
}

void LossPlot::addMark(qint64 step, const QString& label, MarkKind kind) {
    marks_.push_back({step, label, kind});
    scheduleReplot();
}

void LossPlot::dataChanged() {
    std::vector<SeriesId> shown;
    for (std::size_t panel = 0; panel < 3; ++panel) {
        for (const SeriesId id : panelSeries(panel)) {
            if (data_.hasValues(id)) shown.push_back(id);
        }
    }
    if (shown != shown_) {
        shown_ = std::move(shown);
        rebuildPanels();
        Q_EMIT shownSeriesChanged();
    }
    scheduleReplot();
}

std::vector<SeriesId> LossPlot::panelSeries(std::size_t panel) const {
    if (panel == 0) return {SeriesId::TrainLoss, SeriesId::ValidationLoss};
    if (compact_) return {};
    if (panel == 1) {
        if (!data_.hasValues(SeriesId::TrainFutureLoss) &&
            !data_.hasValues(SeriesId::ValidationFutureLoss)) {
            return {};
        }
        return {SeriesId::TrainFutureLoss, SeriesId::ValidationFutureLoss};
    }
    switch (extra_) {
        case ExtraPanel::None:
            return {};
        case ExtraPanel::LearningRate:
            return {SeriesId::LearningRate};
        case ExtraPanel::GradientNorm:
            return {SeriesId::GradientNorm};
        case ExtraPanel::TokensPerSecond:
            return {SeriesId::TokensPerSecond};
        case ExtraPanel::Accuracy:
            return {SeriesId::PathAccuracy, SeriesId::DecisiveTokenAccuracy};
    }
    return {};
}

void LossPlot::rebuildPanels() {
    const QCPRange range = panels_.empty() ? QCPRange(0, 1) : panels_[0]->xAxis()->range();
    panels_.clear();
    plot_->plotLayout()->simplify();
    for (std::size_t panel = 0; panel < 3; ++panel) {
        const std::vector<SeriesId> series = panelSeries(panel);
        if (series.empty()) continue;
        const QString title = compact_ ? QString() : panelTitle(series.front());
        panels_.push_back(
            std::make_unique<PlotPanel>(plot_, margins_, title, series, panel == 0 ? 3.0 : 2.0));
        connect(panels_.back()->xAxis(), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                [this](const QCPRange& changed) {
                    if (settingRange_) return;
                    setXRange(changed.lower, changed.upper);
                    if (panning_) userChangedRange();
                });
    }
    applyScales();
    applyColours();
    setXRange(range.lower, range.upper);
    scheduleReplot();
}

PlotPanel& LossPlot::bottomPanel() const { return *panels_.back(); }

void LossPlot::applyColours() {
    const ChartColours colours = chartColours(palette());
    plot_->setBackground(QBrush(colours.background));
    for (const auto& panel : panels_) panel->setColours(colours);
    const QColor accent = statusColours(palette()).accent;
    plot_->selectionRect()->setPen(QPen(accent, 1));
    plot_->selectionRect()->setBrush(QColor(accent.red(), accent.green(), accent.blue(), 40));
    scheduleReplot();
}

void LossPlot::setSeriesVisible(SeriesId id, bool visible) {
    visible_[static_cast<std::size_t>(id)] = visible;
    scheduleReplot();
}

void LossPlot::setSmoothing(double weight) {
    data_.setSmoothing(weight);
    scheduleReplot();
}

void LossPlot::setExtraPanel(ExtraPanel panel) {
    if (panel == extra_) return;
    extra_ = panel;
    rebuildPanels();
    dataChanged();
}

void LossPlot::setDragMode(DragMode mode) { dragMode_ = mode; }

void LossPlot::scheduleReplot() {
    if (isVisible() && !replotTimer_.isActive()) replotTimer_.start();
}

void LossPlot::prepareReplot() {
    if (following_) applyFollowing();
    for (const auto& panel : panels_) panel->refill(data_, marks_, visible_);
    updateNotice();
}

void LossPlot::updateNotice() {
    bool nonFinite = false, notPositive = false;
    for (const auto& panel : panels_) {
        nonFinite |= panel->hasNonFinite();
        notPositive |= panel->hasNotPositive();
    }
    QStringList parts;
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
    scheduleReplot();
}

void LossPlot::hideEvent(QHideEvent* event) {
    replotTimer_.stop();
    QWidget::hideEvent(event);
}

}  // namespace deepsight
