#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include "app/page_navigation.h"
#include "app/settings.h"
#include "core/config/config.h"
#include "core/training/training_event.h"
#include "widgets/theme.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace deepsight {

class ConfigHistory;
class RunController;

/// The menu bar and its actions. Knows how each action looks and when it is available; what an
/// action does is connected by the window. GUI thread.
class MainMenu : public QObject {
    Q_OBJECT

  public:
    explicit MainMenu(QMainWindow& window);

    /// The lists of what was used last.
    void setRecent(const Settings& settings);
    void setTheme(Theme theme);
    void setLanguage(const QString& code);  ///< empty: the desktop's
    /// Each enables what can be done and keeps why the rest cannot (kWhyNot).
    void updateFor(const RunController& runs);
    void updateHistory(const ConfigHistory& history, bool locked);
    /// After a change of palette.
    void updateIcons();

    QAction* importConfig;
    QAction* exportConfig;
    QAction* openRun;
    QAction* importLog;
    QAction* importWeights;
    QAction* runsFolder;
    QAction* hosts;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* palette;
    QAction* start;
    QAction* pause;  ///< resumes where the run is paused
    QAction* stop;
    QAction* continueRun;
    QAction* hardenSplit;
    QAction* replay;
    QAction* exportEvents;
    QAction* exportWeights;
    QAction* report;
    QAction* openRunFolder;
    QAction* copyCommand;
    QAction* notify;  ///< checked: the desktop tells when a run ends
    QAction* fullScreen;
    QAction* shortcuts;
    QAction* about;

  Q_SIGNALS:
    void presetChosen(const deepsight::Config& config);
    void recentChosen(deepsight::Settings::Recent kind, const QString& path);
    void clearRecentRequested(deepsight::Settings::Recent kind);
    void pageChosen(deepsight::Page page);
    void themeChosen(deepsight::Theme theme);
    void languageChosen(const QString& code);

  private:
    void buildFileMenu();
    void buildPresetMenu(QMenu* file);
    void buildEditMenu();
    void buildRunMenu();
    void buildViewMenu();
    void buildLanguageMenu(QMenu* view);
    void buildHelpMenu();
    QMenu* addRecent(QMenu* menu, Settings::Recent kind, const QString& text);
    void fillRecent(Settings::Recent kind, const QStringList& paths);
    QAction* add(QMenu* menu, const QString& text, const QString& objectName,
                 const QKeySequence& shortcut = {});

    QMainWindow& window_;
    QMenu* presets_ = nullptr;
    QHash<Settings::Recent, QMenu*> recent_;
    QAction* themes_[3] = {};
    QActionGroup* languages_ = nullptr;
};

}  // namespace deepsight
