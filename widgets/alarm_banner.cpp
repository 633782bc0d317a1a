#include "widgets/alarm_banner.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/number_format.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

AlarmBanner::AlarmBanner(QWidget* parent)
    : QFrame(parent),
      title_(makeHeading(QString(), this)),
      message_(new QLabel(this)),
      inspect_(makeButton(tr("At this step…"), QStringLiteral("alarmStepPushButton"), this)),
      dismiss_(makeButton(tr("Dismiss"), QStringLiteral("dismissAlarmPushButton"), this)) {
    setObjectName(QStringLiteral("alarmBannerFrame"));
    setRole(this, QStringLiteral("dangerBanner"));
    title_->setObjectName(QStringLiteral("alarmTitleLabel"));
    message_->setObjectName(QStringLiteral("alarmMessageLabel"));
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    inspect_->setToolTip(tr("Look at its batch and gradients, or fork the run there"));
    dismiss_->setToolTip(tr("Hide this; it stays in the log and on the curves"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new StatusIcon(StatusIcon::Kind::Warning, this), 0, 0, Qt::AlignVCenter);
    grid->addWidget(title_, 0, 1);
    grid->addWidget(message_, 1, 1);
    grid->addWidget(inspect_, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(dismiss_, 0, 3, 2, 1, Qt::AlignVCenter);
    connect(inspect_, &QPushButton::clicked, this, [this] {
        Q_EMIT stepActivated(step_, inspect_->mapToGlobal(QPoint(0, inspect_->height())));
    });
    connect(dismiss_, &QPushButton::clicked, this, &AlarmBanner::reset);
    hide();
}

void AlarmBanner::addAlarm(const Alarm& alarm) {
    ++count_;
    step_ = alarm.step;
    const QString step = groupedNumber(alarm.step);
    title_->setText(count_ == 1
                        ? tr("Alarm at step %1").arg(step)
                        : tr("%Ln alarms, the newest at step %1", nullptr, count_).arg(step));
    message_->setText(QString::fromStdString(alarm.message));
    show();
}

void AlarmBanner::addIntervention(const Intervention& intervention, const QString& sentence) {
    step_ = intervention.step;
    const bool skipped = intervention.action == Intervention::Action::Skipped;
    title_->setText(
        skipped ? tr("Step %1 was skipped").arg(groupedNumber(intervention.step))
                : tr("Training went back to step %1").arg(groupedNumber(intervention.backTo)));
    message_->setText(sentence);
    show();
}

void AlarmBanner::reset() {
    count_ = 0;
    hide();
}

}  // namespace deepsight
