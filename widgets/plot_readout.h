#pragma once

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>

namespace deepsight {

/// Crosshair, dots on the curves and a small table of values, drawn over a plot. A child of the
/// plot that covers it and lets the mouse through, so moving it redraws no curve. GUI thread.
class PlotReadout : public QWidget {
    Q_OBJECT
  public:
    struct Row {
        QColor colour;
        QString name;
        QStringList values;   ///< one, or one per column
        double distance = 0;  ///< pixels from the pointer; where room is short, the nearest stay
    };
    struct Content {
        QString heading;
        QStringList columns;  ///< headings of the values; none where there is one per row
        QVector<Row> rows;
        QStringList footer;     ///< events at this place
        QVector<QLineF> hairs;  ///< vertical lines, one per panel
        QVector<QPointF> dots;  ///< parallel to dotColours
        QVector<QColor> dotColours;
        double y = 0;  ///< where the table should be, roughly
    };

    explicit PlotReadout(QWidget* parent);
    void show(const Content& content);
    void clear();
    QString text() const;  ///< all rows as lines of text; empty while nothing is shown

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintTable(QPainter& painter) const;
    QVector<Row> rowsThatFit(int room) const;

    Content content_;
    bool shown_ = false;
};

}  // namespace deepsight
