#include "widgets/diagram_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr double kPadding = 11;
constexpr double kNameSize = 12.5;
constexpr double kTextSize = 11;
constexpr double kHead = 7;  // length of an arrow's head

QString stackText(const DiagramLayout::Stack& stack) {
    switch (stack.stack) {
        case PartStack::Encoder:
            return QCoreApplication::translate("ModelDiagram", "Encoder %1 ×").arg(stack.layers);
        case PartStack::Decoder:
            return QCoreApplication::translate("ModelDiagram", "Decoder %1 ×").arg(stack.layers);
        default:
            return QCoreApplication::translate("ModelDiagram", "Layer %1 ×").arg(stack.layers);
    }
}

QString amountText(const ModelPart& part) {
    if (part.kind == PartKind::Output) {
        return QCoreApplication::translate("ModelDiagram", "tied");
    }
    return part.parameters > 0 ? compactNumber(double(part.parameters)) : QStringLiteral("–");
}

QString labelText(DiagramLayout::LabelKind kind) {
    switch (kind) {
        case DiagramLayout::LabelKind::Tokens:
            return QCoreApplication::translate("ModelDiagram", "tokens");
        case DiagramLayout::LabelKind::NextTokenLoss:
            return QCoreApplication::translate("ModelDiagram", "next-token loss");
        case DiagramLayout::LabelKind::EncoderOutput:
            return QCoreApplication::translate("ModelDiagram", "encoder output");
    }
    return {};
}

/// Whether a part is there for the future loss alone.
bool isOfFutureLoss(PartKind kind) {
    return kind == PartKind::PlanningContext || kind == PartKind::FutureLoss ||
           kind == PartKind::FurtherHeads || kind == PartKind::OrderHead;
}

QColor mixed(const QColor& one, const QColor& other, double share) {
    return QColor::fromRgbF(float(one.redF() * share + other.redF() * (1 - share)),
                            float(one.greenF() * share + other.greenF() * (1 - share)),
                            float(one.blueF() * share + other.blueF() * (1 - share)));
}

QColor kindColour(PartKind kind, const ChartColours& colours) {
    switch (kind) {
        case PartKind::TokenEmbedding:
        case PartKind::PositionEmbedding:
        case PartKind::Output:
            return colours.extra;
        case PartKind::SelfAttention:
            return colours.train;
        case PartKind::CrossAttention:
            return colours.validation;
        case PartKind::FeedForward:
            return colours.text;
        case PartKind::PlanningContext:
        case PartKind::FutureLoss:
        case PartKind::FurtherHeads:
        case PartKind::OrderHead:
            return colours.future;
        case PartKind::SplitGate:
            return colours.validation;
        case PartKind::LinearPass:
        case PartKind::FinalNorm:
            return colours.axis;
    }
    return colours.axis;
}

/// Paints the parts of one scene.
class Artist {
  public:
    Artist(QPainter& painter, const DiagramScene& scene)
        : painter_(painter),
          scene_(scene),
          chart_(chartColours(scene.palette)),
          status_(statusColours(scene.palette)),
          text_(scene.palette.color(QPalette::WindowText)) {}

    void paint() {
        painter_.setRenderHint(QPainter::Antialiasing);
        for (const auto& stack : scene_.layout.stacks) paintStack(stack);
        for (const auto& arrow : scene_.layout.arrows) paintArrow(arrow);
        for (const auto& label : scene_.layout.labels) paintLabel(label);
        for (int i = 0; i < scene_.layout.boxes.size(); ++i) paintBox(i);
    }

  private:
    QFont font(double size, QFont::Weight weight = QFont::Normal) const {
        QFont font = scene_.font;
        font.setPixelSize(int(std::lround(size)));
        font.setWeight(weight);
        return font;
    }

