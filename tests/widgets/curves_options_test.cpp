#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <cmath>

#include "tests/widgets/curves_view_fixture.h"

namespace deepsight {
namespace {

TEST_F(CurvesViewTest, LogAxesToggleAndReportWhatTheyCannotShow) {
    add(steps(1, 50));
    add({stepAt(51, 0), stepAt(52, -1), stepAt(53, 2)});
    redraw();
    EXPECT_EQ(view.plot()->notice(), QString());
    child<QCheckBox>("logYCheckBox").setChecked(true);
    child<QCheckBox>("logXCheckBox").setChecked(true);
    redraw();
    EXPECT_EQ(yAxis().scaleType(), QCPAxis::stLogarithmic);
    EXPECT_EQ(xAxis().scaleType(), QCPAxis::stLogarithmic);
    EXPECT_GT(yAxis().range().lower, 1);  // fits the positive values
    EXPECT_GT(xAxis().range().lower, 0);
    EXPECT_FALSE(view.plot()->notice().isEmpty());
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return child<QLabel>("curvesNoteLabel").text() == view.plot()->notice(); }));
    child<QCheckBox>("logYCheckBox").setChecked(false);
    redraw();
    EXPECT_EQ(yAxis().scaleType(), QCPAxis::stLinear);
    EXPECT_LT(yAxis().range().lower, -1);
}

TEST_F(CurvesViewTest, SmoothingAddsACurveAndKeepsTheRawOneBehind) {
    std::vector<StepMetrics> flat;
    for (int i = 1; i <= 200; ++i) flat.push_back(stepAt(i, 2.5));
    add(flat);
    child<QComboBox>("smoothingComboBox").setCurrentIndex(1);
    child<QSlider>("smoothingSlider").setValue(66);
    redraw();
    EXPECT_EQ(child<QLabel>("smoothingLabel").text(), QStringLiteral("0.990"));
    ASSERT_TRUE(view.plot()->data().isSmoothed(SeriesId::TrainLoss));
    const Envelope& smooth = view.plot()->data().smoothed(SeriesId::TrainLoss).nodes();
    ASSERT_EQ(smooth.size(), 200u);
    for (const double value : smooth.values()) EXPECT_EQ(value, 2.5);
    int visible = 0;
    for (int i = 0; i < plot().graphCount(); ++i) {
        visible += plot().graph(i)->visible() && plot().graph(i)->dataCount() > 0;
    }
    EXPECT_EQ(visible, 2 + 2);  // losses and gradient norm
    child<QSlider>("smoothingSlider").setValue(0);
    EXPECT_FALSE(view.plot()->data().isSmoothed(SeriesId::TrainLoss));
}

TEST_F(CurvesViewTest, PanelsOfAllChosenMetricsThatHaveValuesShareX) {
    add(steps(1, 10));
    redraw();
    EXPECT_EQ(plot().axisRectCount(), 2);  // losses, gradient norm
    EXPECT_FALSE(panelAction(PanelId::FutureLoss).isEnabled());
    auto more = steps(11, 20);
    for (auto& m : more) m.futureLoss = 1e-9;
    add(more);
    panelAction(PanelId::TokensPerSecond).setChecked(true);
    redraw();
    ASSERT_EQ(plot().axisRectCount(), 4);
    wheel(centre(), 240);
    for (int i = 1; i < 4; ++i) {
        EXPECT_EQ(plot().axisRect(i)->axis(QCPAxis::atBottom)->range(), xAxis().range());
    }
    panelAction(PanelId::GradientNorm).setChecked(false);
    panelAction(PanelId::TokensPerSecond).setChecked(false);
    auto evaluation = evaluationAt(20, 3);
    evaluation.pathAccuracy = 0.5;
    evaluation.tokenAccuracy = {1, 0.75};
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluation});
    redraw();
    EXPECT_EQ(plot().axisRectCount(), 3);  // accuracies came by themselves
    EXPECT_EQ(view.plot()->data().values(SeriesId::DecisiveTokenAccuracy)[0], 0.75);
    EXPECT_TRUE(seriesBox(SeriesId::DecisiveTokenAccuracy).isChecked());
}

TEST_F(CurvesViewTest, ManyPanelsScrollInsteadOfBeingSquashed) {
    auto values = steps(1, 10);
    for (auto& m : values) m.futureLoss = 1;
    add(values);
    view.resize(700, 450);
    for (const PanelId id : kAllPanels) {
        if (!isSystem(id)) panelAction(id).setChecked(true);
    }
    QApplication::processEvents();
    redraw();
    EXPECT_GT(plot().height(), child<QScrollArea>("curvesScrollArea").viewport()->height());
    for (const QCPAxisRect* rect : plot().axisRects()) EXPECT_GE(rect->height(), 40);
}

