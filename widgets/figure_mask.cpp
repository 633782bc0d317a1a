#include "widgets/figure_mask.h"

#include <QRegion>

namespace deepsight {

void FigureMask::draw(QCPPainter* painter) {
    if (!painter->modes().testFlag(QCPPainter::pmVectorized)) return;
    QRegion outside(mParentPlot->viewport());
    for (const QCPAxisRect* rect : mParentPlot->axisRects()) outside -= rect->rect();
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    for (const QRect& part : outside) painter->drawRect(part);
}

}  // namespace deepsight