    /// One line that becomes smaller, and in the end shorter, where there is no room for it.
    void drawLine(const QRectF& room, Qt::Alignment alignment, const QString& text, double size,
                  const QColor& colour, QFont::Weight weight = QFont::Normal) {
        QFont face = font(size, weight);
        while (face.pixelSize() > 9 && QFontMetricsF(face).horizontalAdvance(text) > room.width())
            face.setPixelSize(face.pixelSize() - 1);
        painter_.setFont(face);
        painter_.setPen(colour);
        painter_.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetricsF(face).elidedText(text, Qt::ElideRight, room.width() + 0.5));
    }

    void paintStack(const DiagramLayout::Stack& stack) {
        painter_.setPen(QPen(status_.border, 1.2));
        painter_.setBrush(mixed(text_, status_.card, 0.035));
        painter_.drawRoundedRect(stack.frame, 12, 12);
        drawLine(stack.label, Qt::AlignLeft, stackText(stack), kTextSize, text_, QFont::DemiBold);
    }

    void paintArrow(const DiagramLayout::Arrow& arrow) {
        const QColor colour = arrow.planning ? chart_.future : chart_.text;
        QPen pen(colour, 1.5, arrow.planning ? Qt::DashLine : Qt::SolidLine);
        pen.setJoinStyle(Qt::RoundJoin);
        painter_.setPen(pen);
        painter_.setBrush(Qt::NoBrush);
        painter_.drawPolyline(arrow.path);
        const QPointF end = arrow.path.last();
        const QPointF way = end - arrow.path[arrow.path.size() - 2];
        const double length = std::max(1e-6, std::hypot(way.x(), way.y()));
        const QPointF along = way / length * kHead;
        const QPointF across(-along.y() * 0.55, along.x() * 0.55);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colour);
        painter_.drawPolygon(QPolygonF{end, end - along + across, end - along - across});
    }

    void paintLabel(const DiagramLayout::Label& label) {
        drawLine(label.rect, label.alignment, labelText(label.kind), kTextSize, chart_.text);
    }

    void paintBox(int index) {
        const auto& box = scene_.layout.boxes[index];
        const ModelPart& part = scene_.cost.parts[std::size_t(box.part)];
        const QColor colour = kindColour(part.kind, chart_);
        const bool selected = index == scene_.selected;
        const bool planning = isOfFutureLoss(part.kind);
        QColor border = mixed(colour, status_.card, 0.6);
        if (index == scene_.hovered) border = colour;
        if (selected) border = status_.accent;
        painter_.setPen(QPen(border, selected ? 2.2 : 1.3,
                             planning && !selected ? Qt::DashLine : Qt::SolidLine));
        painter_.setBrush(mixed(colour, status_.card, index == scene_.hovered ? 0.14 : 0.08));
        painter_.drawRoundedRect(box.rect, 8, 8);
        if (selected && scene_.hasFocus) {
            painter_.setBrush(Qt::NoBrush);
            painter_.setPen(QPen(status_.accent, 1));
            painter_.drawRoundedRect(box.rect.adjusted(-3.5, -3.5, 3.5, 3.5), 11, 11);
        }
        paintTexts(part, box.rect.adjusted(kPadding, 6, -kPadding, -7), colour);
    }

    void paintTexts(const ModelPart& part, const QRectF& room, const QColor& colour) {
        const QRectF first(room.left(), room.top(), room.width(), 18);
        drawLine(first, Qt::AlignLeft, translateConfig(part.name), kNameSize, text_,
                 QFont::DemiBold);
        const QString amount = amountText(part);
        const QString shape = shapeText(part.output);
        const QRectF second(room.left(), first.bottom(), room.width(), 16);
        const double taken = QFontMetricsF(font(kTextSize)).horizontalAdvance(amount) + 8;
        drawLine(second.adjusted(0, 0, -taken, 0), Qt::AlignLeft, shape, kTextSize, chart_.text);
        drawLine(second, Qt::AlignRight, amount, kTextSize, chart_.text);

        const double share =
            scene_.measure == DiagramMeasure::Compute ? part.computeShare : part.parameterShare;
        const QRectF third(room.left(), room.bottom() - 14, room.width(), 14);
        drawLine(third, Qt::AlignRight, shareText(share), 10.5, text_);
        const QRectF track(third.left(), third.center().y() - 2.5, third.width() - 52, 5);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(status_.border);
        painter_.drawRoundedRect(track, 2.5, 2.5);
        if (share <= 0) return;
        QRectF filled = track;
        filled.setWidth(std::max(2.0, track.width() * share));
        painter_.setBrush(colour);
        painter_.drawRoundedRect(filled, 2.5, 2.5);
    }

    QPainter& painter_;
    const DiagramScene& scene_;
    ChartColours chart_;
    StatusColours status_;
    QColor text_;
};

}  // namespace

void paintDiagram(QPainter& painter, const DiagramScene& scene) {
    painter.save();
    Artist(painter, scene).paint();
    painter.restore();
}

QString shapeText(const TensorShape& shape) {
    return shape.numbers == "[]" ? QCoreApplication::translate("ModelDiagram", "a number")
                                 : QString::fromStdString(shape.numbers);
}

QString partTitle(const ModelPart& part) {
    const QString name = translateConfig(part.name);
    switch (part.stack) {
        case PartStack::Encoder:
            return QCoreApplication::translate("ModelDiagram", "Encoder: %1").arg(name);
        case PartStack::Decoder:
            return QCoreApplication::translate("ModelDiagram", "Decoder: %1").arg(name);
        case PartStack::Layers:
            return QCoreApplication::translate("ModelDiagram", "Layers: %1").arg(name);
        case PartStack::None:
            return name;
    }
    return name;
}

}  // namespace deepsight
