#include "widgets/field_editor.h"

#include <QCheckBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <cmath>

#include "widgets/choice_box.h"
#include "widgets/line_undo.h"
#include "widgets/number_edit.h"

namespace deepsight {

namespace {

/// "model", "vocabulary_size" and "LineEdit" make "modelVocabularySizeLineEdit".
QString objectNameFor(const Field& field, const char* widgetClass) {
    QString name = QString::fromUtf8(field.section);
    for (const QString& word : QString::fromUtf8(field.name).split(QLatin1Char('_'))) {
        name += word.left(1).toUpper() + word.mid(1);
    }
    return name + QLatin1String(widgetClass);
}

class BooleanEditor : public FieldEditor {
  public:
    BooleanEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent), box_(new QCheckBox(parent)) {
        box_->setObjectName(objectNameFor(field, "CheckBox"));
        connect(box_, &QCheckBox::clicked, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return box_; }
    void setValue(const FieldValue& value) override { box_->setChecked(std::get<bool>(value)); }
    std::optional<FieldValue> value() const override { return box_->isChecked(); }

  private:
    QCheckBox* box_;
};

class NumberEditor : public FieldEditor {
  public:
    NumberEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent),
          integer_(field.kind == FieldKind::Integer),
          edit_(new NumberEdit(integer_ ? NumberEdit::Kind::Integer : NumberEdit::Kind::Real,
                               parent)) {
        edit_->setObjectName(objectNameFor(field, "LineEdit"));
        edit_->setRange(field.minimum, field.maximum);
        // Amounts have a unit; a whole number without one is a seed.
        edit_->setGrouped(*field.unit != '\0');
        undoWhileTyping(edit_);
        connect(edit_, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return edit_; }
    void setValue(const FieldValue& value) override {
        edit_->setValue(integer_ ? static_cast<double>(std::get<std::int64_t>(value))
                                 : std::get<double>(value));
    }
    std::optional<FieldValue> value() const override {
        const auto number = edit_->value();
        if (!number) return {};
        if (integer_) return FieldValue(static_cast<std::int64_t>(std::llround(*number)));
        return FieldValue(*number);
    }
    QString problem() const override {
        if (edit_->value()) return {};
        return integer_ ? QCoreApplication::translate("FieldEditor",
                                                      "Enter a whole number, such as 1,000.")
                        : QCoreApplication::translate("FieldEditor",
                                                      "Enter a number, such as 0.1 or 3e-4.");
    }

  private:
    bool integer_;
    NumberEdit* edit_;
};

class ChoiceEditor : public FieldEditor {
  public:
    ChoiceEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent), box_(new ChoiceBox(parent)) {
        box_->setObjectName(objectNameFor(field, "ComboBox"));
        for (const char* choice : field.choices) {
            const QString spelling = QString::fromUtf8(choice);
            box_->addItem(choiceLabel(spelling), spelling);
        }
        connect(box_, &QComboBox::activated, this, [this] { Q_EMIT edited(); });
    }
    QWidget* widget() const override { return box_; }
    void setValue(const FieldValue& value) override {
        box_->setCurrentIndex(box_->findData(QString::fromStdString(std::get<std::string>(value))));
    }
    std::optional<FieldValue> value() const override {
        return FieldValue(box_->currentData().toString().toStdString());
    }

  private:
    ChoiceBox* box_;
};

class TextEditor : public FieldEditor {
  public:
    TextEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent), edit_(new QLineEdit(parent)) {
        edit_->setObjectName(objectNameFor(field, "LineEdit"));
        undoWhileTyping(edit_);
        connect(edit_, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return edit_; }
    void setSuggestions(const QStringList& texts) override {
        auto* completer = new QCompleter(texts, edit_);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
                &FieldEditor::edited);
        delete edit_->completer();
        edit_->setCompleter(completer);
    }
    void setValue(const FieldValue& value) override {
        edit_->setText(QString::fromStdString(std::get<std::string>(value)));
    }
    std::optional<FieldValue> value() const override {
        return FieldValue(edit_->text().trimmed().toStdString());
    }

  private:
    QLineEdit* edit_;
};

