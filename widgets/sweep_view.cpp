#include "widgets/sweep_view.h"

#include <QCursor>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/support/error.h"
#include "widgets/empty_state.h"
#include "widgets/notice_banner.h"
#include "widgets/page_header.h"
#include "widgets/run_texts.h"
#include "widgets/sweep_findings.h"
#include "widgets/sweep_parallel_view.h"
#include "widgets/sweep_plan_editor.h"
#include "widgets/sweep_results.h"
#include "widgets/sweep_runs_model.h"
#include "widgets/sweep_runs_table.h"
#include "widgets/sweep_texts.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

using Kind = SweepActivity::Kind;

/// Labels of the groups, each once, in the order of their first run.
QStringList groupsOf(const std::vector<SweepRun>& runs) {
    QStringList groups;
    for (const SweepRun& run : runs) {
        const QString group = QString::fromStdString(run.group);
        if (!groups.contains(group)) groups << group;
    }
    return groups;
}

/// Neither variants nor fields that vary: nothing to compare.
bool isBare(const SweepPlan& plan) { return plan.variants.empty() && plan.axes.empty(); }

}  // namespace

SweepView::SweepView(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Sweeps"), QString(), this)),
      problem_(new NoticeBanner(QStringLiteral("sweepProblem"), this)),
      editor_(new SweepPlanEditor),
      runs_(new SweepRunsModel(this)),
      findings_(new SweepFindings) {
    setObjectName(QStringLiteral("sweepView"));
    buildHeader();
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    page->addWidget(header_);
    page->addWidget(problem_);
    page->addWidget(makeContent(), 1);
    connectParts();
    setDraft({});
}

void SweepView::buildHeader() {
    new_ = makeButton(tr("New"), QStringLiteral("newSweepPushButton"), this);
    new_->setToolTip(tr("Plan another sweep: an empty one, or a ready one"));
    buildNewMenu();
    open_ = makeButton(tr("Open"), QStringLiteral("openSweepPushButton"), this);
    open_->setToolTip(tr("See a sweep on disk, and go on with it"));
    buildOpenMenu();
    folder_ = makeButton(tr("Show folder"), QStringLiteral("showSweepFolderPushButton"), this);
    start_ = makePrimaryButton(tr("Start sweep"), QStringLiteral("startSweepPushButton"), this);
    stopAfter_ =
        makeButton(tr("Stop after this run"), QStringLiteral("stopAfterRunPushButton"), this);
    stopAfter_->setCheckable(true);
    stopAfter_->setToolTip(tr("Let the run in training finish, and begin no other"));
    stop_ = makeButton(tr("Stop now"), QStringLiteral("stopSweepPushButton"), this);
    stop_->setToolTip(tr("Save the run in training and stop; the sweep can be continued"));
    setRole(stop_, QStringLiteral("danger"));
    for (QPushButton* button : {new_, open_, folder_, stopAfter_, stop_, start_}) {
        header_->addControl(button);
    }
}

QWidget* SweepView::makeContent() {
    empty_ = new EmptyState(
        tr("No sweep yet"),
        tr("A sweep trains a family of runs one after the other and compares them. Add a field "
           "with several values, or begin with a ready sweep."),
        tr("Choose a ready sweep"), this);
    empty_->setGlyph(EmptyState::Glyph::Grid);
    below_ = new QSplitter(Qt::Vertical);
    below_->setObjectName(QStringLiteral("sweepResultsSplitter"));
    below_->addWidget(makeRunsCard());
    below_->addWidget(findings_);
    below_->setSizes({300, 260});
    stack_ = new QStackedWidget;
    stack_->addWidget(empty_);
    stack_->addWidget(below_);
    beside_ = new QSplitter(Qt::Horizontal, this);
    beside_->setObjectName(QStringLiteral("sweepPlanSplitter"));
    beside_->addWidget(editor_);
    beside_->addWidget(stack_);
    beside_->setStretchFactor(1, 1);
    beside_->setSizes({340, 1000});
    for (QSplitter* splitter : {beside_, below_}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(space::kMedium);
        connect(splitter, &QSplitter::splitterMoved, this, &SweepView::layoutEdited);
    }
    return beside_;
}

QWidget* SweepView::makeRunsCard() {
    QFrame* card = makeCard();
    runsTable_ = new SweepRunsTable(*runs_, card);
    state_ = makeHeading(QString(), card);
    state_->setObjectName(QStringLiteral("sweepStateLabel"));
    state_->setWordWrap(true);
    whyNot_ = makeMuted(QString(), card);
    whyNot_->setObjectName(QStringLiteral("sweepWhyNotLabel"));
    progress_ = new QProgressBar(card);
    progress_->setObjectName(QStringLiteral("sweepProgressBar"));
    progress_->setAccessibleName(tr("Steps of the sweep that are done"));
    progress_->setTextVisible(false);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    head->setSpacing(space::kTiny);
    head->addWidget(state_);
    head->addWidget(whyNot_);
    head->addWidget(progress_);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addLayout(head);
    column->addWidget(runsTable_, 1);
    return card;
}

void SweepView::connectParts() {
    connect(start_, &QPushButton::clicked, this, [this] {
        runsTable_->setFocus(Qt::OtherFocusReason);  // the button goes
        if (activity_.kind == Kind::Done) {
            Q_EMIT retryRequested();
        } else {
            Q_EMIT startRequested();
        }
    });
    connect(stopAfter_, &QPushButton::clicked, this, &SweepView::stopAfterRunRequested);
    connect(stop_, &QPushButton::clicked, this, &SweepView::stopRequested);
    connect(folder_, &QPushButton::clicked, this, &SweepView::showFolderRequested);
    connect(empty_, &EmptyState::actionTriggered, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        addPresets(menu);
        menu->popup(QCursor::pos());
    });
    connect(editor_, &SweepPlanEditor::edited, this, [this] {
        preview();
        Q_EMIT draftEdited();
    });
    connect(editor_, &SweepPlanEditor::dataRequested, this,
            [this] { Q_EMIT dataRequested(plan().base.data.source); });
    connect(runsTable_, &SweepRunsTable::openRequested, this, &SweepView::openRun);
    SweepResults* results = findings_->results();
    connect(results, &SweepResults::metricsEdited, this, &SweepView::metricsEdited);
    connect(results, &SweepResults::saveRequested, this, &SweepView::saveRequested);
    connect(findings_->parallel(), &SweepParallelView::openRequested, this, &SweepView::openRun);
}

