#include "widgets/field_row.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVariant>
#include <algorithm>
#include <utility>

#include "widgets/field_editor.h"
#include "widgets/phrase_text.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kLabelWidth = 208;
constexpr int kNarrowestLabel = 112;
constexpr int kNarrowestEditor = 176;
constexpr int kUnitWidth = 84;

QString toolTipFor(const Field& field) {
    // pre-wrap: some definitions take several lines.
    return QStringLiteral(
               "<p><b>%1</b></p><p style=\"white-space:pre-wrap\">%2</p><p><code>%3</code></p>")
        .arg(translateConfig(field.label).toHtmlEscaped(),
             translateConfig(field.help).toHtmlEscaped(),
             QString::fromStdString(field.path()).toHtmlEscaped());
}

}  // namespace

QString translateConfig(const char* text) { return QCoreApplication::translate("Config", text); }

QString translateConfig(const Phrase& phrase) { return phraseText("Config", phrase); }

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
    if (qobject_cast<QLineEdit*>(editor_->widget())) editor_->widget()->installEventFilter(this);
}

/// One width for all editors, in which every choice can be read in the language of the moment.
int FieldRow::editorWidth() const {
    constexpr int kArrowAndFrame = 34;
    int width = kNarrowestEditor;
    for (const Field& field : configFields()) {
        for (const char* choice : field.choices) {
            const QString label = choiceLabel(QString::fromUtf8(choice));
            width = std::max(width, fontMetrics().horizontalAdvance(label) + kArrowAndFrame);
        }
    }
    return width;
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
    label_->setMinimumWidth(kNarrowestLabel);
    label_->setWordWrap(true);
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
        grid->setColumnMinimumWidth(1, editorWidth());
        widget->setMinimumHeight(28);
    } else {
        widget->setFixedWidth(editorWidth());
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

void FieldRow::setReference(const Config& preset, const QString& name, bool differs) {
    reference_ = field_.get(preset);
    presetName_ = name;
    if (std::exchange(differs_, differs) != differs) {
        const QString toolTip = toolTipFor(field_);
        label_->setToolTip(
            differs
                ? toolTip +
                      QStringLiteral("<p>%1</p>").arg(tr("Differs from the preset “%1”.").arg(name))
                : toolTip);
        update();
    }
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu) return QWidget::eventFilter(watched, event);
    QMenu* menu = static_cast<QLineEdit*>(watched)->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    addResetAction(menu);
    menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

void FieldRow::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addResetAction(menu);
    menu->popup(event->globalPos());
}

void FieldRow::addResetAction(QMenu* menu) {
    QAction* action = menu->addAction(tr("Reset to the preset “%1”").arg(presetName_));
    action->setObjectName(QStringLiteral("resetFieldAction"));
    action->setEnabled(differs_ && editor_->widget()->isEnabled());
    connect(action, &QAction::triggered, this, &FieldRow::reset);
}

void FieldRow::reset() {
    editor_->setValue(reference_);
    Q_EMIT edited();
}

void FieldRow::paintEvent(QPaintEvent*) {
    if (!differs_) return;
    constexpr double kRadius = 2.5;
    const QRect label = label_->geometry();
    const int end = label_->fontMetrics().horizontalAdvance(label_->text()) + space::kSmall;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusColours(palette()).accent);
    painter.drawEllipse(
        QPointF(label.left() + std::min(end, label.width() + 2), label.center().y() + 1.0), kRadius,
        kRadius);
}

void FieldRow::setEditable(bool editable) { editor_->widget()->setEnabled(editable); }

void FieldRow::addTrailingWidget(QWidget* widget) {
    unit_->hide();
    static_cast<QGridLayout*>(layout())->addWidget(widget, 0, 2);
}

void FieldRow::focusEditor() { editor_->widget()->setFocus(Qt::OtherFocusReason); }

}  // namespace deepsight
