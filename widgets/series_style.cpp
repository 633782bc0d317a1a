#include "widgets/series_style.h"

#include <QPainter>
#include <algorithm>

namespace deepsight {
namespace {

/// Okabe and Ito's colours; on a light background the pale ones are darkened to 3:1 and yellow,
/// which cannot be, is left out, as black is on a dark one.
struct RunColour {
    QRgb light;
    QRgb dark;
};
constexpr RunColour kPalette[kRunColours] = {{0xff0072b2, 0xff56b4e9}, {0xffd55e00, 0xffe69f00},
                                             {0xff009e73, 0xff2fc49a}, {0xffaa4f88, 0xffcc79a7},
                                             {0xffb87f00, 0xfff0e442}, {0xff2f97d1, 0xffe8743b},
                                             {0xff4a5160, 0xffdfe3ea}};

}  // namespace

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
        case SeriesId::Creativity:
        case SeriesId::MeanDeviation:
        case SeriesId::CentredRank:
        case SeriesId::MeanCosine:
            return {c.validation, Qt::SolidLine, Marker::Disc};
        case SeriesId::UnexplainedVariance:
            return {c.future, Qt::SolidLine, Marker::Disc};
        case SeriesId::GradientShare:
            return {c.extra, Qt::SolidLine, Marker::Disc};
        case SeriesId::MemorisedShare:
        case SeriesId::PastUnexplainedVariance:
        case SeriesId::LeastDeviation:
        case SeriesId::RawRank:
            return {c.extra, Qt::DashLine, Marker::Triangle};
        case SeriesId::IncoherentShare:
            return {c.future, Qt::DotLine, Marker::Square};
        case SeriesId::ContextLikeness:
            return {c.train, Qt::DashLine, Marker::Triangle};
        case SeriesId::ProcessCores:
        case SeriesId::ProcessMemory:
        case SeriesId::GpuTemperature:
        case SeriesId::GpuPower:
            return {c.extra, Qt::SolidLine, Marker::None};
        case SeriesId::MachineShare:
        case SeriesId::MachineMemory:
            return {c.train, Qt::DashLine, Marker::None};
        case SeriesId::GpuShare:
        case SeriesId::GpuMemory:
            return {c.future, Qt::SolidLine, Marker::None};
    }
    return {};
}

QColor runColour(std::size_t slot, const QPalette& palette) {
    const RunColour& colour = kPalette[slot % kRunColours];
    return QColor(isDark(palette) ? colour.dark : colour.light);
}

SeriesStyle runSeriesStyle(SeriesId id, std::size_t slot, const QPalette& palette) {
    constexpr Qt::PenStyle kLines[] = {Qt::SolidLine, Qt::DashDotLine, Qt::DashDotDotLine};
    constexpr Marker kMarkers[] = {Marker::Disc, Marker::Square, Marker::Triangle};
    const std::size_t round = std::min<std::size_t>(slot / kRunColours, 2);
    SeriesStyle style{runColour(slot, palette), kLines[round], Marker::None};
    const std::size_t place = placeInPanel(id);
    if (place > 0) style.line = round == 0 && place == 1 ? Qt::DashLine : Qt::DotLine;
    if (clockOf(id) == SeriesClock::Evaluation) style.marker = kMarkers[round];
    return style;
}

QColor blended(const QColor& colour, const QColor& background, double opacity) {
    const auto mix = [opacity](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return {mix(colour.red(), background.red()), mix(colour.green(), background.green()),
            mix(colour.blue(), background.blue())};
}

void paintSwatch(QPainter& painter, const QPointF& topLeft, const SeriesStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colour, 2, style.line, Qt::FlatCap));
    const QPointF middle = topLeft + QPointF(kSwatchSize.width(), kSwatchSize.height()) / 2;
    const QPointF half(kSwatchSize.width() / 2.0 - 1, 0);
    painter.drawLine(middle - half, middle + half);
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
    painter.restore();
}

QPixmap seriesSwatch(const SeriesStyle& style, double devicePixelRatio) {
    QPixmap pixmap(kSwatchSize * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, QPointF(0, 0), style);
    return pixmap;
}

}  // namespace deepsight
