#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <vector>

#include "core/sweep/sweep_summary.h"
#include "core/training/training_event.h"

namespace deepsight {

/// The runs of a sweep, in the order in which they are trained. The one in training is told apart
/// from what the disk says of it. GUI thread.
class SweepRunsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Group, Seed, State, Steps, kColumnCount };
    enum Role { ShareRole = Qt::UserRole, IconRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const std::vector<SweepRunStatus>& runs);
    /// The run in training; an empty name: none.
    void setTraining(const QString& name, TrainingState state, qint64 steps);
    const SweepRunStatus* run(int row) const;
    int rowOf(const QString& name) const;  ///< -1: none
    int trainingRow() const { return training_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString stateText(int row) const;
    QString stateHelp(int row) const;
    QString stepsText(int row) const;
    qint64 stepsDone(int row) const;
    int iconKind(int row) const;

    std::vector<SweepRunStatus> runs_;
    QString trainingName_;
    TrainingState trainingState_ = TrainingState::Idle;
    qint64 trainingSteps_ = 0;
    int training_ = -1;
};

}  // namespace deepsight
