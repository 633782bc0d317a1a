#include "app/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <utility>

#include "app/about_box.h"
#include "app/configure_presenter.h"
#include "app/embedding_presenter.h"
#include "app/main_menu.h"
#include "app/questions.h"
#include "app/run_presenter.h"
#include "app/settings.h"
#include "app/status_line.h"
#include "core/support/error.h"
#include "widgets/config_form.h"
#include "widgets/curves_view.h"
#include "widgets/embedding_view.h"
#include "widgets/launch_panel.h"
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
    menu_ = new MainMenu(*this);
    buildPages();
    configurePresenter_ =
        std::make_unique<ConfigurePresenter>(*form_, inspection_, settings_, files_);
    runPresenter_ = std::make_unique<RunPresenter>(runs_, *launch_, *curves_, *status_, files_);
    embeddingPresenter_ =
        std::make_unique<EmbeddingPresenter>(runs_, inspection_, *embeddings_, files_);
    connectMenu();
    connectPages();
    connectRun();
    restore();
    updateAvailability();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages() {
    form_ = new ConfigForm;
    launch_ = new LaunchPanel;
    curves_ = new CurvesView;
    embeddings_ = new EmbeddingView;
    navigation_ = new PageNavigation;
    stack_ = new QStackedWidget;
    for (QWidget* page : {static_cast<QWidget*>(form_), static_cast<QWidget*>(launch_),
                          static_cast<QWidget*>(curves_), static_cast<QWidget*>(embeddings_)}) {
        stack_->addWidget(page);
    }
    auto* centre = new QWidget(this);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation_);
    layout->addWidget(stack_, 1);
    setCentralWidget(centre);
    status_ = new StatusLine(this);
    statusBar()->addWidget(status_, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectMenu() {
    connect(menu_->importConfig, &QAction::triggered, configurePresenter_.get(),
            &ConfigurePresenter::askForImport);
    connect(menu_->exportConfig, &QAction::triggered, configurePresenter_.get(),
            &ConfigurePresenter::askForExport);
    connect(menu_, &MainMenu::presetChosen, this, [this](const Config& config) {
        configurePresenter_->load(config);
        showPage(Page::Configure);
    });
    connect(menu_->openRun, &QAction::triggered, this, [this] {
        files_.folder(tr("Open run"), settings_.runsFolder(),
                      [this](const QString& folder) { openRun(folder); });
    });
    connect(menu_, &MainMenu::recentRunChosen, this, &MainWindow::openRun);
    connect(menu_->runsFolder, &QAction::triggered, this, &MainWindow::askForRunsFolder);
    connect(menu_->quit, &QAction::triggered, this, &QWidget::close);
    connect(menu_->start, &QAction::triggered, this, &MainWindow::startRun);
    connect(menu_->pause, &QAction::triggered, this,
            [this] { runs_.canResume() ? runs_.resume() : runs_.pause(); });
    connect(menu_->stop, &QAction::triggered, &runs_, &RunController::stop);
    connect(menu_->continueRun, &QAction::triggered, this, &MainWindow::continueRun);
    connect(menu_->openRunFolder, &QAction::triggered, this, &MainWindow::showRunFolder);
    connect(menu_, &MainMenu::pageChosen, this, &MainWindow::showPage);
    connect(menu_, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(menu_->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(menu_->about, &QAction::triggered, this, [this] { showAboutBox(*this); });
}

void MainWindow::connectPages() {
    connect(navigation_, &PageNavigation::pageChanged, stack_,
            [this](Page page) { stack_->setCurrentIndex(static_cast<int>(page)); });
    connect(form_, &ConfigForm::startRequested, this, &MainWindow::startRun);
    connect(configurePresenter_.get(), &ConfigurePresenter::configChanged, this,
            &MainWindow::updateAvailability);
    connect(configurePresenter_.get(), &ConfigurePresenter::imported, this,
            [this] { showPage(Page::Configure); });
    connect(launch_, &LaunchPanel::startRequested, this, &MainWindow::startRun);
    connect(launch_, &LaunchPanel::continueRequested, this, &MainWindow::continueRun);
    connect(launch_, &LaunchPanel::openRunFolderRequested, this, &MainWindow::showRunFolder);
    connect(launch_, &LaunchPanel::showCurvesRequested, this, [this] { showPage(Page::Curves); });
    connect(curves_, &CurvesView::goToConfigureRequested, this,
            [this] { showPage(Page::Configure); });
    connect(embeddings_, &EmbeddingView::goToConfigureRequested, this,
            [this] { showPage(Page::Configure); });
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
    connect(&inspection_, &Inspection::runLoaded, this, &MainWindow::showRun);
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Run) {
                    statusBar()->clearMessage();
                    files_.showError(tr("Cannot open the run"), message);
                }
            });
}

