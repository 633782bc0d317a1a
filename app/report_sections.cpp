#include "app/report_sections.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "app/opened_run.h"
#include "app/report_chart.h"
#include "app/report_configuration.h"
#include "app/report_heatmap.h"
#include "core/support/error.h"
#include "core/training/run_catalogue.h"
#include "widgets/number_format.h"
#include "widgets/phrase_text.h"
#include "widgets/planning_texts.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Rows = std::vector<QStringList>;

QString number(std::optional<double> value) {
    return value && std::isfinite(*value) ? significantNumber(*value, 4) : QStringLiteral("–");
}

/// A run as it is on the disk, and the document that tells of it.
class Sections {
  public:
    Sections(const std::filesystem::path& folder, const std::stop_token& stop)
        : summary_(summarizeRun(folder, stop)),
          record_(readRun(folder, stop)),
          curves_(curvesOf(record_, Smoothing(), stop)),
          html_(runTitle(summary_)) {}

    ReportHtml take() {
        addOverview();
        addNotes();
        addCurves();
        addPlanning();
        addEmbeddings();
        addEvaluations();
        addEvents();
        addConfiguration(html_, record_.config);
        addEnvironment(html_, record_.folder);
        return std::move(html_);
    }

  private:
    void addOverview() {
        html_.paragraph(QStringList{runModelText(record_.config), runDataText(record_.config)}.join(
                            QStringLiteral(" · ")),
                        QStringLiteral("muted"));
        const MetricsSummary& metrics = summary_.metrics;
        Rows rows = {{Texts::tr("State"), runStateText(summary_.state)},
                     {Texts::tr("Steps"), runStepsText(summary_)},
                     {Texts::tr("Tokens"), groupedNumber(metrics.tokens)},
                     {Texts::tr("Training time"), shortDuration(metrics.seconds)},
                     {Texts::tr("Parameters"), groupedNumber(summary_.parameters)},
                     {Texts::tr("Begun"), exactTimeText(summary_.started)}};
        const auto addScore = [&](const QString& name, const std::optional<double>& score,
                                  QString (*text)(const std::optional<double>&)) {
            if (score) rows.push_back({name, text(score)});
        };
        addScore(Texts::tr("Best validation loss"), metrics.bestValidationLoss, lossText);
        addScore(Texts::tr("Last validation loss"), metrics.lastValidationLoss, lossText);
        addScore(Texts::tr("Last training loss"), metrics.lastTrainLoss, lossText);
        addScore(Texts::tr("Last future loss"), metrics.lastFutureLoss, lossText);
        addScore(Texts::tr("Best path accuracy"), metrics.bestPathAccuracy, shareText);
        addScore(Texts::tr("Best creativity"), metrics.bestCreativity, shareText);
        if (metrics.skippedSteps > 0) {
            rows.push_back({Texts::tr("Skipped steps"), groupedNumber(metrics.skippedSteps)});
        }
        if (record_.lineage) {
            rows.push_back(
                {Texts::tr("Forked from"), Texts::tr("%1 at step %2")
                                               .arg(QString::fromStdString(record_.lineage->name),
                                                    groupedNumber(record_.lineage->step))});
        }
        rows.push_back({Texts::tr("Folder"), QString::fromStdString(record_.folder.string())});
        html_.table(rows, false);
        if (record_.failure) {
            html_.paragraph(QString::fromStdString(record_.failure->message),
                            QStringLiteral("bad"));
        }
    }

    void addNotes() {
        const RunNotes& notes = summary_.notes;
        if (notes.note.empty() && notes.tags.empty()) return;
        html_.heading(Texts::tr("Notes"));
        if (!notes.tags.empty()) {
            html_.paragraph(runTagsText(summary_), QStringLiteral("muted"));
        }
        if (!notes.note.empty()) html_.preformatted(QString::fromStdString(notes.note));
    }

    void addCurves() {
        const auto panels = panelsOf(*curves_);
        if (panels.empty()) return;
        html_.heading(Texts::tr("Curves"));
        for (const PanelId panel : panels) {
            html_.figure({panelTitle(panel), kReportChart,
                          [curves = std::shared_ptr<const CurveData>(curves_), panel](
                              QPainter& painter) { paintReportChart(painter, *curves, panel); }});
        }
        html_.paragraph(Texts::tr("Horizontal axis: steps."), QStringLiteral("muted"));
    }

    void addPlanning() {
        const auto newest = std::find_if(record_.evaluations.rbegin(), record_.evaluations.rend(),
                                         [](const auto& one) { return one.planning.has_value(); });
        if (newest == record_.evaluations.rend()) return;
        const PlanningHealth& health = *newest->planning;
        const PlanningVerdict verdict = judgePlanning(health, newest->futureLoss, record_.config);
        html_.heading(Texts::tr("Planning"));
        const char* kinds[] = {"good", "warn", "bad"};
        html_.paragraph(Texts::tr("%1 at step %2")
                            .arg(planningStateText(verdict.state), groupedNumber(newest->step)),
                        QLatin1String(kinds[static_cast<std::size_t>(verdict.state)]));
        html_.paragraph(phraseText("Planning", verdict.why));
        if (*verdict.remedy.text != '\0') html_.paragraph(phraseText("Planning", verdict.remedy));
        const std::pair<SeriesId, std::optional<double>> figures[] = {
            {SeriesId::UnexplainedVariance, health.fvu},
            {SeriesId::PastUnexplainedVariance, health.pastFvu},
            {SeriesId::MeanDeviation, health.meanDeviation},
            {SeriesId::LeastDeviation, health.leastDeviation},
            {SeriesId::CentredRank, health.centredRank},
            {SeriesId::RawRank, health.rawRank},
            {SeriesId::GradientShare, health.gradientShare},
            {SeriesId::MeanCosine, health.meanCosine},
            {SeriesId::ContextLikeness, health.cka}};
        Rows rows = {{Texts::tr("Measure"), Texts::tr("Value")}};
        for (const auto& [id, value] : figures) {
            if (value) rows.push_back({seriesName(id), number(value)});
        }
        html_.table(rows);
    }

