#include "widgets/flow_layout.h"

#include <algorithm>

namespace deepsight {

FlowLayout::FlowLayout(QWidget* parent, int horizontalGap, int verticalGap)
    : QLayout(parent), horizontalGap_(horizontalGap), verticalGap_(verticalGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

void FlowLayout::prependWidget(QWidget* widget) {
    addWidget(widget);
    items_.prepend(items_.takeLast());
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + horizontalGap_,
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem*> line;
    int x = area.x(), y = area.y(), height = 0;
    const auto finishLine = [&] {
        int at = area.x();
        for (QLayoutItem* item : line) {
            const QSize hint = item->sizeHint();
            const QSize size(std::min(hint.width(), area.width()), hint.height());
            if (move) {
                item->setGeometry(QRect(QPoint(at, y + (height - size.height()) / 2), size));
            }
            at += size.width() + horizontalGap_;
        }
        line.clear();
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize hint = item->sizeHint();
        const int width = std::min(hint.width(), area.width());
        if (!line.isEmpty() && x + width > area.x() + area.width()) {
            finishLine();
            y += height + verticalGap_;
            x = area.x();
            height = 0;
        }
        line << item;
        height = std::max(height, hint.height());
        x += width + horizontalGap_;
    }
    finishLine();
    return y + height - rect.y() + contentsMargins().bottom();
}

}  // namespace deepsight
