#include "widgets/parallel_coordinates.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "core/config/presets.h"
#include "widgets/sweep_parallel_view.h"

namespace deepsight {
namespace {

ParallelData threeRuns() {
    return {{{QStringLiteral("variant"), {QStringLiteral("none"), QStringLiteral("mse")}},
             {QStringLiteral("rate"), {}},
             {QStringLiteral("loss"), {}}},
            {{QStringLiteral("a"), {0, 0.0001, 3.0}},
             {QStringLiteral("b"), {1, 0.001, 2.0}},
             {QStringLiteral("c"), {1, 0.01, std::nan("")}}}};
}

class ParallelCoordinatesTest : public testing::Test {
  protected:
    ParallelCoordinatesTest() {
        chart.resize(800, 300);
        chart.setData(threeRuns());
        chart.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&chart));
        chart.setFocus();
    }
    QPoint at(int axis, double value) {
        return {qRound(chart.axisX(axis, chart.size())),
                qRound(chart.valueY(axis, value, chart.size()))};
    }
    void move(QPoint to, Qt::MouseButtons buttons) {
        QMouseEvent event(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, buttons, {});
        QApplication::sendEvent(&chart, &event);
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(&chart, Qt::LeftButton, {}, from);
        move(to, Qt::LeftButton);
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&chart, key, modifiers);
    }

    ParallelCoordinates chart;
};

TEST_F(ParallelCoordinatesTest, ValuesOverDecadesHaveALogAxis) {
    const double low = chart.valueY(1, 0.0001, chart.size());
    const double middle = chart.valueY(1, 0.001, chart.size());
    const double high = chart.valueY(1, 0.01, chart.size());
    EXPECT_NEAR(low - middle, middle - high, 1e-6);
    EXPECT_NEAR(chart.valueY(2, 2.5, chart.size()),
                (chart.valueY(2, 2, chart.size()) + chart.valueY(2, 3, chart.size())) / 2, 1e-6);
}

TEST_F(ParallelCoordinatesTest, DraggingAlongAnAxisKeepsTheRunsOfARange) {
    QSignalSpy changed(&chart, &ParallelCoordinates::brushesChanged);
    EXPECT_EQ(chart.passing(), 3);
    drag(at(1, 0.0005), at(1, 0.005));
    EXPECT_GE(changed.count(), 1);
    EXPECT_FALSE(chart.passes(0));
    EXPECT_TRUE(chart.passes(1));
    EXPECT_FALSE(chart.passes(2));
    // A second brush keeps what passes both; a run without a value passes none.
    drag(at(2, 1.9), at(2, 3.5));
    EXPECT_EQ(chart.passing(), 1);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, at(1, 0.01));
    EXPECT_EQ(chart.passing(), 2);
    key(Qt::Key_Escape);
    EXPECT_EQ(chart.passing(), 3);
}

TEST_F(ParallelCoordinatesTest, TheKeyboardReachesEveryRunAndBrushes) {
    key(Qt::Key_Right);
    key(Qt::Key_Up);
    EXPECT_EQ(chart.current(), 0);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("a: variant none")));
    key(Qt::Key_Up);
    EXPECT_EQ(chart.current(), 1);
    key(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(chart.current(), 2);
    ASSERT_TRUE(chart.brush(1));
    EXPECT_DOUBLE_EQ(chart.brush(1)->first, 0.001);
    EXPECT_DOUBLE_EQ(chart.brush(1)->second, 0.01);
    EXPECT_EQ(chart.passing(), 2);
    key(Qt::Key_Delete);
    EXPECT_EQ(chart.passing(), 3);
    QSignalSpy opened(&chart, &ParallelCoordinates::opened);
    key(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toInt(), 2);
    // On an axis where it has no value a run is passed over.
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    EXPECT_NE(chart.current(), 2);
}

TEST_F(ParallelCoordinatesTest, PointingAtALineTellsItsValues) {
    const QPoint between = (at(0, 0) + at(1, 0.0001)) / 2;
    move(between, Qt::NoButton);
    ASSERT_EQ(chart.current(), 0);
    EXPECT_EQ(chart.describe(chart.current()),
              QStringLiteral("a: variant none, rate 0.0001, loss 3"));
    QSignalSpy opened(&chart, &ParallelCoordinates::opened);
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, between);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(ParallelCoordinatesTest, BrushesOutliveARunMoreButNotOtherAxes) {
    chart.setBrush(2, std::pair(1.0, 2.5));
    ParallelData more = threeRuns();
    more.lines.push_back({QStringLiteral("d"), {0, 0.001, 2.25}});
    chart.setData(more);
    EXPECT_EQ(chart.passing(), 2);
    more.axes[2].name = QStringLiteral("other");
    chart.setData(more);
    EXPECT_EQ(chart.passing(), 4);
}

TEST_F(ParallelCoordinatesTest, PaintsLinesInTheColoursOfAnAxis) {
    chart.setColourAxis(2);
    const auto imageOf = [&] { return chart.grab().toImage(); };
    const QImage by = imageOf();
    chart.setColourAxis(0);
    EXPECT_NE(imageOf(), by);
}

