#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QString>
#include <memory>

#include "app/config_history.h"
#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/notifier.h"
#include "app/run_controller.h"
#include "app/run_export.h"
#include "app/settings.h"
#include "app/sweep_controller.h"
#include "widgets/theme.h"

class QMessageBox;

namespace deepsight {

struct DropPlan;
class MainMenu;
class RemoteHosts;
class RemoteSession;
class StatusLine;
class Workspace;

/// The window: owns the run and the background helpers, which live as long as it does, and around
/// them the menu, the status line and the workspace, which a change of language makes anew. GUI
/// thread; `settings` outlives it.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    MainWindow(TrainerFactory trainerFactory, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;  ///< stops a run of this process, lets it save, and waits

    /// Anything that can be dropped on the window: a run, a configuration, a text, ...
    void open(const QString& path);
    /// What the desktop wishes, which shows while the theme is System: System for its palette.
    void followDesktop(Theme desktop);
    /// Opens the run that was last in training here and still is, in a process of its own.
    void reattach();
    /// Closes the window without asking; a run in training is saved first, unless it goes on in a
    /// process of its own.
    void saveAndClose();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    /// Makes everything that shows text; what there was before goes.
    void buildInterface();
    void rebuildInterface();
    void connectMenu();
    void connectEdit();
    void connectRun();
    void restoreWindow();

    DropPlan plan(const QStringList& paths) const;
    void openRecent(Settings::Recent kind, const QString& path);
    void openPalette();
    void askForRun();
    void askForRunsFolder();
    void setTheme(Theme theme);
    void showTheme();
    void setLanguage(const QString& code);
    void updateAvailability();
    void askBeforeClosing();
    void stopAndClose();
    void leaveAndClose();
    void endClosing();

    Settings& settings_;
    FileDialogs files_;
    RunExport exports_;
    Inspection inspection_;
    RunController runs_;
    std::unique_ptr<RemoteHosts> hosts_;
    std::unique_ptr<RemoteSession> remote_;
    SweepController sweeps_;
    ConfigHistory history_;
    Notifier notifier_;

    Theme desktopTheme_ = Theme::System;
    MainMenu* menu_ = nullptr;
    StatusLine* status_ = nullptr;
    Workspace* workspace_ = nullptr;
    QPointer<QMessageBox> closeQuestion_;  ///< while it is open
    QPointer<QWidget> savingNotice_;       ///< while closing_
    bool leaving_ = false;                 ///< closing while the run goes on in another process
    bool closing_ = false;  ///< the run is being saved; the window closes when it has ended
};

}  // namespace deepsight
