#include "widgets/config_summary.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/config/model_size.h"
#include "widgets/number_format.h"
#include "widgets/parameter_card.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

ConfigSummary::ConfigSummary(QWidget* parent)
    : QFrame(parent),
      icon_(new StatusIcon(StatusIcon::Kind::Done, this)),
      state_(makeButton(QString(), QStringLiteral("configStatePushButton"), this)),
      generalIssue_(new QLabel(this)),
      parameters_(new ParameterCard(this)),
      start_(makePrimaryButton(tr("Start training"), QStringLiteral("startPushButton"), this)),
      reason_(makeMuted(QString(), this)) {
    setRole(this, QStringLiteral("card"));
    setRole(state_, QStringLiteral("link"));
    state_->setToolTip(tr("Go to the first field that needs attention"));
    setRole(generalIssue_, QStringLiteral("danger"));
    generalIssue_->setObjectName(QStringLiteral("generalIssueLabel"));
    generalIssue_->setWordWrap(true);
    reason_->setObjectName(QStringLiteral("startReasonLabel"));
    start_->setMinimumHeight(36);

    auto* state = new QHBoxLayout;
    state->setSpacing(space::kTiny);
    state->addWidget(icon_);
    state->addWidget(state_, 1);
    auto* amounts = new QGridLayout;
    amounts->setHorizontalSpacing(space::kSmall);
    amounts->setVerticalSpacing(6);
    amounts->setColumnStretch(0, 1);
    tokensPerStep_ =
        addAmount(amounts, tr("Tokens per step"), QStringLiteral("tokensPerStepLabel"));
    tokensPerStep_->setToolTip(tr("Batch size × gradient accumulation × context size"));
    trainingSteps_ = addAmount(amounts, tr("Steps"), QStringLiteral("trainingStepsLabel"));
    totalTokens_ = addAmount(amounts, tr("Tokens in all"), QStringLiteral("totalTokensLabel"));
    auto* line = new QFrame(this);
    setRole(line, QStringLiteral("separator"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(parameters_);
    column->addWidget(line);
    column->addLayout(amounts);
    column->addSpacing(space::kSmall);
    column->addLayout(state);
    column->addWidget(generalIssue_);
    column->addWidget(start_);
    column->addWidget(reason_);
    connect(start_, &QPushButton::clicked, this, &ConfigSummary::startRequested);
    connect(state_, &QPushButton::clicked, this, &ConfigSummary::firstIssueRequested);
    connect(parameters_, &ParameterCard::remedyRequested, this,
            &ConfigSummary::fittingBatchRequested);
    setIssues(0, {});
}

QLabel* ConfigSummary::addAmount(QGridLayout* grid, const QString& label,
                                 const QString& objectName) {
    auto* value = new QLabel(QStringLiteral("–"), this);
    value->setObjectName(objectName);
    value->setAccessibleName(label);
    value->setAlignment(Qt::AlignRight);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = grid->rowCount();
    grid->addWidget(makeMuted(label, this), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void ConfigSummary::setConfig(const Config& config, bool inRange) {
    if (!inRange) {
        parameters_->setUnknown();
        for (QLabel* label : {tokensPerStep_, totalTokens_, trainingSteps_}) {
            label->setText(QStringLiteral("–"));
        }
        return;
    }
    parameters_->setSize(modelSize(config));
    const TrainingConfig& training = config.training;
    const qint64 perStep =
        training.batchSize * training.gradientAccumulation * config.model.contextSize;
    tokensPerStep_->setText(groupedNumber(perStep));
    trainingSteps_->setText(groupedNumber(training.steps));
    const double total = static_cast<double>(perStep) * static_cast<double>(training.steps);
    totalTokens_->setText(compactNumber(total));
    totalTokens_->setToolTip(realNumber(total));
}

void ConfigSummary::setIssues(int count, const QString& generalIssue) {
    issueCount_ = count;
    generalIssue_->setText(generalIssue);
    generalIssue_->setVisible(!generalIssue.isEmpty());
    refreshState();
}

void ConfigSummary::setLocked(const QString& why) {
    locked_ = why;
    parameters_->setLocked(!why.isEmpty());
    refreshState();
}

void ConfigSummary::setDemand(const QString& text, bool tooLarge,
                              const std::optional<FittingBatch>& remedy) {
    parameters_->setDemand(text, tooLarge, remedy);
}

void ConfigSummary::refreshState() {
    const bool valid = issueCount_ == 0;
    icon_->setKind(!locked_.isEmpty() ? StatusIcon::Kind::Locked
                   : valid            ? StatusIcon::Kind::Done
                                      : StatusIcon::Kind::Warning);
    const QString text = !locked_.isEmpty() ? tr("Not editable now")
                         : valid            ? tr("Ready to train")
                         : issueCount_ == 1 ? tr("1 field needs attention")
                                            : tr("%1 fields need attention").arg(issueCount_);
    state_->setText(text);
    state_->setAccessibleName(text);
    state_->setEnabled(!valid && locked_.isEmpty());
    start_->setEnabled(valid && locked_.isEmpty());
    const QString reason = valid ? QString() : tr("Correct the marked fields to start.");
    start_->setToolTip(locked_.isEmpty() ? reason : locked_);
    reason_->setText(reason);
    // While locked, the banner of the page says why.
    reason_->setVisible(!valid && locked_.isEmpty());
}

}  // namespace deepsight
