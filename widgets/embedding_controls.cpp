#include "widgets/embedding_controls.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "widgets/caption.h"
#include "widgets/choice_box.h"
#include "widgets/elided_label.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QLabel* caption(const QString& text, QWidget* buddy) {
    QLabel* label = makeCaption(text, buddy);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(QStringLiteral("Source  ")));
    return label;
}

QHBoxLayout* plainRow(QWidget* parent) {
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    return row;
}

}  // namespace

EmbeddingControls::EmbeddingControls(QWidget* parent)
    : QWidget(parent),
      source_(new ChoiceBox(this)),
      sourceStack_(new QStackedWidget(this)),
      textStack_(new QStackedWidget(this)),
      comparison_(new ChoiceBox(this)) {
    source_->setObjectName(QStringLiteral("sourceComboBox"));
    source_->setAccessibleName(tr("Source of the embeddings"));
    source_->addItem(tr("Run history"));
    source_->addItem(tr("Checkpoint"));
    source_->addItem(tr("Model in training"));
    source_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    sourceStack_->addWidget(makeHistory());
    sourceStack_->addWidget(makeCheckpoints());
    sourceStack_->addWidget(makeLive());
    auto* fixedText = new ElidedLabel(this);
    setRole(fixedText, QStringLiteral("muted"));
    fixedText->setFullText(
        tr("Snapshots are taken at each evaluation, always of the same text. "
           "Choose a checkpoint to look at another."));
    textStack_->addWidget(fixedText);
    comparison_->setObjectName(QStringLiteral("comparisonComboBox"));
    comparison_->setAccessibleName(tr("Compare with"));
    comparison_->setToolTip(tr("Shows the difference: the source minus what is chosen here"));
    comparison_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    textStack_->addWidget(makeText());
    for (QStackedWidget* stack : {sourceStack_, textStack_}) {
        stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(caption(tr("&Source"), source_));
    row->addWidget(source_);
    row->addSpacing(space::kSmall);
    row->addWidget(sourceStack_, 1);
    column->addLayout(row);
    auto* textRow = new QHBoxLayout;
    textRow->setSpacing(space::kSmall);
    textRow->addWidget(caption(tr("&Text"), textKind_));
    textRow->addWidget(textStack_, 1);
    textRow->addSpacing(space::kSmall);
    textRow->addWidget(caption(tr("Compare &with"), comparison_));
    textRow->addWidget(comparison_);
    column->addLayout(textRow);

    connect(source_, &QComboBox::activated, this, &EmbeddingControls::onSourceChosen);
    connect(comparison_, &QComboBox::activated, this, &EmbeddingControls::requestComparison);
    setExamples(false);
    setSteps({});
    setCheckpoints({});
    setLive(false);
}

QWidget* EmbeddingControls::makeHistory() {
    auto* page = new QWidget(this);
    auto* row = plainRow(page);
    previous_ = makeButton(tr("‹"), QStringLiteral("previousStepPushButton"), page);
    previous_->setAccessibleName(tr("Previous snapshot"));
    previous_->setToolTip(tr("Previous snapshot"));
    next_ = makeButton(tr("›"), QStringLiteral("nextStepPushButton"), page);
    next_->setAccessibleName(tr("Next snapshot"));
    next_->setToolTip(tr("Next snapshot"));
    slider_ = new QSlider(Qt::Horizontal, page);
    slider_->setObjectName(QStringLiteral("historySlider"));
    slider_->setAccessibleName(tr("Snapshot of the run's history"));
    slider_->setPageStep(1);
    stepLabel_ = makeMuted(QString(), page);
    stepLabel_->setObjectName(QStringLiteral("historyStepLabel"));
    stepLabel_->setWordWrap(false);
    stepLabel_->setFont(tabularDigits(stepLabel_->font()));
    row->addWidget(previous_);
    row->addWidget(slider_, 1);
    row->addWidget(next_);
    row->addWidget(stepLabel_);
    connect(previous_, &QPushButton::clicked, this,
            [this] { slider_->setValue(slider_->value() - 1); });
    connect(next_, &QPushButton::clicked, this,
            [this] { slider_->setValue(slider_->value() + 1); });
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        updateHistory();
        if (position < steps_.size()) Q_EMIT snapshotStepRequested(steps_[position]);
    });
    return page;
}

QWidget* EmbeddingControls::makeCheckpoints() {
    auto* page = new QWidget(this);
    auto* row = plainRow(page);
    checkpoint_ = new ChoiceBox(page);
    checkpoint_->setObjectName(QStringLiteral("checkpointComboBox"));
    checkpoint_->setAccessibleName(tr("Checkpoint"));
    checkpoint_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(checkpoint_);
    row->addStretch(1);
    connect(checkpoint_, &QComboBox::activated, this, &EmbeddingControls::requestCheckpoint);
    return page;
}

