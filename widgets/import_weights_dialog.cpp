#include "widgets/import_weights_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

#include "core/data/data_source.h"
#include "widgets/caption.h"
#include "widgets/field_rows.h"
#include "widgets/number_format.h"
#include "widgets/phrase_text.h"
#include "widgets/theme.h"
#include "widgets/weights_texts.h"
#include "widgets/work_report.h"

namespace deepsight {
namespace {

/// With its folder: many files have the same name.
QString fileText(const StateDict& dict) {
    const QFileInfo file(QString::fromStdString(dict.file.string()));
    return file.absoluteDir().dirName() + QLatin1Char('/') + file.fileName();
}

QString modelText(const ModelConfig& model) {
    if (model.architecture == Architecture::DeepSight) {
        return ImportWeightsDialog::tr("A DeepSight model of %1 encoder and %2 decoder layers")
            .arg(model.encoderLayers)
            .arg(model.decoderLayers);
    }
    return ImportWeightsDialog::tr("A decoder-only model of %Ln layers", nullptr,
                                   static_cast<int>(model.layers));
}

QString contentsText(const ImportWeightsDialog::Start& start) {
    const ModelConfig& model = start.dict.config.model;
    return ImportWeightsDialog::tr(
               "%1, width %2, with %3 tokens and a context of %4: %5 parameters. Its tensors "
               "have the names of %6.")
        .arg(modelText(model), groupedNumber(model.width), groupedNumber(model.vocabularySize),
             groupedNumber(model.contextSize), groupedNumber(start.parameters),
             weightNamesLabel(start.dict.names));
}

QString remarksText(const ImportWeightsDialog::Start& start) {
    QStringList lines;
    if (!start.dict.headsKnown) {
        lines << ImportWeightsDialog::tr(
            "Nothing says how many attention heads it has, and no shape tells: with "
            "a wrong number it writes nonsense.");
    }
    for (const Phrase& remark : start.dict.remarks) {
        lines << phraseText("Weights", remark);
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<std::string> fieldsOf(const StateDict& dict) {
    std::vector<std::string> fields{"data.source", "data.path", "data.document_field",
                                    "data.tokenizer"};
    if (!dict.headsKnown) {
        fields.insert(fields.begin(), {"model.heads", "model.cross_attention_heads"});
    }
    for (const char* field :
         {"training.steps", "training.batch_size", "training.learning_rate",
          "training.warmup_steps", "model.context_size", "model.dropout", "model.activation"}) {
        fields.emplace_back(field);
    }
    return fields;
}

}  // namespace

ImportWeightsDialog::ImportWeightsDialog(const Start& start, QWidget* parent)
    : QDialog(parent),
      name_(new QLineEdit(start.name, this)),
      rows_(new FieldRows(fieldsOf(start.dict), this)),
      chooseData_(makeButton(tr("Choose &data…"), QStringLiteral("weightsDataPushButton"), this)),
      bar_(new QProgressBar(this)),
      problem_(new QLabel(this)),
      import_(makePrimaryButton(tr("Import"), QStringLiteral("importWeightsPushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelWeightsPushButton"), this)),
      source_(start.config.data.source),
      vocabularySize_(start.config.model.vocabularySize),
      heads_(start.config.model.heads),
      crossFollowsHeads_(!start.dict.crossHeadsKnown) {
    setObjectName(QStringLiteral("importWeightsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import weights"));
    resize(640, 700);
    name_->setObjectName(QStringLiteral("weightsNameLineEdit"));
    name_->setAccessibleName(tr("Name of the new run"));
    chooseData_->setToolTip(tr("The text or tokens that the weights are tried and trained on"));
    bar_->setObjectName(QStringLiteral("weightsProgressBar"));
    bar_->setAccessibleName(tr("Progress of the import"));
    bar_->setTextVisible(false);
    bar_->hide();
    problem_->setObjectName(QStringLiteral("weightsProblemLabel"));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    auto* contents = makeMuted(contentsText(start), this);
    contents->setObjectName(QStringLiteral("weightsContentsLabel"));
    const QString remarks = remarksText(start);
    auto* remark = makeMuted(remarks, this);
    remark->setObjectName(QStringLiteral("weightsRemarksLabel"));
    remark->setVisible(!remarks.isEmpty());
    auto* line = new QHBoxLayout;
    line->addWidget(makeCaption(tr("&Name of the run"), name_));
    line->addWidget(name_, 1);
    auto* training = new QHBoxLayout;
    training->addWidget(makeHeading(tr("Data and training"), this), 1);
    training->addWidget(chooseData_);
    auto* page = new QWidget;
    setRole(page, QStringLiteral("page"));
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, space::kSmall, 0);
    inner->addWidget(rows_);
    inner->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("weightsScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(import_, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel_, QDialogButtonBox::RejectRole);
    import_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* file = makeHeading(fileText(start.dict), this);
    file->setTextFormat(Qt::PlainText);
    column->addWidget(file);
    column->addWidget(contents);
    column->addWidget(remark);
    column->addLayout(line);
    column->addLayout(training);
    column->addWidget(scroll, 1);
    column->addWidget(bar_);
    column->addWidget(problem_);
    column->addWidget(buttons);
    rows_->setConfig(start.config);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportWeightsDialog::reject);
    connect(chooseData_, &QPushButton::clicked, this,
            [this] { Q_EMIT chooseDataRequested(rows_->config().data.source); });
    connect(import_, &QPushButton::clicked, this, [this] {
        problem_->hide();
        Q_EMIT importRequested(name_->text().trimmed(), rows_->config());
    });
    connect(rows_, &FieldRows::edited, this, &ImportWeightsDialog::onEdited);
    connect(name_, &QLineEdit::textChanged, this, &ImportWeightsDialog::refresh);
    refresh();
    name_->setFocus();
    name_->selectAll();
}

void ImportWeightsDialog::setData(DataSource source, const QString& path) {
    Config config = rows_->config();
    pointToData(config, source, path.toStdString());
    // The weights are what they are: data of more tokens has to be said not to fit them.
    config.model.vocabularySize = vocabularySize_;
    source_ = config.data.source;
    rows_->setConfig(config);
    refresh();
}

/// Another source has other fields. The heads of the cross-attention are twice as many as the
/// others until somebody gives another number.
void ImportWeightsDialog::onEdited() {
    Config config = rows_->config();
    auto& model = config.model;
    crossFollowsHeads_ = crossFollowsHeads_ && model.crossAttentionHeads == 2 * heads_;
    if (crossFollowsHeads_ && model.heads != heads_) {
        heads_ = model.heads;
        model.crossAttentionHeads = 2 * heads_;
        rows_->follow(config);
    }
    if (config.data.source != source_) {
        source_ = config.data.source;
        rows_->setConfig(config);
    }
    refresh();
}

void ImportWeightsDialog::refresh() {
    const QString name = name_->text().trimmed();
    const bool named =
        !name.isEmpty() && !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.'));
    import_->setEnabled(!working_ && named && rows_->isValid());
    import_->setToolTip(!named             ? tr("Give the new run a name without “/”.")
                        : rows_->isValid() ? QString()
                                           : tr("Correct the marked fields first."));
}

void ImportWeightsDialog::reject() {
    if (!working_) {
        return QDialog::reject();
    }
    cancel_->setEnabled(false);
    Q_EMIT cancelRequested();
}

void ImportWeightsDialog::setWorking(bool working) {
    working_ = working;
    rows_->setEnabled(!working);
    name_->setEnabled(!working);
    chooseData_->setEnabled(!working);
    refresh();
}

void ImportWeightsDialog::showProgress(const QString& phase, qint64 done, qint64 total) {
    showWorkProgress(*bar_, *problem_, phase, done, total);
    setWorking(true);
}

void ImportWeightsDialog::showFailure(const QString& message) {
    showWorkFailure(*bar_, *problem_, message);
    cancel_->setEnabled(true);
    setWorking(false);
}

}  // namespace deepsight
