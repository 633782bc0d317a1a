#include "widgets/loss_plot.h"

#include <qcustomplot.h>

#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "widgets/background_disposal.h"

namespace deepsight {
namespace {

constexpr int kReplotDelay = 40;  // ms

}  // namespace

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent),
      scroll_(new QScrollArea(this)),
      plot_(new QCustomPlot),
      readout_(new PlotReadout(plot_)),
      replotTimer_(this) {
    runs_.push_back(std::make_unique<PlotRun>());
    visible_.fill(true);
    plot_->setObjectName(QStringLiteral("curvesCustomPlot"));
    plot_->setAccessibleName(tr("Curves"));
    plot_->setAccessibleDescription(keyHelp());
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->plotLayout()->clear();
    plot_->plotLayout()->setRowSpacing(2);
    makeLayers();
    margins_ = new QCPMarginGroup(plot_);
    scroll_->setObjectName(QStringLiteral("curvesScrollArea"));
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setMinimumSize(120, 80);
    scroll_->setWidget(plot_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll_);

    replotTimer_.setObjectName(QStringLiteral("replotTimer"));
    replotTimer_.setSingleShot(true);
    replotTimer_.setInterval(kReplotDelay);
    connect(&replotTimer_, &QTimer::timeout, plot_, [this] { plot_->replot(); });
    connect(plot_, &QCustomPlot::beforeReplot, this, &LossPlot::prepareReplot);
    connect(plot_, &QCustomPlot::afterReplot, this, &LossPlot::finishReplot);
    connectInput();
    rebuildPanels();
}

LossPlot::~LossPlot() {
    plot_->disconnect(this);
    panels_.clear();
}

void LossPlot::setCompact(bool compact) {
    compact_ = compact;
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents, compact);
    plot_->setFocusPolicy(compact ? Qt::NoFocus : Qt::StrongFocus);
    rebuildPanels();
}

void LossPlot::replaceData(std::shared_ptr<CurveData> data) {
    disposeInBackground(std::exchange(current().data, std::move(data)));
}

void LossPlot::setData(std::shared_ptr<CurveData> data) {
    if (data->smoothing() != options_.smoothing()) data->setSmoothing(options_.smoothing());
    addsData_ = true;
    replaceData(std::move(data));
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::showDataOf(const LossPlot& other) {
    addsData_ = false;
    replaceData(other.current().data);
    dataChanged();
}

void LossPlot::clear() {
    addsData_ = true;
    replaceData(std::make_shared<CurveData>());
    current().data->setSmoothing(options_.smoothing());
    current().visible = true;  // what comes next is another run
    marks_.clear();
    setCrosshair({});
    fit();
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::setRunName(const QString& name) {
    current().name = name;
    Q_EMIT runsChanged();
}

void LossPlot::addSteps(std::span<const StepMetrics> steps) {
    if (steps.empty()) return;
    const bool first = data().isEmpty();
    if (addsData_) {
        for (const StepMetrics& metrics : steps) {
            eraseVoidMarks(SeriesId::TrainLoss, metrics.step);
        }
        current().data->addSteps(steps);
    }
    dataChanged();
    if (first) Q_EMIT runsChanged();
}

void LossPlot::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    for (const EvaluationMetrics& metrics : evaluations) {
        if (!addsData_) break;
        eraseVoidMarks(SeriesId::ValidationLoss, metrics.step);
        current().data->addEvaluation(metrics);
    }
    if (!evaluations.empty()) dataChanged();
}

/// Where the run went on from an earlier checkpoint, what followed that is void.
void LossPlot::eraseVoidMarks(SeriesId clock, std::int64_t step) {
    const auto done = data().xs(clock, XAxis::Step);
    if (done.empty() || static_cast<double>(step) > done.back()) return;
    std::erase_if(marks_, [step](const PlotMark& mark) { return mark.step >= step; });
}

void LossPlot::cutOffAfter(std::int64_t step) {
    std::erase_if(marks_, [step](const PlotMark& mark) { return mark.step > step; });
    if (addsData_) current().data->cutOffAfter(step);
    dataChanged();
}

void LossPlot::addMark(qint64 step, const QString& label, MarkKind kind) {
    marks_.push_back({step, label, kind});
    scheduleReplot();
}

std::size_t LossPlot::freeSlot() const {
    // The lowest one: a removed run's colour is used again before those of another round.
    std::size_t slot = 1;
    while (
        std::any_of(runs_.begin(), runs_.end(), [&](const auto& r) { return r->slot == slot; })) {
        ++slot;
    }
    return slot;
}

void LossPlot::addOverlay(const QString& id, const QString& name, std::shared_ptr<CurveData> data) {
    auto run = std::make_unique<PlotRun>();
    run->id = id;
    run->name = name;
    run->data = std::move(data);
    if (run->data->smoothing() != options_.smoothing()) {
        run->data->setSmoothing(options_.smoothing());
    }

    const auto old = std::find_if(runs_.begin() + 1, runs_.end(),
                                  [&](const auto& other) { return other->id == id; });
    const bool isNew = old == runs_.end();
    if (isNew) {
        run->slot = freeSlot();
    } else {
        run->slot = (*old)->slot;
        run->visible = (*old)->visible;
        for (const auto& panel : panels_) panel->removeRun(**old);
        disposeInBackground((*old)->data);
    }
    for (const auto& panel : panels_) panel->addRun(*run);
    if (isNew) {
        runs_.push_back(std::move(run));
    } else {
        *old = std::move(run);
    }
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::removeOverlay(const QString& id) {
    const auto run = std::find_if(runs_.begin() + 1, runs_.end(),
                                  [&](const auto& other) { return other->id == id; });
    if (run == runs_.end()) return;
    for (const auto& panel : panels_) panel->removeRun(**run);
    disposeInBackground((*run)->data);
    runs_.erase(run);
    if (!hasOverlays()) current().visible = true;  // there is nothing left to show it again with
    setCrosshair({});
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::setRunVisible(const QString& id, bool visible) {
    for (const auto& run : runs_) {
        if (run->id == id) run->visible = visible;
    }
    replotSoon();
}

bool LossPlot::hasValues(PanelId panel) const {
    const auto series = seriesOf(panel);
    return std::any_of(runs_.begin(), runs_.end(), [&](const auto& run) {
        return std::any_of(series.begin(), series.end(),
                           [&](SeriesId id) { return run->data->hasValues(id); });
    });
}

void LossPlot::dataChanged() {
    const std::vector<PanelId> panels = wantedPanels();
    const bool samePanels =
        std::equal(panels.begin(), panels.end(), panels_.begin(), panels_.end(),
                   [](PanelId id, const auto& panel) { return panel->id() == id; });
    if (!samePanels) rebuildPanels();
    std::vector<SeriesId> shown;
    for (const PanelId panel : panels) {
        for (const SeriesId id : seriesOf(panel)) {
            if (std::any_of(runs_.begin(), runs_.end(),
                            [&](const auto& run) { return run->data->hasValues(id); })) {
                shown.push_back(id);
            }
        }
    }
    if (shown != shown_) {
        shown_ = std::move(shown);
        Q_EMIT shownSeriesChanged();
    }
    scheduleReplot();
}

}  // namespace deepsight
