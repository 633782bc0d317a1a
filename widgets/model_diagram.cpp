#include "widgets/model_diagram.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

// Below the first, texts are too small to read; above the second, boxes only get coarse.
constexpr double kLeastScale = 0.82;
constexpr double kMostScale = 1.5;

}  // namespace

ModelDiagram::ModelDiagram(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("modelDiagram"));
    setAccessibleName(tr("Model diagram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ModelDiagram::setCost(const ModelCost& cost) {
    PartKind kind = PartKind::TokenEmbedding;
    PartStack stack = PartStack::None;
    if (selected_ >= 0 && selected_ < boxCount()) {
        const ModelPart& part = cost_.parts[std::size_t(layout_.boxes[selected_].part)];
        kind = part.kind;
        stack = part.stack;
    }
    cost_ = cost;
    layout_ = layOutDiagram(cost_);
    hovered_ = -1;
    selected_ = 0;
    for (int i = 0; i < boxCount(); ++i) {
        const ModelPart& part = cost_.parts[std::size_t(layout_.boxes[i].part)];
        if (part.kind == kind && part.stack == stack) selected_ = i;
    }
    updateGeometry();
    update();
    describe();
    Q_EMIT currentPartChanged();
}

void ModelDiagram::setMeasure(DiagramMeasure measure) {
    measure_ = measure;
    update();
}

const ModelPart* ModelDiagram::currentPart() const {
    const int box = hovered_ >= 0 ? hovered_ : selected_;
    if (box < 0 || box >= boxCount()) return nullptr;
    return &cost_.parts[std::size_t(layout_.boxes[box].part)];
}

void ModelDiagram::select(int box) {
    if (box < 0 || box >= boxCount()) return;
    selected_ = box;
    update();
    describe();
    Q_EMIT currentPartChanged();
}

QRectF ModelDiagram::boxRect(int box) const { return transform().mapRect(layout_.boxes[box].rect); }

QSize ModelDiagram::figureSize() const { return layout_.size.toSize(); }

void ModelDiagram::paintFigure(QPainter& painter) const {
    painter.fillRect(QRectF(QPointF(), layout_.size), statusColours(palette()).card);
    paintDiagram(painter, {.cost = cost_,
                           .layout = layout_,
                           .palette = palette(),
                           .font = font(),
                           .measure = measure_});
}

QSize ModelDiagram::sizeHint() const { return layout_.size.toSize(); }

QSize ModelDiagram::minimumSizeHint() const { return (layout_.size * kLeastScale).toSize(); }

QTransform ModelDiagram::transform() const {
    const QSizeF size = layout_.size;
    if (size.isEmpty()) return {};
    const double scale = std::clamp(std::min(width() / size.width(), height() / size.height()),
                                    kLeastScale, kMostScale);
    const QPointF corner(std::max(0.0, (width() - size.width() * scale) / 2),
                         std::max(0.0, (height() - size.height() * scale) / 2));
    return QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale);
}

void ModelDiagram::setHovered(int box) {
    if (box == hovered_) return;
    hovered_ = box;
    update();
    Q_EMIT currentPartChanged();
}

void ModelDiagram::describe() {
    QString text;
    if (selected_ >= 0 && selected_ < boxCount()) {
        const ModelPart& part = cost_.parts[std::size_t(layout_.boxes[selected_].part)];
        text =
            tr("%1. Output %2. Parameters: %3. Share of compute: %4. The arrow keys go from part "
               "to part.")
                .arg(partTitle(part), shapeText(part.output), groupedNumber(part.parameters),
                     shareText(part.computeShare));
    }
    setAccessibleDescription(text);
}

bool ModelDiagram::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int box = layout_.boxAt(transform().inverted().map(QPointF(help->pos())));
        if (box < 0) {
            QToolTip::hideText();
        } else {
            const ModelPart& part = cost_.parts[std::size_t(layout_.boxes[box].part)];
            QToolTip::showText(help->globalPos(),
                               tr("%1\n%2 → %3")
                                   .arg(partTitle(part), QString::fromStdString(part.input.symbols),
                                        QString::fromStdString(part.output.symbols)),
                               this);
        }
        return true;
    }
    return QWidget::event(event);
}

void ModelDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setTransform(transform(), true);
    paintDiagram(painter, {.cost = cost_,
                           .layout = layout_,
                           .palette = palette(),
                           .font = font(),
                           .measure = measure_,
                           .selected = selected_,
                           .hovered = hovered_,
                           .hasFocus = hasFocus()});
}

void ModelDiagram::mouseMoveEvent(QMouseEvent* event) {
    setHovered(layout_.boxAt(transform().inverted().map(event->position())));
}

void ModelDiagram::mousePressEvent(QMouseEvent* event) {
    select(layout_.boxAt(transform().inverted().map(event->position())));
}

void ModelDiagram::leaveEvent(QEvent*) { setHovered(-1); }

void ModelDiagram::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            select(layout_.neighbour(selected_, Qt::Key(event->key())));
            return;
        case Qt::Key_Home:
            select(0);
            return;
        case Qt::Key_End:
            select(boxCount() - 1);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace deepsight
