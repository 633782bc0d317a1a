#include "widgets/embedding_view.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <cmath>
#include <limits>

#include "tests/widgets/embedding_view_fixture.h"
#include "widgets/colour_maps.h"
#include "widgets/diagonal_statistics.h"
#include "widgets/elided_label.h"
#include "widgets/number_edit.h"
#include "widgets/similarity_job.h"

namespace deepsight {
namespace {

TEST_F(EmbeddingViewTest, EmptyPageLeadsToConfigureUntilThereIsASource) {
    QSignalSpy asked(&view, &EmbeddingView::goToConfigureRequested);
    EXPECT_FALSE(heatmap().isVisible());
    for (QPushButton* button : view.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->isEnabled()) QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(asked.count(), 1);
    view.addSnapshotStep(10);
    EXPECT_TRUE(heatmap().isVisible());
    view.clear();
    EXPECT_FALSE(heatmap().isVisible());
}

TEST_F(EmbeddingViewTest, ShowsCosineWithTokensOfRowAndColumnOnHover) {
    show(smallSnapshot());
    EXPECT_EQ(heatmap().matrix().rows, 3);
    EXPECT_EQ(heatmap().matrix().columns, 2);
    hover(2, 1);
    EXPECT_EQ(child<QLabel>("hoverValueLabel").text(), QStringLiteral("0.7071"));
    EXPECT_EQ(child<ElidedLabel>("hoverTokensLabel").fullText(),
              QStringLiteral("i = 2 \"c\", j = 1 \"b\u21B5\""));
    hover(0, 0);
    EXPECT_EQ(child<QLabel>("hoverValueLabel").text(), QStringLiteral("1.0000"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&heatmap(), &leave);
    EXPECT_EQ(heatmap().hoverText(), QString());
}

TEST_F(EmbeddingViewTest, DotProductReplacesTheValuesAndHasNoFixedRange) {
    show(smallSnapshot());
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 0), 1);
    choose("colourRangeComboBox", 1);
    EXPECT_EQ(heatmap().range(), std::pair(-1.0, 1.0));
    chooseAndWait("similarityComboBox", 1);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(0, 0), 8);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(1, 1), 15);
    EXPECT_EQ(heatmap().range(), std::pair(0.0, 15.0));
}

TEST_F(EmbeddingViewTest, PairingChoosesRowsAndColumns) {
    show(smallSnapshot());
    chooseAndWait("pairingComboBox", 1);
    EXPECT_EQ(heatmap().matrix().columns, 3);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(2, 0), std::sqrt(0.5F));
    chooseAndWait("pairingComboBox", 2);
    EXPECT_EQ(heatmap().matrix().rows, 2);
    EXPECT_FLOAT_EQ(heatmap().matrix().at(1, 0), 0);
}

TEST_F(EmbeddingViewTest, RangeIsThatOfTheDataOrFixed) {
    show(smallSnapshot());
    EXPECT_EQ(heatmap().range(), std::pair(0.0, 1.0));
    choose("colourRangeComboBox", 1);
    EXPECT_EQ(heatmap().range(), std::pair(-1.0, 1.0));
    choose("colourRangeComboBox", 0);
    choose("colourMapComboBox", 3);
    EXPECT_EQ(heatmap().colours().map, ColourMap::Diverging);
    EXPECT_EQ(heatmap().range(), std::pair(-1.0, 1.0));  // symmetric about zero
}

