#include "widgets/series_style.h"

#include <QPainter>

namespace deepsight {

SeriesStyle seriesStyle(SeriesId id, const ChartColours& c) {
    switch (id) {
        case SeriesId::TrainLoss:
            return {c.train, Qt::SolidLine, Marker::None};
        case SeriesId::TrainFutureLoss:
            return {c.future, Qt::SolidLine, Marker::None};
        case SeriesId::LearningRate:
        case SeriesId::GradientNorm:
        case SeriesId::TokensPerSecond:
            return {c.extra, Qt::SolidLine, Marker::None};
        case SeriesId::ValidationLoss:
        case SeriesId::ValidationFutureLoss:
            return {c.validation, Qt::SolidLine, Marker::Disc};
        case SeriesId::PathAccuracy:
            return {c.extra, Qt::SolidLine, Marker::Square};
        case SeriesId::DecisiveTokenAccuracy:
            return {c.future, Qt::DashLine, Marker::Triangle};
    }
    return {};
}

QColor blended(const QColor& colour, const QColor& background, double opacity) {
    const auto mix = [opacity](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return {mix(colour.red(), background.red()), mix(colour.green(), background.green()),
            mix(colour.blue(), background.blue())};
}

QPixmap seriesSwatch(const SeriesStyle& style, double devicePixelRatio) {
    const QSize size(22, 12);
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colour, 2, style.line, Qt::FlatCap));
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    painter.drawLine(QPointF(1, middle.y()), QPointF(size.width() - 1, middle.y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colour);
    switch (style.marker) {
        case Marker::None:
            break;
        case Marker::Disc:
            painter.drawEllipse(middle, 3.5, 3.5);
            break;
        case Marker::Square:
            painter.drawRect(QRectF(middle - QPointF(3, 3), QSizeF(6, 6)));
            break;
        case Marker::Triangle:
            painter.drawPolygon(QPolygonF{middle + QPointF(0, -4.5), middle + QPointF(4, 3),
                                          middle + QPointF(-4, 3)});
            break;
    }
    return pixmap;
}

}  // namespace deepsight
