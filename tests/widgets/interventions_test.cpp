#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "core/training/run_folder.h"
#include "tests/widgets/curves_view_fixture.h"
#include "widgets/launch_panel.h"
#include "widgets/panel_marks.h"

namespace deepsight {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

const Intervention kSkip{
    12, Intervention::Cause::NonFinite, Intervention::Action::Skipped, kNan, 2.5, 11};
const Intervention kRollBack{
    30, Intervention::Cause::LossSpike, Intervention::Action::RolledBack, 41., 2.5, 20};

class InterventionsTest : public CurvesViewTest {
  protected:
    std::vector<PanelMarks::EventLine> lines() {
        for (int i = 0; i < plot().itemCount(); ++i) {
            if (auto* marks = dynamic_cast<PanelMarks*>(plot().item(i))) return marks->lines;
        }
        return {};
    }
    QString readoutAt(double step) {
        hover(QPoint(qRound(xAxis().coordToPixel(step)), centre().y()));
        return view.plot()->readoutText();
    }
    QColor signAt(double step) {
        const QRect area = plot().axisRect(0)->rect();
        return plot().toPixmap().toImage().pixelColor(qRound(xAxis().coordToPixel(step)) - 2,
                                                      area.top() + 7);
    }
};

TEST_F(InterventionsTest, HaveMarksOfTheirOwnThatSayWhatWasDone) {
    add(steps(1, 40));
    view.addMark(12, QString::fromStdString(describe(kSkip)), MarkKind::Skipped);
    view.addMark(20, QString::fromStdString(describe(kRollBack)), MarkKind::RolledBack);
    view.addMark(30, QStringLiteral("The loss is rising."), MarkKind::Alarm);
    redraw();
    ASSERT_EQ(lines().size(), 3U);
    EXPECT_EQ(lines()[0].kind, MarkKind::Skipped);
    EXPECT_EQ(lines()[1].kind, MarkKind::RolledBack);
    EXPECT_TRUE(readoutAt(12).endsWith(QStringLiteral("so this step is skipped.")));
    EXPECT_TRUE(readoutAt(20).contains(QStringLiteral("goes on from step 20")));
    EXPECT_NE(signAt(12), signAt(30));  // the colour of an alarm is another
    EXPECT_NE(signAt(12), plot().toPixmap().toImage().pixelColor(centre()));
}

TEST_F(InterventionsTest, ASkippedStepIsAGapAndLeavesTheAxesAlone) {
    auto values = steps(1, 40);
    add(values);
    redraw();
    const QCPRange before = yAxis().range();
    values[11].trainLoss = values[11].gradientNorm = kNan;
    view.clear();
    add(values);
    view.addMark(12, QString::fromStdString(describe(kSkip)), MarkKind::Skipped);
    redraw();
    EXPECT_TRUE(std::isnan(plot().graph(0)->dataMainValue(11)));
    EXPECT_NEAR(yAxis().range().lower, before.lower, 0.2);
    EXPECT_NEAR(yAxis().range().upper, before.upper, 0.2);
    EXPECT_GT(yAxis().range().lower, 0);  // no zero in place of what is missing
    EXPECT_NEAR(xAxis().range().upper, 40, 1);
    EXPECT_TRUE(readoutAt(12).contains(QStringLiteral("Train: NaN")));
}

TEST_F(InterventionsTest, ARollBackCutsOffWhatCameAfterAtOnce) {
    add(steps(1, 30));
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluationAt(20, 4), evaluationAt(25, 3)});
    view.addMark(20, QStringLiteral("Checkpoint"), MarkKind::Checkpoint);
    view.addMark(25, QStringLiteral("The loss is rising."), MarkKind::Alarm);
    view.cutOffAfter(20);
    redraw();
    const CurveData& data = view.plot()->data();
    EXPECT_EQ(data.values(SeriesId::TrainLoss).size(), 20U);
    EXPECT_EQ(data.values(SeriesId::ValidationLoss).size(), 1U);
    EXPECT_EQ(lines().size(), 1U);
    EXPECT_NEAR(xAxis().range().upper, 20, 1);
    add(steps(21, 60));
    redraw();
    EXPECT_EQ(data.values(SeriesId::TrainLoss).size(), 60U);
    EXPECT_NEAR(xAxis().range().upper, 60, 1);
}

