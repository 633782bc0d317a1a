#pragma once

#include <QString>
#include <QWidget>
#include <optional>

#include "widgets/scatter_painter.h"

namespace deepsight {

/// Zoomable plot of points, some of them in linked pairs. Hover names a point, a click selects it;
/// Left and Right go from point to point, Up and Down to the other end of a link. Wheel, plus and
/// minus zoom, dragging pans, double-click or F shows all, Escape selects nothing. GUI thread.
class ScatterPlot : public QWidget {
    Q_OBJECT
  public:
    explicit ScatterPlot(QWidget* parent = nullptr);

    /// Keeps the zoom where the points keep their places, and the selection where it exists.
    void setScene(const ScatterScene& scene);
    void setColours(const QVector<QColor>& colours, const QVector<ScatterLegendEntry>& legend,
                    const std::optional<ScatterBar>& bar);
    void clear();
    void setPlaceholder(const QString& text);  ///< shown while there are no points
    /// Without a signal: as when another view selects.
    void setSelected(std::optional<int> point, const QVector<int>& ringed);
    std::optional<int> selected() const { return scene_.selected; }
    std::optional<int> hovered() const { return scene_.hovered; }
    const ScatterScene& scene() const { return scene_; }
    QPointF pixelsOf(int point) const;  ///< in widget coordinates

    /// The plot with its legend, for files; `title` goes above. Fills figureSize().
    void paintFigure(QPainter& painter, const QString& title) const;
    QSize figureSize() const;

    QSize sizeHint() const override { return {420, 380}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

  Q_SIGNALS:
    void hoverChanged();
    void pointSelected(std::optional<int> point);  ///< by the user

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
    ScatterPainter painter() const;
    void setHover(std::optional<int> point);
    void select(std::optional<int> point);
    void zoom(double factor, const QPointF& about);
    void fit();
    bool step(int key);

    ScatterScene scene_;
    QString placeholder_;
    QPointF pressedAt_;  ///< pixels
    QPointF grabbed_;    ///< what is dragged, in the points' coordinates
    bool pressed_ = false;
    bool dragged_ = false;
};

}  // namespace deepsight