TEST_F(CurvesViewTest, OptionsComeBackAsTheyWere) {
    add(steps(1, 30));
    QSignalSpy changes(&view, &CurvesView::optionsChanged);
    child<QComboBox>("xAxisComboBox").setCurrentIndex(2);
    child<QCheckBox>("logYCheckBox").setChecked(true);
    child<QCheckBox>("ignoreOutliersCheckBox").setChecked(true);
    child<QCheckBox>("marksCheckBox").setChecked(false);
    child<QComboBox>("smoothingComboBox").setCurrentIndex(2);
    child<QSlider>("smoothingSlider").setValue(61);
    panelAction(PanelId::LearningRate).setChecked(true);
    panelAction(PanelId::GradientNorm).setChecked(false);
    EXPECT_EQ(changes.count(), 8);
    CurvesView other;
    QSignalSpy otherChanges(&other, &CurvesView::optionsChanged);
    other.setOptions(view.options());
    EXPECT_EQ(otherChanges.count(), 0);
    EXPECT_EQ(other.plot()->options(), view.plot()->options());
    EXPECT_EQ(other.options(), view.options());
    EXPECT_EQ(other.findChild<QSlider*>(QStringLiteral("smoothingSlider"))->value(), 61);
    EXPECT_EQ(other.plot()->options().xAxis, XAxis::WallTime);
    EXPECT_TRUE(other.plot()->options().panels[index(PanelId::LearningRate)]);
    other.setOptions({QStringLiteral("x=nonsense"), QStringLiteral("strength=900")});
    EXPECT_EQ(other.plot()->options().xAxis, XAxis::Step);
    EXPECT_EQ(other.plot()->options().smoothingStrength, PlotOptions::kMaxStrength);
}

TEST_F(CurvesViewTest, IgnoringOutliersFitsTheRestAndTellsHowManyAreOutside) {
    auto values = steps(1, 1000);
    for (auto& m : values) m.trainLoss = 2 + 0.001 * static_cast<double>(m.step % 7);
    values[999].trainLoss = 3;  // the newest one stays in view
    values[500].trainLoss = 80;
    values[600].trainLoss = 90;
    add(values);
    redraw();
    EXPECT_GT(yAxis().range().upper, 90);
    child<QCheckBox>("ignoreOutliersCheckBox").setChecked(true);
    redraw();
    EXPECT_TRUE(yAxis().range().contains(3));
    EXPECT_LT(yAxis().range().upper, 4);
    EXPECT_TRUE(view.plot()->notice().contains(QStringLiteral("2 points")))
        << qPrintable(view.plot()->notice());
    child<QCheckBox>("ignoreOutliersCheckBox").setChecked(false);
    redraw();
    EXPECT_GT(yAxis().range().upper, 90);
    EXPECT_EQ(view.plot()->notice(), QString());
}

TEST_F(CurvesViewTest, EvaluationsHaveErrorBarsWhereTheErrorIsKnown) {
    add(steps(1, 100));
    auto certain = evaluationAt(40, 3.5), uncertain = evaluationAt(80, 3.25);
    uncertain.validationError = 0.125;
    view.addEvaluations(std::vector<EvaluationMetrics>{certain, uncertain});
    redraw();
    const auto bars = view.findChildren<QCPErrorBars*>();
    ASSERT_EQ(bars.size(), 1);
    ASSERT_EQ(bars[0]->dataCount(), 2);
    EXPECT_TRUE(std::isnan(bars[0]->data()->at(0).errorPlus));
    EXPECT_EQ(bars[0]->data()->at(1).errorPlus, 0.125);
    EXPECT_EQ(bars[0]->data()->at(1).errorMinus, 0.125);
    hover(QPoint(qRound(xAxis().coordToPixel(80)), centre().y()));
    EXPECT_TRUE(view.plot()->readoutText().contains(QStringLiteral("3.25 ± 0.1")))
        << qPrintable(view.plot()->readoutText());
}

TEST_F(CurvesViewTest, MarksCanBeHidden) {
    add(steps(1, 101));
    view.addMark(51, QStringLiteral("Loss is not a number"), MarkKind::Alarm);
    redraw();
    hover(QPoint(qRound(xAxis().coordToPixel(51)), centre().y()));
    EXPECT_TRUE(view.plot()->readoutText().contains(QStringLiteral("Loss is not a number")));
    child<QCheckBox>("marksCheckBox").setChecked(false);
    redraw();
    EXPECT_FALSE(view.plot()->readoutText().contains(QStringLiteral("Loss is not a number")));
}

TEST_F(CurvesViewTest, XAxisCanCountTokensOrTime) {
    add(steps(1, 100));
    redraw();
    QComboBox& axis = child<QComboBox>("xAxisComboBox");
    axis.setCurrentIndex(1);
    redraw();
    EXPECT_TRUE(xAxis().range().contains(10000));
    axis.setCurrentIndex(2);
    redraw();
    EXPECT_TRUE(xAxis().range().contains(50));
    EXPECT_LT(xAxis().range().upper, 60);
}

}  // namespace
}  // namespace deepsight
