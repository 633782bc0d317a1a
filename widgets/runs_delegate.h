#pragma once

#include <QStyledItemDelegate>

namespace deepsight {

/// Paints the cells of the table of runs that are more than text: the overlay mark in the colour
/// of the curve, the star, the state's icon, and the run that is open in bold. GUI thread.
class RunsDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    /// Leaves a title alone that the user is typing while the list is read again.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace deepsight
