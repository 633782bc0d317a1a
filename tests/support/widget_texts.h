#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <functional>

namespace deepsight {

/// Takes a text that a widget shows or a screen reader speaks, and says which one it is.
using TextVisitor = std::function<void(const QString& role, const QString& text)>;

inline void visitItems(const QAbstractItemModel& model, const QModelIndex& parent,
                       const TextVisitor& visit) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            visit(QStringLiteral("item"), index.data(Qt::DisplayRole).toString());
            visit(QStringLiteral("item tooltip"), index.data(Qt::ToolTipRole).toString());
            visit(QStringLiteral("item name"), index.data(Qt::AccessibleTextRole).toString());
            if (column == 0) visitItems(model, index, visit);
        }
    }
}

/// Every text of `widget` itself, hidden or not.
inline void visitTexts(const QWidget& widget, const TextVisitor& visit) {
    visit(QStringLiteral("tooltip"), widget.toolTip());
    visit(QStringLiteral("status tip"), widget.statusTip());
    visit(QStringLiteral("help"), widget.whatsThis());
    visit(QStringLiteral("accessible name"), widget.accessibleName());
    visit(QStringLiteral("accessible description"), widget.accessibleDescription());
    if (widget.isWindow()) visit(QStringLiteral("window title"), widget.windowTitle());
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        visit(QStringLiteral("label"), label->text());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        visit(QStringLiteral("button"), button->text());
    } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        visit(QStringLiteral("placeholder"), box->placeholderText());
        visitItems(*box->model(), {}, visit);
    } else if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        visit(QStringLiteral("placeholder"), line->placeholderText());
    } else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget)) {
        visit(QStringLiteral("placeholder"), plain->placeholderText());
    } else if (const auto* rich = qobject_cast<const QTextEdit*>(&widget)) {
        visit(QStringLiteral("placeholder"), rich->placeholderText());
    } else if (const auto* spin = qobject_cast<const QSpinBox*>(&widget)) {
        visit(QStringLiteral("prefix"), spin->prefix());
        visit(QStringLiteral("suffix"), spin->suffix());
        visit(QStringLiteral("special value"), spin->specialValueText());
    } else if (const auto* real = qobject_cast<const QDoubleSpinBox*>(&widget)) {
        visit(QStringLiteral("prefix"), real->prefix());
        visit(QStringLiteral("suffix"), real->suffix());
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            visit(QStringLiteral("tab"), tabs->tabText(tab));
            visit(QStringLiteral("tab tooltip"), tabs->tabToolTip(tab));
        }
    } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
        for (int section = 0; header->model() != nullptr && section < header->count(); ++section) {
            const auto data = [&](int role) {
                return header->model()->headerData(section, header->orientation(), role).toString();
            };
            visit(QStringLiteral("header"), data(Qt::DisplayRole));
            visit(QStringLiteral("header tooltip"), data(Qt::ToolTipRole));
        }
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        if (view->model() != nullptr) visitItems(*view->model(), view->rootIndex(), visit);
    } else if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) {
        visit(QStringLiteral("group"), group->title());
    } else if (const auto* bar = qobject_cast<const QProgressBar*>(&widget)) {
        if (bar->isTextVisible()) visit(QStringLiteral("progress"), bar->text());
    } else if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
        visit(QStringLiteral("menu"), menu->title());
    }
    for (const QAction* action : widget.actions()) {
        visit(QStringLiteral("action"), action->text());
        visit(QStringLiteral("action tooltip"), action->toolTip());
    }
}

/// "configForm/presetComboBox": the named widgets down to this one, for messages.
inline QString pathOf(const QWidget* widget) {
    QStringList names;
    for (; widget != nullptr && names.size() < 4; widget = widget->parentWidget()) {
        names.prepend(widget->objectName().isEmpty()
                          ? QString::fromUtf8(widget->metaObject()->className())
                                .remove(QStringLiteral("deepsight::"))
                          : widget->objectName());
    }
    return names.join(QLatin1Char('/'));
}

}  // namespace deepsight
