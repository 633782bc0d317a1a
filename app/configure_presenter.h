#pragma once

#include <QObject>
#include <QString>

#include "app/settings.h"
#include "core/config/config.h"

namespace deepsight {

class ConfigForm;
class ConfigHistory;
class FileDialogs;
class Inspection;

/// Connects the Configure page to files, settings, devices and data preparation. GUI thread;
/// everything it refers to outlives it.
class ConfigurePresenter : public QObject {
    Q_OBJECT

  public:
    ConfigurePresenter(ConfigForm& form, ConfigHistory& history, Inspection& inspection,
                       Settings& settings, FileDialogs& files);

    /// Puts a configuration into the form; `what` names the step for undo (ConfigHistory).
    void load(const Config& config, const QString& what);
    void importFile(const QString& path);
    /// Makes a file or folder the data of the configuration.
    void useData(DataSource source, const QString& path);
    void askForImport();
    void askForExport();
    /// Puts the deepsight-cli command that trains this configuration on the clipboard.
    void copyCommand();
    /// Ends a preparation that training is about to do itself.
    void cancelPreparation();

  Q_SIGNALS:
    void configChanged();  ///< by the user or by loading
    void imported();       ///< from a file, or pointed to other data
    void restored();       ///< by undo or redo
    void recentChanged();  ///< recent files in the settings
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar

  private:
    void connectForm();
    void connectInspection();
    void askForData();
    void prepareData();
    void onConfigChanged();
    void restore(const Config& config, const QString& what);
    void remember(Settings::Recent kind, const QString& path);
    void endPreparation(const QString& status, bool isError);

    ConfigForm& form_;
    ConfigHistory& history_;
    Inspection& inspection_;
    Settings& settings_;
    FileDialogs& files_;
    DataConfig shownData_;  ///< what the data status in the form speaks of
};

}  // namespace deepsight
