#pragma once

#include <QFrame>
#include <memory>
#include <vector>

#include "core/sweep/sweep_difference.h"
#include "widgets/figure.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace deepsight {

class DifferencePlot;

/// Where the groups of a sweep lie above or below a reference while they train: a chart by step, a
/// sentence, and the table of all groups at the chosen step. Setters in, signals out. GUI thread.
class SweepDifferenceView : public QFrame {
    Q_OBJECT
  public:
    explicit SweepDifferenceView(QWidget* parent = nullptr);

    /// What the runs have evaluated so far; null: nothing yet.
    void setCurves(const SweepPlan& plan, std::shared_ptr<const std::vector<SweepCurve>> curves);
    QByteArray csv() const;
    QByteArray figure(FigureFormat format) const;

  Q_SIGNALS:
    void saveCsvRequested();
    void saveFigureRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeBody();
    void fillReferences();
    void compute();
    void showStep();
    void fillTable(qint64 step);
    const SweepSeries& series() const;
    QString title() const;

    QComboBox* series_ = nullptr;
    QComboBox* reference_ = nullptr;
    QPushButton* export_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    DifferencePlot* plot_ = nullptr;
    QTableWidget* table_ = nullptr;
    QLabel* sentence_ = nullptr;
    QLabel* none_ = nullptr;
    SweepPlan plan_;
    std::shared_ptr<const std::vector<SweepCurve>> curves_;
    SweepDifference difference_;
};

}  // namespace deepsight
