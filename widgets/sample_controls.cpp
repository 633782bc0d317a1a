#include "widgets/sample_controls.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>
#include <limits>

#include "widgets/choice_box.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

// What may be chosen beside a step's folder.
const QString kNewest = QStringLiteral("newest");
const QString kBest = QStringLiteral("best");

QLabel* caption(const QString& text, QWidget* buddy) {
    QLabel* label = makeMuted(text);
    label->setBuddy(buddy);
    return label;
}

template <typename Spin, typename Value>
Spin* makeSpin(const QString& objectName, Value least, Value most, Value step, QWidget* parent) {
    auto* spin = new Spin(parent);
    spin->setObjectName(objectName);
    spin->setRange(least, most);
    spin->setSingleStep(step);
    spin->setFocusPolicy(Qt::StrongFocus);
    return spin;
}

}  // namespace

SampleControls::SampleControls(QWidget* parent)
    : QWidget(parent),
      checkpoint_(new ChoiceBox(this)),
      other_(new ChoiceBox(this)),
      prompt_(new QPlainTextEdit(this)),
      example_(makeSpin<QSpinBox>(QStringLiteral("exampleSpinBox"), 0,
                                  std::numeric_limits<int>::max(), 1, this)),
      temperature_(makeSpin<QDoubleSpinBox>(QStringLiteral("temperatureDoubleSpinBox"), 0.0, 10.0,
                                            0.1, this)),
      maxTokens_(makeSpin<QSpinBox>(QStringLiteral("maxTokensSpinBox"), 1, 100000, 50, this)),
      topK_(makeSpin<QSpinBox>(QStringLiteral("topKSpinBox"), 0, 65535, 1, this)),
      topP_(makeSpin<QDoubleSpinBox>(QStringLiteral("topPDoubleSpinBox"), 0.01, 1.0, 0.05, this)),
      seed_(makeSpin<QSpinBox>(QStringLiteral("seedSpinBox"), 0, std::numeric_limits<int>::max(), 1,
                               this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    buildCheckpoint(column);
    buildPrompt(column);
    buildRule(column);
    column->addStretch(1);
    for (QWidget* field :
         std::initializer_list<QWidget*>{example_, temperature_, maxTokens_, topK_, topP_, seed_}) {
        field->setMinimumHeight(checkpoint_->sizeHint().height());
    }
    setSource(DataSource::Text);
    setRequest({});
    setCheckpoints({});
}

void SampleControls::buildCheckpoint(QVBoxLayout* column) {
    checkpoint_->setObjectName(QStringLiteral("sampleCheckpointComboBox"));
    checkpoint_->setAccessibleName(tr("Checkpoint"));
    checkpoint_->setToolTip(tr("The weights that write. “Newest” moves on while a run trains."));
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kTiny);
    group->addWidget(caption(tr("&Checkpoint"), checkpoint_));
    group->addWidget(checkpoint_);
    other_->setObjectName(QStringLiteral("otherSampleCheckpointComboBox"));
    other_->setAccessibleName(tr("Compare with"));
    other_->setToolTip(
        tr("Writes the same prompt with the same seed by another checkpoint too, beside it"));
    group->addSpacing(space::kTiny);
    group->addWidget(caption(tr("Compare &with"), other_));
    group->addWidget(other_);
    column->addLayout(group);
    connect(other_, &QComboBox::currentIndexChanged, this, &SampleControls::otherCheckpointChanged);
}

void SampleControls::buildPrompt(QVBoxLayout* column) {
    prompt_->setObjectName(QStringLiteral("promptPlainTextEdit"));
    prompt_->setAccessibleName(tr("Prompt"));
    prompt_->setTabChangesFocus(true);
    prompt_->setMinimumHeight(3 * fontMetrics().lineSpacing() + 2 * space::kSmall);
    example_->setAccessibleName(tr("Number of the validation example"));
    example_->setToolTip(
        tr("Counted from 0. Of text, an example is as long as the context: its "
           "first half becomes the prompt."));
    QPushButton* use =
        makeButton(tr("&Use as prompt"), QStringLiteral("useExamplePushButton"), this);
    use->setToolTip(
        tr("Take the prompt from this example of the validation data, and compare "
           "the text with how the data goes on"));
    useExample_ = use;
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kTiny);
    group->addWidget(caption(tr("&Prompt"), prompt_));
    group->addWidget(prompt_);
    group->addSpacing(space::kTiny);
    group->addWidget(caption(tr("&Validation example"), example_));
    group->addWidget(example_);
    group->addSpacing(space::kTiny);
    group->addWidget(use);
    column->addLayout(group);
    connect(use, &QPushButton::clicked, this,
            [this] { Q_EMIT exampleRequested(example_->value()); });
}

void SampleControls::addField(QGridLayout* grid, const QString& name, QWidget* field,
                              const QString& tip) {
    const int index = grid->count();
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kTiny);
    QLabel* label = caption(name, field);
    label->setToolTip(tip);
    field->setToolTip(tip);
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    group->addStretch(1);  // a neighbour's name may need two lines
    group->addWidget(label);
    group->addWidget(field);
    grid->addLayout(group, index / 2, index % 2);
}

