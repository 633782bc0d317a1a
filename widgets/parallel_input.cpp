#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "widgets/parallel_coordinates.h"

namespace deepsight {
namespace {

constexpr double kLeastBrush = 3;  // pixels; less is a click, which takes the brush away

}  // namespace

void ParallelCoordinates::mousePressEvent(QMouseEvent* event) {
    const auto axis = axisAt(event->position());
    if (event->button() != Qt::LeftButton || !axis) return;
    axis_ = *axis;
    dragged_ = axis;
    dragFrom_ = event->position().y();
    anchor_.reset();
    update();
}

void ParallelCoordinates::mouseMoveEvent(QMouseEvent* event) {
    if (!dragged_) {
        setCurrent(lineAt(event->position()));
        setCursor(axisAt(event->position()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    if (std::abs(event->position().y() - dragFrom_) < kLeastBrush) return;
    setBrush(*dragged_,
             std::pair(valueAt(*dragged_, dragFrom_), valueAt(*dragged_, event->position().y())));
}

void ParallelCoordinates::mouseReleaseEvent(QMouseEvent* event) {
    if (!dragged_) return;
    if (std::abs(event->position().y() - dragFrom_) < kLeastBrush) setBrush(*dragged_, {});
    dragged_.reset();
}

void ParallelCoordinates::mouseDoubleClickEvent(QMouseEvent* event) {
    if (axisAt(event->position())) {
        clearBrushes();
    } else if (const auto line = lineAt(event->position())) {
        Q_EMIT opened(*line);
    }
}

void ParallelCoordinates::leaveEvent(QEvent*) {
    if (!hasFocus()) setCurrent({});
}

/// To the next line up or down on the axis; lines without a value there are passed over.
void ParallelCoordinates::moveLine(int by, bool brushes) {
    std::vector<int> order;
    const auto valueOf = [&](int line) {
        return data_.lines[static_cast<std::size_t>(line)].values[static_cast<std::size_t>(axis_)];
    };
    for (int line = 0; line < static_cast<int>(data_.lines.size()); ++line)
        if (std::isfinite(valueOf(line)) && (brushes || passes(line) || line == current_))
            order.push_back(line);
    if (order.empty()) return;
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return valueOf(a) < valueOf(b); });
    const auto found = current_ ? std::find(order.begin(), order.end(), *current_) : order.end();
    int at = by > 0 ? 0 : static_cast<int>(order.size()) - 1;
    if (found != order.end()) {
        at = std::clamp(static_cast<int>(found - order.begin()) + by, 0,
                        static_cast<int>(order.size()) - 1);
        if (brushes && !anchor_) anchor_ = valueOf(*found);
    }
    setCurrent(order[static_cast<std::size_t>(at)]);
    if (!brushes) {
        anchor_.reset();
        return;
    }
    if (!anchor_) anchor_ = valueOf(*current_);
    setBrush(axis_, std::pair(*anchor_, valueOf(*current_)));
}

void ParallelCoordinates::keyPressEvent(QKeyEvent* event) {
    if (data_.axes.empty()) return QWidget::keyPressEvent(event);
    const int last = static_cast<int>(data_.axes.size()) - 1;
    const bool brushes = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            axis_ = std::clamp(axis_ + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
            anchor_.reset();
            break;
        case Qt::Key_Up:
            moveLine(1, brushes);
            break;
        case Qt::Key_Down:
            moveLine(-1, brushes);
            break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            anchor_.reset();
            setBrush(axis_, {});
            break;
        case Qt::Key_Escape:
            clearBrushes();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_) Q_EMIT opened(*current_);
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    update();
}

}  // namespace deepsight
