#include "app/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStatusBar>
#include <utility>

#include "app/about_box.h"
#include "app/command_catalogue.h"
#include "app/command_palette.h"
#include "app/configure_presenter.h"
#include "app/drop_area.h"
#include "app/dropped_item.h"
#include "app/language.h"
#include "app/main_menu.h"
#include "app/questions.h"
#include "app/remote_hosts.h"
#include "app/remote_session.h"
#include "app/runs_presenter.h"
#include "app/shortcuts_dialog.h"
#include "app/status_line.h"
#include "app/workspace.h"
#include "core/config/presets.h"
#include "core/training/run_lock.h"
#include "widgets/state_pill.h"

namespace deepsight {

namespace {

constexpr QSize kFirstSize(1280, 820);
constexpr QSize kSmallestSize(900, 600);

}  // namespace

MainWindow::MainWindow(TrainerFactory trainerFactory, Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      files_(*this, settings),
      exports_(files_),
      runs_(std::move(trainerFactory)),
      hosts_(std::make_unique<RemoteHosts>(settings)),
      remote_(std::make_unique<RemoteSession>(*hosts_, runs_)),
      sweeps_(runs_, inspection_, this),
      history_(settings.config().value_or(presets().front().config)),
      notifier_(runs_, settings, *this) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallestSize);
    statusBar()->setSizeGripEnabled(false);
    buildInterface();
    connectRun();
    auto* dropArea = new DropArea(*this, [this](const QStringList& paths) { return plan(paths); });
    connect(dropArea, &DropArea::dropped, this,
            [this](const DropPlan& plan) { workspace_->perform(plan); });
    restoreWindow();
}

MainWindow::~MainWindow() {
    delete workspace_;  // its presenters refer to what this window owns
}

void MainWindow::buildInterface() {
    menu_ = new MainMenu(*this);
    menu_->setTheme(settings_.theme());
    menu_->setLanguage(settings_.language());
    menu_->fullScreen->setChecked(isFullScreen());
    menu_->notify->setChecked(settings_.notifies());
    menu_->setRecent(settings_);
    status_ = new StatusLine(this);
    statusBar()->addWidget(status_, 1);
    workspace_ = new Workspace(runs_, sweeps_, history_, inspection_, *remote_, settings_, files_,
                               exports_, *status_, this);
    setCentralWidget(workspace_);
    connectMenu();
    connectEdit();
    updateAvailability();
}

void MainWindow::rebuildInterface() {
    const Page page = workspace_->page();
    const QString focused = focusWidget() == nullptr ? QString() : focusWidget()->objectName();
    for (QDialog* dialog : findChildren<QDialog*>()) {
        dialog->reject();
    }
    delete findChild<CommandPalette*>();
    delete takeCentralWidget();
    delete status_;
    delete menu_;
    delete menuBar();
    buildInterface();
    menuBar()->show();  // at once, for its shortcuts
    workspace_->showCurrentRun();
    workspace_->showPage(page);
    if (auto* widget = focused.isEmpty() ? nullptr : findChild<QWidget*>(focused)) {
        widget->setFocus();
    }
}

