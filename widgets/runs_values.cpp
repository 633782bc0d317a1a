#include "widgets/runs_values.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/config/config_schema.h"
#include "widgets/byte_size.h"
#include "widgets/edit_distance.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

using Kind = RunValue::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunValues)
};

QVariant known(const std::optional<double>& value) {
    return value && !std::isnan(*value) ? QVariant(*value) : QVariant();
}

QVariant positive(double value) { return value > 0 ? QVariant(value) : QVariant(); }

QVariant textValue(const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); }

QVariant valueOf(const Field& field, const Config& config) {
    if (!field.applies(config)) return {};
    const FieldValue value = field.get(config);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value)) return *real;
    return textValue(QString::fromStdString(std::get<std::string>(value)));
}

QString nothing() { return QStringLiteral("–"); }

/// Numbers, flags and choices as the rest of the page writes them.
QString shown(const QVariant& value, Kind kind) {
    if (!value.isValid()) return nothing();
    if (kind == Kind::Choice) return choiceLabel(value.toString());
    if (kind == Kind::Flag) return value.toBool() ? Texts::tr("yes") : Texts::tr("no");
    if (kind == Kind::Text) return value.toString();
    const double number = value.toDouble();
    constexpr double kExact = 9e15;
    const bool whole = std::floor(number) == number && std::abs(number) < kExact;
    return whole ? groupedNumber(static_cast<qint64>(number)) : realNumber(number);
}

Kind kindOf(const Field& field) {
    switch (field.kind) {
        case FieldKind::Boolean:
            return Kind::Flag;
        case FieldKind::Choice:
            return Kind::Choice;
        case FieldKind::Text:
            return Kind::Text;
        default:
            return Kind::Number;
    }
}

RunValue fieldValue(const Field& field) {
    RunValue value{.name = QString::fromStdString(field.path()),
                   .aliases = {},
                   .label = translateConfig(field.label),
                   .group = translateConfig(field.group),
                   .help = translateConfig(field.help),
                   .kind = kindOf(field),
                   .choices = {},
                   .value = {},
                   .text = {}};
    for (const char* choice : field.choices) value.choices << QString::fromUtf8(choice);
    value.value = [&field](const RunSummary& run) {
        return run.config ? valueOf(field, *run.config) : QVariant();
    };
    value.text = [get = value.value, kind = value.kind](const RunSummary& run) {
        return shown(get(run), kind);
    };
    return value;
}

using Get = std::function<QVariant(const RunSummary&)>;
using Text = std::function<QString(const RunSummary&)>;

/// Without a text of its own, a value is shown as a number or text.
RunValue summaryValue(const char* name, const QString& label, Kind kind, Get get, Text text = {},
                      QStringList aliases = {}) {
    if (!text) text = [get, kind](const RunSummary& run) { return shown(get(run), kind); };
    return {.name = QLatin1String(name),
            .aliases = std::move(aliases),
            .label = label,
            .group = QLatin1String(name).startsWith(QLatin1String("run.")) ? Texts::tr("Run")
                                                                           : Texts::tr("Metrics"),
            .help = {},
            .kind = kind,
            .choices = {},
            .value = std::move(get),
            .text = std::move(text)};
}

void addRun(QVector<RunValue>& all) {
    using Run = const RunSummary&;
    const auto add = [&](auto&&... parts) { all << summaryValue(parts...); };
    add("run.title", Texts::tr("Title"), Kind::Text,
        [](Run run) { return textValue(runTitle(run)); });
    add("run.name", Texts::tr("Folder"), Kind::Text,
        [](Run run) { return textValue(QString::fromStdString(run.name)); });
    add("run.host", Texts::tr("Host"), Kind::Text,
        [](Run run) { return QVariant(runHostText(run)); });
    add("run.note", Texts::tr("Note"), Kind::Text,
        [](Run run) { return textValue(QString::fromStdString(run.notes.note).simplified()); });
    add(
        "run.tags", Texts::tr("Tags"), Kind::Text,
        [](Run run) { return textValue(runTagsText(run)); }, Text(),
        QStringList{QStringLiteral("tag")});
    add(
        "run.state", Texts::tr("State"), Kind::Choice,
        [](Run run) { return QVariant(runStateSpelling(run.state)); },
        [](Run run) { return runStateText(run.state); });
    for (const RunState state : {RunState::Active, RunState::Finished, RunState::Stopped,
                                 RunState::Failed, RunState::Interrupted, RunState::Damaged}) {
        all.back().choices << runStateSpelling(state);
    }
    add("run.parent", Texts::tr("Forked from"), Kind::Text, [](Run run) {
        return run.lineage ? textValue(QString::fromStdString(run.lineage->name)) : QVariant();
    });
    add("run.parameters", Texts::tr("Parameters"), Kind::Number,
        [](Run run) { return positive(static_cast<double>(run.parameters)); });
    add(
        "run.started", Texts::tr("Started"), Kind::Time,
        [](Run run) { return positive(run.started); },
        [](Run run) { return run.started > 0 ? exactTimeText(run.started) : nothing(); });
    add(
        "run.size", Texts::tr("Size on disk"), Kind::Number,
        [](Run run) { return QVariant(static_cast<double>(run.bytesOnDisk)); },
        [](Run run) { return byteSize(run.bytesOnDisk); });
    add("run.trained_on", Texts::tr("Trained on"), Kind::Text,
        [](Run run) { return textValue(QString::fromStdString(run.metrics.device)); });
}

