#pragma once

#include <QStyledItemDelegate>

namespace deepsight {

/// Paints a bar under the text of a cell, as long as its share of the cell: a chart that is a
/// table, for eyes, keyboard and screen readers alike.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    static constexpr int kShareRole = Qt::UserRole + 1;  ///< double, 0 ... 1

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

}  // namespace deepsight
