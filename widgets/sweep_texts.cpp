#include "widgets/sweep_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/config/config_differences.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SweepTexts)
};

const QString kComma = QStringLiteral(", ");

QString shownValue(const Field& field, const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? Texts::tr("yes") : Texts::tr("no");
    }
    const QString text = sweepValueText(value);
    return field.kind == FieldKind::Choice ? choiceLabel(text) : text;
}

std::optional<FieldValue> parseBoolean(const QString& word) {
    for (const char* yes : {"true", "yes", "on", "1"}) {
        if (word == QLatin1String(yes) || word == Texts::tr("yes")) return true;
    }
    for (const char* no : {"false", "no", "off", "0"}) {
        if (word == QLatin1String(no) || word == Texts::tr("no")) return false;
    }
    return {};
}

std::optional<FieldValue> parseChoice(const Field& field, const QString& word) {
    for (const char* choice : field.choices) {
        const QString spelling = QString::fromUtf8(choice);
        if (word.compare(spelling, Qt::CaseInsensitive) == 0 ||
            word.compare(choiceLabel(spelling), Qt::CaseInsensitive) == 0) {
            return FieldValue(std::string(choice));
        }
    }
    return {};
}

QString choices(const Field& field) {
    QStringList all;
    for (const char* choice : field.choices) all << QString::fromUtf8(choice);
    return all.join(kComma);
}

QString rangeProblem(const Field& field, double value) {
    if (value >= field.minimum && value <= field.maximum) return {};
    return Texts::tr("%1 is out of range: %2 to %3.")
        .arg(realNumber(value), realNumber(field.minimum), realNumber(field.maximum));
}

std::optional<FieldValue> parseValue(const Field& field, const QString& word, QString& problem) {
    switch (field.kind) {
        case FieldKind::Boolean: {
            const auto value = parseBoolean(word.toLower());
            if (!value) problem = Texts::tr("“%1” is neither true nor false.").arg(word);
            return value;
        }
        case FieldKind::Integer: {
            const auto value = parseInteger(word);
            if (!value) {
                problem = Texts::tr("“%1” is no whole number.").arg(word);
                return {};
            }
            problem = rangeProblem(field, static_cast<double>(*value));
            return FieldValue(static_cast<std::int64_t>(*value));
        }
        case FieldKind::Real: {
            const auto value = parseReal(word);
            if (!value) {
                problem = Texts::tr("“%1” is no number.").arg(word);
                return {};
            }
            problem = rangeProblem(field, *value);
            return FieldValue(*value);
        }
        case FieldKind::Choice: {
            const auto value = parseChoice(field, word);
            if (!value) {
                problem = Texts::tr("“%1” is none of: %2.").arg(word, choices(field));
            }
            return value;
        }
        case FieldKind::Text:
            break;
    }
    return FieldValue(word.toStdString());
}

enum class Scale { Loss, Share, Ratio, Count };

struct Metric {
    const char* name;
    const char* label;
    Scale scale;
};

constexpr std::array kMetrics = {
    Metric{"validation_loss", QT_TRANSLATE_NOOP("SweepTexts", "Best validation loss"), Scale::Loss},
    Metric{"final_validation_loss", QT_TRANSLATE_NOOP("SweepTexts", "Last validation loss"),
           Scale::Loss},
    Metric{"train_loss", QT_TRANSLATE_NOOP("SweepTexts", "Training loss"), Scale::Loss},
    Metric{"future_loss", QT_TRANSLATE_NOOP("SweepTexts", "Future loss"), Scale::Ratio},
    Metric{"path_accuracy", QT_TRANSLATE_NOOP("SweepTexts", "Path accuracy"), Scale::Share},
    Metric{"decisive_token_accuracy", QT_TRANSLATE_NOOP("SweepTexts", "Decisive-token accuracy"),
           Scale::Share},
    Metric{"creativity", QT_TRANSLATE_NOOP("SweepTexts", "Creativity"), Scale::Share},
    Metric{"fvu", QT_TRANSLATE_NOOP("SweepTexts", "Unexplained variance (FVU)"), Scale::Ratio},
    Metric{"past_fvu", QT_TRANSLATE_NOOP("SweepTexts", "Unexplained by the past"), Scale::Ratio},
    Metric{"rank", QT_TRANSLATE_NOOP("SweepTexts", "Encoder rank"), Scale::Ratio},
    Metric{"deviation", QT_TRANSLATE_NOOP("SweepTexts", "Encoder deviation"), Scale::Ratio},
    Metric{"tokens_per_second", QT_TRANSLATE_NOOP("SweepTexts", "Tokens per second"), Scale::Count},
};

