#include "widgets/embedding_layers_tab.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/elided_label.h"
#include "widgets/job_bar.h"
#include "widgets/number_format.h"
#include "widgets/tab_parts.h"
#include "widgets/theme.h"
#include "widgets/trace_csv.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

enum Comparison { Within, Between };

}  // namespace

EmbeddingLayersTab::EmbeddingLayersTab(QWidget* parent)
    : InspectorTab(parent),
      comparison_(makeTabChoice("layerComparisonComboBox", tr("Which layers are compared"),
                                {tr("Layers of each checkpoint"), tr("Between both checkpoints")},
                                this)),
      estimate_(makeTabChoice("ckaEstimateComboBox", tr("How CKA is estimated"),
                              {tr("CKA, biased"), tr("CKA, debiased")}, this)),
      first_(makeMap("layersHeatmapPlot")),
      second_(makeMap("otherLayersHeatmapPlot")),
      hover_(new ElidedLabel(this)),
      job_(&EmbeddingLayersTab::work, events()),
      bar_(new JobBar(
          QStringLiteral("layers"), [this] { return job_.progress(); }, this)) {
    estimate_->setCurrentIndex(static_cast<int>(CkaEstimate::Debiased));
    estimate_->setToolTip(
        tr("Linear centred kernel alignment: 1 for layers that are alike up to rotation and "
           "scale. Biased: as usually published, but near 1 for short texts whatever the layers. "
           "Debiased: about 0 for layers that have nothing in common."));
    hover_->setObjectName(QStringLiteral("layersHoverLabel"));
    setContent(makeContent());
    connect(comparison_, &QComboBox::activated, this, &EmbeddingLayersTab::compute);
    connect(estimate_, &QComboBox::activated, this, &EmbeddingLayersTab::compute);
    connect(bar_, &JobBar::cancelRequested, this, [this] { job_.cancel(); });
    setTraces(nullptr, nullptr);
}

