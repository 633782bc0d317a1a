#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "app/page_navigation.h"
#include "core/config/config.h"
#include "core/training/training_event.h"
#include "widgets/theme.h"

class QAction;
class QMainWindow;
class QMenu;

namespace deepsight {

class RunController;

/// The menu bar and its actions. Knows how each action looks and when it is available; what an
/// action does is connected by the window. GUI thread.
class MainMenu : public QObject {
    Q_OBJECT

  public:
    explicit MainMenu(QMainWindow& window);

    void setRecentRuns(const QStringList& folders);
    void setTheme(Theme theme);
    /// Enables what can be done to the current run.
    void updateFor(const RunController& runs);
    /// After a change of palette.
    void updateIcons();

    QAction* importConfig;
    QAction* exportConfig;
    QAction* openRun;
    QAction* runsFolder;
    QAction* quit;
    QAction* start;
    QAction* pause;  ///< resumes where the run is paused
    QAction* stop;
    QAction* continueRun;
    QAction* openRunFolder;
    QAction* fullScreen;
    QAction* about;

  Q_SIGNALS:
    void presetChosen(const deepsight::Config& config);
    void recentRunChosen(const QString& folder);
    void pageChosen(deepsight::Page page);
    void themeChosen(deepsight::Theme theme);

  private:
    void buildFileMenu();
    void buildRunMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction* add(QMenu* menu, const QString& text, const QString& objectName,
                 const QKeySequence& shortcut = {});

    QMainWindow& window_;
    QMenu* presets_ = nullptr;
    QMenu* recentRuns_ = nullptr;
    QAction* themes_[3] = {};
};

}  // namespace deepsight
