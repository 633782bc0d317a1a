#pragma once

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QString>
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
        QString value;
    };
    struct Content {
        QString heading;
        QVector<Row> rows;
        QString footer;         ///< event at this place, if any
        QVector<QLineF> hairs;  ///< vertical lines, one per panel
        QVector<QPointF> dots;  ///< parallel to dotColours
        QVector<QColor> dotColours;
        double y = 0;  ///< where the table should be, roughly
    };

    explicit PlotReadout(QWidget* parent);
    void show(const Content& content);
    void clear();
    bool isShown() const { return shown_; }
    QString text() const;  ///< the table as lines of text; empty while nothing is shown

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintTable(QPainter& painter) const;

    Content content_;
    bool shown_ = false;
};

}  // namespace deepsight
