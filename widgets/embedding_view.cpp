#include "widgets/embedding_view.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/embedding_side_panel.h"
#include "widgets/empty_state.h"
#include "widgets/heatmap_plot.h"
#include "widgets/number_format.h"
#include "widgets/page_header.h"
#include "widgets/similarity_job.h"
#include "widgets/theme.h"

namespace deepsight {

EmbeddingView::EmbeddingView(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Embeddings"),
                             tr("What the encoder says at each position, against what is coming"),
                             this)),
      exportPng_(makeButton(tr("Export PNG…"), QStringLiteral("exportPngPushButton"), this)),
      message_(new QFrame(this)),
      messageLabel_(new QLabel(message_)),
      stack_(new QStackedWidget(this)),
      controls_(new EmbeddingControls(this)),
      heatmap_(new HeatmapPlot(this)),
      side_(new EmbeddingSidePanel(this)),
      job_(new SimilarityJob(this)) {
    setObjectName(QStringLiteral("embeddingView"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    exportPng_->setToolTip(tr("Save the map as it is shown, with its axes"));
    header_->addControl(exportPng_);
    page->addWidget(header_);

    setRole(message_, QStringLiteral("dangerBanner"));
    messageLabel_->setObjectName(QStringLiteral("embeddingMessageLabel"));
    messageLabel_->setWordWrap(true);
    messageLabel_->setTextFormat(Qt::PlainText);
    auto* messageRow = new QHBoxLayout(message_);
    messageRow->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    messageRow->addWidget(messageLabel_);
    page->addWidget(message_);
    message_->hide();

    auto* empty = new EmptyState(
        tr("No embeddings yet"),
        tr("A snapshot is taken at each evaluation of a run. Start a run, or open one that has "
           "checkpoints."),
        tr("Configure a run"), this);
    empty->setGlyph(EmptyState::Glyph::Grid);
    stack_->addWidget(empty);
    stack_->addWidget(makeContent());
    page->addWidget(stack_, 1);

    connect(empty, &EmptyState::actionTriggered, this, &EmbeddingView::goToConfigureRequested);
    connect(exportPng_, &QPushButton::clicked, this, &EmbeddingView::exportFigureRequested);
    connect(controls_, &EmbeddingControls::snapshotStepRequested, this,
            &EmbeddingView::snapshotStepRequested);
    connect(controls_, &EmbeddingControls::checkpointRequested, this,
            &EmbeddingView::checkpointRequested);
    connect(controls_, &EmbeddingControls::liveSnapshotRequested, this,
            &EmbeddingView::liveSnapshotRequested);
    connect(controls_, &EmbeddingControls::probeChanged, this, &EmbeddingView::probeChanged);
    connect(side_, &EmbeddingSidePanel::similarityChanged, this, &EmbeddingView::compute);
    connect(side_, &EmbeddingSidePanel::coloursChanged, this, &EmbeddingView::applyColours);
    connect(heatmap_, &HeatmapPlot::hoverChanged, this,
            [this] { side_->setHover(heatmap_->hoverText()); });
    connect(job_, &SimilarityJob::finished, this, &EmbeddingView::showResult);
    updateEmptiness();
}

QWidget* EmbeddingView::makeContent() {
    heatmap_->setAxisTitles(tr("Encoder output at i"), tr("Planning context at j"));
    heatmap_->setPlaceholder(
        tr("Move the slider, choose a checkpoint, or take a snapshot of the "
           "model in training to see its map."));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(controls_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    QFrame* card = makeCard(content);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    inner->setSpacing(space::kSmall);
    inner->addWidget(heatmap_, 1);
    auto* foot = new QHBoxLayout;
    busyBar_ = new QProgressBar(card);
    busyBar_->setObjectName(QStringLiteral("embeddingBusyProgressBar"));
    busyBar_->setRange(0, 0);
    busyBar_->setTextVisible(false);
    busyBar_->setFixedWidth(64);
    busyBar_->hide();
    status_ = makeMuted(QString(), card);
    status_->setObjectName(QStringLiteral("embeddingStatusLabel"));
    status_->setWordWrap(false);
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    foot->addWidget(busyBar_);
    foot->addWidget(status_, 1);
    inner->addLayout(foot);
    row->addWidget(card, 1);
    row->addWidget(side_);
    column->addLayout(row, 1);
    return content;
}

void EmbeddingView::clear() {
    job_->cancel();
    snapshot_.reset();
    shownTitle_.clear();
    heatmap_->clear();
    side_->clearStatistics();
    controls_->setSteps({});
    controls_->setCheckpoints({});
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
    updateEmptiness();
}

void EmbeddingView::setLive(bool running) {
    controls_->setLive(running);
    updateEmptiness();
}

void EmbeddingView::setSnapshot(const EmbeddingSnapshot& snapshot) {
    snapshot_ = std::make_shared<const EmbeddingSnapshot>(snapshot);
    updateEmptiness();
    compute();
}

void EmbeddingView::compute() {
    if (snapshot_) job_->request(snapshot_, side_->similarity());
}

void EmbeddingView::showResult(const SimilarityResult& result) {
    if (!result.problem.isEmpty()) {
        setMessage(result.problem);
        return;
    }
    const EmbeddingSnapshot& snapshot = *result.snapshot;
    QStringList tokens;
    for (const std::string& token : snapshot.tokens) tokens << QString::fromStdString(token);
    // Colours first: the dot product's range would not suit the cosine's map for a moment.
    heatmap_->setRange(side_->range());
    heatmap_->setMatrix(result.matrix, tokens, tokens.mid(0, static_cast<int>(snapshot.contexts)));
    side_->setStatistics(result.statistics);
    shownTitle_ = tr("Step %1 · %2 · %3")
                      .arg(groupedNumber(snapshot.step), QString::fromStdString(snapshot.source),
                           result.kind == Similarity::Cosine ? tr("cosine") : tr("dot product"));
    status_->setText(busyText_.isEmpty() ? shownTitle_ : busyText_);
    updateEmptiness();
    Q_EMIT mapShown();
}

void EmbeddingView::applyColours() {
    heatmap_->setColourMap(side_->colourMap());
    heatmap_->setRange(side_->range());
}

void EmbeddingView::setBusy(bool busy, const QString& what) {
    busyText_ = busy ? what : QString();
    busyBar_->setVisible(busy);
    status_->setText(busy ? what : shownTitle_);
}

void EmbeddingView::setMessage(const QString& error) {
    messageLabel_->setText(error);
    message_->setVisible(!error.isEmpty());
}

ProbeRequest EmbeddingView::probe() const { return controls_->probe(); }

void EmbeddingView::updateEmptiness() {
    stack_->setCurrentIndex(snapshot_ || controls_->hasAnySource() ? 1 : 0);
    exportPng_->setEnabled(heatmap_->hasMatrix());
}

QImage EmbeddingView::image(int scale) const { return heatmap_->image(scale, shownTitle_); }

QByteArray EmbeddingView::figure(FigureFormat format) const {
    const QImage picture = image(2);
    const QSize size = picture.size() / 2;
    return drawFigure(format, size, shownTitle_, [&](QPainter& painter) {
        painter.drawImage(QRect(QPoint(), size), picture);
    });
}

}  // namespace deepsight
