#include "widgets/log_import_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "widgets/choice_box.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kWidth = 560;
constexpr int kAlwaysOffered = 7;  // of importTargets(): what any program may log
constexpr int kNamed = 12;         // of the curves that are not drawn
constexpr int kNotDrawn = 0;       // index of that choice

QString formatText(LogFormat format) {
    switch (format) {
        case LogFormat::TensorBoard:
            return LogImportDialog::tr("TensorBoard events");
        case LogFormat::Csv:
            return LogImportDialog::tr("CSV table");
        case LogFormat::JsonLines:
            return LogImportDialog::tr("JSON log");
        case LogFormat::Text:
            break;
    }
    return LogImportDialog::tr("Printed log");
}

/// What the series is called where its panel does not say it.
QString targetText(SeriesId id) {
    switch (id) {
        case SeriesId::TrainLoss:
            return LogImportDialog::tr("Train loss");
        case SeriesId::ValidationLoss:
            return LogImportDialog::tr("Validation loss");
        case SeriesId::TrainFutureLoss:
            return LogImportDialog::tr("Future loss (train)");
        case SeriesId::ValidationFutureLoss:
            return LogImportDialog::tr("Future loss (validation)");
        default:
            return seriesName(id);
    }
}

}  // namespace

LogImportDialog::LogImportDialog(const ImportedFile& file, QWidget* parent)
    : QDialog(parent), form_(new QFormLayout), rest_(makeMuted(QString(), this)) {
    setObjectName(QStringLiteral("logImportDialog"));
    setWindowTitle(tr("Import log"));
    setMinimumWidth(kWidth);
    for (const std::string& other : file.others) others_ << QString::fromStdString(other);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel* heading = makeHeading(QString::fromStdString(file.source.filename().string()), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    QLabel* found = makeMuted(describe(file), this);
    found->setObjectName(QStringLiteral("logFoundLabel"));
    found->setTextFormat(Qt::PlainText);
    column->addWidget(found);
    if (const QString text = remarks(file); !text.isEmpty()) {
        QLabel* remark = makeMuted(text, this);
        remark->setObjectName(QStringLiteral("logRemarksLabel"));
        column->addWidget(remark);
    }
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setHorizontalSpacing(space::kLarge);
    column->addLayout(form_);
    rest_->setObjectName(QStringLiteral("logRestLabel"));
    rest_->setTextFormat(Qt::PlainText);
    column->addWidget(rest_);
    auto* buttons = new QDialogButtonBox(this);
    draw_ = makePrimaryButton(tr("Draw"), QStringLiteral("drawLogPushButton"), this);
    draw_->setToolTip(tr("Draws the chosen curves beside those of the run"));
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelImportPushButton"), this);
    buttons->addButton(draw_, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch(1);
    column->addWidget(buttons);
    draw_->setDefault(true);
    addChoices(file, guessMapping(file));
    showRest();
}

QString LogImportDialog::describe(const ImportedFile& file) const {
    QStringList parts = {formatText(file.format),
                         tr("%Ln runs", nullptr, static_cast<int>(file.logs.size())),
                         tr("%1 points").arg(groupedNumber(file.points()))};
    if (!file.columns.empty()) parts << QString::fromStdString(file.columns);
    return parts.join(QStringLiteral(" · "));
}

QString LogImportDialog::remarks(const ImportedFile& file) const {
    QStringList sentences;
    if (file.leftOut > 0) {
        sentences << tr("%1 lines or records hold no figure for a step.")
                         .arg(groupedNumber(file.leftOut));
    }
    if (file.replaced > 0) {
        sentences << tr("%1 points are left out, because the run went on from an earlier step.")
                         .arg(groupedNumber(file.replaced));
    }
    const bool tokens = hasTokens(file);
    if (!tokens && !hasTimes(file)) {
        sentences << tr("It tells neither tokens nor times: look at it over the steps.");
    } else if (!tokens) {
        sentences << tr("It does not tell tokens: look at it over steps or time.");
    }
    if (file.cutOff) sentences << tr("The last record is not complete yet.");
    return sentences.join(QLatin1Char(' '));
}

void LogImportDialog::addChoices(const ImportedFile& file, const LogMapping& guess) {
    names_ = seriesNames(file);
    auto* model = new QStandardItemModel(this);  // shared: a log may have thousands of curves
    model->appendRow(new QStandardItem(tr("Not drawn")));
    const QHash<QString, qint64> counts = pointCounts(file);
    for (const QString& name : names_) {
        auto* item =
            new QStandardItem(tr("%1 (%2 points)").arg(name, groupedNumber(counts.value(name))));
        item->setData(name, Qt::UserRole);
        model->appendRow(item);
    }
    int row = 0;
    for (const SeriesId id : importTargets()) {
        if (row++ >= kAlwaysOffered && !guess.contains(id)) continue;
        auto* box = new ChoiceBox(this);
        box->setObjectName(importKey(id) + QStringLiteral("ComboBox"));
        box->setAccessibleName(targetText(id));
        box->setModel(model);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        const auto at = guess.contains(id) ? names_.indexOf(guess.value(id)) + 1 : kNotDrawn;
        box->setCurrentIndex(static_cast<int>(at));
        connect(box, &QComboBox::currentIndexChanged, this, &LogImportDialog::showRest);
        form_->addRow(targetText(id), box);
        choices_.insert(id, box);
    }
}

LogMapping LogImportDialog::mapping() const {
    LogMapping mapping;
    for (auto choice = choices_.begin(); choice != choices_.end(); ++choice) {
        if (choice.value()->currentIndex() == kNotDrawn) continue;
        mapping[choice.key()] = choice.value()->currentData(Qt::UserRole).toString();
    }
    return mapping;
}

void LogImportDialog::showRest() {
    const LogMapping chosen = mapping();
    const QStringList drawn = chosen.values();
    const QSet<QString> taken(drawn.begin(), drawn.end());
    QStringList rest;
    for (const QString& name : names_) {
        if (!taken.contains(name)) rest << name;
    }
    rest += others_;
    const auto count = static_cast<int>(rest.size());
    QString text;
    if (count > kNamed) {
        text = tr("Not drawn: %1 and %Ln others.", nullptr, count - kNamed)
                   .arg(rest.first(kNamed).join(QStringLiteral(", ")));
    } else if (count > 0) {
        text = tr("Not drawn: %1.").arg(rest.join(QStringLiteral(", ")));
    }
    rest_->setText(text);
    draw_->setEnabled(!chosen.isEmpty());
}

}  // namespace deepsight