void MainWindow::connectMenu() {
    ConfigurePresenter& configure = workspace_->configure();
    connect(menu_->importConfig, &QAction::triggered, &configure,
            &ConfigurePresenter::askForImport);
    connect(menu_->exportConfig, &QAction::triggered, &configure,
            &ConfigurePresenter::askForExport);
    connect(menu_, &MainMenu::presetChosen, &configure, [this, &configure](const Config& config) {
        configure.load(config, ConfigHistory::kPreset);
        workspace_->showPage(Page::Configure);
    });
    connect(menu_->openRun, &QAction::triggered, this, &MainWindow::askForRun);
    connect(menu_, &MainMenu::recentChosen, this, &MainWindow::openRecent);
    connect(menu_, &MainMenu::clearRecentRequested, this, [this](Settings::Recent kind) {
        settings_.clearRecent(kind);
        menu_->setRecent(settings_);
    });
    connect(menu_->hosts, &QAction::triggered, workspace_, &Workspace::editHosts);
    connect(menu_->runsFolder, &QAction::triggered, this, &MainWindow::askForRunsFolder);
    connect(&workspace_->runsPage(), &RunsPresenter::runsFolderRequested, this,
            &MainWindow::askForRunsFolder);
    connect(menu_->quit, &QAction::triggered, this, &QWidget::close);
    connect(menu_->start, &QAction::triggered, workspace_, &Workspace::startRun);
    connect(menu_->pause, &QAction::triggered, this,
            [this] { runs_.canResume() ? runs_.resume() : runs_.pause(); });
    connect(menu_->stop, &QAction::triggered, &runs_, &RunController::stop);
    connect(menu_->continueRun, &QAction::triggered, workspace_, &Workspace::continueRun);
    connect(menu_->hardenSplit, &QAction::triggered, workspace_, &Workspace::hardenSplit);
    connect(menu_->replay, &QAction::triggered, workspace_, &Workspace::checkReplay);
    connect(menu_->importLog, &QAction::triggered, workspace_, &Workspace::importLog);
    connect(menu_->importWeights, &QAction::triggered, workspace_, &Workspace::importWeights);
    connect(menu_->exportWeights, &QAction::triggered, workspace_, &Workspace::exportWeights);
    connect(menu_->exportEvents, &QAction::triggered, workspace_,
            [this] { workspace_->exportScalars(ExportFormat::TensorBoard); });
    connect(menu_->report, &QAction::triggered, workspace_, &Workspace::saveReport);
    connect(menu_->openRunFolder, &QAction::triggered, this,
            [this] { files_.showFolder(runs_.folder()); });
    connect(menu_, &MainMenu::pageChosen, workspace_, &Workspace::showPage);
    connect(menu_, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(menu_, &MainMenu::languageChosen, this, &MainWindow::setLanguage);
    connect(menu_->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(menu_->about, &QAction::triggered, this, [this] { showAboutBox(*this); });
    connect(workspace_, &Workspace::messagePosted, statusBar(), &QStatusBar::showMessage);
    connect(workspace_, &Workspace::recentChanged, menu_, [this] { menu_->setRecent(settings_); });
}

void MainWindow::connectEdit() {
    connect(menu_->undo, &QAction::triggered, &history_, &ConfigHistory::undo);
    connect(menu_->redo, &QAction::triggered, &history_, &ConfigHistory::redo);
    connect(menu_->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(menu_->copyCommand, &QAction::triggered, &workspace_->configure(),
            &ConfigurePresenter::copyCommand);
    connect(menu_->notify, &QAction::triggered, this,
            [this](bool on) { settings_.setNotifies(on); });
    connect(menu_->shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(shortcutsOf(*this), this))->open(); });
}

void MainWindow::connectRun() {
    connect(&history_, &ConfigHistory::changed, this,
            [this] { menu_->updateHistory(history_, !runs_.canStart()); });
    connect(&notifier_, &Notifier::showRequested, this,
            [this] { workspace_->showPage(Page::Launch); });
    connect(&sweeps_, &SweepController::changed, this,
            [this] { notifier_.setSeries(sweeps_.isRunning()); });
    connect(&sweeps_, &SweepController::completed, this,
            [this] { notifier_.tellSweep(sweeps_.folder(), sweeps_.status()); });
    connect(&runs_, &RunController::runChanged, this, [this] {
        settings_.addRecent(Settings::Recent::Runs, runs_.folder());
        updateAvailability();
    });
    connect(&runs_, &RunController::stateChanged, this, &MainWindow::updateAvailability);
    connect(&runs_, &RunController::finished, this, [this] {
        menu_->setRecent(settings_);
        if (closing_) {
            endClosing();
        }
    });
}

void MainWindow::restoreWindow() {
    if (!restoreGeometry(settings_.geometry())) {
        resize(kFirstSize.boundedTo(screen()->availableSize()));
    }
}

void MainWindow::open(const QString& path) { workspace_->perform(plan({path})); }

DropPlan MainWindow::plan(const QStringList& paths) const {
    const DropPlan idle = planDrop(paths, false);
    const bool opensRun =
        idle.action == DropPlan::Action::OpenRun || idle.action == DropPlan::Action::OpenCheckpoint;
    return opensRun && runs_.canLeave() ? idle : planDrop(paths, runs_.isActive());
}

void MainWindow::reattach() {
    for (const QString& folder : settings_.recent(Settings::Recent::Runs)) {
        const auto owner = runOwner(folder.toStdString());
        if (owner && owner->takesCommands) {
            return workspace_->openRun(folder);
        }
    }
}

void MainWindow::openRecent(Settings::Recent kind, const QString& path) {
    switch (kind) {
        case Settings::Recent::Runs:
            return workspace_->openRun(path);
        case Settings::Recent::Configs:
            return workspace_->configure().importFile(path);
        case Settings::Recent::Data:
            return open(path);
        case Settings::Recent::Sweeps:
            return workspace_->openSweep(path);
    }
}

void MainWindow::openPalette() {
    togglePalette(*this, menuCommands(*menuBar()) + workspace_->commands(), settings_);
}

void MainWindow::askForRun() {
    files_.folder(tr("Open run"), settings_.runsFolder(),
                  [this](const QString& folder) { workspace_->openRun(folder); });
}

void MainWindow::askForRunsFolder() {
    files_.folder(tr("Folder of new runs"), settings_.runsFolder(), [this](const QString& folder) {
        settings_.setRunsFolder(folder);
        workspace_->runsPage().refresh();
        statusBar()->showMessage(
            tr("New runs are made in %1.").arg(QDir::toNativeSeparators(folder)), 5000);
    });
}

void MainWindow::setTheme(Theme theme) {
    settings_.setTheme(theme);
    showTheme();
}

void MainWindow::followDesktop(Theme desktop) {
    desktopTheme_ = desktop;
    showTheme();
}

void MainWindow::showTheme() {
    const Theme chosen = settings_.theme();
    applyTheme(chosen == Theme::System ? desktopTheme_ : chosen);
}

void MainWindow::setLanguage(const QString& code) {
    settings_.setLanguage(code);
    installLanguage(code);  // sends the event that rebuilds the interface
}

void MainWindow::updateAvailability() {
    menu_->updateFor(runs_);
    menu_->updateHistory(history_, !runs_.canStart());
    setWindowTitle(
        runs_.hasRun()
            ? tr("%1 – %2 – DeepSight").arg(runs_.name(), StatePill::stateText(runs_.state()))
            : tr("DeepSight"));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // What another computer trains goes on there, as a matter of course.
    if (!runs_.isActive() || runs_.isCopy() || leaving_) {
        if (!leaving_) {
            sweeps_.stop();  // it may be between two runs
        }
        settings_.setGeometry(saveGeometry());
        event->accept();
        return;
    }
    event->ignore();
    if (!closing_) {
        askBeforeClosing();
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && menu_ != nullptr) {
        menu_->updateIcons();
    }
    if (event->type() == QEvent::LanguageChange && workspace_ != nullptr && !closing_) {
        rebuildInterface();
    }
}

void MainWindow::askBeforeClosing() {
    if (closeQuestion_ != nullptr) {
        closeQuestion_->raise();
        return;
    }
    closeQuestion_ = runs_.isElsewhere()
                         ? askToLeaveAndClose(
                               *this, sweeps_.isRunning(), [this] { leaveAndClose(); },
                               [this] { stopAndClose(); })
                         : askToSaveAndClose(*this, [this] { stopAndClose(); });
}

void MainWindow::saveAndClose() { runs_.isElsewhere() ? leaveAndClose() : stopAndClose(); }

void MainWindow::leaveAndClose() {
    sweeps_.stopAfterRun(true);
    if (savingNotice_ != nullptr) {
        savingNotice_->deleteLater();  // it may be what asks for this
    }
    closing_ = false;
    leaving_ = true;
    close();
    leaving_ = false;
}

void MainWindow::stopAndClose() {
    if (!runs_.isActive() || runs_.isCopy()) {
        close();
        return;
    }
    if (std::exchange(closing_, true)) {
        return;
    }
    // A process that hangs must not keep the window: it saves when it can.
    savingNotice_ =
        runs_.isElsewhere() ? showSaving(*this, [this] { leaveAndClose(); }) : showSaving(*this);
    sweeps_.stop();
    runs_.stop();
    if (runs_.canStop()) {  // it could not be told, which its log explains
        delete savingNotice_;
        closing_ = false;
        workspace_->showPage(Page::Launch);
    }
}

void MainWindow::endClosing() {
    delete savingNotice_;
    closing_ = false;
    if (runs_.state() == TrainingState::Failed) {
        workspace_->showPage(Page::Launch);  // which tells what could not be saved, and why
    } else {
        close();
    }
}

}  // namespace deepsight
