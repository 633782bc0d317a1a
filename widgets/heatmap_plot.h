#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <utility>

#include "core/analysis/similarity.h"
#include "widgets/colour_maps.h"
#include "widgets/heatmap_painter.h"

namespace deepsight {

/// Zoomable heatmap of a matrix with a token at every row and column. Wheel and plus/minus zoom,
/// dragging pans, double-click or F shows all; hover and arrow keys read single cells, a click or
/// Enter chooses one. GUI thread.
class HeatmapPlot : public QWidget {
    Q_OBJECT
  public:
    explicit HeatmapPlot(QWidget* parent = nullptr);

    /// Rows count downwards. The zoom stays when the shape does.
    void setMatrix(const Matrix& matrix, const QStringList& rowTokens,
                   const QStringList& columnTokens);
    void clear();
    /// Names in place of tokens: they are shown whole and without their number.
    void setNamed(bool named) { named_ = named; }
    /// Outlined until the next call; one that is not there is not shown.
    void setMarkedRow(std::optional<int> row);
    std::optional<int> markedRow() const { return scene_.markedRow; }
    void setAxisTitles(const QString& rows, const QString& columns);
    void setPlaceholder(const QString& text);  ///< shown while there is no matrix
    void setColours(const ColourScale& colours);
    /// Values at the ends of the colours; empty: those of the matrix, symmetric about 0 for a
    /// diverging map.
    void setRange(std::optional<std::pair<double, double>> range);
    std::pair<double, double> range() const { return {scene_.low, scene_.high}; }
    std::pair<double, double> dataRange() const { return dataRange_; }  ///< finite values
    const ColourScale& colours() const { return scene_.colours; }

    const Matrix& matrix() const { return matrix_; }
    bool hasMatrix() const { return matrix_.rows > 0 && matrix_.columns > 0; }
    /// (column, row) under the pointer or chosen by keyboard.
    std::optional<QPoint> hoveredCell() const { return scene_.hover; }
    QString hoverText() const;  ///< position and token of that cell's row and column
    QRectF visibleCells() const { return scene_.view; }
    QPointF cellCentre(int row, int column) const;  ///< in widget coordinates
    void fit();

    /// The map with its axes, for files; `title` goes above. Fills figureSize().
    void paintFigure(QPainter& painter, const QString& title) const;
    QSize figureSize() const;

    QSize sizeHint() const override { return {640, 560}; }
    QSize minimumSizeHint() const override { return {280, 240}; }

  Q_SIGNALS:
    void hoverChanged();
    void cellChosen(QPoint cell);  ///< (column, row), by a click or Enter

  protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    HeatmapPainter painter() const;
    void updateRange();
    void updateCells();
    void setHover(std::optional<QPoint> cell);
    void zoom(double factor, const QPointF& aboutCell);
    void moveView(const QPointF& topLeft);

    Matrix matrix_;
    HeatmapScene scene_;
    QString placeholder_;
    QStringList rowTokens_;
    QStringList columnTokens_;
    std::pair<double, double> dataRange_{0, 1};
    std::optional<std::pair<double, double>> fixedRange_;
    QPointF dragFrom_;   ///< cell grabbed by the mouse
    QPointF pressedAt_;  ///< pixels
    bool dragging_ = false;
    bool moved_ = false;  ///< since the button went down
    bool named_ = false;
};

}  // namespace deepsight
