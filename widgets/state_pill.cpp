#include "widgets/state_pill.h"

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

StatePill::StatePill(QWidget* parent) : Pill(QStringLiteral("state"), tr("State"), parent) {
    setState(TrainingState::Idle);
}

void StatePill::setState(TrainingState state) { Pill::setState(iconOf(state), stateText(state)); }

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

}  // namespace deepsight
