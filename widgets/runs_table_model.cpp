#include "widgets/runs_table_model.h"

#include <algorithm>

#include "widgets/number_format.h"
#include "widgets/run_texts.h"
#include "widgets/runs_cells.h"

namespace deepsight {

RunsTableModel::RunsTableModel(QObject* parent)
    : QAbstractTableModel(parent), values_(runValues()) {}

void RunsTableModel::setRuns(const std::vector<RunSummary>& runs) {
    QHash<QString, const RunSummary*> incoming;
    for (const RunSummary& run : runs) incoming.insert(runId(run), &run);
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto at = runs_.begin() + row;
        const auto found = incoming.constFind(runId(*at));
        if (found != incoming.cend()) {
            *at = **found;
            incoming.erase(found);
            continue;
        }
        beginRemoveRows({}, row, row);
        runs_.erase(at);
        endRemoveRows();
    }
    notifyAll();
    if (!incoming.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(incoming.size()) - 1);
        for (const RunSummary& run : runs) {
            if (incoming.contains(runId(run))) runs_.push_back(run);
        }
        endInsertRows();
    }
    rows_.clear();
    for (std::size_t row = 0; row < runs_.size(); ++row) rows_.insert(runId(runs_[row]), row);
}

void RunsTableModel::setCurrent(const QString& id) {
    current_ = id;
    notifyAll();
}

void RunsTableModel::setOverlays(const QSet<QString>& ids) {
    overlays_ = ids;
    notifyAll();
}

void RunsTableModel::setOverlayColours(const QHash<QString, QColor>& colours) {
    colours_ = colours;
    notifyAll();
}

void RunsTableModel::notifyAll() {
    if (!runs_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const RunSummary* RunsTableModel::run(const QString& id) const {
    const std::size_t row = rows_.value(id, runs_.size());
    if (row < runs_.size() && runId(runs_[row]) == id) return &runs_[row];
    const auto found = std::find_if(runs_.begin(), runs_.end(),
                                    [&](const RunSummary& run) { return runId(run) == id; });
    return found == runs_.end() ? nullptr : &*found;
}

int RunsTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunsTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount + static_cast<int>(added_.size());
}

const RunValue* RunsTableModel::added(int column) const {
    return column >= kColumnCount && column < columnCount() ? &added_[column - kColumnCount]
                                                            : nullptr;
}

bool RunsTableModel::isShownByDefault(int column) {
    return column <= Tags || column >= kColumnCount;
}

QString RunsTableModel::columnName(int column) const {
    const RunValue* value = added(column);
    return value != nullptr ? value->label : runColumnName(column);
}

QString RunsTableModel::columnKey(int column) const {
    const RunValue* value = added(column);
    return value != nullptr ? value->name : runColumnKey(column);
}

int RunsTableModel::columnOf(const QString& key) const {
    for (int column = 0; column < columnCount(); ++column) {
        if (columnKey(column) == key) return column;
    }
    return -1;
}

int RunsTableModel::addColumn(const QString& key) {
    const auto found = std::find_if(values_.begin(), values_.end(),
                                    [&](const RunValue& value) { return value.name == key; });
    if (found == values_.end() || columnOf(key) >= 0) return -1;
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    added_ << *found;
    endInsertColumns();
    return column;
}

void RunsTableModel::removeColumn(int column) {
    if (added(column) == nullptr) return;
    beginRemoveColumns({}, column, column);
    added_.removeAt(column - kColumnCount);
    endRemoveColumns();
}

bool RunsTableModel::isNumeric(int column) const {
    const RunValue* value = added(column);
    if (value == nullptr) return isNumericRunColumn(column);
    return value->kind == RunValue::Kind::Number || value->kind == RunValue::Kind::Duration;
}

QString RunsTableModel::textOf(const RunSummary& run, int column) const {
    const RunValue* value = added(column);
    return value != nullptr ? value->text(run) : runCellText(run, column);
}

QVariant RunsTableModel::sortKey(const RunSummary& run, int column) const {
    if (column == Overlay) return isOverlaid(runId(run)) ? 0 : 1;
    if (column == Star) return run.notes.starred ? 0 : 1;
    const RunValue* value = added(column);
    return value != nullptr ? value->value(run) : runCellKey(run, column);
}

QVariant RunsTableModel::checkState(const RunSummary& run, int column) const {
    if (column == Star) return run.notes.starred ? Qt::Checked : Qt::Unchecked;
    if (column != Overlay || runId(run) == current_) return {};
    return isOverlaid(runId(run)) ? Qt::Checked : Qt::Unchecked;
}

QString RunsTableModel::toolTip(const RunSummary& run, int column) const {
    const QString text = textOf(run, column);
    switch (column) {
        case Overlay:
            return runId(run) == current_ ? tr("This run is open: the Curves page shows it.")
                                          : tr("Draw beside the open run on the Curves page");
        case Star:
            return run.notes.starred ? tr("Starred. Press S to take the star off.")
                                     : tr("Star this run (S)");
        case Started:
            return exactTimeText(run.started);
        case State:
            return run.problem.empty() ? runStateHelp(run.state)
                                       : QString::fromStdString(run.problem);
        case Parameters:
            return groupedNumber(run.parameters);
        case TaskScore:
            if (!taskScore(run.metrics)) return text;
            return run.metrics.bestPathAccuracy ? tr("Best path accuracy: %1").arg(text)
                                                : tr("Best creativity: %1").arg(text);
        case Name:
            return run.host.empty()
                       ? QString::fromStdString(run.name)
                       : tr("%1 on %2").arg(QString::fromStdString(run.name), runHostText(run));
        default:
            return text;
    }
}

QVariant RunsTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return textOf(run, column);
        case Qt::EditRole:
            return column == Name ? QVariant(QString::fromStdString(run.notes.title))
                                  : QVariant(textOf(run, column));
        case Qt::CheckStateRole:
            return checkState(run, column);
        case Qt::TextAlignmentRole:
            return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            return toolTip(run, column);
        case Qt::AccessibleTextRole:
            if (column == Name && runId(run) == current_) return tr("%1, open").arg(runTitle(run));
            if (column == Star) return tr("Star of %1").arg(runTitle(run));
            return column == Overlay ? tr("Overlay of %1").arg(runTitle(run)) : textOf(run, column);
        case SortRole:
            return sortKey(run, column);
        case SearchRole:
            return runSearchText(run);
        case IdRole:
            return runId(run);
        case StateRole:
            return static_cast<int>(run.state);
        case CurrentRole:
            return runId(run) == current_;
        case OverlaidRole:
            return isOverlaid(runId(run));
        case ColourRole:
            return overlayColour(runId(run));
        case StarredRole:
            return run.notes.starred;
        default:
            return {};
    }
}

