#include "widgets/curves_view.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/curves_legend.h"
#include "widgets/curves_toolbar.h"
#include "widgets/empty_state.h"
#include "widgets/loss_plot.h"
#include "widgets/page_header.h"
#include "widgets/theme.h"

namespace deepsight {

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
    exportCsv_ = makeButton(tr("Export CSV…"), QStringLiteral("exportCsvPushButton"), this);
    exportCsv_->setToolTip(tr("Save every point of every curve as a table"));
    connect(exportCsv_, &QPushButton::clicked, this, &CurvesView::exportCsvRequested);
    exportPng_ = makeButton(tr("Export PNG…"), QStringLiteral("exportPngPushButton"), this);
    exportPng_->setToolTip(tr("Save the picture as it is shown, with its legend"));
    connect(exportPng_, &QPushButton::clicked, this, &CurvesView::exportFigureRequested);
    for (QPushButton* button : {follow_, fit_, exportCsv_, exportPng_}) header->addControl(button);
    return header;
}

QWidget* CurvesView::makeChart() {
    auto* chart = new QWidget(this);
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(new CurvesToolbar(plot_, chart));

    QFrame* card = makeCard(chart);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    inner->setSpacing(space::kTiny);
    inner->addWidget(new CurvesLegend(plot_, card));
    inner->addWidget(plot_, 1);
    const QString hint =
        tr("Drag to zoom, Shift+drag to pan, wheel to zoom (with Ctrl vertically), double-click to "
           "show all.");
    QLabel* note = makeMuted(hint, card);
    note->setObjectName(QStringLiteral("curvesNoteLabel"));
    note->setWordWrap(false);
    note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(
        plot_, &LossPlot::noticeChanged, note,
        [note, hint](const QString& text) { note->setText(text.isEmpty() ? hint : text); },
        Qt::QueuedConnection);  // it comes from within a redraw
    inner->addWidget(note);
    column->addWidget(card, 1);
    return chart;
}

void CurvesView::updateEmptiness() {
    const bool empty = plot_->data().isEmpty();
    if (!empty) {
        stack_->setCurrentWidget(chart_);
    } else {
        stack_->setCurrentIndex(0);
    }
    for (QPushButton* button : {follow_, fit_, exportCsv_, exportPng_}) button->setEnabled(!empty);
}

void CurvesView::clear() {
    plot_->clear();
    updateEmptiness();
}

void CurvesView::setTitle(const QString& title) {
    title_ = title;
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

void CurvesView::addMark(qint64 step, const QString& label, MarkKind kind) {
    plot_->addMark(step, label, kind);
}

QString CurvesView::csv() const { return plot_->data().csv(); }

QImage CurvesView::image(int scale) const { return plot_->image(scale, title_); }

QByteArray CurvesView::figure(FigureFormat format) const {
    const QImage picture = image(2);
    const QSize size = picture.size() / 2;
    return drawFigure(format, size, title_, [&](QPainter& painter) {
        painter.drawImage(QRect(QPoint(), size), picture);
    });
}

}  // namespace deepsight
