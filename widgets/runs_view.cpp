#include "widgets/runs_view.h"

#include <QDataStream>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "widgets/config_comparison.h"
#include "widgets/empty_state.h"
#include "widgets/hosts_bar.h"
#include "widgets/notice_banner.h"
#include "widgets/page_header.h"
#include "widgets/run_details.h"
#include "widgets/run_texts.h"
#include "widgets/runs_columns.h"
#include "widgets/runs_filter.h"
#include "widgets/runs_table.h"
#include "widgets/runs_table_model.h"
#include "widgets/runs_toolbar.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

enum StackPage { kReading, kEmpty, kContent };
enum TablePage { kTable, kNoMatch };
enum SidePage { kNothing, kDetails };

}  // namespace

RunsView::RunsView(QWidget* parent)
    : QWidget(parent),
      model_(new RunsTableModel(this)),
      filter_(new RunsFilter(*model_, this)),
      details_(new RunDetails),
      comparison_(new ConfigComparison),
      hosts_(new HostsBar(this)),
      problem_(new NoticeBanner(QStringLiteral("runsProblem"), this)),
      undo_(new NoticeBanner(QStringLiteral("undoTrash"), this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(tr("No runs yet"), QString(), tr("Configure a run"), this)) {
    setObjectName(QStringLiteral("runsView"));
    header_ = makeHeader();
    table_ = new RunsTable(*model_, *filter_);
    empty_->setGlyph(EmptyState::Glyph::Run);
    QLabel* reading = makeMuted(tr("Reading the runs…"));
    reading->setAlignment(Qt::AlignCenter);
    stack_->addWidget(reading);
    stack_->addWidget(empty_);
    stack_->addWidget(makeContent());
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    page->addWidget(header_);
    page->addWidget(hosts_);
    page->addWidget(problem_);
    page->addWidget(undo_);
    page->addWidget(stack_, 1);
    connect(empty_, &EmptyState::actionTriggered, this, &RunsView::goToConfigureRequested);
    connect(undo_, &NoticeBanner::actionTriggered, this, &RunsView::undoRequested);
    connect(hosts_, &HostsBar::hostActivated, this, &RunsView::hostsRequested);
    connectTable();
    connectDetails();
    comparison_->hide();
    curves_->setEnabled(false);
    updateSide();
}

PageHeader* RunsView::makeHeader() {
    auto* header = new PageHeader(tr("Runs"), QString(), this);
    curves_ = makeButton(tr("Show curves"), QStringLiteral("showOverlaysPushButton"), header);
    curves_->setToolTip(tr("See the open run and the overlaid ones on the Curves page"));
    auto* folder =
        makeButton(tr("Change folder…"), QStringLiteral("changeRunsFolderPushButton"), header);
    folder->setToolTip(tr("Choose where new runs are made and listed from"));
    auto* hosts = makeButton(tr("Hosts…"), QStringLiteral("hostsPushButton"), header);
    hosts->setToolTip(tr("Also list and follow runs on other computers, over SSH"));
    connect(hosts, &QPushButton::clicked, this, [this] { Q_EMIT hostsRequested({}); });
    auto* refresh = makeButton(tr("Refresh"), QStringLiteral("refreshRunsPushButton"), header);
    refresh->setToolTip(tr("Read the folder again; done by itself every few seconds"));
    header->addControl(curves_);
    header->addControl(folder);
    header->addControl(hosts);
    header->addControl(refresh);
    connect(curves_, &QPushButton::clicked, this, &RunsView::showCurvesRequested);
    connect(folder, &QPushButton::clicked, this, &RunsView::runsFolderRequested);
    connect(refresh, &QPushButton::clicked, this, &RunsView::refreshRequested);
    return header;
}

QWidget* RunsView::makeContent() {
    side_ = new QStackedWidget;
    QFrame* nothing = makeCard();
    QLabel* hint = makeMuted(tr("Select a run to see it, or several to compare them."), nothing);
    hint->setAlignment(Qt::AlignCenter);
    auto* inner = new QVBoxLayout(nothing);
    inner->addWidget(hint);
    side_->addWidget(nothing);
    side_->addWidget(details_);
    beside_ = makeSplitter(Qt::Horizontal, QStringLiteral("runDetailsSplitter"), besideSizes_);
    beside_->addWidget(makeTableCard());
    beside_->addWidget(side_);
    beside_->setStretchFactor(0, 1);
    beside_->setSizes({1000, 310});
    below_ = makeSplitter(Qt::Vertical, QStringLiteral("runComparisonSplitter"), belowSizes_);
    below_->addWidget(beside_);
    below_->addWidget(comparison_);
    below_->setStretchFactor(0, 1);
    below_->setSizes({320, 280});
    comparison_->setMinimumHeight(140);
    return below_;
}

QSplitter* RunsView::makeSplitter(Qt::Orientation orientation, const QString& name,
                                  QByteArray& sizes) {
    auto* splitter = new QSplitter(orientation, this);
    splitter->setObjectName(name);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::kMedium);
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, &sizes] {
        sizes = splitter->saveState();
        Q_EMIT layoutEdited();
    });
    return splitter;
}

