#include "widgets/planning_view.h"

#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <stdexcept>

#include "tests/support/planning_evaluations.h"
#include "widgets/loss_plot.h"
#include "widgets/phrase_text.h"
#include "widgets/planning_chart_card.h"
#include "widgets/planning_texts.h"

namespace deepsight {
namespace {

using test::collapsedEvaluation;
using test::healthyEvaluation;

Config planningConfig() {
    Config config;
    config.planning.horizon = 6;
    return config;
}

class PlanningViewTest : public testing::Test {
  protected:
    PlanningViewTest() {
        view.resize(1000, 640);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }

    void start(const Config& config = planningConfig()) {
        view.setRun(QStringLiteral("a run"), config);
    }
    void add(const std::vector<EvaluationMetrics>& evaluations) {
        view.addEvaluations(evaluations);
        QCoreApplication::processEvents();
    }
    template <class T>
    T& child(const char* name) {
        auto* found = view.findChild<T*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QString text(const char* label) { return child<QLabel>(label).text(); }
    PlanningChartCard& card(const char* name) { return child<PlanningChartCard>(name); }
    bool isEmpty() { return child<QLabel>("emptyStateTitleLabel").isVisible(); }
    int panels() {
        view.plot()->plot()->replot();
        return view.plot()->plot()->axisRectCount();
    }

    PlanningView view;
};

TEST_F(PlanningViewTest, SaysWhyThereIsNothingToShow) {
    QStringList reasons;
    const auto note = [&] {
        EXPECT_TRUE(isEmpty());
        reasons << text("emptyStateTextLabel");
    };
    note();  // no run at all
    Config config = planningConfig();
    start(config);
    note();
    EXPECT_TRUE(reasons.last().contains(QString::number(config.training.evaluationInterval)));
    EvaluationMetrics unmeasured;
    unmeasured.step = 10;
    add({unmeasured});
    note();
    config.planning.score = DisaffinityScore::None;
    start(config);
    note();
    config.model.architecture = Architecture::Baseline;
    start(config);
    note();
    config.model.architecture = Architecture::TokenOrder;
    start(config);
    note();
    EXPECT_EQ(reasons.removeDuplicates(), 0);
    QSignalSpy configure(&view, &PlanningView::goToConfigureRequested);
    child<QPushButton>("emptyStatePushButton").click();
    EXPECT_EQ(configure.count(), 1);
    EXPECT_FALSE(child<QPushButton>("exportPlanningPushButton").isEnabled());
}

TEST_F(PlanningViewTest, VerdictTellsStateSinceWhenWhyAndWhatToChange) {
    start();
    add({healthyEvaluation(50)});
    EXPECT_EQ(view.state(), PlanningState::Healthy);
    EXPECT_EQ(text("planningStateLabel"), planningStateText(PlanningState::Healthy));
    add({collapsedEvaluation(100), collapsedEvaluation(150)});
    ASSERT_EQ(view.state(), PlanningState::Collapsed);
    EXPECT_EQ(text("planningStateLabel"), planningStateText(PlanningState::Collapsed));
    const QString when = text("planningWhenLabel");
    EXPECT_TRUE(when.contains(QStringLiteral("100")) && when.contains(QStringLiteral("150")))
        << qPrintable(when);
    const auto verdict = judgePlanning(*collapsedEvaluation(150).planning, 5e-9, planningConfig());
    ASSERT_NE(*verdict.why.text, '\0');
    ASSERT_NE(*verdict.remedy.text, '\0');
    EXPECT_EQ(text("planningWhyLabel"), phraseText("Planning", verdict.why));
    EXPECT_EQ(text("planningRemedyLabel"), phraseText("Planning", verdict.remedy));
    QSignalSpy change(&view, &PlanningView::changeRequested);
    auto& button = child<QPushButton>("changeConfigurationPushButton");
    ASSERT_TRUE(button.isVisible());
    button.click();
    EXPECT_EQ(change.count(), 1);
}

TEST_F(PlanningViewTest, StatesDifferInShapeAndWord) {
    QSet<int> shapes;
    QSet<QString> words;
    for (const auto state :
         {PlanningState::Healthy, PlanningState::Weakening, PlanningState::Collapsed}) {
        shapes.insert(static_cast<int>(planningStateSign(state)));
        words.insert(planningStateText(state));
    }
    EXPECT_EQ(shapes.size(), 3);
    EXPECT_EQ(words.size(), 3);
}

TEST_F(PlanningViewTest, FiguresShowWhatWasMeasuredAndTellItsSource) {
    start();
    add({healthyEvaluation(50)});
    EXPECT_EQ(text("fvuValueLabel"), QStringLiteral("0.500"));
    EXPECT_TRUE(text("fvuNoteLabel").contains(QStringLiteral("0.75")));
    EXPECT_EQ(text("rankValueLabel"), QStringLiteral("40.0"));
    EXPECT_TRUE(text("rankNoteLabel").contains(QStringLiteral("64")));
    EXPECT_EQ(text("gradientShareValueLabel"), QStringLiteral("0.250"));
    EXPECT_TRUE(child<QLabel>("gainValueLabel").isVisible());
    const QWidget* rank = child<QLabel>("rankValueLabel").parentWidget()->parentWidget();
    EXPECT_TRUE(rank->toolTip().contains(QStringLiteral("arXiv 2210.02885")));

    auto affineless = healthyEvaluation(100);
    affineless.planning->gain.reset();
    affineless.planning->fvu.reset();
    add({affineless});
    EXPECT_FALSE(child<QLabel>("gainValueLabel").isVisible());
    EXPECT_FALSE(child<QLabel>("fvuValueLabel").isVisible());
    EXPECT_TRUE(child<QLabel>("rankValueLabel").isVisible());
}

TEST_F(PlanningViewTest, PlotHasAPanelForEachKindOfMeasurement) {
    start();
    auto few = healthyEvaluation(50);
    few.planning->fvu.reset();
    few.planning->pastFvu.reset();
    few.planning->gradientShare.reset();
    add({few});
    EXPECT_EQ(panels(), 3);  // spread, rank, likeness
    add({healthyEvaluation(100)});
    EXPECT_EQ(panels(), 5);
}

TEST_F(PlanningViewTest, CrosshairReadsTheMeasurementsOfAnEvaluation) {
    start();
    add({healthyEvaluation(50), collapsedEvaluation(100)});
    view.addAlarm({100, "It collapsed."});
    panels();
    QTest::keyClick(view.plot()->plot(), Qt::Key_End);
    const QString readout = view.plot()->readoutText();
    for (const char* part : {"Step 100", "FVU: 1.01", "2e-08", "It collapsed."}) {
        EXPECT_TRUE(readout.contains(QLatin1String(part))) << part << '\n' << qPrintable(readout);
    }
    EXPECT_FALSE(readout.contains(QStringLiteral("tokens"))) << qPrintable(readout);
}

TEST_F(PlanningViewTest, ChartComparesEncoderAndPastByDistance) {
    start();
    add({healthyEvaluation(50)});
    const ChartData& chart = card("distancesChartFrame").chart().data();
    ASSERT_EQ(chart.lines.size(), 2);
    EXPECT_EQ(chart.lines[0].y.first(), 0.5);
    EXPECT_EQ(chart.lines[1].y.last(), 1);
    EXPECT_EQ(chart.x(0), 1);
    EXPECT_EQ(chart.x(5), 6);
    EXPECT_TRUE(text("distancesNoteLabel").contains(QStringLiteral("4 of 6")));
    auto& plot = child<PositionChart>("distancesChart");
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_TRUE(text("distancesNoteLabel").contains(QStringLiteral("0.625")));
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_TRUE(text("distancesNoteLabel").contains(QStringLiteral("4 of 6")));
}

TEST_F(PlanningViewTest, ChartOfALongHorizonStandsAtTheMeasuredDistances) {
    Config config = planningConfig();
    config.planning.horizon = 94;
    const auto distances = measuredDistances(94);
    ASSERT_NE(distances[1], 2);
    start(config);
    auto evaluation = healthyEvaluation(50);
    evaluation.planning->fvuByDistance.assign(distances.size(), 0.5);
    add({evaluation});
    const ChartData& chart = card("distancesChartFrame").chart().data();
    EXPECT_EQ(chart.x(1), distances[1]);
    EXPECT_EQ(chart.x(chart.count() - 1), 94);
    EXPECT_TRUE(QString::fromUtf8(view.csv()).contains(QStringLiteral("fvu_by_distance_94")));
}

TEST_F(PlanningViewTest, LearnedWeightsAndSplitAreThereOnlyWhereLearned) {
    start();
    add({healthyEvaluation(50)});
    EXPECT_FALSE(card("weightsChartFrame").isVisible());
    EXPECT_FALSE(card("splitChartFrame").isVisible());
    auto first = healthyEvaluation(100), last = healthyEvaluation(150);
    first.aggregationWeights = {0.25, 0.25, 0.5};
    first.presentWeight = 0.5;
    last.aggregationWeights = {0.75, 0.25, 0};
    last.presentWeight = 0.25;
    last.splitDistribution = {0.125, 0.875};
    add({first, last});
    const ChartData& weights = card("weightsChartFrame").chart().data();
    ASSERT_EQ(weights.lines.size(), 2);
    EXPECT_EQ(weights.lines[0].y, (QVector<double>{0.75, 0.25, 0}));
    EXPECT_EQ(weights.lines[1].y, (QVector<double>{0.25, 0.25, 0.5}));
    EXPECT_TRUE(text("weightsNoteLabel").contains(QStringLiteral("25.0")));
    ASSERT_TRUE(card("splitChartFrame").isVisible());
    EXPECT_EQ(card("splitChartFrame").chart().data().lines.size(), 1);
    EXPECT_TRUE(text("splitNoteLabel").contains(QStringLiteral("layer 2")));
}

TEST_F(PlanningViewTest, LearnedSplitShowsWithoutAPlanningObjective) {
    Config config = planningConfig();
    config.planning.score = DisaffinityScore::None;
    config.model.layerSplit = LayerSplit::Learned;
    start(config);
    EvaluationMetrics evaluation;
    evaluation.step = 50;
    evaluation.splitDistribution = {0.5, 0.5};
    add({evaluation});
    EXPECT_FALSE(isEmpty());
    EXPECT_TRUE(card("splitChartFrame").isVisible());
    EXPECT_FALSE(child<QLabel>("planningStateLabel").isVisible());
    EXPECT_FALSE(view.plot()->isVisible());
    EXPECT_EQ(view.state(), std::nullopt);
}

TEST_F(PlanningViewTest, ContinuingFromAnEarlierCheckpointDropsWhatFollowedIt) {
    start();
    add({healthyEvaluation(50), healthyEvaluation(100), collapsedEvaluation(150)});
    add({healthyEvaluation(100)});
    EXPECT_EQ(view.history().entries().size(), 2u);
    EXPECT_EQ(view.state(), PlanningState::Healthy);
    EXPECT_EQ(view.history().stateSince(), 50);
    start();
    EXPECT_TRUE(isEmpty());
    EXPECT_EQ(view.plot()->data().xs(SeriesId::ValidationLoss, XAxis::Step).size(), 0u);
}

TEST_F(PlanningViewTest, CsvHoldsEveryMeasurementInFullPrecision) {
    start();
    auto first = healthyEvaluation(50), second = collapsedEvaluation(100);
    first.planning->fvu = 0.1 + 0.2;
    second.planning->gain.reset();
    second.splitDistribution = {1.0 / 3, 2.0 / 3};
    add({first, second});
    const QStringList lines = QString::fromUtf8(view.csv()).split(QStringLiteral("\r\n"));
    ASSERT_EQ(lines.size(), 4);
    const QStringList names = lines[0].split(QLatin1Char(','));
    const auto cell = [&](int row, const char* name) {
        const auto column = names.indexOf(QLatin1String(name));
        EXPECT_GE(column, 0) << name;
        const QStringList cells = lines[row].split(QLatin1Char(','));
        EXPECT_EQ(cells.size(), names.size());
        return cells.value(column);
    };
    EXPECT_EQ(cell(1, "fvu").toDouble(), 0.1 + 0.2);
    EXPECT_EQ(cell(1, "state"), QStringLiteral("healthy"));
    EXPECT_EQ(cell(2, "state"), QStringLiteral("collapsed"));
    EXPECT_EQ(cell(1, "gain"), QStringLiteral("1"));
    EXPECT_EQ(cell(2, "gain"), QString());
    EXPECT_EQ(cell(2, "mean_deviation").toDouble(), 2e-8);
    EXPECT_EQ(cell(1, "fvu_by_distance_3").toDouble(), 0.75);
    EXPECT_EQ(cell(1, "split_probability_1"), QString());
    EXPECT_EQ(cell(2, "split_probability_2").toDouble(), 2.0 / 3);
    child<QAction>("copyPlanningCsvAction").trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toUtf8().count('\n'), 3);
}

TEST_F(PlanningViewTest, PictureHoldsVerdictPanelsAndCharts) {
    start();
    add({healthyEvaluation(50), healthyEvaluation(100)});
    const QString svg = QString::fromUtf8(view.figure(FigureFormat::Svg));
    for (const QString& part : {QStringLiteral("a run"), planningStateText(PlanningState::Healthy),
                                panelTitle(PanelId::Rank), card("distancesChartFrame").heading()}) {
        EXPECT_TRUE(svg.contains(part)) << qPrintable(part);
    }
    EXPECT_FALSE(svg.contains(card("splitChartFrame").heading()));
    const QImage picture = QImage::fromData(view.figure(FigureFormat::Png), "PNG");
    EXPECT_GT(picture.height(), 2 * view.plot()->figureSize({}).height());
}

}  // namespace
}  // namespace deepsight
