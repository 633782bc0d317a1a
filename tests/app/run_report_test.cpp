#include "app/run_report.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStatusBar>
#include <QXmlStreamReader>
#include <cmath>

#include "app/language.h"
#include "core/exchange/import_log.h"
#include "core/support/atomic_file.h"
#include "core/training/run_notes.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/temporary_folder.h"
#include "widgets/curve_series.h"
#include "widgets/runs_table.h"

namespace deepsight {
namespace {

class RunReportTest : public testing::Test {
  protected:
    RunReportTest() {
        test::makeRunOnDisk(run_);
        MetricsLog log(RunPaths(run_).metrics());
        EvaluationMetrics evaluation;
        evaluation.step = 10;
        evaluation.validationLoss = 1.25;
        evaluation.futureLoss = 0.5;
        evaluation.planning = PlanningHealth{};
        evaluation.planning->fvu = 2.5;
        evaluation.planning->channels = 8;
        evaluation.planning->rows = 64;
        log.write(evaluation);
        log.write(Alarm{10, "The future loss says <nothing>."});
        log.write(StateChanged{TrainingState::Stopped, {}});
        RunNotes notes;
        notes.title = "Seeds & <spikes>";
        notes.note = "First line\nsecond line";
        writeRunNotes(run_, notes);
        writeRunLineage(run_, {"/runs/parent", "the parent", 5});
        EmbeddingSnapshot snapshot;
        snapshot.step = 10;
        snapshot.time = 3;
        snapshot.contexts = 2;
        snapshot.width = 2;
        snapshot.encoderOutput = {1, 0, 0, 1, 1, 1};
        snapshot.planningContext = {1, 0, 0, 1};
        snapshot.tokens = {"alpha", "beta", "gamma"};
        snapshot.source = "validation, token 0";
        writeSnapshot(run_, snapshot);
    }
    QString html() { return QString::fromUtf8(makeReport(run_, ReportFormat::Html)); }

    test::TemporaryFolder folder_;
    std::filesystem::path run_ = folder_ / "run";
};

TEST_F(RunReportTest, HtmlTellsOfEveryPartOfTheRun) {
    const QString text = html();
    for (const char* part :
         {"Seeds &amp; &lt;spikes&gt;", "second line", "the parent at step 5", "1.2500",
          "The future loss says &lt;nothing&gt;.", "training.learning_rate", "FVU", "Curves",
          "Planning", "Embeddings", "Evaluations", "Configuration", "nearest preset"}) {
        const bool isThere = text.contains(QLatin1String(part)) ||
                             (QLatin1String(part) == QLatin1String("nearest preset") &&
                              text.contains(QLatin1String("The same as the preset")));
        EXPECT_TRUE(isThere) << part;
    }
    EXPECT_FALSE(text.contains(QChar(0xE000)));
}

TEST_F(RunReportTest, HtmlNeedsNoNetworkAndNoOtherFile) {
    const QString text = html();
    const QRegularExpression link(
        QStringLiteral("(src|href)=[\"'](?!data:|#)|url\\(|<script|<link|@import"));
    const auto found = link.match(text);
    EXPECT_FALSE(found.hasMatch()) << found.captured().toStdString();
}

TEST_F(RunReportTest, ItsCurvesAreWellFormedVectorsWithTheirNames) {
    const QString text = html();
    qsizetype from = 0;
    int pictures = 0;
    QString words;
    while ((from = text.indexOf(QLatin1String("<svg"), from)) >= 0) {
        const qsizetype end = text.indexOf(QLatin1String("</svg>"), from) + 6;
        QXmlStreamReader reader(text.mid(from, end - from));
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters) words += reader.text();
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        ++pictures;
        from = end;
    }
    EXPECT_GE(pictures, 3);  // losses, planning, heatmap
    EXPECT_TRUE(words.contains(QStringLiteral("Loss (cross-entropy, nats)")));
    EXPECT_TRUE(words.contains(QStringLiteral("Validation")));
    EXPECT_TRUE(words.contains(QStringLiteral("alpha")));
}

TEST_F(RunReportTest, ACurveThatALogarithmCannotShowDoesNotSetTheScale) {
    MetricsLog log(RunPaths(run_).metrics());
    EvaluationMetrics evaluation;
    evaluation.step = 20;
    evaluation.planning = PlanningHealth{};
    evaluation.planning->fvu = 5000;
    evaluation.planning->pastFvu = 0;
    log.write(evaluation);
    QString words;
    for (const QString& part : html().split(QStringLiteral("<svg"))) {
        const QString picture = part.left(part.indexOf(QLatin1String("</svg>")) + 6);
        if (!picture.contains(panelTitle(PanelId::PlanningSkill).toHtmlEscaped())) continue;
        QXmlStreamReader reader(QStringLiteral("<svg") + picture);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::Characters) continue;
            words += reader.text().trimmed();
            words += QLatin1Char('|');
        }
    }
    EXPECT_TRUE(words.contains(QStringLiteral("|1000|"))) << qPrintable(words);  // a tick
    EXPECT_FALSE(words.contains(QStringLiteral("|0.1|")));
}

