#include "widgets/embedding_attention_tab.h"

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/elided_label.h"
#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/tab_parts.h"
#include "widgets/theme.h"
#include "widgets/trace_csv.h"
#include "widgets/trace_texts.h"

namespace deepsight {

EmbeddingAttentionTab::Job::Events EmbeddingAttentionTab::events() {
    return {[this] {
                // What an earlier one has left.
                shownMap_->setPlaceholder(QString());
                otherMap_->setPlaceholder(QString());
            },
            [this](const Wanted& wanted, const std::vector<Matrix>& weights) {
                showMaps(wanted, weights);
            },
            [this](const QString& problem) {
                shownMap_->clear();
                otherMap_->clear();
                shownMap_->setPlaceholder(problem);
                Q_EMIT contentChanged();
            },
            [] {}};
}

EmbeddingAttentionTab::EmbeddingAttentionTab(QWidget* parent)
    : InspectorTab(parent),
      layer_(makeTabChoice("attentionLayerComboBox", tr("Which attention"), {}, this)),
      head_(makeTabChoice("attentionHeadComboBox", tr("Which head"), {}, this)),
      scale_(makeTabChoice("attentionScaleComboBox", tr("What the colours span"),
                           {tr("Colours to the largest weight"), tr("Colours from 0 to 1")}, this)),
      shownMap_(makeMap("attentionHeatmapPlot")),
      otherMap_(makeMap("otherAttentionHeatmapPlot")),
      note_(new ElidedLabel(this)),
      hover_(new ElidedLabel(this)),
      job_(
          [](const Wanted& wanted, std::stop_token, const ProgressSink&) {
              std::vector<Matrix> weights;
              for (const TracePtr& trace : wanted.traces) {
                  const AttentionMaps& maps = trace->attention[wanted.map];
                  weights.push_back(wanted.head < 0 ? maps.mean() : maps.matrix(wanted.head));
              }
              return weights;
          },
          events()) {
    note_->setObjectName(QStringLiteral("attentionNoteLabel"));
    hover_->setObjectName(QStringLiteral("attentionHoverLabel"));
    setRole(note_, QStringLiteral("muted"));
    setContent(makeContent());
    connect(layer_, &QComboBox::currentIndexChanged, this, [this] {
        fillHeads();
        refresh();
    });
    connect(head_, &QComboBox::currentIndexChanged, this, &EmbeddingAttentionTab::refresh);
    connect(scale_, &QComboBox::currentIndexChanged, this, &EmbeddingAttentionTab::refresh);
    setTraces(nullptr, nullptr);
}

QWidget* EmbeddingAttentionTab::makeContent() {
    auto* content = new QWidget(this);
    QVBoxLayout* column = layOutMaps(content, {layer_, head_, scale_}, shownMap_, otherMap_);
    column->addWidget(note_);
    column->addWidget(hover_);
    return content;
}

HeatmapPlot* EmbeddingAttentionTab::makeMap(const char* objectName) {
    auto* map = new HeatmapPlot(this);
    map->setObjectName(QLatin1String(objectName));
    map->setAccessibleName(tr("Attention weights"));
    connect(map, &HeatmapPlot::hoverChanged, this, [this, map] { showHover(map); });
    connect(map, &HeatmapPlot::cellChosen, this, [this](const QPoint& cell) {
        setPosition(cell.y());
        Q_EMIT positionChosen(cell.y());
    });
    return map;
}

void EmbeddingAttentionTab::setTraces(const TracePtr& shown, const TracePtr& other) {
    shown_ = shown;
    other_ = other && !other->attention.empty() ? other : nullptr;
    otherMap_->setVisible(other_ != nullptr);
    if (!shown_ || shown_->attention.empty()) {
        job_.cancel();
        shownMap_->clear();
        otherMap_->clear();
        showNothing(tr("A snapshot holds no attention. It is read from a checkpoint."), true);
        Q_EMIT contentChanged();
        return;
    }
    fillChoices();
    showContent();
    refresh();
}

void EmbeddingAttentionTab::fillChoices() {
    QStringList names;
    for (const AttentionMaps& map : shown_->attention) names << attentionText(map);
    QStringList before;
    for (int i = 0; i < layer_->count(); ++i) before << layer_->itemText(i);
    if (names != before) {
        const QSignalBlocker quiet(layer_);
        layer_->clear();
        layer_->addItems(names);
    }
    fillHeads();
}

void EmbeddingAttentionTab::fillHeads() {
    const auto heads = static_cast<int>(shown_->attention[layer()].heads);
    if (head_->count() == heads + 1) return;
    const QSignalBlocker quiet(head_);
    const int before = head_->currentIndex();
    head_->clear();
    head_->addItem(tr("Mean of the heads"));
    for (int i = 1; i <= heads; ++i) head_->addItem(tr("Head %1").arg(i));
    head_->setCurrentIndex(std::clamp(before, 0, heads));
}

std::size_t EmbeddingAttentionTab::layer() const {
    return static_cast<std::size_t>(std::max(0, layer_->currentIndex()));
}

std::int64_t EmbeddingAttentionTab::head() const { return head_->currentIndex() - 1; }

bool EmbeddingAttentionTab::has(const TracePtr& trace) const {
    return trace && layer() < trace->attention.size() && head() < trace->attention[layer()].heads;
}

void EmbeddingAttentionTab::refresh() {
    if (!has(shown_)) return;
    Wanted wanted{{shown_}, layer(), head()};
    if (has(other_)) wanted.traces.push_back(other_);
    job_.request(wanted);
    const std::int64_t covered = shown_->attention[layer()].time;
    note_->setVisible(covered < shown_->time);
    note_->setFullText(
        tr("Shown are the first %1 of %2 positions, since all would take too much memory.")
            .arg(groupedNumber(covered), groupedNumber(shown_->time)));
}

void EmbeddingAttentionTab::showMaps(const Wanted& wanted, const std::vector<Matrix>& weights) {
    if (wanted.traces.front() != shown_) return;  // cleared meanwhile
    showMap(shownMap_, shown_, weights.front());
    if (weights.size() > 1) {
        showMap(otherMap_, other_, weights.back());
    } else {
        otherMap_->clear();
        otherMap_->setPlaceholder(other_ ? tr("This checkpoint has no such attention.")
                                         : QString());
    }
    showHover(shownMap_);
    Q_EMIT contentChanged();
}

void EmbeddingAttentionTab::showMap(HeatmapPlot* map, const TracePtr& trace,
                                    const Matrix& weights) {
    const AttentionMaps& maps = trace->attention[layer()];
    const QStringList tokens = tokensOf(*trace).mid(0, static_cast<int>(weights.rows));
    const bool whole = scale_->currentIndex() == 1;
    map->setRange(whole ? std::optional(std::pair(0.0, 1.0)) : std::nullopt);
    map->setAxisTitles(tr("Position that reads, step %1").arg(groupedNumber(trace->step)),
                       maps.kind == AttentionKind::Cross ? tr("Encoder position that is read")
                                                         : tr("Position that is read"));
    map->setMatrix(weights, tokens, tokens);
}

void EmbeddingAttentionTab::setPosition(std::optional<int> position) {
    shownMap_->setMarkedRow(position);
    otherMap_->setMarkedRow(position);
}

void EmbeddingAttentionTab::showHover(const HeatmapPlot* map) {
    const auto cell = map->hoveredCell();
    const TracePtr& trace = map == otherMap_ ? other_ : shown_;
    if (!cell || !map->hasMatrix() || !trace) {
        hover_->setFullText(tr("Point at a cell to see who reads whom; click to choose its row."));
        return;
    }
    const QStringList tokens = tokensOf(*trace);
    hover_->setFullText(
        tr("%1 “%2” reads %3 “%4” with weight %5")
            .arg(QString::number(cell->y()), visibleToken(tokens.value(cell->y())),
                 QString::number(cell->x()), visibleToken(tokens.value(cell->x())),
                 QString::number(static_cast<double>(map->matrix().at(cell->y(), cell->x())), 'f',
                                 4)));
}

bool EmbeddingAttentionTab::hasContent() const { return has(shown_) && shownMap_->hasMatrix(); }

QString EmbeddingAttentionTab::title(const TracePtr& trace) const {
    const QString dot = QStringLiteral(" · ");
    return traceTitle(*trace) + dot + layer_->currentText() + dot + head_->currentText();
}

QByteArray EmbeddingAttentionTab::figure(FigureFormat format) const {
    const bool both = has(other_);
    return drawSideBySide(format, shownMap_, title(shown_), both ? otherMap_ : nullptr,
                          both ? title(other_) : QString());
}

std::function<QString()> EmbeddingAttentionTab::table() const {
    std::vector<TracePtr> traces{shown_};
    if (has(other_)) traces.push_back(other_);
    return [traces, map = layer(), head = head()] { return attentionCsv(traces, map, head); };
}

}  // namespace deepsight
