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
      replotTimer_(this),
      meanTimer_(this) {
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
    meanTimer_.setObjectName(QStringLiteral("meanTimer"));
    connect(&meanTimer_, &QTimer::timeout, this, &LossPlot::extendMeans);
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
    regroup();
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
    current().group = {};
    marks_.clear();
    setCrosshair({});
    regroup();
    fit();
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::setRunName(const QString& name) {
    current().name = name;
    Q_EMIT runsChanged();
}

void LossPlot::setRunGroup(const SeedGroup& group) {
    current().group = group;
    regroup();
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
    regroup();
    dataChanged();
    if (first) Q_EMIT runsChanged();
}

void LossPlot::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    const bool first = data().isEmpty();
    for (const EvaluationMetrics& metrics : evaluations) {
        if (!addsData_) break;
        eraseVoidMarks(SeriesId::ValidationLoss, metrics.step);
        current().data->addEvaluation(metrics);
    }
    if (evaluations.empty()) return;
    regroup();
    dataChanged();
    if (first) Q_EMIT runsChanged();  // a resumed run may begin with one
}

void LossPlot::addSample(const SystemSample& sample) {
    if (addsData_) current().data->addSample(sample);
    dataChanged();
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
    regroup();
    dataChanged();
}

void LossPlot::addMark(qint64 step, const QString& label, MarkKind kind) {
    // A run that went back makes changes again that stand here already, among the last marks.
    const auto newest = std::min<std::ptrdiff_t>(64, std::ssize(marks_));
    const bool known = kind == MarkKind::Event &&
                       std::any_of(marks_.end() - newest, marks_.end(), [&](const PlotMark& mark) {
                           return mark.step == step && mark.kind == kind && mark.label == label;
                       });
    if (known) return;
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

void LossPlot::addOverlay(const QString& id, const QString& name, std::shared_ptr<CurveData> data,
                          const SeedGroup& group) {
    auto run = std::make_unique<PlotRun>();
    run->id = id;
    run->name = name;
    run->group = group;
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
    regroup();
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
    regroup();
    dataChanged();
    replotSoon();
    Q_EMIT runsChanged();
}

void LossPlot::setRunVisible(const QString& id, bool visible) {
    if (SeedGroups::isGroup(id)) groups_.setVisible(id, visible);
    for (const auto& run : runs_) {
        if (run->id == id) run->visible = visible;
    }
    regroup();
    replotSoon();
}

std::vector<const PlotRun*> LossPlot::drawnRuns() const {
    std::vector<const PlotRun*> drawn;
    for (const auto& run : runs_) {
        // A mean takes the place of its first run.
        if (!run->mean || run->mean->members.front() == run->id) drawn.push_back(&drawnAs(*run));
    }
    return drawn;
}

/// Where the means are others now, the panels draw others.
void LossPlot::regroup() {
    PlotRuns gone;
    if (!groups_.update(runs_, options_.seeds, options_.smoothing(), gone)) return;
    // Most runs are done with in the first slice, and nothing flickers.
    if (groups_.extend()) meanTimer_.start(0);
    rebuildPanels();
    dataChanged();
    Q_EMIT runsChanged();
}

/// In slices between other events: runs may have millions of steps.
void LossPlot::extendMeans() {
    const bool more = groups_.extend();
    dataChanged();
    if (more) return;
    meanTimer_.stop();
    replotSoon();
    Q_EMIT runsChanged();
}

bool LossPlot::hasValues(PanelId panel) const {
    const auto series = seriesOf(panel);
    const auto runs = drawnRuns();
    return std::any_of(runs.begin(), runs.end(), [&](const PlotRun* run) {
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
    const auto runs = drawnRuns();
    for (const PanelId panel : panels) {
        for (const SeriesId id : seriesOf(panel)) {
            if (std::any_of(runs.begin(), runs.end(),
                            [&](const PlotRun* run) { return run->data->hasValues(id); })) {
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
