#include "widgets/projection_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/elided_label.h"
#include "widgets/job_bar.h"
#include "widgets/neighbour_list.h"
#include "widgets/number_format.h"
#include "widgets/scatter_plot.h"
#include "widgets/theme.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

bool same(const ProjectionRequest& a, const ProjectionRequest& b) {
    return a.method == b.method && a.neighbours == b.neighbours && a.seed == b.seed &&
           a.minimumDistance == b.minimumDistance;
}

/// A line from each position's encoder output to its planning context.
QVector<std::pair<int, int>> linksOf(const PointSet& points) {
    QVector<std::pair<int, int>> links;
    for (int i = 0; i < points.points.size(); ++i) {
        if (points.points[i].side != PointSide::Context) continue;
        links.append({points.points[i].position, i});  // encoder outputs come first
    }
    return links;
}

}  // namespace

ProjectionPane::ProjectionPane(const QString& name, QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel(this)),
      plot_(new ScatterPlot(this)),
      hover_(new ElidedLabel(this)),
      job_(
          [](const Wanted& wanted, std::stop_token stop, const ProgressSink& progress) {
              return project(wanted.points->rows(), wanted.request, stop, progress);
          },
          events()),
      bar_(new JobBar(
          name, [this] { return job_.progress(); }, this)) {
    setObjectName(name);
    title_->setObjectName(name + QStringLiteral("TitleLabel"));
    hover_->setObjectName(name + QStringLiteral("HoverLabel"));
    plot_->setObjectName(name + QStringLiteral("ScatterPlot"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addWidget(hover_, 1);
    foot->addWidget(bar_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(title_);
    column->addWidget(plot_, 1);
    column->addLayout(foot);
    connect(bar_, &JobBar::cancelRequested, this, [this] { job_.cancel(); });
    connect(plot_, &ScatterPlot::hoverChanged, this, &ProjectionPane::showHover);
    connect(plot_, &ScatterPlot::pointSelected, this, [this](std::optional<int> point) {
        showHover();
        Q_EMIT pointChosen(point);
    });
    showHover();
}

ProjectionPane::Job::Events ProjectionPane::events() {
    return {[this] {
                bar_->setRunning(true);
                plot_->setPlaceholder(QString());  // what an earlier one has left
            },
            [this](const Wanted& wanted, const Projection& projection) {
                bar_->setRunning(false);
                onFinished(wanted.points, projection);
            },
            [this](const QString& problem) {
                bar_->setRunning(false);
                projected_.reset();
                plot_->clear();
                plot_->setPlaceholder(problem);
            },
            [this] {
                bar_->setRunning(false);
                if (!trace_) return;  // cleared
                trace_.reset();       // so that the same can be asked for again
                hover_->setFullText(tr("Cancelled. Choose a method to begin again."));
            }};
}

void ProjectionPane::setTrace(const TracePtr& trace, int layer, const ProjectionRequest& request) {
    if (trace == trace_ && layer == layer_ && same(request, request_)) return;
    auto points = std::make_shared<const PointSet>(pointsOf(trace, layer));
    if (points->points.isEmpty()) {
        clear();
    } else {
        job_.request({std::move(points), request});
    }
    trace_ = trace;
    layer_ = layer;
    request_ = request;
}

void ProjectionPane::clear() {
    job_.cancel();
    trace_.reset();
    projected_.reset();
    plot_->clear();
    title_->setFullText({});
    showHover();
}

void ProjectionPane::onFinished(const PointsPtr& points, const Projection& projection) {
    // What was asked for may have been cleared meanwhile.
    if (!trace_ || points->trace != trace_) return;
    projected_ = points;
    projection_ = projection;
    ScatterScene scene;
    for (int i = 0; i < points->points.size(); ++i) {
        const auto row = static_cast<std::size_t>(i);
        scene.points.append({QPointF(projection.x[row], projection.y[row]), QColor(),
                             shapeOf(points->points[i].side)});
    }
    scene.links = linksOf(*points);
    plot_->setScene(scene);
    recolour();
    title_->setFullText(title());
    setPosition(position_);
    Q_EMIT projected();
}

void ProjectionPane::recolour() {
    if (!projected_) return;
    const PointColours colours = colourPoints(*projected_, colouring_, palette());
    plot_->setColours(colours.colours, colours.legend, colours.bar);
}

void ProjectionPane::setColouring(PointColouring colouring) {
    colouring_ = colouring;
    recolour();
}

QString ProjectionPane::title() const {
    if (!projected_) return {};
    const QString dot = QStringLiteral(" · ");
    return traceTitle(*projected_->trace) + dot +
           vectorsText(*projected_->trace, projected_->layer) + dot + figureText();
}

/// How the picture came about, with what was really used.
QString ProjectionPane::figureText() const {
    switch (projection_.method) {
        case ProjectionMethod::Pca:
            break;
        case ProjectionMethod::Umap:
            return tr("UMAP, %Ln neighbours", nullptr, static_cast<int>(projection_.neighbours));
    }
    double shown = 0;
    for (const double share : projection_.explained) shown += share;
    if (!std::isfinite(shown)) return tr("PCA");
    return tr("PCA, %1 % of the variance").arg(significantNumber(100 * shown, 3));
}

void ProjectionPane::setPosition(std::optional<int> position) {
    position_ = position;
    const auto now = chosen();
    if (projected_ && position && now && projected_->points[*now].position == *position) return;
    std::optional<int> point;
    for (int i = 0; projected_ && position && i < projected_->points.size() && !point; ++i) {
        if (projected_->points[i].position == *position) point = i;
    }
    plot_->setSelected(point, {});
    showHover();
}

void ProjectionPane::setPoint(int point) {
    plot_->setSelected(point, {});
    showHover();
}

void ProjectionPane::choosePoint(int point) {
    setPoint(point);
    Q_EMIT pointChosen(point);
}

std::optional<int> ProjectionPane::chosen() const { return plot_->selected(); }

void ProjectionPane::ring(const std::vector<NearRow>& near) {
    QVector<int> ringed;
    for (const NearRow& row : near) ringed.append(static_cast<int>(row.row));
    plot_->setSelected(plot_->selected(), ringed);
}

void ProjectionPane::showHover() {
    const auto point = plot_->hovered() ? plot_->hovered() : plot_->selected();
    if (!projected_ || !point || *point >= projected_->points.size()) {
        hover_->setFullText(QString(QChar(0x2013)));
        return;
    }
    const auto place = static_cast<std::size_t>(projected_->points[*point].position);
    QString text = describePoint(*projected_, *point);
    const std::vector<float>& losses = projected_->trace->nextTokenLoss;
    if (place < losses.size() && std::isfinite(losses[place])) {
        text = tr("%1, next-token loss %2 nats")
                   .arg(text, QString::number(static_cast<double>(losses[place]), 'f', 2));
    }
    const QString around = inContext(projected_->trace->tokens, static_cast<std::int64_t>(place));
    hover_->setFullText(text + QStringLiteral("  ") + around);
}

void ProjectionPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace deepsight
