#include "widgets/runs_cells.h"

#include <QDateTime>
#include <cmath>
#include <iterator>

#include "widgets/byte_size.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"
#include "widgets/runs_table_model.h"

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

QString noteText(const RunSummary& run) { return QString::fromStdString(run.notes.note); }

}  // namespace

std::optional<double> taskScore(const MetricsSummary& metrics) {
    return metrics.bestPathAccuracy ? metrics.bestPathAccuracy : metrics.bestCreativity;
}

bool isNumericRunColumn(int column) {
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

QString runCellText(const RunSummary& run, int column) {
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

QVariant runCellKey(const RunSummary& run, int column) {
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
            const QString text = runCellText(run, column);
            const bool empty = text.isEmpty() || text == QLatin1String("–");
            return empty ? QVariant() : QVariant(text);
        }
    }
}

QString runSearchText(const RunSummary& run) {
    QStringList parts = {runTitle(run),           QString::fromStdString(run.name),
                         runTagsText(run),        noteText(run),
                         runStateText(run.state), QString::fromStdString(run.host)};
    if (run.config) parts << runModelText(*run.config) << runDataText(*run.config);
    return parts.join(QLatin1Char('\n')).toLower();
}

QString runColumnName(int column) {
    switch (column) {
        case RunsTableModel::Overlay:
            return RunsTableModel::tr("Overlay");
        case RunsTableModel::Star:
            return RunsTableModel::tr("Star");
        case RunsTableModel::Name:
            return RunsTableModel::tr("Run");
        case RunsTableModel::State:
            return RunsTableModel::tr("State");
        case RunsTableModel::Model:
            return RunsTableModel::tr("Model");
        case RunsTableModel::Parameters:
            return RunsTableModel::tr("Parameters");
        case RunsTableModel::Steps:
            return RunsTableModel::tr("Steps");
        case RunsTableModel::BestLoss:
            return RunsTableModel::tr("Best val. loss");
        case RunsTableModel::TaskScore:
            return RunsTableModel::tr("Task score");
        case RunsTableModel::Started:
            return RunsTableModel::tr("Started");
        case RunsTableModel::Tags:
            return RunsTableModel::tr("Tags");
        case RunsTableModel::Data:
            return RunsTableModel::tr("Data");
        case RunsTableModel::LearningRate:
            return RunsTableModel::tr("Learning rate");
        case RunsTableModel::LastLoss:
            return RunsTableModel::tr("Last val. loss");
        case RunsTableModel::TrainLoss:
            return RunsTableModel::tr("Training loss");
        case RunsTableModel::FutureLoss:
            return RunsTableModel::tr("Future loss");
        case RunsTableModel::Tokens:
            return RunsTableModel::tr("Tokens");
        case RunsTableModel::TrainingTime:
            return RunsTableModel::tr("Training time");
        case RunsTableModel::Size:
            return RunsTableModel::tr("Size on disk");
        case RunsTableModel::Note:
            return RunsTableModel::tr("Note");
        default:
            return {};
    }
}

QString runColumnKey(int column) {
    static const char* const keys[] = {
        "overlay",
        "star",
        "run.title",
        "run.state",
        "metrics.best_validation_loss",
        "task_score",
        "metrics.steps_done",
        "model",
        "run.parameters",
        "run.started",
        "run.tags",
        "data",
        "training.learning_rate",
        "metrics.last_validation_loss",
        "metrics.last_train_loss",
        "metrics.last_future_loss",
        "metrics.tokens",
        "metrics.training_time",
        "run.size",
        "run.note",
    };
    static_assert(std::size(keys) == RunsTableModel::kColumnCount);
    const bool isOurs = column >= 0 && column < RunsTableModel::kColumnCount;
    return isOurs ? QLatin1String(keys[column]) : QString();
}

}  // namespace deepsight
