#include "app/tinted_icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include "widgets/theme.h"

namespace deepsight {

namespace {

QPixmap tinted(QSvgRenderer& drawing, int size, const QColor& colour) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

}  // namespace

QIcon tintedIcon(const QString& name) {
    // Not a widget's palette: style sheets put transparent backgrounds into it.
    const QPalette palette = QGuiApplication::palette();
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    const QColor normal = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
    const QColor accent = statusColours(palette).accent;
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48}) {
        icon.addPixmap(tinted(drawing, size, normal), QIcon::Normal, QIcon::Off);
        icon.addPixmap(tinted(drawing, size, accent), QIcon::Normal, QIcon::On);
        icon.addPixmap(tinted(drawing, size, accent), QIcon::Selected);
        icon.addPixmap(tinted(drawing, size, disabled), QIcon::Disabled);
    }
    return icon;
}

}  // namespace deepsight
