#include "widgets/readout_table.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kPadding = 10;
constexpr int kSwatch = 14;
constexpr int kColumnGap = 16;
constexpr int kWidestName = 220;
constexpr int kWidestFooter = 460;

QFont demiBold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

ReadoutTable::ReadoutTable(const PlotReadout::Content& content, const QFont& font,
                           const QPalette& palette, int widest)
    : content_(content),
      font_(font),
      bold_(demiBold(font)),
      palette_(palette),
      plain_(font_),
      strong_(bold_),
      widest_(widest) {
    setRows(content.rows);
}

void ReadoutTable::setRows(const QVector<PlotReadout::Row>& rows) {
    rows_ = rows;
    nameWidth_ = 0;
    valueWidths_.clear();
    for (const QString& column : content_.columns) {
        valueWidths_ << plain_.horizontalAdvance(column);
    }
    for (const PlotReadout::Row& row : rows_) {
        nameWidth_ = std::max(nameWidth_, plain_.horizontalAdvance(row.name));
        valueWidths_.resize(std::max(valueWidths_.size(), row.values.size()));
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            valueWidths_[i] = std::max(valueWidths_[i], plain_.horizontalAdvance(row.values[i]));
        }
    }
    nameWidth_ = std::min(nameWidth_ + 1, kWidestName);  // advances are rounded
    dropColumns();
    inner_ = std::accumulate(valueWidths_.begin(), valueWidths_.end(), kSwatch + nameWidth_) +
             kColumnGap * static_cast<int>(valueWidths_.size());
    inner_ = std::max(inner_, strong_.horizontalAdvance(content_.heading));
    for (const QString& line : content_.footer) {
        inner_ = std::max(inner_, std::min(plain_.horizontalAdvance(line) + 1, kWidestFooter));
    }
}

/// The values of the last panels give way where the window is too narrow for all.
void ReadoutTable::dropColumns() {
    const auto width = [this] {
        return std::accumulate(valueWidths_.begin(), valueWidths_.end(),
                               kSwatch + nameWidth_ + 2 * kPadding) +
               kColumnGap * static_cast<int>(valueWidths_.size());
    };
    while (valueWidths_.size() > 1 && width() > widest_) valueWidths_.removeLast();
}

int ReadoutTable::otherLines() const {
    return 1 + !content_.columns.isEmpty() + static_cast<int>(content_.footer.size());
}

int ReadoutTable::rowsIn(double height) const {
    const int lines = static_cast<int>((height - 2 * kPadding + 3) / lineHeight()) - otherLines();
    const auto rows = static_cast<int>(content_.rows.size());
    return rows <= lines ? rows : std::max(1, lines - 1);
}

QSizeF ReadoutTable::size() const {
    const auto lines = otherLines() + rows_.size() + (hiddenRows() > 0);
    return {static_cast<double>(inner_ + 2 * kPadding),
            static_cast<double>(lines * lineHeight() + 2 * kPadding - 3)};
}

void ReadoutTable::paint(QPainter& painter, const QPointF& topLeft) const {
    const StatusColours status = statusColours(palette_);
    const QRectF box(topLeft, size());
    painter.setPen(QPen(status.border, 1));
    painter.setBrush(status.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRectF line(box.left() + kPadding, box.top() + kPadding - 2, inner_, lineHeight());
    painter.setPen(palette_.color(QPalette::Text));
    painter.setFont(bold_);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, content_.heading);
    painter.setFont(font_);
    if (!content_.columns.isEmpty()) {
        line.translate(0, lineHeight());
        painter.setPen(status.muted);
        paintValues(painter, line, content_.columns);
    }
    for (const PlotReadout::Row& row : rows_) {
        line.translate(0, lineHeight());
        paintRow(painter, line, row);
    }
    painter.setPen(status.muted);
    if (hiddenRows() > 0) {
        line.translate(0, lineHeight());
        painter.drawText(line.adjusted(kSwatch, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         PlotReadout::tr("and %Ln more", nullptr, static_cast<int>(hiddenRows())));
    }
    for (const QString& text : content_.footer) {
        line.translate(0, lineHeight());
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         plain_.elidedText(text, Qt::ElideRight, inner_));
    }
}

void ReadoutTable::paintRow(QPainter& painter, QRectF line, const PlotReadout::Row& row) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.colour);
    painter.drawEllipse(QPointF(line.left() + 4, line.center().y()), 4, 4);
    painter.setPen(statusColours(palette_).muted);
    painter.drawText(line.adjusted(kSwatch, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     plain_.elidedText(row.name, Qt::ElideMiddle, nameWidth_));
    painter.setPen(palette_.color(QPalette::Text));
    paintValues(painter, line, row.values);
}

void ReadoutTable::paintValues(QPainter& painter, const QRectF& line,
                               const QStringList& values) const {
    double right = line.right();
    for (auto i = valueWidths_.size() - 1; i >= 0; --i) {
        const QRectF cell(right - valueWidths_[i], line.top(), valueWidths_[i], line.height());
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight, values.value(i));
        right -= valueWidths_[i] + kColumnGap;
    }
}

}  // namespace deepsight
