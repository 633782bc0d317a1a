#include "widgets/live_settings_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/config/config_schema.h"
#include "widgets/field_row.h"
#include "widgets/field_rows.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QString labelOf(const std::string& path) {
    for (const Field& field : configFields()) {
        if (field.path() == path) return translateConfig(field.label);
    }
    return QString::fromStdString(path);
}

}  // namespace

LiveSettingsDialog::LiveSettingsDialog(QWidget* parent)
    : QDialog(parent),
      rows_(new FieldRows(steeredFields(), this)),
      answer_(new QLabel(this)),
      apply_(makePrimaryButton(tr("Apply"), QStringLiteral("applySettingsPushButton"), this)) {
    setObjectName(QStringLiteral("liveSettingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change while it trains"));
    answer_->setObjectName(QStringLiteral("settingsAnswerLabel"));
    answer_->setWordWrap(true);
    answer_->setTextFormat(Qt::PlainText);
    auto* close = makeButton(tr("Close"), QStringLiteral("closeSettingsPushButton"), this);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(apply_, QDialogButtonBox::ApplyRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    apply_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* note =
        makeMuted(tr("Counts from the first step that has not begun, is marked on the curves and "
                     "stands in the run's record. A learning-rate schedule keeps its shape. "
                     "config.json stays what the run began with."),
                  this);
    note->setMinimumWidth(460);
    column->addWidget(note);
    column->addWidget(rows_);
    column->addWidget(answer_);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &LiveSettingsDialog::apply);
    connect(rows_, &FieldRows::edited, this, &LiveSettingsDialog::refresh);
    refresh();
}

void LiveSettingsDialog::setSettings(const Config& inForce) {
    rows_->setConfig(inForce);
    rows_->focusFirst();
    refresh();
}

void LiveSettingsDialog::refresh() {
    apply_->setEnabled(!ended_ && rows_->isValid() && !rows_->changed().isEmpty());
}

void LiveSettingsDialog::apply() {
    SettingChanges changes;
    for (const QString& path : rows_->changed()) {
        const std::string field = path.toStdString();
        changes.push_back({field, steeredValue(rows_->config(), field)});
    }
    if (changes.empty()) return;
    setRole(answer_, QStringLiteral("muted"));
    answer_->setText(tr("Asked for; it counts after the step that is under way."));
    Q_EMIT changeRequested(changes);
}

void LiveSettingsDialog::showTaken(const SettingChanged& change, const Config& inForce) {
    rows_->follow(inForce);
    refresh();
    setRole(answer_, QStringLiteral("muted"));
    answer_->setText(tr("%1 is %2 (before: %3) from step %4 on.")
                         .arg(labelOf(change.field), realNumber(change.to), realNumber(change.from),
                              groupedNumber(change.step + 1)));
}

void LiveSettingsDialog::showProblem(const QString& text) {
    setRole(answer_, QStringLiteral("danger"));
    answer_->setText(text);
}

void LiveSettingsDialog::showEnded() {
    ended_ = true;
    rows_->setEnabled(false);
    showProblem(
        tr("The run no longer trains. To go on with other settings, fork it from one of "
           "its steps on the Curves page."));
    refresh();
}

}  // namespace deepsight
