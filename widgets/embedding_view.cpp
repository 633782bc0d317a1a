#include "widgets/embedding_view.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/elided_label.h"
#include "widgets/embedding_curves_card.h"
#include "widgets/embedding_display_card.h"
#include "widgets/embedding_side_panel.h"
#include "widgets/embedding_statistics_card.h"
#include "widgets/embedding_tabs.h"
#include "widgets/embedding_texts.h"
#include "widgets/empty_state.h"
#include "widgets/heatmap_plot.h"
#include "widgets/message_overlay.h"
#include "widgets/page_header.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

const QString kDisplay = QStringLiteral("display");
const QString kCurve = QStringLiteral("curve");
const QString kTab = QStringLiteral("tab");
const QString kInspector = QStringLiteral("inspector");

QString valueText(double value) { return QString::number(value, 'f', 4); }

}  // namespace

EmbeddingView::EmbeddingView(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Embeddings"),
                             tr("What the encoder says at each position, against what is coming"),
                             this)),
      export_(makeButton(tr("Export"), QStringLiteral("exportEmbeddingsPushButton"), this)),
      stack_(new QStackedWidget(this)),
      controls_(new EmbeddingControls(this)),
      heatmap_(new HeatmapPlot(this)),
      side_(new EmbeddingSidePanel(this)),
      job_(new SimilarityJob(this)) {
    setObjectName(QStringLiteral("embeddingView"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    export_->setToolTip(tr("Save or copy the map and the curves"));
    giveMenu(export_, makeExportMenu());
    header_->addControl(export_);
    page->addWidget(header_);

    auto* empty = new EmptyState(
        tr("No embeddings yet"),
        tr("A snapshot is taken at each evaluation of a run. Start a run, or open one that has "
           "checkpoints."),
        tr("Configure a run"), this);
    empty->setGlyph(EmptyState::Glyph::Grid);
    connect(empty, &EmptyState::actionTriggered, this, &EmbeddingView::goToConfigureRequested);
    stack_->addWidget(empty);
    stack_->addWidget(makeContent());
    page->addWidget(stack_, 1);
    message_ = new MessageOverlay(stack_, this);
    message_->label()->setObjectName(QStringLiteral("embeddingMessageLabel"));
    connectParts();
    applyColours();
    updateEmptiness();
}

void EmbeddingView::connectParts() {
    const auto pass = [this](auto from, auto to) { connect(controls_, from, this, to); };
    pass(&EmbeddingControls::snapshotStepRequested, &EmbeddingView::snapshotStepRequested);
    pass(&EmbeddingControls::checkpointRequested, &EmbeddingView::checkpointRequested);
    pass(&EmbeddingControls::liveSnapshotRequested, &EmbeddingView::liveSnapshotRequested);
    pass(&EmbeddingControls::otherSnapshotRequested, &EmbeddingView::otherSnapshotRequested);
    pass(&EmbeddingControls::otherCheckpointRequested, &EmbeddingView::otherCheckpointRequested);
    pass(&EmbeddingControls::comparisonEnded, &EmbeddingView::clearOther);
    pass(&EmbeddingControls::comparisonEnded, &EmbeddingView::comparisonEnded);
    const EmbeddingDisplayCard* display = side_->display();
    connect(display, &EmbeddingDisplayCard::similarityChanged, this, &EmbeddingView::compute);
    connect(display, &EmbeddingDisplayCard::coloursChanged, this, &EmbeddingView::applyColours);
    connect(display, &EmbeddingDisplayCard::similarityChanged, this, &EmbeddingView::stateChanged);
    connect(display, &EmbeddingDisplayCard::coloursChanged, this, &EmbeddingView::stateChanged);
    connect(side_, &EmbeddingSidePanel::tabChanged, this, &EmbeddingView::stateChanged);
    connect(side_->curves(), &EmbeddingCurvesCard::curveChanged, this,
            &EmbeddingView::stateChanged);
    connect(heatmap_, &HeatmapPlot::hoverChanged, this, &EmbeddingView::showHover);
    connect(job_, &SimilarityJob::finished, this, &EmbeddingView::showResult);
    connectTabs();
}

QWidget* EmbeddingView::makeContent() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(controls_);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("embeddingSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::kMedium);
    makeMapCard();
    splitter->addWidget(mapCard_);
    splitter->addWidget(side_);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({680, 320});
    tabs_ = new EmbeddingTabs(splitter, content);
    column->addWidget(tabs_, 1);
    return content;
}

void EmbeddingView::makeMapCard() {
    setDecoderOnly(false);
    mapCard_ = makeCard(this);
    QWidget* card = mapCard_;
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    inner->setSpacing(space::kTiny);
    inner->addWidget(heatmap_, 1);
    busyBar_ = new QProgressBar(card);
    busyBar_->setObjectName(QStringLiteral("embeddingBusyProgressBar"));
    busyBar_->setAccessibleName(tr("Working"));
    busyBar_->setRange(0, 0);
    busyBar_->setTextVisible(false);
    busyBar_->setFixedSize(64, 6);
    busyBar_->hide();
    status_ = new ElidedLabel(card);
    status_->setObjectName(QStringLiteral("embeddingStatusLabel"));
    setRole(status_, QStringLiteral("muted"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(busyBar_, 0, Qt::AlignVCenter);
    foot->addWidget(status_, 1);
    inner->addLayout(foot);
    hoverValue_ = new QLabel(card);
    hoverValue_->setObjectName(QStringLiteral("hoverValueLabel"));
    hoverValue_->setFont(tabularDigits(hoverValue_->font()));
    hoverTokens_ = new ElidedLabel(card);
    hoverTokens_->setObjectName(QStringLiteral("hoverTokensLabel"));
    hoverTokens_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* hover = new QHBoxLayout;
    hover->setSpacing(space::kMedium);
    hover->addWidget(hoverValue_);
    hover->addWidget(hoverTokens_, 1);
    inner->addLayout(hover);
    showHover();
}

void EmbeddingView::clear() {
    job_->cancel();
    shown_ = {};
    other_ = {};
    result_.reset();
    heatmap_->clear();
    side_->statistics()->clear();
    side_->curves()->clear();
    tabs_->setShown(nullptr);
    tabs_->setOther(nullptr);
    controls_->resetComparison();
    controls_->setSteps({});
    setCheckpoints({});
    setBusy(false, {});
    setMessage({});
    updateEmptiness();
}

void EmbeddingView::setSnapshotSteps(const QVector<qint64>& steps) {
    controls_->setSteps(steps);
    updateEmptiness();
}

void EmbeddingView::addSnapshotStep(qint64 step) {
    controls_->addStep(step);
    updateEmptiness();
}

void EmbeddingView::setCheckpoints(const QVector<CheckpointItem>& checkpoints) {
    controls_->setCheckpoints(checkpoints);
    tabs_->setHasCheckpoint(!checkpoints.isEmpty());
    updateEmptiness();
}

void EmbeddingView::setLive(bool running) {
    controls_->setLive(running);
    updateEmptiness();
}

void EmbeddingView::setExamples(bool examples) { controls_->setExamples(examples); }

void EmbeddingView::showSnapshot(const EmbeddingSnapshot& snapshot) {
    shown_ = {std::make_shared<const EmbeddingSnapshot>(snapshot), nullptr};
    updateEmptiness();
    compute();
}

void EmbeddingView::showOther(const EmbeddingSnapshot& snapshot) {
    other_ = {std::make_shared<const EmbeddingSnapshot>(snapshot), nullptr};
    compute();
}

void EmbeddingView::clearOther() {
    tabs_->setOther(nullptr);
    if (!other_.snapshot) return;
    other_ = {};
    compute();
}

void EmbeddingView::resetComparison() {
    controls_->resetComparison();
    clearOther();
}

void EmbeddingView::compute() {
    if (!shown_.snapshot) return;
    job_->request({shown_, other_, side_->display()->pairing(), side_->display()->similarity()});
}

void EmbeddingView::showResult(const SimilarityResult& result) {
    if (!result.problem.isEmpty()) setMessage(result.problem);
    if (!result.request.shown.profile) return;  // unusable
    // Profiles are computed once per snapshot.
    for (auto [kept, computed] :
         {std::pair(&shown_, &result.request.shown), std::pair(&other_, &result.request.other)}) {
        if (kept->snapshot == computed->snapshot) kept->profile = computed->profile;
    }
    result_ = result;
    const EmbeddingSnapshot& snapshot = *result.request.shown.snapshot;
    const QStringList tokens = tokensOf(snapshot);
    // Colours first: the dot product's range would not suit the cosine's map for a moment.
    side_->display()->setDifference(result.isDifference());
    applyColours();
    heatmap_->setAxisTitles(rowTitle(result.request.pairing), columnTitle(result.request.pairing));
    heatmap_->setMatrix(result.matrix, tokens.mid(0, static_cast<int>(result.matrix.rows)),
                        tokens.mid(0, static_cast<int>(result.matrix.columns)));
    side_->display()->setDataRange(heatmap_->dataRange());
    side_->statistics()->setResult(result);
    side_->curves()->setResult(result);
    status_->setFullText(busyText_.isEmpty() ? mapTitle() : busyText_);
    updateEmptiness();
    Q_EMIT mapShown();
}

void EmbeddingView::applyColours() {
    heatmap_->setColours(side_->display()->colours());
    heatmap_->setRange(side_->display()->range());
}

void EmbeddingView::showHover() {
    const auto cell = heatmap_->hoveredCell();
    if (!cell || !heatmap_->hasMatrix() || !result_) {
        hoverValue_->setText(QString(QChar(0x2013)));
        hoverTokens_->setFullText({});
        return;
    }
    const auto at = [&](const Matrix& matrix) { return matrix.at(cell->y(), cell->x()); };
    QString text = valueText(at(result_->matrix));
    if (result_->isDifference()) {
        const double other = at(result_->other->matrix);
        const QString form =
            other < 0 ? QStringLiteral("%1 − (%2) = %3") : QStringLiteral("%1 − %2 = %3");
        text = form.arg(valueText(at(result_->shown.matrix)), valueText(other), text);
    }
    hoverValue_->setText(text);
    hoverTokens_->setFullText(heatmap_->hoverText());
}

void EmbeddingView::setBusy(bool busy, const QString& what) {
    busyText_ = busy ? what : QString();
    busyBar_->setVisible(busy);
    tabs_->setBusy(busy, what);
    status_->setFullText(busy ? what : mapTitle());
}

void EmbeddingView::setMessage(const QString& error) { message_->setMessage(error); }

ProbeRequest EmbeddingView::probe() const { return controls_->probe(); }

void EmbeddingView::updateEmptiness() {
    const bool filled = shown_.snapshot || tabs_->shown() || controls_->hasAnySource();
    stack_->setCurrentIndex(filled ? 1 : 0);
    // Over the map, so that the choice of source and text below a message stays within reach.
    const InspectorTab* inspector = tabs_->inspector();
    QWidget* shown = inspector != nullptr ? tabs_->inspector() : mapCard_;
    message_->setAnchor(filled ? shown : stack_);
    export_->setEnabled(inspector != nullptr ? inspector->hasContent() : heatmap_->hasMatrix());
}

QByteArray EmbeddingView::saveState() const {
    const QJsonObject state = {{kDisplay, side_->display()->save()},
                               {kCurve, static_cast<int>(side_->curves()->curve())},
                               {kTab, side_->tab()},
                               {kInspector, tabs_->tab()}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void EmbeddingView::restoreState(const QByteArray& state) {
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    side_->display()->restore(object.value(kDisplay).toObject());
    const int curve = object.value(kCurve).toInt();
    if (curve >= 0 && curve <= static_cast<int>(EmbeddingCurve::Rank)) {
        side_->curves()->setCurve(static_cast<EmbeddingCurve>(curve));
    }
    side_->setTab(object.value(kTab).toInt());
    tabs_->setTab(object.value(kInspector).toInt());
}

void EmbeddingView::chooseCheckpoint(const QString& folder) { controls_->chooseCheckpoint(folder); }

}  // namespace deepsight
