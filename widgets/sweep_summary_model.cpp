#include "widgets/sweep_summary_model.h"

#include <QFont>
#include <algorithm>

#include "widgets/number_format.h"
#include "widgets/sweep_texts.h"

namespace deepsight {

namespace {

const QString kNothing = QStringLiteral("–");
constexpr double kSignificant = 0.05;

}  // namespace

void SweepSummaryModel::setSummary(const SweepSummary& summary, const QStringList& metrics) {
    beginResetModel();
    summary_ = summary;
    columns_ = {{Kind::Group, {}}, {Kind::Runs, {}}};
    for (const std::string& metric : summary.metrics) {
        if (!metrics.contains(QString::fromStdString(metric))) continue;
        const auto any = [&](auto has) {
            return std::any_of(summary.rows.begin(), summary.rows.end(), [&](const SweepRow& row) {
                const auto found = row.cells.find(metric);
                return found != row.cells.end() && has(found->second);
            });
        };
        columns_.push_back({Kind::Mean, metric});
        if (any([](const SweepCell& cell) { return cell.difference.has_value(); })) {
            columns_.push_back({Kind::Difference, metric});
        }
        if (any([](const SweepCell& cell) { return cell.published.has_value(); })) {
            columns_.push_back({Kind::Published, metric});
        }
    }
    columns_.push_back({Kind::Parameters, {}});
    endResetModel();
}

int SweepSummaryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(summary_.rows.size());
}

int SweepSummaryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

const SweepCell* SweepSummaryModel::cell(const SweepRow& row, const Column& column) const {
    const auto found = row.cells.find(column.metric);
    return found == row.cells.end() ? nullptr : &found->second;
}

QString SweepSummaryModel::referenceName() const {
    const auto found = std::find_if(summary_.rows.begin(), summary_.rows.end(),
                                    [](const SweepRow& row) { return row.reference; });
    return found == summary_.rows.end() ? QString() : QString::fromStdString(found->group);
}

QString SweepSummaryModel::text(const SweepRow& row, const Column& column) const {
    switch (column.kind) {
        case Kind::Group:
            return QString::fromStdString(row.group);
        case Kind::Runs:
            return tr("%1 / %2").arg(row.finished).arg(row.total);
        case Kind::Parameters:
            return row.parameters > 0 ? compactNumber(static_cast<double>(row.parameters))
                                      : kNothing;
        default:
            break;
    }
    const SweepCell* value = cell(row, column);
    if (value == nullptr) return kNothing;
    switch (column.kind) {
        case Kind::Mean:
            return value->runs > 0 ? sweepMetricText(column.metric, value->mean, value->error)
                                   : kNothing;
        case Kind::Difference:
            if (!value->difference) return row.reference ? tr("reference") : kNothing;
            return value->pValue
                       ? tr("%1, %2").arg(sweepDifferenceText(column.metric, *value->difference,
                                                              value->differenceError),
                                          sweepProbabilityText(*value->pValue))
                       : sweepDifferenceText(column.metric, *value->difference,
                                             value->differenceError);
        case Kind::Published:
            return value->published ? sweepMetricText(column.metric, *value->published) : kNothing;
        default:
            return {};
    }
}

QString SweepSummaryModel::help(const SweepRow& row, const Column& column) const {
    const SweepCell* value = cell(row, column);
    switch (column.kind) {
        case Kind::Group:
            return row.reference ? tr("%1: the others are compared with it").arg(text(row, column))
                                 : text(row, column);
        case Kind::Runs:
            return tr("Finished runs, of those planned");
        case Kind::Parameters:
            return groupedNumber(row.parameters);
        case Kind::Mean:
            return value == nullptr || value->runs == 0
                       ? tr("No run has this figure yet")
                       : tr("%1: mean and standard error over %Ln runs", nullptr,
                            static_cast<int>(value->runs))
                             .arg(text(row, column));
        case Kind::Difference:
            return value == nullptr || !value->difference
                       ? tr("Needs two seeds that both groups have finished")
                       : tr("%1: over the %Ln seeds that both groups have finished", nullptr,
                            static_cast<int>(value->pairs))
                             .arg(text(row, column));
        case Kind::Published:
            return text(row, column);
    }
    return {};
}

QVariant SweepSummaryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SweepRow& row = summary_.rows[static_cast<std::size_t>(index.row())];
    const Column& column = columns_[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return help(row, column);
        case Qt::TextAlignmentRole:
            return int(column.kind == Kind::Group ? Qt::AlignLeft | Qt::AlignVCenter
                                                  : Qt::AlignRight | Qt::AlignVCenter);
        case Qt::FontRole: {
            const SweepCell* value = cell(row, column);
            const bool significant = column.kind == Kind::Difference && value != nullptr &&
                                     value->pValue && *value->pValue < kSignificant;
            if (!significant && !(column.kind == Kind::Group && row.reference)) return {};
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        default:
            return {};
    }
}

QVariant SweepSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= static_cast<int>(columns_.size())) return {};
    const Column& column = columns_[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        return int(column.kind == Kind::Group ? Qt::AlignLeft | Qt::AlignVCenter
                                              : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool isHelp = role == Qt::ToolTipRole;
    const QString metric = sweepMetricName(column.metric);
    switch (column.kind) {
        case Kind::Group:
            return tr("Group");
        case Kind::Runs:
            return tr("Runs");
        case Kind::Parameters:
            return isHelp ? tr("Parameters that the trained model keeps") : tr("Parameters");
        case Kind::Mean:
            return isHelp ? tr("%1: mean ± standard error over the seeds").arg(metric) : metric;
        case Kind::Difference:
            return isHelp
                       ? tr("%1, difference to “%2”, seed by seed: mean ± standard error, and the "
                            "two-sided p-value of Student's paired t-test. p is how often so large "
                            "a difference would come by chance if there were none; below 0.05 it "
                            "is in bold. With many groups some will be below 0.05 by chance.")
                             .arg(metric, referenceName())
                       : tr("Difference");
        case Kind::Published:
            return isHelp ? tr("%1 as published by the authors").arg(metric) : tr("Published");
    }
    return {};
}

}  // namespace deepsight
