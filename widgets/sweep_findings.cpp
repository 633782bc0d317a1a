#include "widgets/sweep_findings.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "widgets/sweep_difference_view.h"
#include "widgets/sweep_parallel_view.h"
#include "widgets/sweep_results.h"
#include "widgets/theme.h"

namespace deepsight {

SweepFindings::SweepFindings(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      stack_(new QStackedWidget(this)),
      results_(new SweepResults(this)),
      difference_(new SweepDifferenceView(this)),
      parallel_(new SweepParallelView(this)) {
    setObjectName(QStringLiteral("sweepFindings"));
    tabs_->setObjectName(QStringLiteral("sweepFindingsTabBar"));
    tabs_->setAccessibleName(tr("What the sweep has shown"));
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->addTab(tr("Table"));
    tabs_->setTabToolTip(0, tr("Mean and difference of every group"));
    tabs_->addTab(tr("Difference"));
    tabs_->setTabToolTip(1, tr("Difference to a reference by step, with its interval over seeds"));
    tabs_->addTab(tr("All runs"));
    tabs_->setTabToolTip(2, tr("Fields and figures of all runs in parallel coordinates"));
    for (QWidget* part : {static_cast<QWidget*>(results_), static_cast<QWidget*>(difference_),
                          static_cast<QWidget*>(parallel_)}) {
        stack_->addWidget(part);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(tabs_);
    column->addWidget(stack_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        stack_->setCurrentIndex(tab);
        if (showsDifference()) Q_EMIT differenceShown();
    });
}

bool SweepFindings::showsDifference() const {
    return isVisible() && stack_->currentWidget() == difference_;
}

void SweepFindings::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (showsDifference()) Q_EMIT differenceShown();
}

}  // namespace deepsight
