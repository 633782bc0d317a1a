#include "widgets/planning_texts.h"

#include <QCoreApplication>

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanningState)
};

}  // namespace

QString planningStateText(PlanningState state) {
    switch (state) {
        case PlanningState::Healthy:
            return Texts::tr("Healthy");
        case PlanningState::Weakening:
            return Texts::tr("Weakening");
        case PlanningState::Collapsed:
            return Texts::tr("Collapsed");
    }
    return {};
}

StatusIcon::Kind planningStateSign(PlanningState state) {
    switch (state) {
        case PlanningState::Healthy:
            return StatusIcon::Kind::Done;
        case PlanningState::Weakening:
            return StatusIcon::Kind::Caution;
        case PlanningState::Collapsed:
            return StatusIcon::Kind::Failed;
    }
    return StatusIcon::Kind::Idle;
}

}  // namespace deepsight
