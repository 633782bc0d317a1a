#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QStringList>
#include <QVector>
#include <vector>

#include "core/training/run_catalogue.h"

namespace deepsight {

/// The cells of a ConfigComparison: a column for each run, a row for each score and for each field
/// that differs. GUI thread.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    struct Row {
        QString label;
        QString name;  ///< for CSV: "planning.horizon"
        QString help;
        QStringList texts;
        QStringList exact;  ///< for CSV
        int best = -1;      ///< column of the best score
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const std::vector<RunSummary>& runs, const QVector<QColor>& colours);
    const QStringList& titles() const { return titles_; }
    const QVector<Row>& rows() const { return rows_; }
    int differences() const { return differences_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QStringList titles_;
    QStringList folders_;
    QVector<QColor> colours_;
    QVector<Row> rows_;
    int differences_ = 0;  ///< rows at the end that are fields
};

}  // namespace deepsight