QWidget* EmbeddingControls::makeLive() {
    auto* page = new QWidget(this);
    auto* row = plainRow(page);
    live_ = makeButton(tr("Snapshot now"), QStringLiteral("liveSnapshotPushButton"), page);
    live_->setToolTip(tr("Looks at the model as it is now; works while training and while paused"));
    auto* hint = new ElidedLabel(page);
    setRole(hint, QStringLiteral("muted"));
    hint->setFullText(tr("Only while a run is training or paused."));
    liveHint_ = hint;
    row->addWidget(live_);
    row->addWidget(hint, 1);
    connect(live_, &QPushButton::clicked, this, &EmbeddingControls::liveSnapshotRequested);
    return page;
}

QWidget* EmbeddingControls::makeText() {
    auto* page = new QWidget(this);
    auto* row = plainRow(page);
    textKind_ = new ChoiceBox(page);
    textKind_->setObjectName(QStringLiteral("textKindComboBox"));
    textKind_->setAccessibleName(tr("Which text"));
    textKind_->addItem(tr("Validation text"));
    textKind_->addItem(tr("Typed text"));
    textKind_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    offset_ = new QSpinBox(page);
    offset_->setObjectName(QStringLiteral("offsetSpinBox"));
    offset_->setAccessibleName(tr("Where in the validation text"));
    offset_->setRange(0, std::numeric_limits<int>::max());
    offset_->setGroupSeparatorShown(true);
    offset_->setMinimumWidth(180);
    text_ = new QLineEdit(page);
    text_->setObjectName(QStringLiteral("probeTextLineEdit"));
    text_->setAccessibleName(tr("Text to look at"));
    text_->setPlaceholderText(tr("Type a text longer than the planning horizon"));
    text_->setToolTip(text_->placeholderText());
    offset_->setMinimumHeight(textKind_->sizeHint().height());
    textInput_ = new QStackedWidget(page);
    textInput_->addWidget(offset_);
    textInput_->addWidget(text_);
    apply_ = makeButton(tr("Apply"), QStringLiteral("applyProbePushButton"), page);
    apply_->setToolTip(tr("Show this text"));
    row->addWidget(textKind_);
    row->addSpacing(space::kSmall);
    row->addWidget(textInput_);
    row->addWidget(apply_);
    row->addStretch(0);
    connect(textKind_, &QComboBox::currentIndexChanged, this, &EmbeddingControls::updateText);
    connect(text_, &QLineEdit::textChanged, this, &EmbeddingControls::updateText);
    connect(text_, &QLineEdit::returnPressed, apply_, &QPushButton::click);
    connect(apply_, &QPushButton::clicked, this, &EmbeddingControls::applyProbe);
    return page;
}

EmbeddingControls::Source EmbeddingControls::source() const {
    return static_cast<Source>(source_->currentIndex());
}

void EmbeddingControls::onSourceChosen() {
    sourceStack_->setCurrentIndex(source_->currentIndex());
    textStack_->setCurrentIndex(source() == History ? 0 : 1);
    if (source() == History && !steps_.isEmpty()) {
        Q_EMIT snapshotStepRequested(steps_[slider_->value()]);
    }
    if (source() == Checkpoint) requestCheckpoint();
}

void EmbeddingControls::chooseCheckpoint(const QString& folder) {
    const QFileInfo wanted(folder);
    for (int i = 0; i < checkpoint_->count(); ++i) {
        if (QFileInfo(checkpoint_->itemData(i).toString()) == wanted) {
            checkpoint_->setCurrentIndex(i);
            source_->setCurrentIndex(Checkpoint);
            onSourceChosen();
            return;
        }
    }
}

void EmbeddingControls::chooseNewestCheckpoint() {
    if (!checkpoints_.isEmpty()) chooseCheckpoint(checkpoints_.first().folder);
}

void EmbeddingControls::requestCheckpoint() {
    const QString folder = checkpoint_->currentData().toString();
    if (!folder.isEmpty()) Q_EMIT checkpointRequested(folder);
}

void EmbeddingControls::applyProbe() {
    if (source() == Checkpoint) requestCheckpoint();
    if (source() == Live && live_->isEnabled()) Q_EMIT liveSnapshotRequested();
}

