#include "widgets/curve_table_model.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>

#include "widgets/axis_ticker.h"
#include "widgets/csv_text.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"

namespace deepsight {
namespace {

/// Fewer rows than this are put in one by one, which keeps selection and position.
constexpr std::size_t kFewRows = 32;
constexpr int kDigits = 6;

bool hasErrors(const CurveData& data) {
    const auto errors = data.validationErrors();
    // One tells: an evaluation of several batches has an error, and all have as many.
    return !errors.empty() && std::isfinite(errors.back());
}

std::optional<double> valueAt(std::span<const double> steps, double step,
                              std::span<const double> values) {
    const auto found = std::lower_bound(steps.begin(), steps.end(), step);
    if (found == steps.end() || *found != step) return {};
    const auto at = static_cast<std::size_t>(found - steps.begin());
    return at < values.size() ? std::optional(values[at]) : std::nullopt;
}

/// The beginning and the end, which tells seeds apart.
QString shortened(const QString& name) {
    constexpr qsizetype kLongest = 28, kEnd = 16;
    if (name.size() <= kLongest) return name;
    return name.left(kLongest - kEnd - 1) + QChar(0x2026) + name.right(kEnd);
}

/// Whether runs may do without a value, in whose place stands a NaN.
bool isOptional(SeriesId id) {
    switch (id) {
        case SeriesId::TrainLoss:
        case SeriesId::LearningRate:
        case SeriesId::GradientNorm:
        case SeriesId::TokensPerSecond:
        case SeriesId::ValidationLoss:
            return false;
        default:
            return true;
    }
}

QString shownValue(double value) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QString::number(value, 'g', kDigits);
}

}  // namespace

CurveTableModel::CurveTableModel(const LossPlot& plot, QObject* parent)
    : QAbstractTableModel(parent), plot_(plot) {}

std::vector<CurveTableModel::Column> CurveTableModel::wantedColumns() const {
    std::vector<Column> columns;
    for (const PlotRun* run : plot_.drawnRuns()) {
        if (!run->visible || run->data->isEmpty()) continue;
        const std::size_t first = columns.size();
        for (const SeriesId id : plot_.shownSeries()) {
            if (!plot_.isSeriesVisible(id) || !run->data->hasValues(id)) continue;
            columns.push_back({run->data, id, Kind::Value, run->name});
            if (run->isMean()) {
                columns.push_back({run->low, id, Kind::Low, run->name});
                columns.push_back({run->high, id, Kind::High, run->name});
            } else if (id == SeriesId::ValidationLoss && hasErrors(*run->data)) {
                columns.push_back({run->data, id, Kind::Error, run->name});
            }
        }
        if (plot_.hasOverlays() || columns.size() == first) continue;
        columns.insert(columns.begin(), {{run->data, columns[first].id, Kind::Tokens, run->name},
                                         {run->data, columns[first].id, Kind::Seconds, run->name}});
    }
    return columns;
}

bool CurveTableModel::refresh() {
    auto columns = wantedColumns();
    if (columns != columns_ || isCutOff()) adopt(std::move(columns));
    for (Source& source : sources_) {
        if (take(source)) return true;
    }
    return false;
}

void CurveTableModel::adopt(std::vector<Column> columns) {
    beginResetModel();
    columns_ = std::move(columns);
    severalRuns_ = plot_.hasOverlays();
    sources_.clear();
    rows_.clear();
    for (const Column& column : columns_) {
        const bool known = std::any_of(sources_.begin(), sources_.end(), [&](const auto& source) {
            return source.data == column.data && clockOf(source.clock) == clockOf(column.id);
        });
        if (!known && column.kind == Kind::Value) sources_.push_back({column.data, column.id});
    }
    endResetModel();
}

/// A run that goes on from an earlier step has other points than those taken up.
bool CurveTableModel::isCutOff() const {
    return std::any_of(sources_.begin(), sources_.end(), [](const Source& source) {
        const auto steps = source.data->xs(source.clock, XAxis::Step);
        return source.taken > 0 &&
               (steps.size() < source.taken || steps[source.taken - 1] != source.last);
    });
}

/// True when this took so much that others should wait for the next turn.
bool CurveTableModel::take(Source& source) {
    const auto all = source.data->xs(source.clock, XAxis::Step);
    const auto steps = all.subspan(source.taken);
    if (steps.empty()) return false;
    source.taken = all.size();
    source.last = all.back();
    if (rows_.empty() || steps.front() > rows_.back()) {
        const int first = static_cast<int>(rows_.size());
        beginInsertRows({}, first, first + static_cast<int>(steps.size()) - 1);
        rows_.insert(rows_.end(), steps.begin(), steps.end());
        endInsertRows();
    } else {
        merge(steps);
    }
    return steps.size() > 10'000;
}

