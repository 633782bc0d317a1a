#pragma once

#include <QColor>
#include <QPen>
#include <QPixmap>

#include "widgets/curve_series.h"
#include "widgets/theme.h"

class QPainter;

namespace deepsight {

/// Shape of a point; also tells curves apart where colour does not.
enum class Marker { None, Disc, Square, Triangle };

struct SeriesStyle {
    QColor colour;
    Qt::PenStyle line = Qt::SolidLine;
    Marker marker = Marker::None;
};
/// Of a curve of a run that is alone in the plot: colour tells the series.
SeriesStyle seriesStyle(SeriesId id, const ChartColours& colours);

/// Of a curve of one run among several: colour tells the run, the line which curve of a panel.
/// Beyond kRunColours runs the colours come again with other lines and markers.
inline constexpr std::size_t kRunColours = 7;
QColor runColour(std::size_t slot, const QPalette& palette);
SeriesStyle runSeriesStyle(SeriesId id, std::size_t slot, const QPalette& palette);

/// `colour` as it would look at the given opacity on `background`, but opaque: translucent pens
/// are slow on dense curves.
QColor blended(const QColor& colour, const QColor& background, double opacity);

/// A piece of the curve, for legends.
inline constexpr QSize kSwatchSize(26, 12);
void paintSwatch(QPainter& painter, const QPointF& topLeft, const SeriesStyle& style);
QPixmap seriesSwatch(const SeriesStyle& style, double devicePixelRatio);

}  // namespace deepsight
