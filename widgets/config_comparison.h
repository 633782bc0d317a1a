#pragma once

#include <QColor>
#include <QFrame>
#include <QHash>
#include <vector>

#include "core/training/run_catalogue.h"

class QLabel;
class QTableView;

namespace deepsight {

class ComparisonModel;

/// Runs side by side: their scores, and below them the fields of their configurations that differ.
/// Damaged runs have no configuration and are left out. Can be copied. GUI thread.
class ConfigComparison : public QFrame {
    Q_OBJECT
  public:
    enum class Format { Text, Csv, Markdown };

    explicit ConfigComparison(QWidget* parent = nullptr);

    /// `colours`: of the overlaid curves, by run id.
    void setRuns(const std::vector<RunSummary>& runs, const QHash<QString, QColor>& colours);
    /// The table as text. CSV names fields as configuration files do, with exact values.
    QString text(Format format) const;

  private:
    void buildTable();
    void copy(Format format);

    ComparisonModel* model_;
    QTableView* table_;
    QLabel* heading_;
    QLabel* summary_;
};

}  // namespace deepsight
