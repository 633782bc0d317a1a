#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QString>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/page_navigation.h"
#include "app/run_controller.h"
#include "widgets/theme.h"

class QMessageBox;
class QStackedWidget;

namespace deepsight {

class ConfigForm;
class ConfigurePresenter;
class CurvesView;
class EmbeddingPresenter;
class EmbeddingView;
class LaunchPanel;
class MainMenu;
class RunPresenter;
class Settings;
class StatusLine;

/// The window: owns the pages, the run and the two background helpers, and connects them. What a
/// page shows is the presenters' business. GUI thread; `settings` outlives it.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    MainWindow(TrainerFactory trainerFactory, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;  ///< stops a run, lets it save, and waits

    /// A run folder or a configuration file.
    void open(const QString& path);
    /// Closes the window without asking; a run in training is saved first.
    void saveAndClose();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void buildPages();
    void connectMenu();
    void connectPages();
    void connectRun();
    void restore();

    void startRun();
    void continueRun();
    void showLaunch();
    void openRun(const QString& folder);
    void showRun(const RunRecord& record);
    void askForRunsFolder();
    void showRunFolder();
    void showPage(Page page) { navigation_->setPage(page); }
    void setTheme(Theme theme);
    void updateAvailability();
    void askBeforeClosing();
    void endClosing();

    Settings& settings_;
    FileDialogs files_;
    Inspection inspection_;
    RunController runs_;

    MainMenu* menu_ = nullptr;
    PageNavigation* navigation_;
    QStackedWidget* stack_;
    ConfigForm* form_;
    LaunchPanel* launch_;
    CurvesView* curves_;
    EmbeddingView* embeddings_;
    StatusLine* status_;
    std::unique_ptr<ConfigurePresenter> configurePresenter_;
    std::unique_ptr<RunPresenter> runPresenter_;
    std::unique_ptr<EmbeddingPresenter> embeddingPresenter_;
    QPointer<QMessageBox> closeQuestion_;  ///< while it is open
    QPointer<QWidget> savingNotice_;       ///< while closing_
    bool closing_ = false;  ///< the run is being saved; the window closes when it has ended
};

}  // namespace deepsight