TEST(CurveDataCut, IsWhatTheCurvesOfTheRemainingStepsWouldBe) {
    CurveData cut, whole;
    for (CurveData* data : {&cut, &whole}) data->setSmoothing({Smoothing::Kind::Gaussian, 8});
    const auto all = steps(1, 5000);
    cut.addSteps(all);
    cut.smoothed(SeriesId::TrainLoss);
    cut.cutOffAfter(1234);
    cut.cutOffAfter(9999);  // nothing
    whole.addSteps(std::span(all).first(1234));
    ASSERT_EQ(cut.values(SeriesId::TrainLoss).size(), 1234U);
    const Envelope& a = cut.smoothed(SeriesId::TrainLoss).nodes();
    const Envelope& b = whole.smoothed(SeriesId::TrainLoss).nodes();
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) ASSERT_EQ(a[i], b[i]) << i;
}

class SafetyOnLaunchTest : public testing::Test {
  protected:
    SafetyOnLaunchTest() {
        panel_.resize(1000, 680);
        panel_.setRunSummary(QStringLiteral("run"), {});
        panel_.show();
    }
    QPushButton& button(const char* name) {
        return *panel_.findChild<QPushButton*>(QLatin1String(name));
    }
    QString text(const char* name) {
        return panel_.findChild<QLabel*>(QLatin1String(name))->text();
    }

    LaunchPanel panel_;
};

TEST_F(SafetyOnLaunchTest, ABannerAndCountsTellOfInterventions) {
    EXPECT_FALSE(button("interventionsPushButton").isVisible());
    panel_.addIntervention(kSkip);
    EXPECT_EQ(text("alarmTitleLabel"), QStringLiteral("Step 12 was skipped"));
    panel_.addIntervention(kRollBack);
    EXPECT_EQ(text("alarmTitleLabel"), QStringLiteral("Training went back to step 20"));
    EXPECT_TRUE(text("alarmMessageLabel").contains(QStringLiteral("far above its usual 2.5")));
    panel_.setInterventions(3, 1);
    EXPECT_TRUE(button("interventionsPushButton").isVisible());
    EXPECT_TRUE(button("interventionsPushButton").text().startsWith(QStringLiteral("3 step")));
    QSignalSpy curves(&panel_, &LaunchPanel::showCurvesRequested);
    button("interventionsPushButton").click();
    EXPECT_EQ(curves.count(), 1);
    panel_.reset();
    EXPECT_TRUE(button("interventionsPushButton").isHidden());
}

TEST_F(SafetyOnLaunchTest, OutOfMemoryOffersTheBatchThatFits) {
    QSignalSpy asked(&panel_, &LaunchPanel::remedyRequested);
    panel_.setFailure(
        {ErrorKind::OutOfMemory, "This training needs 9.0 GiB.", FittingBatch{8, 4, 3LL << 30}});
    EXPECT_TRUE(button("applyRemedyPushButton").isVisible());
    EXPECT_EQ(button("applyRemedyPushButton").text(),
              QString::fromUtf8("Train with batch size 8 × 4"));
    EXPECT_TRUE(text("failureRemedyLabel").contains(QStringLiteral("3.00 GiB")))
        << qPrintable(text("failureRemedyLabel"));
    button("applyRemedyPushButton").click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.at(0).at(0).value<FittingBatch>().gradientAccumulation, 4);
    panel_.setFailure({ErrorKind::OutOfMemory, "No batch fits."});
    EXPECT_FALSE(button("applyRemedyPushButton").isVisible());
}

}  // namespace
}  // namespace deepsight
