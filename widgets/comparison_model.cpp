#include "widgets/comparison_model.h"

#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <cmath>
#include <functional>

#include "core/config/config_differences.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

using Row = ComparisonModel::Row;
using Score = std::optional<double>;

const QString kNothing = QStringLiteral("–");

QPixmap swatch(const QColor& colour) {
    constexpr int kScale = 2;
    QPixmap pixmap(12 * kScale, 12 * kScale);
    pixmap.setDevicePixelRatio(kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 10, 10), 3, 3);
    return pixmap;
}

QString exactText(const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&value)) return realNumber(*real);
    return QString::fromStdString(std::get<std::string>(value));
}

QString shownText(const Field& field, const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? ComparisonModel::tr("yes") : ComparisonModel::tr("no");
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return groupedNumber(*whole);
    if (field.kind == FieldKind::Choice) return choiceLabel(exactText(value));
    return exactText(value);
}

Row fieldRow(const ConfigDifference& difference) {
    const Field& field = *difference.field;
    Row row{.label = translateConfig(field.label),
            .name = QString::fromStdString(field.path()),
            .help = translateConfig(field.help),
            .texts = {},
            .exact = {}};
    for (const auto& value : difference.values) {
        row.texts << (value ? shownText(field, *value) : kNothing);
        row.exact << (value ? exactText(*value) : QString());
    }
    return row;
}

/// Empty when no run has the score. `sign` +1: more is better; -1: less is; 0: neither.
std::optional<Row> scoreRow(const QString& label, const QString& name,
                            const std::vector<RunSummary>& runs,
                            const std::function<Score(const RunSummary&)>& score,
                            const std::function<QString(const Score&)>& text, int sign) {
    Row row{.label = label, .name = name, .help = {}, .texts = {}, .exact = {}};
    double best = 0;
    bool any = false;
    bool differ = false;
    for (const RunSummary& run : runs) {
        const Score value = score(run);
        row.texts << text(value);
        row.exact << (value ? QString::number(*value, 'g', 10) : QString());
        if (!value || std::isnan(*value)) continue;
        differ = differ || (any && *value != best);
        if (!any || sign * (*value - best) > 0) {
            best = *value;
            row.best = static_cast<int>(row.texts.size()) - 1;
        }
        any = true;
    }
    if (!any) return std::nullopt;
    if (sign == 0 || !differ) row.best = -1;
    return row;
}

QVector<Row> scoreRows(const std::vector<RunSummary>& runs) {
    const auto count = [](const Score& value) {
        return value ? groupedNumber(static_cast<qint64>(*value)) : kNothing;
    };
    const std::optional<Row> rows[] = {
        scoreRow(
            ComparisonModel::tr("Best validation loss"), QStringLiteral("best_validation_loss"),
            runs, [](const RunSummary& run) { return run.metrics.bestValidationLoss; }, lossText,
            -1),
        scoreRow(
            ComparisonModel::tr("Last validation loss"), QStringLiteral("last_validation_loss"),
            runs, [](const RunSummary& run) { return run.metrics.lastValidationLoss; }, lossText,
            -1),
        scoreRow(
            ComparisonModel::tr("Best path accuracy"), QStringLiteral("best_path_accuracy"), runs,
            [](const RunSummary& run) { return run.metrics.bestPathAccuracy; }, shareText, 1),
        scoreRow(
            ComparisonModel::tr("Best creativity"), QStringLiteral("best_creativity"), runs,
            [](const RunSummary& run) { return run.metrics.bestCreativity; }, shareText, 1),
        scoreRow(
            ComparisonModel::tr("Training loss"), QStringLiteral("last_train_loss"), runs,
            [](const RunSummary& run) { return run.metrics.lastTrainLoss; }, lossText, -1),
        scoreRow(
            ComparisonModel::tr("Steps done"), QStringLiteral("steps_done"), runs,
            [](const RunSummary& run) { return Score(static_cast<double>(run.metrics.stepsDone)); },
            count, 0),
        scoreRow(
            ComparisonModel::tr("Parameters"), QStringLiteral("parameters"), runs,
            [](const RunSummary& run) { return Score(static_cast<double>(run.parameters)); }, count,
            0),
    };
    QVector<Row> present;
    for (const auto& row : rows) {
        if (row) present << *row;
    }
    return present;
}

}  // namespace

void ComparisonModel::setRuns(const std::vector<RunSummary>& runs, const QVector<QColor>& colours) {
    beginResetModel();
    titles_.clear();
    folders_.clear();
    colours_ = colours;
    std::vector<Config> configs;
    for (const RunSummary& run : runs) {
        titles_ << runTitle(run);
        folders_ << runId(run);
        configs.push_back(run.config.value_or(Config()));
    }
    rows_ = scoreRows(runs);
    const auto differences = configDifferences(configs);
    differences_ = static_cast<int>(differences.size());
    for (const ConfigDifference& difference : differences) rows_ << fieldRow(difference);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[index.row()];
    const bool best = row.best == index.column();
    switch (role) {
        case Qt::DisplayRole:
            return row.texts[index.column()];
        case Qt::ToolTipRole:
            return best ? tr("%1 (best)").arg(row.texts[index.column()])
                        : row.texts[index.column()];
        case Qt::AccessibleTextRole:
            return best ? tr("%1 (best)").arg(row.texts[index.column()]) : QVariant();
        case Qt::FontRole: {
            QFont font;
            font.setWeight(QFont::Bold);
            return best ? QVariant(font) : QVariant();
        }
        default:
            return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole) return rows_[section].label;
        if (role == Qt::ToolTipRole) return rows_[section].help;
        return {};
    }
    if (role == Qt::DisplayRole) return titles_[section];
    if (role == Qt::ToolTipRole) return folders_[section];
    if (role == Qt::DecorationRole && colours_.value(section).isValid()) {
        return swatch(colours_[section]);
    }
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

}  // namespace deepsight
