#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <cmath>

#include "tests/widgets/embedding_view_fixture.h"
#include "tests/widgets/layer_trace_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/meaning_model.h"
#include "widgets/scatter_plot.h"

namespace deepsight {
namespace {

enum Tab { Heatmap, Projection, Layers, Attention, Meaning };

class EmbeddingInspectorTest : public EmbeddingViewTest {
  protected:
    EmbeddingInspectorTest() {
        view.setCheckpoints({{300, QStringLiteral("Step 300"), QStringLiteral("/run/b")},
                             {200, QStringLiteral("Step 200"), QStringLiteral("/run/a")}});
    }
    QTabBar& tabs() { return child<QTabBar>("inspectorTabBar"); }
    void openTab(int tab) {
        const QRect room = tabs().tabRect(tab);
        QTest::mouseClick(&tabs(), Qt::LeftButton, {}, room.center());
        ASSERT_EQ(tabs().currentIndex(), tab);
    }
    ScatterPlot& plot() { return child<ScatterPlot>("projectionScatterPlot"); }
    bool waitForPoints(ScatterPlot& plotted, int count) {
        return QTest::qWaitFor([&] { return plotted.scene().points.size() == count; }, 20000);
    }
    void clickPoint(ScatterPlot& plotted, int point) {
        QTest::mouseClick(&plotted, Qt::LeftButton, {}, plotted.pixelsOf(point).toPoint());
    }
    static bool waitForWeight(const HeatmapPlot& map, int row, int column, float weight) {
        return QTest::qWaitFor(
            [&] {
                return map.hasMatrix() && std::abs(map.matrix().at(row, column) - weight) < 1e-6F;
            },
            20000);
    }
    QString label(const char* name) { return child<ElidedLabel>(name).fullText(); }
    QPushButton* remedy() {
        for (QPushButton* button : view.findChildren<QPushButton*>()) {
            if (button->isVisible() &&
                button->text() == QStringLiteral("Read the newest checkpoint")) {
                return button;
            }
        }
        return nullptr;
    }
    QString csv() {
        QFuture<QByteArray> made = view.csv(EmbeddingTable::Tab);
        made.waitForFinished();
        return QString::fromUtf8(made.result());
    }
};

TEST_F(EmbeddingInspectorTest, ProjectsBothSidesAndNamesThePointUnderTheMouse) {
    view.setTrace(handMadeTrace());
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 11));  // 6 encoder outputs, 5 planning contexts
    EXPECT_EQ(plot().scene().links.size(), 5);
    EXPECT_EQ(plot().scene().points[0].shape, PointShape::Circle);
    EXPECT_EQ(plot().scene().points[6].shape, PointShape::Triangle);
    EXPECT_TRUE(label("projectionTitleLabel")
                    .contains(QStringLiteral("Encoder outputs and planning contexts")));
    QTest::mouseMove(&plot(), plot().pixelsOf(8).toPoint());
    ASSERT_TRUE(plot().hovered().has_value());
    const QString text = label("projectionHoverLabel");
    EXPECT_TRUE(text.contains(QStringLiteral("planning context")) ||
                text.contains(QStringLiteral("encoder output")))
        << qPrintable(text);
    EXPECT_TRUE(label("projectionTitleLabel").contains(QStringLiteral("PCA")));
}

TEST_F(EmbeddingInspectorTest, AClickedPointListsItsNeighboursInTheSpaceOfTheVectors) {
    view.setTrace(handMadeTrace());
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 11));
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Home);  // encoder output 0, along channel 0
    ASSERT_EQ(plot().selected(), 0);
    auto& table = child<QTableWidget>("projectionNeighboursTableWidget");
    ASSERT_EQ(table.rowCount(), 10);
    // Encoder output 3 and the planning contexts 2 and ... point into the same channel.
    EXPECT_GT(table.item(0, 0)->text().toDouble(), 0.99);
    EXPECT_LT(table.item(9, 0)->text().toDouble(), 0.5);
    EXPECT_TRUE(label("projectionNeighboursHeadingLabel").contains(QStringLiteral("“a”")));
    EXPECT_FALSE(plot().scene().ringed.isEmpty());
    choose("neighbourMeasureComboBox", 1);
    EXPECT_LT(table.item(0, 0)->text().toDouble(), table.item(9, 0)->text().toDouble());
    // Its pair is the planning context of the same position.
    QTest::keyClick(&plot(), Qt::Key_Up);
    EXPECT_EQ(plot().selected(), 6);
    QTest::keyClick(&plot(), Qt::Key_Escape);
    EXPECT_FALSE(plot().selected().has_value());
    EXPECT_EQ(table.rowCount(), 0);
    clickPoint(plot(), 10);
    EXPECT_TRUE(plot().selected().has_value());
    EXPECT_EQ(table.rowCount(), 10);
}

