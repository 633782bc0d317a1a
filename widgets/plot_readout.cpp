#include "widgets/plot_readout.h"

#include <QPainter>
#include <algorithm>

#include "widgets/readout_table.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

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
    for (const Row& row : content_.rows) {
        QStringList values;
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            if (row.values[i].isEmpty()) continue;
            values << (content_.columns.isEmpty()
                           ? row.values[i]
                           : tr("%1 %2").arg(content_.columns[i], row.values[i]));
        }
        lines << tr("%1: %2").arg(row.name, values.join(QStringLiteral(", ")));
    }
    lines += content_.footer;
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

QVector<PlotReadout::Row> PlotReadout::rowsThatFit(int room) const {
    if (content_.rows.size() <= room) return content_.rows;
    QVector<double> distances;
    for (const Row& row : content_.rows) distances << row.distance;
    std::sort(distances.begin(), distances.end());
    const double furthest = distances[std::max(0, room - 1)];
    QVector<Row> rows;
    for (const Row& row : content_.rows) {
        if (row.distance <= furthest && rows.size() < room) rows << row;
    }
    return rows;
}

void PlotReadout::paintTable(QPainter& painter) const {
    // Panels may be scrolled; the table belongs where it can be seen.
    const QRect seen = visibleRegion().isEmpty() ? rect() : visibleRegion().boundingRect();
    ReadoutTable table(content_, font(), palette(), seen.width() - 8);
    table.setRows(rowsThatFit(table.rowsIn(seen.height() - 8)));
    const QSizeF size = table.size();
    const double x = content_.hairs.first().x1();
    const bool left = x + kDistance + size.width() > seen.right() - 3;
    const double at =
        left ? std::max(seen.left() + 4.0, x - kDistance - size.width()) : x + kDistance;
    const double highest = seen.top() + 4.0;
    const double lowest = std::max(highest, seen.bottom() - size.height() - 3.0);
    table.paint(painter, QPointF(at, std::clamp(content_.y - size.height() / 2, highest, lowest)));
}

}  // namespace deepsight