void addMetrics(QVector<RunValue>& all) {
    using Run = const RunSummary&;
    using Score = std::optional<double> MetricsSummary::*;
    const auto score = [&](const char* name, const QString& label, Score which,
                           QString (*text)(const std::optional<double>&), const char* alias) {
        all << summaryValue(
            name, label, Kind::Number, [which](Run run) { return known(run.metrics.*which); },
            [which, text](Run run) { return text(run.metrics.*which); },
            QStringList{QLatin1String(alias)});
    };
    score("metrics.best_validation_loss", Texts::tr("Best validation loss"),
          &MetricsSummary::bestValidationLoss, lossText, "val");
    score("metrics.last_validation_loss", Texts::tr("Last validation loss"),
          &MetricsSummary::lastValidationLoss, lossText, "last_val");
    score("metrics.last_train_loss", Texts::tr("Training loss"), &MetricsSummary::lastTrainLoss,
          lossText, "train");
    score("metrics.last_future_loss", Texts::tr("Future loss"), &MetricsSummary::lastFutureLoss,
          lossText, "future");
    score("metrics.best_path_accuracy", Texts::tr("Best path accuracy"),
          &MetricsSummary::bestPathAccuracy, shareText, "accuracy");
    score("metrics.best_creativity", Texts::tr("Best creativity"), &MetricsSummary::bestCreativity,
          shareText, "creativity");
    const auto count = [&](const char* name, const QString& label,
                           std::int64_t MetricsSummary::*which) {
        all << summaryValue(name, label, Kind::Number, [which](Run run) {
            return QVariant(static_cast<double>(run.metrics.*which));
        });
    };
    count("metrics.steps_done", Texts::tr("Steps done"), &MetricsSummary::stepsDone);
    count("metrics.tokens", Texts::tr("Tokens"), &MetricsSummary::tokens);
    all << summaryValue(
        "metrics.training_time", Texts::tr("Training time"), Kind::Duration,
        [](Run run) { return positive(run.metrics.seconds); },
        [](Run run) {
            return run.metrics.seconds > 0 ? shortDuration(run.metrics.seconds) : nothing();
        },
        {QStringLiteral("time")});
    count("metrics.skipped_steps", Texts::tr("Skipped steps"), &MetricsSummary::skippedSteps);
    count("metrics.roll_backs", Texts::tr("Roll-backs"), &MetricsSummary::rollBacks);
}

QStringList nearestNames(const QVector<RunValue>& values, const QString& name) {
    constexpr int kMost = 3;  // differences in spelling that still look like a slip
    int least = kMost + 1;
    QStringList nearest;
    const QString end = name.section(QLatin1Char('.'), -1);
    for (const RunValue& value : values) {
        const bool dotted = name.contains(QLatin1Char('.'));
        const QString candidate = dotted ? value.name : value.name.section(QLatin1Char('.'), -1);
        const bool isBeginning = end.size() > 1 && candidate.startsWith(dotted ? name : end);
        const int distance = isBeginning ? 1 : editDistance(dotted ? name : end, candidate);
        if (distance > least || distance > candidate.size() / 2) continue;
        if (distance < least) nearest.clear();
        least = distance;
        nearest << value.name;
    }
    return nearest;
}

}  // namespace

QVector<RunValue> runValues() {
    QVector<RunValue> all;
    addRun(all);
    addMetrics(all);
    for (const Field& field : configFields()) all << fieldValue(field);
    return all;
}

NamedValues findRunValue(const QVector<RunValue>& values, const QString& typed) {
    const QString name = typed.toLower();
    const auto isWhole = [&](const RunValue& value) {
        return value.name == name || value.aliases.contains(name);
    };
    const auto isLast = [&](const RunValue& value) {
        return value.name.endsWith(QLatin1Char('.') + name);
    };
    const auto isEnd = [&](const RunValue& value) {
        return value.name.endsWith(QLatin1Char('_') + name);
    };
    for (const auto& matches : {std::function<bool(const RunValue&)>(isWhole), {isLast}, {isEnd}}) {
        NamedValues found;
        for (const RunValue& value : values) {
            if (!matches(value)) continue;
            found.value = &value;
            found.candidates << value.name;
        }
        if (found.candidates.size() == 1) return {found.value, {}};
        if (!found.candidates.isEmpty()) return {nullptr, found.candidates};
    }
    return {nullptr, nearestNames(values, name)};
}

QString runStateSpelling(RunState state) {
    switch (state) {
        case RunState::Active:
            return QStringLiteral("training");
        case RunState::Finished:
            return QStringLiteral("finished");
        case RunState::Stopped:
            return QStringLiteral("stopped");
        case RunState::Failed:
            return QStringLiteral("failed");
        case RunState::Interrupted:
            return QStringLiteral("interrupted");
        case RunState::Damaged:
            return QStringLiteral("damaged");
    }
    return {};
}

}  // namespace deepsight