TEST_F(EmbeddingInspectorTest, ColoursTellTokenPositionOrLoss) {
    view.setTrace(handMadeTrace());
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 11));
    const auto colour = [&](int point) { return plot().scene().points[point].colour; };
    EXPECT_EQ(colour(0), colour(3));  // both "a"
    EXPECT_NE(colour(0), colour(1));
    choose("projectionColourComboBox", 1);
    EXPECT_NE(colour(0), colour(3));
    EXPECT_TRUE(plot().scene().bar.has_value());
    choose("projectionColourComboBox", 2);
    EXPECT_EQ(plot().scene().bar->high, QStringLiteral("2.00"));  // the largest loss, of position 4
    EXPECT_NE(colour(4), colour(0));
}

TEST_F(EmbeddingInspectorTest, UmapPlacesThePointsElsewhere) {
    view.setTrace(handMadeTrace(40));
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 79));
    const QPointF first = plot().scene().points[5].at;
    EXPECT_FALSE(child<QWidget>("projectionNeighboursSpinBox").isVisible());
    choose("projectionMethodComboBox", 1);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return label("projectionTitleLabel").contains(QStringLiteral("UMAP")); }, 20000));
    EXPECT_EQ(plot().scene().points.size(), 79);
    EXPECT_NE(plot().scene().points[5].at, first);
    EXPECT_TRUE(child<QWidget>("projectionNeighboursSpinBox").isVisible());
}

TEST_F(EmbeddingInspectorTest, ALongProjectionCanBeCancelledAndAskedForAgain) {
    view.setTrace(handMadeTrace(1200));
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 2399));
    choose("projectionMethodComboBox", 1);
    QPushButton& cancel = child<QPushButton>("projectionCancelPushButton");
    ASSERT_TRUE(cancel.isVisible());  // UMAP of so many takes a while
    QTest::mouseClick(&cancel, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !cancel.isVisible(); }, 20000));
    EXPECT_TRUE(label("projectionHoverLabel").startsWith(QStringLiteral("Cancelled")));
    EXPECT_TRUE(label("projectionTitleLabel").contains(QStringLiteral("PCA")));  // stays
    choose("projectionMethodComboBox", 0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !label("projectionHoverLabel").startsWith(QStringLiteral("Cancelled")); },
        20000));
}

TEST_F(EmbeddingInspectorTest, ASnapshotHasBothSidesButNoLayers) {
    show(smallSnapshot());
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 5));
    QSignalSpy asked(&view, &EmbeddingView::checkpointRequested);
    openTab(Attention);
    EXPECT_FALSE(child<HeatmapPlot>("attentionHeatmapPlot").isVisible());
    EXPECT_FALSE(child<QPushButton>("exportEmbeddingsPushButton").isEnabled());
    ASSERT_NE(remedy(), nullptr);
    QTest::mouseClick(remedy(), Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("/run/b"));
}

TEST_F(EmbeddingInspectorTest, WithoutACheckpointNoneIsOffered) {
    view.setCheckpoints({});
    show(smallSnapshot());
    openTab(Attention);
    EXPECT_EQ(remedy(), nullptr);
    bool said = false;
    for (const QLabel* text : view.findChildren<QLabel*>()) {
        said |= text->isVisible() && text->text() == QStringLiteral("No checkpoint yet");
    }
    EXPECT_TRUE(said);
    view.setCheckpoints({{100, QStringLiteral("Step 100"), QStringLiteral("/run/a")}});
    EXPECT_NE(remedy(), nullptr);
}

TEST_F(EmbeddingInspectorTest, ASnapshotKnowsNoLosses) {
    show(smallSnapshot());
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 5));
    choose("projectionColourComboBox", 2);
    EXPECT_FALSE(plot().scene().bar.has_value());
    ASSERT_FALSE(plot().scene().legend.isEmpty());
    EXPECT_EQ(plot().scene().legend.last().text, QStringLiteral("not known in a snapshot"));
    EXPECT_EQ(plot().scene().points[0].colour, plot().scene().points[4].colour);
}

