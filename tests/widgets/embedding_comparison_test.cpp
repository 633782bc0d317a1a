#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <cmath>

#include "tests/widgets/embedding_view_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/position_chart.h"

namespace deepsight {
namespace {

/// As smallSnapshot(), of an earlier step, with another second context.
EmbeddingSnapshot earlierSnapshot() {
    EmbeddingSnapshot earlier = smallSnapshot(10);
    earlier.planningContext = {4, 0, 5, 0};
    return earlier;
}

class EmbeddingComparisonTest : public EmbeddingViewTest {
  protected:
    void subtract(const EmbeddingSnapshot& snapshot) {
        QSignalSpy shown(&view, &EmbeddingView::mapShown);
        view.setOther(snapshot);
        ASSERT_TRUE(shown.wait(5000));
    }
    PositionChart& chart() { return child<PositionChart>("positionChart"); }
    QString readout() { return child<QLabel>("curveReadoutLabel").text(); }
};

TEST_F(EmbeddingComparisonTest, MapIsTheDifferenceInDivergingColoursAboutZero) {
    show(smallSnapshot());
    subtract(earlierSnapshot());
    // Cosines to the second context: (0, 1, r) minus (1, 0, r) with r the root of a half.
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 1), -1);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(1, 1), 1);
    EXPECT_NEAR(heatmap().matrix().at(2, 1), 0, 1e-6);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 0), 0);
    EXPECT_EQ(heatmap().colours().map, ColourMap::Diverging);
    EXPECT_EQ(heatmap().range(), std::pair(-1.0, 1.0));
    EXPECT_FALSE(child<QComboBox>("colourMapComboBox").isEnabled());
    EXPECT_EQ(child<QLabel>("diagonalMeanLabel").text(), QStringLiteral("+0.500"));
    EXPECT_EQ(child<QLabel>("rowsWonLabel").text(), QStringLiteral("2 against 0"));
    const QString title = child<ElidedLabel>("embeddingStatusLabel").fullText();
    EXPECT_TRUE(title.contains(QStringLiteral("Step 40 minus step 10"))) << qPrintable(title);
    hover(1, 1);
    EXPECT_EQ(child<QLabel>("hoverValueLabel").text(),
              QString::fromUtf8("1.0000 − 0.0000 = 1.0000"));

    QSignalSpy shown(&view, &EmbeddingView::mapShown);
    view.clearOther();
    ASSERT_TRUE(shown.wait(5000));
    EXPECT_EQ(heatmap().colours().map, ColourMap::Viridis);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 1), 0);
}

TEST_F(EmbeddingComparisonTest, AManualRangeOfADifferenceStaysSymmetric) {
    show(smallSnapshot());
    subtract(earlierSnapshot());
    choose("colourRangeComboBox", 2);
    child<QLineEdit>("rangeMinimumNumberEdit").setText(QStringLiteral("-0.2"));
    child<QLineEdit>("rangeMaximumNumberEdit").setText(QStringLiteral("0.6"));
    EXPECT_EQ(heatmap().range(), std::pair(-0.6, 0.6));
}

TEST_F(EmbeddingComparisonTest, OtherSizesAreExplainedAndLeaveTheMapAlone) {
    show(smallSnapshot());
    subtract(squareSnapshot(5, 10));
    const QString message = child<QLabel>("embeddingMessageLabel").text();
    EXPECT_TRUE(message.contains(QString::fromUtf8("3 × 2"))) << qPrintable(message);
    EXPECT_TRUE(message.contains(QString::fromUtf8("5 × 5"))) << qPrintable(message);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 0), 1);
    EXPECT_EQ(heatmap().colours().map, ColourMap::Viridis);
}

TEST_F(EmbeddingComparisonTest, AnotherTextOfTheSameSizeIsExplained) {
    EmbeddingSnapshot other = earlierSnapshot();
    other.tokens[1] = "x";
    other.source = "typed text";
    show(smallSnapshot());
    subtract(other);
    const QString message = child<QLabel>("embeddingMessageLabel").text();
    EXPECT_TRUE(message.contains(QStringLiteral("typed text"))) << qPrintable(message);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(1, 1), 1);
}

TEST_F(EmbeddingComparisonTest, ChoiceAsksForASnapshotOrACheckpointAndKeepsItsPlace) {
    view.setCheckpoints({{200, QStringLiteral("Step 200"), QStringLiteral("/run/b")}});
    view.setSnapshotSteps({100, 200});
    QSignalSpy snapshots(&view, &EmbeddingView::otherSnapshotRequested);
    QSignalSpy checkpoints(&view, &EmbeddingView::otherCheckpointRequested);
    QSignalSpy ends(&view, &EmbeddingView::comparisonEnded);
    choose("comparisonComboBox", 1);
    ASSERT_EQ(checkpoints.count(), 1);
    EXPECT_EQ(checkpoints[0][0].toString(), QStringLiteral("/run/b"));
    choose("comparisonComboBox", 3);
    ASSERT_EQ(snapshots.count(), 2);
    EXPECT_EQ(snapshots[1][0].toLongLong(), 100);
    view.addSnapshotStep(300);
    EXPECT_EQ(child<QComboBox>("comparisonComboBox").currentData().toLongLong(), 100);
    choose("comparisonComboBox", 0);
    EXPECT_EQ(ends.count(), 1);
}

