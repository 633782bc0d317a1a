#include "tests/screenshots/scenes.h"

#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QUrl>

#include "core/config/presets.h"
#include "widgets/config_form.h"
#include "widgets/curve_table.h"
#include "widgets/curves_view.h"
#include "widgets/difference_plot.h"
#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"
#include "widgets/loss_plot.h"
#include "widgets/runs_table.h"
#include "widgets/runs_view.h"
#include "widgets/sample_view.h"
#include "widgets/scatter_plot.h"

namespace deepsight {

namespace {

std::size_t curvePoints(Studio& studio) {
    return studio.the<CurvesView>().plot()->data().xs(SeriesId::TrainLoss, XAxis::Step).size();
}

/// Opens a run, which shows its curves.
void openRun(Studio& studio, const QString& folder) {
    studio.the<CurvesView>().clear();
    studio.window().open(folder);
    studio.waitFor("the run's curves", [&] { return curvePoints(studio) > 0; });
}

/// Does something that changes the map, and waits until it has.
void changeMap(Studio& studio, const std::function<void()>& change) {
    QSignalSpy shown(&studio.the<EmbeddingView>(), &EmbeddingView::mapShown);
    change();
    auto& busy = studio.find<QProgressBar>("embeddingBusyProgressBar");
    studio.waitFor("the similarity map", [&] { return shown.count() > 0 && !busy.isVisible(); });
}

void photographPalette(Studio& studio) {
    studio.trigger("paletteAction");
    QTest::keyClicks(&studio.find<QLineEdit>("paletteLineEdit"), QStringLiteral("run"));
    studio.take("command-palette");
    studio.trigger("paletteAction");  // closes it
}

void photographShortcuts(Studio& studio) {
    studio.trigger("shortcutsAction");
    auto& dialog = studio.find<QWidget>("shortcutsDialog");
    studio.waitFor("the shortcuts", [&] { return dialog.isVisible(); });
    studio.take("shortcuts", &dialog);
    dialog.close();
}

void photographDrop(Studio& studio, const QString& file) {
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &dragged, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(&studio.window(), &enter);
    auto& area = studio.find<QWidget>("dropArea");
    studio.waitFor("the drop area", [&] { return area.isVisible(); });
    studio.take("drop");
    area.hide();
}

/// Shows the map of the newest checkpoint.
void photographMap(Studio& studio, const char* name) {
    studio.show(Page::Embeddings);
    changeMap(studio, [&] { studio.choose("sourceComboBox", 1); });
    changeMap(studio, [&] { studio.choose("checkpointComboBox", 0); });
    studio.take(name);
}

void openTab(Studio& studio, const char* bar, int tab) {
    auto& tabs = studio.find<QTabBar>(bar);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(tab).center());
}

/// What the tabs say of the checkpoint whose map is shown.
void photographInspector(Studio& studio) {
    openTab(studio, "inspectorTabBar", 3);
    studio.waitFor("the attention",
                   [&] { return studio.find<HeatmapPlot>("attentionHeatmapPlot").hasMatrix(); });
    studio.take("embeddings-attention");
    openTab(studio, "inspectorTabBar", 2);
    studio.waitFor("the layers",
                   [&] { return studio.find<HeatmapPlot>("layersHeatmapPlot").hasMatrix(); });
    studio.take("embeddings-layers");
    openTab(studio, "inspectorTabBar", 4);
    studio.take("embeddings-meaning");
    openTab(studio, "inspectorTabBar", 1);
    auto& points = studio.find<ScatterPlot>("projectionScatterPlot");
    studio.waitFor("the points", [&] { return !points.scene().points.empty(); });
    studio.choose("projectionColourComboBox", 1);
    studio.take("embeddings-projection");
    openTab(studio, "inspectorTabBar", 0);
}

void photographSweep(Studio& studio, const QString& folder) {
    studio.the<Workspace>().openSweep(folder);
    studio.show(Page::Sweeps);
    openTab(studio, "sweepFindingsTabBar", 1);
    auto& plot = studio.the<DifferencePlot>();
    studio.waitFor("the difference", [&] { return plot.isVisible(); });
    studio.take("sweeps-difference");
    openTab(studio, "sweepFindingsTabBar", 2);
    studio.take("sweeps-runs");
    openTab(studio, "sweepFindingsTabBar", 0);
    studio.take("sweeps");
}

void photographSample(Studio& studio, const char* name) {
    studio.show(Page::Sample);
    auto& view = studio.the<SampleView>();
    view.setEntries({});
    view.setShaded(true);
    studio.press("useExamplePushButton");
    auto& prompt = studio.find<QPlainTextEdit>("promptPlainTextEdit");
    studio.waitFor("an example", [&] { return !view.isBusy() && !prompt.toPlainText().isEmpty(); });
    studio.find<QDoubleSpinBox>("temperatureDoubleSpinBox").setValue(0.7);
    for (std::size_t samples = 1; samples <= 3; ++samples) {
        studio.find<QSpinBox>("seedSpinBox").setValue(static_cast<int>(samples));
        studio.press("generatePushButton");
        studio.waitFor("a sample",
                       [&] { return !view.isBusy() && view.entries().size() == samples; });
    }
    studio.take(name);
}

}  // namespace

