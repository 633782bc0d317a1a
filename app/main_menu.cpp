#include "app/main_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "app/run_controller.h"
#include "app/tinted_icon.h"
#include "core/config/presets.h"

namespace deepsight {

MainMenu::MainMenu(QMainWindow& window) : QObject(&window), window_(window) {
    buildFileMenu();
    buildRunMenu();
    buildViewMenu();
    buildHelpMenu();
    updateIcons();
}

QAction* MainMenu::add(QMenu* menu, const QString& text, const QString& objectName,
                       const QKeySequence& shortcut) {
    QAction* action = menu->addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    return action;
}

void MainMenu::buildFileMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&File"));
    presets_ = menu->addMenu(tr("&New configuration from preset"));
    presets_->setToolTipsVisible(true);
    for (const Preset& preset : presets()) {
        QAction* action = presets_->addAction(QString::fromStdString(preset.name));
        action->setToolTip(QString::fromStdString(preset.description));
        connect(action, &QAction::triggered, this,
                [this, &preset] { Q_EMIT presetChosen(preset.config); });
    }
    importConfig = add(menu, tr("&Import configuration…"), QStringLiteral("importConfigAction"),
                       Qt::CTRL | Qt::Key_I);
    exportConfig = add(menu, tr("&Export configuration…"), QStringLiteral("exportConfigAction"),
                       Qt::CTRL | Qt::Key_E);
    menu->addSeparator();
    openRun = add(menu, tr("&Open run…"), QStringLiteral("openRunAction"), QKeySequence::Open);
    recentRuns_ = menu->addMenu(tr("Open &recent run"));
    recentRuns_->setToolTipsVisible(true);
    runsFolder = add(menu, tr("Runs &folder…"), QStringLiteral("runsFolderAction"));
    runsFolder->setToolTip(tr("Where the folders of new runs are made"));
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QStringLiteral("quitAction"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildRunMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Run"));
    start = add(menu, tr("&Start new run"), QStringLiteral("startAction"), Qt::Key_F5);
    pause = add(menu, tr("&Pause"), QStringLiteral("pauseAction"), Qt::Key_F6);
    stop = add(menu, tr("S&top and save"), QStringLiteral("stopAction"), Qt::Key_F7);
    continueRun =
        add(menu, tr("&Continue stopped run"), QStringLiteral("continueAction"), Qt::Key_F8);
    menu->addSeparator();
    openRunFolder = add(menu, tr("Show run &folder"), QStringLiteral("openRunFolderAction"));
}

void MainMenu::buildViewMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&View"));
    for (int index = 0; index < kPageCount; ++index) {
        const auto page = static_cast<Page>(index);
        QAction* action = menu->addAction(PageNavigation::pageName(page));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    menu->addSeparator();
    QMenu* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const QString names[] = {tr("&System"), tr("&Light"), tr("&Dark")};
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        const auto index = static_cast<std::size_t>(theme);
        QAction* action = themes->addAction(names[index]);
        action->setCheckable(true);
        group->addAction(action);
        themes_[index] = action;
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    }
    menu->addSeparator();
    fullScreen = add(menu, tr("&Full screen"), QStringLiteral("fullScreenAction"), Qt::Key_F11);
    fullScreen->setCheckable(true);
}

void MainMenu::buildHelpMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Help"));
    about = add(menu, tr("&About DeepSight"), QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
}

void MainMenu::setRecentRuns(const QStringList& folders) {
    recentRuns_->clear();
    recentRuns_->setEnabled(!folders.isEmpty());
    for (const QString& folder : folders) {
        QAction* action = recentRuns_->addAction(QFileInfo(folder).fileName());
        action->setToolTip(QDir::toNativeSeparators(folder));
        connect(action, &QAction::triggered, this,
                [this, folder] { Q_EMIT recentRunChosen(folder); });
    }
}

void MainMenu::setTheme(Theme theme) { themes_[static_cast<std::size_t>(theme)]->setChecked(true); }

void MainMenu::updateFor(const RunController& runs) {
    const bool active = runs.isActive();
    for (QAction* action : {importConfig, openRun, start}) {
        action->setEnabled(!active);
    }
    presets_->setEnabled(!active);
    recentRuns_->setEnabled(!active && !recentRuns_->isEmpty());
    pause->setEnabled(runs.canPause() || runs.canResume());
    pause->setText(runs.canResume() ? tr("&Resume") : tr("&Pause"));
    stop->setEnabled(runs.canStop());
    continueRun->setEnabled(runs.canContinue());
    openRunFolder->setEnabled(runs.hasRun());
    updateIcons();
}

void MainMenu::updateIcons() {
    const bool paused = pause->text() == tr("&Resume");
    start->setIcon(tintedIcon(QStringLiteral("play")));
    pause->setIcon(tintedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    stop->setIcon(tintedIcon(QStringLiteral("stop")));
    continueRun->setIcon(tintedIcon(QStringLiteral("continue")));
}

}  // namespace deepsight
