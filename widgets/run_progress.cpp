#include "widgets/run_progress.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>
#include <cmath>

#include "widgets/metric_tile.h"
#include "widgets/number_format.h"
#include "widgets/planning_texts.h"
#include "widgets/state_pill.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kBarSteps = 1000;

}  // namespace

RunProgress::RunProgress(QWidget* parent)
    : QFrame(parent),
      pill_(new StatePill(this)),
      planning_(new Pill(QStringLiteral("planning"), tr("State of planning"), this)),
      detail_(makeMuted(QString(), this)),
      position_(new QLabel(this)),
      percent_(makeMuted(QString(), this)),
      bar_(new QProgressBar(this)),
      timeLeft_(new MetricTile(tr("Time left"), QStringLiteral("timeLeft"), this)),
      elapsed_(new MetricTile(tr("Elapsed"), QStringLiteral("elapsed"), this)),
      tokensPerSecond_(
          new MetricTile(tr("Tokens per second"), QStringLiteral("tokensPerSecond"), this)),
      learningRate_(new MetricTile(tr("Learning rate"), QStringLiteral("learningRate"), this)),
      gradientNorm_(new MetricTile(tr("Gradient norm"), QStringLiteral("gradientNorm"), this)) {
    setRole(this, QStringLiteral("card"));
    detail_->setObjectName(QStringLiteral("stateDetailLabel"));
    position_->setObjectName(QStringLiteral("stepLabel"));
    position_->setFont(tabularDigits(position_->font()));
    percent_->setObjectName(QStringLiteral("percentLabel"));
    percent_->setWordWrap(false);
    bar_->setObjectName(QStringLiteral("runProgressBar"));
    bar_->setAccessibleName(tr("Progress of the run"));
    bar_->setTextVisible(false);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(pill_);
    head->addWidget(planning_);
    head->addWidget(detail_, 1);
    head->addWidget(position_);
    head->addWidget(percent_);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kLarge);
    for (MetricTile* tile : {timeLeft_, elapsed_, tokensPerSecond_, learningRate_, gradientNorm_}) {
        tiles->addWidget(tile, 1, Qt::AlignTop);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(bar_);
    column->addLayout(tiles);
    reset();
}

void RunProgress::reset() {
    estimate_.reset();
    step_ = 0;
    totalSteps_ = 0;
    bar_->setRange(0, kBarSteps);
    bar_->setValue(0);
    position_->clear();
    percent_->clear();
    setPlanningState({});
    for (MetricTile* tile : {timeLeft_, elapsed_, tokensPerSecond_, learningRate_, gradientNorm_}) {
        tile->clear();
    }
    setState(TrainingState::Idle, {});
}

void RunProgress::setPlanningState(std::optional<PlanningState> state) {
    planning_->setVisible(state.has_value());
    if (!state) return;
    planning_->setState(planningStateSign(*state),
                        tr("Planning: %1").arg(planningStateText(*state)));
}

void RunProgress::setState(TrainingState state, const QString& detail) {
    state_ = state;
    pill_->setState(state);
    detail_->setText(detail);
    const bool paused = state == TrainingState::Paused;
    if (bar_->property("paused").toBool() != paused) {
        bar_->setProperty("paused", paused);
        bar_->style()->unpolish(bar_);
        bar_->style()->polish(bar_);
    }
    // The position in the run takes over from the progress of preparation.
    if (totalSteps_ > 0 && state != TrainingState::Preparing) showStep(step_);
    showTimeLeft();
}

void RunProgress::setPreparation(const PreparationProgress& progress) {
    const QString phase = QCoreApplication::translate("Progress", progress.phase.c_str());
    detail_->setText(phase);
    position_->clear();
    const bool known = progress.total > 0;
    bar_->setRange(0, known ? kBarSteps : 0);
    if (!known) return percent_->clear();
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    bar_->setValue(static_cast<int>(std::lround(kBarSteps * share)));
    percent_->setText(QStringLiteral("%1 %").arg(std::lround(100 * share)));
}

void RunProgress::setRunStarted(const RunStarted& run) {
    totalSteps_ = run.totalSteps;
    estimate_.reset();
    // Seconds count from step 0, so only a fresh run knows where its clock stands.
    if (run.firstStep == 0) estimate_.add(0, 0);
    showStep(run.firstStep);
    showTimeLeft();
}

void RunProgress::addSteps(std::span<const StepMetrics> steps) {
    if (steps.empty()) return;
    for (const StepMetrics& step : steps) estimate_.add(step.step, step.seconds);
    const StepMetrics& last = steps.back();
    showStep(last.step);
    elapsed_->setValue(shortDuration(last.seconds));
    tokensPerSecond_->setValue(groupedNumber(std::llround(last.tokensPerSecond)));
    learningRate_->setValue(significantNumber(last.learningRate, 3));
    const bool finite = std::isfinite(last.gradientNorm);
    gradientNorm_->setValue(
        finite ? significantNumber(last.gradientNorm, 3) : QStringLiteral("NaN"), !finite);
    showTimeLeft();
}

void RunProgress::showStep(std::int64_t step) {
    step_ = step;
    const double share =
        totalSteps_ > 0 ? static_cast<double>(step) / static_cast<double>(totalSteps_) : 0;
    bar_->setRange(0, kBarSteps);
    bar_->setValue(static_cast<int>(std::lround(kBarSteps * share)));
    position_->setText(tr("Step %1 of %2").arg(groupedNumber(step), groupedNumber(totalSteps_)));
    percent_->setText(QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1));
}

void RunProgress::showTimeLeft() {
    const bool counting = state_ == TrainingState::Running || state_ == TrainingState::Paused;
    const auto left = counting ? estimate_.secondsLeft(totalSteps_) : std::nullopt;
    timeLeft_->setValue(left ? shortDuration(*left) : QStringLiteral("–"));
}

}  // namespace deepsight
