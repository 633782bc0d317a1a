#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>
#include <optional>

#include "core/training/run_catalogue.h"

namespace deepsight {

/// The rows of a RunsTableModel that the user looks for, sorted; what has no value comes last
/// whichever way the column is sorted. GUI thread.
class RunsFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit RunsFilter(QObject* parent = nullptr);

    /// Rows must contain every word of `text`, in whichever of their texts.
    void setSearch(const QString& text);
    void setState(std::optional<RunState> state);  ///< empty: all states
    bool isFiltering() const { return !words_.isEmpty() || state_.has_value(); }

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QStringList words_;
    std::optional<RunState> state_;
};

}  // namespace deepsight
