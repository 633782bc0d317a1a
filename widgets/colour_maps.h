#pragma once

#include <QColor>
#include <QString>
#include <QVector>
#include <array>

namespace deepsight {

/// Perceptually uniform colour maps: equal steps in value look like equal steps, and lightness
/// alone orders them, so they survive print and colour blindness. Viridis, cividis and magma are
/// matplotlib's; Diverging runs from blue through near white (its middle) to brown.
enum class ColourMap { Viridis, Cividis, Magma, Diverging };
inline constexpr std::array kAllColourMaps = {ColourMap::Viridis, ColourMap::Cividis,
                                              ColourMap::Magma, ColourMap::Diverging};

QString colourMapName(ColourMap map);
constexpr bool isDiverging(ColourMap map) { return map == ColourMap::Diverging; }

QRgb colourAt(ColourMap map, double position);  ///< position 0 .. 1, clamped

/// A map as the user wants it: from its first to its last colour, or the other way round.
struct ColourScale {
    ColourMap map = ColourMap::Viridis;
    bool inverted = false;
    QRgb at(double position) const { return colourAt(map, inverted ? 1 - position : position); }
};

}  // namespace deepsight
