#include "app/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <utility>

#include "app/about_box.h"
#include "app/configure_presenter.h"
#include "app/main_menu.h"
#include "app/questions.h"
#include "app/settings.h"
#include "app/status_line.h"
#include "app/workspace.h"
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
      runs_(std::move(trainerFactory)) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallestSize);
    statusBar()->setSizeGripEnabled(false);
    buildInterface();
    connectRun();
    restoreWindow();
}

MainWindow::~MainWindow() {
    delete workspace_;  // its presenters refer to what this window owns
}

void MainWindow::buildInterface() {
    menu_ = new MainMenu(*this);
    menu_->setTheme(settings_.theme());
    menu_->setRecentRuns(settings_.recentRuns());
    status_ = new StatusLine(this);
    statusBar()->addWidget(status_, 1);
    workspace_ = new Workspace(runs_, inspection_, settings_, files_, *status_, this);
    setCentralWidget(workspace_);
    connectMenu();
    updateAvailability();
}

void MainWindow::rebuildInterface() {
    const Page page = workspace_->page();
    delete takeCentralWidget();
    delete status_;
    delete menu_;
    menuBar()->clear();
    buildInterface();
    workspace_->showCurrentRun();
    workspace_->showPage(page);
}

void MainWindow::connectMenu() {
    ConfigurePresenter& configure = workspace_->configure();
    connect(menu_->importConfig, &QAction::triggered, &configure,
            &ConfigurePresenter::askForImport);
    connect(menu_->exportConfig, &QAction::triggered, &configure,
            &ConfigurePresenter::askForExport);
    connect(menu_, &MainMenu::presetChosen, &configure, [this, &configure](const Config& config) {
        configure.load(config);
        workspace_->showPage(Page::Configure);
    });
    connect(menu_->openRun, &QAction::triggered, this, &MainWindow::askForRun);
    connect(menu_, &MainMenu::recentRunChosen, workspace_, &Workspace::openRun);
    connect(menu_->runsFolder, &QAction::triggered, this, &MainWindow::askForRunsFolder);
    connect(menu_->quit, &QAction::triggered, this, &QWidget::close);
    connect(menu_->start, &QAction::triggered, workspace_, &Workspace::startRun);
    connect(menu_->pause, &QAction::triggered, this,
            [this] { runs_.canResume() ? runs_.resume() : runs_.pause(); });
    connect(menu_->stop, &QAction::triggered, &runs_, &RunController::stop);
    connect(menu_->continueRun, &QAction::triggered, workspace_, &Workspace::continueRun);
    connect(menu_->openRunFolder, &QAction::triggered, this,
            [this] { files_.showFolder(runs_.folder()); });
    connect(menu_, &MainMenu::pageChosen, workspace_, &Workspace::showPage);
    connect(menu_, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(menu_->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(menu_->about, &QAction::triggered, this, [this] { showAboutBox(*this); });
    connect(workspace_, &Workspace::messagePosted, statusBar(), &QStatusBar::showMessage);
    connect(workspace_, &Workspace::runShown, menu_,
            [this] { menu_->setRecentRuns(settings_.recentRuns()); });
}

void MainWindow::connectRun() {
    connect(&runs_, &RunController::runChanged, this, [this] {
        settings_.addRecentRun(runs_.folder());
        updateAvailability();
    });
    connect(&runs_, &RunController::stateChanged, this, &MainWindow::updateAvailability);
    connect(&runs_, &RunController::finished, this, [this] {
        menu_->setRecentRuns(settings_.recentRuns());
        if (closing_) {
            endClosing();
        }
    });
}

void MainWindow::restoreWindow() {
    if (!restoreGeometry(settings_.geometry())) {
        resize(kFirstSize);
    }
    menu_->fullScreen->setChecked(isFullScreen());
}

void MainWindow::open(const QString& path) { workspace_->open(path); }

void MainWindow::askForRun() {
    files_.folder(tr("Open run"), settings_.runsFolder(),
                  [this](const QString& folder) { workspace_->openRun(folder); });
}

void MainWindow::askForRunsFolder() {
    files_.folder(tr("Folder of new runs"), settings_.runsFolder(), [this](const QString& folder) {
        settings_.setRunsFolder(folder);
        statusBar()->showMessage(
            tr("New runs are made in %1.").arg(QDir::toNativeSeparators(folder)), 5000);
    });
}

void MainWindow::setTheme(Theme theme) {
    settings_.setTheme(theme);
    applyTheme(theme);
}

void MainWindow::updateAvailability() {
    menu_->updateFor(runs_);
    setWindowTitle(
        runs_.hasRun()
            ? tr("%1 – %2 – DeepSight").arg(runs_.name(), StatePill::stateText(runs_.state()))
            : tr("DeepSight"));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!runs_.isActive()) {
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
}

void MainWindow::askBeforeClosing() {
    if (closeQuestion_ != nullptr) {
        closeQuestion_->raise();
        return;
    }
    closeQuestion_ = askToSaveAndClose(*this, [this] { saveAndClose(); });
}

void MainWindow::saveAndClose() {
    if (!runs_.isActive()) {
        close();
        return;
    }
    if (std::exchange(closing_, true)) {
        return;
    }
    savingNotice_ = showSaving(*this);
    runs_.stop();
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