QWidget* RunsView::makeTableCard() {
    QFrame* card = makeCard();
    auto* noMatch = new EmptyState(tr("No run matches"), tr("Search for something else."),
                                   tr("Show all runs"), card);
    connect(noMatch, &EmptyState::actionTriggered, this, [this] { toolbar_->showAll(); });
    toolbar_ = new RunsToolbar(*model_, *filter_, card);
    connect(toolbar_, &RunsToolbar::filtered, this, &RunsView::updateMatches);
    connect(toolbar_, &RunsToolbar::columnsRequested, this, [this] { table_->columns().choose(); });
    // Here, not there: it finds from wherever on the page the keyboard is.
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, toolbar_, &RunsToolbar::startSearch);
    tableStack_ = new QStackedWidget(card);
    tableStack_->addWidget(table_);
    tableStack_->addWidget(noMatch);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(toolbar_);
    progress_ = new QProgressBar(card);
    progress_->setObjectName(QStringLiteral("runsProgressBar"));
    progress_->setAccessibleName(tr("Reading the runs"));
    progress_->setTextVisible(false);
    QSizePolicy policy = progress_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(policy);
    progress_->hide();
    column->addWidget(progress_);
    column->addWidget(tableStack_, 1);
    return card;
}

void RunsView::connectTable() {
    connect(table_, &RunsTable::openRequested, this, &RunsView::openRequested);
    connect(table_, &RunsTable::overlayRequested, this, &RunsView::overlayRequested);
    // What is being written about a run is told first: a star must not undo it.
    const auto star = [this](const QStringList& ids, bool on) {
        details_->commit();
        Q_EMIT starRequested(ids, on);
    };
    connect(table_, &RunsTable::starRequested, this, star);
    connect(model_, &RunsTableModel::starToggled, this,
            [star](const QString& id, bool on) { star({id}, on); });
    connect(table_, &RunsTable::archiveRequested, this, [this](const QStringList& ids, bool on) {
        details_->commit();
        Q_EMIT archiveRequested(ids, on);
    });
    connect(table_, &RunsTable::exportRequested, this, &RunsView::exportRequested);
    connect(table_, &RunsTable::reportRequested, this, &RunsView::reportRequested);
    connect(table_, &RunsTable::showFolderRequested, this, &RunsView::showFolderRequested);
    connect(table_, &RunsTable::trashRequested, this, &RunsView::trashRequested);
    connect(table_, &RunsTable::layoutEdited, this, &RunsView::layoutEdited);
    connect(table_, &RunsTable::selectionEdited, this, &RunsView::updateSide);
    connect(model_, &RunsTableModel::overlayToggled, this,
            [this](const QString& id, bool on) { Q_EMIT overlayRequested({id}, on); });
    connect(model_, &RunsTableModel::titleEdited, this,
            [this](const QString& id, const QString& title) {
                details_->commit();
                const RunSummary* edited = run(id);
                if (edited == nullptr) return;
                RunNotes notes = edited->notes;
                notes.title = title.toStdString();
                Q_EMIT notesEdited(id, notes);
            });
}