TEST_F(EmbeddingInspectorTest, ATabThatNeedsMoreThanTheSnapshotAsksForIt) {
    show(smallSnapshot());
    QSignalSpy asked(&view, &EmbeddingView::traceRequested);
    openTab(Layers);
    EXPECT_EQ(asked.count(), 1);
    view.setTrace(handMadeTrace());
    openTab(Attention);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(EmbeddingInspectorTest, OnlyTheSideThatLacksItsLayersIsAskedFor) {
    view.setSnapshotSteps({200});
    view.setTrace(handMadeTrace());
    choose("comparisonComboBox", 3);  // after nothing and two checkpoints
    view.setOther(handMadeTrace(6, 200)->snapshot());
    QSignalSpy asked(&view, &EmbeddingView::traceRequested);
    openTab(Layers);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_FALSE(asked[0][0].toBool());
    EXPECT_TRUE(asked[0][1].toBool());
    view.setOtherTrace(handMadeTrace(6, 200));
    openTab(Attention);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(EmbeddingInspectorTest, LayersAreComparedAndLeadToTheirProjection) {
    view.setTrace(handMadeTrace());
    openTab(Layers);
    HeatmapPlot& map = child<HeatmapPlot>("layersHeatmapPlot");
    ASSERT_TRUE(QTest::qWaitFor([&] { return map.hasMatrix(); }, 20000));
    EXPECT_EQ(map.matrix().rows, 3);
    for (int i = 0; i < 3; ++i) EXPECT_NEAR(map.matrix().at(i, i), 1, 1e-4);
    EXPECT_NEAR(map.matrix().at(0, 1), 1, 1e-4);  // the same values
    EXPECT_LT(map.matrix().at(0, 2), 0.9);
    QTest::mouseMove(&map, map.cellCentre(2, 0).toPoint());
    EXPECT_TRUE(label("layersHoverLabel").startsWith(QStringLiteral("Final norm and Embedding")))
        << qPrintable(label("layersHoverLabel"));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellCentre(2, 0).toPoint());
    EXPECT_EQ(tabs().currentIndex(), Projection);
    EXPECT_EQ(child<QComboBox>("projectedLayerComboBox").currentText(),
              QStringLiteral("Final norm"));
    ASSERT_TRUE(waitForPoints(plot(), 6));
    EXPECT_TRUE(label("projectionTitleLabel").contains(QStringLiteral("Final norm")));
    EXPECT_TRUE(csv().contains(QStringLiteral("300,layer,\"final\",0,"))) << qPrintable(csv());
}

TEST_F(EmbeddingInspectorTest, LayersOfTwoCheckpointsSideBySideOrAgainstEachOther) {
    view.setTrace(handMadeTrace(6, 300));
    view.setOtherTrace(handMadeTrace(6, 200));
    openTab(Layers);
    HeatmapPlot& second = child<HeatmapPlot>("otherLayersHeatmapPlot");
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.hasMatrix(); }, 20000));
    EXPECT_TRUE(second.isVisible());
    choose("layerComparisonComboBox", 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !second.isVisible(); }, 20000));
    EXPECT_TRUE(csv().contains(QStringLiteral("\"step 200 final\"")));
}

TEST_F(EmbeddingInspectorTest, AttentionIsChosenByLayerAndHead) {
    view.setTrace(handMadeTrace());
    openTab(Attention);
    HeatmapPlot& map = child<HeatmapPlot>("attentionHeatmapPlot");
    ASSERT_TRUE(waitForWeight(map, 3, 3, (1 + 0.25F) / 2));  // the mean of both heads
    choose("attentionHeadComboBox", 2);
    ASSERT_TRUE(waitForWeight(map, 3, 0, 0.25F));
    EXPECT_FLOAT_EQ(map.matrix().at(0, 3), 0);  // the future is not read
    choose("attentionLayerComboBox", 1);
    EXPECT_EQ(child<QComboBox>("attentionLayerComboBox").currentText(),
              QStringLiteral("Decoder block 1, cross"));
    QTest::mouseMove(&map, map.cellCentre(3, 0).toPoint());
    EXPECT_EQ(label("attentionHoverLabel"), QStringLiteral("3 “a” reads 0 “a” with weight 0.2500"));
    choose("attentionScaleComboBox", 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return map.range() == std::pair(0.0, 1.0); }, 20000));
    EXPECT_FALSE(child<HeatmapPlot>("otherAttentionHeatmapPlot").isVisible());
    view.setOtherTrace(handMadeTrace(6, 200));
    EXPECT_TRUE(waitForWeight(child<HeatmapPlot>("otherAttentionHeatmapPlot"), 3, 0, 0.25F));
}

