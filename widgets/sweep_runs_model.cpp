#include "widgets/sweep_runs_model.h"

#include "widgets/number_format.h"
#include "widgets/state_pill.h"
#include "widgets/status_icon.h"
#include "widgets/sweep_texts.h"

namespace deepsight {

void SweepRunsModel::setRuns(const std::vector<SweepRunStatus>& runs) {
    const bool sameShape = runs.size() == runs_.size();
    if (!sameShape) beginResetModel();
    runs_ = runs;
    training_ = rowOf(trainingName_);
    if (!sameShape) {
        endResetModel();
    } else if (!runs_.empty()) {
        // The selection and the place that is shown stay.
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
    }
}

void SweepRunsModel::setTraining(const QString& name, TrainingState state, qint64 steps) {
    const int before = training_;
    trainingName_ = name;
    trainingState_ = state;
    trainingSteps_ = steps;
    training_ = rowOf(name);
    for (const int row : {before, training_}) {
        if (row >= 0 && row < rowCount()) {
            Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
        }
    }
}

const SweepRunStatus* SweepRunsModel::run(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &runs_[static_cast<std::size_t>(row)];
}

int SweepRunsModel::rowOf(const QString& name) const {
    if (name.isEmpty()) return -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (runs_[static_cast<std::size_t>(row)].run.name == name.toStdString()) return row;
    }
    return -1;
}

int SweepRunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int SweepRunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString SweepRunsModel::stateText(int row) const {
    if (row == training_) return StatePill::stateText(trainingState_);
    const SweepRunStatus& run = runs_[static_cast<std::size_t>(row)];
    switch (run.state) {
        case SweepRunState::Waiting:
            return tr("Waiting");
        case SweepRunState::Unfinished:
            return tr("Unfinished");
        case SweepRunState::Finished:
            return tr("Finished");
        case SweepRunState::Failed:
            return run.failure.empty() ? tr("Failed")
                                       : tr("Failed: %1").arg(QString::fromStdString(run.failure));
    }
    return {};
}

QString SweepRunsModel::stateHelp(int row) const {
    if (row == training_) return tr("In training, live on the other pages");
    switch (runs_[static_cast<std::size_t>(row)].state) {
        case SweepRunState::Waiting:
            return tr("Not begun yet");
        case SweepRunState::Unfinished:
            return tr("Stopped or cut off; it goes on from its newest checkpoint");
        case SweepRunState::Finished:
            return tr("All steps are done");
        case SweepRunState::Failed:
            return stateText(row);
    }
    return {};
}

int SweepRunsModel::iconKind(int row) const {
    if (row == training_) {
        return static_cast<int>(trainingState_ == TrainingState::Paused
                                    ? StatusIcon::Kind::Paused
                                    : StatusIcon::Kind::Running);
    }
    switch (runs_[static_cast<std::size_t>(row)].state) {
        case SweepRunState::Waiting:
            break;
        case SweepRunState::Unfinished:
            return static_cast<int>(StatusIcon::Kind::Stopped);
        case SweepRunState::Finished:
            return static_cast<int>(StatusIcon::Kind::Done);
        case SweepRunState::Failed:
            return static_cast<int>(StatusIcon::Kind::Failed);
    }
    return static_cast<int>(StatusIcon::Kind::Idle);
}

qint64 SweepRunsModel::stepsDone(int row) const {
    return row == training_ ? trainingSteps_ : runs_[static_cast<std::size_t>(row)].stepsDone;
}

QString SweepRunsModel::stepsText(int row) const {
    const SweepRunStatus& run = runs_[static_cast<std::size_t>(row)];
    return tr("%1 / %2").arg(groupedNumber(stepsDone(row)),
                             groupedNumber(run.run.config.training.steps));
}

QVariant SweepRunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int row = index.row();
    const SweepRun& run = runs_[static_cast<std::size_t>(row)].run;
    const auto text = [&]() -> QString {
        switch (index.column()) {
            case Group:
                return QString::fromStdString(run.group);
            case Seed:
                return QString::number(run.seed);
            case State:
                return stateText(row);
            case Steps:
                return stepsText(row);
            default:
                return {};
        }
    };
    switch (role) {
        case Qt::DisplayRole:
            return text();
        case Qt::ToolTipRole:
            if (index.column() == State) return stateHelp(row);
            return index.column() == Group
                       ? QStringLiteral("%1\n%2").arg(QString::fromStdString(run.name),
                                                      sweepSettingsText(run.settings))
                       : text();
        case Qt::TextAlignmentRole:
            return int(index.column() == Seed || index.column() == Steps
                           ? Qt::AlignRight | Qt::AlignVCenter
                           : Qt::AlignLeft | Qt::AlignVCenter);
        case ShareRole: {
            const auto total = static_cast<double>(run.config.training.steps);
            return total > 0 ? static_cast<double>(stepsDone(row)) / total : 0.0;
        }
        case IconRole:
            return iconKind(row);
        default:
            return {};
    }
}

QVariant SweepRunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return int(section == Seed || section == Steps ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
        case Group:
            return tr("Group");
        case Seed:
            return tr("Seed");
        case State:
            return tr("State");
        case Steps:
            return tr("Steps");
        default:
            return {};
    }
}

}  // namespace deepsight
