#include "widgets/runs_column_chooser.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/runs_columns.h"
#include "widgets/runs_table_model.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr QSize kFirstSize(460, 560);
constexpr int kRowHeight = 24;
constexpr int kKeyRole = Qt::UserRole;

}  // namespace

RunsColumnChooser::RunsColumnChooser(const RunsTableModel& model, RunsColumns& columns,
                                     QWidget* parent)
    : QDialog(parent),
      model_(model),
      columns_(columns),
      search_(new QLineEdit(this)),
      list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("runsColumnsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns of the runs"));
    search_->setObjectName(QStringLiteral("searchColumnsLineEdit"));
    search_->setAccessibleName(tr("Search a field or metric"));
    search_->setPlaceholderText(tr("Search a field or metric…"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("columnsTreeWidget"));
    list_->setAccessibleName(tr("Columns of the runs"));
    list_->setColumnCount(2);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setIndentation(space::kLarge);
    list_->header()->setStretchLastSection(true);
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto* reset = makeButton(tr("Reset columns"), QStringLiteral("resetColumnsPushButton"), this);
    reset->setAutoDefault(false);
    auto* done = makePrimaryButton(tr("Done"), QStringLiteral("columnsDonePushButton"), this);
    done->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(reset);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kSmall);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    connect(search_, &QLineEdit::textChanged, this, &RunsColumnChooser::filter);
    connect(reset, &QPushButton::clicked, &columns_, &RunsColumns::reset);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    connect(&columns_, &RunsColumns::edited, this, &RunsColumnChooser::showStates);
    fill();
    showStates();
    // Not before: what is being filled in is no choice of the user's.
    connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        columns_.setShown(item->data(0, kKeyRole).toString(), item->checkState(0) == Qt::Checked);
    });
    resize(kFirstSize);
}

void RunsColumnChooser::fill() {
    QStringList keys;
    for (int column = 0; column < RunsTableModel::kColumnCount; ++column) {
        const QString key = model_.columnKey(column);
        keys << key;
        if (column != RunsTableModel::Name)
            addItem(tr("Usual columns"), model_.columnName(column), key, {});
    }
    for (const RunValue& value : model_.values()) {
        if (!keys.contains(value.name)) addItem(value.group, value.label, value.name, value.help);
    }
    list_->expandAll();
}

void RunsColumnChooser::addItem(const QString& group, const QString& label, const QString& key,
                                const QString& help) {
    QTreeWidgetItem* parent = nullptr;
    for (int row = 0; row < list_->topLevelItemCount(); ++row) {
        if (list_->topLevelItem(row)->text(0) == group) parent = list_->topLevelItem(row);
    }
    if (parent == nullptr) {
        parent = new QTreeWidgetItem(list_, {group});
        parent->setFlags(Qt::ItemIsEnabled);
        parent->setFirstColumnSpanned(true);
        QFont bold = list_->font();
        bold.setWeight(QFont::DemiBold);
        parent->setFont(0, bold);
    }
    auto* item = new QTreeWidgetItem(parent, {label, key});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
    item->setSizeHint(0, QSize(0, kRowHeight));
    item->setData(0, kKeyRole, key);
    item->setForeground(1, list_->palette().color(QPalette::PlaceholderText));
    if (!help.isEmpty()) item->setToolTip(0, QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
}

void RunsColumnChooser::filter(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTreeWidgetItem* first = nullptr;
    for (int group = 0; group < list_->topLevelItemCount(); ++group) {
        QTreeWidgetItem* parent = list_->topLevelItem(group);
        bool any = false;
        for (int row = 0; row < parent->childCount(); ++row) {
            QTreeWidgetItem* item = parent->child(row);
            const QString known = item->text(0) + QLatin1Char(' ') + item->text(1) +
                                  QLatin1Char(' ') + parent->text(0);
            const bool matches = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                return known.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!matches);
            any = any || matches;
            if (matches && first == nullptr) first = item;
        }
        parent->setHidden(!any);
    }
    list_->setCurrentItem(words.isEmpty() ? nullptr : first);
}

void RunsColumnChooser::showStates() {
    const QSignalBlocker blocker(list_);
    for (int group = 0; group < list_->topLevelItemCount(); ++group) {
        QTreeWidgetItem* parent = list_->topLevelItem(group);
        for (int row = 0; row < parent->childCount(); ++row) {
            QTreeWidgetItem* item = parent->child(row);
            const bool shown = columns_.isShown(item->data(0, kKeyRole).toString());
            item->setCheckState(0, shown ? Qt::Checked : Qt::Unchecked);
        }
    }
}

/// From the search, arrows go through the list and Enter takes or removes what is marked there.
bool RunsColumnChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    QTreeWidgetItem* item = list_->currentItem();
    switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (item != nullptr && item->flags().testFlag(Qt::ItemIsUserCheckable)) {
                item->setCheckState(
                    0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            }
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            list_->setFocus();
            QCoreApplication::sendEvent(list_, event);
            search_->setFocus();
            return true;
        default:
            return QDialog::eventFilter(watched, event);
    }
}

}  // namespace deepsight
