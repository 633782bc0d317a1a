#pragma once

#include <qcustomplot.h>

namespace deepsight {

/// Covers what curves draw outside of the axis rectangles when a plot is written as vectors: SVG
/// drawings of Qt 6.4 do not clip. Does nothing on screen. Owned by the plot.
class FigureMask : public QCPAbstractItem {
  public:
    explicit FigureMask(QCustomPlot* plot) : QCPAbstractItem(plot) {
        setClipToAxisRect(false);
        setSelectable(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    QColor colour;

  protected:
    void draw(QCPPainter* painter) override;
};

}  // namespace deepsight
