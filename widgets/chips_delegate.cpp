#include "widgets/chips_delegate.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

#include "widgets/meaning_model.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kPadding = 4;
constexpr int kGap = 4;

QFont chipFont(bool hit) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setBold(hit);
    return font;
}

QVector<TokenChip> chipsOf(const QModelIndex& index) {
    return index.data(MeaningModel::kChipsRole).value<QVector<TokenChip>>();
}

}  // namespace

void ChipsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const StatusColours colours = statusColours(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    int x = option.rect.left() + kGap;
    for (const TokenChip& chip : chipsOf(index)) {
        const QFont font = chipFont(chip.hit);
        const int width = QFontMetrics(font).horizontalAdvance(chip.text) + 2 * kPadding;
        const QRect room(x, option.rect.top() + 2, width, option.rect.height() - 4);
        QColor fill = chip.hit ? colours.success : colours.muted;
        fill.setAlpha(chip.hit ? 60 : 22);
        painter->setPen(chip.hit ? QPen(colours.success, 1) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(room, 3, 3);
        painter->setFont(font);
        painter->setPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(room, Qt::AlignCenter, chip.text);
        x += width + kGap;
        if (x > option.rect.right()) break;
    }
    painter->restore();
}

QSize ChipsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    int width = kGap;
    for (const TokenChip& chip : chipsOf(index)) {
        width +=
            QFontMetrics(chipFont(chip.hit)).horizontalAdvance(chip.text) + 2 * kPadding + kGap;
    }
    return {width, option.fontMetrics.height() + 2 * kPadding};
}

}  // namespace deepsight