TEST_F(EmbeddingViewTest, ManualRangeStartsFromTheDataAndRejectsNonsense) {
    show(smallSnapshot());
    choose("colourRangeComboBox", 2);
    EXPECT_EQ(heatmap().range(), std::pair(0.0, 1.0));
    NumberEdit& low = child<NumberEdit>("rangeMinimumNumberEdit");
    NumberEdit& high = child<NumberEdit>("rangeMaximumNumberEdit");
    low.setText(QStringLiteral("0.25"));
    EXPECT_EQ(heatmap().range(), std::pair(0.25, 1.0));
    high.setText(QStringLiteral("0.1"));
    EXPECT_TRUE(child<QLabel>("rangeProblemLabel").isVisible());
    EXPECT_EQ(heatmap().range(), std::pair(0.0, 1.0));
    QTest::mouseClick(&child<QPushButton>("resetRangePushButton"), Qt::LeftButton);
    EXPECT_FALSE(child<QLabel>("rangeProblemLabel").isVisible());
    EXPECT_EQ(low.value(), 0.0);
    EXPECT_EQ(high.value(), 1.0);
}

TEST_F(EmbeddingViewTest, InvertedColoursRunTheOtherWay) {
    show(squareSnapshot(4));
    child<QCheckBox>("invertColoursCheckBox").setChecked(true);
    const QImage grab = heatmap().grab().toImage();
    const QPointF at = heatmap().cellCentre(1, 1) * grab.devicePixelRatio();
    EXPECT_EQ(grab.pixel(at.toPoint()), colourAt(ColourMap::Viridis, 0));
}

TEST_F(EmbeddingViewTest, FiguresDescribeTheDiagonal) {
    show(smallSnapshot());
    EXPECT_EQ(child<QLabel>("diagonalMeanLabel").text(), QStringLiteral("1.000"));
    EXPECT_EQ(child<QLabel>("offDiagonalMeanLabel").text(), QStringLiteral("0.000"));
    EXPECT_EQ(child<QLabel>("rowsWonLabel").text(), QStringLiteral("2 of 2 (100 %)"));
}

TEST_F(EmbeddingViewTest, WhatAMapOfOneColumnLacksIsADash) {
    EmbeddingSnapshot narrow = smallSnapshot();
    narrow.contexts = 1;
    narrow.planningContext = {4, 0};
    show(narrow);
    EXPECT_EQ(child<QLabel>("diagonalMeanLabel").text(), QStringLiteral("1.000"));
    EXPECT_EQ(child<QLabel>("offDiagonalMeanLabel").text(), QString(QChar(0x2013)));
    EXPECT_EQ(child<QLabel>("diagonalMarginLabel").text(), QString(QChar(0x2013)));
}

TEST_F(EmbeddingViewTest, OffsetCountsExamplesWhereTheDataHasThem) {
    EXPECT_TRUE(child<QSpinBox>("offsetSpinBox").prefix().contains(QStringLiteral("token")));
    view.setExamples(true);
    EXPECT_FALSE(child<QSpinBox>("offsetSpinBox").prefix().contains(QStringLiteral("token")));
    EmbeddingSnapshot example = smallSnapshot();
    example.source = "validation, example 2";
    show(example);
    const QString status = child<ElidedLabel>("embeddingStatusLabel").fullText();
    EXPECT_TRUE(status.contains(QStringLiteral("example 2"))) << qPrintable(status);
}

TEST_F(EmbeddingViewTest, SliderAsksForTheChosenStepOnlyWhenTheUserMovesIt) {
    QSignalSpy asked(&view, &EmbeddingView::snapshotStepRequested);
    view.setSnapshotSteps({100, 200, 300});
    EXPECT_EQ(asked.count(), 0);
    QTest::mouseClick(&child<QPushButton>("previousStepPushButton"), Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.takeFirst()[0].toLongLong(), 200);
    QTest::keyClick(&child<QSlider>("historySlider"), Qt::Key_Home);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.takeFirst()[0].toLongLong(), 100);
    EXPECT_FALSE(child<QPushButton>("previousStepPushButton").isEnabled());
    EXPECT_EQ(child<QLabel>("historyStepLabel").text(), QStringLiteral("Step 100 (1 of 3)"));
}

