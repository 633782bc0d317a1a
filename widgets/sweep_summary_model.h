#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <string>
#include <vector>

#include "core/sweep/sweep_summary.h"

namespace deepsight {

/// The results of a sweep: a row for each group; for each metric that is shown its mean, the
/// difference to the reference group where there is one, and the published figure where there is
/// one. GUI thread.
class SweepSummaryModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Metrics not in the summary are left out.
    void setSummary(const SweepSummary& summary, const QStringList& metrics);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    enum class Kind { Group, Runs, Parameters, Mean, Difference, Published };
    struct Column {
        Kind kind;
        std::string metric;
    };

    QString text(const SweepRow& row, const Column& column) const;
    QString help(const SweepRow& row, const Column& column) const;
    const SweepCell* cell(const SweepRow& row, const Column& column) const;
    QString referenceName() const;

    SweepSummary summary_;
    std::vector<Column> columns_;
};

}  // namespace deepsight
