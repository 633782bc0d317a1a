#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>

#include "core/sweep/sweep_difference.h"

class QCustomPlot;

namespace deepsight {

/// Chart of a SweepDifference by step: for each group a line with the band of its 95 % interval,
/// and the line of no difference. The mouse, or the arrow keys, choose a step. GUI thread.
class DifferencePlot : public QWidget {
    Q_OBJECT
  public:
    explicit DifferencePlot(QWidget* parent = nullptr);

    /// `label`: of the vertical axis.
    void setDifference(const SweepDifference& difference, const QString& label);
    /// The group whose band is drawn strongest; out of range: none.
    void setEmphasised(int group);
    /// The chosen step, or the last one there is.
    std::optional<qint64> step() const;
    bool hasPoints() const { return !steps_.empty(); }
    QColor groupColour(int group) const;

    QSize figureSize() const;
    void paintFigure(QPainter& painter, const QString& title) const;

  Q_SIGNALS:
    void stepChosen();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void rebuild();
    void style();
    void chooseNear(double pixel);
    bool move(int key);
    void choose(std::size_t at);
    void showStep();

    QCustomPlot* plot_;
    SweepDifference difference_;
    QString label_;
    std::vector<qint64> steps_;  ///< that any group has a point at, ascending
    std::optional<std::size_t> chosen_;
    int emphasised_ = 0;
};

}  // namespace deepsight
