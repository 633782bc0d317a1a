#pragma once

#include <QIcon>
#include <QString>

namespace deepsight {

/// The one-colour SVG `:/icons/<name>.svg` in the application's text colours: normal, disabled, and
/// the accent where it is selected or checked. Make it anew when the palette changes. GUI thread.
QIcon tintedIcon(const QString& name);

}  // namespace deepsight