void EmbeddingControls::setSteps(const QVector<qint64>& steps) {
    // Where the run went back, a snapshot that was looked for and is still there stays.
    const bool atEnd = slider_->value() == slider_->maximum();
    const auto kept = atEnd ? -1 : static_cast<int>(steps.indexOf(steps_.value(slider_->value())));
    steps_ = steps;
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, std::max(0, static_cast<int>(steps.size()) - 1));
    slider_->setValue(kept < 0 ? slider_->maximum() : kept);
    updateHistory();
    updateComparisons();
}

void EmbeddingControls::addStep(qint64 step) {
    if (steps_.contains(step)) return;
    const bool atEnd = slider_->value() == slider_->maximum();
    const auto place = std::lower_bound(steps_.begin(), steps_.end(), step);
    steps_.insert(place, step);
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, static_cast<int>(steps_.size()) - 1);
    if (atEnd) slider_->setValue(slider_->maximum());
    updateHistory();
    updateComparisons();
}

void EmbeddingControls::updateHistory() {
    const int position = slider_->value(), count = static_cast<int>(steps_.size());
    previous_->setEnabled(position > 0);
    next_->setEnabled(position + 1 < count);
    slider_->setEnabled(count > 1);
    stepLabel_->setText(count == 0 ? tr("No snapshots yet")
                                   : tr("Step %1 (%2 of %3)")
                                         .arg(groupedNumber(steps_[position]))
                                         .arg(position + 1)
                                         .arg(count));
}

void EmbeddingControls::setCheckpoints(const QVector<CheckpointItem>& checkpoints) {
    const QString before = checkpoint_->currentData().toString();
    checkpoint_->clear();
    for (const CheckpointItem& item : checkpoints) checkpoint_->addItem(item.label, item.folder);
    const int again = checkpoint_->findData(before);
    // Until the user looks at checkpoints, the newest is the one to begin with.
    if (again >= 0 && source() == Checkpoint) checkpoint_->setCurrentIndex(again);
    checkpoint_->setEnabled(!checkpoints.isEmpty());
    if (checkpoints.isEmpty()) checkpoint_->addItem(tr("No checkpoints yet"));
    checkpoints_ = checkpoints;
    updateComparisons();
    updateText();
}

void EmbeddingControls::updateComparisons() {
    const QVariant before = comparison_->currentData();
    const QString label = comparison_->currentText();
    comparison_->clear();
    comparison_->addItem(tr("Nothing"));
    for (const CheckpointItem& item : checkpoints_) {
        comparison_->addItem(tr("Checkpoint: %1").arg(item.label), item.folder);
    }
    for (auto step = steps_.crbegin(); step != steps_.crend(); ++step) {
        comparison_->addItem(tr("Snapshot: step %1").arg(groupedNumber(*step)), *step);
    }
    if (!before.isValid()) return;
    // What was chosen is on screen, even if its checkpoint has been deleted since.
    if (comparison_->findData(before) < 0) comparison_->addItem(label, before);
    comparison_->setCurrentIndex(comparison_->findData(before));
}

void EmbeddingControls::resetComparison() { comparison_->setCurrentIndex(0); }

bool EmbeddingControls::isComparing() const { return comparison_->currentData().isValid(); }

void EmbeddingControls::requestComparison() {
    const QVariant choice = comparison_->currentData();
    if (!choice.isValid()) {
        Q_EMIT comparisonEnded();
    } else if (choice.typeId() == QMetaType::QString) {
        Q_EMIT otherCheckpointRequested(choice.toString());
    } else {
        Q_EMIT otherSnapshotRequested(choice.toLongLong());
    }
}

void EmbeddingControls::setExamples(bool examples) {
    offset_->setPrefix(examples ? tr("example ") : tr("from token "));
    offset_->setToolTip(examples ? tr("Number of the validation example")
                                 : tr("First token of the window"));
}

void EmbeddingControls::setLive(bool running) {
    live_->setEnabled(running);
    liveHint_->setVisible(!running);
}

bool EmbeddingControls::hasAnySource() const {
    return !steps_.isEmpty() || checkpoint_->isEnabled() || live_->isEnabled();
}

ProbeRequest EmbeddingControls::probe() const {
    ProbeRequest request;
    if (textKind_->currentIndex() == 1) {
        request.text = text_->text().toStdString();
    } else {
        request.offset = offset_->value();
    }
    return request;
}

void EmbeddingControls::updateText() {
    const bool typed = textKind_->currentIndex() == 1;
    textInput_->setCurrentIndex(typed ? 1 : 0);
    // A typed text takes the whole row, an offset only what it needs.
    textInput_->setSizePolicy(typed ? QSizePolicy::Expanding : QSizePolicy::Maximum,
                              QSizePolicy::Preferred);
    apply_->setEnabled(!typed || !text_->text().isEmpty());
}

}  // namespace deepsight
