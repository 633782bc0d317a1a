#include "widgets/field_row.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QVariant>
#include <algorithm>

#include "widgets/field_editor.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kLabelWidth = 208;
constexpr int kEditorWidth = 176;
constexpr int kUnitWidth = 84;

QString toolTipFor(const Field& field) {
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p><code>%3</code></p>")
        .arg(translateConfig(field.label).toHtmlEscaped(),
             translateConfig(field.help).toHtmlEscaped(),
             QString::fromStdString(field.path()).toHtmlEscaped());
}

}  // namespace

QString translateConfig(const char* text) { return QCoreApplication::translate("Config", text); }

FieldRow::FieldRow(const Field& field, QWidget* parent)
    : QWidget(parent),
      field_(field),
      editor_(FieldEditor::create(field, this)),
      label_(new QLabel(translateConfig(field.label), this)),
      unit_(new QLabel(translateConfig(field.unit), this)),
      issueIcon_(new StatusIcon(StatusIcon::Kind::Warning, this)),
      issue_(new QLabel(this)),
      hint_(makeMuted(QString(), this)) {
    const QString path = QString::fromStdString(field.path());
    setObjectName(path + QStringLiteral("FieldRow"));
    issue_->setObjectName(path + QStringLiteral("IssueLabel"));
    hint_->setObjectName(path + QStringLiteral("HintLabel"));
    setRole(unit_, QStringLiteral("muted"));

    const QString toolTip = toolTipFor(field);
    label_->setToolTip(toolTip);
    editor_->widget()->setToolTip(toolTip);
    editor_->widget()->setAccessibleName(translateConfig(field.label));
    editor_->widget()->setAccessibleDescription(translateConfig(field.help));
    label_->setBuddy(editor_->widget());

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    addEditor(grid);
    addMessages(grid);
    connect(editor_, &FieldEditor::edited, this, &FieldRow::edited);
}

void FieldRow::addEditor(QGridLayout* grid) {
    QWidget* widget = editor_->widget();
    // A path needs room more than its label does.
    const bool wide = field_.kind == FieldKind::Text && field_.path() != "training.device";
    grid->addWidget(label_, 0, 0);
    grid->addWidget(unit_, 0, 2);
    grid->setColumnMinimumWidth(2, kUnitWidth);
    // In a wide card the editor stays near its label, and what is left over lies to the right.
    label_->setMaximumWidth(std::max(kLabelWidth, label_->sizeHint().width()));
    grid->setColumnStretch(0, 2);
    if (wide) {
        grid->setColumnStretch(1, 3);
    } else {
        grid->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding), 0, 3);
    }
    if (wide) {
        grid->addWidget(widget, 0, 1);
    } else if (field_.kind == FieldKind::Boolean) {
        // As wide as the other editors, so that the boxes line up with their left edges.
        grid->addWidget(widget, 0, 1, Qt::AlignLeft);
        grid->setColumnMinimumWidth(1, kEditorWidth);
        widget->setMinimumHeight(28);
    } else {
        widget->setFixedWidth(kEditorWidth);
        grid->addWidget(widget, 0, 1);
    }
}

void FieldRow::addMessages(QGridLayout* grid) {
    issue_->setWordWrap(true);
    setRole(issue_, QStringLiteral("danger"));
    issueIcon_->hide();
    issue_->hide();
    hint_->hide();
    auto* message = new QHBoxLayout;
    message->setSpacing(6);
    message->addWidget(issueIcon_, 0, Qt::AlignTop);
    message->addWidget(issue_, 1);
    grid->addLayout(message, 1, 0, 1, 4);
    grid->addWidget(hint_, 2, 0, 1, 4);
}

void FieldRow::showValue(const Config& config) {
    const FieldValue value = field_.get(config);
    if (editor_->value() != value || !editor_->widget()->hasFocus()) editor_->setValue(value);
}

bool FieldRow::storeValue(Config& config) const {
    const auto value = editor_->value();
    if (value) field_.set(config, *value);
    return value.has_value();
}

void FieldRow::setIssue(const QString& message) {
    const bool wrong = !message.isEmpty();
    if (wrong == hasIssue_ && message == issue_->text()) return;
    hasIssue_ = wrong;
    issue_->setText(message);
    issue_->setVisible(wrong);
    issueIcon_->setVisible(wrong);
    QWidget* widget = editor_->widget();
    widget->setProperty("invalid", wrong);
    widget->update();
    const QString help = translateConfig(field_.help);
    widget->setAccessibleDescription(wrong ? message + QLatin1Char(' ') + help : help);
}

QString FieldRow::issueText() const { return hasIssue_ ? issue_->text() : QString(); }

void FieldRow::setHint(const QString& text) {
    hint_->setText(text);
    hint_->setVisible(!text.isEmpty());
}

void FieldRow::setEditable(bool editable) { editor_->widget()->setEnabled(editable); }

void FieldRow::addTrailingWidget(QWidget* widget) {
    unit_->hide();
    static_cast<QGridLayout*>(layout())->addWidget(widget, 0, 2);
}

void FieldRow::focusEditor() { editor_->widget()->setFocus(Qt::OtherFocusReason); }

}  // namespace deepsight
