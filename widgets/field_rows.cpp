#include "widgets/field_rows.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/config/config_schema.h"
#include "core/config/config_validation.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/theme.h"

namespace deepsight {

FieldRows::FieldRows(const std::vector<std::string>& paths, QWidget* parent)
    : QWidget(parent), other_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    const auto& fields = configFields();
    for (const std::string& path : paths) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const Field& other) { return other.path() == path; });
        if (field == fields.end()) continue;
        auto* row = new FieldRow(*field, this);
        // Its context menu offers a preset's value, and there is none here.
        row->setContextMenuPolicy(Qt::NoContextMenu);
        row->editor()->widget()->removeEventFilter(row);
        connect(row, &FieldRow::edited, this, [this, row] { onEdited(row); });
        column->addWidget(row);
        rows_ << row;
    }
    other_->setObjectName(QStringLiteral("otherIssuesLabel"));
    other_->setWordWrap(true);
    setRole(other_, QStringLiteral("danger"));
    column->addWidget(other_);
    other_->hide();
}

void FieldRows::setConfig(const Config& config) {
    shown_ = edited_ = config;
    for (FieldRow* row : rows_) {
        row->showValue(config);
        row->setVisible(row->field().applies(config));
    }
    check();
}

void FieldRows::follow(const Config& config) {
    Config next = config;
    for (FieldRow* row : rows_) {
        const Field& field = row->field();
        const bool touched = field.get(edited_) != field.get(shown_);
        if (touched) {
            field.set(next, field.get(edited_));
        } else {
            row->showValue(next);
        }
    }
    shown_ = config;
    edited_ = next;
    check();
}

QStringList FieldRows::changed() const {
    QStringList paths;
    for (const FieldRow* row : rows_) {
        const Field& field = row->field();
        if (field.get(edited_) != field.get(shown_)) paths << QString::fromStdString(field.path());
    }
    return paths;
}

void FieldRows::focusFirst() {
    for (FieldRow* row : rows_) {
        if (row->isHidden()) continue;
        row->focusEditor();
        return;
    }
}

void FieldRows::onEdited(FieldRow* row) {
    row->storeValue(edited_);
    check();
    Q_EMIT edited();
}

void FieldRows::check() {
    valid_ = true;
    auto issues = validate(edited_);
    for (FieldRow* row : rows_) {
        QString text = row->editor()->problem();
        const auto own = std::find_if(
            issues.begin(), issues.end(),
            [row](const ConfigIssue& issue) { return issue.field == row->field().path(); });
        if (own != issues.end()) {
            if (text.isEmpty()) text = translateConfig(own->message);
            issues.erase(own);
        }
        row->setIssue(text);
        if (!text.isEmpty()) valid_ = false;
    }
    QStringList others;
    for (const ConfigIssue& issue : issues) others << translateConfig(issue.message);
    other_->setText(others.join(QLatin1Char('\n')));
    other_->setVisible(!others.isEmpty());
    valid_ = valid_ && others.isEmpty();
}

}  // namespace deepsight
