#include "widgets/runs_filter.h"

#include <algorithm>

#include "widgets/runs_table_model.h"

namespace deepsight {

RunsFilter::RunsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(RunsTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void RunsFilter::setSearch(const QString& text) {
    words_ = text.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunsFilter::setState(std::optional<RunState> state) {
    state_ = state;
    invalidateFilter();
}

bool RunsFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (state_ && index.data(RunsTableModel::StateRole).toInt() != static_cast<int>(*state_)) {
        return false;
    }
    const QString text = index.data(RunsTableModel::SearchRole).toString();
    return std::all_of(words_.begin(), words_.end(),
                       [&](const QString& word) { return text.contains(word); });
}

bool RunsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool leftKnown = left.data(sortRole()).isValid();
    const bool rightKnown = right.data(sortRole()).isValid();
    if (leftKnown != rightKnown) return leftKnown == (sortOrder() == Qt::AscendingOrder);
    return leftKnown && QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace deepsight
