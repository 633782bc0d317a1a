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
    const auto make = [&](const char* name) {
        auto* label = new QLabel(this);
        label->setObjectName(QLatin1String(name));
        label->setFont(tabularDigits(label->font()));
        setRole(label, QStringLiteral("muted"));
        return label;
    };
    const auto add = [&](const char* name) {
        auto* label = make(name);
        layout->addWidget(label);
        return label;
    };
    state_ = add("stateLabel");
    connectionSign_ = new StatusIcon(StatusIcon::Kind::Idle, this);
    connection_ = make("connectionLabel");
    auto* connection = new QHBoxLayout;
    connection->setSpacing(space::kTiny);
    connection->addWidget(connectionSign_);
    connection->addWidget(connection_);
    layout->addLayout(connection);
    connection_->setAccessibleName(tr("Connection to the run's host"));
    setConnection(StatusIcon::Kind::Idle, {}, {});
    step_ = add("stepLabel");
    speed_ = add("speedLabel");
    const auto addLink = [&](const char* name, const QString& toolTip) {
        QPushButton* link = makeButton(QString(), QLatin1String(name), this);
        setRole(link, QStringLiteral("link"));
        link->setToolTip(toolTip);
        layout->addWidget(link);
        connect(link, &QPushButton::clicked, this, &StatusLine::alarmsClicked);
        return link;
    };
    alarms_ = addLink("alarmsPushButton", tr("Shows the alarms on the curves"));
    interventions_ =
        addLink("statusInterventionsPushButton",
                tr("Shows on the curves where steps were skipped or the run went back"));
    layout->addStretch(1);
    losses_ = add("lossesLabel");
    reset();
}

void StatusLine::reset() {
    totalSteps_ = 0;
    lastStep_.reset();
    validationLoss_.reset();
    setAlarms(0);
    setInterventions(0);
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

void StatusLine::forgetLosses() {
    lastStep_.reset();
    validationLoss_.reset();
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
    showCount(*alarms_, tr("%Ln alarms", nullptr, count), count);
}

void StatusLine::setInterventions(int count) {
    showCount(*interventions_, tr("%Ln interventions", nullptr, count), count);
}

void StatusLine::setConnection(StatusIcon::Kind sign, const QString& text, const QString& detail) {
    connectionSign_->setKind(sign);
    connection_->setText(text);
    connection_->setToolTip(detail);
    connectionSign_->setVisible(!text.isEmpty());
    connection_->setVisible(!text.isEmpty());
}

void StatusLine::showCount(QPushButton& link, const QString& text, int count) {
    link.setText(text);
    link.setAccessibleName(text);
    link.setVisible(count > 0);
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
