#include <QSignalSpy>

#include "tests/widgets/curves_view_fixture.h"

namespace deepsight {
namespace {

/// Steps of the curves that are pointed at.
class CurvesStepTest : public CurvesViewTest {
  protected:
    void SetUp() override {
        add(steps(1, 100));
        redraw();
    }
    QPoint at(double step) { return {qRound(xAxis().coordToPixel(step)), centre().y()}; }
    qint64 step() { return activated.value(0).value(0).toLongLong(); }
    /// A double-click is no longer possible.
    bool waitForStep() {
        return QTest::qWaitFor([&] { return activated.count() > 0; }, 20'000);
    }

    QSignalSpy activated{view.plot(), &LossPlot::stepActivated};
};

TEST_F(CurvesStepTest, AClickOnAStepTellsIt) {
    QTest::mouseClick(&plot(), Qt::LeftButton, {}, at(40));
    ASSERT_TRUE(waitForStep());
    EXPECT_NEAR(static_cast<double>(step()), 40, 1);
    const QPoint where = plot().mapFromGlobal(activated[0][1].toPoint());
    EXPECT_EQ(where.x(), at(40).x());
    EXPECT_TRUE(plot().rect().contains(where));
}

TEST_F(CurvesStepTest, ARightClickTellsItAtOnce) {
    QTest::mouseClick(&plot(), Qt::RightButton, {}, at(70));
    ASSERT_EQ(activated.count(), 1);
    EXPECT_NEAR(static_cast<double>(step()), 70, 1);
}

TEST_F(CurvesStepTest, ADoubleClickShowsTheWholeRunAndNothingElse) {
    QSignalSpy following(view.plot(), &LossPlot::followingChanged);
    wheel(at(40), 240);
    ASSERT_FALSE(view.plot()->isFollowing());
    QTest::mouseClick(&plot(), Qt::LeftButton, {}, at(40));
    QTest::mouseDClick(&plot(), Qt::LeftButton, {}, at(40));
    EXPECT_TRUE(view.plot()->isFollowing());
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    EXPECT_EQ(activated.count(), 0);
}

TEST_F(CurvesStepTest, DraggingIsNoClick) {
    drag(at(20), at(60));
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    EXPECT_EQ(activated.count(), 0);
}

TEST_F(CurvesStepTest, AMarkNearbyIsMeant) {
    view.addMark(50, QStringLiteral("The loss is rising."), MarkKind::Alarm);
    redraw();
    QTest::mouseClick(&plot(), Qt::RightButton, {}, at(50) + QPoint(3, 0));
    EXPECT_EQ(step(), 50);
}

TEST_F(CurvesStepTest, EnterAtTheCrosshairTellsItsStep) {
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Return);
    EXPECT_EQ(activated.count(), 0);  // there is no crosshair yet
    QTest::keyClick(&plot(), Qt::Key_Home);
    QTest::keyClick(&plot(), Qt::Key_Right);
    QTest::keyClick(&plot(), Qt::Key_Right);
    QTest::keyClick(&plot(), Qt::Key_Return);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(step(), 3);
}

TEST_F(CurvesStepTest, WithoutStepsThereIsNothingToTell) {
    view.clear();
    add({});
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluationAt(10, 3)});
    redraw();
    QTest::mouseClick(&plot(), Qt::RightButton, {}, centre());
    EXPECT_EQ(activated.count(), 0);
}

}  // namespace
}  // namespace deepsight
