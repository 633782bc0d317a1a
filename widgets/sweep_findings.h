#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace deepsight {

class SweepDifferenceView;
class SweepParallelView;
class SweepResults;

/// What a sweep has shown, in three shapes behind tabs: the table of its groups, the difference to
/// a reference by step, and all runs in parallel coordinates. GUI thread.
class SweepFindings : public QWidget {
    Q_OBJECT
  public:
    explicit SweepFindings(QWidget* parent = nullptr);

    SweepResults* results() const { return results_; }
    SweepDifferenceView* difference() const { return difference_; }
    SweepParallelView* parallel() const { return parallel_; }
    /// Whether the differences are to be seen, which take reading the runs' evaluations.
    bool showsDifference() const;

  Q_SIGNALS:
    void differenceShown();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QTabBar* tabs_;
    QStackedWidget* stack_;
    SweepResults* results_;
    SweepDifferenceView* difference_;
    SweepParallelView* parallel_;
};

}  // namespace deepsight
