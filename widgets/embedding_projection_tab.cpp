#include "widgets/embedding_projection_tab.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/flow_layout.h"
#include "widgets/neighbour_list.h"
#include "widgets/scatter_plot.h"
#include "widgets/tab_parts.h"
#include "widgets/theme.h"
#include "widgets/trace_csv.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

constexpr std::int64_t kNeighbours = 12;
constexpr int kLeastListWidth = 250;
constexpr int kWideListWidth = 300;

}  // namespace

EmbeddingProjectionTab::EmbeddingProjectionTab(QWidget* parent) : InspectorTab(parent) {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(makeControls());
    makeHalf(shown_, QStringLiteral("projection"));
    makeHalf(other_, QStringLiteral("otherProjection"));
    plots_ = new QSplitter(Qt::Horizontal, content);
    plots_->setObjectName(QStringLiteral("projectionSplitter"));
    plots_->setChildrenCollapsible(false);
    plots_->setHandleWidth(space::kMedium);
    auto* lists = new QWidget(plots_);
    lists->setMinimumWidth(kLeastListWidth);
    auto* listColumn = new QVBoxLayout(lists);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addWidget(shown_.neighbours, 1);
    listColumn->addWidget(other_.neighbours, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(shown_.pane), static_cast<QWidget*>(other_.pane), lists}) {
        plots_->addWidget(part);
    }
    plots_->setStretchFactor(0, 3);
    plots_->setStretchFactor(1, 3);
    plots_->setStretchFactor(2, 1);
    plots_->setSizes({600, 600, kWideListWidth});
    column->addWidget(plots_, 1);
    setContent(content);
    setTraces(nullptr, nullptr);
}

QWidget* EmbeddingProjectionTab::makeControls() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, space::kSmall, space::kSmall);
    layer_ = makeTabChoice("projectedLayerComboBox", tr("Which vectors are shown"), {}, row);
    method_ = makeTabChoice("projectionMethodComboBox", tr("How they are brought into a plane"),
                            {tr("PCA"), tr("UMAP")}, row);
    neighbours_ = new QSpinBox(row);
    neighbours_->setObjectName(QStringLiteral("projectionNeighboursSpinBox"));
    neighbours_->setKeyboardTracking(false);
    neighbours_->setMinimumHeight(method_->sizeHint().height());
    neighbours_->setRange(2, 200);
    neighbours_->setValue(static_cast<int>(ProjectionRequest().neighbours));
    neighbours_->setPrefix(tr("neighbours "));
    neighbours_->setAccessibleName(tr("Neighbours of UMAP"));
    neighbours_->setToolTip(
        tr("How many neighbours of each point UMAP keeps together: few show "
           "fine structure, many the large one"));
    neighbours_->setVisible(false);
    colouring_ = makeTabChoice(
        "projectionColourComboBox", tr("What the colours tell"),
        {tr("Colour by token"), tr("Colour by position"), tr("Colour by next-token loss")}, row);
    measure_ = makeTabChoice("neighbourMeasureComboBox",
                             tr("How near is measured, in the space of the vectors themselves"),
                             {tr("Nearest by cosine"), tr("Nearest by distance")}, row);
    for (QWidget* widget : {static_cast<QWidget*>(layer_), static_cast<QWidget*>(method_),
                            static_cast<QWidget*>(neighbours_), static_cast<QWidget*>(colouring_),
                            static_cast<QWidget*>(measure_)}) {
        flow->addWidget(widget);
    }
    connect(layer_, &QComboBox::activated, this, &EmbeddingProjectionTab::refresh);
    connect(method_, &QComboBox::activated, this, [this] {
        neighbours_->setVisible(method_->currentIndex() > 0);
        refresh();
    });
    connect(neighbours_, &QSpinBox::valueChanged, this, &EmbeddingProjectionTab::refresh);
    connect(colouring_, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (const Half* half : {&shown_, &other_}) {
            half->pane->setColouring(static_cast<PointColouring>(index));
        }
    });
    connect(measure_, &QComboBox::currentIndexChanged, this, [this] {
        updateNeighbours(shown_);
        updateNeighbours(other_);
    });
    return row;
}

void EmbeddingProjectionTab::makeHalf(Half& half, const QString& name) {
    half.pane = new ProjectionPane(name, this);
    half.neighbours = new NeighbourList(name + QStringLiteral("Neighbours"), this);
    connect(half.pane, &ProjectionPane::projected, this, [this, &half] {
        updateNeighbours(half);
        Q_EMIT contentChanged();
        Q_EMIT projected();
    });
    connect(half.pane, &ProjectionPane::pointChosen, this,
            [this, &half](std::optional<int> point) { onChosen(half, point); });
    connect(half.neighbours, &NeighbourList::pointChosen, half.pane, &ProjectionPane::choosePoint);
}