QWidget* EmbeddingLayersTab::makeContent() {
    auto* content = new QWidget(this);
    QVBoxLayout* column = layOutMaps(content, {comparison_, estimate_}, first_, second_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(hover_, 1);
    foot->addWidget(bar_);
    column->addLayout(foot);
    return content;
}

HeatmapPlot* EmbeddingLayersTab::makeMap(const char* objectName) {
    auto* map = new HeatmapPlot(this);
    map->setObjectName(QLatin1String(objectName));
    map->setAccessibleName(tr("Similarity of layers"));
    map->setNamed(true);
    map->setRange(std::pair(0.0, 1.0));
    connect(map, &HeatmapPlot::hoverChanged, this, [this, map] { showHover(map); });
    connect(map, &HeatmapPlot::cellChosen, this,
            [this](const QPoint& cell) { Q_EMIT layerChosen(cell.y()); });
    return map;
}

void EmbeddingLayersTab::setTraces(const TracePtr& shown, const TracePtr& other) {
    shown_ = shown;
    other_ = other && !other->layers.empty() ? other : nullptr;
    comparison_->setVisible(other_ != nullptr);
    if (!other_) second_->hide();  // else the first moves when it is shown
    if (!shown_ || shown_->layers.empty()) {
        job_.cancel();
        forgetResult();
        showNothing(tr("A snapshot holds the two sides of the future loss only. The layers between "
                       "them are read from a checkpoint."),
                    true);
        return;
    }
    showContent();
    compute();
}

void EmbeddingLayersTab::forgetResult() {
    results_.clear();
    computed_ = {};
    first_->clear();
    second_->clear();
    Q_EMIT contentChanged();
}

void EmbeddingLayersTab::compute() {
    if (!shown_ || shown_->layers.empty()) return;
    Wanted wanted;
    wanted.estimate = static_cast<CkaEstimate>(estimate_->currentIndex());
    if (other_ && comparison_->currentIndex() == Between) {
        wanted.pairs = {{shown_, other_}};
    } else {
        wanted.pairs = {{shown_, shown_}};
        if (other_) wanted.pairs.push_back({other_, other_});
    }
    job_.request(wanted);
}

std::vector<Matrix> EmbeddingLayersTab::work(const Wanted& wanted, std::stop_token stop,
                                             const ProgressSink& progress) {
    std::vector<Matrix> matrices;
    const auto count = static_cast<std::int64_t>(wanted.pairs.size());
    for (const Pair& pair : wanted.pairs) {
        const auto done = static_cast<std::int64_t>(matrices.size());
        matrices.push_back(ckaMatrix(*pair.rows, *pair.columns, wanted.estimate, stop,
                                     [&](const std::string& phase, auto part, auto total) {
                                         progress(phase, done * total + part, count * total);
                                     }));
    }
    return matrices;
}

EmbeddingLayersTab::Job::Events EmbeddingLayersTab::events() {
    return {[this] {
                bar_->setRunning(true);
                setPlaceholders(tr("Computing how alike the layers are…"));
            },
            [this](const Wanted& wanted, const std::vector<Matrix>& matrices) {
                bar_->setRunning(false);
                showResult(wanted, matrices);
            },
            [this](const QString& problem) {
                bar_->setRunning(false);
                forgetResult();
                setPlaceholders(problem);
            },
            [this] {
                bar_->setRunning(false);
                forgetResult();
                setPlaceholders(tr("Cancelled. Choose an estimate to begin again."));
            }};
}

/// The second map says nothing that the first does not.
void EmbeddingLayersTab::setPlaceholders(const QString& text) {
    first_->setPlaceholder(text);
    second_->setPlaceholder(QString());
}

void EmbeddingLayersTab::showResult(const Wanted& wanted, const std::vector<Matrix>& matrices) {
    computed_ = wanted;
    results_ = matrices;
    HeatmapPlot* const maps[] = {first_, second_};
    for (std::size_t i = 0; i < 2; ++i) {
        maps[i]->setVisible(i < matrices.size());
        if (i >= matrices.size()) {
            maps[i]->clear();
            continue;
        }
        const Pair& pair = wanted.pairs[i];
        const QString step = tr("Step %1");
        maps[i]->setAxisTitles(step.arg(groupedNumber(pair.rows->step)),
                               step.arg(groupedNumber(pair.columns->step)));
        maps[i]->setMatrix(matrices[i], layerTexts(*pair.rows), layerTexts(*pair.columns));
    }
    showHover(first_);
    Q_EMIT contentChanged();
    Q_EMIT computed();
}

void EmbeddingLayersTab::showHover(const HeatmapPlot* map) {
    const std::size_t index = map == second_ ? 1 : 0;
    const auto cell = map->hoveredCell();
    if (index >= results_.size() || !cell) {
        hover_->setFullText(
            tr("1: alike up to rotation and scale. Click a row to project that layer."));
        return;
    }
    const Pair& pair = computed_.pairs[index];
    const float value = results_[index].at(cell->y(), cell->x());
    hover_->setFullText(tr("%1 and %2: %3")
                            .arg(layerTexts(*pair.rows).value(cell->y()),
                                 layerTexts(*pair.columns).value(cell->x()),
                                 std::isnan(value)
                                     ? tr("none, one of them does not vary")
                                     : QString::number(static_cast<double>(value), 'f', 3)));
}

QString EmbeddingLayersTab::title(std::size_t index) const {
    if (index >= results_.size()) return {};
    const Pair& pair = computed_.pairs[index];
    const QString kind = estimate_->itemText(static_cast<int>(computed_.estimate));
    if (pair.rows == pair.columns) return traceTitle(*pair.rows) + QStringLiteral(" · ") + kind;
    return tr("Steps %1 and %2 · %3")
        .arg(groupedNumber(pair.rows->step), groupedNumber(pair.columns->step), kind);
}

QByteArray EmbeddingLayersTab::figure(FigureFormat format) const {
    return drawSideBySide(format, first_, title(0), results_.size() > 1 ? second_ : nullptr,
                          title(1));
}

std::function<QString()> EmbeddingLayersTab::table() const {
    return [pairs = computed_.pairs, results = results_] {
        QString text;
        for (std::size_t i = 0; i < results.size(); ++i) {
            text += layersCsv(*pairs[i].rows, *pairs[i].columns, results[i]);
        }
        return text;
    };
}

}  // namespace deepsight
