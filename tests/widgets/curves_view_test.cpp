#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <cmath>
#include <limits>
#include <memory>

#include "tests/widgets/curves_view_fixture.h"
#include "widgets/empty_state.h"

namespace deepsight {
namespace {

TEST_F(CurvesViewTest, EmptyPageOffersToConfigureAndCannotExport) {
    QSignalSpy asked(&view, &CurvesView::goToConfigureRequested);
    EXPECT_FALSE(child<QPushButton>("exportPushButton").isEnabled());
    QPushButton* action = nullptr;
    for (QPushButton* button : view.findChild<EmptyState*>()->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->isEnabled()) action = button;
    }
    ASSERT_TRUE(action);
    QTest::mouseClick(action, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(CurvesViewTest, DrawsTheCurvesSoonAfterPointsArrive) {
    QSignalSpy redraws(&plot(), &QCustomPlot::afterReplot);
    add(steps(1, 50));
    EXPECT_TRUE(redraws.wait(2000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot().graph(0)->dataCount() == 50; }, 2000));
    EXPECT_TRUE(child<QPushButton>("exportPushButton").isEnabled());
}

TEST_F(CurvesViewTest, HiddenPageDoesNotRedrawUntilShown) {
    add(steps(1, 10));
    redraw();
    view.hide();
    QSignalSpy redraws(&plot(), &QCustomPlot::afterReplot);
    add(steps(11, 20));
    QApplication::processEvents();
    EXPECT_EQ(redraws.count(), 0);
    EXPECT_FALSE(view.plot()->findChild<QTimer*>(QStringLiteral("replotTimer"))->isActive());
    view.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot().graph(0)->dataCount() == 20; }, 2000));
}

TEST_F(CurvesViewTest, EveryChangeByTheUserIsDrawnOnceAndAtOnce) {
    add(steps(1, 5000));
    redraw();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !view.plot()->findChild<QTimer*>(QStringLiteral("replotTimer"))->isActive(); },
        2000));
    QSignalSpy redraws(&plot(), &QCustomPlot::afterReplot);
    for (int turn = 1; turn <= 3; ++turn) {
        wheel(centre(), 120);
        QApplication::processEvents();
        EXPECT_EQ(redraws.count(), turn);
    }
    hover(centre());
    QApplication::processEvents();
    EXPECT_EQ(redraws.count(), 3);  // the crosshair lies over the curves
}

TEST_F(CurvesViewTest, DataOfAnotherThreadAreShownAndGoOnGrowing) {
    auto curves = std::make_shared<CurveData>();
    curves->addSteps(steps(1, 30));
    view.setData(curves);
    LossPlot other;
    other.showDataOf(*view.plot());
    add(steps(31, 40));
    other.addSteps(steps(31, 40));
    EXPECT_EQ(view.plot()->data().values(SeriesId::TrainLoss).size(), 40U);
    EXPECT_EQ(&other.data(), &view.plot()->data());
    view.clear();
    EXPECT_TRUE(view.plot()->data().isEmpty());
    EXPECT_EQ(curves->values(SeriesId::TrainLoss).size(), 40U);
}

TEST_F(CurvesViewTest, FollowsTheNewestStep) {
    add(steps(1, 100));
    redraw();
    EXPECT_TRUE(xAxis().range().contains(1));
    EXPECT_TRUE(xAxis().range().contains(100));
    add(steps(101, 300));
    redraw();
    EXPECT_TRUE(xAxis().range().contains(1));
    EXPECT_TRUE(xAxis().range().contains(300));
}

TEST_F(CurvesViewTest, WheelZoomsAtThePointerAndStopsFollowing) {
    add(steps(1, 100));
    redraw();
    const double before = xAxis().range().size();
    const double under = xAxis().pixelToCoord(centre().x());
    wheel(centre(), 120);
    EXPECT_LT(xAxis().range().size(), before);
    EXPECT_NEAR(xAxis().pixelToCoord(centre().x()), under, before * 1e-6);
    EXPECT_FALSE(child<QPushButton>("followPushButton").isChecked());
    const QCPRange zoomed = xAxis().range();
    add(steps(101, 200));
    redraw();
    EXPECT_EQ(xAxis().range(), zoomed);
}

TEST_F(CurvesViewTest, FollowButtonMovesTheZoomedWindowToTheEnd) {
    add(steps(1, 1000));
    redraw();
    for (int i = 0; i < 6; ++i) wheel(centre(), 120);
    const double width = xAxis().range().size();
    ASSERT_LT(xAxis().range().upper, 1000);
    child<QPushButton>("followPushButton").click();
    redraw();
    EXPECT_TRUE(xAxis().range().contains(1000));
    EXPECT_NEAR(xAxis().range().size(), width, width * 0.05);
    EXPECT_TRUE(view.plot()->isFollowing());
}

