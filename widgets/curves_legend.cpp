#include "widgets/curves_legend.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/flow_layout.h"
#include "widgets/loss_plot.h"
#include "widgets/series_style.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kTallest = 118;  // four lines
constexpr int kWidestName = 240;
constexpr int kWidestMean = 340;  // which says more than its name

QString labelOf(const QString& name, int widest, const QFontMetrics& metrics) {
    return metrics.elidedText(name, Qt::ElideMiddle, widest)
        .replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

CurvesLegend::CurvesLegend(LossPlot* plot, QWidget* parent)
    : QScrollArea(parent),
      plot_(plot),
      content_(new QWidget),
      series_(new QWidget(content_)),
      runs_(new QWidget(content_)),
      seriesFlow_(new FlowLayout(series_, space::kMedium, space::kTiny)),
      runsFlow_(new FlowLayout(runs_, space::kMedium, space::kTiny)) {
    setObjectName(QStringLiteral("curvesLegendScrollArea"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(content_, QStringLiteral("page"));
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(series_);
    column->addWidget(runs_);
    setWidget(content_);
    content_->installEventFilter(this);
    connect(plot, &LossPlot::shownSeriesChanged, this, &CurvesLegend::rebuildSeries);
    connect(plot, &LossPlot::runsChanged, this, &CurvesLegend::updateRuns);
    rebuildSeries();
    updateRuns();
}

void CurvesLegend::rebuildSeries() {
    for (const auto& entry : seriesBoxes_) delete entry.second;
    seriesBoxes_.clear();
    for (const SeriesId id : plot_->shownSeries()) {
        auto* box = new QCheckBox(seriesName(id), series_);
        box->setObjectName(QStringLiteral("series%1CheckBox").arg(static_cast<int>(id)));
        box->setAccessibleName(tr("Show curve: %1").arg(seriesName(id)));
        box->setToolTip(tr("Show or hide this curve"));
        box->setIconSize(kSwatchSize);
        box->setChecked(plot_->isSeriesVisible(id));
        connect(box, &QCheckBox::toggled, this,
                [this, id](bool on) { plot_->setSeriesVisible(id, on); });
        seriesFlow_->addWidget(box);
        seriesBoxes_.emplace_back(id, box);
    }
    applySwatches();
}

void CurvesLegend::updateRuns() {
    const std::vector<const PlotRun*> runs = plot_->drawnRuns();
    const auto belongs = [&](const PlotRun& run) {
        return plot_->hasOverlays() && !(run.isCurrent() && run.data->isEmpty());
    };
    for (auto entry = runEntries_.begin(); entry != runEntries_.end();) {
        const bool stays = std::any_of(runs.begin(), runs.end(), [&](const auto* run) {
            return run->id == entry.key() && belongs(*run);
        });
        // It may be the sender of the signal that led here.
        if (!stays) entry->chip->hide(), runsFlow_->removeWidget(entry->chip);
        if (!stays) entry->chip->deleteLater();
        entry = stays ? std::next(entry) : runEntries_.erase(entry);
    }
    for (const PlotRun* run : runs) {
        if (!belongs(*run)) continue;
        if (!runEntries_.contains(run->id)) {
            runEntries_.insert(run->id, makeRunEntry(*run));
            QWidget* chip = runEntries_[run->id].chip;
            run->isCurrent() ? runsFlow_->prependWidget(chip) : runsFlow_->addWidget(chip);
        }
        QCheckBox* box = runEntries_[run->id].box;
        const QString name = run->name.isEmpty() ? tr("Current run") : run->legendName();
        box->setText(labelOf(name, run->isMean() ? kWidestMean : kWidestName, box->fontMetrics()));
        box->setAccessibleName(tr("Show run: %1").arg(name));
        box->setToolTip(
            run->isCurrent() ? tr("%1: the current run").arg(name)
            : run->isMean()
                ? tr("%1: mean of %2").arg(name, run->memberNames.join(QStringLiteral(", ")))
                : name);
        box->setChecked(run->visible);
    }
    runs_->setVisible(!runEntries_.isEmpty());
    applySwatches();
}

CurvesLegend::RunEntry CurvesLegend::makeRunEntry(const PlotRun& run) {
    auto* chip = new QWidget(runs_);
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* box = new QCheckBox(chip);
    box->setObjectName(QStringLiteral("run%1CheckBox").arg(run.slot));
    box->setIconSize(kSwatchSize);
    connect(box, &QCheckBox::toggled, this,
            [this, id = run.id](bool on) { plot_->setRunVisible(id, on); });
    row->addWidget(box);
    if (!run.isCurrent()) row->addWidget(makeRemoveButton(run));
    return {chip, box};
}

QPushButton* CurvesLegend::makeRemoveButton(const PlotRun& run) {
    QPushButton* button = makeButton(
        QStringLiteral("×"), QStringLiteral("removeRun%1PushButton").arg(run.slot), nullptr);
    button->setAccessibleName(tr("Take away run: %1").arg(run.name));
    button->setToolTip(tr("Take this run out of the plot"));
    setRole(button, QStringLiteral("link"));
    connect(button, &QPushButton::clicked, this, [this, id = run.id] { requestRemoval(id); });
    return button;
}

/// Of a mean, the runs that it is made of, but for the current one.
void CurvesLegend::requestRemoval(const QString& id) {
    QStringList ids{id};
    for (const PlotRun* run : plot_->drawnRuns()) {
        if (run->id == id && run->isMean()) ids = run->members;
    }
    for (const QString& each : ids) {
        if (!each.isEmpty()) Q_EMIT removeRequested(each);
    }
}

void CurvesLegend::applySwatches() {
    for (const auto& [id, box] : seriesBoxes_) {
        box->setIcon(seriesSwatch(plot_->legendStyle(id), devicePixelRatioF()));
    }
    for (const PlotRun* run : plot_->drawnRuns()) {
        const auto entry = runEntries_.find(run->id);
        if (entry == runEntries_.end()) continue;
        entry->box->setIcon(seriesSwatch(plot_->legendStyle(*run), devicePixelRatioF()));
    }
}

/// Its layout tells how tall the content must be at this width.
void CurvesLegend::adjustHeight() {
    const int wanted = content_->layout()->totalHeightForWidth(viewport()->width());
    setFixedHeight(std::min(std::max(wanted, 0), kTallest));
}

void CurvesLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applySwatches();
    QScrollArea::changeEvent(event);
}

void CurvesLegend::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    adjustHeight();
}

bool CurvesLegend::eventFilter(QObject* watched, QEvent* event) {
    if (watched == content_ && event->type() == QEvent::LayoutRequest) adjustHeight();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace deepsight
