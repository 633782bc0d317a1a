#include "widgets/embedding_side_panel.h"

#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/embedding_curves_card.h"
#include "widgets/embedding_display_card.h"
#include "widgets/embedding_statistics_card.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

enum Tab { Display, Curves };
/// Below this height of its chart, the curves get a tab of their own.
constexpr int kLeastChartHeight = 280;

}  // namespace

EmbeddingSidePanel::EmbeddingSidePanel(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      display_(new EmbeddingDisplayCard(this)),
      statistics_(new EmbeddingStatisticsCard(this)),
      curves_(new EmbeddingCurvesCard(this)) {
    tabs_->setObjectName(QStringLiteral("embeddingTabBar"));
    tabs_->setAccessibleName(tr("Cards beside the map"));
    tabs_->addTab(tr("Display"));
    tabs_->addTab(tr("Curves"));
    tabs_->setDocumentMode(true);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(tabs_);
    column->addWidget(display_);
    column->addWidget(statistics_);
    column->addWidget(curves_, 1);
    column->addStretch(0);
    connect(tabs_, &QTabBar::currentChanged, this, [this] {
        arrange();
        Q_EMIT tabChanged();
    });
    arrange();
}

int EmbeddingSidePanel::tab() const { return tabs_->currentIndex(); }

void EmbeddingSidePanel::setTab(int tab) { tabs_->setCurrentIndex(tab); }

QSize EmbeddingSidePanel::minimumSizeHint() const {
    const QSize tabs = tabs_->minimumSizeHint(), display = display_->minimumSizeHint();
    const QSize statistics = statistics_->minimumSizeHint(), curves = curves_->minimumSizeHint();
    const int width = std::max({tabs.width(), display.width(), statistics.width(), curves.width()});
    const int first = display.height() + space::kSmall + statistics.height();
    return {width, tabs.height() + space::kSmall + std::max(first, curves.height())};
}

void EmbeddingSidePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void EmbeddingSidePanel::arrange() {
    const int others = display_->sizeHint().height() + statistics_->sizeHint().height();
    compact_ = height() < others + kLeastChartHeight + 2 * space::kSmall;
    const bool display = !compact_ || tabs_->currentIndex() == Display;
    const bool curves = !compact_ || tabs_->currentIndex() == Curves;
    tabs_->setVisible(compact_);
    display_->setVisible(display);
    statistics_->setVisible(display);
    curves_->setVisible(curves);
}

}  // namespace deepsight