void photographNewWindow(const Album& album, const Material& material) {
    Studio studio(album, material.scratch);
    studio.show(Page::Configure);
    studio.take("configure");
    studio.show(Page::Model);
    studio.take("model");
    const std::pair<Page, const char*> empty[] = {{Page::Runs, "runs-empty"},
                                                  {Page::Launch, "launch-empty"},
                                                  {Page::Curves, "curves-empty"},
                                                  {Page::Planning, "planning-empty"},
                                                  {Page::Embeddings, "embeddings-empty"},
                                                  {Page::Sample, "sample-empty"},
                                                  {Page::Sweeps, "sweeps-empty"}};
    for (const auto& [page, name] : empty) {
        studio.show(page);
        auto* action = studio.the<Workspace>().findChild<QPushButton*>("emptyStatePushButton");
        studio.waitFor(name, [&] { return action != nullptr; });
        studio.take(name);
    }
    studio.trigger("sweepPreset:objectives");
    studio.take("sweeps-plan");
    studio.show(Page::Configure);
    photographPalette(studio);
    photographShortcuts(studio);
    photographDrop(studio, material.textFile);
    Config wrong = preset("small").config;
    wrong.model.heads = 4;  // does not divide the width
    studio.the<ConfigForm>().setConfig(wrong);
    studio.take("configure-mistake");
}

void photographRuns(const Album& album, const Material& material) {
    Studio studio(album, material.runsFolder);
    openRun(studio, material.text);
    studio.take("curves-text");
    photographMap(studio, "embeddings-text");
    photographSample(studio, "sample-text");

    openRun(studio, material.demo);
    studio.take("curves");
    studio.press("curveTablePushButton");
    studio.waitFor("the table", [&] { return studio.the<CurveTable>().isVisible(); });
    studio.take("curves-table");
    studio.press("curveTablePushButton");
    studio.show(Page::Planning);
    studio.take("planning");
    studio.show(Page::Launch);
    studio.take("launch-finished");

    studio.show(Page::Runs);
    auto& table = studio.the<RunsTable>();
    studio.waitFor("the runs", [&] { return table.model()->rowCount() >= 3; });
    table.select({material.demo});
    studio.take("runs");
    table.select({material.demo, material.noPlanning});
    studio.take("runs-comparison");
    table.select({material.noPlanning});
    studio.press("overlayRunPushButton");
    auto& curves = studio.the<CurvesView>();
    studio.waitFor("the overlay",
                   [&] { return curves.overlayColour(material.noPlanning).isValid(); });
    studio.show(Page::Curves);
    studio.take("curves-overlay");

    photographMap(studio, "embeddings");
    photographInspector(studio);
    changeMap(studio, [&] { studio.choose("pairingComboBox", 1); });
    studio.take("embeddings-encoder");
    changeMap(studio, [&] { studio.choose("pairingComboBox", 2); });
    studio.take("embeddings-context");
    changeMap(studio, [&] { studio.choose("pairingComboBox", 0); });
    changeMap(studio, [&] { studio.choose("comparisonComboBox", 2); });
    studio.take("embeddings-difference");
    photographSample(studio, "sample");
    photographSweep(studio, material.sweep);
}

void photographTraining(const Album& album, const Material& material) {
    Studio studio(album, material.scratch);
    Config config = preset("small").config;
    config.data.path = material.textFile.toStdString();
    config.training.gradientAccumulation = 1;
    config.training.evaluationInterval = 10;
    config.training.evaluationBatches = 2;
    config.training.warmupSteps = 10;
    studio.the<ConfigForm>().setConfig(config);
    studio.trigger("startAction");
    studio.waitFor("the first steps", [&] { return curvePoints(studio) >= 45; });
    studio.take("launch");
    studio.show(Page::Curves);
    studio.take("curves-live");
    studio.trigger("pauseAction");
    auto& resume = studio.find<QPushButton>("resumePushButton");
    studio.show(Page::Launch);
    studio.waitFor("the pause", [&] { return resume.isVisible() && resume.isEnabled(); });
    studio.take("launch-paused");
    studio.trigger("stopAction");
    auto& again = studio.find<QAction>("continueAction");
    studio.waitFor("the end", [&] { return again.isEnabled(); });
    studio.take("launch-stopped");
}

}  // namespace deepsight
