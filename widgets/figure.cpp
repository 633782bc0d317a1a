#include "widgets/figure.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace deepsight {

namespace {

constexpr int kPixelsPerInch = 96;

QByteArray drawPng(const QSize& size, const std::function<void(QPainter&)>& draw, int scale,
                   QBuffer& buffer) {
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray drawSvg(const QSize& size, const QString& title,
                   const std::function<void(QPainter&)>& draw, QBuffer& buffer) {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title.toHtmlEscaped());  // Qt 6.4 writes it as it is
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(kPixelsPerInch);
    QPainter painter(&generator);
    draw(painter);
    painter.end();
    return buffer.data();
}

QByteArray drawPdf(const QSize& size, const QString& title,
                   const std::function<void(QPainter&)>& draw, QBuffer& buffer) {
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("DeepSight"));
    writer.setResolution(kPixelsPerInch);
    const QSizeF inches = QSizeF(size) / kPixelsPerInch;
    writer.setPageSize(QPageSize(inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    draw(painter);
    painter.end();
    return buffer.data();
}

}  // namespace

QByteArray drawFigure(FigureFormat format, const QSize& size, const QString& title,
                      const std::function<void(QPainter&)>& draw, int scale) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
        case FigureFormat::Png:
            return drawPng(size, draw, scale, buffer);
        case FigureFormat::Svg:
            return drawSvg(size, title, draw, buffer);
        case FigureFormat::Pdf:
            return drawPdf(size, title, draw, buffer);
    }
    return {};
}

QString figureSuffix(FigureFormat format) {
    switch (format) {
        case FigureFormat::Png:
            return QStringLiteral("png");
        case FigureFormat::Svg:
            return QStringLiteral("svg");
        case FigureFormat::Pdf:
            return QStringLiteral("pdf");
    }
    return {};
}

FigureFormat figureFormat(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == figureSuffix(FigureFormat::Svg)) return FigureFormat::Svg;
    return suffix == figureSuffix(FigureFormat::Pdf) ? FigureFormat::Pdf : FigureFormat::Png;
}

}  // namespace deepsight
