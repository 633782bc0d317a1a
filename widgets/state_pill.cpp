#include "widgets/state_pill.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

StatusIcon::Kind iconOf(TrainingState state) {
    switch (state) {
        case TrainingState::Idle:
            return StatusIcon::Kind::Idle;
        case TrainingState::Preparing:
        case TrainingState::Stopping:
            return StatusIcon::Kind::Busy;
        case TrainingState::Running:
            return StatusIcon::Kind::Running;
        case TrainingState::Paused:
            return StatusIcon::Kind::Paused;
        case TrainingState::Stopped:
            return StatusIcon::Kind::Stopped;
        case TrainingState::Finished:
            return StatusIcon::Kind::Done;
        case TrainingState::Failed:
            return StatusIcon::Kind::Failed;
    }
    return StatusIcon::Kind::Idle;
}

}  // namespace

StatePill::StatePill(QWidget* parent)
    : QFrame(parent), icon_(new StatusIcon(StatusIcon::Kind::Idle, this)), text_(new QLabel(this)) {
    setObjectName(QStringLiteral("statePillFrame"));
    text_->setObjectName(QStringLiteral("stateLabel"));
    text_->setAccessibleName(tr("State"));
    QFont bold = text_->font();
    bold.setWeight(QFont::DemiBold);
    text_->setFont(bold);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 12, 4);
    row->setSpacing(6);
    row->addWidget(icon_);
    row->addWidget(text_);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(TrainingState::Idle);
}

void StatePill::setState(TrainingState state) {
    icon_->setKind(iconOf(state));
    text_->setText(stateText(state));
    update();
}

QString StatePill::stateText(TrainingState state) {
    switch (state) {
        case TrainingState::Idle:
            return tr("Not started");
        case TrainingState::Preparing:
            return tr("Preparing");
        case TrainingState::Running:
            return tr("Running");
        case TrainingState::Paused:
            return tr("Paused");
        case TrainingState::Stopping:
            return tr("Stopping");
        case TrainingState::Stopped:
            return tr("Stopped");
        case TrainingState::Finished:
            return tr("Finished");
        case TrainingState::Failed:
            return tr("Failed");
    }
    return {};
}

void StatePill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = StatusIcon::colour(icon_->kind(), palette());
    painter.setPen(tint);
    tint.setAlpha(34);
    painter.setBrush(tint);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
}

}  // namespace deepsight