TEST_F(ParallelCoordinatesTest, TheLinePointedAtIsDrawnOverTheOthersAndTheyAreDrawnAnew) {
    const auto imageOf = [&] { return chart.grab().toImage(); };
    const QImage before = imageOf();
    key(Qt::Key_Up);
    ASSERT_TRUE(chart.current());
    EXPECT_NE(imageOf(), before);
    const QImage pointed = imageOf();
    chart.setBrush(2, std::pair(2.5, 3.5));
    const QImage brushed = imageOf();
    EXPECT_NE(brushed, pointed);
    chart.clearBrushes();
    EXPECT_EQ(imageOf(), pointed);
    ParallelData other = threeRuns();
    other.lines[1].values[2] = 2.75;
    chart.setData(other);
    EXPECT_NE(imageOf(), pointed);
}

TEST(SweepParallelData, HasAxesOfVariantFieldsSeedAndMetrics) {
    SweepPlan plan;
    plan.base = preset("demo").config;
    plan.variants = {{"none", {{"planning.score", std::string("none")}}, {}},
                     {"mse", {{"planning.score", std::string("mse")}}, {}}};
    plan.axes = {{"training.seed", {FieldValue(std::int64_t{1}), FieldValue(std::int64_t{2})}},
                 {"training.learning_rate", {FieldValue(0.001), FieldValue(0.01)}}};
    std::vector<SweepRunStatus> runs;
    for (SweepRun& run : expandSweep(plan)) runs.emplace_back().run = std::move(run);
    runs[0].metrics["validation_loss"] = 3.5;
    const ParallelData data = sweepParallelData(plan, runs, {QStringLiteral("validation_loss")});
    ASSERT_EQ(data.axes.size(), 4U);
    EXPECT_EQ(data.axes[0].categories,
              (QStringList{QStringLiteral("none"), QStringLiteral("mse")}));
    EXPECT_EQ(data.axes[1].name, QStringLiteral("Learning rate"));
    EXPECT_EQ(data.axes[2].name, QStringLiteral("Seed"));
    ASSERT_EQ(data.lines.size(), 8U);
    EXPECT_EQ(data.lines[0].values[1], runs[0].run.config.training.learningRate);
    EXPECT_EQ(data.lines[0].values[3], 3.5);
    EXPECT_TRUE(std::isnan(data.lines[1].values[3]));
}

TEST(SweepParallelView, SaysHowManyRunsPassAndShowsAllAgain) {
    SweepPlan plan;
    plan.base = preset("demo").config;
    plan.axes = {{"training.seed", {FieldValue(std::int64_t{1}), FieldValue(std::int64_t{2})}}};
    std::vector<SweepRunStatus> runs;
    for (SweepRun& run : expandSweep(plan)) {
        SweepRunStatus& status = runs.emplace_back();
        status.run = std::move(run);
        status.metrics["validation_loss"] = static_cast<double>(status.run.seed);
    }
    SweepParallelView view;
    view.resize(800, 300);
    view.setRuns(plan, runs);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.chart()->setBrush(1, std::pair(1.5, 2.0));
    auto* text = view.findChild<QLabel*>(QStringLiteral("parallelTextLabel"));
    EXPECT_EQ(text->text(), QStringLiteral("1 of 2 runs pass the brushes."));
    auto* all = view.findChild<QPushButton*>(QStringLiteral("clearBrushesPushButton"));
    QTest::mouseClick(all, Qt::LeftButton);
    EXPECT_EQ(view.chart()->passing(), 2);
    EXPECT_FALSE(all->isEnabled());
    EXPECT_TRUE(view.figure(FigureFormat::Svg).contains("<svg"));
}

TEST(SweepParallelView, AllFiguresCanBeTakenAwayAndBroughtBack) {
    SweepPlan plan;
    plan.base = preset("demo").config;
    plan.axes = {{"training.seed", {FieldValue(std::int64_t{1}), FieldValue(std::int64_t{2})}}};
    std::vector<SweepRunStatus> runs;
    for (SweepRun& run : expandSweep(plan)) {
        SweepRunStatus& status = runs.emplace_back();
        status.run = std::move(run);
        status.metrics["validation_loss"] = 2;
    }
    SweepParallelView view;
    view.setRuns(plan, runs);
    auto* button = view.findChild<QPushButton*>(QStringLiteral("parallelMetricsPushButton"));
    const auto actions = button->findChild<QMenu*>()->actions();
    ASSERT_EQ(actions.size(), 1);
    EXPECT_EQ(view.chart()->data().axes.size(), 2U);
    actions[0]->trigger();
    EXPECT_EQ(view.chart()->data().axes.size(), 1U);
    EXPECT_FALSE(actions[0]->isChecked());
    view.setRuns(plan, runs);  // as when a run more has finished
    EXPECT_EQ(view.chart()->data().axes.size(), 1U);
    EXPECT_TRUE(button->isEnabled());
    actions[0]->trigger();
    EXPECT_EQ(view.chart()->data().axes.size(), 2U);
}

}  // namespace
}  // namespace deepsight
