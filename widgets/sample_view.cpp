#include "widgets/sample_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "widgets/elided_label.h"
#include "widgets/empty_state.h"
#include "widgets/notice_banner.h"
#include "widgets/number_format.h"
#include "widgets/page_header.h"
#include "widgets/probability_shade.h"
#include "widgets/sample_pane.h"
#include "widgets/theme.h"

namespace deepsight {

SampleView::SampleView(QWidget* parent)
    : QWidget(parent),
      header_(new PageHeader(tr("Sample"), tr("Text that a checkpoint of the run writes"), this)),
      generate_(makePrimaryButton(tr("&Generate"), QStringLiteral("generatePushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelSamplePushButton"), this)),
      notice_(new NoticeBanner(QStringLiteral("sample"), this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState({}, {}, tr("Configure a run"), this)),
      controls_(new SampleControls(this)),
      trainingNote_(makeMuted(tr("A run is in training. It goes on while text is generated, and "
                                 "both are slower meanwhile."),
                              this)),
      pane_(new SamplePane({}, this)),
      other_(new SamplePane(QStringLiteral("other"), this)),
      text_(pane_->text()),
      writes_(text_),
      selected_(text_) {
    setObjectName(QStringLiteral("sampleView"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    buildHeader();
    page->addWidget(header_);
    page->addWidget(notice_);
    empty_->setGlyph(EmptyState::Glyph::Run);
    stack_->addWidget(empty_);
    stack_->addWidget(buildContent());
    page->addWidget(stack_, 1);
    connectActions();
    setBusy(false, {});
    setTraining(false);
    updateOutput();
}

void SampleView::buildHeader() {
    generate_->setToolTip(tr("Generate text with these settings (Ctrl+Enter)"));
    cancel_->setToolTip(tr("Stop after this token; the text so far stays (Esc)"));
    header_->addControl(cancel_);
    header_->addControl(generate_);
}

QWidget* SampleView::buildContent() {
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(buildSettings(), 2);
    row->addWidget(buildOutput(), 5);
    return content;
}

QWidget* SampleView::buildSettings() {
    QFrame* card = makeCard(this);
    card->setMinimumWidth(280);
    card->setMaximumWidth(420);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(controls_, 1);
    trainingNote_->setObjectName(QStringLiteral("sampleTrainingNoteLabel"));
    column->addWidget(trainingNote_);
    return card;
}

QWidget* SampleView::buildOutput() {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    column->setSpacing(space::kSmall);
    shade_ = new QCheckBox(tr("S&hade by probability"), card);
    shade_->setObjectName(QStringLiteral("shadeCheckBox"));
    shade_->setToolTip(tr("Colour each token by how unlikely the model held it"));
    legend_ = new ShadeLegend(card);
    copy_ = makeButton(tr("C&opy"), QStringLiteral("copySamplePushButton"), card);
    copy_->setToolTip(tr("Copy what is selected, or else the newest sample with its prompt"));
    clear_ = makeButton(tr("C&lear"), QStringLiteral("clearSamplesPushButton"), card);
    clear_->setToolTip(tr("Remove all samples"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(shade_);
    head->addStretch(1);
    head->addWidget(copy_);
    head->addWidget(clear_);
    column->addLayout(head);
    column->addWidget(legend_);
    text_->setPlaceholderText(tr("Samples appear here, the newest last."));
    auto* panes = new QSplitter(Qt::Horizontal, card);
    panes->setObjectName(QStringLiteral("sampleSplitter"));
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(space::kMedium);
    panes->addWidget(pane_);
    panes->addWidget(other_);
    column->addWidget(panes, 1);
    progress_ = new QProgressBar(card);
    progress_->setObjectName(QStringLiteral("sampleProgressBar"));
    progress_->setAccessibleName(tr("Tokens generated"));
    progress_->setTextVisible(false);
    progress_->setFixedWidth(64);
    status_ = new ElidedLabel(card);
    status_->setObjectName(QStringLiteral("sampleStatusLabel"));
    pointed_ = new ElidedLabel(card);
    pointed_->setObjectName(QStringLiteral("pointedTokenLabel"));
    pointed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* label : {static_cast<QLabel*>(status_), static_cast<QLabel*>(pointed_)}) {
        setRole(label, QStringLiteral("muted"));
    }
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addWidget(progress_);
    foot->addWidget(status_, 2);
    foot->addWidget(pointed_, 3);
    column->addLayout(foot);
    return card;
}

void SampleView::connectActions() {
    connect(empty_, &EmptyState::actionTriggered, this, &SampleView::goToConfigureRequested);
    connect(generate_, &QPushButton::clicked, this, &SampleView::generateRequested);
    connect(cancel_, &QPushButton::clicked, this, &SampleView::cancelRequested);
    connect(controls_, &SampleControls::exampleRequested, this, &SampleView::exampleRequested);
    connect(shade_, &QCheckBox::toggled, this, &SampleView::setShaded);
    connect(copy_, &QPushButton::clicked, this, &SampleView::copy);
    connect(clear_, &QPushButton::clicked, this, [this] {
        setOtherEntries({});
        setEntries({});
    });
    connect(controls_, &SampleControls::otherCheckpointChanged, this, &SampleView::updateOutput);
    connect(other_->text(), &SampleText::tokenPointed, pointed_, &ElidedLabel::setFullText);
    for (SampleText* text : {text_, other_->text()}) {
        connect(text, &SampleText::selectionChanged, this, [this, text] {
            if (text->textCursor().hasSelection()) selected_ = text;
        });
    }
    connect(text_, &SampleText::piecePointed, other_, &SamplePane::showBeside);
    connect(other_->text(), &SampleText::piecePointed, pane_, &SamplePane::showBeside);
    connect(text_, &SampleText::tokenPointed, pointed_, &ElidedLabel::setFullText);
    // Wherever the keyboard is in the window, as long as this page is the visible one.
    const auto addKey = [this](const QKeySequence& key, QPushButton* button) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
        return shortcut;
    };
    addKey(Qt::CTRL | Qt::Key_Return, generate_);
    addKey(Qt::CTRL | Qt::Key_Enter, generate_);
    escape_ = addKey(Qt::Key_Escape, cancel_);
}

void SampleView::setCheckpoints(const QVector<SampleCheckpoint>& checkpoints) {
    controls_->setCheckpoints(checkpoints);
    updateEmptiness();
}

void SampleView::setTraining(bool training) {
    training_ = training;
    trainingNote_->setVisible(training);
    updateEmptiness();
}

void SampleView::updateEmptiness() {
    empty_->setActionVisible(!training_);
    empty_->setText(tr("No checkpoint yet"),
                    training_ ? tr("The run in training saves its first checkpoint at its next "
                                   "evaluation. Then it can write text.")
                              : tr("Text is written by a checkpoint. Start a run, or open one "
                                   "that has checkpoints."));
    stack_->setCurrentIndex(controls_->hasCheckpoints() ? 1 : 0);
    generate_->setEnabled(!busy_ && controls_->hasCheckpoints());
}

bool SampleView::isShaded() const { return shade_->isChecked(); }

void SampleView::setShaded(bool shaded) {
    shade_->setChecked(shaded);
    text_->setShaded(shaded);
    other_->text()->setShaded(shaded);
    legend_->setVisible(shaded);
}

const std::vector<SampleEntry>& SampleView::entries() const { return text_->entries(); }

void SampleView::setEntries(std::vector<SampleEntry> entries) {
    text_->setEntries(std::move(entries));
    if (!busy_) status_->setFullText({});
    updateOutput();
}

const std::vector<SampleEntry>& SampleView::otherEntries() const {
    return other_->text()->entries();
}

void SampleView::setOtherEntries(std::vector<SampleEntry> entries) {
    other_->text()->setEntries(std::move(entries));
    updateOutput();
}

void SampleView::beginSample(const SampleEntry& entry) { begin(text_, entry); }

void SampleView::beginOther(const SampleEntry& entry) { begin(other_->text(), entry); }

void SampleView::begin(SampleText* text, const SampleEntry& entry) {
    received_ = 0;
    sampling_ = true;
    writes_ = text;
    progress_->setRange(0, 0);  // until the model is loaded
    text->begin(entry);
    setBusy(true, tr("Loading the checkpoint…"));
    updateOutput();
}

void SampleView::addPieces(const std::vector<SampledPiece>& pieces) {
    if (!sampling_) return;
    writes_->append(pieces);
    for (const SampledPiece& piece : pieces) received_ += piece.tokens;
    const qint64 wanted = writes_->entries().back().request.maxTokens;
    progress_->setRange(0, static_cast<int>(wanted));
    progress_->setValue(static_cast<int>(received_));
    status_->setFullText(
        tr("%1 of at most %2 tokens").arg(groupedNumber(received_), groupedNumber(wanted)));
}

void SampleView::endSample(const SampleSummary& summary) {
    if (!std::exchange(sampling_, false)) return;
    writes_->end(summary.stopped ? SampleEntry::State::Stopped : SampleEntry::State::Done, summary);
    compare();
    setBusy(false, describeSpeed(summary));
}

/// Two samples of a pair are compared when the second has ended: a text that was stopped seems to
/// end where it does not.
void SampleView::compare() {
    if (writes_ == text_ || entries().empty() || otherEntries().empty()) return;
    const SampleEntry &left = entries().back(), &right = otherEntries().back();
    if (left.pair == 0 || left.pair != right.pair) return;
    if (left.summary.stopped || right.summary.stopped) return;
    const auto difference = firstDifference(left, right);
    const qint64 leftStep = left.summary.step, rightStep = right.summary.step;
    text_->compareNewest(rightStep, difference);
    other_->text()->compareNewest(leftStep, difference);
}

void SampleView::fail(const QString& problem) {
    if (std::exchange(sampling_, false)) writes_->removeNewest();
    setBusy(false, {});
    notice_->showProblem(problem);
    updateOutput();
}

void SampleView::beginWaiting(const QString& what) {
    progress_->setRange(0, 0);
    setBusy(true, what);
}

void SampleView::endWaiting() { setBusy(false, {}); }

void SampleView::setBusy(bool busy, const QString& status) {
    busy_ = busy;
    if (busy) notice_->hide();
    cancel_->setEnabled(busy);
    escape_->setEnabled(cancel_->isEnabled());
    progress_->setVisible(busy);
    status_->setFullText(status);
    controls_->setBusy(busy);
    updateEmptiness();
    updateOutput();
}

void SampleView::updateOutput() {
    other_->setVisible(controls_->otherCheckpoint().has_value() || !otherEntries().empty());
    const bool any = !entries().empty();
    copy_->setEnabled(any);
    clear_->setEnabled(any && !busy_);
}

void SampleView::copy() {
    const SampleText* from = text_;
    for (SampleText* pane : {selected_, text_, other_->text()}) {
        if (!pane->textCursor().hasSelection()) continue;
        from = pane;
        break;
    }
    QString text =
        from->textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    if (text.isEmpty() && !entries().empty()) {
        const SampleEntry& newest = entries().back();
        text = QString::fromStdString(newest.request.prompt) + newest.text();
    }
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace deepsight
