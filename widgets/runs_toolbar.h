#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace deepsight {

class ChoiceBox;
class RunsFilter;
class RunsSearch;
class RunsTableModel;

/// Above the table of runs: the search, what else leaves runs out, how many are left, and the way
/// to the choice of columns. Steers the page's filter, which outlives it. GUI thread.
class RunsToolbar : public QWidget {
    Q_OBJECT
  public:
    RunsToolbar(const RunsTableModel& model, RunsFilter& filter, QWidget* parent = nullptr);

    void startSearch();  ///< the keyboard goes into the search
    void setTags(const QStringList& tags);
    /// Other computers whose runs may be listed: where there are any, one can be chosen.
    void setHosts(const QStringList& names);
    void showCount();
    /// Takes back whatever leaves runs out; archived ones only where there are no others.
    void showAll();
    void showArchived();

  Q_SIGNALS:
    void filtered();
    void columnsRequested();

  private:
    QWidget* makeFilters();

    const RunsTableModel& model_;
    RunsFilter& filter_;
    RunsSearch* search_;
    ChoiceBox* state_ = nullptr;
    ChoiceBox* host_ = nullptr;
    QCheckBox* archived_ = nullptr;
    QLabel* count_ = nullptr;
};

}  // namespace deepsight
