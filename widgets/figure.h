#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace deepsight {

/// File formats of pictures. SVG and PDF hold vectors and text.
enum class FigureFormat { Png, Svg, Pdf };

/// Draws a picture of `size` logical pixels by `draw` and returns the file's bytes. A PNG has
/// `scale` device pixels per logical one. GUI thread, since plots paint themselves.
QByteArray drawFigure(FigureFormat format, const QSize& size, const QString& title,
                      const std::function<void(QPainter&)>& draw, int scale = 2);

/// "png", "svg", "pdf"; and the format of a file name, PNG where it tells none.
QString figureSuffix(FigureFormat format);
FigureFormat figureFormat(const QString& fileName);

}  // namespace deepsight
