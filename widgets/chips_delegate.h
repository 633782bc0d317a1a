#pragma once

#include <QStyledItemDelegate>

namespace deepsight {

/// Draws the tokens of MeaningModel::kChipsRole side by side, those that hit on a ground of their
/// own and bold. GUI thread.
class ChipsDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace deepsight
