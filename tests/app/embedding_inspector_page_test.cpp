#include <QAccessible>
#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QTranslator>

#include "app/language.h"
#include "tests/app/embedding_checkpoints_fixture.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/text_room.h"
#include "widgets/embedding_tabs.h"
#include "widgets/heatmap_plot.h"
#include "widgets/scatter_plot.h"

namespace deepsight {
namespace {

/// The tabs of the inspector in the real window, with real checkpoints.
class EmbeddingInspectorPageTest : public EmbeddingCheckpointsTest {
  protected:
    void openTab(int tab) {
        auto* bar = find<QTabBar>("inspectorTabBar");
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        ASSERT_EQ(bar->currentIndex(), tab);
    }
    void pressReadNewest() {
        for (QPushButton* button : view()->findChildren<QPushButton*>()) {
            if (button->isVisible() &&
                button->text() == QStringLiteral("Read the newest checkpoint")) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        FAIL() << "nothing offers the newest checkpoint";
    }
    /// What is being read for the tab in front.
    QString reading() { return find<ElidedLabel>("embeddingReadingLabel")->fullText(); }
    bool waitForMap(const char* name) {
        return QTest::qWaitFor([&] { return find<HeatmapPlot>(name)->hasMatrix(); }, kPatience);
    }
};

TEST_F(EmbeddingInspectorPageTest, ReadsACheckpointForTheTabs) {
    openTab(3);
    pressReadNewest();
    ASSERT_TRUE(waitForMap("attentionHeatmapPlot"));
    const Matrix weights = find<HeatmapPlot>("attentionHeatmapPlot")->matrix();
    EXPECT_EQ(weights.rows, 32);
    float sum = 0;
    for (int key = 0; key < 32; ++key) sum += weights.at(20, key);
    EXPECT_NEAR(sum, 1, 1e-4);
    openTab(2);
    ASSERT_TRUE(waitForMap("layersHeatmapPlot"));
    EXPECT_GE(find<HeatmapPlot>("layersHeatmapPlot")->matrix().rows, 5);
    openTab(4);
    EXPECT_GT(find<QTableView>("meaningTableView")->model()->rowCount(), 10);
    openTab(1);
    auto* plot = find<ScatterPlot>("projectionScatterPlot");
    ASSERT_TRUE(QTest::qWaitFor([&] { return plot->scene().points.size() > 32; }, kPatience));
    // The heatmap shows the same checkpoint.
    openTab(0);
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 20 ")));
}

TEST_F(EmbeddingInspectorPageTest, TwoCheckpointsStandSideBySide) {
    openTab(3);
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    ASSERT_TRUE(waitForMap("attentionHeatmapPlot"));
    choose("comparisonComboBox", QStringLiteral("Checkpoint: Step 10"));
    ASSERT_TRUE(waitForMap("otherAttentionHeatmapPlot"));
    EXPECT_NE(find<HeatmapPlot>("attentionHeatmapPlot")->matrix().values,
              find<HeatmapPlot>("otherAttentionHeatmapPlot")->matrix().values);
    openTab(2);
    choose("layerComparisonComboBox", QStringLiteral("Between"));
    auto* map = find<HeatmapPlot>("layersHeatmapPlot");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return map->hasMatrix() && map->matrix().at(1, 1) < 0.9999F; }, kPatience));
    choose("comparisonComboBox", QStringLiteral("Nothing"));
    openTab(3);
    EXPECT_FALSE(find<HeatmapPlot>("otherAttentionHeatmapPlot")->isVisible());
}

TEST_F(EmbeddingInspectorPageTest, ATabThatIsOpenedLaterReadsTheRestOfTheCheckpoint) {
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    ASSERT_TRUE(waitForStatus(QStringLiteral("Step 20 ")));
    EXPECT_FALSE(find<HeatmapPlot>("attentionHeatmapPlot")->hasMatrix());
    openTab(3);
    EXPECT_TRUE(waitForMap("attentionHeatmapPlot"));
}

TEST_F(EmbeddingInspectorPageTest, ACheckpointBesideASnapshotIsReadOnce) {
    openTab(3);
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    ASSERT_TRUE(waitForMap("attentionHeatmapPlot"));
    choose("comparisonComboBox", QStringLiteral("Snapshot: step 10"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view()->tabs()->other() != nullptr; }, kPatience));
    const TracePtr shown = view()->tabs()->shown();
    for (const int tab : {2, 4, 1, 3}) {
        openTab(tab);
        EXPECT_EQ(reading(), QString()) << tab;
    }
    EXPECT_EQ(view()->tabs()->shown(), shown);
}

TEST_F(EmbeddingInspectorPageTest, ACancelledComparisonIsForgotten) {
    openTab(3);
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    ASSERT_TRUE(waitForMap("attentionHeatmapPlot"));
    choose("comparisonComboBox", QStringLiteral("Checkpoint: Step 10"));
    EXPECT_NE(reading(), QString());
    Q_EMIT view()->cancelRequested();
    auto* box = find<QComboBox>("comparisonComboBox");
    ASSERT_TRUE(QTest::qWaitFor([&] { return box->currentIndex() == 0; }, kPatience));
    openTab(2);
    EXPECT_EQ(reading(), QString());
    EXPECT_TRUE(find<HeatmapPlot>("attentionHeatmapPlot")->hasMatrix());
}

