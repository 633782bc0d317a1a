#pragma once

#include <QWidget>
#include <optional>

#include "core/analysis/nearest_rows.h"
#include "widgets/point_set.h"

class QTableWidget;

namespace deepsight {

class ElidedLabel;

/// The points nearest to a chosen one in the space of the vectors themselves, each in its text.
/// GUI thread.
class NeighbourList : public QWidget {
    Q_OBJECT
  public:
    /// `name` distinguishes the lists of a page.
    explicit NeighbourList(const QString& name, QWidget* parent = nullptr);

    void clear();
    void setNeighbours(const PointSet& points, int chosen, const std::vector<NearRow>& near,
                       NearnessMeasure measure);

  Q_SIGNALS:
    void pointChosen(int point);  ///< by the user

  private:
    ElidedLabel* heading_;
    QTableWidget* table_;
    QVector<int> rows_;  ///< points of the table's rows
    bool filling_ = false;
};

/// "encoder output 12 “a”"
QString describePoint(const PointSet& points, int point);

}  // namespace deepsight
