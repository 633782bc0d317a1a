#include "widgets/runs_delegate.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "widgets/run_texts.h"
#include "widgets/runs_table_model.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kMark = 14;
constexpr int kIcon = 16;

QRectF centred(const QRect& cell, double size) {
    const QPointF middle = QRectF(cell).center();
    return {middle.x() - size / 2, middle.y() - size / 2, size, size};
}

/// The open run: an eye-catching dot, since it is always drawn.
void drawCurrent(QPainter& painter, const QRect& cell, const QColor& colour) {
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centred(cell, kMark - 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centred(cell, kMark - 8));
}

void drawMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const StatusColours colours = statusColours(option.palette);
    painter.setRenderHint(QPainter::Antialiasing);
    if (index.data(RunsTableModel::CurrentRole).toBool()) {
        return drawCurrent(painter, option.rect, colours.accent);
    }
    if (!(index.flags() & Qt::ItemIsUserCheckable)) return;
    const bool on = index.data(RunsTableModel::OverlaidRole).toBool();
    const QRectF box = centred(option.rect, kMark);
    QColor fill = index.data(RunsTableModel::ColourRole).value<QColor>();
    if (!fill.isValid()) fill = colours.muted;
    painter.setPen(QPen(on ? fill : option.palette.color(QPalette::Mid), 1.2));
    painter.setBrush(on ? QBrush(fill) : QBrush(option.palette.color(QPalette::Base)));
    painter.drawRoundedRect(box, 4, 4);
    if (!on) return;
    // Curve colours may be light or dark: the tick takes whichever of the two stands out.
    painter.setPen(QPen(fill.lightnessF() > 0.6F ? Qt::black : Qt::white, 1.8, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {box.topLeft() + QPointF(3.4, 7.2), box.topLeft() + QPointF(6.0, 9.8),
                            box.topLeft() + QPointF(10.6, 4.4)};
    painter.drawPolyline(tick, 3);
}

QPainterPath starShape(const QRectF& box) {
    constexpr double kTurn = 3.14159265358979323846 / 5;
    constexpr double kInner = 0.42;  // of the outer radius
    QPainterPath star;
    for (int corner = 0; corner < 10; ++corner) {
        const double radius = box.width() / 2 * (corner % 2 == 0 ? 1 : kInner);
        const QPointF at =
            box.center() + radius * QPointF(std::sin(corner * kTurn), -std::cos(corner * kTurn));
        corner == 0 ? star.moveTo(at) : star.lineTo(at);
    }
    star.closeSubpath();
    return star;
}

/// Filled or an outline: the shape tells it without the colour.
void drawStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const StatusColours colours = statusColours(option.palette);
    const bool on = index.data(RunsTableModel::StarredRole).toBool();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor outline = hovered ? colours.muted : option.palette.color(QPalette::Mid);
    painter.setPen(QPen(on ? colours.warning : outline, 1.2));
    painter.setBrush(on ? QBrush(colours.warning) : QBrush(Qt::NoBrush));
    painter.drawPath(starShape(centred(option.rect, kMark + 1)));
}

bool isMark(int column) {
    return column == RunsTableModel::Overlay || column == RunsTableModel::Star;
}

}  // namespace

void RunsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;  // the row shows it, not the cell
    switch (index.column()) {
        case RunsTableModel::Overlay:
        case RunsTableModel::Star:
            option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
            break;
        case RunsTableModel::Name:
            if (index.data(RunsTableModel::CurrentRole).toBool()) {
                option->font.setWeight(QFont::DemiBold);
            }
            break;
        case RunsTableModel::State: {
            const auto state = static_cast<RunState>(index.data(RunsTableModel::StateRole).toInt());
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(kIcon, kIcon);
            option->icon = StatusIcon::icon(runStateIcon(state), option->palette);
            break;
        }
        default:
            break;
    }
}

void RunsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!isMark(index.column())) return;
    painter->save();
    if (index.column() == RunsTableModel::Star) {
        drawStar(*painter, option, index);
    } else {
        drawMark(*painter, option, index);
    }
    painter->restore();
}

bool RunsDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (!isMark(index.column())) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable) ||
        static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) {
        return false;
    }
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void RunsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line == nullptr || !line->isModified()) QStyledItemDelegate::setEditorData(editor, index);
}

}  // namespace deepsight
