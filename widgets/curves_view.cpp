#include "widgets/curves_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrent>

#include "widgets/curve_csv.h"
#include "widgets/curve_table.h"
#include "widgets/curves_legend.h"
#include "widgets/curves_toolbar.h"
#include "widgets/empty_state.h"
#include "widgets/loss_plot.h"
#include "widgets/page_header.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kMessageTime = 6000;  // ms
const QKeyCombination kTableKey = Qt::CTRL | Qt::Key_T;

}  // namespace

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent), plot_(new LossPlot(this)), stack_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("curvesView"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    header_ = makeHeader();
    page->addWidget(header_);

    auto* empty = new EmptyState(
        tr("No curves yet"),
        tr("Losses appear here with the first training step, and stay when the run is opened "
           "again."),
        tr("Configure a run"), this);
    empty->setGlyph(EmptyState::Glyph::Curve);
    connect(empty, &EmptyState::actionTriggered, this, &CurvesView::goToConfigureRequested);
    chart_ = makeChart();
    stack_->addWidget(empty);
    stack_->addWidget(chart_);
    page->addWidget(stack_, 1);
    updateEmptiness();
}

PageHeader* CurvesView::makeHeader() {
    auto* header = new PageHeader(tr("Curves"), tr("Every logged point of the run"), this);
    follow_ = makeButton(tr("Follow"), QStringLiteral("followPushButton"), this);
    follow_->setCheckable(true);
    follow_->setChecked(true);
    follow_->setToolTip(tr("Keep the newest step in view. Zooming or panning switches it off."));
    connect(follow_, &QPushButton::toggled, plot_, &LossPlot::setFollowing);
    connect(plot_, &LossPlot::followingChanged, follow_, &QPushButton::setChecked);
    fit_ = makeButton(tr("Show all"), QStringLiteral("fitPushButton"), this);
    fit_->setToolTip(tr("Show the whole run (double-click in the curves, or F)"));
    connect(fit_, &QPushButton::clicked, plot_, &LossPlot::fit);
    asTable_ = makeButton(tr("Table"), QStringLiteral("curveTablePushButton"), this);
    asTable_->setCheckable(true);
    asTable_->setToolTip(tr("Show every value of the curves as a table (%1)")
                             .arg(QKeySequence(kTableKey).toString(QKeySequence::NativeText)));
    connect(asTable_, &QPushButton::toggled, this, &CurvesView::showTable);
    auto* key = new QShortcut(kTableKey, this);
    connect(key, &QShortcut::activated, asTable_, &QPushButton::click);
    export_ = makeExportButton();
    QPushButton* import =
        makeButton(tr("Import log…"), QStringLiteral("importLogPushButton"), this);
    import->setToolTip(
        tr("Draw the curves of another program beside these: TensorBoard events, CSV, JSON Lines "
           "or what it printed"));
    connect(import, &QPushButton::clicked, this, &CurvesView::importLogRequested);
    for (QPushButton* button : {asTable_, follow_, fit_, import, export_}) {
        header->addControl(button);
    }
    return header;
}

QPushButton* CurvesView::makeExportButton() {
    QPushButton* button = makeButton(tr("Export"), QStringLiteral("exportPushButton"), this);
    button->setToolTip(tr("Save or copy the picture or its values"));
    auto* menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("exportMenu"));
    const auto add = [&](const QString& text, const QString& name, auto receiver) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, receiver);
        return action;
    };
    add(tr("Picture…"), QStringLiteral("exportFigureAction"), &CurvesView::exportFigureRequested);
    add(tr("Values as CSV…"), QStringLiteral("exportCsvAction"), &CurvesView::exportCsvRequested);
    addRunExports(menu);
    menu->addSeparator();
    add(tr("Copy picture"), QStringLiteral("copyFigureAction"), &CurvesView::copyFigure);
    add(tr("Copy values as CSV"), QStringLiteral("copyCsvAction"), &CurvesView::copyCsv);
    giveMenu(button, menu);
    return button;
}

/// What is read from the folder of the current run, not from the plot.
void CurvesView::addRunExports(QMenu* menu) {
    menu->addSeparator();
    const auto add = [&](const QString& text, const QString& name) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        runExports_ << action;
        return action;
    };
    const auto addScalars = [&](const QString& text, const QString& name, ExportFormat format) {
        connect(add(text, name), &QAction::triggered, this,
                [this, format] { Q_EMIT exportScalarsRequested(format); });
    };
    addScalars(tr("Run as TensorBoard events…"), QStringLiteral("exportEventsAction"),
               ExportFormat::TensorBoard);
    addScalars(tr("Run as JSON Lines…"), QStringLiteral("exportJsonLinesAction"),
               ExportFormat::JsonLines);
    connect(add(tr("Report (HTML or PDF)…"), QStringLiteral("reportAction")), &QAction::triggered,
            this, &CurvesView::reportRequested);
}

QWidget* CurvesView::makeChart() {
    auto* chart = new QWidget(this);
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    toolbar_ = new CurvesToolbar(plot_, chart);
    connect(toolbar_, &CurvesToolbar::optionsChanged, this, &CurvesView::optionsChanged);
    column->addWidget(toolbar_);

    QFrame* card = makeCard(chart);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    inner->setSpacing(space::kTiny);
    auto* legend = new CurvesLegend(plot_, card);
    connect(legend, &CurvesLegend::removeRequested, this, [this](const QString& id) {
        removeOverlay(id);
        Q_EMIT overlayRemoved(id);
    });
    inner->addWidget(legend);
    table_ = new CurveTable(*plot_, card);
    connect(table_, &CurveTable::messagePosted, this, [this](const QString& text) {
        setBusy(text);
        QTimer::singleShot(kMessageTime, this, [this, text] {
            if (busy_ == text) setBusy({});
        });
    });
    shape_ = new QStackedWidget(card);
    shape_->addWidget(plot_);
    shape_->addWidget(table_);
    inner->addWidget(shape_, 1);
    note_ = makeMuted(QString(), card);
    note_->setObjectName(QStringLiteral("curvesNoteLabel"));
    note_->setWordWrap(false);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(plot_, &LossPlot::noticeChanged, this, &CurvesView::updateNote,
            Qt::QueuedConnection);  // it comes from within a redraw
    updateNote();
    inner->addWidget(note_);
    column->addWidget(card, 1);
    return chart;
}

