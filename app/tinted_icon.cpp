#include "app/tinted_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>
#include <memory>

#include "widgets/theme.h"

namespace deepsight {

namespace {

/// Draws the SVG anew at whatever size and scale is asked for: a stored pixmap would be scaled, and
/// blurred, where the desktop's scale is 1.25 or 1.5.
class TintedIconEngine : public QIconEngine {
  public:
    TintedIconEngine(const QString& file, const QPalette& palette)
        : drawing_(std::make_shared<QSvgRenderer>(file)), palette_(palette) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State on) override {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(area, scaledPixmap(area.size() * scale, mode, on, 1));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State on) override {
        QPixmap pixmap(size);  // in device pixels; QIcon sets their ratio
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing_->render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour(mode, on));
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State on, qreal) override {
        return pixmap(size, mode, on);
    }

    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

  private:
    QColor colour(QIcon::Mode mode, QIcon::State on) const {
        if (mode == QIcon::Disabled) {
            return palette_.color(QPalette::Disabled, QPalette::WindowText);
        }
        if (mode == QIcon::Selected || on == QIcon::On) {
            return statusColours(palette_).accent;
        }
        return palette_.color(QPalette::Active, QPalette::WindowText);
    }

    std::shared_ptr<QSvgRenderer> drawing_;
    QPalette palette_;
};

}  // namespace

QIcon tintedIcon(const QString& name) {
    // Not a widget's palette: style sheets put transparent backgrounds into it.
    return QIcon(new TintedIconEngine(QStringLiteral(":/icons/%1.svg").arg(name),
                                      QGuiApplication::palette()));
}

}  // namespace deepsight