TEST_F(EmbeddingInspectorPageTest, ACancelledReadingBeginsAgainOnlyWhenAskedFor) {
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    openTab(3);
    EXPECT_NE(reading(), QString());
    Q_EMIT view()->cancelRequested();
    ASSERT_TRUE(QTest::qWaitFor([&] { return reading().isEmpty(); }, kPatience));
    openTab(2);
    EXPECT_EQ(reading(), QString());
    pressReadNewest();
    EXPECT_TRUE(waitForMap("layersHeatmapPlot"));
}

constexpr const char* kPseudo = "pseudo";

/// In every language, and in one whose texts are 40 % longer than English.
class TranslatedInspectorTest : public EmbeddingInspectorPageTest,
                                public ::testing::WithParamInterface<const char*> {
  protected:
    void SetUp() override {
        if (GetParam() == kPseudo) {
            installLanguage(QStringLiteral("en"));
            translator_ = std::make_unique<PseudoTranslator>();
            QCoreApplication::installTranslator(translator_.get());
        } else {
            installLanguage(QLatin1String(GetParam()));
        }
        EmbeddingInspectorPageTest::SetUp();
    }
    void TearDown() override {
        EmbeddingInspectorPageTest::TearDown();
        QCoreApplication::removeTranslator(translator_.get());
        installLanguage(QStringLiteral("en"));
    }
    void awaitRun() override {
        ASSERT_TRUE(QTest::qWaitFor([&] { return view()->heatmap()->hasMatrix(); }, kPatience));
    }
    void chooseEntry(const char* name, int index) {
        auto* box = find<QComboBox>(name);
        ASSERT_GT(box->count(), index);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    std::unique_ptr<QTranslator> translator_;
};

TEST_P(TranslatedInspectorTest, EveryTabHasNamesAndRoomForItsTexts) {
    window_->resize(1100, 720);
    openTab(2);
    chooseEntry("sourceComboBox", 1);      // a checkpoint
    chooseEntry("comparisonComboBox", 2);  // the older one
    ASSERT_TRUE(waitForMap("otherLayersHeatmapPlot"));
    for (const int tab : {1, 2, 3, 4}) {
        openTab(tab);
        for (int pass = 0; pass < 5; ++pass) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        for (QWidget* widget : view()->findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            // Choices have the plain style here, whose size is rounded otherwise than the theme's;
            // ClippedTextTest looks at those of the themed window.
            const bool isChoice = qobject_cast<QComboBox*>(widget) != nullptr;
            const QString problem = isChoice ? QString() : TextRoom(*widget).problem();
            EXPECT_TRUE(problem.isEmpty())
                << tab << ' ' << pathOf(widget).toStdString() << ' ' << problem.toStdString();
            const bool isPart = widget->focusProxy() != nullptr ||
                                widget->objectName().startsWith(QStringLiteral("qt_"));
            if (isPart || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus) continue;
            EXPECT_FALSE(widget->objectName().isEmpty()) << tab << pathOf(widget).toStdString();
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << tab << ' ' << pathOf(widget).toStdString();
        }
    }
}

TEST_F(EmbeddingInspectorPageTest, WritesTheTabInFrontAsCsv) {
    openTab(4);
    choose("sourceComboBox", QStringLiteral("Checkpoint"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return find<QTableView>("meaningTableView")->model()->rowCount() > 0; }, kPatience));
    auto* menu = find<QPushButton>("exportEmbeddingsPushButton")->menu();
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(find<QAction>("exportMapCsvAction")->isVisible());
    find<QAction>("exportTabCsvAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    const QString target = folder_.filePath(QStringLiteral("meaning.csv"));
    dialog->selectFile(target);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo(target).size() > 100; }, kPatience));
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedInspectorTest,
                         ::testing::Values("en", "de", "fr", "zh_CN", kPseudo),
                         [](const auto& tested) { return std::string(tested.param); });

/// A run of a decoder-only model.
class BaselineInspectorPageTest : public EmbeddingInspectorPageTest {
  protected:
    BaselineInspectorPageTest() { architecture_ = Architecture::Baseline; }
    void awaitRun() override {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return find<QComboBox>("checkpointComboBox")->isEnabled(); }, kPatience));
    }
};

TEST_F(BaselineInspectorPageTest, ShowsLayersAndAttentionOfADecoderOnlyModel) {
    openTab(3);
    pressReadNewest();
    ASSERT_TRUE(waitForMap("attentionHeatmapPlot"));
    openTab(1);
    auto* plot = find<ScatterPlot>("projectionScatterPlot");
    ASSERT_TRUE(QTest::qWaitFor([&] { return plot->scene().points.size() == 32; }, kPatience));
    openTab(4);
    EXPECT_FALSE(find<QTableView>("meaningTableView")->isVisible());
    openTab(0);
    EXPECT_FALSE(view()->heatmap()->hasMatrix());
    EXPECT_FALSE(find<QLabel>("embeddingMessageLabel")->isVisible());
}

}  // namespace
}  // namespace deepsight
