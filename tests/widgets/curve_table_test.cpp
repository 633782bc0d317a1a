#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <limits>

#include "tests/widgets/curves_view_fixture.h"
#include "widgets/curve_table_model.h"

namespace deepsight {
namespace {

class CurveTableTest : public CurvesViewTest {
  protected:
    void open() {
        QTest::keyClick(&view, Qt::Key_T, Qt::ControlModifier);
        ASSERT_TRUE(table().isVisible());
    }
    QTableView& table() { return child<QTableView>("curveTableView"); }
    QAbstractItemModel& model() { return *table().model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    int columnOf(const QString& name) {
        for (int i = 0; i < model().columnCount(); ++i) {
            if (model().headerData(i, Qt::Horizontal, Qt::ToolTipRole) == name) return i;
        }
        return -1;
    }
    bool waitForRows(int rows) {
        return QTest::qWaitFor([&] { return model().rowCount() == rows; });
    }
};

TEST_F(CurveTableTest, TheKeyShowsEveryValueAndTheCurvesAgain) {
    add(steps(1, 5));
    view.addEvaluations(std::vector{evaluationAt(4, 3.75), evaluationAt(8, 3.5)});
    open();
    EXPECT_TRUE(table().hasFocus());
    ASSERT_EQ(model().rowCount(), 6);  // steps 1 to 5, and the evaluation of step 8
    EXPECT_EQ(model().headerData(5, Qt::Vertical, Qt::DisplayRole), QStringLiteral("8"));
    const int train = columnOf(QStringLiteral("Train"));
    const int validation = columnOf(QStringLiteral("Validation"));
    ASSERT_GE(train, 0);
    ASSERT_GE(validation, 0);
    EXPECT_EQ(cell(3, train), QStringLiteral("4"));
    EXPECT_EQ(cell(3, validation), QStringLiteral("3.75"));
    EXPECT_EQ(cell(4, validation), QString());
    EXPECT_EQ(cell(5, validation), QStringLiteral("3.5"));
    EXPECT_EQ(cell(3, columnOf(QStringLiteral("Tokens"))), QStringLiteral("400"));
    QTest::keyClick(&table(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_FALSE(table().isVisible());
    EXPECT_TRUE(plot().isVisible());
}

TEST_F(CurveTableTest, FollowsTheRunAndStaysAtItsEnd) {
    add(steps(1, 500));
    open();
    table().scrollToBottom();
    add(steps(501, 700));
    ASSERT_TRUE(waitForRows(700));
    EXPECT_EQ(table().verticalScrollBar()->value(), table().verticalScrollBar()->maximum());
    table().verticalScrollBar()->setValue(0);
    add(steps(701, 800));
    ASSERT_TRUE(waitForRows(800));
    EXPECT_EQ(table().verticalScrollBar()->value(), 0);
}

TEST_F(CurveTableTest, ARunThatGoesOnFromAnEarlierStepHasItsOwnRows) {
    add(steps(1, 50));
    open();
    ASSERT_EQ(model().rowCount(), 50);
    add({stepAt(31, 9.5)});
    ASSERT_TRUE(waitForRows(31));
    EXPECT_EQ(cell(30, columnOf(QStringLiteral("Train"))), QStringLiteral("9.5"));
}

TEST_F(CurveTableTest, HasAColumnForEachRunAndCurveThatIsShown) {
    add(steps(1, 10));
    view.setTitle(QStringLiteral("now"));
    view.addOverlay(QStringLiteral("/runs/a"), QStringLiteral("before"),
                    std::vector{stepAt(5, 7), stepAt(15, 6)}, {});
    open();
    ASSERT_TRUE(waitForRows(11));
    const int before = columnOf(QStringLiteral("before, Train"));
    ASSERT_GE(before, 0);
    EXPECT_GE(columnOf(QStringLiteral("now, Train")), 0);
    EXPECT_EQ(cell(4, before), QStringLiteral("7"));
    EXPECT_EQ(cell(10, before), QStringLiteral("6"));
    seriesBox(SeriesId::TrainLoss).click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return columnOf(QStringLiteral("before, Train")) < 0; }));
    EXPECT_GE(columnOf(QStringLiteral("before, Gradient norm")), 0);
}

TEST_F(CurveTableTest, CopiesWhatIsSelectedWithItsHead) {
    add(steps(1, 4));
    open();
    const int train = columnOf(QStringLiteral("Train"));
    table().setCurrentIndex(model().index(0, train));
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("step\tTrain\n1\t10\n2\t6\n"));
    EXPECT_TRUE(child<QLabel>("curvesNoteLabel").text().contains(QLatin1Char('2')));
}

TEST_F(CurveTableTest, TooManyValuesAreNotCopiedAndItSaysSo) {
    add(steps(1, 20'000));
    open();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    EXPECT_TRUE(child<QLabel>("curvesNoteLabel").text().contains(QStringLiteral("CSV")));
}

TEST_F(CurveTableTest, CellsAreReadOutWithStepAndCurve) {
    add(steps(1, 4));
    open();
    const int train = columnOf(QStringLiteral("Train"));
    EXPECT_EQ(model().index(1, train).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Step 2, Train: 6"));
    EXPECT_FALSE(table().accessibleName().isEmpty());
}

TEST_F(CurveTableTest, OfAMeanTheEdgesOfItsBandHaveColumns) {
    for (const double loss : {1.0, 3.0}) {
        view.addOverlay(QString::number(loss), QStringLiteral("seed %1").arg(loss),
                        [&] {
                            auto data = std::make_shared<CurveData>();
                            data->addStep(stepAt(1, loss));
                            return data;
                        }(),
                        {QStringLiteral("group"), QString::number(loss)});
    }
    PlotOptions options = view.plot()->options();
    options.seeds = SeedBand::Range;
    view.setOptions(options.toList());
    open();
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(cell(0, columnOf(QStringLiteral("seed (2 seeds), Train"))), QStringLiteral("2"));
    EXPECT_EQ(cell(0, columnOf(QStringLiteral("seed (2 seeds), Train, low"))), QStringLiteral("1"));
    EXPECT_EQ(cell(0, columnOf(QStringLiteral("seed (2 seeds), Train, high"))),
              QStringLiteral("3"));
}

TEST_F(CurveTableTest, WhatARunDoesNotMeasureIsNotShownAsDiverged) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    std::vector<StepMetrics> losses = steps(1, 4);
    losses[1].futureLoss = 3;
    losses[3].trainLoss = kNan;
    losses[3].futureLoss = kNan;
    add(losses);
    EvaluationMetrics first = evaluationAt(1, 4), second = evaluationAt(2, 3);
    second.validationError = 0.5;
    second.pathAccuracy = 0.25;
    view.addEvaluations(std::vector{first, second});
    open();
    ASSERT_TRUE(waitForRows(4));
    const int future = columnOf(QStringLiteral("Future (train)"));
    EXPECT_EQ(cell(0, future), QString());
    EXPECT_EQ(cell(1, future), QStringLiteral("3"));
    EXPECT_EQ(cell(3, future), QStringLiteral("NaN"));
    EXPECT_EQ(cell(3, columnOf(QStringLiteral("Train"))), QStringLiteral("NaN"));
    const int error = columnOf(QStringLiteral("Validation, standard error"));
    EXPECT_EQ(cell(0, error), QString());
    EXPECT_EQ(cell(1, error), QStringLiteral("0.5"));
    const int accuracy = columnOf(QStringLiteral("Path accuracy"));
    EXPECT_EQ(cell(0, accuracy), QString());
    EXPECT_EQ(cell(1, accuracy), QStringLiteral("0.25"));
}

TEST_F(CurveTableTest, AMillionStepsOfSeveralRunsHaveTheirRows) {
    const auto million = steps(1, 1'000'000);
    add(million);
    view.addOverlay(QStringLiteral("/runs/a"), QStringLiteral("a"),
                    std::span(million).last(500'000), {});
    open();
    ASSERT_TRUE(waitForRows(1'000'000));
    const int train = columnOf(QStringLiteral("a, Train"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !cell(999'999, train).isEmpty(); }));
    EXPECT_EQ(cell(499'999, train), QString());
    QTest::keyClick(&table(), Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(table().currentIndex().row(), 999'999);
}

}  // namespace
}  // namespace deepsight