void CurvesView::updateNote() {
    QString text = busy_.isEmpty() ? plot_->notice() : busy_;
    if (text.isEmpty() && asTable_->isChecked()) {
        text = tr("Arrow keys move, Shift selects, %1 copies the selected values.")
                   .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    } else if (text.isEmpty()) {
        text =
            tr("Drag to zoom, Shift+drag to pan, wheel to zoom (Ctrl: vertically), double-click to "
               "show all, click to inspect a step.");
    }
    note_->setText(text);
    note_->setToolTip(text);
}

/// The keyboard goes along: who works without a mouse is where the values are.
void CurvesView::showTable(bool on) {
    QWidget* shown = on ? static_cast<QWidget*>(table_) : plot_;
    shape_->setCurrentWidget(shown);
    QWidget* keys = on ? shown : plot_->findChild<QWidget*>(QStringLiteral("curvesCustomPlot"));
    keys->setFocus(Qt::OtherFocusReason);
    updateEmptiness();
    setBusy({});
}

void CurvesView::setBusy(const QString& text) {
    busy_ = text;
    updateNote();
}

void CurvesView::updateEmptiness() {
    const bool empty = plot_->isEmpty();
    if (!empty) {
        stack_->setCurrentWidget(chart_);
    } else {
        stack_->setCurrentIndex(0);
    }
    for (QPushButton* button : {asTable_, export_}) button->setEnabled(!empty);
    const bool drawn = !empty && !asTable_->isChecked();
    for (QPushButton* button : {follow_, fit_}) button->setEnabled(drawn);
    for (QAction* action : runExports_) action->setEnabled(!plot_->data().isEmpty());
}

void CurvesView::clear() {
    plot_->clear();
    updateEmptiness();
}

void CurvesView::setTitle(const QString& title) {
    title_ = title;
    plot_->setRunName(title);
    header_->setSubtitle(title.isEmpty() ? tr("Every logged point of the run") : title);
}

void CurvesView::addSteps(std::span<const StepMetrics> steps) {
    plot_->addSteps(steps);
    updateEmptiness();
}

void CurvesView::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    plot_->addEvaluations(evaluations);
    updateEmptiness();
}

void CurvesView::addSample(const SystemSample& sample) { plot_->addSample(sample); }

void CurvesView::cutOffAfter(qint64 step) {
    plot_->cutOffAfter(step);
    updateEmptiness();
}

void CurvesView::addMark(qint64 step, const QString& label, MarkKind kind) {
    plot_->addMark(step, label, kind);
}

void CurvesView::setData(std::shared_ptr<CurveData> curves) {
    plot_->setData(std::move(curves));
    updateEmptiness();
}

void CurvesView::addOverlay(const QString& id, const QString& name,
                            std::shared_ptr<CurveData> curves, const SeedGroup& group) {
    plot_->addOverlay(id, name, std::move(curves), group);
    updateEmptiness();
}

void CurvesView::setRunGroup(const SeedGroup& group) { plot_->setRunGroup(group); }

void CurvesView::addOverlay(const QString& id, const QString& name,
                            std::span<const StepMetrics> steps,
                            std::span<const EvaluationMetrics> evaluations) {
    auto curves = std::make_shared<CurveData>();
    curves->addSteps(steps);
    for (const EvaluationMetrics& metrics : evaluations) curves->addEvaluation(metrics);
    addOverlay(id, name, std::move(curves));
}

void CurvesView::removeOverlay(const QString& id) {
    plot_->removeOverlay(id);
    updateEmptiness();
}

QColor CurvesView::overlayColour(const QString& id) const {
    for (const auto& run : plot_->runs()) {
        if (!run->isCurrent() && run->id == id) {
            return runColour(LossPlot::drawnAs(*run).slot, palette());
        }
    }
    return {};
}

QStringList CurvesView::options() const { return plot_->options().toList(); }

void CurvesView::setOptions(const QStringList& options) {
    toolbar_->setOptions(PlotOptions::fromList(options));
}

QFuture<QByteArray> CurvesView::csv() const {
    std::vector<NamedCurves> runs;
    for (const auto& run : plot_->runs()) {
        if (run->data->isEmpty()) continue;
        // Overlays do not change any more; the current run may grow meanwhile.
        runs.push_back({run->name, run->isCurrent() ? std::make_shared<const CurveData>(*run->data)
                                                    : run->data});
    }
    return QtConcurrent::run([runs = std::move(runs)] { return curvesCsv(runs); });
}

QByteArray CurvesView::figure(FigureFormat format) const {
    return drawFigure(format, plot_->figureSize(title_), title_,
                      [this](QPainter& painter) { plot_->paintFigure(painter, title_); });
}

void CurvesView::copyFigure() const {
    QGuiApplication::clipboard()->setImage(QImage::fromData(figure(FigureFormat::Png), "PNG"));
}

void CurvesView::copyCsv() {
    setBusy(tr("Preparing the table…"));
    csv().then(this, [this](const QByteArray& table) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(table));
        setBusy({});
    });
}

}  // namespace deepsight