void SweepView::setDraft(const SweepPlan& plan) {
    draft_ = true;
    header_->setSubtitle(
        tr("Runs that differ in a few fields, trained one after the other and compared"));
    editor_->setPlan(plan);
    editor_->setFixed(false);
    findings_->results()->setSummary({});
    findings_->parallel()->setRuns({}, {});
    findings_->hide();
    activity_.kind = Kind::Draft;
    preview();
}

void SweepView::setSweep(const SweepPlan& plan, const QString& folder) {
    draft_ = false;
    header_->setSubtitle(breakablePaths(QDir::toNativeSeparators(folder)));
    editor_->setPlan(plan);
    editor_->setFixed(true);
    findings_->show();
    stack_->setCurrentIndex(1);
}

SweepPlan SweepView::plan() const { return editor_->plan(); }

bool SweepView::isStartable() const { return planned_ && editor_->isComplete(); }

void SweepView::focusFirstProblem() { editor_->focusFirstProblem(); }

/// What the draft leads to. Cheap: plans expand without touching a file.
void SweepView::preview() {
    const SweepPlan plan = editor_->plan();
    statuses_.clear();
    planned_ = false;
    QString problem;
    if (!isBare(plan)) {
        try {
            std::vector<SweepRun> runs = expandSweep(plan);
            editor_->setGroups(groupsOf(runs));
            for (SweepRun& run : runs) {
                statuses_.push_back({});
                statuses_.back().run = std::move(run);
            }
            planned_ = true;
        } catch (const Error& error) {
            problem = QString::fromStdString(error.what());
        }
    } else {
        editor_->setGroups({});
    }
    editor_->setProblem(problem);
    runs_->setRuns(statuses_);
    stack_->setCurrentIndex(isBare(plan) ? 0 : 1);
    showState();
}

void SweepView::setRuns(const std::vector<SweepRunStatus>& runs) {
    statuses_ = runs;
    runs_->setRuns(runs);
    findings_->parallel()->setRuns(editor_->plan(), runs);
    std::vector<SweepRun> plain;
    for (const SweepRunStatus& status : runs) plain.push_back(status.run);
    editor_->setGroups(groupsOf(plain));
    showState();
}

void SweepView::setTraining(const QString& run, TrainingState state, qint64 steps) {
    const int before = runs_->trainingRow();
    runs_->setTraining(run, state, steps);
    if (runs_->trainingRow() != before) runsTable_->showRow(runs_->trainingRow());
    showRunsState();
}

void SweepView::setSummary(const SweepSummary& summary) {
    findings_->results()->setSummary(summary);
}

void SweepView::setActivity(const SweepActivity& activity) {
    activity_ = activity;
    showState();
}

void SweepView::setCurrentConfig(const Config& config) { editor_->setCurrentConfig(config); }

void SweepView::setDataPath(const QString& path) { editor_->setDataPath(path); }