TEST_F(CurvesViewTest, DraggingABoxZoomsToIt) {
    add(steps(1, 1000));
    redraw();
    const QPoint from = centre() - QPoint(100, 40), to = centre() + QPoint(100, 40);
    const double left = xAxis().pixelToCoord(from.x()), right = xAxis().pixelToCoord(to.x());
    const double top = yAxis().pixelToCoord(from.y()), bottom = yAxis().pixelToCoord(to.y());
    const double pixel = xAxis().range().size() / plot().axisRect(0)->width();
    drag(from, to);
    EXPECT_NEAR(xAxis().range().lower, left, 2 * pixel);
    EXPECT_NEAR(xAxis().range().upper, right, 2 * pixel);
    redraw();
    EXPECT_NEAR(yAxis().range().upper, top, 0.1);
    EXPECT_NEAR(yAxis().range().lower, bottom, 0.1);
    EXPECT_FALSE(view.plot()->isFollowing());
}

TEST_F(CurvesViewTest, ShiftDragPans) {
    add(steps(1, 1000));
    redraw();
    const QCPRange before = xAxis().range();
    drag(centre(), centre() + QPoint(90, 0), Qt::ShiftModifier);
    EXPECT_NEAR(xAxis().range().size(), before.size(), 1e-6);
    EXPECT_LT(xAxis().range().lower, before.lower);
    EXPECT_FALSE(view.plot()->isFollowing());
}

TEST_F(CurvesViewTest, DoubleClickShowsTheWholeRun) {
    add(steps(1, 1000));
    redraw();
    drag(centre() - QPoint(50, 30), centre() + QPoint(50, 30));
    ASSERT_LT(xAxis().range().size(), 500);
    QTest::mouseDClick(&plot(), Qt::LeftButton, Qt::NoModifier, centre());
    redraw();
    EXPECT_TRUE(xAxis().range().contains(1));
    EXPECT_TRUE(xAxis().range().contains(1000));
    EXPECT_TRUE(yAxis().range().contains(10));
    EXPECT_TRUE(view.plot()->isFollowing());
}

TEST_F(CurvesViewTest, LegendBoxHidesAndShowsItsCurve) {
    add(steps(1, 100));
    const std::vector<EvaluationMetrics> evaluations = {evaluationAt(50, 3),
                                                        evaluationAt(100, 2.5)};
    view.addEvaluations(evaluations);
    redraw();
    const auto visibleNamed = [&](SeriesId id) {
        for (int i = 0; i < plot().graphCount(); ++i) {
            if (plot().graph(i)->name() == seriesName(id) && plot().graph(i)->visible())
                return true;
        }
        return false;
    };
    ASSERT_TRUE(visibleNamed(SeriesId::TrainLoss));
    QTest::mouseClick(&seriesBox(SeriesId::TrainLoss), Qt::LeftButton, Qt::NoModifier, {8, 10});
    redraw();
    EXPECT_FALSE(visibleNamed(SeriesId::TrainLoss));
    EXPECT_TRUE(visibleNamed(SeriesId::ValidationLoss));
    EXPECT_LT(yAxis().range().upper, 4);  // fits what is left
    seriesBox(SeriesId::TrainLoss).setFocus();
    QTest::keyClick(&seriesBox(SeriesId::TrainLoss), Qt::Key_Space);
    redraw();
    EXPECT_TRUE(visibleNamed(SeriesId::TrainLoss));
}

TEST_F(CurvesViewTest, NanAndInfinityAreGapsWithAMark) {
    auto values = steps(1, 20);
    values[9].trainLoss = std::numeric_limits<double>::quiet_NaN();
    values[14].trainLoss = std::numeric_limits<double>::infinity();
    add(values);
    redraw();
    EXPECT_TRUE(std::isnan(plot().graph(0)->dataMainValue(9)));
    EXPECT_TRUE(std::isnan(plot().graph(0)->dataMainValue(14)));
    EXPECT_EQ(plot().graph(0)->dataCount(), 20);
    EXPECT_TRUE(std::isfinite(yAxis().range().upper));
    EXPECT_FALSE(view.plot()->notice().isEmpty());
}

