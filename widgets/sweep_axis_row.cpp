#include "widgets/sweep_axis_row.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "widgets/field_chooser.h"
#include "widgets/field_editor.h"
#include "widgets/line_undo.h"
#include "widgets/sweep_texts.h"
#include "widgets/theme.h"

namespace deepsight {

SweepAxisRow::SweepAxisRow(int number, QWidget* parent)
    : QWidget(parent),
      field_(new FieldChooser(this)),
      values_(new QLineEdit(this)),
      choices_(
          makeButton(tr("Choices"), QStringLiteral("axisChoices%1PushButton").arg(number), this)),
      remove_(makeButton(tr("Remove"), QStringLiteral("removeAxis%1PushButton").arg(number), this)),
      hint_(makeMuted(QString(), this)),
      problem_(new QLabel(this)) {
    setObjectName(QStringLiteral("sweepAxis%1").arg(number));
    field_->setObjectName(QStringLiteral("axisField%1ComboBox").arg(number));
    field_->setAccessibleName(tr("Field that varies"));
    values_->setObjectName(QStringLiteral("axisValues%1LineEdit").arg(number));
    values_->setAccessibleName(tr("Values of the field"));
    values_->setToolTip(tr("One run for each value, with commas between them"));
    undoWhileTyping(values_);
    choices_->setToolTip(tr("Choose values from a list"));
    giveMenu(choices_, new QMenu(choices_));
    setRole(remove_, QStringLiteral("link"));
    remove_->setToolTip(tr("Vary this field no longer"));
    hint_->setObjectName(QStringLiteral("axisHint%1Label").arg(number));
    problem_->setObjectName(QStringLiteral("axisProblem%1Label").arg(number));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    setRole(problem_, QStringLiteral("danger"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->addWidget(field_, 0, 0);
    grid->addWidget(remove_, 0, 1);
    grid->addWidget(values_, 1, 0);
    grid->addWidget(choices_, 1, 1);
    grid->addWidget(hint_, 2, 0, 1, 2);
    grid->addWidget(problem_, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(field_, &FieldChooser::chosen, this, [this] {
        outer_.clear();
        offerChoices();
        check();
        values_->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    connect(values_, &QLineEdit::textEdited, this, [this] {
        outer_.clear();
        check();
        Q_EMIT edited();
    });
    connect(remove_, &QPushButton::clicked, this, &SweepAxisRow::removeRequested);
    offerChoices();
    check();
}

void SweepAxisRow::setAxis(const SweepAxis& axis) {
    field_->setField(QString::fromStdString(axis.field));
    values_->setText(sweepValuesText(axis.values));
    offerChoices();
    check();
}

QString SweepAxisRow::field() const { return field_->field(); }

SweepAxis SweepAxisRow::axis() const {
    const Field* field = findField(field_->field().toStdString());
    if (field == nullptr) return {};
    QString problem;
    return {field->path(), parseSweepValues(*field, values_->text(), problem)};
}

void SweepAxisRow::setBase(const Config& base) { field_->setBase(base); }

void SweepAxisRow::setEditable(bool editable) {
    editable_ = editable;
    field_->setEnabled(editable);
    values_->setReadOnly(!editable);
    remove_->setVisible(editable);
    offerChoices();
    showProblem();
}

void SweepAxisRow::setProblem(const QString& problem) {
    outer_ = problem;
    showProblem();
}

bool SweepAxisRow::hasProblem() const { return !typed_.isEmpty(); }

void SweepAxisRow::focusField() { field_->setFocus(Qt::OtherFocusReason); }

/// The choices of a field as boxes to tick; the text stays what counts.
void SweepAxisRow::offerChoices() {
    QMenu* menu = choices_->menu();
    menu->clear();
    const Field* field = findField(field_->field().toStdString());
    const bool offered = editable_ && field != nullptr && !field->choices.empty();
    choices_->setVisible(offered);
    if (!offered) return;
    for (const char* choice : field->choices) {
        const QString spelling = QString::fromUtf8(choice);
        QAction* action = menu->addAction(choiceLabel(spelling), this, [this, spelling](bool on) {
            QStringList words = values_->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
            for (QString& word : words) word = word.trimmed();
            words.removeAll(spelling);
            if (on) words << spelling;
            values_->setText(words.join(QStringLiteral(", ")));
            Q_EMIT values_->textEdited(values_->text());
        });
        action->setCheckable(true);
        action->setData(spelling);
    }
    check();
}

void SweepAxisRow::check() {
    const Field* field = findField(field_->field().toStdString());
    typed_.clear();
    if (field == nullptr) {
        typed_ = tr("Choose a field.");
        hint_->clear();
    } else {
        const std::vector<FieldValue> values = parseSweepValues(*field, values_->text(), typed_);
        hint_->setText(sweepValuesHint(*field));
        for (QAction* action : choices_->menu()->actions()) {
            const FieldValue choice(action->data().toString().toStdString());
            action->setChecked(std::find(values.begin(), values.end(), choice) != values.end());
        }
    }
    showProblem();
}

/// An empty row is not scolded before anything is typed.
void SweepAxisRow::showProblem() {
    const QString problem = typed_.isEmpty() ? outer_ : typed_;
    const bool untouched = outer_.isEmpty() && values_->text().trimmed().isEmpty();
    const bool wrong = !problem.isEmpty() && !untouched;
    problem_->setText(problem);
    problem_->setVisible(wrong);
    hint_->setVisible(!wrong && editable_ && !hint_->text().isEmpty());
    values_->setProperty("invalid", wrong);
    values_->setAccessibleDescription(wrong ? problem : hint_->text());
    values_->update();
}

}  // namespace deepsight
