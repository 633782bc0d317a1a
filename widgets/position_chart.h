#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

class QCPItemLine;
class QCPItemStraightLine;
class QCustomPlot;
class QPainter;

namespace deepsight {

/// Which of the chart's looks a line has: colour by row set, dashes by snapshot and row set.
enum class ChartRole { First, Second, FirstOther, SecondOther };

struct ChartLine {
    QString name;
    ChartRole role = ChartRole::First;
    QVector<double> y;  ///< NaN leaves a gap
};

/// Lines over the whole numbers firstX, firstX + 1, ..., or over `xs` where given, which rise.
struct ChartData {
    QString xTitle;
    QString yTitle;
    int firstX = 0;
    QVector<int> xs;
    QVector<ChartLine> lines;
    std::optional<double> level;  ///< a value that a line across marks and the y axis includes
    int count() const;
    int x(int index) const { return xs.isEmpty() ? firstX + index : xs.value(index); }
};

/// Draws up to four lines over positions or distances. A vertical line follows the pointer, or the
/// arrow keys, from number to number. GUI thread.
class PositionChart : public QWidget {
    Q_OBJECT
  public:
    explicit PositionChart(QWidget* parent = nullptr);

    void setData(const ChartData& data);
    const ChartData& data() const { return data_; }
    /// Index into the lines' values of what is pointed at.
    std::optional<int> pointed() const { return pointed_; }

    /// The chart as vectors, for files and the clipboard; `title` goes above. Fills figureSize().
    void paintFigure(QPainter& painter, const QString& title) const;
    QSize figureSize() const;

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

  Q_SIGNALS:
    void pointedChanged();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void fill();
    void applyColours();
    void fitRanges();
    void replot();
    void arrangeLegend(int room) const;
    void point(std::optional<int> index);
    int indexAt(const QPointF& position) const;

    QCustomPlot* plot_;
    QCPItemLine* cursor_;
    QCPItemStraightLine* level_;
    ChartData data_;
    std::optional<int> pointed_;
};

}  // namespace deepsight
