#include "widgets/runs_toolbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "widgets/choice_box.h"
#include "widgets/run_texts.h"
#include "widgets/runs_filter.h"
#include "widgets/runs_search.h"
#include "widgets/runs_table_model.h"
#include "widgets/theme.h"

namespace deepsight {

RunsToolbar::RunsToolbar(const RunsTableModel& model, RunsFilter& filter, QWidget* parent)
    : QWidget(parent),
      model_(model),
      filter_(filter),
      search_(new RunsSearch(model.values(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(search_);
    column->addWidget(makeFilters());
    connect(search_, &RunsSearch::edited, this, [this](const QString& text) {
        const RunsQuery query(text, model_.values());
        search_->showProblems(query.problems());
        filter_.setQuery(query);
        Q_EMIT filtered();
    });
}

QWidget* RunsToolbar::makeFilters() {
    auto* line = new QWidget(this);
    state_ = new ChoiceBox(line);
    state_->setObjectName(QStringLiteral("stateFilterComboBox"));
    state_->setAccessibleName(tr("State of the runs shown"));
    state_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    state_->addItem(tr("All states"), -1);
    for (const RunState state : {RunState::Active, RunState::Finished, RunState::Stopped,
                                 RunState::Failed, RunState::Interrupted, RunState::Damaged}) {
        state_->addItem(runStateText(state), static_cast<int>(state));
    }
    host_ = new ChoiceBox(line);
    host_->setObjectName(QStringLiteral("hostFilterComboBox"));
    host_->setAccessibleName(tr("Host of the runs shown"));
    host_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    archived_ = new QCheckBox(tr("Show archived"), line);
    archived_->setObjectName(QStringLiteral("showArchivedCheckBox"));
    archived_->setToolTip(tr("Also list the runs that you put out of the way"));
    auto* columns = makeButton(tr("Columns…"), QStringLiteral("chooseColumnsPushButton"), line);
    columns->setToolTip(tr("Show any field of the configuration and any metric as a column"));
    count_ = makeMuted(QString(), line);
    count_->setObjectName(QStringLiteral("runCountLabel"));
    count_->setWordWrap(false);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(state_);
    row->addWidget(host_);
    row->addWidget(archived_);
    row->addStretch(1);
    row->addWidget(count_);
    row->addWidget(columns);
    connect(state_, &QComboBox::currentIndexChanged, this, [this] {
        const int state = state_->currentData().toInt();
        filter_.setState(state < 0 ? std::nullopt : std::optional(static_cast<RunState>(state)));
        Q_EMIT filtered();
    });
    connect(host_, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant host = host_->currentData();
        filter_.setHost(host.isValid() ? std::optional(host.toString()) : std::nullopt);
        Q_EMIT filtered();
    });
    setHosts({});
    connect(archived_, &QCheckBox::toggled, this, [this](bool shown) {
        filter_.setArchivedShown(shown);
        Q_EMIT filtered();
    });
    connect(columns, &QPushButton::clicked, this, &RunsToolbar::columnsRequested);
    return line;
}

void RunsToolbar::startSearch() { search_->start(); }

void RunsToolbar::setTags(const QStringList& tags) { search_->setTags(tags); }

void RunsToolbar::setHosts(const QStringList& names) {
    const QVariant chosen = host_->currentData();
    {
        const QSignalBlocker quiet(host_);
        host_->clear();
        host_->addItem(tr("All hosts"));
        host_->addItem(tr("This computer"), QString());
        for (const QString& name : names) host_->addItem(name, name);
        host_->setCurrentIndex(-1);
    }
    const int row = chosen.isValid() ? host_->findData(chosen) : 0;
    host_->setCurrentIndex(names.isEmpty() ? 0 : std::max(0, row));
    host_->setVisible(!names.isEmpty());
}

void RunsToolbar::showArchived() { archived_->setChecked(true); }

void RunsToolbar::showAll() {
    search_->clear();
    state_->setCurrentIndex(0);
    host_->setCurrentIndex(0);
    if (filter_.rowCount() == 0) showArchived();
}

void RunsToolbar::showCount() {
    const int matching = filter_.rowCount();
    const int archived = filter_.archivedCount();
    count_->setText(filter_.isFiltering() ? tr("%1 of %2").arg(matching).arg(model_.rowCount())
                    : archived > 0        ? tr("%1, %2 archived").arg(matching).arg(archived)
                                          : tr("%Ln runs", nullptr, matching));
    count_->setToolTip(archived > 0 ? tr("%Ln more are archived and not shown", nullptr, archived)
                                    : QString());
}

}  // namespace deepsight
