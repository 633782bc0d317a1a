#include "app/lineage_presenter.h"

#include <QDir>
#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "app/inspection.h"
#include "app/opened_run.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "widgets/curves_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace fs = std::filesystem;

namespace {

constexpr int kMostAncestors = 32;

bool isRun(const fs::path& folder) {
    std::error_code none;
    return fs::is_regular_file(RunPaths(folder).config(), none);
}

bool isBelow(const fs::path& path, const fs::path& folder) {
    std::error_code problem;
    const fs::path relative = fs::relative(path, folder, problem);
    return !problem && !relative.empty() && *relative.begin() != "..";
}

/// The parent, its parent and so on, as far as they are there, oldest first; each up to the step at
/// which it was left.
std::vector<RunRecord> ancestorsOf(fs::path run, RunLineage lineage, const fs::path& runsFolder,
                                   const std::stop_token& stop) {
    std::vector<RunRecord> ancestors;
    while (static_cast<int>(ancestors.size()) < kMostAncestors) {
        const fs::path parent = parentFolder(run, lineage, runsFolder);
        if (parent.empty()) {
            break;
        }
        RunRecord record = readRun(parent, stop);
        const auto isLater = [&](const auto& item) { return item.step > lineage.step; };
        std::erase_if(record.steps, isLater);
        std::erase_if(record.evaluations, isLater);
        std::erase_if(record.system, isLater);
        ancestors.push_back(std::move(record));
        const auto& next = ancestors.back().lineage;
        // A chain goes back in time; one that does not was not made by forking.
        if (!next || next->step > lineage.step) {
            break;
        }
        run = parent;
        lineage = *next;
    }
    std::reverse(ancestors.begin(), ancestors.end());
    return ancestors;
}

std::shared_ptr<CurveData> curvesOf(const std::vector<RunRecord>& ancestors) {
    auto curves = std::make_shared<CurveData>();
    for (const RunRecord& record : ancestors) {
        curves->addSteps(record.steps);
        for (const EvaluationMetrics& metrics : record.evaluations) {
            curves->addEvaluation(metrics);
        }
        for (const SystemSample& sample : record.system) {
            curves->addSample(sample);
        }
    }
    return curves;
}

}  // namespace

fs::path parentFolder(const fs::path& run, const RunLineage& lineage, const fs::path& runsFolder) {
    const fs::path named = fs::path(lineage.parent).lexically_normal();
    const fs::path beside = run.parent_path() / named.filename();
    if (isPlainName(named.filename().string()) && beside != run && isRun(beside)) {
        return beside;
    }
    const bool ours = named.is_absolute() && isBelow(named, runsFolder) && isRun(named);
    return ours && named != run ? named : fs::path();
}

LineagePresenter::LineagePresenter(RunController& runs, Inspection& inspection,
                                   const Settings& settings, LaunchPanel& launch,
                                   CurvesView& curves)
    : runs_(runs), inspection_(inspection), settings_(settings), launch_(launch), curves_(curves) {
    connect(&runs_, &RunController::runChanged, this, &LineagePresenter::show);
    connect(&launch_, &LaunchPanel::openParentRequested, this, &LineagePresenter::openParent);
}

LineagePresenter::~LineagePresenter() { stop_.request_stop(); }

void LineagePresenter::removeAncestors() {
    stop_.request_stop();
    inspection_.forget(Inspection::Topic::Lineage);
    if (!overlay_.isEmpty()) {
        curves_.removeOverlay(std::exchange(overlay_, {}));
    }
    parent_.clear();
}

void LineagePresenter::show() {
    removeAncestors();
    const auto& lineage = runs_.record().lineage;
    if (!lineage) {
        return launch_.setLineage({}, {}, false);
    }
    const fs::path run = runs_.folder().toStdString();
    parent_ = QString::fromStdString(
        parentFolder(run, *lineage, settings_.runsFolder().toStdString()).string());
    const QString text =
        tr("Forked from %1 at step %2")
            .arg(QString::fromStdString(lineage->name), groupedNumber(lineage->step));
    launch_.setLineage(text,
                       parent_.isEmpty()
                           ? tr("That run is neither beside this one nor in the runs folder. It "
                                "was in %1.")
                                 .arg(QString::fromStdString(lineage->parent))
                           : tr("Opens %1").arg(QDir::toNativeSeparators(parent_)),
                       !parent_.isEmpty());
    curves_.addMark(lineage->step, text, MarkKind::Event);
    if (!parent_.isEmpty()) {
        readAncestors(run, *lineage);
    }
}

void LineagePresenter::readAncestors(const fs::path& run, const RunLineage& lineage) {
    stop_ = std::stop_source();
    const Smoothing smoothing = curves_.plot()->options().smoothing();
    inspection_.post(
        Inspection::Lane::Reading, Inspection::Topic::Lineage, this,
        [this, run, lineage, smoothing, stop = stop_.get_token(),
         runsFolder = fs::path(settings_.runsFolder().toStdString())]() -> Inspection::Delivery {
            const auto curves = curvesOf(ancestorsOf(run, lineage, runsFolder, stop));
            curves->setSmoothing(smoothing);
            return [this, curves, lineage] {
                if (curves->isEmpty()) {
                    return;
                }
                overlay_ = QStringLiteral("lineage:") + parent_;
                curves_.addOverlay(
                    overlay_,
                    tr("%1 up to step %2")
                        .arg(QString::fromStdString(lineage.name), groupedNumber(lineage.step)),
                    curves);
            };
        });
}

void LineagePresenter::openParent() {
    if (!parent_.isEmpty() && runs_.canLeave()) {
        Q_EMIT openRequested(parent_);
    }
}

}  // namespace deepsight
