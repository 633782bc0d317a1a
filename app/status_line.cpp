#include "app/status_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>

#include "widgets/number_format.h"
#include "widgets/state_pill.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

QString loss(double value) { return QString::number(value, 'f', 4); }

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("statusLine"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    layout->setSpacing(space::kHuge);
    const auto add = [&](const char* name) {
        auto* label = new QLabel(this);
        label->setObjectName(QLatin1String(name));
        label->setFont(tabularDigits(label->font()));
        setRole(label, QStringLiteral("muted"));
        layout->addWidget(label);
        return label;
    };
    state_ = add("stateLabel");
    step_ = add("stepLabel");
    speed_ = add("speedLabel");
    alarms_ = makeButton(QString(), QStringLiteral("alarmsPushButton"), this);
    setRole(alarms_, QStringLiteral("link"));
    alarms_->setToolTip(tr("Shows the alarms on the curves"));
    layout->addWidget(alarms_);
    connect(alarms_, &QPushButton::clicked, this, &StatusLine::alarmsClicked);
    layout->addStretch(1);
    losses_ = add("lossesLabel");
    reset();
}

void StatusLine::reset() {
    totalSteps_ = 0;
    lastStep_.reset();
    validationLoss_.reset();
    setAlarms(0);
    setState(TrainingState::Idle, false);
    showStep();
}

void StatusLine::setState(TrainingState state, bool pausing) {
    state_->setText(pausing ? tr("Pausing") : StatePill::stateText(state));
}

void StatusLine::setTotalSteps(std::int64_t total) {
    totalSteps_ = total;
    showStep();
}

void StatusLine::setStep(const StepMetrics& metrics) {
    lastStep_ = metrics;
    showStep();
}

void StatusLine::setEvaluation(const EvaluationMetrics& metrics) {
    validationLoss_ = metrics.validationLoss;
    showStep();
}

void StatusLine::setAlarms(int count) {
    const QString text = tr("%Ln alarms", nullptr, count);
    alarms_->setText(text);
    alarms_->setAccessibleName(text);
    alarms_->setVisible(count > 0);
}

void StatusLine::showStep() {
    QStringList losses;
    if (lastStep_) {
        step_->setText(
            tr("Step %1 / %2").arg(groupedNumber(lastStep_->step), groupedNumber(totalSteps_)));
        speed_->setText(tr("%1 tokens/s").arg(compactNumber(lastStep_->tokensPerSecond)));
        losses << tr("Train %1").arg(loss(lastStep_->trainLoss));
    } else {
        step_->clear();
        speed_->clear();
    }
    if (validationLoss_) {
        losses << tr("Validation %1").arg(loss(*validationLoss_));
    }
    if (lastStep_ && lastStep_->futureLoss) {
        losses << tr("Future %1").arg(loss(*lastStep_->futureLoss));
    }
    losses_->setText(losses.join(QStringLiteral("   ")));
}

}  // namespace deepsight
