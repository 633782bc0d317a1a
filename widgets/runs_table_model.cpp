#include "widgets/runs_table_model.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

#include "widgets/byte_size.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

double now() { return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000; }

QVariant number(const std::optional<double>& value) {
    return value && !std::isnan(*value) ? QVariant(*value) : QVariant();
}

QVariant positive(double value) { return value > 0 ? QVariant(value) : QVariant(); }

QString countText(qint64 count) {
    return count > 0 ? compactNumber(static_cast<double>(count)) : QStringLiteral("–");
}

std::optional<double> taskScore(const MetricsSummary& metrics) {
    return metrics.bestPathAccuracy ? metrics.bestPathAccuracy : metrics.bestCreativity;
}

QString noteText(const RunSummary& run) { return QString::fromStdString(run.notes.note); }

bool isNumeric(int column) {
    switch (column) {
        case RunsTableModel::Parameters:
        case RunsTableModel::Steps:
        case RunsTableModel::BestLoss:
        case RunsTableModel::TaskScore:
        case RunsTableModel::LearningRate:
        case RunsTableModel::LastLoss:
        case RunsTableModel::TrainLoss:
        case RunsTableModel::FutureLoss:
        case RunsTableModel::Tokens:
        case RunsTableModel::TrainingTime:
        case RunsTableModel::Size:
            return true;
        default:
            return false;
    }
}

QString textOf(const RunSummary& run, int column) {
    const MetricsSummary& metrics = run.metrics;
    switch (column) {
        case RunsTableModel::Name:
            return runTitle(run);
        case RunsTableModel::State:
            return runStateText(run.state);
        case RunsTableModel::Model:
            return run.config ? runModelText(*run.config) : QStringLiteral("–");
        case RunsTableModel::Parameters:
            return countText(run.parameters);
        case RunsTableModel::Steps:
            return runStepsText(run);
        case RunsTableModel::BestLoss:
            return lossText(metrics.bestValidationLoss);
        case RunsTableModel::TaskScore:
            return shareText(taskScore(metrics));
        case RunsTableModel::Started:
            return timeAgoText(run.started, now());
        case RunsTableModel::Tags:
            return runTagsText(run);
        case RunsTableModel::Data:
            return run.config ? runDataText(*run.config) : QStringLiteral("–");
        case RunsTableModel::LearningRate:
            return run.config ? realNumber(run.config->training.learningRate) : QStringLiteral("–");
        case RunsTableModel::LastLoss:
            return lossText(metrics.lastValidationLoss);
        case RunsTableModel::TrainLoss:
            return lossText(metrics.lastTrainLoss);
        case RunsTableModel::FutureLoss:
            return lossText(metrics.lastFutureLoss);
        case RunsTableModel::Tokens:
            return countText(metrics.tokens);
        case RunsTableModel::TrainingTime:
            return metrics.seconds > 0 ? shortDuration(metrics.seconds) : QStringLiteral("–");
        case RunsTableModel::Size:
            return byteSize(run.bytesOnDisk);
        case RunsTableModel::Note:
            return noteText(run).simplified();
        default:
            return {};
    }
}

QVariant sortKey(const RunSummary& run, int column) {
    const MetricsSummary& metrics = run.metrics;
    switch (column) {
        case RunsTableModel::State:
            return static_cast<int>(run.state);
        case RunsTableModel::Parameters:
            return positive(static_cast<double>(run.parameters));
        case RunsTableModel::Steps:
            return static_cast<double>(metrics.stepsDone);
        case RunsTableModel::BestLoss:
            return number(metrics.bestValidationLoss);
        case RunsTableModel::TaskScore:
            return number(taskScore(metrics));
        case RunsTableModel::Started:
            return positive(run.started);
        case RunsTableModel::LearningRate:
            return run.config ? QVariant(run.config->training.learningRate) : QVariant();
        case RunsTableModel::LastLoss:
            return number(metrics.lastValidationLoss);
        case RunsTableModel::TrainLoss:
            return number(metrics.lastTrainLoss);
        case RunsTableModel::FutureLoss:
            return number(metrics.lastFutureLoss);
        case RunsTableModel::Tokens:
            return positive(static_cast<double>(metrics.tokens));
        case RunsTableModel::TrainingTime:
            return positive(metrics.seconds);
        case RunsTableModel::Size:
            return static_cast<double>(run.bytesOnDisk);
        default: {
            const QString text = textOf(run, column);
            const bool empty = text.isEmpty() || text == QLatin1String("–");
            return empty ? QVariant() : QVariant(text);
        }
    }
}

