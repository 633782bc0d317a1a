#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"
#include "widgets/plot_range.h"

namespace deepsight {
namespace {

std::vector<StepMetrics> steps(std::int64_t count, double loss, double secondsPerStep = 1) {
    std::vector<StepMetrics> result(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        StepMetrics& m = result[static_cast<std::size_t>(i)];
        m.step = i + 1;
        m.tokens = m.step * 100;
        m.seconds = static_cast<double>(m.step) * secondsPerStep;
        m.trainLoss = loss;
        m.gradientNorm = 1;
    }
    return result;
}

EvaluationMetrics evaluationAt(std::int64_t step, double loss) {
    EvaluationMetrics m;
    m.step = step;
    m.validationLoss = loss;
    return m;
}

const QString kA = QStringLiteral("/runs/a");
const QString kB = QStringLiteral("/runs/b");

class CurvesOverlayTest : public testing::Test {
  protected:
    CurvesOverlayTest() {
        view.resize(1000, 700);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    void addA(std::int64_t count = 50) {
        view.addOverlay(kA, QStringLiteral("run a"), steps(count, 3.5),
                        std::vector{evaluationAt(20, 3.75)});
    }
    void redraw() { plot().replot(); }
    QCustomPlot& plot() { return *view.plot()->plot(); }
    QCPAxis& xAxis() { return *plot().axisRect(0)->axis(QCPAxis::atBottom); }
    QCPAxis& yAxis() { return *plot().axisRect(0)->axis(QCPAxis::atLeft); }
    QString readoutAt(double x) {
        const QPoint at(qRound(xAxis().coordToPixel(x)), plot().axisRect(0)->rect().center().y());
        QMouseEvent move(QEvent::MouseMove, at, plot().mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&plot(), &move);
        return view.plot()->readoutText();
    }
    QCheckBox* runBox(int slot) {
        return view.findChild<QCheckBox*>(QStringLiteral("run%1CheckBox").arg(slot));
    }
    QColor penOf(int graph) { return plot().graph(graph)->pen().color(); }
    int drawnGraphs() {
        int drawn = 0;
        for (int i = 0; i < plot().graphCount(); ++i) {
            drawn += plot().graph(i)->visible() && plot().graph(i)->dataCount() > 0;
        }
        return drawn;
    }

    CurvesView view;
};

TEST_F(CurvesOverlayTest, AnOverlayAloneIsShownAndStaysWhenTheRunIsCleared) {
    addA();
    redraw();
    EXPECT_EQ(drawnGraphs(), 3);  // train, validation, gradient norm
    view.addSteps(steps(10, 2));
    view.clear();
    redraw();
    EXPECT_EQ(drawnGraphs(), 3);
    EXPECT_TRUE(xAxis().range().contains(50));
    view.removeOverlay(kA);
    redraw();
    EXPECT_EQ(drawnGraphs(), 0);
    EXPECT_TRUE(view.plot()->isEmpty());
}

TEST_F(CurvesOverlayTest, EveryRunHasItsColourAndTheFirstOneFreeIsUsedAgain) {
    EXPECT_FALSE(view.overlayColour(kA).isValid());
    addA();
    view.addOverlay(kB, QStringLiteral("run b"), steps(10, 3), {});
    const QColor a = view.overlayColour(kA), b = view.overlayColour(kB);
    EXPECT_NE(a, b);
    view.removeOverlay(kA);
    EXPECT_FALSE(view.overlayColour(kA).isValid());
    EXPECT_EQ(view.overlayColour(kB), b);
    view.addOverlay(QStringLiteral("c"), QStringLiteral("run c"), steps(10, 3), {});
    EXPECT_EQ(view.overlayColour(QStringLiteral("c")), a);
}

TEST_F(CurvesOverlayTest, LineStylesTellRunsApartBeyondTheColours) {
    const QPalette palette = view.palette();
    for (std::size_t slot = 0; slot < kRunColours; ++slot) {
        const auto first = runSeriesStyle(SeriesId::TrainLoss, slot, palette);
        const auto second = runSeriesStyle(SeriesId::TrainLoss, slot + kRunColours, palette);
        EXPECT_EQ(first.colour, second.colour);
        EXPECT_NE(first.line, second.line);
        EXPECT_NE(first.line, runSeriesStyle(SeriesId::ValidationLoss, slot, palette).line);
        for (std::size_t other = 0; other < slot; ++other) {
            EXPECT_NE(first.colour, runColour(other, palette));
        }
    }
}

TEST_F(CurvesOverlayTest, TheCurrentRunKeepsItsColoursOnlyWhileAlone) {
    view.addSteps(steps(10, 2));
    view.addEvaluations(std::vector{evaluationAt(10, 2.5)});
    redraw();
    const QColor train = penOf(0), validation = plot().graph(2)->pen().color();
    EXPECT_NE(train, validation);
    addA();
    redraw();
    EXPECT_EQ(plot().graph(0)->pen().color(), plot().graph(2)->pen().color());
    EXPECT_NE(plot().graph(0)->pen().style(), plot().graph(2)->pen().style());
    view.removeOverlay(kA);
    redraw();
    EXPECT_EQ(plot().graph(2)->pen().color(), validation);
}

TEST_F(CurvesOverlayTest, ReadoutListsAllRunsThatReachSoFar) {
    view.setTitle(QStringLiteral("own"));
    view.addSteps(steps(100, 2.25));
    addA(50);
    redraw();
    const QString both = readoutAt(30);
    EXPECT_TRUE(both.startsWith(QStringLiteral("Step 30"))) << qPrintable(both);
    EXPECT_TRUE(both.contains(QStringLiteral("own: Train 2.25"))) << qPrintable(both);
    EXPECT_TRUE(both.contains(QStringLiteral("run a: Train 3.5, Validation 3.75")))
        << qPrintable(both);
    const QString one = readoutAt(80);
    EXPECT_TRUE(one.contains(QStringLiteral("own"))) << qPrintable(one);
    EXPECT_FALSE(one.contains(QStringLiteral("run a"))) << qPrintable(one);
}

TEST_F(CurvesOverlayTest, ReadoutComparesRunsAtTheSameTime) {
    view.setTitle(QStringLiteral("own"));
    view.addSteps(steps(100, 2.25, 1));
    auto slow = steps(60, 3, 2);
    slow[19].trainLoss = 7;  // ends after 40 seconds
    view.addOverlay(kA, QStringLiteral("slow"), slow, {});
    view.setOptions({QStringLiteral("x=time")});
    redraw();
    const QString text = readoutAt(40);
    EXPECT_TRUE(text.contains(QStringLiteral("slow: Train 7"))) << qPrintable(text);
}

TEST_F(CurvesOverlayTest, AHiddenRunComesBackWhenItIsTheOnlyOne) {
    view.addSteps(steps(10, 2));
    redraw();
    const int alone = drawnGraphs();
    addA();
    runBox(0)->setChecked(false);
    view.removeOverlay(kA);
    redraw();
    EXPECT_EQ(drawnGraphs(), alone);
}

TEST_F(CurvesOverlayTest, HidingARunDoesNotHideTheNextOne) {
    addA();
    view.addSteps(steps(10, 2));
    redraw();
    const int both = drawnGraphs();
    runBox(0)->setChecked(false);
    view.clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the old run's box
    view.addSteps(steps(10, 2));
    redraw();
    EXPECT_EQ(drawnGraphs(), both);
    EXPECT_TRUE(runBox(0)->isChecked());
}

TEST_F(CurvesOverlayTest, LegendHidesAndRemovesRuns) {
    view.addSteps(steps(10, 2));
    EXPECT_EQ(runBox(0), nullptr);
    addA();
    redraw();
    ASSERT_NE(runBox(1), nullptr);
    const int all = drawnGraphs();
    runBox(1)->setChecked(false);
    redraw();
    EXPECT_EQ(drawnGraphs(), all - 3);
    EXPECT_LT(xAxis().range().upper, 20);  // fits what is left
    EXPECT_LT(yAxis().range().upper, 3);
    QSignalSpy removed(&view, &CurvesView::overlayRemoved);
    view.findChild<QPushButton*>(QStringLiteral("removeRun1PushButton"))->click();
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed[0][0].toString(), kA);
    EXPECT_FALSE(view.plot()->hasOverlays());
    EXPECT_EQ(view.findChild<QPushButton*>(QStringLiteral("removeRun0PushButton")), nullptr);
}

TEST_F(CurvesOverlayTest, AddingTheSameRunAgainReplacesIt) {
    addA(50);
    const QColor colour = view.overlayColour(kA);
    addA(80);
    redraw();
    EXPECT_EQ(view.plot()->runs().size(), 2u);
    EXPECT_EQ(view.overlayColour(kA), colour);
    EXPECT_TRUE(xAxis().range().contains(80));
    EXPECT_EQ(drawnGraphs(), 3);
}

TEST_F(CurvesOverlayTest, CsvHoldsEveryRunUnderItsName) {
    view.setTitle(QStringLiteral("own \"best\", final"));
    view.addSteps(steps(2, 2));
    auto evaluation = evaluationAt(3, 3.5);
    evaluation.validationError = 0.25;
    view.addOverlay(kA, QStringLiteral("run a"), steps(3, 3), std::vector{evaluation});
    const QStringList lines = QString::fromUtf8(view.csv().result()).split(QStringLiteral("\r\n"));
    ASSERT_EQ(lines.size(), 1 + 2 + 3 + 1);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("run,step,tokens,seconds,")));
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("\"own \"\"best\"\", final\",1,100,")));
    EXPECT_TRUE(lines[3].startsWith(QStringLiteral("\"run a\",1,100,")));
    const auto column =
        lines[0].split(QLatin1Char(',')).indexOf(QStringLiteral("validation_error"));
    EXPECT_EQ(lines[5].split(QLatin1Char(',')).value(column), QStringLiteral("0.25"));
}

