#include "app/shortcuts_dialog.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/command_catalogue.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr QSize kFirstSize(560, 640);

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) {
        keys.append(key.toString(QKeySequence::NativeText));
    }
    return keys.join(QStringLiteral("   "));
}

void addMenu(QList<ShortcutInfo>& shortcuts, QSet<const QAction*>& listed, const QMenu& menu,
             const QString& group) {
    for (const QAction* action : menu.actions()) {
        listed.insert(action);
        if (action->menu() != nullptr) {
            addMenu(shortcuts, listed, *action->menu(), group);
        } else if (!action->shortcuts().isEmpty()) {
            shortcuts.append({group, withoutMnemonic(action->text()), keysOf(*action)});
        }
    }
}

}  // namespace

QList<ShortcutInfo> shortcutsOf(const QMainWindow& window) {
    QList<ShortcutInfo> shortcuts;
    QSet<const QAction*> listed;
    for (const QAction* action : window.menuBar()->actions()) {
        if (action->menu() != nullptr) {
            addMenu(shortcuts, listed, *action->menu(), withoutMnemonic(action->text()));
        }
    }
    for (const QAction* action : window.centralWidget()->findChildren<QAction*>()) {
        if (!listed.contains(action) && !action->shortcuts().isEmpty() &&
            !action->text().isEmpty()) {
            shortcuts.append({ShortcutsDialog::tr("On the pages"), withoutMnemonic(action->text()),
                              keysOf(*action)});
        }
    }
    return shortcuts + pageShortcuts();
}

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutInfo>& shortcuts, QWidget* parent)
    : QDialog(parent), filter_(new QLineEdit(this)), list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    filter_->setObjectName(QStringLiteral("shortcutsFilterLineEdit"));
    filter_->setAccessibleName(tr("Filter"));
    filter_->setPlaceholderText(tr("Filter by name or key"));
    filter_->setClearButtonEnabled(true);
    list_->setObjectName(QStringLiteral("shortcutsTreeWidget"));
    list_->setAccessibleName(tr("Keyboard shortcuts"));
    list_->setColumnCount(2);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setIndentation(space::kLarge);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QPushButton* close = makeButton(tr("Close"), QStringLiteral("closePushButton"), this);
    close->setAutoDefault(false);  // Return in the filter must not close
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(filter_, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    fill(shortcuts);
    resize(kFirstSize);
    filter_->setFocus();
}

void ShortcutsDialog::fill(const QList<ShortcutInfo>& shortcuts) {
    const QSize height(0, list_->fontMetrics().height() + space::kSmall);
    QTreeWidgetItem* group = nullptr;
    for (const ShortcutInfo& shortcut : shortcuts) {
        if (group == nullptr || group->text(0) != shortcut.group) {
            group = new QTreeWidgetItem(list_, {shortcut.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = list_->font();
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
            group->setFirstColumnSpanned(true);
            group->setSizeHint(0, height + QSize(0, space::kSmall));
        }
        auto* row = new QTreeWidgetItem(group, {shortcut.text, shortcut.keys});
        row->setSizeHint(0, height);
        row->setFont(1, tabularDigits(list_->font()));
    }
    list_->expandAll();
}

void ShortcutsDialog::filter(const QString& text) {
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = list_->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* row = group->child(j);
            const bool matches = row->text(0).contains(text, Qt::CaseInsensitive) ||
                                 row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!matches);
            any = any || matches;
        }
        group->setHidden(!any);
    }
}

}  // namespace deepsight
