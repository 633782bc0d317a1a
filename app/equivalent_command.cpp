#include "app/equivalent_command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <variant>

#include "core/config/presets.h"
#include "widgets/nearest_preset.h"

namespace deepsight {

namespace {

/// A text as --set takes it: plain, unless it would be read as a JSON value of another type.
QString settingText(const std::string& value) {
    const QString text = QString::fromStdString(value);
    const auto asJson = [](const QString& json) {
        return QJsonDocument::fromJson(QStringLiteral("[%1]").arg(json).toUtf8());
    };
    if (asJson(text).array().isEmpty()) {
        return text;
    }
    const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
}

QString settingText(const FieldValue& value) {
    struct {
        QString operator()(bool on) const {
            return on ? QStringLiteral("true") : QStringLiteral("false");
        }
        QString operator()(std::int64_t number) const { return QString::number(number); }
        QString operator()(double number) const {
            return QString::number(number, 'g', QLocale::FloatingPointShortest);
        }
        QString operator()(const std::string& text) const { return settingText(text); }
    } const asText;
    return std::visit(asText, value);
}

QString quoted(QString argument) {
    static const QRegularExpression harmless(QStringLiteral("^[\\w./:=+,@%-]+$"));
    if (harmless.match(argument).hasMatch()) {
        return argument;
    }
    argument.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QStringLiteral("'%1'").arg(argument);
}

}  // namespace

QStringList trainArguments(const Config& config, const QString& out) {
    const PresetDifference nearest = nearestPreset(config);
    QStringList arguments = {QStringLiteral("train"), QStringLiteral("--preset"),
                             QString::fromStdString(nearest.preset->id)};
    for (const Field* field : nearest.fields) {
        arguments << QStringLiteral("--set")
                  << QStringLiteral("%1=%2").arg(QString::fromStdString(field->path()),
                                                 settingText(field->get(config)));
    }
    arguments << QStringLiteral("--out") << out;
    return arguments;
}

QString trainCommand(const Config& config, const QString& out) {
    QString line = QStringLiteral("deepsight-cli");
    for (const QString& argument : trainArguments(config, out)) {
        line += QLatin1Char(' ') + quoted(argument);
    }
    return line;
}

}  // namespace deepsight