TEST_F(EmbeddingViewTest, SliderFollowsNewStepsOnlyFromItsEnd) {
    QSignalSpy asked(&view, &EmbeddingView::snapshotStepRequested);
    view.setSnapshotSteps({100, 200});
    view.addSnapshotStep(300);
    view.addSnapshotStep(300);
    QSlider& slider = child<QSlider>("historySlider");
    EXPECT_EQ(slider.maximum(), 2);
    EXPECT_EQ(slider.value(), 2);
    EXPECT_EQ(asked.count(), 0);
    slider.setValue(0);
    view.addSnapshotStep(400);
    EXPECT_EQ(slider.value(), 0);
}

TEST_F(EmbeddingViewTest, CheckpointChoiceAsksForItsFolder) {
    QSignalSpy asked(&view, &EmbeddingView::checkpointRequested);
    view.setCheckpoints({{200, QStringLiteral("Step 200"), QStringLiteral("/run/b")},
                         {100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    EXPECT_EQ(asked.count(), 0);
    choose("sourceComboBox", 1);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.takeFirst()[0].toString(), QStringLiteral("/run/b"));
    choose("checkpointComboBox", 1);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.takeFirst()[0].toString(), QStringLiteral("/run/a"));
    // A longer list keeps the choice.
    view.setCheckpoints({{300, QStringLiteral("Step 300"), QStringLiteral("/run/c")},
                         {100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    EXPECT_EQ(child<QComboBox>("checkpointComboBox").currentText(), QStringLiteral("Step 100"));
}

TEST_F(EmbeddingViewTest, NewestCheckpointIsTheFirstToBeShown) {
    view.setCheckpoints({{100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    view.setCheckpoints({{200, QStringLiteral("Step 200"), QStringLiteral("/run/b")},
                         {100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    QSignalSpy asked(&view, &EmbeddingView::checkpointRequested);
    choose("sourceComboBox", 1);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("/run/b"));
}

TEST_F(EmbeddingViewTest, AnotherTextIsAskedOfTheChosenCheckpoint) {
    view.setCheckpoints({{100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    choose("sourceComboBox", 1);
    QSignalSpy asked(&view, &EmbeddingView::checkpointRequested);
    child<QSpinBox>("offsetSpinBox").setValue(512);
    QTest::mouseClick(&child<QPushButton>("applyProbePushButton"), Qt::LeftButton);
    EXPECT_EQ(view.probe().offset, 512);
    EXPECT_EQ(view.probe().text, "");
    EXPECT_EQ(asked.count(), 1);
    choose("textKindComboBox", 1);
    EXPECT_FALSE(child<QPushButton>("applyProbePushButton").isEnabled());
    QLineEdit& text = child<QLineEdit>("probeTextLineEdit");
    QTest::keyClicks(&text, QStringLiteral("Once upon"));
    QTest::keyClick(&text, Qt::Key_Return);
    EXPECT_EQ(view.probe().text, "Once upon");
    EXPECT_EQ(asked.count(), 2);
}

TEST_F(EmbeddingViewTest, LiveSnapshotNeedsARun) {
    QSignalSpy asked(&view, &EmbeddingView::liveSnapshotRequested);
    view.addSnapshotStep(1);
    choose("sourceComboBox", 2);
    QPushButton& button = child<QPushButton>("liveSnapshotPushButton");
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 0);
    view.setLive(true);
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(EmbeddingViewTest, WheelZoomsDragPansAndDoubleClickShowsAll) {
    show(squareSnapshot(40));
    const QRectF all = heatmap().visibleCells();
    wheel(10, 10, 480);
    const QRectF zoomed = heatmap().visibleCells();
    EXPECT_LT(zoomed.width(), 20);
    EXPECT_TRUE(zoomed.contains(QPointF(10.5, 10.5)));
    const QPoint from = heatmap().cellCentre(10, 10).toPoint();
    QTest::mousePress(&heatmap(), Qt::LeftButton, Qt::NoModifier, from);
    const QPointF to = from - QPoint(60, 60);
    QMouseEvent move(QEvent::MouseMove, to, heatmap().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&heatmap(), &move);
    QTest::mouseRelease(&heatmap(), Qt::LeftButton, Qt::NoModifier, to.toPoint());
    EXPECT_GT(heatmap().visibleCells().left(), zoomed.left());
    EXPECT_DOUBLE_EQ(heatmap().visibleCells().width(), zoomed.width());
    QTest::mouseDClick(&heatmap(), Qt::LeftButton, Qt::NoModifier, from);
    EXPECT_EQ(heatmap().visibleCells(), all);
}

TEST_F(EmbeddingViewTest, ArrowKeysReadCellByCell) {
    show(squareSnapshot(5));
    hover(2, 2);
    QTest::keyClick(&heatmap(), Qt::Key_Right);
    EXPECT_EQ(heatmap().hoveredCell(), QPoint(3, 2));
    for (int i = 0; i < 9; ++i) QTest::keyClick(&heatmap(), Qt::Key_Up);
    EXPECT_EQ(heatmap().hoveredCell(), QPoint(3, 0));
}

TEST_F(EmbeddingViewTest, CellsHaveTheColoursOfTheirValues) {
    show(squareSnapshot(4));
    const QImage grab = heatmap().grab().toImage();
    const auto colourOf = [&](int row, int column) {
        return grab.pixel((heatmap().cellCentre(row, column) * grab.devicePixelRatio()).toPoint());
    };
    EXPECT_EQ(colourOf(1, 1), colourAt(ColourMap::Viridis, 1));
    EXPECT_EQ(colourOf(0, 3), colourAt(ColourMap::Viridis, 0));
}

TEST_F(EmbeddingViewTest, BusyAndErrorAreShownAndLeave) {
    show(smallSnapshot());
    ElidedLabel& status = child<ElidedLabel>("embeddingStatusLabel");
    const QString about = status.fullText();
    EXPECT_TRUE(about.contains(QStringLiteral("Step 40"))) << qPrintable(about);
    view.setBusy(true, QStringLiteral("Reading"));
    EXPECT_EQ(status.fullText(), QStringLiteral("Reading"));
    view.setBusy(false, {});
    EXPECT_EQ(status.fullText(), about);
    const QRect before = heatmap().geometry();
    view.setMessage(QStringLiteral("Cannot read it."));
    EXPECT_TRUE(child<QLabel>("embeddingMessageLabel").isVisible());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(heatmap().geometry(), before);  // a message moves nothing
    QTest::mouseClick(&child<QPushButton>("dismissMessagePushButton"), Qt::LeftButton);
    EXPECT_FALSE(child<QLabel>("embeddingMessageLabel").isVisible());
}

TEST_F(EmbeddingViewTest, SnapshotOfTheWrongShapeIsReportedNotShown) {
    EmbeddingSnapshot broken = smallSnapshot();
    broken.planningContext.pop_back();
    view.setSnapshot(broken);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return child<QLabel>("embeddingMessageLabel").isVisible(); }, 5000));
    EXPECT_FALSE(heatmap().hasMatrix());
}

TEST(SimilarityJob, ReportsOnlyTheLatestOfManyRequests) {
    SimilarityJob job;
    std::vector<std::int64_t> reported;
    QObject::connect(&job, &SimilarityJob::finished, &job, [&](const SimilarityResult& result) {
        reported.push_back(result.request.shown.snapshot->step);
    });
    for (std::int64_t step = 1; step <= 50; ++step) {
        SimilarityRequest request;
        request.shown.snapshot = std::make_shared<const EmbeddingSnapshot>(squareSnapshot(8, step));
        job.request(request);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reported.empty(); }, 5000));
    EXPECT_EQ(reported, (std::vector<std::int64_t>{50}));
}

TEST(DiagonalStatistics, AgreeWithAHandCalculation) {
    Matrix m;
    m.rows = 3;
    m.columns = 2;
    m.values = {0.5F, 0.25F, /**/ 0.75F, 0.5F, /**/ -1.0F, 9.0F};
    const DiagonalStatistics s = diagonalStatistics(m);
    EXPECT_DOUBLE_EQ(s.diagonalMean, 0.5);
    EXPECT_DOUBLE_EQ(s.offDiagonalMean, 0.5);
    EXPECT_DOUBLE_EQ(s.margin(), 0);
    EXPECT_EQ(s.rows, 2);
    EXPECT_EQ(s.rowsWon, 1);
    EXPECT_DOUBLE_EQ(s.minimum, -1);
    EXPECT_DOUBLE_EQ(s.maximum, 9);
}

TEST(DiagonalStatistics, AMapThatIsTheSameEverywhereWinsNoRow) {
    const Matrix m{2, 2, {1, 1, 1, 1}};
    EXPECT_EQ(diagonalStatistics(m).rowsWon, 0);
    EXPECT_EQ(diagonalStatistics(m).rows, 2);
}

TEST(DiagonalStatistics, SkipValuesThatAreNotFinite) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Matrix m{2, 2, {2, nan, 1, nan}};
    const DiagonalStatistics s = diagonalStatistics(m);
    EXPECT_DOUBLE_EQ(s.diagonalMean, 2);
    EXPECT_EQ(s.rows, 1);
    EXPECT_DOUBLE_EQ(s.maximum, 2);
}

/// CIE lightness L*.
double lightness(QRgb colour) {
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
                     0.0722 * linear(qBlue(colour));
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

TEST(ColourMaps, GetLighterEvenlyFromEndToEnd) {
    for (const ColourMap map : {ColourMap::Viridis, ColourMap::Cividis, ColourMap::Magma}) {
        SCOPED_TRACE(qPrintable(colourMapName(map)));
        const double first = lightness(colourAt(map, 0)), last = lightness(colourAt(map, 1));
        EXPECT_GT(last - first, 70);
        double before = first;
        for (int i = 1; i <= 64; ++i) {
            const double now = lightness(colourAt(map, i / 64.0));
            EXPECT_GT(now, before);
            EXPECT_NEAR(now - before, (last - first) / 64, 1.2);
            before = now;
        }
    }
}

TEST(ColourMaps, DivergingIsLightestAndNeutralInTheMiddleAndEvenOnBothSides) {
    const QRgb middle = colourAt(ColourMap::Diverging, 0.5);
    EXPECT_EQ(qRed(middle), qGreen(middle));
    EXPECT_EQ(qGreen(middle), qBlue(middle));
    for (int i = 0; i < 32; ++i) {
        const double at = i / 64.0, next = (i + 1) / 64.0;
        EXPECT_GT(lightness(colourAt(ColourMap::Diverging, next)),
                  lightness(colourAt(ColourMap::Diverging, at)));
        EXPECT_GT(lightness(colourAt(ColourMap::Diverging, 1 - next)),
                  lightness(colourAt(ColourMap::Diverging, 1 - at)));
        EXPECT_NEAR(lightness(colourAt(ColourMap::Diverging, at)),
                    lightness(colourAt(ColourMap::Diverging, 1 - at)), 6);
    }
}

TEST(HeatmapTicks, AreRoundAndInside) {
    EXPECT_EQ(niceTicks(-1, 1, 4), (QVector<double>{-1, -0.5, 0, 0.5, 1}));
    const QVector<double> ticks = niceTicks(0.013, 0.877, 5);
    ASSERT_FALSE(ticks.isEmpty());
    for (const double tick : ticks) {
        EXPECT_GE(tick, 0.013);
        EXPECT_LE(tick, 0.877);
        EXPECT_NEAR(std::remainder(tick, 0.2), 0, 1e-9);
    }
    EXPECT_TRUE(niceTicks(1, 1, 5).isEmpty());
}

}  // namespace
}  // namespace deepsight
