#include "widgets/colour_maps.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace deepsight {
namespace {

/// Evenly spaced colours of a map; in between, linear in sRGB is within 2 of 255 (cividis 6).
using ControlColours = std::array<QRgb, 33>;

constexpr ControlColours kViridis = {
    0x440154, 0x470d60, 0x48186a, 0x482374, 0x472d7b, 0x453781, 0x424086, 0x3e4989, 0x3b528b,
    0x375b8d, 0x33638d, 0x2f6b8e, 0x2c728e, 0x297a8e, 0x26828e, 0x23898e, 0x21918c, 0x1f978b,
    0x1f9f88, 0x21a685, 0x27ad81, 0x31b57b, 0x3dbc74, 0x4cc26c, 0x5cc863, 0x6ece58, 0x81d34d,
    0x95d840, 0xaadc32, 0xc0df25, 0xd5e21a, 0xeae51a, 0xfde725};
constexpr ControlColours kCividis = {
    0x00224e, 0x00285b, 0x002e6a, 0x053371, 0x1a386f, 0x273e6e, 0x32436d, 0x3b496c, 0x434e6c,
    0x4b546c, 0x535a6d, 0x5a5f6e, 0x61656f, 0x686a71, 0x6f7073, 0x767676, 0x7d7c78, 0x838179,
    0x8b8778, 0x928d78, 0x9a9376, 0xa29975, 0xaaa073, 0xb3a670, 0xbbad6d, 0xc3b369, 0xccba64,
    0xd4c15f, 0xddc858, 0xe6d051, 0xefd748, 0xf8df3c, 0xfee838};
constexpr ControlColours kMagma = {
    0x000004, 0x030312, 0x0a0822, 0x130d34, 0x1d1147, 0x29115a, 0x36106b, 0x440f76, 0x51127c,
    0x5d177f, 0x6a1c81, 0x762181, 0x832681, 0x902a81, 0x9c2e7f, 0xaa337d, 0xb73779, 0xc23b75,
    0xcf4070, 0xdb476a, 0xe55064, 0xee5b5e, 0xf4695c, 0xf9785d, 0xfb8761, 0xfd9668, 0xfea571,
    0xfeb47b, 0xfec287, 0xfed194, 0xfde0a1, 0xfceeb0, 0xfcfdbf};
/// Even steps of OKLab lightness from 0.40 to 0.975 and back; chroma falls to none in the middle.
constexpr ControlColours kDiverging = {
    0x024395, 0x174e9d, 0x2659a4, 0x3564ac, 0x4270b3, 0x507bbb, 0x5e86c2, 0x6c91c9, 0x7a9ccf,
    0x88a7d6, 0x97b3dc, 0xa6bee2, 0xb5c9e8, 0xc4d5ed, 0xd4e0f2, 0xe4ebf6, 0xf7f7f7, 0xf3e8e4,
    0xeddbd4, 0xe6cdc4, 0xdfc0b4, 0xd7b3a5, 0xcfa796, 0xc79a88, 0xbf8e79, 0xb6816b, 0xae755d,
    0xa56950, 0x9d5d42, 0x945134, 0x8b4526, 0x823916, 0x782c01};

const ControlColours& controlColours(ColourMap map) {
    switch (map) {
        case ColourMap::Viridis:
            return kViridis;
        case ColourMap::Cividis:
            return kCividis;
        case ColourMap::Magma:
            return kMagma;
        case ColourMap::Diverging:
            break;
    }
    return kDiverging;
}

}  // namespace

QString colourMapName(ColourMap map) {
    switch (map) {
        case ColourMap::Viridis:
            return QCoreApplication::translate("ColourMap", "Viridis");
        case ColourMap::Cividis:
            return QCoreApplication::translate("ColourMap", "Cividis");
        case ColourMap::Magma:
            return QCoreApplication::translate("ColourMap", "Magma");
        case ColourMap::Diverging:
            break;
    }
    return QCoreApplication::translate("ColourMap", "Diverging");
}

QRgb colourAt(ColourMap map, double position) {
    const ControlColours& colours = controlColours(map);
    const double at = std::clamp(position, 0.0, 1.0) * (colours.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(at), colours.size() - 2);
    const double share = at - static_cast<double>(left);
    const QRgb a = colours[left], b = colours[left + 1];
    const auto mix = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

}  // namespace deepsight
