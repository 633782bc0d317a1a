#include "widgets/export_weights_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/exchange/state_dict_export.h"
#include "widgets/caption.h"
#include "widgets/number_format.h"
#include "widgets/phrase_text.h"
#include "widgets/theme.h"
#include "widgets/weights_texts.h"
#include "widgets/work_report.h"

namespace deepsight {
namespace {

QString checkpointText(const CheckpointInfo& checkpoint, bool newest) {
    const QString step = groupedNumber(checkpoint.step);
    if (checkpoint.best) return ExportWeightsDialog::tr("Step %1, the best").arg(step);
    return newest ? ExportWeightsDialog::tr("Step %1, the newest").arg(step)
                  : ExportWeightsDialog::tr("Step %1").arg(step);
}

}  // namespace

ExportWeightsDialog::ExportWeightsDialog(const QString& run, const Config& config,
                                         const std::vector<CheckpointInfo>& checkpoints,
                                         QWidget* parent)
    : QDialog(parent),
      checkpoints_(checkpoints),
      checkpoint_(new QComboBox(this)),
      bar_(new QProgressBar(this)),
      problem_(new QLabel(this)),
      export_(makePrimaryButton(tr("Export…"), QStringLiteral("exportWeightsPushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelExportWeightsPushButton"), this)) {
    setObjectName(QStringLiteral("exportWeightsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export weights of %1").arg(run));
    resize(560, 460);
    checkpoint_->setObjectName(QStringLiteral("exportCheckpointComboBox"));
    checkpoint_->setAccessibleName(tr("Checkpoint"));
    int chosen = static_cast<int>(checkpoints_.size()) - 1;
    for (std::size_t i = 0; i < checkpoints_.size(); ++i) {
        checkpoint_->addItem(checkpointText(checkpoints_[i], i + 1 == checkpoints_.size()));
        if (checkpoints_[i].best) chosen = static_cast<int>(i);
    }
    checkpoint_->setCurrentIndex(chosen);
    bar_->setObjectName(QStringLiteral("exportWeightsProgressBar"));
    bar_->setAccessibleName(tr("Progress of the export"));
    bar_->setTextVisible(false);
    bar_->hide();
    problem_->setObjectName(QStringLiteral("exportWeightsProblemLabel"));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(makeCaption(tr("&Checkpoint"), checkpoint_));
    line->addWidget(checkpoint_, 1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(export_, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel_, QDialogButtonBox::RejectRole);
    export_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addLayout(line);
    column->addWidget(makeMuted(
        tr("A PyTorch state dict of a checkpoint, as .safetensors. Names of the tensors:"), this));
    for (const auto names : {WeightNames::DeepSight, WeightNames::Published, WeightNames::NanoGpt,
                             WeightNames::Gpt2}) {
        addNames(names, config);
    }
    column->addStretch();
    column->addWidget(bar_);
    column->addWidget(problem_);
    column->addWidget(buttons);
    choices_.first()->setChecked(true);
    choices_.first()->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportWeightsDialog::reject);
    connect(export_, &QPushButton::clicked, this, &ExportWeightsDialog::request);
}

void ExportWeightsDialog::addNames(WeightNames names, const Config& config) {
    auto* choice = new QRadioButton(weightNamesLabel(names), this);
    choice->setObjectName(QStringLiteral("%1NamesRadioButton").arg(QLatin1String(idOf(names))));
    const auto problem = exportProblem(config, names);
    const QString text = problem ? phraseText("Weights", *problem) : weightNamesHelp(names);
    choice->setEnabled(!problem);
    choice->setToolTip(text);
    choice->setAccessibleDescription(text);
    auto* help = makeMuted(text, this);
    help->setIndent(space::kLarge + space::kSmall);
    auto* pair = new QVBoxLayout;
    pair->setSpacing(space::kTiny);
    pair->addWidget(choice);
    pair->addWidget(help);
    static_cast<QVBoxLayout*>(layout())->addLayout(pair);
    choices_.append(choice);
}

void ExportWeightsDialog::request() {
    problem_->hide();
    for (int i = 0; i < choices_.size(); ++i) {
        if (choices_[i]->isChecked()) {
            Q_EMIT exportRequested(
                checkpoints_[static_cast<std::size_t>(std::max(0, checkpoint_->currentIndex()))],
                static_cast<WeightNames>(i));
        }
    }
}

void ExportWeightsDialog::reject() {
    if (!working_) QDialog::reject();
}

void ExportWeightsDialog::setWorking(bool working) {
    working_ = working;
    export_->setEnabled(!working);
    cancel_->setEnabled(!working);
    cancel_->setToolTip(working ? tr("The file is being written; this cannot be cancelled.")
                                : QString());
}

void ExportWeightsDialog::showProgress(const QString& phase, qint64 done, qint64 total) {
    showWorkProgress(*bar_, *problem_, phase, done, total);
    setWorking(true);
}

void ExportWeightsDialog::showFailure(const QString& message) {
    showWorkFailure(*bar_, *problem_, message);
    setWorking(false);
}

}  // namespace deepsight
