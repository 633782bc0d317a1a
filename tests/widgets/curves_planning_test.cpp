#include <QSet>
#include <cmath>

#include "tests/support/planning_evaluations.h"
#include "tests/widgets/curves_view_fixture.h"

namespace deepsight {
namespace {

using Evaluations = std::vector<EvaluationMetrics>;

class CurvesPlanningTest : public CurvesViewTest {
  protected:
    bool hasPanel(PanelId id) { return panel(id) != nullptr; }
    /// The rectangle below the title of a panel.
    QCPAxisRect* panel(PanelId id) {
        redraw();
        QCPLayoutGrid& grid = *plot().plotLayout();
        for (int row = 0; row + 1 < grid.rowCount(); ++row) {
            auto* title = qobject_cast<QCPTextElement*>(grid.element(row, 0));
            if (title && title->text() == panelTitle(id)) {
                return qobject_cast<QCPAxisRect*>(grid.element(row + 1, 0));
            }
        }
        return nullptr;
    }
    QCPAxis& y(PanelId id) { return *panel(id)->axis(QCPAxis::atLeft); }
};

TEST_F(CurvesPlanningTest, OfThePlanningPanelsOnlySkillShowsAtFirst) {
    add(steps(1, 100));
    view.addEvaluations(Evaluations{evaluationAt(40, 3)});
    EXPECT_FALSE(hasPanel(PanelId::PlanningSkill));
    EXPECT_FALSE(panelAction(PanelId::Rank).isEnabled());
    view.addEvaluations(Evaluations{test::healthyEvaluation(80)});
    EXPECT_TRUE(hasPanel(PanelId::PlanningSkill));
    for (const PanelId id :
         {PanelId::EncoderSpread, PanelId::Rank, PanelId::FutureGradient, PanelId::Likeness}) {
        EXPECT_FALSE(hasPanel(id));
        ASSERT_TRUE(panelAction(id).isEnabled());
        panelAction(id).setChecked(true);
        EXPECT_TRUE(hasPanel(id));
    }
    EXPECT_TRUE(std::isnan(view.plot()->data().values(SeriesId::CentredRank)[0]));
    EXPECT_EQ(view.plot()->data().values(SeriesId::CentredRank)[1], 40);
}

TEST_F(CurvesPlanningTest, DiscoveryScoresShowByThemselves) {
    add(steps(1, 100));
    auto evaluation = evaluationAt(50, 3);
    evaluation.creativity = 0.25;
    evaluation.memorisedShare = 0.5;
    evaluation.incoherentShare = 0.125;
    view.addEvaluations(Evaluations{evaluation});
    EXPECT_TRUE(hasPanel(PanelId::Discovery));
    EXPECT_FALSE(hasPanel(PanelId::PlanningSkill));
    hover(QPoint(qRound(xAxis().coordToPixel(60)), centre().y()));
    EXPECT_TRUE(view.plot()->readoutText().contains(seriesName(SeriesId::IncoherentShare) +
                                                    QStringLiteral(": 0.125 (step 50)")))
        << qPrintable(view.plot()->readoutText());
}

TEST_F(CurvesPlanningTest, SkillShowsWhereNoSkillBegins) {
    add(steps(1, 100));
    view.addEvaluations(Evaluations{test::healthyEvaluation(50), test::healthyEvaluation(100)});
    ASSERT_TRUE(hasPanel(PanelId::PlanningSkill));
    EXPECT_TRUE(y(PanelId::PlanningSkill).range().contains(1));
    EXPECT_LT(y(PanelId::PlanningSkill).range().upper, 1.5);
    auto early = test::healthyEvaluation(50);
    early.planning->fvu = 150;
    view.addEvaluations(Evaluations{early, test::healthyEvaluation(100)});
    redraw();
    QCPAxis& axis = y(PanelId::PlanningSkill);
    const double whole = axis.coordToPixel(axis.range().lower) - axis.coordToPixel(150);
    EXPECT_GT(axis.coordToPixel(0.5) - axis.coordToPixel(1), whole / 20);
}

TEST_F(CurvesPlanningTest, WhatFallsThroughDecadesIsOnALogAxis) {
    add(steps(1, 100));
    panelAction(PanelId::EncoderSpread).setChecked(true);
    panelAction(PanelId::Rank).setChecked(true);
    view.addEvaluations(Evaluations{test::healthyEvaluation(50), test::collapsedEvaluation(100)});
    ASSERT_TRUE(hasPanel(PanelId::EncoderSpread));
    EXPECT_EQ(y(PanelId::EncoderSpread).scaleType(), QCPAxis::stLogarithmic);
    EXPECT_LT(y(PanelId::EncoderSpread).range().lower, 2e-8);
    EXPECT_EQ(y(PanelId::Rank).scaleType(), QCPAxis::stLinear);
    EXPECT_FALSE(view.plot()->notice().isEmpty());  // the least spread is 0
    auto& logY = child<QCheckBox>("logYCheckBox");
    logY.setChecked(true);
    logY.setChecked(false);
    EXPECT_EQ(y(PanelId::EncoderSpread).scaleType(), QCPAxis::stLogarithmic);
}

TEST_F(CurvesPlanningTest, OverlaysHaveThePlanningPanelsToo) {
    add(steps(1, 100));
    view.addOverlay(QStringLiteral("other"), QStringLiteral("other"), steps(1, 100),
                    Evaluations{test::healthyEvaluation(50)});
    EXPECT_TRUE(hasPanel(PanelId::PlanningSkill));
    view.removeOverlay(QStringLiteral("other"));
    EXPECT_FALSE(hasPanel(PanelId::PlanningSkill));
}

TEST_F(CurvesPlanningTest, PanelsThatAListDoesNotKnowShowAsByDefault) {
    const PlotOptions options = PlotOptions::fromList(
        {QStringLiteral("panels=loss+learning_rate"), QStringLiteral("hidden_panels=accuracy")});
    EXPECT_TRUE(options.panels[index(PanelId::LearningRate)]);
    EXPECT_FALSE(options.panels[index(PanelId::Accuracy)]);
    EXPECT_TRUE(options.panels[index(PanelId::PlanningSkill)]);
    EXPECT_FALSE(options.panels[index(PanelId::Rank)]);
    PlotOptions none;
    none.panels.fill(false);
    EXPECT_EQ(PlotOptions::fromList(none.toList()), none);
}

TEST_F(CurvesPlanningTest, TableHasColumnsOfPlanningAndDiscovery) {
    add({stepAt(1, 2)});
    auto evaluation = test::healthyEvaluation(1);
    evaluation.creativity = 0.25;
    view.addEvaluations(Evaluations{evaluation});
    const QStringList lines = QString::fromUtf8(view.csv().result()).split(QStringLiteral("\r\n"));
    const QStringList names = lines[0].split(QLatin1Char(','));
    const QStringList cells = lines[1].split(QLatin1Char(','));
    ASSERT_EQ(names.size(), cells.size());
    const auto cell = [&](const char* name) { return cells[names.indexOf(QLatin1String(name))]; };
    EXPECT_EQ(cell("creativity").toDouble(), 0.25);
    EXPECT_EQ(cell("fvu").toDouble(), 0.5);
    EXPECT_EQ(cell("gradient_share").toDouble(), 0.25);
    EXPECT_EQ(cell("memorised_share"), QString());
}

TEST(CurveSeriesTest, EverySeriesHasAPlaceANameAndALookOfItsOwn) {
    const QPalette palette;
    QSet<QString> titles;
    for (const PanelId panel : kAllPanels) {
        const auto series = seriesOf(panel);
        ASSERT_FALSE(series.empty());
        titles.insert(panelTitle(panel));
        EXPECT_FALSE(panelName(panel).isEmpty());
        for (std::size_t i = 0; i < series.size(); ++i) {
            EXPECT_EQ(panelOf(series[i]), panel);
            EXPECT_EQ(placeInPanel(series[i]), i);
            EXPECT_FALSE(seriesName(series[i]).isEmpty());
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_NE(runSeriesStyle(series[i], 0, palette).line,
                          runSeriesStyle(series[j], 0, palette).line);
                EXPECT_NE(seriesStyle(series[i], chartColours(palette)).colour,
                          seriesStyle(series[j], chartColours(palette)).colour);
            }
        }
    }
    EXPECT_EQ(titles.size(), static_cast<qsizetype>(kPanelCount));
}

}  // namespace
}  // namespace deepsight
