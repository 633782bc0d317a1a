#include "widgets/launch_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/training/run_folder.h"
#include "widgets/alarm_banner.h"
#include "widgets/choice_box.h"
#include "widgets/column_scroll_area.h"
#include "widgets/empty_state.h"
#include "widgets/failure_banner.h"
#include "widgets/log_view.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"
#include "widgets/page_header.h"
#include "widgets/run_controls.h"
#include "widgets/run_progress.h"
#include "widgets/run_scores.h"
#include "widgets/system_line.h"
#include "widgets/theme.h"

namespace deepsight {

LaunchPanel::LaunchPanel(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Launch"), QString(), this)),
      controls_(new RunControls(this)),
      separateProcess_(new QCheckBox(tr("Train in a process of its own"), this)),
      ranks_(new QSpinBox(this)),
      hostLabel_(makeMuted(tr("Train on"), this)),
      host_(new ChoiceBox(this)),
      pages_(new QStackedWidget(this)),
      empty_(new EmptyState(tr("No run yet"), QString(), tr("Start training"), this)),
      failure_(new FailureBanner(this)),
      alarm_(new AlarmBanner(this)),
      progress_(new RunProgress(this)),
      scores_(new RunScores(this)),
      facts_(makeMuted(QString(), this)),
      system_(new SystemLine(this)),
      lineage_(makeButton(QString(), QStringLiteral("openParentPushButton"), this)),
      interventions_(makeButton(QString(), QStringLiteral("interventionsPushButton"), this)),
      checkpoint_(makeMuted(QString(), this)),
      openFolder_(
          makeButton(tr("Open run folder"), QStringLiteral("openRunFolderPushButton"), this)),
      curve_(new QStackedWidget(this)),
      plot_(new LossPlot(this)),
      log_(new LogView(this)) {
    empty_->setGlyph(EmptyState::Glyph::Run);
    header_->addControl(controls_);
    pages_->addWidget(empty_);
    pages_->addWidget(makeRunPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(header_);
    column->addWidget(makePlace());
    column->addWidget(pages_, 1);
    connectControls();
    setStartable(true);
    setSeparateProcess(false);
    setHosts({}, {});
    setRanks(1, false);
    reset();
}

/// Where runs are trained that start from now on.
QWidget* LaunchPanel::makePlace() {
    auto* place = new QWidget(this);
    separateProcess_->setObjectName(QStringLiteral("separateProcessCheckBox"));
    host_->setObjectName(QStringLiteral("trainingHostComboBox"));
    host_->setAccessibleName(tr("Computer that trains"));
    host_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    constexpr int kMostRanks = 64;
    ranks_->setObjectName(QStringLiteral("ranksSpinBox"));
    ranks_->setAccessibleName(tr("Processes that train together"));
    ranks_->setRange(1, kMostRanks);
    ranks_->setPrefix(tr("Processes: "));
    ranks_->setToolTip(
        tr("So many processes share the micro-batches of each step, one on each GPU. They train "
           "what one process trains with the same configuration."));
    hostLabel_->setWordWrap(false);
    hostLabel_->setBuddy(host_);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    row->addWidget(hostLabel_);
    row->addWidget(host_);
    row->addWidget(separateProcess_);
    row->addWidget(ranks_);
    return place;
}

QWidget* LaunchPanel::makeRunPage() {
    auto* page = new QWidget;
    setRole(page, QStringLiteral("page"));
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::kMedium);
    bottom->addWidget(makeCurveCard(), 3);
    bottom->addWidget(makeLogCard(), 2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(failure_);
    column->addWidget(alarm_);
    column->addWidget(progress_);
    column->addWidget(makeFacts());
    column->addWidget(system_);
    column->addWidget(scores_);
    column->addLayout(bottom, 1);
    // With banners a small window has too little height for everything.
    return new ColumnScrollArea(page, QStringLiteral("launchScrollArea"), this);
}

QWidget* LaunchPanel::makeFacts() {
    auto* facts = new QWidget(this);
    facts_->setObjectName(QStringLiteral("runFactsLabel"));
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    checkpoint_->setObjectName(QStringLiteral("checkpointLabel"));
    checkpoint_->setWordWrap(false);
    setRole(interventions_, QStringLiteral("link"));
    interventions_->setToolTip(tr("Shows on the curves where"));
    setRole(lineage_, QStringLiteral("link"));
    setRole(openFolder_, QStringLiteral("link"));
    auto* row = new QHBoxLayout(facts);
    row->setContentsMargins(space::kTiny, 0, space::kTiny, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(facts_, 1);
    row->addWidget(lineage_);
    row->addWidget(interventions_);
    row->addWidget(checkpoint_);
    row->addWidget(openFolder_);
    return facts;
}

QWidget* LaunchPanel::makeCurveCard() {
    QFrame* card = makeCard(this);
    auto* curves = makeButton(tr("Show all curves"), QStringLiteral("showCurvesPushButton"), card);
    setRole(curves, QStringLiteral("link"));
    connect(curves, &QPushButton::clicked, this, &LaunchPanel::showCurvesRequested);
    plot_->setObjectName(QStringLiteral("compactLossPlot"));
    plot_->setCompact(true);
    auto* head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Loss"), card));
    head->addStretch();
    head->addWidget(curves);
    auto* waiting = makeMuted(tr("The curve begins with the first step."), card);
    waiting->setAlignment(Qt::AlignCenter);
    curve_->addWidget(waiting);
    curve_->addWidget(plot_);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(curve_, 1);
    return card;
}

QWidget* LaunchPanel::makeLogCard() {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kSmall, space::kSmall);
    column->addWidget(log_);
    return card;
}

void LaunchPanel::connectControls() {
    connect(controls_, &RunControls::startRequested, this, &LaunchPanel::startRequested);
    connect(controls_, &RunControls::pauseRequested, this, &LaunchPanel::pauseRequested);
    connect(controls_, &RunControls::resumeRequested, this, &LaunchPanel::resumeRequested);
    connect(controls_, &RunControls::stopRequested, this, &LaunchPanel::stopRequested);
    connect(controls_, &RunControls::continueRequested, this, &LaunchPanel::continueRequested);
    connect(controls_, &RunControls::changeRequested, this, &LaunchPanel::changeSettingsRequested);
    connect(alarm_, &AlarmBanner::stepActivated, this, &LaunchPanel::stepActivated);
    connect(lineage_, &QPushButton::clicked, this, &LaunchPanel::openParentRequested);
    connect(empty_, &EmptyState::actionTriggered, this, &LaunchPanel::startRequested);
    connect(separateProcess_, &QCheckBox::clicked, this, &LaunchPanel::separateProcessToggled);
    connect(ranks_, &QSpinBox::valueChanged, this, &LaunchPanel::ranksChosen);
    connect(host_, &QComboBox::activated, this,
            [this] { Q_EMIT hostChosen(host_->currentData().toString()); });
    connect(openFolder_, &QPushButton::clicked, this, &LaunchPanel::openRunFolderRequested);
    connect(interventions_, &QPushButton::clicked, this, &LaunchPanel::showCurvesRequested);
    connect(failure_, &FailureBanner::remedyRequested, this, &LaunchPanel::remedyRequested);
}

void LaunchPanel::reset() {
    hasRun_ = false;
    header_->setTitle(tr("Launch"));
    header_->setSubtitle(tr("Start a run and follow it"));
    progress_->reset();
    scores_->reset();
    facts_->clear();
    system_->reset();
    checkpoint_->clear();
    openFolder_->hide();
    failure_->hide();
    alarm_->reset();
    setInterventions(0, 0);
    setLineage({}, {}, false);
    plot_->clear();
    curve_->setCurrentIndex(0);
    log_->clear();
    controls_->setResumable(false);
    setState(TrainingState::Idle);
}

void LaunchPanel::setRunSummary(const QString& name, const QString& detail) {
    hasRun_ = !name.isEmpty();
    header_->setTitle(name.isEmpty() ? tr("Launch") : name);
    header_->setSubtitle(detail);
    refreshPage();
}

void LaunchPanel::setState(TrainingState state, const QString& detail) {
    state_ = state;
    if (state == TrainingState::Preparing) failure_->hide();
    progress_->setState(state, detail);
    controls_->setState(state);
    refreshPage();
}

void LaunchPanel::refreshPage() {
    const bool empty = state_ == TrainingState::Idle && !hasRun_;
    pages_->setCurrentIndex(empty ? 0 : 1);
    // The empty state has the one start button of the page then.
    controls_->setVisible(!empty);
}

void LaunchPanel::setPreparation(const PreparationProgress& progress) {
    progress_->setPreparation(progress);
}

void LaunchPanel::setRunStarted(const RunStarted& run) {
    progress_->setRunStarted(run);
    QStringList facts{QString::fromStdString(run.device), QString::fromStdString(run.precision),
                      tr("%1 parameters").arg(groupedNumber(run.parameters)),
                      QString::fromStdString(run.corpus)};
    if (run.ranks > 1) facts.insert(1, tr("%Ln ranks", nullptr, static_cast<int>(run.ranks)));
    facts.removeAll(QString());  // a run from disk does not know them all
    facts_->setText(facts.join(QStringLiteral("  ·  ")));
    openFolder_->setToolTip(QString::fromStdString(run.runFolder));
    openFolder_->setVisible(!run.runFolder.empty());
}

void LaunchPanel::addSteps(std::span<const StepMetrics> steps) {
    progress_->addSteps(steps);
    scores_->addSteps(steps);
    plot_->addSteps(steps);
    if (!steps.empty()) curve_->setCurrentWidget(plot_);
}

void LaunchPanel::forgetScores() {
    scores_->reset();
    checkpoint_->clear();
    checkpoint_->setToolTip({});
}

void LaunchPanel::showCurvesOf(const LossPlot& plot) {
    plot_->showDataOf(plot);
    if (!plot_->isEmpty()) curve_->setCurrentWidget(plot_);
}

void LaunchPanel::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    if (evaluations.empty()) return;
    scores_->addEvaluations(evaluations);
    plot_->addEvaluations(evaluations);
    curve_->setCurrentWidget(plot_);
}

void LaunchPanel::addEvaluation(const EvaluationMetrics& evaluation) {
    addEvaluations(std::span(&evaluation, 1));
}

void LaunchPanel::setSystemSample(const SystemSample& sample) { system_->setSample(sample); }

void LaunchPanel::addCheckpoint(const CheckpointSaved& checkpoint) {
    checkpoint_->setText(tr("Checkpoint at step %1").arg(groupedNumber(checkpoint.step)));
    checkpoint_->setToolTip(QString::fromStdString(checkpoint.path));
}

void LaunchPanel::setPlanningState(std::optional<PlanningState> state) {
    progress_->setPlanningState(state);
}

void LaunchPanel::addLog(const LogMessage& message) { log_->add(message); }

void LaunchPanel::addAlarm(const Alarm& alarm) {
    alarm_->addAlarm(alarm);
    log_->add({LogMessage::Level::Warning,
               tr("Alarm at step %1: %2")
                   .arg(groupedNumber(alarm.step), QString::fromStdString(alarm.message))
                   .toStdString(),
               0});
}

void LaunchPanel::addIntervention(const Intervention& intervention) {
    alarm_->addIntervention(intervention, QString::fromStdString(describe(intervention)));
}

void LaunchPanel::setInterventions(int skipped, int rolledBack) {
    QStringList parts;
    if (skipped > 0) parts << tr("%Ln steps skipped", nullptr, skipped);
    if (rolledBack > 0) parts << tr("%Ln times rolled back", nullptr, rolledBack);
    interventions_->setText(parts.join(QStringLiteral("  ·  ")));
    interventions_->setAccessibleName(interventions_->text());
    interventions_->setVisible(!parts.isEmpty());
}

void LaunchPanel::setFailure(const Failed& failure) {
    alarm_->reset();  // as of every run that has ended, the curves and the count tell
    failure_->setFailure(failure);
    failure_->show();
}

void LaunchPanel::setResumable(bool resumable) { controls_->setResumable(resumable); }

void LaunchPanel::setStartable(bool startable, const QString& why) {
    controls_->setStartable(startable, why);
    empty_->setActionVisible(startable);
    empty_->setText(
        startable ? tr("No run yet") : tr("Not ready to start"),
        startable ? tr("Start with what the Configure page describes, or change it there.") : why);
}

void LaunchPanel::setWatched(const QString& why) { controls_->setWatched(why); }

void LaunchPanel::setChangeable(bool changeable) { controls_->setChangeable(changeable); }

void LaunchPanel::setLineage(const QString& text, const QString& toolTip, bool openable) {
    lineage_->setText(text);
    lineage_->setAccessibleName(text);
    lineage_->setToolTip(toolTip);
    lineage_->setEnabled(openable);
    lineage_->setVisible(!text.isEmpty());
}

void LaunchPanel::setSeparateProcess(bool on, const QString& whyNot) {
    separateProcess_->setChecked(on);
    separateProcess_->setEnabled(whyNot.isEmpty());
    separateProcess_->setToolTip(
        whyNot.isEmpty() ? tr("Training then survives a crash of this window or of a driver, and "
                              "goes on when the window is closed. The window finds it again.")
                         : whyNot);
}

void LaunchPanel::setRanks(int ranks, bool choosable) {
    const QSignalBlocker quiet(ranks_);
    ranks_->setValue(ranks);
    ranks_->setVisible(choosable);
}

void LaunchPanel::setHosts(const QStringList& hosts, const QString& chosen, const QString& whyNot) {
    host_->clear();
    host_->addItem(tr("This computer"), QString());
    for (const QString& host : hosts) host_->addItem(host, host);
    host_->setCurrentIndex(std::max(0, host_->findData(chosen)));
    host_->setEnabled(whyNot.isEmpty());
    host_->setToolTip(whyNot.isEmpty() ? tr("Where the next run is trained") : whyNot);
    host_->setVisible(!hosts.isEmpty());
    hostLabel_->setVisible(!hosts.isEmpty());
}

void LaunchPanel::setChanceAccuracy(std::optional<double> chance) {
    scores_->setChanceAccuracy(chance);
}

}  // namespace deepsight