QString searchText(const RunSummary& run) {
    QStringList parts = {runTitle(run), QString::fromStdString(run.name), runTagsText(run),
                         noteText(run), runStateText(run.state)};
    if (run.config) parts << runModelText(*run.config) << runDataText(*run.config);
    return parts.join(QLatin1Char('\n')).toLower();
}

}  // namespace

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
    if (incoming.isEmpty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(incoming.size()) - 1);
    for (const RunSummary& run : runs) {
        if (incoming.contains(runId(run))) runs_.push_back(run);
    }
    endInsertRows();
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
    if (!runs_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

const RunSummary* RunsTableModel::run(const QString& id) const {
    const auto found = std::find_if(runs_.begin(), runs_.end(),
                                    [&](const RunSummary& run) { return runId(run) == id; });
    return found == runs_.end() ? nullptr : &*found;
}

bool RunsTableModel::isShownByDefault(int column) { return column <= Tags; }

QString RunsTableModel::columnName(int column) {
    switch (column) {
        case Overlay:
            return tr("Overlay");
        case Name:
            return tr("Run");
        case State:
            return tr("State");
        case Model:
            return tr("Model");
        case Parameters:
            return tr("Parameters");
        case Steps:
            return tr("Steps");
        case BestLoss:
            return tr("Best val. loss");
        case TaskScore:
            return tr("Task score");
        case Started:
            return tr("Started");
        case Tags:
            return tr("Tags");
        case Data:
            return tr("Data");
        case LearningRate:
            return tr("Learning rate");
        case LastLoss:
            return tr("Last val. loss");
        case TrainLoss:
            return tr("Training loss");
        case FutureLoss:
            return tr("Future loss");
        case Tokens:
            return tr("Tokens");
        case TrainingTime:
            return tr("Training time");
        case Size:
            return tr("Size on disk");
        case Note:
            return tr("Note");
        default:
            return {};
    }
}

int RunsTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunsTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant RunsTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool overlay = column == Overlay;
    switch (role) {
        case Qt::DisplayRole:
            return textOf(run, column);
        case Qt::EditRole:
            return column == Name ? QVariant(QString::fromStdString(run.notes.title))
                                  : QVariant(textOf(run, column));
        case Qt::CheckStateRole:
            if (!overlay || runId(run) == current_) return {};
            return isOverlaid(runId(run)) ? Qt::Checked : Qt::Unchecked;
        case Qt::TextAlignmentRole:
            return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            if (overlay) {
                return runId(run) == current_ ? tr("This run is open: the Curves page shows it.")
                                              : tr("Draw beside the open run on the Curves page");
            }
            if (column == Started) return exactTimeText(run.started);
            if (column == State) {
                return run.problem.empty() ? runStateHelp(run.state)
                                           : QString::fromStdString(run.problem);
            }
            if (column == Parameters) return groupedNumber(run.parameters);
            if (column == TaskScore && taskScore(run.metrics)) {
                const QString score = textOf(run, column);
                return run.metrics.bestPathAccuracy ? tr("Best path accuracy: %1").arg(score)
                                                    : tr("Best creativity: %1").arg(score);
            }
            return column == Name ? QString::fromStdString(run.name) : textOf(run, column);
        case Qt::AccessibleTextRole:
            if (column == Name && runId(run) == current_) return tr("%1, open").arg(runTitle(run));
            return overlay ? tr("Overlay of %1").arg(runTitle(run)) : textOf(run, column);
        case SortRole:
            return overlay ? QVariant(isOverlaid(runId(run)) ? 0 : 1) : sortKey(run, column);
        case SearchRole:
            return searchText(run);
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
        default:
            return {};
    }
}

QVariant RunsTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    switch (role) {
        case Qt::DisplayRole:
            return section == Overlay ? QString() : columnName(section);
        case Qt::ToolTipRole:
            return section == Overlay ? tr("Runs drawn beside the open one on the Curves page")
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
    if (index.column() == Name && run.notesProblem.empty()) flags |= Qt::ItemIsEditable;
    if (index.column() == Overlay && run.state != RunState::Damaged && runId(run) != current_) {
        flags |= Qt::ItemIsUserCheckable;
    }
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
    return false;
}

}  // namespace deepsight
