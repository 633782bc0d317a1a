#include "widgets/probability_shade.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "widgets/series_style.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

// A level begins below this probability.
constexpr std::array<double, kShadeLevels - 1> kBelow = {0.5, 0.2, 0.05, 0.01};
constexpr std::array<double, kShadeLevels> kStrength = {0, 0.16, 0.28, 0.42, 0.56};
constexpr int kPadding = 6;

QColor shade(int level, const QPalette& palette) {
    const QColor colour = chartColours(palette).validation;
    return blended(colour, palette.color(QPalette::Base),
                   kStrength[static_cast<std::size_t>(level)]);
}

}  // namespace

int shadeLevel(double probability) {
    return static_cast<int>(std::count_if(kBelow.begin(), kBelow.end(),
                                          [&](double limit) { return probability < limit; }));
}

void applyShade(QTextCharFormat& format, int level, const QPalette& palette) {
    if (level == 0) return;
    format.setBackground(shade(level, palette));
    if (level == kShadeLevels - 1) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(palette.color(QPalette::Text));
    }
}

ShadeLegend::ShadeLegend(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("shadeLegend"));
    setAccessibleName(tr("Shades of probability"));
    setToolTip(
        tr("How likely the model held the token that was drawn, before temperature, top-k "
           "and top-p. Point at a token to read its probability."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString ShadeLegend::levelText(int level) {
    const auto percent = [](std::size_t index) { return QString::number(100 * kBelow[index]); };
    if (level == 0) return tr("≥ %1 %").arg(percent(0));
    return tr("< %1 %").arg(percent(static_cast<std::size_t>(level - 1)));
}

int ShadeLegend::swatchWidth() const {
    int width = 0;
    for (int level = 0; level < kShadeLevels; ++level) {
        width = std::max(width, fontMetrics().horizontalAdvance(levelText(level)));
    }
    return width + 2 * kPadding;
}

QSize ShadeLegend::sizeHint() const {
    return {kShadeLevels * swatchWidth() + 2, fontMetrics().height() + kPadding};
}

void ShadeLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int width = swatchWidth();
    for (int level = 0; level < kShadeLevels; ++level) {
        const QRect swatch(1 + level * width, 1, width, height() - 2);
        painter.fillRect(swatch, shade(level, palette()));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(swatch, Qt::AlignCenter, levelText(level));
        if (level == kShadeLevels - 1) {
            const int base = swatch.center().y() + fontMetrics().ascent() / 2 + 2;
            painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
            painter.drawLine(swatch.left() + kPadding, base, swatch.right() - kPadding, base);
        }
    }
    painter.setPen(statusColours(palette()).border);
    painter.drawRect(QRect(0, 0, kShadeLevels * width + 1, height() - 1));
}

}  // namespace deepsight
