#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <cmath>

#include "tests/widgets/curves_view_fixture.h"

namespace deepsight {
namespace {

/// That of the runs of most tests.
SeedGroup seedOf(std::size_t seed) { return {QStringLiteral("group"), QString::number(seed)}; }

/// Runs of a straight loss each, of `count` steps.
std::shared_ptr<CurveData> flat(double loss, std::int64_t count = 50) {
    auto data = std::make_shared<CurveData>();
    for (std::int64_t step = 1; step <= count; ++step) data->addStep(stepAt(step, loss));
    data->addEvaluation(evaluationAt(count, loss + 1));
    return data;
}

class SeedBandTest : public CurvesViewTest {
  protected:
    void addSeeds(const std::vector<double>& losses, std::int64_t count = 50) {
        for (std::size_t i = 0; i < losses.size(); ++i) {
            const QString name = QStringLiteral("tall_seed-%1").arg(i + 1);
            view.addOverlay(QStringLiteral("/runs/") + name, name, flat(losses[i], count),
                            seedOf(i + 1));
        }
    }
    QComboBox& seeds() { return child<QComboBox>("seedsComboBox"); }
    void choose(SeedBand band) {
        seeds().setCurrentIndex(seeds().findData(static_cast<int>(band)));
        EXPECT_TRUE(QTest::qWaitFor([&] {
            return !view.plot()->findChild<QTimer*>(QStringLiteral("meanTimer"))->isActive();
        }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // old legend entries
        redraw();
    }
    const PlotRun* mean() {
        for (const PlotRun* run : view.plot()->drawnRuns())
            if (run->isMean()) return run;
        return nullptr;
    }
    int drawnRuns() {
        int count = 0;
        for (const PlotRun* run : view.plot()->drawnRuns()) count += !run->data->isEmpty();
        return count;
    }
};

TEST_F(SeedBandTest, RunsOfOneGroupBecomeOneCurveWithTheirRange) {
    addSeeds({2, 3, 7});
    EXPECT_EQ(drawnRuns(), 3);
    choose(SeedBand::Range);
    ASSERT_EQ(drawnRuns(), 1);
    const PlotRun& run = *mean();
    EXPECT_EQ(run.name, QStringLiteral("tall_seed (3 seeds)"));
    ASSERT_EQ(run.data->values(SeriesId::TrainLoss).size(), 50U);
    EXPECT_DOUBLE_EQ(run.data->values(SeriesId::TrainLoss)[49], 4);
    EXPECT_DOUBLE_EQ(run.low->values(SeriesId::TrainLoss)[49], 2);
    EXPECT_DOUBLE_EQ(run.high->values(SeriesId::TrainLoss)[49], 7);
    ASSERT_EQ(run.data->values(SeriesId::ValidationLoss).size(), 1U);
    EXPECT_DOUBLE_EQ(run.data->values(SeriesId::ValidationLoss)[0], 5);
    // One that goes by its folder too is called alike.
    view.addOverlay(QStringLiteral("/runs/4"), QStringLiteral("sweep/tall_seed-4"), flat(4),
                    seedOf(4));
    EXPECT_EQ(mean()->name, QStringLiteral("tall_seed (4 seeds)"));
    choose(SeedBand::Single);
    EXPECT_EQ(drawnRuns(), 4);
    EXPECT_EQ(mean(), nullptr);
}

TEST_F(SeedBandTest, TheIntervalIsStudents) {
    addSeeds({2, 3, 7});
    choose(SeedBand::Interval);
    const PlotRun& run = *mean();
    // Standard deviation sqrt(7), of three values; t with two degrees of freedom is 4.3027.
    const double half = 4.302652729749464 * std::sqrt(7.0 / 3);
    EXPECT_NEAR(run.low->values(SeriesId::TrainLoss)[0], 4 - half, 1e-9);
    EXPECT_NEAR(run.high->values(SeriesId::TrainLoss)[0], 4 + half, 1e-9);
}

TEST_F(SeedBandTest, TheBandIsDrawnBetweenItsEdgesAndCountsForTheScale) {
    addSeeds({2, 3, 7});
    choose(SeedBand::Range);
    int bands = 0;
    for (int i = 0; i < plot().graphCount(); ++i) {
        const QCPGraph& graph = *plot().graph(i);
        if (graph.channelFillGraph() && graph.dataCount() > 0 && graph.valueAxis() == &yAxis()) {
            ++bands;
            EXPECT_GT(graph.dataMainValue(0), graph.channelFillGraph()->dataMainValue(0) - 1e-12);
        }
    }
    EXPECT_EQ(bands, 2);  // training and validation loss
    EXPECT_LT(yAxis().range().lower, 2);
    EXPECT_GT(yAxis().range().upper, 7);
}

TEST_F(SeedBandTest, ARunInTrainingJoinsWhenItHasComeAsFar) {
    addSeeds({2, 4});
    view.setTitle(QStringLiteral("tall_seed-3"));
    view.setRunGroup(seedOf(3));
    add(steps(1, 20));
    choose(SeedBand::Range);
    EXPECT_EQ(drawnRuns(), 2);
    EXPECT_EQ(mean()->members.size(), 2);
    add(steps(21, 50));
    EXPECT_EQ(drawnRuns(), 1);
    EXPECT_EQ(mean()->members.size(), 3);
    // And leaves when it goes further than they.
    add(steps(51, 60));
    EXPECT_EQ(mean()->members.size(), 2);
}

TEST_F(SeedBandTest, OtherGroupsAndHiddenRunsStayOut) {
    addSeeds({2, 4});
    view.addOverlay(QStringLiteral("/runs/other"), QStringLiteral("other"), flat(9),
                    {QStringLiteral("another group"), QStringLiteral("1")});
    view.addOverlay(QStringLiteral("/runs/none"), QStringLiteral("no group"), flat(9));
    choose(SeedBand::Range);
    EXPECT_EQ(drawnRuns(), 3);
    EXPECT_EQ(mean()->members.size(), 2);
    view.plot()->setRunVisible(QStringLiteral("/runs/tall_seed-1"), false);
    EXPECT_EQ(mean(), nullptr);  // one run has no mean
    view.plot()->setRunVisible(QStringLiteral("/runs/tall_seed-1"), true);
    EXPECT_NE(mean(), nullptr);
}

TEST_F(SeedBandTest, ASeedCountsOnce) {
    addSeeds({2, 4});
    view.addOverlay(QStringLiteral("/runs/again"), QStringLiteral("again"), flat(9), seedOf(2));
    choose(SeedBand::Range);
    EXPECT_EQ(drawnRuns(), 2);
    EXPECT_EQ(mean()->members, (QStringList{QStringLiteral("/runs/tall_seed-1"),
                                            QStringLiteral("/runs/tall_seed-2")}));
    // Where the first is not to be seen, the other stands for it.
    view.plot()->setRunVisible(QStringLiteral("/runs/tall_seed-2"), false);
    EXPECT_EQ(mean()->members,
              (QStringList{QStringLiteral("/runs/tall_seed-1"), QStringLiteral("/runs/again")}));
}

TEST_F(SeedBandTest, ARunThatBelongsToNoGroupAnyMoreLeavesItsMean) {
    addSeeds({2, 4});
    view.setRunGroup(seedOf(3));
    add(steps(1, 50));
    choose(SeedBand::Range);
    EXPECT_EQ(mean()->members.size(), 3);
    view.setRunGroup({});
    EXPECT_EQ(mean()->members.size(), 2);
    EXPECT_EQ(drawnRuns(), 2);
}

TEST_F(SeedBandTest, TheLastEvaluationCountsThoughItComesAfterTheLastStep) {
    addSeeds({2, 4});
    view.setRunGroup(seedOf(3));
    add(steps(1, 50));
    choose(SeedBand::Range);
    ASSERT_EQ(mean()->members.size(), 3);
    EXPECT_EQ(mean()->data->values(SeriesId::ValidationLoss).size(), 0U);
    view.addEvaluations(std::vector{evaluationAt(50, 7)});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return mean()->data->values(SeriesId::ValidationLoss).size() == 1; }));
    EXPECT_DOUBLE_EQ(mean()->data->values(SeriesId::ValidationLoss)[0], 5);
}

TEST_F(SeedBandTest, AMeanStaysAsItIsWhenAnotherGroupChanges) {
    addSeeds({2, 4});
    choose(SeedBand::Range);
    const PlotRun* before = mean();
    const QString other = QStringLiteral("other");
    for (const QString& seed : {QStringLiteral("1"), QStringLiteral("2")}) {
        view.addOverlay(other + seed, other, flat(9), {other, seed});
    }
    int means = 0;
    for (const PlotRun* run : view.plot()->drawnRuns()) means += run->isMean();
    EXPECT_EQ(means, 2);
    EXPECT_EQ(mean(), before);
    view.removeOverlay(other + QStringLiteral("1"));
    EXPECT_EQ(mean(), before);
    EXPECT_EQ(drawnRuns(), 2);
}

TEST_F(SeedBandTest, LegendTooltipAndFigureSayWhatTheBandIs) {
    addSeeds({2, 3, 7});
    choose(SeedBand::Interval);
    const QString name = QStringLiteral("tall_seed (3 seeds, 95 % interval)");
    const auto& box = child<QCheckBox>("run1CheckBox");
    EXPECT_EQ(box.text(), name);
    EXPECT_TRUE(box.toolTip().startsWith(name + QStringLiteral(": mean of tall_seed-1, ")))
        << box.toolTip().toStdString();
    hover(centre());
    EXPECT_TRUE(view.plot()->readoutText().contains(name))
        << view.plot()->readoutText().toStdString();
    EXPECT_TRUE(view.figure(FigureFormat::Svg).contains(name.toUtf8()));
}

TEST_F(SeedBandTest, TheReadoutTellsTheBand) {
    addSeeds({2, 3, 7});
    choose(SeedBand::Range);
    hover(centre());
    EXPECT_TRUE(view.plot()->readoutText().contains(QStringLiteral("4 (2 … 7)")))
        << view.plot()->readoutText().toStdString();
    choose(SeedBand::Interval);
    hover(centre());
    EXPECT_TRUE(view.plot()->readoutText().contains(QStringLiteral("4 ± 6.6")))
        << view.plot()->readoutText().toStdString();
}

TEST_F(SeedBandTest, TheLegendHidesAMeanAndTakesAllItsRunsAway) {
    addSeeds({2, 3});
    choose(SeedBand::Range);
    auto& box = child<QCheckBox>("run1CheckBox");
    EXPECT_EQ(box.text(), QStringLiteral("tall_seed (2 seeds, range)"));
    QTest::keyClick(&box, Qt::Key_Space);
    ASSERT_NE(mean(), nullptr);
    EXPECT_FALSE(mean()->visible);
    QTest::keyClick(&box, Qt::Key_Space);
    EXPECT_TRUE(mean()->visible);
    QSignalSpy removed(&view, &CurvesView::overlayRemoved);
    QTest::mouseClick(&child<QPushButton>("removeRun1PushButton"), Qt::LeftButton);
    EXPECT_EQ(removed.count(), 2);
    EXPECT_FALSE(view.plot()->hasOverlays());
}

TEST_F(SeedBandTest, TheChoiceIsKept) {
    QSignalSpy changed(&view, &CurvesView::optionsChanged);
    choose(SeedBand::Interval);
    EXPECT_GE(changed.count(), 1);
    CurvesView other;
    other.setOptions(view.options());
    EXPECT_EQ(other.plot()->options().seeds, SeedBand::Interval);
}

TEST_F(SeedBandTest, ManyStepsAreTakenInSlicesAndLeaveNoneOut) {
    SeedMean mean({flat(1, 6000), flat(3, 6000)}, SeedBand::Range, {});
    // Without time, a slice each: of 256 steps, the last of what is left, and one of evaluations.
    int slices = 1;
    while (mean.extend(std::chrono::microseconds(0))) ++slices;
    EXPECT_EQ(slices, 6000 / 256 + 1 + 1);
    EXPECT_EQ(mean.mean()->values(SeriesId::TrainLoss).size(), 6000U);
    EXPECT_EQ(mean.mean()->values(SeriesId::ValidationLoss).size(), 1U);
}

TEST_F(SeedBandTest, OnlyStepsThatAllHaveCount) {
    auto sparse = std::make_shared<CurveData>();
    for (std::int64_t step = 2; step <= 50; step += 2) sparse->addStep(stepAt(step, 5));
    SeedMean mean({flat(1), sparse}, SeedBand::Range, {});
    while (mean.extend(std::chrono::microseconds(1000))) {
    }
    const auto xs = mean.mean()->xs(SeriesId::TrainLoss, XAxis::Step);
    ASSERT_EQ(xs.size(), 25U);
    EXPECT_EQ(xs.front(), 2);
    EXPECT_EQ(mean.mean()->xs(SeriesId::TrainLoss, XAxis::Tokens).front(), 200);
}

}  // namespace
}  // namespace deepsight
