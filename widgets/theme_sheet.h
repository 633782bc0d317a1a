#pragma once

#include <QColor>
#include <QString>

namespace deepsight {

/// The named colours that palette, style sheet and style are made of. Private to the theme: other
/// widgets use statusColours() and chartColours() of theme.h.
struct ThemeColours {
    QColor page, card, hover, border, field, fieldBorder;
    QColor text, muted, disabled;
    QColor accent, accentHover, accentText;
    QColor success, warning, danger;
    QColor dangerBanner, infoBanner;
    QColor toolTip, toolTipText;
};

const ThemeColours& themeColours(bool dark);

/// Style sheet for everything that ThemeStyle does not draw.
QString themeSheet(const ThemeColours& colours);

}  // namespace deepsight