    void addEmbeddings() {
        if (record_.snapshotSteps.empty()) return;
        const std::int64_t step = record_.snapshotSteps.back();
        html_.heading(Texts::tr("Embeddings"));
        try {
            const auto map =
                std::make_shared<const ReportHeatmap>(readSnapshot(record_.folder, step));
            html_.paragraph(
                Texts::tr("Cosine of encoder outputs (rows) and planning contexts (columns) at "
                          "step %1: %2. A bright diagonal means that the encoder outputs point to "
                          "their own futures.")
                    .arg(groupedNumber(step), map->source()),
                QStringLiteral("muted"));
            html_.figure({Texts::tr("Embeddings"), ReportHeatmap::kSize,
                          [map](QPainter& painter) { map->paint(painter); }});
        } catch (const Error& error) {
            html_.paragraph(QString::fromStdString(error.what()), QStringLiteral("warn"));
        }
    }

    /// Few enough to be read; the best and the last are always among them.
    std::vector<std::size_t> chosenEvaluations() const {
        constexpr std::size_t kRows = 40;
        const auto& all = record_.evaluations;
        std::set<std::size_t> chosen;
        std::size_t best = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].validationLoss < all[best].validationLoss) best = i;
        }
        const std::size_t apart = (all.size() + kRows - 1) / kRows;
        for (std::size_t i = 0; i < all.size(); i += std::max<std::size_t>(apart, 1)) {
            chosen.insert(i);
        }
        chosen.insert(best);
        chosen.insert(all.size() - 1);
        return {chosen.begin(), chosen.end()};
    }

    void addEvaluations() {
        const auto& all = record_.evaluations;
        if (all.empty()) return;
        struct Column {
            SeriesId id;
            std::optional<double> (*of)(const EvaluationMetrics&);
        };
        using M = const EvaluationMetrics&;
        const Column columns[] = {
            {SeriesId::ValidationLoss, [](M m) { return std::optional<double>(m.validationLoss); }},
            {SeriesId::ValidationFutureLoss, [](M m) { return m.futureLoss; }},
            {SeriesId::PathAccuracy, [](M m) { return m.pathAccuracy; }},
            {SeriesId::Creativity, [](M m) { return m.creativity; }},
            {SeriesId::MemorisedShare, [](M m) { return m.memorisedShare; }},
            {SeriesId::IncoherentShare, [](M m) { return m.incoherentShare; }}};
        html_.heading(Texts::tr("Evaluations"));
        std::vector<Column> shown;
        QStringList header = {Texts::tr("Step")};
        for (const Column& column : columns) {
            const bool has =
                std::any_of(all.begin(), all.end(), [&](M m) { return column.of(m).has_value(); });
            if (!has) continue;
            shown.push_back(column);
            header << seriesName(column.id);
        }
        Rows rows = {header};
        const auto chosen = chosenEvaluations();
        for (const std::size_t i : chosen) {
            QStringList row = {groupedNumber(all[i].step)};
            for (const Column& column : shown) row << number(column.of(all[i]));
            rows.push_back(row);
        }
        html_.table(rows);
        if (chosen.size() < all.size()) {
            html_.paragraph(Texts::tr("%1 of %2 evaluations; the best and the last are among them.")
                                .arg(groupedNumber(static_cast<qint64>(chosen.size())),
                                     groupedNumber(static_cast<qint64>(all.size()))),
                            QStringLiteral("muted"));
        }
    }

    void addEvents() {
        Rows rows = {{Texts::tr("Step"), Texts::tr("What happened")}};
        constexpr std::size_t kMostRows = 200;
        std::size_t more = 0;
        for (const RunMark& mark : record_.marks) {
            if (mark.text.empty()) continue;
            if (rows.size() > kMostRows) {
                ++more;
            } else {
                rows.push_back({groupedNumber(mark.step), QString::fromStdString(mark.text)});
            }
        }
        if (rows.size() == 1) return;
        html_.heading(Texts::tr("Alarms and other events"));
        html_.table(rows);
        if (more > 0) {
            html_.paragraph(
                Texts::tr("%Ln more stand in the run's log.", nullptr, static_cast<int>(more)),
                QStringLiteral("muted"));
        }
    }

    RunSummary summary_;
    RunRecord record_;
    std::shared_ptr<CurveData> curves_;
    ReportHtml html_;
};

}  // namespace

ReportHtml reportOf(const std::filesystem::path& run, const std::stop_token& stop) {
    return Sections(run, stop).take();
}

}  // namespace deepsight