TEST_F(CurvesOverlayTest, FigureNamesTheRuns) {
    view.setTitle(QStringLiteral("own"));
    view.addSteps(steps(20, 2));
    addA();
    redraw();
    const QByteArray svg = view.figure(FigureFormat::Svg);
    EXPECT_TRUE(svg.contains(">run a</text>"));
    EXPECT_TRUE(svg.contains(">own</text>"));
}

TEST_F(CurvesOverlayTest, ManyRunsAreDrawnByColumnsAndInFilesAsPathsOfAFixedLength) {
    for (int i = 0; i < 30; ++i) {
        view.addOverlay(QString::number(i), QString::number(i), steps(20000, 2 + i), {});
    }
    view.resize(1000, 1500);
    for (int pass = 0; pass < 5; ++pass) QApplication::processEvents();  // the legend settles
    redraw();
    for (int i = 0; i < plot().graphCount(); ++i) EXPECT_EQ(plot().graph(i)->dataCount(), 0);
    const QImage picture = plot().grab().toImage();
    for (std::size_t i = 0; i < 30; ++i) {
        // A line of one pixel covers parts of two rows.
        const double y = yAxis().coordToPixel(2 + static_cast<double>(i));
        const QPoint at(plot().axisRect(0)->rect().center().x(), static_cast<int>(std::floor(y)));
        const QColor colour = runColour(i + 1, view.palette());
        const QColor empty = picture.pixelColor(at - QPoint(0, 4));
        const auto likeness = [&](const QPoint& pixel) {  // 1: the run's colour, 0: none of it
            const QColor seen = picture.pixelColor(pixel);
            return static_cast<double>(std::abs(seen.red() - empty.red())) /
                   std::max(1, std::abs(colour.red() - empty.red()));
        };
        EXPECT_GT(likeness(at) + likeness(at + QPoint(0, 1)), 0.9) << i;
    }
    const qsizetype bytes = view.figure(FigureFormat::Svg).size();
    EXPECT_LT(bytes, 8'000'000);
    EXPECT_GT(bytes, 30 * 2 * 100 * 8);
    redraw();
    for (int i = 0; i < plot().graphCount(); ++i) EXPECT_EQ(plot().graph(i)->dataCount(), 0);
}