void RunsView::connectDetails() {
    connect(details_, &RunDetails::openRequested, this, &RunsView::openRequested);
    connect(details_, &RunDetails::overlayRequested, this, &RunsView::overlayRequested);
    connect(details_, &RunDetails::notesEdited, this, &RunsView::notesEdited);
    connect(details_, &RunDetails::starRequested, this, &RunsView::starRequested);
    connect(details_, &RunDetails::archiveRequested, this, &RunsView::archiveRequested);
    connect(details_, &RunDetails::parentRequested, this, &RunsView::showParent);
    connect(details_, &RunDetails::showFolderRequested, this, &RunsView::showFolderRequested);
    connect(details_, &RunDetails::trashRequested, this, &RunsView::trashRequested);
}

void RunsView::setRunsFolder(const QString& folder) {
    if (folder != folder_) listed_ = false;
    folder_ = folder;
    const QString shown = breakablePaths(QDir::toNativeSeparators(folder));
    header_->setSubtitle(shown);
    empty_->setText(tr("No runs yet"), tr("Runs that you train in %1 are listed here.").arg(shown));
    updateStack();
}

void RunsView::setRuns(const std::vector<RunSummary>& runs) {
    listed_ = true;
    const bool hadSelection = !table_->selectedIds().isEmpty();
    model_->setRuns(runs);
    if (hadSelection && table_->selectedIds().isEmpty()) table_->select({table_->currentId()});
    QStringList tags;
    for (const RunSummary& run : runs) {
        for (const std::string& tag : run.notes.tags) tags << QString::fromStdString(tag);
    }
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    details_->setKnownTags(tags);
    toolbar_->setTags(tags);
    updateStack();
    updateMatches();
    selectSomething();
    updateSide();
}

/// Something to look at, without being asked, when the list is new.
void RunsView::selectSomething() {
    if (!table_->selectedIds().isEmpty() || table_->currentIndex().isValid()) return;
    const QString first = filter_->index(0, 0).data(RunsTableModel::IdRole).toString();
    const bool hasCurrent = model_->run(model_->current()) != nullptr;
    if (!first.isEmpty()) table_->select({hasCurrent ? model_->current() : first});
}

void RunsView::setCurrentRun(const QString& id) {
    model_->setCurrent(id);
    curves_->setEnabled(!id.isEmpty() || !overlays_.isEmpty());
    updateSide();
}

void RunsView::setOverlays(const QHash<QString, QColor>& overlays) {
    overlays_ = overlays;
    model_->setOverlays(QSet<QString>(overlays.keyBegin(), overlays.keyEnd()));
    model_->setOverlayColours(overlays);
    curves_->setEnabled(!model_->current().isEmpty() || !overlays.isEmpty());
    updateSide();
}

void RunsView::setHosts(const HostStandings& hosts) {
    hosts_->setHosts(hosts);
    QStringList names;
    for (const HostStanding& host : hosts) names << host.name;
    if (names == std::exchange(hostNames_, names)) return;
    toolbar_->setHosts(names);
}

void RunsView::showHostColumn() {
    const QString key = QStringLiteral("run.host");
    table_->columns().setShown(key, true);
    // Beside the name: it tells runs of the same name apart.
    QHeaderView* head = table_->horizontalHeader();
    head->moveSection(head->visualIndex(model_->columnOf(key)),
                      head->visualIndex(RunsTableModel::Name) + 1);
    Q_EMIT layoutEdited();
}

void RunsView::setAbsent(const QSet<QString>& ids) { model_->setAbsent(ids); }