const Metric* findMetric(const std::string& name) {
    const auto found = std::find_if(kMetrics.begin(), kMetrics.end(),
                                    [&](const Metric& metric) { return name == metric.name; });
    return found == kMetrics.end() ? nullptr : &*found;
}

QString numberText(Scale scale, double value) {
    if (!std::isfinite(value)) return Texts::tr("not finite");
    switch (scale) {
        case Scale::Loss:
            return QString::number(value, 'f', 4);
        case Scale::Share:
            return QString::number(100 * value, 'f', 1);
        case Scale::Ratio:
            return significantNumber(value, 3);
        case Scale::Count:
            return groupedNumber(std::llround(value));
    }
    return {};
}

QString metricText(const std::string& name, const QString& sign, double value,
                   const std::optional<double>& error) {
    const Metric* metric = findMetric(name);
    const Scale scale = metric != nullptr ? metric->scale : Scale::Ratio;
    QString text = sign + numberText(scale, value);
    if (error) text = Texts::tr("%1 ± %2").arg(text, numberText(scale, *error));
    return scale == Scale::Share ? Texts::tr("%1 %").arg(text) : text;
}

}  // namespace

QString translateSweep(const char* text) { return QCoreApplication::translate("Sweep", text); }

QString sweepValueText(const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&value)) return realNumber(*real);
    return QString::fromStdString(std::get<std::string>(value));
}

QString sweepValuesText(const std::vector<FieldValue>& values) {
    QStringList texts;
    for (const FieldValue& value : values) texts << sweepValueText(value);
    return texts.join(kComma);
}

std::vector<FieldValue> parseSweepValues(const Field& field, const QString& text,
                                         QString& problem) {
    problem.clear();
    std::vector<FieldValue> values;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        if (word.isEmpty()) continue;
        const auto value = parseValue(field, word, problem);
        if (!value || !problem.isEmpty()) return {};
        if (std::find(values.begin(), values.end(), *value) != values.end()) {
            problem = Texts::tr("%1 is listed twice.").arg(word);
            return {};
        }
        values.push_back(*value);
    }
    if (values.empty()) problem = Texts::tr("Enter values with commas between them.");
    return values;
}

QString sweepValuesHint(const Field& field) {
    switch (field.kind) {
        case FieldKind::Boolean:
            return QStringLiteral("true, false");
        case FieldKind::Integer:
        case FieldKind::Real:
            return Texts::tr("%1 to %2").arg(realNumber(field.minimum), realNumber(field.maximum));
        case FieldKind::Choice:
            return choices(field);
        case FieldKind::Text:
            break;
    }
    return {};
}

QString sweepSettingsText(const FieldSettings& settings) {
    QStringList texts;
    for (const auto& [path, value] : settings) {
        const Field* field = findField(path);
        texts << (field == nullptr ? QString::fromStdString(path)
                                   : Texts::tr("%1 = %2").arg(translateConfig(field->label),
                                                              shownValue(*field, value)));
    }
    return texts.join(kComma);
}

QString sweepConfigText(const Config& config) {
    return Texts::tr("%1 · %2 · %3 steps")
        .arg(runModelText(config), runDataText(config), groupedNumber(config.training.steps));
}

FieldSettings sweepSettings(const Config& base, const Config& config) {
    FieldSettings settings;
    const std::array configs = {base, config};
    for (const ConfigDifference& difference : configDifferences(configs)) {
        if (difference.values[1]) {
            settings.emplace_back(difference.field->path(), *difference.values[1]);
        }
    }
    return settings;
}

QString sweepMetricName(const std::string& metric) {
    const Metric* known = findMetric(metric);
    if (known != nullptr) return QCoreApplication::translate("SweepTexts", known->label);
    QString words = QString::fromStdString(metric).replace(QLatin1Char('_'), QLatin1Char(' '));
    return words.left(1).toUpper() + words.mid(1);
}

QString sweepMetricText(const std::string& metric, double value, std::optional<double> error) {
    return metricText(metric, {}, value, error);
}

QString sweepDifferenceText(const std::string& metric, double value, std::optional<double> error) {
    const QString sign = value < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return metricText(metric, sign, std::abs(value), error);
}

QString sweepProbabilityText(double p) {
    return p < 0.001 ? Texts::tr("p < 0.001") : Texts::tr("p = %1").arg(p, 0, 'f', p < 0.1 ? 3 : 2);
}

QString sweepNameProblem(const QString& name) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) return Texts::tr("Give the sweep a name; its folder is called so.");
    if (trimmed.contains(QLatin1Char('/')) || trimmed.startsWith(QLatin1Char('.'))) {
        return Texts::tr("The name becomes a folder: leave out “/” and a leading “.”.");
    }
    return {};
}

}  // namespace deepsight