class DeviceEditor : public FieldEditor {
  public:
    DeviceEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent), box_(new ChoiceBox(parent)) {
        box_->setObjectName(objectNameFor(field, "ComboBox"));
        box_->setEditable(true);
        box_->setInsertPolicy(QComboBox::NoInsert);
        fill({});
        connect(box_, &QComboBox::activated, this, [this] { Q_EMIT edited(); });
        undoWhileTyping(box_->lineEdit());
        connect(box_->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return box_; }
    void setValue(const FieldValue& value) override {
        const QString id = QString::fromStdString(std::get<std::string>(value));
        const int at = box_->findData(id);
        box_->setCurrentIndex(at);
        if (at < 0) box_->setEditText(id);
        showStart();
    }
    std::optional<FieldValue> value() const override {
        const QString text = box_->currentText().trimmed();
        const int at = box_->findText(text, Qt::MatchExactly);
        const QString id = at >= 0 ? box_->itemData(at).toString()
                                   : text.section(QStringLiteral(" — "), 0, 0).trimmed();
        return FieldValue(id.toStdString());
    }
    void setDevices(const DeviceReport& report) override {
        const FieldValue current = *value();
        fill(report);
        setValue(current);
    }

  private:
    void fill(const DeviceReport& report) {
        box_->clear();
        box_->addItem(QStringLiteral("auto"), QStringLiteral("auto"));
        for (const Device& device : report.devices) {
            const QString id = QString::fromStdString(device.id);
            const QString name = QString::fromStdString(device.name);
            box_->addItem(name.isEmpty() ? id : QStringLiteral("%1 — %2").arg(id, name), id);
        }
    }
    /// The name is often wider than the field; its beginning says which device it is.
    void showStart() { box_->lineEdit()->setCursorPosition(0); }

    ChoiceBox* box_;
};

}  // namespace

FieldEditor* FieldEditor::create(const Field& field, QWidget* parent) {
    switch (field.kind) {
        case FieldKind::Boolean:
            return new BooleanEditor(field, parent);
        case FieldKind::Integer:
        case FieldKind::Real:
            return new NumberEditor(field, parent);
        case FieldKind::Choice:
            return new ChoiceEditor(field, parent);
        case FieldKind::Text:
            break;
    }
    if (field.path() == "training.device") return new DeviceEditor(field, parent);
    return new TextEditor(field, parent);
}