void RunsView::setOpenable(bool openable, const QString& why) {
    openable_ = openable;
    whyNotOpenable_ = why;
    table_->setOpenable(openable);
    updateSide();
}

void RunsView::setReading(bool reading) {
    if (!reading) progress_->hide();
}

void RunsView::setProgress(qint64 done, qint64 total) {
    progress_->setRange(0, static_cast<int>(total));
    progress_->setValue(static_cast<int>(done));
    progress_->setVisible(done < total);
}

void RunsView::showProblem(const QString& message) { problem_->showProblem(message); }

void RunsView::offerUndo(const QString& text) { undo_->showOffer(text, tr("Undo")); }

void RunsView::withdrawUndo() { undo_->hide(); }

QByteArray RunsView::tableLayout() const { return table_->layoutState(); }

QByteArray RunsView::splitterLayout() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << besideSizes_ << belowSizes_;
    return state;
}

void RunsView::restoreLayout(const QByteArray& table, const QByteArray& splitters) {
    if (!table.isEmpty()) table_->restoreLayout(table);
    QDataStream stream(splitters);
    stream >> besideSizes_ >> belowSizes_;
    if (!besideSizes_.isEmpty()) beside_->restoreState(besideSizes_);
    if (!belowSizes_.isEmpty()) below_->restoreState(belowSizes_);
}

const RunSummary* RunsView::run(const QString& id) const { return model_->run(id); }

QStringList RunsView::selectedIds() const { return table_->selectedIds(); }

void RunsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void RunsView::hideEvent(QHideEvent* event) {
    details_->commit();
    QWidget::hideEvent(event);
    Q_EMIT hidden();
}

void RunsView::updateStack() {
    const bool empty = model_->rowCount() == 0;
    stack_->setCurrentIndex(!listed_ ? kReading : empty ? kEmpty : kContent);
}

void RunsView::updateMatches() {
    const int matching = filter_->rowCount();
    const int all = model_->rowCount();
    tableStack_->setCurrentIndex(matching == 0 && all > 0 ? kNoMatch : kTable);
    toolbar_->showCount();
}

/// Out of what hides it, where need be: whoever asks for a run wants to see it.
void RunsView::showParent(const QString& folder) {
    const RunSummary* parent = run(folder);
    if (parent == nullptr) return;
    table_->select({folder});
    if (!table_->selectedIds().isEmpty()) return;
    toolbar_->showAll();
    if (parent->notes.archived) toolbar_->showArchived();
    table_->select({folder});
}

void RunsView::updateSide() {
    const QStringList ids = table_->selectedIds();
    std::vector<RunSummary> runs;
    for (const QString& id : ids) {
        if (const RunSummary* selected = run(id)) runs.push_back(*selected);
    }
    if (runs.size() == 1) {
        const bool current = ids[0] == model_->current();
        const bool openable = openable_ && !current && runs[0].state != RunState::Damaged;
        details_->setRun(
            runs[0],
            {.current = current,
             .overlaid = model_->isOverlaid(ids[0]),
             .openable = openable,
             .onDisk = !model_->isAbsent(ids[0]),
             .parentListed =
                 runs[0].lineage && run(QString::fromStdString(runs[0].lineage->parent)) != nullptr,
             .whyNotOpenable = current     ? tr("This run is open.")
                               : openable_ ? tr("A damaged run cannot be opened.")
                                           : whyNotOpenable_});
    } else {
        details_->commit();
        comparison_->setRuns(runs, overlays_);
    }
    const bool several = runs.size() > 1;
    side_->setCurrentIndex(runs.empty() ? kNothing : kDetails);
    side_->setHidden(several);
    if (comparison_->isHidden() != several) return;
    comparison_->setVisible(several);
    // The table is less high now.
    QMetaObject::invokeMethod(
        table_, [this] { table_->scrollTo(table_->currentIndex()); }, Qt::QueuedConnection);
}

}  // namespace deepsight
