#include "app/report_configuration.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/report_html.h"
#include "core/config/config_schema.h"
#include "core/config/presets.h"
#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/nearest_preset.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Rows = std::vector<QStringList>;

QString fieldText(const Field& field, const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? Texts::tr("yes") : Texts::tr("no");
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return groupedNumber(*whole);
    if (const auto* real = std::get_if<double>(&value)) return realNumber(*real);
    const QString text = QString::fromStdString(std::get<std::string>(value));
    return field.kind == FieldKind::Choice ? choiceLabel(text) : text;
}

}  // namespace

void addConfiguration(ReportHtml& html, const Config& config) {
    const PresetDifference nearest = nearestPreset(config);
    html.heading(Texts::tr("Configuration"));
    if (nearest.preset != nullptr) {
        const QString name = translateConfig(nearest.preset->name.c_str());
        if (nearest.fields.empty()) {
            html.paragraph(Texts::tr("The same as the preset “%1”.").arg(name));
        } else {
            html.paragraph(Texts::tr("What differs from the nearest preset, “%1”:").arg(name));
            Rows rows = {{Texts::tr("Field"), Texts::tr("This run"), Texts::tr("Preset")}};
            for (const Field* field : nearest.fields) {
                rows.push_back({translateConfig(field->label),
                                fieldText(*field, field->get(config)),
                                fieldText(*field, field->get(nearest.preset->config))});
            }
            html.table(rows);
        }
    }
    html.paragraph(Texts::tr("All fields that apply:"));
    Rows rows = {{Texts::tr("Field"), Texts::tr("Value"), Texts::tr("Name in config.json")}};
    for (const Field& field : configFields()) {
        if (!field.applies(config)) continue;
        rows.push_back({translateConfig(field.label), fieldText(field, field.get(config)),
                        QString::fromStdString(field.path())});
    }
    html.table(rows);
}

void addEnvironment(ReportHtml& html, const std::filesystem::path& run) {
    QJsonArray sessions;
    try {
        const std::string text = readSmallFile(RunPaths(run).environment());
        sessions = QJsonDocument::fromJson(QByteArray::fromStdString(text))
                       .object()[QStringLiteral("sessions")]
                       .toArray();
    } catch (const Error&) {
        return;  // a run need not have it
    }
    if (sessions.isEmpty()) return;
    html.heading(Texts::tr("Environment"));
    html.paragraph(Texts::tr("%Ln training sessions. The newest:", nullptr,
                             static_cast<int>(sessions.size())));
    const QJsonObject newest = sessions.last().toObject();
    Rows rows;
    for (auto entry = newest.begin(); entry != newest.end(); ++entry) {
        if (entry.value().isObject() || entry.value().isArray()) continue;
        rows.push_back({entry.key(), entry.value().toVariant().toString()});
    }
    html.table(rows, false);
}

}  // namespace deepsight
