#pragma once

#include <QObject>
#include <QString>

#include "core/config/config.h"

namespace deepsight {

class ConfigForm;
class FileDialogs;
class Inspection;
class Settings;

/// Connects the Configure page to files, settings, devices and data preparation. GUI thread;
/// everything it refers to outlives it.
class ConfigurePresenter : public QObject {
    Q_OBJECT

  public:
    ConfigurePresenter(ConfigForm& form, Inspection& inspection, Settings& settings,
                       FileDialogs& files);

    /// Puts a configuration into the form.
    void load(const Config& config);
    void importFile(const QString& path);
    void askForImport();
    void askForExport();
    /// Ends a preparation that training is about to do itself.
    void cancelPreparation();

  Q_SIGNALS:
    void configChanged();  ///< by the user or by loading
    void imported();       ///< from a file

  private:
    void connectForm();
    void connectInspection();
    void askForData();
    void prepareData();
    void onConfigChanged();
    void endPreparation(const QString& status, bool isError);

    ConfigForm& form_;
    Inspection& inspection_;
    Settings& settings_;
    FileDialogs& files_;
    DataConfig shownData_;  ///< what the data status in the form speaks of
};

}  // namespace deepsight