QString choiceLabel(const QString& spelling) {
    static constexpr struct {
        const char* spelling;
        const char* label;
    } kLabels[] = {
        {"deepsight", QT_TRANSLATE_NOOP("Choice", "DeepSight")},
        {"baseline", QT_TRANSLATE_NOOP("Choice", "Baseline (decoder only)")},
        {"multi-token", QT_TRANSLATE_NOOP("Choice", "Multi-token")},
        {"token-order", QT_TRANSLATE_NOOP("Choice", "Token order")},
        {"learned", QT_TRANSLATE_NOOP("Choice", "Learned")},
        {"rotary", QT_TRANSLATE_NOOP("Choice", "Rotary")},
        {"fixed", QT_TRANSLATE_NOOP("Choice", "Fixed")},
        {"none", QT_TRANSLATE_NOOP("Choice", "None")},
        {"mse", QT_TRANSLATE_NOOP("Choice", "MSE")},
        {"cosine", QT_TRANSLATE_NOOP("Choice", "Cosine")},
        {"log-cosine", QT_TRANSLATE_NOOP("Choice", "Log cosine")},
        {"decay", QT_TRANSLATE_NOOP("Choice", "Decay (1/z)")},
        {"decay-normalized", QT_TRANSLATE_NOOP("Choice", "Decay, normalized")},
        {"average", QT_TRANSLATE_NOOP("Choice", "Average")},
        {"equal", QT_TRANSLATE_NOOP("Choice", "Equal halves")},
        {"context-size", QT_TRANSLATE_NOOP("Choice", "By context size")},
        {"pre", QT_TRANSLATE_NOOP("Choice", "Before aggregation")},
        {"post", QT_TRANSLATE_NOOP("Choice", "After aggregation")},
        {"both", QT_TRANSLATE_NOOP("Choice", "Both")},
        {"smooth-l1", QT_TRANSLATE_NOOP("Choice", "Smooth L1")},
        {"infonce", QT_TRANSLATE_NOOP("Choice", "InfoNCE")},
        {"vicreg", QT_TRANSLATE_NOOP("Choice", "VICReg")},
        {"barlow", QT_TRANSLATE_NOOP("Choice", "Barlow Twins")},
        {"cka", QT_TRANSLATE_NOOP("Choice", "CKA")},
        {"bag-of-words", QT_TRANSLATE_NOOP("Choice", "Bag of words")},
        {"all", QT_TRANSLATE_NOOP("Choice", "All positions")},
        {"targets", QT_TRANSLATE_NOOP("Choice", "Targets only")},
        {"exponential", QT_TRANSLATE_NOOP("Choice", "Exponential")},
        {"learned-weights", QT_TRANSLATE_NOOP("Choice", "Learned weights")},
        {"depthwise-convolution", QT_TRANSLATE_NOOP("Choice", "Depthwise convolution")},
        {"convolution", QT_TRANSLATE_NOOP("Choice", "Convolution")},
        {"banded", QT_TRANSLATE_NOOP("Choice", "Banded")},
        {"gru", QT_TRANSLATE_NOOP("Choice", "GRU")},
        {"attention", QT_TRANSLATE_NOOP("Choice", "Attention")},
        {"reconstruction", QT_TRANSLATE_NOOP("Choice", "Reconstruction")},
        {"variance", QT_TRANSLATE_NOOP("Choice", "Variance")},
        {"entropy", QT_TRANSLATE_NOOP("Choice", "Entropy")},
        {"target", QT_TRANSLATE_NOOP("Choice", "Target")},
        {"encoder", QT_TRANSLATE_NOOP("Choice", "Encoder")},
        {"linear", QT_TRANSLATE_NOOP("Choice", "Linear")},
        {"mlp", QT_TRANSLATE_NOOP("Choice", "MLP")},
        {"ignore-last", QT_TRANSLATE_NOOP("Choice", "Ignore last positions")},
        {"extended", QT_TRANSLATE_NOOP("Choice", "Extended batch")},
        {"auto", QT_TRANSLATE_NOOP("Choice", "Automatic")},
        {"fp32", QT_TRANSLATE_NOOP("Choice", "FP32")},
        {"bf16", QT_TRANSLATE_NOOP("Choice", "BF16")},
        {"stop", QT_TRANSLATE_NOOP("Choice", "Stop")},
        {"skip", QT_TRANSLATE_NOOP("Choice", "Skip the step")},
        {"roll-back", QT_TRANSLATE_NOOP("Choice", "Roll back")},
        {"report", QT_TRANSLATE_NOOP("Choice", "Only report")},
        {"path-star", QT_TRANSLATE_NOOP("Choice", "Path-star task")},
        {"sibling-discovery", QT_TRANSLATE_NOOP("Choice", "Sibling discovery")},
        {"triangle-discovery", QT_TRANSLATE_NOOP("Choice", "Triangle discovery")},
        {"children-first", QT_TRANSLATE_NOOP("Choice", "Children first")},
        {"parent-first", QT_TRANSLATE_NOOP("Choice", "Parent first")},
        {"text", QT_TRANSLATE_NOOP("Choice", "Text file")},
        {"token-files", QT_TRANSLATE_NOOP("Choice", "nanoGPT token files")},
        {"documents", QT_TRANSLATE_NOOP("Choice", "Documents")},
        {"token-shards", QT_TRANSLATE_NOOP("Choice", "Token shards")},
        {"random", QT_TRANSLATE_NOOP("Choice", "Drawn at random")},
        {"shuffled", QT_TRANSLATE_NOOP("Choice", "Shuffled epochs")},
        {"gelu", QT_TRANSLATE_NOOP("Choice", "GELU")},
        {"gelu-tanh", QT_TRANSLATE_NOOP("Choice", "GELU (tanh)")},
        {"bytes", QT_TRANSLATE_NOOP("Choice", "Bytes")},
        {"gpt2", QT_TRANSLATE_NOOP("Choice", "GPT-2 BPE")},
        {"forward", QT_TRANSLATE_NOOP("Choice", "Forward")},
        {"reversed", QT_TRANSLATE_NOOP("Choice", "Reversed")},
    };
    for (const auto& entry : kLabels) {
        if (spelling == QLatin1String(entry.spelling)) {
            return QCoreApplication::translate("Choice", entry.label);
        }
    }
    QString words = spelling;
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    return words.left(1).toUpper() + words.mid(1);
}

}  // namespace deepsight