QVariant RunsTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const RunValue* value = added(section);
    switch (role) {
        case Qt::DisplayRole:
            return section == Overlay || section == Star ? QString() : columnName(section);
        case Qt::ToolTipRole:
            if (section == Overlay) return tr("Runs drawn beside the open one on the Curves page");
            if (section == Star) return tr("Runs that you starred");
            return value != nullptr ? tr("%1 (%2)").arg(value->label, value->name)
                                    : columnName(section);
        case Qt::AccessibleTextRole:
            return columnName(section);
        case Qt::TextAlignmentRole:
            return int(isNumeric(section) ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

Qt::ItemFlags RunsTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) return flags;
    const RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
    // What is noted about a run stands in its folder, which may be on another computer.
    const bool notable = run.notesProblem.empty() && run.host.empty();
    if (index.column() == Name && notable) flags |= Qt::ItemIsEditable;
    if (index.column() == Overlay && run.state != RunState::Damaged && runId(run) != current_) {
        flags |= Qt::ItemIsUserCheckable;
    }
    if (index.column() == Star && notable) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RunsTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
    if (role == Qt::EditRole && index.column() == Name) {
        const QString title = value.toString().simplified();
        if (title != QString::fromStdString(run.notes.title)) {
            Q_EMIT titleEdited(runId(run), title);
        }
        return true;
    }
    if (role == Qt::CheckStateRole && index.column() == Overlay) {
        Q_EMIT overlayToggled(runId(run), value.toInt() == Qt::Checked);
        return true;
    }
    if (role == Qt::CheckStateRole && index.column() == Star) {
        Q_EMIT starToggled(runId(run), value.toInt() == Qt::Checked);
        return true;
    }
    return false;
}

}  // namespace deepsight
