#pragma once

#include <QWidget>
#include <optional>
#include <utility>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/colour_maps.h"
#include "widgets/diagonal_statistics.h"

class QComboBox;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace deepsight {

/// Cards beside the heatmap: how it is shown, the cell under the pointer, and figures that say how
/// sharp its diagonal is. GUI thread.
class EmbeddingSidePanel : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingSidePanel(QWidget* parent = nullptr);

    Similarity similarity() const;
    ColourMap colourMap() const;
    /// Fixed ends of the colours, or empty for those of the data.
    std::optional<std::pair<double, double>> range() const;

    void setHover(const QString& text);  ///< value, row, column in three lines; empty: none
    void setStatistics(const DiagonalStatistics& statistics);
    void clearStatistics();

  Q_SIGNALS:
    void similarityChanged();
    void coloursChanged();  ///< colour map or range

  private:
    QFrame* makeDisplayCard();
    QFrame* makeHoverCard();
    QFrame* makeStatisticsCard();

    QComboBox* similarity_;
    QComboBox* colours_;
    QComboBox* range_;
    QLabel* hoverValue_ = nullptr;
    QLabel* hoverTokens_ = nullptr;
    QLabel* diagonal_ = nullptr;
    QLabel* offDiagonal_ = nullptr;
    QLabel* margin_ = nullptr;
    QLabel* won_ = nullptr;
    QLabel* extent_ = nullptr;
};

}  // namespace deepsight