TEST_F(RunReportTest, PdfHasPagesWithVectorsAndText) {
    const QByteArray pdf = makeReport(run_, ReportFormat::Pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("/Font"));
    EXPECT_GE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), 2);
    // The heatmap's cells and its colour bar may be pictures; no chart is one.
    EXPECT_LE(pdf.count("/Subtype /Image"), 2);
}

TEST_F(RunReportTest, ARunWithoutMeasurementsHasAReportToo) {
    const auto bare = folder_ / "bare";
    std::filesystem::create_directories(bare);
    saveConfig(presets().front().config, RunPaths(bare).config());
    writeFileAtomically(RunPaths(bare).metrics(), "");
    const QString text = QString::fromUtf8(makeReport(bare, ReportFormat::Html));
    EXPECT_TRUE(text.contains(QStringLiteral("Configuration")));
    EXPECT_FALSE(text.contains(QStringLiteral("<svg")));
    EXPECT_TRUE(makeReport(bare, ReportFormat::Pdf).startsWith("%PDF"));
}

TEST_F(RunReportTest, TheNameOfTheFileChoosesTheFormat) {
    writeReport(run_, folder_ / "a.pdf");
    writeReport(run_, folder_ / "b.html");
    EXPECT_TRUE(readFile(folder_ / "a.pdf").starts_with("%PDF"));
    EXPECT_TRUE(readFile(folder_ / "b.html").starts_with("<!DOCTYPE html>"));
}

/// Through the real window.
class RunExportWindowTest : public MainWindowTest {
  protected:
    void trainARun() {
        openWindow();
        click("startPushButton");
        ASSERT_TRUE(waitForState("Finished"));
        ASSERT_TRUE(waitForPoints(300));
    }
    /// Triggers an action and gives its file dialog this file.
    void saveBy(const char* action, const QString& file) {
        find<QAction>(action)->trigger();
        auto* dialog = find<QFileDialog>("fileDialog");
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(file);
        delete dialog;
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(file); }, kPatience));
    }
};

TEST_F(RunExportWindowTest, TheRunIsSavedForTensorBoardAndAsJsonLines) {
    trainARun();
    const QString events = folder_.filePath(QStringLiteral("events.out.tfevents.1.run"));
    saveBy("exportEventsAction", events);
    EXPECT_GE(importLog(events.toStdString()).points(), 300);
    const QString lines = folder_.filePath(QStringLiteral("run.jsonl"));
    saveBy("exportJsonLinesAction", lines);
    EXPECT_GE(importLog(lines.toStdString()).points(), 300);
}

TEST_F(RunExportWindowTest, AReportIsSavedFromTheMenuOfTheRun) {
    openWindow();
    EXPECT_FALSE(find<QAction>("saveReportAction")->isEnabled());
    window_.reset();
    trainARun();
    const QString file = folder_.filePath(QStringLiteral("report.html"));
    saveBy("saveReportAction", file);
    EXPECT_TRUE(readFile(file.toStdString()).find("<svg") != std::string::npos);
}

TEST_F(RunExportWindowTest, AReportIsSavedFromTheListOfRuns) {
    trainARun();
    find<QAction>("pageAction0")->trigger();
    auto* table = window_->findChild<RunsTable*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, kPatience));
    table->selectRow(0);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {9, 9}, table->mapToGlobal(QPoint(9, 9)));
    QApplication::sendEvent(table->viewport(), &event);
    const QString file = folder_.filePath(QStringLiteral("report.pdf"));
    saveBy("runReportAction", file);
    EXPECT_TRUE(readFile(file.toStdString()).starts_with("%PDF"));
}

TEST_F(RunExportWindowTest, AChangeOfLanguageDoesNotEndAnExport) {
    installLanguage(QStringLiteral("en"));
    trainARun();
    const QString file = folder_.filePath(QStringLiteral("run.jsonl"));
    find<QAction>("exportJsonLinesAction")->trigger();
    auto* dialog = find<QFileDialog>("fileDialog");
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(file);
    delete dialog;
    installLanguage(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return window_->statusBar()->currentMessage().contains(file); }, kPatience));
    EXPECT_GE(importLog(file.toStdString()).points(), 300);
    installLanguage(QStringLiteral("en"));
}

}  // namespace
}  // namespace deepsight