TEST_F(EmbeddingComparisonTest, ChartShowsMeansByDistance) {
    show(smallSnapshot());
    // Cosines: rows (1, 0), (0, 1), (r, r).
    const ChartData& data = chart().data();
    EXPECT_EQ(data.firstX, -2);
    ASSERT_EQ(data.lines.size(), 1);
    const double r = std::sqrt(0.5);
    const QVector<double> expected = {r, r / 2, 1, 0};
    ASSERT_EQ(data.lines[0].y.size(), expected.size());
    for (int i = 0; i < expected.size(); ++i) EXPECT_NEAR(data.lines[0].y[i], expected[i], 1e-6);
    EXPECT_TRUE(readout().contains(QStringLiteral("0"))) << qPrintable(readout());
    chart().setFocus();
    QTest::keyClick(&chart(), Qt::Key_Right);
    QTest::keyClick(&chart(), Qt::Key_Right);
    EXPECT_TRUE(readout().contains(QStringLiteral("Distance -1"))) << qPrintable(readout());
    EXPECT_TRUE(readout().contains(QStringLiteral("0.354"))) << qPrintable(readout());
}

TEST_F(EmbeddingComparisonTest, DistancesOfARowSetWithItselfAreOneSided) {
    show(smallSnapshot());
    chooseAndWait("pairingComboBox", 1);
    EXPECT_EQ(chart().data().firstX, 0);
    EXPECT_EQ(chart().data().count(), 3);
}

TEST_F(EmbeddingComparisonTest, ChartShowsTheDiagonalNormsAndRanks) {
    show(smallSnapshot());
    choose("curveComboBox", 1);
    EXPECT_EQ(chart().data().lines[0].y, (QVector<double>{1, 1}));
    choose("curveComboBox", 2);
    ASSERT_EQ(chart().data().lines.size(), 2);
    EXPECT_DOUBLE_EQ(chart().data().lines[0].y[1], 3);
    EXPECT_EQ(chart().data().lines[1].y, (QVector<double>{4, 5}));
    choose("curveComboBox", 3);
    EXPECT_TRUE(std::isnan(chart().data().lines[0].y[0]));
    EXPECT_NEAR(chart().data().lines[0].y[1], 1, 1e-9);  // two points lie on a line
    EXPECT_GT(chart().data().lines[0].y[2], 1);
    EXPECT_TRUE(readout().contains(QStringLiteral("Whole window"))) << qPrintable(readout());
}

TEST_F(EmbeddingComparisonTest, ChartHasALineForEachSideOfADifference) {
    show(smallSnapshot());
    subtract(earlierSnapshot());
    ASSERT_EQ(chart().data().lines.size(), 2);
    EXPECT_EQ(chart().data().lines[0].name, QStringLiteral("Step 40"));
    EXPECT_EQ(chart().data().lines[1].name, QStringLiteral("Step 10"));
    EXPECT_NE(chart().data().lines[0].y, chart().data().lines[1].y);
    choose("curveComboBox", 2);
    EXPECT_EQ(chart().data().lines.size(), 4);
}

TEST_F(EmbeddingComparisonTest, ChoicesSurviveInTheState) {
    choose("pairingComboBox", 2);
    choose("colourMapComboBox", 1);
    choose("colourRangeComboBox", 2);
    child<QLineEdit>("rangeMinimumNumberEdit").setText(QStringLiteral("-0.25"));
    choose("curveComboBox", 3);
    EmbeddingView again;
    again.restoreState(view.saveState());
    EXPECT_EQ(again.saveState(), view.saveState());
    EXPECT_EQ(again.findChild<QComboBox*>(QStringLiteral("pairingComboBox"))->currentIndex(), 2);
    EXPECT_EQ(again.heatmap()->colours().map, ColourMap::Cividis);
    again.restoreState("damaged");
    EXPECT_EQ(again.heatmap()->colours().map, ColourMap::Cividis);
}

TEST_F(EmbeddingComparisonTest, CardsTakeTurnsOnlyWhereHeightIsShort) {
    show(smallSnapshot());
    view.resize(900, 620);
    QCoreApplication::sendPostedEvents();
    auto& tabs = child<QTabBar>("embeddingTabBar");
    EXPECT_TRUE(tabs.isVisible());
    EXPECT_FALSE(chart().isVisible());
    tabs.setCurrentIndex(1);
    EXPECT_TRUE(chart().isVisible());
    EXPECT_FALSE(child<QComboBox>("pairingComboBox").isVisible());
    view.resize(1400, 1000);
    QCoreApplication::sendPostedEvents();
    EXPECT_FALSE(tabs.isVisible());
    EXPECT_TRUE(chart().isVisible());
    EXPECT_TRUE(child<QComboBox>("pairingComboBox").isVisible());
}

}  // namespace
}  // namespace deepsight