void SweepView::setMetrics(const QStringList& metrics) {
    findings_->results()->setMetrics(metrics);
}

QStringList SweepView::metrics() const { return findings_->results()->metrics(); }

QString SweepView::table(TableFormat format) const { return findings_->results()->table(format); }

void SweepView::showProblem(const QString& message) { problem_->showProblem(message); }

QByteArray SweepView::layoutState() const {
    return beside_->saveState().toBase64() + ' ' + below_->saveState().toBase64();
}

void SweepView::restoreLayout(const QByteArray& state) {
    const QList<QByteArray> parts = state.split(' ');
    if (parts.size() != 2) return;
    beside_->restoreState(QByteArray::fromBase64(parts[0]));
    below_->restoreState(QByteArray::fromBase64(parts[1]));
}

void SweepView::showState() {
    const bool running = activity_.kind == Kind::Running;
    const bool failed = std::any_of(statuses_.begin(), statuses_.end(), [](const auto& status) {
        return status.state == SweepRunState::Failed;
    });
    new_->setVisible(!running);
    open_->setVisible(!running);
    folder_->setVisible(!draft_);
    start_->setVisible(!running && (activity_.kind != Kind::Done || failed));
    start_->setText(draft_                             ? tr("Start sweep")
                    : activity_.kind == Kind::Done     ? tr("Retry failed runs")
                    : statuses_.empty() || !anyBegun() ? tr("Start sweep")
                                                       : tr("Continue sweep"));
    start_->setAccessibleName(start_->text());
    start_->setEnabled(activity_.whyNot.isEmpty() && !activity_.reading &&
                       (!draft_ || isStartable()));
    start_->setToolTip(activity_.whyNot);
    stopAfter_->setVisible(running);
    stopAfter_->setChecked(activity_.stopsAfterRun);
    stop_->setVisible(running);
    whyNot_->setText(activity_.whyNot);
    whyNot_->setVisible(!activity_.whyNot.isEmpty() && !running);
    showRunsState();
}

bool SweepView::anyBegun() const {
    return std::any_of(statuses_.begin(), statuses_.end(), [](const SweepRunStatus& status) {
        return status.state != SweepRunState::Waiting;
    });
}

void SweepView::showRunsState() {
    state_->setText(activity_.reading ? tr("Reading the sweep…")
                    : draft_          ? draftText()
                                      : progressText());
    double done = 0;
    double total = 0;
    for (int row = 0; row < runs_->rowCount(); ++row) {
        const SweepRunStatus& status = statuses_[static_cast<std::size_t>(row)];
        const auto steps = static_cast<double>(status.run.config.training.steps);
        const double share = runs_->index(row, 0).data(SweepRunsModel::ShareRole).toDouble();
        const bool ended = status.state == SweepRunState::Failed && row != runs_->trainingRow();
        total += steps;
        done += ended ? steps : share * steps;
    }
    progress_->setVisible(!draft_ && total > 0);
    progress_->setRange(0, 1000);
    progress_->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
}

QString SweepView::draftText() const {
    if (!planned_) return tr("The plan has no runs yet.");
    QStringList groups;
    for (const SweepRunStatus& status : statuses_) {
        groups << QString::fromStdString(status.run.group);
    }
    groups.removeDuplicates();
    return tr("%1 in %2")
        .arg(tr("%Ln runs", nullptr, static_cast<int>(statuses_.size())),
             tr("%Ln groups", nullptr, static_cast<int>(groups.size())));
}

QString SweepView::progressText() const {
    const auto count = [this](SweepRunState state) {
        return static_cast<int>(
            std::count_if(statuses_.begin(), statuses_.end(),
                          [state](const auto& status) { return status.state == state; }));
    };
    QString text = tr("%1 of %Ln runs finished", nullptr, static_cast<int>(statuses_.size()))
                       .arg(count(SweepRunState::Finished));
    const int failed = count(SweepRunState::Failed);
    if (failed > 0) text = tr("%1, %2").arg(text, tr("%Ln failed", nullptr, failed));
    if (activity_.kind != Kind::Running) return text;
    const SweepRunStatus* training = runs_->run(runs_->trainingRow());
    if (training == nullptr) return text;
    return tr("%1. In training: %2, seed %3")
        .arg(text, QString::fromStdString(training->run.group))
        .arg(training->run.seed);
}

void SweepView::openRun(int row) {
    const SweepRunStatus* status = runs_->run(row);
    if (status == nullptr || draft_) return;
    if (status->state != SweepRunState::Waiting || row == runs_->trainingRow()) {
        Q_EMIT runRequested(QString::fromStdString(status->folder.string()));
    }
}

void SweepView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

}  // namespace deepsight
