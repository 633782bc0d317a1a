#include "widgets/field_chooser.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <algorithm>
#include <vector>

#include "core/config/config_schema.h"
#include "widgets/field_row.h"

namespace deepsight {

namespace {

enum Role { kPathRole = Qt::UserRole, kSearchRole };

/// Finds a field by any part of its name or path, and puts its name into the line.
class FieldCompleter : public QCompleter {
  public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex& index) const override {
        return index.data(Qt::DisplayRole).toString();
    }
    QStringList splitPath(const QString& path) const override { return {path}; }
};

}  // namespace

FieldChooser::FieldChooser(QWidget* parent)
    : ChoiceBox(parent), fields_(new QStandardItemModel(this)) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setMaxVisibleItems(16);
    setToolTip(tr("Type part of a field's name or path"));
    lineEdit()->setPlaceholderText(tr("Search a field…"));
    setModel(fields_);
    auto* completer = new FieldCompleter(fields_, this);
    completer->setCompletionRole(kSearchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.data(kPathRole).toString()); });
    connect(this, &QComboBox::activated, this,
            [this](int row) { choose(itemData(row, kPathRole).toString()); });
    // What is no field turns back into the one that was chosen.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int row = findText(currentText().trimmed(), Qt::MatchFixedString);
        if (row >= 0 && itemData(row, kPathRole).toString() != path_) {
            choose(itemData(row, kPathRole).toString());
        } else {
            setField(path_);
        }
    });
    fill();
}

void FieldChooser::setBase(const Config& base) {
    if (base == base_) return;
    base_ = base;
    fill();
}

void FieldChooser::changeEvent(QEvent* event) {
    ChoiceBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && fields_ != nullptr) fill();
}

void FieldChooser::fill() {
    fields_->clear();
    std::vector<const Field*> fields;
    for (const Field& field : configFields()) fields.push_back(&field);
    std::stable_partition(fields.begin(), fields.end(),
                          [this](const Field* field) { return field->applies(base_); });
    for (const Field* field : fields) {
        const QString path = QString::fromStdString(field->path());
        const QString name =
            tr("%1 (%2)").arg(translateConfig(field->label), translateConfig(field->group));
        auto* item = new QStandardItem(name);
        item->setData(path, kPathRole);
        item->setData(QStringLiteral("%1 %2").arg(name, path), kSearchRole);
        const bool applies = field->applies(base_);
        item->setToolTip(QStringLiteral("<p>%1</p><p><code>%2</code></p>")
                             .arg(applies ? translateConfig(field->help).toHtmlEscaped()
                                          : tr("Has no effect under the base configuration."),
                                  path.toHtmlEscaped()));
        if (!applies) item->setForeground(palette().color(QPalette::PlaceholderText));
        fields_->appendRow(item);
    }
    setField(path_);
}

void FieldChooser::setField(const QString& path) {
    path_ = path;
    const int row = path.isEmpty() ? -1 : findData(path, kPathRole);
    setCurrentIndex(row);
    if (row < 0) setEditText(QString());
    lineEdit()->setCursorPosition(0);
}

QString FieldChooser::field() const { return path_; }

void FieldChooser::choose(const QString& path) {
    if (path.isEmpty() || path == path_) return;
    setField(path);
    Q_EMIT chosen(path);
}

}  // namespace deepsight
