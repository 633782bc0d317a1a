#include "widgets/curves_legend.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>

#include "widgets/loss_plot.h"
#include "widgets/series_style.h"
#include "widgets/theme.h"

namespace deepsight {

CurvesLegend::CurvesLegend(LossPlot* plot, QWidget* parent)
    : QWidget(parent), plot_(plot), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::kMedium);
    row_->addStretch(1);
    connect(plot, &LossPlot::shownSeriesChanged, this, &CurvesLegend::rebuild);
    rebuild();
}

void CurvesLegend::rebuild() {
    for (const auto& entry : boxes_) delete entry.second;
    boxes_.clear();
    for (const SeriesId id : plot_->shownSeries()) {
        auto* box = new QCheckBox(seriesName(id), this);
        box->setObjectName(QStringLiteral("series%1CheckBox").arg(static_cast<int>(id)));
        box->setAccessibleName(tr("Show curve: %1").arg(seriesName(id)));
        box->setToolTip(tr("Show or hide this curve"));
        box->setIconSize(QSize(22, 12));
        box->setChecked(plot_->isSeriesVisible(id));
        connect(box, &QCheckBox::toggled, this,
                [this, id](bool on) { plot_->setSeriesVisible(id, on); });
        row_->insertWidget(static_cast<int>(boxes_.size()), box);
        boxes_.emplace_back(id, box);
    }
    applySwatches();
}

void CurvesLegend::applySwatches() {
    const ChartColours colours = chartColours(palette());
    for (const auto& [id, box] : boxes_) {
        box->setIcon(seriesSwatch(seriesStyle(id, colours), devicePixelRatioF()));
    }
}

void CurvesLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applySwatches();
    QWidget::changeEvent(event);
}

}  // namespace deepsight
