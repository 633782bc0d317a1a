#include "app/configure_presenter.h"

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/settings.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/error.h"
#include "widgets/config_form.h"

namespace deepsight {

ConfigurePresenter::ConfigurePresenter(ConfigForm& form, Inspection& inspection, Settings& settings,
                                       FileDialogs& files)
    : form_(form), inspection_(inspection), settings_(settings), files_(files) {
    connectForm();
    connectInspection();
    load(settings.config().value_or(presets().front().config));
    inspection_.findDevices();
}

void ConfigurePresenter::connectForm() {
    connect(&form_, &ConfigForm::importConfigRequested, this, &ConfigurePresenter::askForImport);
    connect(&form_, &ConfigForm::exportConfigRequested, this, &ConfigurePresenter::askForExport);
    connect(&form_, &ConfigForm::browseDataRequested, this, &ConfigurePresenter::askForData);
    connect(&form_, &ConfigForm::prepareDataRequested, this, &ConfigurePresenter::prepareData);
    connect(&form_, &ConfigForm::cancelPreparationRequested, this,
            &ConfigurePresenter::cancelPreparation);
    connect(&form_, &ConfigForm::configChanged, this, &ConfigurePresenter::onConfigChanged);
}

void ConfigurePresenter::connectInspection() {
    connect(&inspection_, &Inspection::devicesFound, &form_, &ConfigForm::setDevices);
    connect(&inspection_, &Inspection::preparationProgressed, &form_, &ConfigForm::setDataProgress);
    connect(&inspection_, &Inspection::dataPrepared, this, [this](const QString& description) {
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

void ConfigurePresenter::load(const Config& config) {
    form_.setConfig(config);
    onConfigChanged();
}

void ConfigurePresenter::importFile(const QString& path) {
    try {
        load(loadConfig(path.toStdString()));
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
                QStringLiteral("config.json"),
                [this, json](const QString& path) { files_.write(path, json); });
}

void ConfigurePresenter::askForData() {
    const bool text = form_.config().data.source == DataSource::Text;
    files_.open(QStringLiteral("data"), text ? tr("Open text") : tr("Open training tokens"),
                text ? tr("Text (*.txt *.md *.tokens *.raw);;All files (*)")
                     : tr("nanoGPT tokens (*_train.bin);;All files (*)"),
                [this](const QString& path) {
                    Config config = form_.config();
                    config.data.path = path.toStdString();
                    load(config);
                });
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