TEST_F(CurvesOverlayTest, TheLegendIsWholeAtEveryWidth) {
    auto metrics = steps(50, 2);
    for (StepMetrics& m : metrics) m.futureLoss = 0.5;
    auto evaluation = evaluationAt(40, 2);
    evaluation.pathAccuracy = 0.5;
    evaluation.tokenAccuracy = {1, 0.5};
    const std::vector<EvaluationMetrics> evaluations{evaluation};
    view.resize(860, 560);
    view.addOverlay(kA, QStringLiteral("a run with a rather long name"), metrics, evaluations);
    view.addOverlay(kB, QStringLiteral("another run with a long name"), metrics, evaluations);
    const auto* legend = view.findChild<QScrollArea*>(QStringLiteral("curvesLegendScrollArea"));
    ASSERT_NE(legend, nullptr);
    for (const int width : {860, 1500, 700, 1660}) {
        view.resize(width, 700);
        QCoreApplication::processEvents();
        redraw();
        QCoreApplication::processEvents();
        for (const QCheckBox* box : legend->findChildren<QCheckBox*>()) {
            const int bottom = box->mapTo(legend, QPoint(0, box->height())).y();
            EXPECT_LE(bottom, legend->height()) << width << ' ' << qPrintable(box->text());
        }
    }
}

TEST(PlotRange, RobustRangeLeavesOutOutliersButNotTheNewestValue) {
    Envelope values;
    values.append(50);
    for (int i = 0; i < 1000; ++i) values.append(i == 500 ? 1e6 : i == 600 ? -1e6 : i % 10);
    values.append(-20);
    PlotRange range(false);
    range.includeRobust(values, 0, values.size());
    EXPECT_EQ(range.low(), -20);
    EXPECT_NEAR(range.high(), 9.9, 1e-9);
    PlotRange inner(false);
    inner.includeRobust(values, 1, 1001);
    EXPECT_NEAR(inner.low(), -0.9, 1e-9);
    EXPECT_NEAR(inner.high(), 9.9, 1e-9);
}

TEST(PlotRange, RobustRangeIsNeverWiderThanTheValues) {
    Envelope values;
    for (int i = 1; i <= 100; ++i) values.append(i);
    PlotRange linear(false), logarithmic(true);
    linear.includeRobust(values, 0, 100);
    logarithmic.includeRobust(values, 0, 100);
    EXPECT_EQ(linear.low(), 1);
    EXPECT_EQ(linear.high(), 100);
    EXPECT_GT(logarithmic.low(), 1);
    EXPECT_EQ(logarithmic.high(), 100);
}

}  // namespace
}  // namespace deepsight
