#include "widgets/plot_readout.h"

#include <QPainter>
#include <algorithm>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kPadding = 10;
constexpr int kSwatch = 14;
constexpr int kColumnGap = 16;
constexpr int kDistance = 14;  // table from crosshair

}  // namespace

PlotReadout::PlotReadout(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("plotReadout"));
    hide();
}

void PlotReadout::show(const Content& content) {
    content_ = content;
    shown_ = true;
    setGeometry(parentWidget()->rect());
    setVisible(true);
    raise();
    update();
}

void PlotReadout::clear() {
    shown_ = false;
    content_ = {};
    hide();
}

QString PlotReadout::text() const {
    if (!shown_) return {};
    QStringList lines{content_.heading};
    for (const Row& row : content_.rows) lines << row.name + QStringLiteral(": ") + row.value;
    if (!content_.footer.isEmpty()) lines << content_.footer;
    return lines.join(QLatin1Char('\n'));
}

void PlotReadout::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ChartColours colours = chartColours(palette());
    painter.setPen(QPen(colours.axis, 1));
    for (const QLineF& hair : content_.hairs) painter.drawLine(hair);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < content_.dots.size(); ++i) {
        painter.setPen(QPen(colours.background, 2));
        painter.setBrush(content_.dotColours[i]);
        painter.drawEllipse(content_.dots[i], 4.5, 4.5);
    }
    if (!content_.hairs.isEmpty()) paintTable(painter);
}

void PlotReadout::paintTable(QPainter& painter) const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics plain(font()), strong(bold);
    const int line = plain.height() + 3;
    int names = 0, values = 0;
    for (const Row& row : content_.rows) {
        names = std::max(names, plain.horizontalAdvance(row.name));
        values = std::max(values, plain.horizontalAdvance(row.value));
    }
    const int inner =
        std::max({kSwatch + names + kColumnGap + values, strong.horizontalAdvance(content_.heading),
                  plain.horizontalAdvance(content_.footer)});
    const int lines = 1 + static_cast<int>(content_.rows.size()) + !content_.footer.isEmpty();
    QRectF box(0, 0, inner + 2 * kPadding, lines * line + 2 * kPadding - 3);
    const double x = content_.hairs.first().x1();
    const bool left = x + kDistance + box.width() > width() - 4;
    box.moveLeft(left ? std::max(4.0, x - kDistance - box.width()) : x + kDistance);
    box.moveTop(std::clamp(content_.y - box.height() / 2, 4.0,
                           std::max(4.0, height() - box.height() - 4.0)));

    const StatusColours status = statusColours(palette());
    painter.setPen(QPen(status.border, 1));
    painter.setBrush(status.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRectF row(box.left() + kPadding, box.top() + kPadding - 2, inner, line);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(bold);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, content_.heading);
    painter.setFont(font());
    for (const Row& entry : content_.rows) {
        row.translate(0, line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour);
        painter.drawEllipse(QPointF(row.left() + 4, row.center().y()), 4, 4);
        painter.setPen(status.muted);
        painter.drawText(row.adjusted(kSwatch, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.name);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, entry.value);
    }
    if (content_.footer.isEmpty()) return;
    row.translate(0, line);
    painter.setPen(status.muted);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, content_.footer);
}

}  // namespace deepsight
