#pragma once

#include <QColor>
#include <QPixmap>

#include "widgets/curve_data.h"
#include "widgets/theme.h"

namespace deepsight {

/// Shape of a point; also tells curves apart where colour does not.
enum class Marker { None, Disc, Square, Triangle };

struct SeriesStyle {
    QColor colour;
    Qt::PenStyle line = Qt::SolidLine;
    Marker marker = Marker::None;
};
SeriesStyle seriesStyle(SeriesId id, const ChartColours& colours);

/// `colour` as it would look at the given opacity on `background`, but opaque: translucent pens
/// are slow on dense curves.
QColor blended(const QColor& colour, const QColor& background, double opacity);

/// A piece of the curve, for legends.
QPixmap seriesSwatch(const SeriesStyle& style, double devicePixelRatio);

}  // namespace deepsight
