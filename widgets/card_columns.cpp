#include "widgets/card_columns.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/theme.h"

namespace deepsight {

CardColumns::CardColumns(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    for (QVBoxLayout*& column : columns_) {
        column = new QVBoxLayout;
        column->setSpacing(space::kMedium);
        column->setAlignment(Qt::AlignTop);
        row->addLayout(column, 1);
    }
}

void CardColumns::addCard(QWidget* card) {
    card->setParent(this);
    cards_.append(card);
    columnCount_ = 0;
    distribute(1);
}

QSize CardColumns::minimumSizeHint() const {
    int width = 0;
    for (const QWidget* card : cards_) width = std::max(width, card->minimumSizeHint().width());
    return {width, layout()->minimumSize().height()};
}

void CardColumns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    distribute(width() >= 2 * kColumnWidth + space::kMedium ? 2 : 1);
}

void CardColumns::distribute(int columns) {
    if (columns == columnCount_) return;
    columnCount_ = columns;
    for (QWidget* card : std::as_const(cards_)) {
        columns_[0]->removeWidget(card);
        columns_[1]->removeWidget(card);
    }
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->setStretch(1, columns - 1);
    row->setSpacing(columns == 2 ? space::kMedium : 0);
    int heights[2] = {0, 0};
    for (QWidget* card : std::as_const(cards_)) {
        const int column = columns == 2 && heights[1] < heights[0] ? 1 : 0;
        heights[column] += card->sizeHint().height();
        columns_[column]->addWidget(card);
    }
}

}  // namespace deepsight
