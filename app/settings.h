#pragma once

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariant>
#include <optional>

#include "core/config/config.h"
#include "core/training/training_host.h"
#include "widgets/theme.h"

namespace deepsight {

/// What the workbench remembers between starts. Changes reach the disk together, half a second
/// after the last one: each write waits for it. GUI thread. A damaged or outdated entry reads as
/// absent, never as an error.
class Settings {
  public:
    /// The user's own settings, found by organisation and application name.
    Settings();
    /// Kept in `iniFile`; tests use it to stay away from the user's.
    explicit Settings(const QString& iniFile);
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    /// State of a splitter, a header or the like, by the name of its widget.
    QByteArray layout(const QString& widget) const;
    void setLayout(const QString& widget, const QByteArray& state);

    /// Short lists and choices of the pages, by name: shown columns, overlaid runs.
    QStringList list(const QString& name) const;
    void setList(const QString& name, const QStringList& values);

    Theme theme() const;
    void setTheme(Theme theme);

    /// Code of the chosen language; empty: the desktop's.
    QString language() const;
    void setLanguage(const QString& code);

    /// The configuration last edited, if it can still be read.
    std::optional<Config> config() const;
    void setConfig(const Config& config);

    /// Where new runs are made; the default is core's defaultRunsFolder().
    QString runsFolder() const;
    void setRunsFolder(const QString& folder);

    /// The index of runs, kept beside the user's other data, or beside `iniFile`.
    QString registryFile() const { return registryFile_; }

    /// The hosts of remote runs: deepsight-cli's own file, or one beside `iniFile`.
    QString hostsFile() const { return hostsFile_; }
    /// Processes that train a run together, where it has processes of its own.
    int ranks() const;
    void setRanks(int ranks);
    /// The host on which new runs are trained; empty: this computer.
    QString trainingHost() const;
    void setTrainingHost(const QString& name);

    /// Where runs are trained; the default is a thread of the window's process.
    Hosting hosting() const;
    void setHosting(Hosting hosting);

    /// Newest first; files and folders that no longer exist are left out.
    enum class Recent { Runs, Configs, Data, Sweeps };
    QStringList recent(Recent kind) const;
    void addRecent(Recent kind, const QString& path);
    void clearRecent(Recent kind);

    /// Whether the desktop tells when a run ends or needs a look. On by default.
    bool notifies() const;
    void setNotifies(bool on);

    /// The folder in which a kind of file ("config", "export") was last opened or saved.
    QString lastFolder(const QString& kind) const;
    void setLastFolder(const QString& kind, const QString& folder);

  private:
    QVariant value(const QString& key, const QVariant& absent = {}) const;
    void set(const QString& key, const QVariant& value);
    void flush();

    QSettings store_;
    QString registryFile_;
    QString hostsFile_;
    QHash<QString, QVariant> pending_;  ///< not in store_ yet
    QTimer flushTimer_;
};

}  // namespace deepsight