void MainWindow::restore() {
    if (!restoreGeometry(settings_.geometry())) {
        resize(kFirstSize);
    }
    menu_->setTheme(settings_.theme());
    menu_->setRecentRuns(settings_.recentRuns());
    menu_->fullScreen->setChecked(isFullScreen());
}

void MainWindow::open(const QString& path) {
    if (QFileInfo(path).isDir()) {
        openRun(path);
    } else {
        configurePresenter_->importFile(path);
    }
}

void MainWindow::startRun() {
    if (runs_.isActive()) {
        return;
    }
    if (!form_->isValid()) {
        showPage(Page::Configure);
        form_->focusFirstIssue();
        return;
    }
    configurePresenter_->cancelPreparation();
    try {
        runs_.start(form_->config(), settings_.runsFolder(), embeddings_->probe());
        showLaunch();
    } catch (const Error& error) {
        files_.showError(tr("Cannot start"), QString::fromStdString(error.what()));
    }
}

void MainWindow::continueRun() {
    if (!runs_.canContinue()) {
        return;
    }
    const auto resume = [this](int totalSteps) {
        runs_.continueRun(totalSteps, embeddings_->probe());
        showLaunch();
    };
    const int total = static_cast<int>(runs_.config().training.steps);
    if (runs_.stepsDone() < total) {
        resume(total);
        return;
    }
    askForMoreSteps(*this, total, resume);
}

void MainWindow::showLaunch() {
    showPage(Page::Launch);
    launch_->setFocus();  // Stop, the first button that is enabled, must not get it
}

void MainWindow::openRun(const QString& folder) {
    if (!runs_.isActive()) {
        statusBar()->showMessage(tr("Reading %1…").arg(QFileInfo(folder).fileName()));
        inspection_.readRun(folder.toStdString());
    }
}

void MainWindow::showRun(const RunRecord& record) {
    statusBar()->clearMessage();
    if (runs_.isActive()) {
        return;  // a run was started while this one was being read
    }
    configurePresenter_->load(record.config);
    runs_.adopt(record);
    runPresenter_->showRecord(record);
    embeddingPresenter_->showRecord(record);
    menu_->setRecentRuns(settings_.recentRuns());
    showPage(Page::Curves);
}

void MainWindow::askForRunsFolder() {
    files_.folder(tr("Folder of new runs"), settings_.runsFolder(), [this](const QString& folder) {
        settings_.setRunsFolder(folder);
        statusBar()->showMessage(
            tr("New runs are made in %1.").arg(QDir::toNativeSeparators(folder)), 5000);
    });
}

void MainWindow::showRunFolder() {
    if (runs_.hasRun()) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(runs_.folder()));
    }
}

void MainWindow::setTheme(Theme theme) {
    settings_.setTheme(theme);
    applyTheme(theme);
}

void MainWindow::updateAvailability() {
    const bool active = runs_.isActive();
    form_->setLocked(active, tr("Training uses this configuration. Stop it to make changes."));
    launch_->setStartable(!active && form_->isValid(),
                          active ? tr("A run is active.")
                                 : tr("Correct the marked fields on the Configure page first."));
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
        showPage(Page::Launch);  // which tells what could not be saved, and why
    } else {
        close();
    }
}

}  // namespace deepsight
