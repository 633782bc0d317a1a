#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <stop_token>

#include "app/inspection.h"
#include "core/exchange/state_dict.h"
#include "core/training/run_folder.h"

class QWidget;

namespace deepsight {

class ConfigForm;
class ExportWeightsDialog;
class FileDialogs;
class ImportWeightsDialog;
class RunController;
class Settings;

/// Makes a run of another program's weights, with the data and the training of the form unless told
/// otherwise, and writes the weights of a checkpoint of the open run for other programs. Asks, and
/// works in the background. GUI thread; everything it refers to outlives it.
class WeightsPresenter : public QObject {
    Q_OBJECT

  public:
    WeightsPresenter(RunController& runs, Inspection& inspection, Settings& settings,
                     FileDialogs& files, const ConfigForm& form, QWidget& window);
    ~WeightsPresenter() override;  ///< ends an import

    /// Asks for the file first.
    void askForImport();
    /// Looks into a file and shows what it holds.
    void importFile(const QString& file);
    void askForExport();

  Q_SIGNALS:
    void imported(const QString& folder);                       ///< the new run
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar

  private:
    void showContents(const StateDict& dict);
    void import(const StateDict& dict, const QString& name, const Config& config);
    void askWhere(const QString& run, const CheckpointInfo& checkpoint, WeightNames names);
    void exportTo(const QString& file, const CheckpointInfo& checkpoint, WeightNames names);
    void onFailure(Inspection::Topic topic, const QString& message);

    RunController& runs_;
    Inspection& inspection_;
    Settings& settings_;
    FileDialogs& files_;
    const ConfigForm& form_;
    QWidget& window_;
    QPointer<ImportWeightsDialog> import_;
    QPointer<ExportWeightsDialog> export_;
    std::stop_source stop_;
};

}  // namespace deepsight
