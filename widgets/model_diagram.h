#pragma once

#include <QWidget>

#include "core/config/model_cost.h"
#include "widgets/diagram_layout.h"
#include "widgets/diagram_painter.h"

namespace deepsight {

/// The model as boxes and arrows, scaled to the widget's size. One part is selected: by the mouse,
/// or by the arrow keys, Home and End; its description is the widget's accessible description.
/// GUI thread.
class ModelDiagram : public QWidget {
    Q_OBJECT
  public:
    explicit ModelDiagram(QWidget* parent = nullptr);

    /// Keeps the selection where the new model has such a part.
    void setCost(const ModelCost& cost);
    void setMeasure(DiagramMeasure measure);
    DiagramMeasure measure() const { return measure_; }

    const ModelCost& cost() const { return cost_; }
    /// The part that is pointed at, else the selected one; null without a model.
    const ModelPart* currentPart() const;
    void select(int box);
    int boxCount() const { return int(layout_.boxes.size()); }
    /// Of a box of the diagram, in widget coordinates.
    QRectF boxRect(int box) const;

    /// The diagram alone at scale 1, without selection, for files and the clipboard.
    QSize figureSize() const;
    void paintFigure(QPainter& painter) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void currentPartChanged();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    /// From diagram to widget coordinates.
    QTransform transform() const;
    void setHovered(int box);
    void describe();

    ModelCost cost_;
    DiagramLayout layout_;
    DiagramMeasure measure_ = DiagramMeasure::Compute;
    int selected_ = 0;
    int hovered_ = -1;
};

}  // namespace deepsight
