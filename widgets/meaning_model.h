#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVector>

#include "widgets/inspector_tab.h"

namespace deepsight {

/// A token in a cell, and whether it is one of those looked for.
struct TokenChip {
    QString text;
    bool hit = false;
};

/// Which side of the future loss is read as tokens.
enum class MeaningSide { Context, Encoder };

/// A row for each planning context: its position, the text there, the tokens that really follow
/// with their ranks, and the tokens nearest to what one or two checkpoints mean. GUI thread.
class MeaningModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Position, Text, Future, Shown, Other, kColumns };
    static constexpr int kChipsRole = Qt::UserRole;  ///< QVector<TokenChip>

    using QAbstractTableModel::QAbstractTableModel;

    void setTraces(const TracePtr& shown, const TracePtr& other, MeaningSide side);
    const TracePtr& shown() const { return shown_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int rowOf(int position) const;  ///< -1: none
    int positionOf(int row) const;

  private:
    QVector<TokenChip> chips(int row, int column) const;
    const ContextMeaning* meaning(const TracePtr& trace, int row) const;

    TracePtr shown_;
    TracePtr other_;
    MeaningSide side_ = MeaningSide::Context;
};

}  // namespace deepsight
