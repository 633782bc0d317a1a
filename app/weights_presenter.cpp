#include "app/weights_presenter.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/dialog_progress.h"
#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "core/config/model_size.h"
#include "core/data/corpus.h"
#include "core/data/data_source.h"
#include "core/exchange/state_dict_export.h"
#include "core/exchange/state_dict_import.h"
#include "widgets/config_form.h"
#include "widgets/export_weights_dialog.h"
#include "widgets/import_weights_dialog.h"
#include "widgets/phrase_text.h"
#include "widgets/weights_texts.h"

namespace deepsight {

namespace {

const QString kKind = QStringLiteral("weights");  // of files, for FileDialogs
const QString kSuffix = QStringLiteral(".safetensors");
constexpr auto kLane = Inspection::Lane::Preparing;
constexpr auto kTopic = Inspection::Topic::Weights;

/// "gpt2" of gpt2/model.safetensors, else the file's own name; with a number where that is taken.
QString proposedName(const StateDict& dict, const QString& runs) {
    const QFileInfo file(QString::fromStdString(dict.file.string()));
    QString name = file.completeBaseName();
    if (name == QLatin1String("model") || name == QLatin1String("pytorch_model")) {
        name = file.absoluteDir().dirName();
    }
    if (name.isEmpty() || name.startsWith(QLatin1Char('.'))) {
        name = QStringLiteral("weights");
    }
    QString free = name;
    for (int number = 2; QFileInfo::exists(QDir(runs).filePath(free)); ++number) {
        free = QStringLiteral("%1-%2").arg(name).arg(number);
    }
    return free;
}

/// The form's data and training, but as fine-tuning is usually begun: with a low rate, and a batch
/// that a large model has memory for. Lines that the form generates give way to text where they are
/// of another length than these weights were trained on.
Config proposedConfig(const StateDict& dict, Config form) {
    constexpr double kLearningRate = 3e-5;
    constexpr std::int64_t kTokens = 4096;  // of a micro-batch
    auto& training = form.training;
    training.learningRate = std::min(training.learningRate, kLearningRate);
    training.minimumLearningRate =
        std::min(training.minimumLearningRate, training.learningRate / 10);
    training.batchSize =
        std::clamp<std::int64_t>(kTokens / std::max<std::int64_t>(1, dict.config.model.contextSize),
                                 1, std::max<std::int64_t>(1, training.batchSize));
    if (form.generatesData() && impliedContextSize(form.data) != dict.config.model.contextSize) {
        form.data.source = DataSource::Text;
        form.data.path.clear();
    }
    return configFor(dict, form);
}

}  // namespace

WeightsPresenter::WeightsPresenter(RunController& runs, Inspection& inspection, Settings& settings,
                                   FileDialogs& files, const ConfigForm& form, QWidget& window)
    : runs_(runs),
      inspection_(inspection),
      settings_(settings),
      files_(files),
      form_(form),
      window_(window) {
    connect(&inspection_, &Inspection::failed, this, &WeightsPresenter::onFailure);
    connect(&inspection_, &Inspection::cancelled, this, [this](Inspection::Topic topic) {
        if (topic == kTopic && import_ != nullptr) import_->showFailure({});
    });
}

WeightsPresenter::~WeightsPresenter() { stop_.request_stop(); }

void WeightsPresenter::askForImport() {
    files_.open(kKind, tr("Import weights"), tr("PyTorch state dicts (*.safetensors)"),
                [this](const QString& file) { importFile(file); });
}

void WeightsPresenter::importFile(const QString& file) {
    Q_EMIT messagePosted(tr("Reading %1…").arg(QFileInfo(file).fileName()), 0);
    inspection_.post(kLane, kTopic, this, [this, file]() -> Inspection::Delivery {
        const StateDict dict = readStateDict(file.toStdString());
        return [this, dict] { showContents(dict); };
    });
}

void WeightsPresenter::showContents(const StateDict& dict) {
    Q_EMIT messagePosted({}, 0);
    if (import_ != nullptr) {
        import_->close();
    }
    const Config config = proposedConfig(dict, form_.config());
    import_ = new ImportWeightsDialog({.dict = dict,
                                       .parameters = modelSize(config).parameters,
                                       .name = proposedName(dict, settings_.runsFolder()),
                                       .config = config},
                                      &window_);
    connect(
        import_, &ImportWeightsDialog::importRequested, this,
        [this, dict](const QString& name, const Config& wanted) { import(dict, name, wanted); });
    connect(import_, &ImportWeightsDialog::chooseDataRequested, this, [this](DataSource source) {
        files_.openData(source, tr("Choose data"), [this](const QString& path) {
            if (import_ != nullptr) {
                import_->setData(dataSourceOf(path.toStdString()), path);
            }
        });
    });
    connect(import_, &ImportWeightsDialog::cancelRequested, this, [this] { stop_.request_stop(); });
    import_->open();
}

void WeightsPresenter::import(const StateDict& dict, const QString& name, const Config& config) {
    const std::filesystem::path folder = QDir(settings_.runsFolder()).filePath(name).toStdString();
    stop_ = std::stop_source();
    import_->showProgress(tr("Opening the data"), 0, 0);
    const auto progress =
        progressInto(import_, inspection_, kTopic, inspection_.nextId(kTopic), this);
    inspection_.post(kLane, kTopic, this,
                     [this, dialog = import_, dict, folder, config, progress,
                      stop = stop_.get_token()]() -> Inspection::Delivery {
                         const ImportedWeights run =
                             importWeights(dict, config, folder, progress, stop);
                         return [this, dialog, run] {
                             // The dialog stays until here, or goes with the whole window.
                             if (dialog == nullptr) return;
                             dialog->accept();
                             Q_EMIT imported(QString::fromStdString(run.folder.string()));
                         };
                     });
}

void WeightsPresenter::askForExport() {
    if (!runs_.hasRun() || runs_.record().checkpoints.empty()) {
        return;
    }
    if (export_ != nullptr) {
        export_->close();
    }
    export_ =
        new ExportWeightsDialog(runs_.name(), runs_.config(), runs_.record().checkpoints, &window_);
    const QString run = runs_.name();
    connect(export_, &ExportWeightsDialog::exportRequested, this,
            [this, run](const CheckpointInfo& checkpoint, WeightNames names) {
                askWhere(run, checkpoint, names);
            });
    export_->open();
}

/// Readers of other names want a config.json as well, so these get a folder.
void WeightsPresenter::askWhere(const QString& run, const CheckpointInfo& checkpoint,
                                WeightNames names) {
    const QString name = QStringLiteral("%1_%2_%3")
                             .arg(run, QString::fromStdString(stepName(checkpoint.step)),
                                  QLatin1String(idOf(names)));
    if (names == WeightNames::DeepSight) {
        files_.save(
            kKind, tr("Export weights"), tr("PyTorch state dicts (*.safetensors)"), name + kSuffix,
            [this, checkpoint, names](const QString& file) { exportTo(file, checkpoint, names); });
        return;
    }
    files_.folder(tr("Make the folder %1 in").arg(name), settings_.lastFolder(kKind),
                  [this, name, checkpoint, names](const QString& folder) {
                      settings_.setLastFolder(kKind, folder);
                      exportTo(QDir(folder).filePath(name), checkpoint, names);
                  });
}

void WeightsPresenter::exportTo(const QString& file, const CheckpointInfo& checkpoint,
                                WeightNames names) {
    if (export_ == nullptr) {
        return;
    }
    export_->showProgress(tr("Reading the checkpoint"), 0, 0);
    const auto progress =
        progressInto(export_, inspection_, kTopic, inspection_.nextId(kTopic), this);
    const auto run = checkpoint.folder.parent_path().parent_path();
    inspection_.post(
        kLane, kTopic, this,
        [this, dialog = export_, run, checkpoint, names, file, progress]() -> Inspection::Delivery {
            const ExportedWeights written =
                exportWeights(run, checkpoint.folder, names, file.toStdString(), progress);
            return [this, dialog, file, written] {
                if (dialog == nullptr) return;
                dialog->accept();
                files_.report(file, {});
                if (!written.remarks.empty()) {
                    files_.showError(tr("Exported: %1").arg(QFileInfo(file).fileName()),
                                     phraseText("Weights", written.remarks.front()));
                }
            };
        });
}

void WeightsPresenter::onFailure(Inspection::Topic topic, const QString& message) {
    if (topic != kTopic) {
        return;
    }
    Q_EMIT messagePosted({}, 0);
    if (import_ != nullptr) {
        import_->showFailure(message);
    } else if (export_ != nullptr) {
        export_->showFailure(message);
    } else {
        files_.showError(tr("These weights cannot be imported"), message);
    }
}

}  // namespace deepsight
