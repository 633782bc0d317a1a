#include "widgets/embedding_tabs.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "widgets/elided_label.h"
#include "widgets/embedding_attention_tab.h"
#include "widgets/embedding_layers_tab.h"
#include "widgets/embedding_meaning_tab.h"
#include "widgets/embedding_projection_tab.h"
#include "widgets/job_bar.h"
#include "widgets/theme.h"

namespace deepsight {

EmbeddingTabs::EmbeddingTabs(QWidget* heatmap, QWidget* parent)
    : QWidget(parent),
      bar_(new QTabBar(this)),
      stack_(new QStackedWidget(this)),
      status_(new ElidedLabel(this)),
      job_(new JobBar(
          QStringLiteral("embeddingTabs"), [this] { return progress_; }, this)),
      projection_(new EmbeddingProjectionTab(this)),
      layers_(new EmbeddingLayersTab(this)) {
    inspectors_ = {projection_, layers_, new EmbeddingAttentionTab(this),
                   new EmbeddingMeaningTab(this)};
    bar_->setObjectName(QStringLiteral("inspectorTabBar"));
    bar_->setAccessibleName(tr("Ways to look at the embeddings"));
    bar_->setDocumentMode(true);
    bar_->setDrawBase(false);
    bar_->setExpanding(false);
    bar_->setUsesScrollButtons(false);
    const QString names[] = {tr("Heatmap"), tr("Projection"), tr("Layers"), tr("Attention"),
                             tr("Meaning")};
    for (const QString& name : names) bar_->addTab(name);
    bar_->setTabToolTip(1, tr("Each position as a point of a plane, and its nearest neighbours"));
    bar_->setTabToolTip(2, tr("How alike the layers are, within a checkpoint or between two"));
    bar_->setTabToolTip(3, tr("Which positions each position reads, by layer and head"));
    bar_->setTabToolTip(4, tr("Planning contexts as tokens, beside what really follows"));
    status_->setObjectName(QStringLiteral("embeddingReadingLabel"));
    status_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(status_, QStringLiteral("muted"));
    stack_->addWidget(heatmap);
    for (InspectorTab* inspector : inspectors_) {
        QFrame* card = makeCard(this);
        auto* inner = new QVBoxLayout(card);
        inner->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
        inner->addWidget(inspector);
        stack_->addWidget(card);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(bar_);
    head->addWidget(status_, 1);
    head->addWidget(job_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addLayout(head);
    column->addWidget(stack_, 1);
    connect(bar_, &QTabBar::currentChanged, this, &EmbeddingTabs::onTabChanged);
    connect(job_, &JobBar::cancelRequested, this, &EmbeddingTabs::cancelRequested);
    connectInspectors();
}

void EmbeddingTabs::connectInspectors() {
    for (InspectorTab* inspector : inspectors_) {
        connect(inspector, &InspectorTab::positionChosen, this,
                [this, inspector](std::optional<int> position) {
                    choosePosition(position, inspector);
                    Q_EMIT positionChosen(position);
                });
        connect(inspector, &InspectorTab::checkpointWanted, this, &EmbeddingTabs::checkpointWanted);
        connect(inspector, &InspectorTab::contentChanged, this, &EmbeddingTabs::contentChanged);
    }
    connect(layers_, &EmbeddingLayersTab::layerChosen, this, [this](int layer) {
        setTab(1);
        projection_->chooseLayer(layer);
    });
}

int EmbeddingTabs::tab() const { return bar_->currentIndex(); }

void EmbeddingTabs::setTab(int tab) {
    if (tab >= 0 && tab < bar_->count()) bar_->setCurrentIndex(tab);
}

InspectorTab* EmbeddingTabs::inspector() const {
    return tab() < 1 ? nullptr : inspectors_[static_cast<std::size_t>(tab() - 1)];
}

void EmbeddingTabs::onTabChanged() {
    stack_->setCurrentIndex(tab());
    showStatus();
    refresh();
    Q_EMIT tabChanged();
}

void EmbeddingTabs::setShown(const TracePtr& trace) {
    shown_ = trace;
    stale_.fill(true);
    refresh();
}

void EmbeddingTabs::setOther(const TracePtr& trace) {
    other_ = trace;
    stale_.fill(true);
    refresh();
}

void EmbeddingTabs::refresh() {
    InspectorTab* inspector = this->inspector();
    if (inspector == nullptr) return;
    bool& stale = stale_[static_cast<std::size_t>(tab() - 1)];
    if (!stale) return;
    stale = false;
    inspector->setTraces(shown_, other_);
    inspector->setPosition(position_);
}

void EmbeddingTabs::setDecoderOnly(bool decoderOnly) {
    for (InspectorTab* inspector : inspectors_) inspector->setDecoderOnly(decoderOnly);
    stale_.fill(true);
    refresh();
}

void EmbeddingTabs::setHasCheckpoint(bool any) {
    for (InspectorTab* inspector : inspectors_) inspector->setHasCheckpoint(any);
}

void EmbeddingTabs::choosePosition(std::optional<int> position, const InspectorTab* except) {
    position_ = position;
    for (InspectorTab* inspector : inspectors_) {
        if (inspector != except) inspector->setPosition(position);
    }
}

void EmbeddingTabs::setBusy(bool busy, const QString& what) {
    progress_ = 0;
    busyText_ = busy ? what : QString();
    job_->setRunning(busy);
    showStatus();
}

/// The heatmap says it below itself.
void EmbeddingTabs::showStatus() {
    status_->setFullText(inspector() != nullptr ? busyText_ : QString());
}

}  // namespace deepsight