int EmbeddingProjectionTab::layer() const {
    return layer_->currentIndex() < 0 ? kBothSides : layer_->currentData().toInt();
}

ProjectionRequest EmbeddingProjectionTab::request() const {
    ProjectionRequest request;
    request.method = static_cast<ProjectionMethod>(method_->currentIndex());
    request.neighbours = neighbours_->value();
    return request;
}

void EmbeddingProjectionTab::fillLayers() {
    const int before = layer_->count() > 0 ? layer() : kBothSides;
    layer_->clear();
    const LayerTrace& trace = *shown_.trace;
    if (trace.hasEncoder()) {
        layer_->addItem(vectorsText(trace, kBothSides), kBothSides);
    }
    const QStringList names = layerTexts(trace);
    for (int i = 0; i < names.size(); ++i) layer_->addItem(names[i], i);
    const int again = layer_->findData(before);
    layer_->setCurrentIndex(again >= 0 ? again : trace.hasEncoder() ? 0 : layer_->count() - 1);
}

void EmbeddingProjectionTab::setTraces(const TracePtr& shown, const TracePtr& other) {
    shown_.trace = shown;
    other_.trace = other;
    if (!shown || (!shown->hasEncoder() && shown->layers.empty())) {
        for (Half* half : {&shown_, &other_}) {
            half->pane->clear();
            half->neighbours->clear();
        }
        showNothing(tr("Choose a snapshot or a checkpoint to see its positions as points."), false);
        Q_EMIT contentChanged();
        return;
    }
    fillLayers();
    showContent();
    refresh();
}

void EmbeddingProjectionTab::refresh() {
    if (!shown_.trace) return;
    shown_.pane->setTrace(shown_.trace, layer(), request());
    other_.pane->setVisible(other_.trace != nullptr);
    other_.neighbours->setVisible(other_.trace != nullptr);
    if (other_.trace) {
        other_.pane->setTrace(other_.trace, layer(), request());
    } else {
        other_.pane->clear();
    }
}

void EmbeddingProjectionTab::chooseLayer(int layer) {
    const int index = layer_->findData(layer);
    if (index < 0) return;
    layer_->setCurrentIndex(index);
    refresh();
}

void EmbeddingProjectionTab::setPosition(std::optional<int> position) {
    for (const Half* half : {&shown_, &other_}) {
        half->pane->setPosition(position);
        updateNeighbours(*half);
    }
}

void EmbeddingProjectionTab::onChosen(const Half& half, std::optional<int> point) {
    const auto& points = half.pane->points();
    std::optional<int> position;
    if (points && point && *point < points->points.size()) {
        position = points->points[*point].position;
    }
    updateNeighbours(half);
    const Half& twin = &half == &shown_ ? other_ : shown_;
    // Of the same place, where the other picture shows the same vectors.
    const auto& twins = twin.pane->points();
    const bool alike = twins && points && twins->points.size() == points->points.size();
    alike&& point ? twin.pane->setPoint(*point) : twin.pane->setPosition(position);
    updateNeighbours(twin);
    Q_EMIT positionChosen(position);
}

void EmbeddingProjectionTab::updateNeighbours(const Half& half) {
    const auto& points = half.pane->points();
    const auto chosen = half.pane->chosen();
    if (!points || !chosen || *chosen >= points->points.size()) {
        half.neighbours->clear();
        return;
    }
    const auto measure = static_cast<NearnessMeasure>(measure_->currentIndex());
    const auto near = nearestRows(points->rows(), *chosen, kNeighbours, measure);
    half.neighbours->setNeighbours(*points, *chosen, near, measure);
    half.pane->ring(near);
}

bool EmbeddingProjectionTab::hasContent() const {
    return shown_.trace && shown_.pane->hasProjection();
}

QByteArray EmbeddingProjectionTab::figure(FigureFormat format) const {
    const bool both = other_.trace && other_.pane->hasProjection();
    return drawSideBySide(format, shown_.pane->plot(), shown_.pane->title(),
                          both ? other_.pane->plot() : nullptr, other_.pane->title());
}

std::function<QString()> EmbeddingProjectionTab::table() const {
    std::vector<ProjectedPoints> halves;
    for (const Half* half : {&shown_, &other_}) {
        if (!half->trace || !half->pane->hasProjection()) continue;
        halves.push_back({half->pane->points(), half->pane->projection()});
    }
    return [halves] { return projectionCsv(halves); };
}

}  // namespace deepsight
