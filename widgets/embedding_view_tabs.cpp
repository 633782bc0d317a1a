#include "widgets/embedding_display_card.h"
#include "widgets/embedding_side_panel.h"
#include "widgets/embedding_tabs.h"
#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"
#include "widgets/trace_texts.h"

namespace deepsight {

void EmbeddingView::connectTabs() {
    connect(tabs_, &EmbeddingTabs::tabChanged, this, [this] {
        updateEmptiness();
        Q_EMIT stateChanged();
        if (!needsTrace()) return;
        const auto lacks = [](const TracePtr& trace) { return !trace || trace->layers.empty(); };
        const bool ofShown = lacks(tabs_->shown());
        const bool ofOther = controls_->isComparing() && lacks(tabs_->other());
        if (ofShown || ofOther) Q_EMIT traceRequested(ofShown, ofOther);
    });
    connect(tabs_, &EmbeddingTabs::contentChanged, this, &EmbeddingView::updateEmptiness);
    connect(tabs_, &EmbeddingTabs::cancelRequested, this, &EmbeddingView::cancelRequested);
    connect(tabs_, &EmbeddingTabs::checkpointWanted, controls_,
            &EmbeddingControls::chooseNewestCheckpoint);
    connect(tabs_, &EmbeddingTabs::positionChosen, heatmap_, &HeatmapPlot::setMarkedRow);
    connect(heatmap_, &HeatmapPlot::cellChosen, this, [this](const QPoint& cell) {
        heatmap_->setMarkedRow(cell.y());
        tabs_->choosePosition(cell.y());
    });
}

void EmbeddingView::setSnapshot(const EmbeddingSnapshot& snapshot) {
    tabs_->setShown(std::make_shared<const LayerTrace>(traceOf(snapshot)));
    showSnapshot(snapshot);
}

void EmbeddingView::setOther(const EmbeddingSnapshot& snapshot) {
    tabs_->setOther(std::make_shared<const LayerTrace>(traceOf(snapshot)));
    showOther(snapshot);
}

void EmbeddingView::setTrace(const TracePtr& trace) {
    tabs_->setShown(trace);
    if (trace->hasEncoder()) showSnapshot(trace->snapshot());
    updateEmptiness();
}

void EmbeddingView::setOtherTrace(const TracePtr& trace) {
    tabs_->setOther(trace);
    if (trace->hasEncoder()) showOther(trace->snapshot());
}

bool EmbeddingView::needsTrace() const { return tabs_->inspector() != nullptr; }

void EmbeddingView::setDecoderOnly(bool decoderOnly) {
    heatmap_->setPlaceholder(
        decoderOnly ? tr("A decoder-only model has no planning context, so there is nothing to "
                         "compare its encoder with. The other tabs show its layers and attention.")
                    : tr("Move the slider, choose a checkpoint, or take a snapshot of the "
                         "model in training to see its map."));
    if (tabs_ != nullptr) tabs_->setDecoderOnly(decoderOnly);
}

void EmbeddingView::setProgress(double progress) { tabs_->setProgress(progress); }

QString EmbeddingView::tabFileSuffix() const {
    const InspectorTab* inspector = tabs_->inspector();
    return inspector != nullptr ? inspector->fileSuffix() : QString();
}

}  // namespace deepsight
