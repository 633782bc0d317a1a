#pragma once

#include <QSortFilterProxyModel>
#include <optional>

#include "core/training/run_catalogue.h"
#include "widgets/runs_query.h"

namespace deepsight {

class RunsTableModel;

/// The rows of a RunsTableModel that the user looks for, sorted; what has no value comes last
/// whichever way the column is sorted. Archived runs are left out unless asked for. GUI thread.
class RunsFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit RunsFilter(RunsTableModel& model, QObject* parent = nullptr);

    void setQuery(const RunsQuery& query);
    void setState(std::optional<RunState> state);  ///< empty: all states
    void setHost(std::optional<QString> host);  ///< empty text: this computer; nothing: all hosts
    void setArchivedShown(bool shown);

    bool isFiltering() const { return !query_.isEmpty() || state_ || host_; }
    /// Runs that are left out because they are archived, and for no other reason.
    int archivedCount() const;

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    bool isWanted(const RunSummary& run) const;
    bool isHidden(const RunSummary& run) const;

    RunsTableModel& model_;
    RunsQuery query_;
    std::optional<RunState> state_;
    std::optional<QString> host_;
    bool archivedShown_ = false;
};

}  // namespace deepsight