void CurveTableModel::merge(std::span<const double> steps) {
    std::vector<double> missing;
    std::set_difference(steps.begin(), steps.end(), rows_.begin(), rows_.end(),
                        std::back_inserter(missing));
    if (missing.size() > kFewRows) {
        std::vector<double> all;
        all.reserve(rows_.size() + missing.size());
        std::merge(rows_.begin(), rows_.end(), missing.begin(), missing.end(),
                   std::back_inserter(all));
        beginResetModel();
        rows_ = std::move(all);
        endResetModel();
    } else {
        for (const double step : missing) {
            const auto place = std::lower_bound(rows_.begin(), rows_.end(), step);
            const int row = static_cast<int>(place - rows_.begin());
            beginInsertRows({}, row, row);
            rows_.insert(place, step);
            endInsertRows();
        }
    }
    // Rows that were there already may have got values.
    if (!rows_.empty() && !columns_.empty() && missing.size() < steps.size()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int CurveTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CurveTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

std::optional<double> CurveTableModel::value(int row, int column) const {
    const Column& what = columns_[static_cast<std::size_t>(column)];
    const CurveData& data = *what.data;
    const double step = rows_[static_cast<std::size_t>(row)];
    const auto steps = data.xs(what.id, XAxis::Step);
    if (what.kind == Kind::Tokens || what.kind == Kind::Seconds) {
        const XAxis axis = what.kind == Kind::Tokens ? XAxis::Tokens : XAxis::WallTime;
        for (const Source& source : sources_) {
            const auto found = valueAt(source.data->xs(source.clock, XAxis::Step), step,
                                       source.data->xs(source.clock, axis));
            if (found) return found;
        }
        return {};
    }
    const bool isError = what.kind == Kind::Error;
    const auto found =
        valueAt(steps, step, isError ? data.validationErrors() : data.values(what.id).values());
    if (!found || !std::isnan(*found) || (!isError && !isOptional(what.id))) return found;
    // Where the loss has diverged, so may have the others: that is not to be hidden.
    if (clockOf(what.id) == SeriesClock::Sample) return {};
    const SeriesId loss = isPerStep(what.id) ? SeriesId::TrainLoss : SeriesId::ValidationLoss;
    const auto main = valueAt(steps, step, data.values(loss).values());
    return main && std::isfinite(*main) ? std::nullopt : found;
}

QString CurveTableModel::title(const Column& column, const QString& separator) const {
    QString name = seriesName(column.id);
    switch (column.kind) {
        case Kind::Value:
            break;
        case Kind::Error:
            name = tr("%1, standard error").arg(name);
            break;
        case Kind::Low:
            name = tr("%1, low").arg(name);
            break;
        case Kind::High:
            name = tr("%1, high").arg(name);
            break;
        case Kind::Tokens:
            return tr("Tokens");
        case Kind::Seconds:
            return tr("Time");
    }
    if (!severalRuns_) return name;
    // Heads have two lines, of which none is long; the whole name is in the tool tip.
    const bool head = separator == QStringLiteral("\n");
    return (head ? shortened(column.run) : column.run) + separator + name;
}

QVariant CurveTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    const bool spoken = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !spoken) return {};
    const Column& column = columns_[static_cast<std::size_t>(index.column())];
    const auto found = value(index.row(), index.column());
    QString text;
    if (found && column.kind == Kind::Tokens) {
        text = groupedNumber(static_cast<qint64>(*found));
    } else if (found && column.kind == Kind::Seconds) {
        text = tickText(*found, TickUnit::Seconds);
    } else if (found) {
        text = role == Qt::ToolTipRole ? QString::number(*found, 'g', 17) : shownValue(*found);
    }
    if (!spoken) return text;
    return tr("Step %1, %2: %3")
        .arg(groupedNumber(step(index.row())), title(column, QStringLiteral(", ")),
             text.isEmpty() ? tr("no value") : text);
}

QVariant CurveTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (orientation == Qt::Vertical) {
        if (section >= rowCount()) return {};
        return groupedNumber(step(section));
    }
    if (section >= columnCount()) return {};
    const Column& column = columns_[static_cast<std::size_t>(section)];
    const bool head = role == Qt::DisplayRole;
    return title(column, head ? QStringLiteral("\n") : QStringLiteral(", "));
}

QString CurveTableModel::text(const QModelIndexList& cells) const {
    std::map<int, std::map<int, QModelIndex>> rows;
    std::map<int, bool> columns;
    for (const QModelIndex& cell : cells) {
        rows[cell.row()][cell.column()] = cell;
        columns[cell.column()] = true;
    }
    std::string text = "step";
    for (const auto& entry : columns) {
        const Column& column = columns_[static_cast<std::size_t>(entry.first)];
        text += '\t' + title(column, QStringLiteral(", ")).toStdString();
    }
    text += '\n';
    for (const auto& [row, selected] : rows) {
        text += std::to_string(step(row));
        for (const auto& entry : columns) {
            text += '\t';
            if (!selected.contains(entry.first)) continue;
            if (const auto found = value(row, entry.first)) appendCsvNumber(text, *found);
        }
        text += '\n';
    }
    return QString::fromStdString(text);
}

}  // namespace deepsight
