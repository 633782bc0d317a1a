#pragma once

#include <QColor>
#include <QImage>
#include <QSize>
#include <QVector>
#include <span>
#include <vector>

#include "widgets/column_spans.h"

namespace deepsight {

/// Pixels on which curves are drawn by their columns, many times faster than QPainter strokes a
/// path of as many points; ends of spans are blended, so that lines are smooth. Kept by columns
/// until image() turns it. Sizes are pixels of the device. Values only.
class SpanPicture {
  public:
    explicit SpanPicture(const QSize& size);

    /// `dashes`: lengths of lines and gaps in turn, as in QPen but in pixels; empty: a solid line.
    void draw(const ColumnSpans& curve, const QColor& colour, double width,
              const QVector<qreal>& dashes = {});
    QImage image() const;  ///< transparent where nothing was drawn

  private:
    void fill(QRgb* column, float top, float bottom, QRgb colour) const;

    QSize size_;
    std::vector<QRgb> pixels_;  ///< column after column, premultiplied
};

}  // namespace deepsight
