#include "widgets/dense_curves.h"

#include <QThread>
#include <algorithm>
#include <future>

#include "widgets/column_spans.h"
#include "widgets/span_picture.h"

namespace deepsight {
namespace {

constexpr std::size_t kManyCurves = 24;  // that are worth other threads
constexpr int kMostThreads = 4;

/// Of an axis, between two places on the plot that are `pixels` of the device apart.
PixelScale scaleOf(const QCPAxis& axis, double low, double high, int pixels) {
    return {axis.pixelToCoord(low), axis.pixelToCoord(high),
            axis.scaleType() == QCPAxis::stLogarithmic, pixels};
}

QVector<qreal> dashesOf(const QPen& pen, double ratio) {
    QVector<qreal> dashes;
    if (pen.style() == Qt::SolidLine) return dashes;
    for (const qreal length : pen.dashPattern()) dashes << length * pen.widthF() * ratio;
    return dashes;
}

}  // namespace

DenseCurves::DenseCurves(QCustomPlot* plot, QCPAxisRect* rect, const char* layer)
    : QCPAbstractItem(plot), rect_(rect) {
    setClipToAxisRect(true);
    setClipAxisRect(rect);
    setSelectable(false);
    setLayer(QLatin1String(layer));
}

/// Brings the smoothed curves up to date, so that threads only read. A pen is no reading: QPen
/// makes its dashes when they are first asked for.
std::vector<DenseCurves::Source> DenseCurves::sources(double ratio) const {
    std::vector<Source> all;
    for (const Curve& curve : curves) {
        const CurveData& data = *curve.run->data;
        const Envelope& values =
            curve.smooth ? data.smoothed(curve.id).nodes() : data.values(curve.id);
        const auto xs = curve.smooth ? data.smoothedXs(curve.id, xAxis) : data.xs(curve.id, xAxis);
        all.push_back({&values, xs, curve.pen.color(), curve.pen.widthF() * ratio,
                       dashesOf(curve.pen, ratio)});
    }
    return all;
}

/// Some of the picture's pixel columns.
QImage DenseCurves::paintColumns(const std::vector<Source>& sources, int first, int count,
                                 int height, double ratio) const {
    // A line along a coordinate goes through the middle of that pixel, as QCustomPlot has it.
    const QPointF corner = QPointF(rect_->topLeft()) - QPointF(0.5, 0.5);
    const double left = corner.x() + first / ratio, right = left + count / ratio;
    const PixelScale x = scaleOf(*rect_->axis(QCPAxis::atBottom), left, right, count);
    const PixelScale y =
        scaleOf(*rect_->axis(QCPAxis::atLeft), corner.y() + height / ratio, corner.y(), height);
    SpanPicture picture({count, height});
    ColumnSpans spans;
    for (const Source& source : sources) {
        spans.trace(*source.values, source.xs, x, y);
        picture.draw(spans, source.colour, source.width, source.dashes);
    }
    QImage image = picture.image();
    image.setDevicePixelRatio(ratio);
    return image;
}

void DenseCurves::draw(QCPPainter* painter) {
    const double ratio = mParentPlot->bufferDevicePixelRatio();
    const QSize size = rect_->size() * ratio;
    if (curves.empty() || size.isEmpty()) return;
    const std::vector<Source> all = sources(ratio);
    const bool many = curves.size() >= kManyCurves;
    const int parts = many ? std::clamp(QThread::idealThreadCount(), 1, kMostThreads) : 1;
    const auto columnOf = [&](int part) { return size.width() * part / parts; };
    const auto paint = [&](int part) {
        const int first = columnOf(part);
        return paintColumns(all, first, columnOf(part + 1) - first, size.height(), ratio);
    };
    std::vector<std::future<QImage>> others;
    for (int part = 1; part < parts; ++part) {
        others.push_back(std::async(std::launch::async, paint, part));
    }
    painter->setAntialiasing(false);  // with it, the painter is shifted by half a pixel
    for (int part = 0; part < parts; ++part) {
        const QImage image =
            part == 0 ? paint(0) : others[static_cast<std::size_t>(part) - 1].get();
        painter->drawImage(QPointF(rect_->topLeft()) + QPointF(columnOf(part) / ratio, 0), image);
    }
}

}  // namespace deepsight
