#include "app/configure_presenter.h"

#include <QClipboard>
#include <QGuiApplication>

#include "app/config_history.h"
#include "app/equivalent_command.h"
#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/settings.h"
#include "core/config/config_json.h"
#include "core/data/corpus.h"
#include "core/data/data_source.h"
#include "core/data/tokenizer.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"
#include "widgets/config_form.h"

namespace deepsight {

ConfigurePresenter::ConfigurePresenter(ConfigForm& form, ConfigHistory& history,
                                       Inspection& inspection, Settings& settings,
                                       FileDialogs& files)
    : form_(form), history_(history), inspection_(inspection), settings_(settings), files_(files) {
    connectForm();
    connectInspection();
    connect(&history_, &ConfigHistory::restored, this, &ConfigurePresenter::restore);
    form_.setRecentData(settings_.recent(Settings::Recent::Data));
    form_.setConfig(history_.current());
    shownData_ = history_.current().data;  // it may be being prepared: this page may be a new one
    onConfigChanged();
    inspection_.findDevices();
}

void ConfigurePresenter::connectForm() {
    connect(&form_, &ConfigForm::importConfigRequested, this, &ConfigurePresenter::askForImport);
    connect(&form_, &ConfigForm::exportConfigRequested, this, &ConfigurePresenter::askForExport);
    connect(&form_, &ConfigForm::browseDataRequested, this, &ConfigurePresenter::askForData);
    connect(&form_, &ConfigForm::prepareDataRequested, this, &ConfigurePresenter::prepareData);
    connect(&form_, &ConfigForm::cancelPreparationRequested, this,
            &ConfigurePresenter::cancelPreparation);
    connect(&form_, &ConfigForm::edited, this, [this](const QString& field) {
        history_.record(form_.config(), field.isEmpty() ? ConfigHistory::kPreset : field);
    });
    connect(&form_, &ConfigForm::configChanged, this, &ConfigurePresenter::onConfigChanged);
}

void ConfigurePresenter::connectInspection() {
    connect(&inspection_, &Inspection::devicesFound, &form_, &ConfigForm::setDevices);
    connect(&inspection_, &Inspection::preparationProgressed, &form_, &ConfigForm::setDataProgress);
    connect(&inspection_, &Inspection::dataPrepared, this, [this](const QString& description) {
        remember(Settings::Recent::Data, QString::fromStdString(form_.config().data.path));
        endPreparation(tr("Ready: %1").arg(description), false);
    });
    connect(&inspection_, &Inspection::cancelled, this, [this](Inspection::Topic topic) {
        if (topic == Inspection::Topic::Data) {
            endPreparation({}, false);
            form_.setDataNote(tr("Preparation cancelled."));
        }
    });
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Data) {
                    endPreparation(message, true);
                }
            });
}

void ConfigurePresenter::load(const Config& config, const QString& what) {
    form_.setConfig(config);
    history_.record(config, what);
    onConfigChanged();
}

void ConfigurePresenter::restore(const Config& config, const QString& what) {
    form_.setConfig(config);
    onConfigChanged();
    Q_EMIT restored();
    form_.focusField(what);
}

void ConfigurePresenter::importFile(const QString& path) {
    try {
        load(loadConfig(path.toStdString()), ConfigHistory::kImport);
        remember(Settings::Recent::Configs, path);
        Q_EMIT imported();
    } catch (const Error& error) {
        files_.showError(tr("Import failed"), QString::fromStdString(error.what()));
    }
}

void ConfigurePresenter::askForImport() {
    files_.open(QStringLiteral("config"), tr("Import configuration"),
                tr("Configurations (*.json);;All files (*)"),
                [this](const QString& path) { importFile(path); });
}

void ConfigurePresenter::askForExport() {
    const QByteArray json = QByteArray::fromStdString(toJson(form_.config()));
    files_.save(QStringLiteral("config"), tr("Export configuration"), tr("Configurations (*.json)"),
                QStringLiteral("config.json"), [this, json](const QString& path) {
                    files_.write(path, json);
                    remember(Settings::Recent::Configs, path);
                });
}

void ConfigurePresenter::copyCommand() {
    const Config config = form_.config();
    try {
        const auto out = newRunFolder(settings_.runsFolder().toStdString(), config);
        QGuiApplication::clipboard()->setText(
            trainCommand(config, QString::fromStdString(out.string())));
        Q_EMIT messagePosted(tr("Copied the command that trains this configuration."), 5000);
    } catch (const Error& error) {
        files_.showError(tr("Copy failed"), QString::fromStdString(error.what()));
    }
}

void ConfigurePresenter::askForData() {
    const DataSource source = form_.config().data.source;
    files_.openData(source, tr("Open training data"),
                    [this, source](const QString& path) { useData(source, path); });
}

void ConfigurePresenter::useData(DataSource source, const QString& path) {
    Config config = form_.config();
    pointToData(config, source, path.toStdString());
    if (const auto size = impliedVocabularySize(config.data); size > 0) {
        config.model.vocabularySize = size;
    }
    load(config, ConfigHistory::kData);
    remember(Settings::Recent::Data, path);
    Q_EMIT imported();
}

void ConfigurePresenter::remember(Settings::Recent kind, const QString& path) {
    settings_.addRecent(kind, path);
    form_.setRecentData(settings_.recent(Settings::Recent::Data));
    Q_EMIT recentChanged();
}

void ConfigurePresenter::prepareData() {
    form_.setDataNote(tr("Preparing…"));
    inspection_.prepareData(form_.config().data);
}

void ConfigurePresenter::cancelPreparation() { inspection_.cancelPreparation(); }

void ConfigurePresenter::onConfigChanged() {
    const Config config = form_.config();
    settings_.setConfig(config);
    if (!(config.data == shownData_)) {
        shownData_ = config.data;
        cancelPreparation();
        endPreparation({}, false);
    }
    Q_EMIT configChanged();
}

void ConfigurePresenter::endPreparation(const QString& status, bool isError) {
    form_.setDataProgress({}, 0, 0);
    form_.setDataStatus(status, isError);
}

}  // namespace deepsight
