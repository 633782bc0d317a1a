#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <variant>

#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "app/sweep_controller.h"
#include "app/sweep_presenter.h"
#include "core/support/error.h"
#include "core/sweep/matching_plan.h"
#include "widgets/config_form.h"
#include "widgets/number_format.h"
#include "widgets/sweep_difference_view.h"
#include "widgets/sweep_findings.h"
#include "widgets/sweep_parallel_view.h"
#include "widgets/sweep_view.h"

namespace deepsight {

namespace {

constexpr int kMatchTime = 15000;  // ms that the text about a match stands in the status bar

QString matchText(const MatchingBaseline& match) {
    const ModelConfig& model = match.config.model;
    const double share =
        100 * std::abs(static_cast<double>(match.difference())) / static_cast<double>(match.target);
    const auto layers = static_cast<int>(model.layers);
    const QString width = QString::number(model.width);
    if (match.difference() == 0) {
        return SweepPresenter::tr(
                   "The baseline has %Ln layers of width %1, and exactly as many parameters as the "
                   "model.",
                   nullptr, layers)
            .arg(width);
    }
    const QString text =
        match.difference() > 0
            ? SweepPresenter::tr(
                  "The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the "
                  "model's %4.",
                  nullptr, layers)
            : SweepPresenter::tr(
                  "The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than "
                  "the model's %4.",
                  nullptr, layers);
    return text.arg(width, groupedNumber(std::llabs(match.difference())),
                    QString::number(share, 'f', 2), groupedNumber(match.target));
}

}  // namespace

void SweepPresenter::connectFindings() {
    SweepDifferenceView& difference = *view_.findings()->difference();
    connect(view_.findings(), &SweepFindings::differenceShown, this, &SweepPresenter::readCurves);
    connect(&sweeps_, &SweepController::curvesRead, &difference,
            [this, &difference] { difference.setCurves(sweeps_.plan(), sweeps_.curves()); });
    connect(&sweeps_, &SweepController::curvesFailed, this, [this](const QString& message) {
        readSteps_ = -1;  // so that they are read again when the sweep goes on
        view_.showProblem(message);
    });
    connect(&sweeps_, &SweepController::sweepChanged, &difference, [this, &difference] {
        readSteps_ = -1;
        difference.setCurves(sweeps_.plan(), nullptr);
    });
    connect(&sweeps_, &SweepController::changed, this, &SweepPresenter::readCurves);
    // While a run of the sweep is trained, each evaluation moves the difference on.
    connect(&runs_, &RunController::eventsPosted, this,
            [this](const QVector<TrainingEvent>& events) {
                const bool evaluated =
                    std::any_of(events.begin(), events.end(), [](const TrainingEvent& event) {
                        return std::holds_alternative<EvaluationMetrics>(event);
                    });
                if (evaluated && !sweeps_.runInTraining().isEmpty()) {
                    readSteps_ = -1;
                    readCurves();
                }
            });
    connect(&difference, &SweepDifferenceView::saveCsvRequested, this, [this, &difference] {
        files_.save(
            QStringLiteral("export"), tr("Save differences"), tr("CSV (*.csv)"),
            QFileInfo(sweeps_.folder()).fileName() + QStringLiteral("_difference.csv"),
            [this, &difference](const QString& path) { files_.write(path, difference.csv()); });
    });
    connect(&difference, &SweepDifferenceView::saveFigureRequested, this, [this, &difference] {
        files_.saveFigure(tr("Save differences"),
                          QFileInfo(sweeps_.folder()).fileName() + QStringLiteral("_difference"),
                          [&difference](FigureFormat format) { return difference.figure(format); });
    });
    SweepParallelView& parallel = *view_.findings()->parallel();
    connect(&parallel, &SweepParallelView::saveFigureRequested, this, [this, &parallel] {
        files_.saveFigure(tr("Save chart"),
                          QFileInfo(sweeps_.folder()).fileName() + QStringLiteral("_runs"),
                          [&parallel](FigureFormat format) { return parallel.figure(format); });
    });
}

/// Where they are to be seen, and only when the runs have gone on since.
void SweepPresenter::readCurves() {
    if (!view_.findings()->showsDifference() || sweeps_.isReading() || !sweeps_.hasSweep()) {
        return;
    }
    qint64 steps = 0;
    for (const SweepRunStatus& run : sweeps_.status()) {
        steps += run.stepsDone;
    }
    if (steps != readSteps_) {
        readSteps_ = steps;
        sweeps_.readCurves();
    }
}

/// The model on the Configure page and a baseline of its size.
void SweepPresenter::match(bool byDepth) {
    constexpr std::int64_t kSeeds = 3;  // the fewest that an interval is worth something with
    const MatchedSize size = byDepth ? MatchedSize::Layers : MatchedSize::Width;
    try {
        newDraft(matchingPlan(form_.config(), kSeeds, size));
        Q_EMIT messagePosted(matchText(matchingBaseline(form_.config(), size)), kMatchTime);
    } catch (const Error& error) {
        view_.showProblem(QString::fromStdString(error.what()));
    }
}

}  // namespace deepsight