void SampleControls::buildRule(QVBoxLayout* column) {
    topK_->setSpecialValueText(tr("All"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(grid, tr("&Temperature"), temperature_,
             tr("Divides the logits: below 1 the text becomes safer, above 1 wilder. 0 takes the "
                "most likely token every time."));
    addField(grid, tr("&Max tokens"), maxTokens_,
             tr("How many tokens to generate. A line of a generated task ends by itself."));
    addField(grid, tr("Top-&k"), topK_,
             tr("Draw from the k most likely tokens only. 0: from all."));
    addField(grid, tr("Top-&p"), topP_,
             tr("Then draw from the smallest set of tokens that has this probability: nucleus "
                "sampling (Holtzman et al. 2020). 1: from all."));
    addField(grid, tr("&Seed"), seed_,
             tr("The same seed, prompt and settings give the same text again."));
    QPushButton* newSeed = makeButton(tr("&New seed"), QStringLiteral("newSeedPushButton"), this);
    newSeed->setToolTip(tr("Draw another seed, for another text"));
    grid->addWidget(newSeed, 2, 1, Qt::AlignBottom);
    column->addLayout(grid);
    connect(newSeed, &QPushButton::clicked, this, [this] {
        seed_->setValue(static_cast<int>(QRandomGenerator::global()->bounded(1000000)));
    });
}

void SampleControls::setCheckpoints(const QVector<SampleCheckpoint>& checkpoints) {
    const QString before = checkpoint_->currentData().toString();
    checkpoints_ = checkpoints;
    fillOthers();
    checkpoint_->clear();
    checkpoint_->setEnabled(hasCheckpoints());
    if (checkpoints.isEmpty()) {
        checkpoint_->addItem(tr("No checkpoints yet"), kNewest);
        return;
    }
    checkpoint_->addItem(tr("Newest (step %1)").arg(groupedNumber(checkpoints.last().step)),
                         kNewest);
    const auto best = std::find_if(checkpoints.begin(), checkpoints.end(),
                                   [](const SampleCheckpoint& item) { return item.best; });
    if (best != checkpoints.end()) {
        checkpoint_->addItem(tr("Best (step %1)").arg(groupedNumber(best->step)), kBest);
    }
    checkpoint_->insertSeparator(checkpoint_->count());
    for (auto item = checkpoints.rbegin(); item != checkpoints.rend(); ++item) {
        checkpoint_->addItem(tr("Step %1").arg(groupedNumber(item->step)), item->folder);
    }
    checkpoint_->setCurrentIndex(std::max(0, checkpoint_->findData(before)));
}

void SampleControls::fillOthers() {
    const QString before = other_->currentData().toString();
    const QSignalBlocker quiet(other_);
    other_->clear();
    other_->addItem(tr("Nothing"), QString());
    for (auto item = checkpoints_.rbegin(); item != checkpoints_.rend(); ++item) {
        other_->addItem(tr("Step %1").arg(groupedNumber(item->step)), item->folder);
    }
    other_->setCurrentIndex(std::max(0, other_->findData(before)));
    other_->setEnabled(hasCheckpoints());
}

std::optional<SampleCheckpoint> SampleControls::otherCheckpoint() const {
    const QString wanted = other_->currentData().toString();
    for (const SampleCheckpoint& item : checkpoints_) {
        if (item.folder == wanted) return item;
    }
    return std::nullopt;
}

std::optional<SampleCheckpoint> SampleControls::checkpoint() const {
    const QString wanted = checkpoint_->currentData().toString();
    if (checkpoints_.isEmpty()) return std::nullopt;
    for (const SampleCheckpoint& item : checkpoints_) {
        if (item.folder == wanted || (wanted == kBest && item.best)) return item;
    }
    return checkpoints_.last();
}

void SampleControls::setSource(DataSource source) {
    const auto hint = [source] {
        switch (source) {
            case DataSource::PathStar:
                return tr(
                    "A graph up to its “=”, such as 3,7|7,1|3,5|5,2/3,1=\nEasiest from a "
                    "validation example below.");
            case DataSource::SiblingDiscovery:
                return tr("How a line begins, such as BOS c17. Without it the model writes one.");
            case DataSource::TriangleDiscovery:
                return tr(
                    "How a line begins, such as BOS t 17 or BOS e 17. Without it the model writes "
                    "a triangle.");
            case DataSource::Text:
            case DataSource::TokenFiles:
            case DataSource::Documents:
            case DataSource::TokenShards:
                break;
        }
        return tr("The text to go on from. Without one the model starts after a line break.");
    };
    prompt_->setPlaceholderText(hint());
}

void SampleControls::setBusy(bool busy) { useExample_->setEnabled(!busy); }

SamplingRequest SampleControls::request() const {
    SamplingRequest request;
    request.prompt = prompt_->toPlainText().toStdString();
    request.maxTokens = maxTokens_->value();
    request.rule.temperature = temperature_->value();
    request.rule.topK = topK_->value();
    request.rule.topP = topP_->value();
    request.seed = static_cast<std::uint64_t>(seed_->value());
    return request;
}

void SampleControls::setRequest(const SamplingRequest& request) {
    prompt_->setPlainText(QString::fromStdString(request.prompt));
    maxTokens_->setValue(static_cast<int>(request.maxTokens));
    temperature_->setValue(request.rule.temperature);
    topK_->setValue(static_cast<int>(request.rule.topK));
    topP_->setValue(request.rule.topP);
    seed_->setValue(static_cast<int>(request.seed));
}

void SampleControls::setExample(const ValidationExample& example) {
    shownExample_ = example;
    prompt_->setPlainText(QString::fromStdString(example.prompt));
}

QString SampleControls::continuation() const {
    const bool untouched = prompt_->toPlainText() == QString::fromStdString(shownExample_.prompt);
    return untouched ? QString::fromStdString(shownExample_.continuation) : QString();
}

}  // namespace deepsight
