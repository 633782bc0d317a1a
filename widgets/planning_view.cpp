#include "widgets/planning_view.h"

#include <qcustomplot.h>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/column_scroll_area.h"
#include "widgets/curves_legend.h"
#include "widgets/empty_state.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"
#include "widgets/page_header.h"
#include "widgets/planning_chart_card.h"
#include "widgets/planning_charts.h"
#include "widgets/planning_figures.h"
#include "widgets/planning_verdict_card.h"
#include "widgets/theme.h"

namespace deepsight {

PlanningView::PlanningView(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Planning"), QString(), this)),
      export_(makeExportButton()),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QString(), QString(), tr("Configure a run"), this)),
      verdict_(new PlanningVerdictCard(this)),
      figures_(new PlanningFigures(this)),
      plot_(new LossPlot(this)) {
    setObjectName(QStringLiteral("planningView"));
    header_->addControl(export_);
    empty_->setGlyph(EmptyState::Glyph::Curve);
    connect(empty_, &EmptyState::actionTriggered, this, &PlanningView::goToConfigureRequested);
    connect(verdict_, &PlanningVerdictCard::changeRequested, this, &PlanningView::changeRequested);
    stack_->addWidget(empty_);
    stack_->addWidget(makeContent());
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    page->addWidget(header_);
    page->addWidget(stack_, 1);
    refresh();
}

QWidget* PlanningView::makeContent() {
    auto* content = new QWidget(this);
    plotCard_ = makePlotCard();
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::kMedium);
    bottom->addWidget(plotCard_, 3);
    bottom->addWidget(makeCharts(), 2);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(verdict_);
    column->addWidget(figures_);
    column->addLayout(bottom, 1);
    return content;
}

QWidget* PlanningView::makePlotCard() {
    PlotOptions options;
    options.panels.fill(false);
    for (const PanelId panel : kPlanningPanels) options.panels[index(panel)] = true;
    plot_->setOptions(options);
    plot_->setObjectName(QStringLiteral("planningPlot"));
    plot_->plot()->setObjectName(QStringLiteral("planningCustomPlot"));
    plot_->plot()->setAccessibleName(tr("Planning over steps"));
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(new CurvesLegend(plot_, card));
    column->addWidget(plot_, 1);
    return card;
}

QWidget* PlanningView::makeCharts() {
    auto* content = new QWidget;
    setRole(content, QStringLiteral("page"));
    distances_ = new PlanningChartCard(
        tr("By distance"),
        tr("FVU of ridge regressions to the embedding of the token z positions ahead, fitted on "
           "one half of the rows and measured on the other: from the encoder output, and from the "
           "past alone (the token, the mean of those before it). Where the encoder lies below, it "
           "knows something of that token which the past does not say outright."),
        "distances", content);
    weights_ = new PlanningChartCard(
        tr("Learned aggregation"),
        tr("How much the embedding of each future token counts in the planning context. A weight "
           "that moves to the nearest token, or to the present, makes the target easier to match "
           "without any planning."),
        "weights", content);
    split_ = new PlanningChartCard(
        tr("Learned split"),
        tr("Probability that the encoder ends after a layer. It should settle on one layer before "
           "the split is made final."),
        "split", content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    for (PlanningChartCard* card : {distances_, weights_, split_}) column->addWidget(card, 1);
    charts_ = new ColumnScrollArea(content, QStringLiteral("planningChartsScrollArea"), this);
    return charts_;
}

void PlanningView::setRun(const QString& name, const Config& config) {
    name_ = name;
    config_ = config;
    history_ = PlanningHistory(config);
    plot_->clear();
    plot_->setRunName(name);
    refresh();
}

void PlanningView::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    for (const EvaluationMetrics& metrics : evaluations) history_.add(metrics);
    plot_->addEvaluations(evaluations);
    refresh();
}

void PlanningView::addAlarm(const Alarm& alarm) {
    plot_->addMark(alarm.step, QString::fromStdString(alarm.message), MarkKind::Alarm);
}

void PlanningView::cutOffAfter(std::int64_t step) {
    history_.cutOffAfter(step);
    plot_->cutOffAfter(step);
    refresh();
}

std::optional<PlanningState> PlanningView::state() const {
    const auto* newest = history_.newest(&PlanningHistory::hasHealth);
    return newest ? std::optional(newest->verdict.state) : std::nullopt;
}

void PlanningView::refresh() {
    const auto* newest = history_.newest(&PlanningHistory::hasHealth);
    const bool any = !history_.entries().empty();
    header_->setSubtitle(
        any && !name_.isEmpty() ? name_ : tr("Whether the encoder plans, or has collapsed"));
    export_->setEnabled(any);
    stack_->setCurrentIndex(any ? 1 : 0);
    if (!any) return refreshEmptyState();
    verdict_->setVisible(newest != nullptr);
    figures_->setVisible(newest != nullptr);
    plotCard_->setVisible(newest != nullptr);
    if (newest != nullptr) {
        verdict_->setVerdict(newest->verdict, newest->metrics.step, history_.stateSince());
        figures_->setHealth(*newest->metrics.planning);
    }
    refreshCharts();
}

void PlanningView::refreshCharts() {
    distances_->setChart(distanceChart(history_), distanceNote(history_));
    weights_->setChart(weightsChart(history_), weightsNote(history_));
    split_->setChart(splitChart(history_), splitNote(history_));
    charts_->setVisible(!distances_->isHidden() || !weights_->isHidden() || !split_->isHidden());
}

void PlanningView::refreshEmptyState() {
    empty_->setActionVisible(name_.isEmpty() || !config_.plans() || !config_.isDeepSight());
    if (name_.isEmpty()) {
        empty_->setText(tr("Nothing measured yet"),
                        tr("How well the encoder plans appears here with the first evaluation of a "
                           "run."));
    } else if (config_.model.architecture == Architecture::Baseline) {
        empty_->setText(tr("The baseline has no encoder"),
                        tr("It learns the next token alone, so there is no plan that could be "
                           "measured."));
    } else if (!config_.isDeepSight()) {
        empty_->setText(tr("No encoder to measure"),
                        tr("This model predicts later tokens themselves, from a decoder alone; "
                           "that target cannot collapse."));
    } else if (!config_.plans()) {
        empty_->setText(tr("No planning objective"),
                        tr("This run trains the next-token loss alone. Choose a disaffinity score "
                           "to train the encoder to plan."));
    } else if (history_.hasEvaluations()) {
        empty_->setText(tr("Not measured"),
                        tr("The evaluations of this run hold no measurements of its planning."));
    } else {
        empty_->setText(tr("Nothing measured yet"),
                        tr("How well the encoder plans appears here with the first evaluation, at "
                           "step %1.")
                            .arg(groupedNumber(config_.training.evaluationInterval)));
    }
}

}  // namespace deepsight
