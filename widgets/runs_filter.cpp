#include "widgets/runs_filter.h"

#include <algorithm>
#include <utility>

#include "widgets/runs_cells.h"
#include "widgets/runs_table_model.h"

namespace deepsight {

RunsFilter::RunsFilter(RunsTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), model_(model) {
    setSortRole(RunsTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setSourceModel(&model);
}

void RunsFilter::setQuery(const RunsQuery& query) {
    query_ = query;
    invalidateFilter();
}

void RunsFilter::setState(std::optional<RunState> state) {
    state_ = state;
    invalidateFilter();
}

void RunsFilter::setHost(std::optional<QString> host) {
    host_ = std::move(host);
    invalidateFilter();
}

void RunsFilter::setArchivedShown(bool shown) {
    archivedShown_ = shown;
    invalidateFilter();
}

bool RunsFilter::isWanted(const RunSummary& run) const {
    if (state_ && run.state != *state_) return false;
    if (host_ && run.host != host_->toStdString()) return false;
    return query_.isEmpty() || query_.matches(run, runSearchText(run));
}

bool RunsFilter::isHidden(const RunSummary& run) const {
    return run.notes.archived && !archivedShown_ && !query_.asksForArchived();
}

int RunsFilter::archivedCount() const {
    const auto& runs = model_.runs();
    return static_cast<int>(std::count_if(runs.begin(), runs.end(), [this](const RunSummary& run) {
        return isHidden(run) && isWanted(run);
    }));
}

bool RunsFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    const RunSummary& run = model_.runs()[static_cast<std::size_t>(sourceRow)];
    return !isHidden(run) && isWanted(run);
}

bool RunsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool leftKnown = left.data(sortRole()).isValid();
    const bool rightKnown = right.data(sortRole()).isValid();
    if (leftKnown != rightKnown) return leftKnown == (sortOrder() == Qt::AscendingOrder);
    return leftKnown && QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace deepsight