TEST_F(CurvesViewTest, DrawsTheExtremesOfALongRunWithFewPoints) {
    auto values = steps(1, 200000);
    values[123456].trainLoss = 42;
    values[133333].trainLoss = -7;
    add(values);
    redraw();
    EXPECT_EQ(plot().graph(0)->dataCount(), 0);  // not as a path
    const QImage picture = plot().grab().toImage();
    const QColor colour = plot().graph(0)->pen().color();
    const auto isDrawn = [&](double step, double loss) {
        const QPointF at(xAxis().coordToPixel(step), yAxis().coordToPixel(loss));
        for (int x = -1; x <= 1; ++x) {
            if (picture.pixelColor(at.toPoint() + QPoint(x, 0)) == colour) return true;
        }
        return false;
    };
    EXPECT_TRUE(isDrawn(123457, 41));
    EXPECT_TRUE(isDrawn(133334, -6));
    EXPECT_FALSE(isDrawn(128000, 20));
    EXPECT_TRUE(isDrawn(1, 9));
    EXPECT_GT(yAxis().range().upper, 42);
    EXPECT_LT(yAxis().range().lower, -7);
}

TEST_F(CurvesViewTest, HoverReadsAllCurvesAtTheStep) {
    auto values = steps(1, 101);
    for (auto& m : values) m.futureLoss = 0.25;
    values[50].trainLoss = 4.125;
    add(values);
    const std::vector<EvaluationMetrics> evaluations = {evaluationAt(40, 3.5)};
    view.addEvaluations(evaluations);
    view.addMark(51, QStringLiteral("Paused"));
    redraw();
    hover(QPoint(qRound(xAxis().coordToPixel(51)), centre().y()));
    const QString text = view.plot()->readoutText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Step 51"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Train: 4.125"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Future (train): 0.25"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Validation: 3.5 (step 40)"))) << qPrintable(text);
    EXPECT_TRUE(text.endsWith(QStringLiteral("Paused"))) << qPrintable(text);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plot(), &leave);
    EXPECT_EQ(view.plot()->readoutText(), QString());
}

TEST_F(CurvesViewTest, ArrowKeysMoveTheCrosshair) {
    add(steps(1, 10));
    redraw();
    QTest::keyClick(&plot(), Qt::Key_End);
    EXPECT_TRUE(view.plot()->readoutText().startsWith(QStringLiteral("Step 10 ")));
    QTest::keyClick(&plot(), Qt::Key_Left);
    EXPECT_TRUE(view.plot()->readoutText().startsWith(QStringLiteral("Step 9 ")));
    QTest::keyClick(&plot(), Qt::Key_Escape);
    EXPECT_EQ(view.plot()->readoutText(), QString());
}

TEST_F(CurvesViewTest, ResumeFromAnEarlierStepReplacesTheAbandonedPoints) {
    add(steps(1, 30));
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluationAt(10, 4), evaluationAt(30, 3)});
    view.addMark(10, QStringLiteral("Checkpoint"), MarkKind::Checkpoint);
    view.addMark(21, QStringLiteral("Paused"));
    add({stepAt(21, 1.5)});
    redraw();
    hover(QPoint(qRound(xAxis().coordToPixel(21)), centre().y()));
    EXPECT_FALSE(view.plot()->readoutText().contains(QStringLiteral("Paused")));
    hover(QPoint(qRound(xAxis().coordToPixel(10)), centre().y()));
    EXPECT_TRUE(view.plot()->readoutText().contains(QStringLiteral("Checkpoint")));
    const CurveData& data = view.plot()->data();
    ASSERT_EQ(data.values(SeriesId::TrainLoss).size(), 21u);
    EXPECT_EQ(data.values(SeriesId::TrainLoss)[20], 1.5);
    EXPECT_EQ(data.values(SeriesId::ValidationLoss).size(), 1u);
}

TEST_F(CurvesViewTest, ClearForgetsTheRun) {
    add(steps(1, 100));
    view.clear();
    EXPECT_TRUE(view.plot()->data().isEmpty());
    EXPECT_FALSE(child<QPushButton>("exportPushButton").isEnabled());
    EXPECT_EQ(view.csv().result().count("\r\n"), 1);
}

TEST(LossPlot, CompactPlotTakesNoInput) {
    LossPlot plot;
    plot.setCompact(true);
    plot.resize(300, 120);
    plot.show();
    plot.addSteps(steps(1, 20));
    plot.plot()->replot();
    EXPECT_EQ(plot.plot()->axisRectCount(), 1);
    EXPECT_TRUE(plot.plot()->testAttribute(Qt::WA_TransparentForMouseEvents));
    EXPECT_EQ(plot.plot()->graph(0)->dataCount(), 20);
}

}  // namespace
}  // namespace deepsight
