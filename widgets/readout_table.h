#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QPalette>

#include "widgets/plot_readout.h"

namespace deepsight {

/// Lays out and paints the table of a PlotReadout. Made anew for every painting. GUI thread.
class ReadoutTable {
  public:
    /// At most `widest` pixels wide, as far as columns can be left out.
    ReadoutTable(const PlotReadout::Content& content, const QFont& font, const QPalette& palette,
                 int widest);

    /// How many rows a table of at most this height has.
    int rowsIn(double height) const;
    /// The rows to show, of those of the content; the others are counted in a line of their own.
    void setRows(const QVector<PlotReadout::Row>& rows);

    QSizeF size() const;
    void paint(QPainter& painter, const QPointF& topLeft) const;

  private:
    void dropColumns();
    int otherLines() const;
    qsizetype hiddenRows() const { return content_.rows.size() - rows_.size(); }
    int lineHeight() const { return plain_.height() + 3; }
    void paintRow(QPainter& painter, QRectF line, const PlotReadout::Row& row) const;
    void paintValues(QPainter& painter, const QRectF& line, const QStringList& values) const;

    const PlotReadout::Content& content_;
    QFont font_, bold_;
    QPalette palette_;
    QFontMetrics plain_, strong_;
    int widest_;
    QVector<PlotReadout::Row> rows_;
    int nameWidth_ = 0;
    QVector<int> valueWidths_;
    int inner_ = 0;
};

}  // namespace deepsight
