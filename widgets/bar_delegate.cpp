#include "widgets/bar_delegate.h"

#include <QPainter>
#include <algorithm>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kMargin = 3;

}  // namespace

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const double share = std::clamp(index.data(kShareRole).toDouble(), 0.0, 1.0);
    QRectF bar = QRectF(option.rect).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    bar.setWidth(std::max(1.0, bar.width() * share));
    QColor colour = statusColours(option.palette).accent;
    colour.setAlpha(110);  // the number stays easy to read
    painter->fillRect(bar, colour);
    QStyledItemDelegate::paint(painter, option, index);
}

}  // namespace deepsight
