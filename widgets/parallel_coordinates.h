#pragma once

#include <QPixmap>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace deepsight {

/// One axis of parallel coordinates: of numbers, or of categories, whose values are their indices.
struct ParallelAxis {
    QString name;
    QStringList categories;  ///< none: numbers
    bool operator==(const ParallelAxis&) const = default;
};

/// One line, from axis to axis. NaN where it has no value; the line has a gap there.
struct ParallelLine {
    QString name;
    std::vector<double> values;  ///< by axis
};

struct ParallelData {
    std::vector<ParallelAxis> axes;
    std::vector<ParallelLine> lines;
};

/// Parallel coordinates: an axis for each field and figure, a line for each run, coloured by one
/// axis. Numbers that span decades have a log axis. Dragging along an axis brushes a range of it:
/// lines outside any brush fade. Keys: Left and Right choose an axis, Up and Down a line by its
/// value there, with Shift they brush; Delete takes the brush of the axis away, Escape all; Return
/// opens the line. GUI thread.
class ParallelCoordinates : public QWidget {
    Q_OBJECT
  public:
    explicit ParallelCoordinates(QWidget* parent = nullptr);

    void setData(ParallelData data);
    const ParallelData& data() const { return data_; }
    void setColourAxis(int axis);

    /// A range of an axis that lines must pass; empty: any.
    void setBrush(int axis, std::optional<std::pair<double, double>> range);
    std::optional<std::pair<double, double>> brush(int axis) const;
    void clearBrushes();
    bool passes(int line) const;
    int passing() const;  ///< number of lines
    std::optional<int> current() const { return current_; }
    /// "mse_seed-1: horizon 6, validation loss 3.21"; empty for none.
    QString describe(std::optional<int> line) const;

    /// Where an axis, and a value of it, are drawn in a widget of a size.
    double axisX(int axis, const QSize& size) const;
    double valueY(int axis, double value, const QSize& size) const;

    QSize figureSize() const;
    void paintFigure(QPainter& painter, const QString& title) const;

  Q_SIGNALS:
    void currentChanged();
    void brushesChanged();
    void opened(int line);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Scale {
        double low = 0, high = 1;
        bool logarithmic = false;
    };
    static Scale scaleOf(const ParallelData& data, std::size_t axis);
    double share(int axis, double value) const;  ///< 0 at the lower end, 1 at the upper
    double valueAt(int axis, double y) const;
    QRectF area(const QSize& size) const;
    std::optional<int> axisAt(const QPointF& position) const;
    std::optional<int> lineAt(const QPointF& position) const;
    double distance(int line, const QPointF& position) const;
    QString valueText(int axis, double value) const;
    QColor lineColour(int line) const;
    void setCurrent(std::optional<int> line);
    void moveLine(int by, bool brushes);
    void redraw();  ///< the lines too, and not only the one pointed at
    void paintLines(QPainter& painter, const QSize& size) const;
    void paintAxes(QPainter& painter, const QSize& size, bool interactive) const;
    void paintAxis(QPainter& painter, int axis, const QSize& size, bool interactive) const;
    void paintDecades(QPainter& painter, int axis, const QSize& size) const;
    void paintLine(QPainter& painter, int line, const QSize& size, const QPen& pen) const;

    ParallelData data_;
    std::vector<Scale> scales_;
    std::map<int, std::pair<double, double>> brushes_;
    int colourAxis_ = -1;
    int axis_ = 0;                  ///< that the keyboard is at
    std::optional<int> current_;    ///< the line pointed at
    std::optional<int> dragged_;    ///< axis along which the mouse brushes
    double dragFrom_ = 0;           ///< pixel
    QPixmap lines_;                 ///< as they were drawn; null: to be drawn anew
    std::optional<double> anchor_;  ///< value from which the keyboard brushes
};

}  // namespace deepsight