TEST_F(EmbeddingInspectorTest, MeaningMarksTheTokensThatReallyFollow) {
    view.setTrace(handMadeTrace());
    openTab(Meaning);
    auto& table = child<QTableView>("meaningTableView");
    ASSERT_EQ(table.model()->rowCount(), 5);
    const auto text = [&](int column) { return table.model()->index(0, column).data().toString(); };
    EXPECT_EQ(text(MeaningModel::Shown), QStringLiteral("b ✓, c"));
    EXPECT_EQ(text(MeaningModel::Future), QStringLiteral("b 1 ✓"));
    EXPECT_TRUE(label("meaningSummaryLabel").contains(QStringLiteral("100 %")));
    choose("meaningSideComboBox", 1);
    EXPECT_EQ(text(MeaningModel::Shown), QStringLiteral("a, c"));
    EXPECT_EQ(text(MeaningModel::Future), QStringLiteral("b 3"));
    EXPECT_TRUE(table.isColumnHidden(MeaningModel::Other));
    view.setOtherTrace(handMadeTrace(6, 200));
    EXPECT_FALSE(table.isColumnHidden(MeaningModel::Other));
}

TEST_F(EmbeddingInspectorTest, ATokenThatLooksLikeAPlaceholderIsShownAsItIs) {
    auto trace = std::make_shared<LayerTrace>(*handMadeTrace());
    trace->meanings[0].future[0].label = "%2";
    view.setTrace(trace);
    openTab(Meaning);
    const auto* model = child<QTableView>("meaningTableView").model();
    EXPECT_EQ(model->index(0, MeaningModel::Future).data().toString(), QStringLiteral("%2 1 ✓"));
}

TEST_F(EmbeddingInspectorTest, APositionIsChosenInAllTabsTogether) {
    view.setTrace(handMadeTrace());
    ASSERT_TRUE(QTest::qWaitFor([&] { return heatmap().hasMatrix(); }, 20000));
    QTest::mouseClick(&heatmap(), Qt::LeftButton, {}, heatmap().cellCentre(2, 1).toPoint());
    EXPECT_EQ(heatmap().markedRow(), 2);
    openTab(Meaning);
    auto& table = child<QTableView>("meaningTableView");
    EXPECT_EQ(table.currentIndex().row(), 2);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    openTab(Attention);
    EXPECT_EQ(child<HeatmapPlot>("attentionHeatmapPlot").markedRow(), 3);
    openTab(Projection);
    ASSERT_TRUE(waitForPoints(plot(), 11));
    EXPECT_EQ(plot().selected(), 3);
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Right);
    EXPECT_EQ(heatmap().markedRow(), 4);
}

TEST_F(EmbeddingInspectorTest, ADecoderOnlyModelHasLayersAndAttentionOnly) {
    auto trace = std::make_shared<LayerTrace>(*handMadeTrace());
    trace->encoderOutput.clear();
    trace->planningContext.clear();
    trace->meanings.clear();
    trace->contexts = 0;
    view.setDecoderOnly(true);
    openTab(Projection);
    view.setTrace(trace);
    ASSERT_TRUE(waitForPoints(plot(), 6));
    EXPECT_EQ(child<QComboBox>("projectedLayerComboBox").count(), 3);
    openTab(Attention);
    EXPECT_TRUE(waitForWeight(child<HeatmapPlot>("attentionHeatmapPlot"), 0, 0, 1));
    openTab(Meaning);
    EXPECT_FALSE(child<QTableView>("meaningTableView").isVisible());
}

TEST_F(EmbeddingInspectorTest, EveryTabIsExportedAsPictureAndTable) {
    view.setTrace(handMadeTrace());
    const char* const heads[] = {
        "step,side,layer,position,token,x,y,next_token_loss\r\n300,encoder,,0,",
        "step,layer,\"step 300 embedding\"", "step,query_position,token",
        "step,position,token,side,rank,near_token,cosine,true_distance"};
    for (int tab = Projection; tab <= Meaning; ++tab) {
        openTab(tab);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return child<QPushButton>("exportEmbeddingsPushButton").isEnabled(); }, 20000))
            << tab;
        EXPECT_TRUE(csv().startsWith(QLatin1String(heads[tab - 1]))) << qPrintable(csv().left(90));
        const QByteArray picture = view.figure(EmbeddingPicture::Tab, FigureFormat::Png);
        EXPECT_GT(QImage::fromData(picture).width(), 200) << tab;
        EXPECT_TRUE(view.figure(EmbeddingPicture::Tab, FigureFormat::Svg).contains("<svg"));
    }
}

TEST_F(EmbeddingInspectorTest, WhatIsReadCanBeCancelled) {
    view.setBusy(true, QStringLiteral("Reading"));
    QSignalSpy cancelled(&view, &EmbeddingView::cancelRequested);
    QPushButton& cancel = child<QPushButton>("embeddingTabsCancelPushButton");
    ASSERT_TRUE(cancel.isVisible());
    QTest::mouseClick(&cancel, Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    view.setBusy(false, {});
    EXPECT_FALSE(cancel.isVisible());
}

}  // namespace
}  // namespace deepsight
