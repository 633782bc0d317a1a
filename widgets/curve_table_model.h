#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <memory>
#include <vector>

#include "widgets/curve_data.h"

namespace deepsight {

class LossPlot;

/// Every value of the curves that a plot shows, by step: a row for each step that some shown curve
/// has a value at, a column for each curve of each visible run; of means also the edges of their
/// bands. Virtual: cells are looked up when they are asked for, so a million rows cost what their
/// steps do. Call refresh() to follow the plot. GUI thread; the plot must outlive it.
class CurveTableModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    explicit CurveTableModel(const LossPlot& plot, QObject* parent = nullptr);

    /// Takes up what the plot shows by now, the points of one run at a time; true when more is left
    /// to do.
    bool refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    qint64 step(int row) const { return static_cast<qint64>(rows_[static_cast<std::size_t>(row)]); }
    /// With tabs between cells and a head, as spreadsheets paste it; values read back exactly.
    QString text(const QModelIndexList& cells) const;

  private:
    enum class Kind { Value, Error, Low, High, Tokens, Seconds };
    struct Column {
        std::shared_ptr<const CurveData> data;
        SeriesId id;
        Kind kind;
        QString run;
        bool operator==(const Column&) const = default;
    };
    /// The times of a run that have been taken up.
    struct Source {
        std::shared_ptr<const CurveData> data;
        SeriesId clock;
        std::size_t taken = 0;
        double last = 0;  ///< step of the last one
    };

    std::vector<Column> wantedColumns() const;
    void adopt(std::vector<Column> columns);
    bool isCutOff() const;
    bool take(Source& source);
    void merge(std::span<const double> steps);
    std::optional<double> value(int row, int column) const;
    QString title(const Column& column, const QString& separator) const;

    const LossPlot& plot_;
    std::vector<Column> columns_;
    std::vector<Source> sources_;
    std::vector<double> rows_;  ///< steps, ascending
    bool severalRuns_ = false;
};

}  // namespace deepsight
