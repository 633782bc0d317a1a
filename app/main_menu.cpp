#include "app/main_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "app/command_catalogue.h"
#include "app/config_history.h"
#include "app/language.h"
#include "app/run_controller.h"
#include "app/tinted_icon.h"
#include "app/training_program.h"
#include "core/config/presets.h"
#include "widgets/field_row.h"

namespace deepsight {

namespace {

void allow(QAction* action, bool available, const QString& whyNot) {
    action->setEnabled(available);
    action->setProperty(kWhyNot, whyNot);
}

bool canExamine() { return !trainingProgram().isEmpty(); }

}  // namespace

MainMenu::MainMenu(QMainWindow& window) : QObject(&window), window_(window) {
    buildFileMenu();
    buildEditMenu();
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
    buildPresetMenu(menu);
    importConfig = add(menu, tr("&Import configuration…"), QStringLiteral("importConfigAction"),
                       Qt::CTRL | Qt::Key_I);
    exportConfig = add(menu, tr("&Export configuration…"), QStringLiteral("exportConfigAction"),
                       Qt::CTRL | Qt::Key_E);
    addRecent(menu, Settings::Recent::Configs, tr("Recent &configurations"));
    addRecent(menu, Settings::Recent::Data, tr("Recent &data"));
    menu->addSeparator();
    openRun = add(menu, tr("&Open run…"), QStringLiteral("openRunAction"), QKeySequence::Open);
    addRecent(menu, Settings::Recent::Runs, tr("Open &recent run"));
    importLog = add(menu, tr("Import &log…"), QStringLiteral("importLogAction"));
    importLog->setToolTip(tr("Draws the curves of another program beside those of the run"));
    importWeights = add(menu, tr("Import &weights…"), QStringLiteral("importWeightsAction"));
    importWeights->setToolTip(
        tr("Makes a run that begins with weights from elsewhere: DeepSight's, nanoGPT's, GPT-2's"));
    runsFolder = add(menu, tr("Runs &folder…"), QStringLiteral("runsFolderAction"));
    runsFolder->setToolTip(tr("Where the folders of new runs are made"));
    hosts = add(menu, tr("&Hosts…"), QStringLiteral("hostsAction"));
    hosts->setToolTip(tr("Other computers whose runs are listed and followed over SSH"));
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QStringLiteral("quitAction"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildPresetMenu(QMenu* file) {
    presets_ = file->addMenu(tr("&New configuration from preset"));
    presets_->setToolTipsVisible(true);
    for (const Preset& preset : presets()) {
        QAction* action = add(presets_, translateConfig(preset.name.c_str()),
                              QStringLiteral("preset:") + QString::fromStdString(preset.id));
        action->setToolTip(translateConfig(preset.description.c_str()));
        connect(action, &QAction::triggered, this,
                [this, &preset] { Q_EMIT presetChosen(preset.config); });
    }
}

void MainMenu::buildEditMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo"), QStringLiteral("undoAction"), QKeySequence::Undo);
    redo = add(menu, tr("&Redo"), QStringLiteral("redoAction"));
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    menu->addSeparator();
    palette = add(menu, tr("&Find a command…"), QStringLiteral("paletteAction"));
    palette->setShortcuts({Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_P});
}

void MainMenu::buildRunMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Run"));
    start = add(menu, tr("&Start new run"), QStringLiteral("startAction"), Qt::Key_F5);
    pause = add(menu, tr("&Pause"), QStringLiteral("pauseAction"), Qt::Key_F6);
    stop = add(menu, tr("S&top and save"), QStringLiteral("stopAction"), Qt::Key_F7);
    continueRun =
        add(menu, tr("&Continue stopped run"), QStringLiteral("continueAction"), Qt::Key_F8);
    menu->addSeparator();
    hardenSplit = add(menu, tr("&Harden the learned split…"), QStringLiteral("hardenSplitAction"));
    hardenSplit->setToolTip(
        tr("Makes a new run whose encoder ends where the learned split has settled"));
    replay = add(menu, tr("&Replay check…"), QStringLiteral("replayAction"));
    replay->setToolTip(tr("Trains the run's first steps again and compares every logged number"));
    exportEvents =
        add(menu, tr("E&xport as TensorBoard events…"), QStringLiteral("exportRunEventsAction"));
    exportWeights = add(menu, tr("Export &weights…"), QStringLiteral("exportWeightsAction"));
    exportWeights->setToolTip(tr("Writes a checkpoint's weights as a PyTorch state dict"));
    report = add(menu, tr("Save rep&ort…"), QStringLiteral("saveReportAction"));
    report->setToolTip(tr("One HTML or PDF file with all that there is to say of the run"));
    openRunFolder = add(menu, tr("Show run &folder"), QStringLiteral("openRunFolderAction"));
    copyCommand = add(menu, tr("Copy &equivalent command"), QStringLiteral("copyCommandAction"));
    copyCommand->setToolTip(tr("The deepsight-cli command that trains the form's configuration"));
}

void MainMenu::buildViewMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&View"));
    for (int index = 0; index < kPageCount; ++index) {
        const auto page = static_cast<Page>(index);
        QAction* action =
            add(menu, PageNavigation::pageName(page), QStringLiteral("pageAction%1").arg(index),
                QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    menu->addSeparator();
    QMenu* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const QString names[] = {tr("&System"), tr("&Light"), tr("&Dark")};
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        const auto index = static_cast<std::size_t>(theme);
        QAction* action = add(themes, names[index], QStringLiteral("themeAction%1").arg(index));
        action->setCheckable(true);
        group->addAction(action);
        themes_[index] = action;
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    }
    buildLanguageMenu(menu);
    menu->addSeparator();
    notify = add(menu, tr("&Notify when a run ends"), QStringLiteral("notifyAction"));
    notify->setCheckable(true);
    notify->setToolTip(tr("Also when it raises an alarm, while this window is not active"));
    fullScreen = add(menu, tr("&Full screen"), QStringLiteral("fullScreenAction"), Qt::Key_F11);
    fullScreen->setCheckable(true);
}

void MainMenu::buildLanguageMenu(QMenu* view) {
    QMenu* menu = view->addMenu(tr("&Language"));
    menu->setObjectName(QStringLiteral("languageMenu"));
    languages_ = new QActionGroup(this);
    const auto offer = [this, menu](const QString& name, const QString& code) {
        QAction* action = add(menu, name, QStringLiteral("languageAction:") + code);
        action->setCheckable(true);
        action->setData(code);
        languages_->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    };
    offer(tr("&System"), QString());
    for (const Language& language : languages()) {
        offer(language.name, language.code);
    }
}

void MainMenu::buildHelpMenu() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Help"));
    shortcuts = add(menu, tr("&Keyboard shortcuts"), QStringLiteral("shortcutsAction"));
    shortcuts->setShortcuts({Qt::Key_F1, Qt::CTRL | Qt::Key_Slash});
    about = add(menu, tr("&About DeepSight"), QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
}

QMenu* MainMenu::addRecent(QMenu* menu, Settings::Recent kind, const QString& text) {
    QMenu* added = menu->addMenu(text);
    added->setToolTipsVisible(true);
    recent_.insert(kind, added);
    return added;
}

void MainMenu::setRecent(const Settings& settings) {
    for (auto entry = recent_.constBegin(); entry != recent_.constEnd(); ++entry) {
        fillRecent(entry.key(), settings.recent(entry.key()));
    }
}

void MainMenu::fillRecent(Settings::Recent kind, const QStringList& paths) {
    QMenu* menu = recent_.value(kind);
    menu->clear();
    menu->setEnabled(!paths.isEmpty());
    if (paths.isEmpty()) {
        return;
    }
    for (const QString& path : paths) {
        QString name = QFileInfo(path).fileName();
        QAction* action = add(menu, name.replace(QLatin1Char('&'), QLatin1String("&&")),
                              QStringLiteral("recent:") + path);
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this,
                [this, kind, path] { Q_EMIT recentChosen(kind, path); });
    }
    menu->addSeparator();
    QAction* clear = add(menu, tr("&Clear list"),
                         QStringLiteral("clearRecentAction%1").arg(static_cast<int>(kind)));
    // Queued: the list that this action is in goes.
    connect(
        clear, &QAction::triggered, this, [this, kind] { Q_EMIT clearRecentRequested(kind); },
        Qt::QueuedConnection);
}

void MainMenu::setLanguage(const QString& code) {
    for (QAction* action : languages_->actions()) {
        action->setChecked(action->data().toString() == code);
    }
}

void MainMenu::setTheme(Theme theme) { themes_[static_cast<std::size_t>(theme)]->setChecked(true); }

void MainMenu::updateFor(const RunController& runs) {
    const bool active = !runs.canStart();
    const QString training = tr("A run is active");
    for (QAction* action : {importConfig, start, presets_->menuAction()}) {
        allow(action, !active, training);
    }
    allow(openRun, runs.canLeave(), training);
    for (auto entry = recent_.constBegin(); entry != recent_.constEnd(); ++entry) {
        const bool possible = entry.key() == Settings::Recent::Runs ? runs.canLeave() : !active;
        allow(entry.value()->menuAction(), possible && !entry.value()->isEmpty(), training);
    }
    const QString noRun = tr("No run is active");
    allow(pause, runs.canPause() || runs.canResume(), noRun);
    pause->setText(runs.canResume() ? tr("&Resume") : tr("&Pause"));
    allow(stop, runs.canStop(), noRun);
    allow(continueRun, runs.canContinue() || runs.canContinueThere(),
          runs.isActive() ? training : tr("No run with a checkpoint is open"));
    const bool learns = runs.hasRun() && runs.config().learnsSplit();
    allow(hardenSplit, learns && runs.canContinue(),
          runs.isActive() ? training
          : runs.isCopy() ? tr("The open run is on another computer")
          : learns        ? tr("The run has no checkpoint yet")
                          : tr("The open run has no learned split"));
    allow(replay, runs.hasRun() && canExamine(),
          runs.hasRun() ? tr("This needs the program deepsight-cli") : tr("No run is open"));
    allow(exportWeights, runs.hasRun() && !runs.record().checkpoints.empty(),
          runs.hasRun() ? tr("The run has no checkpoint yet") : tr("No run is open"));
    for (QAction* action : {exportEvents, report, openRunFolder}) {
        allow(action, runs.hasRun(), tr("No run is open"));
    }
    updateIcons();
}

void MainMenu::updateHistory(const ConfigHistory& history, bool locked) {
    const QString training = tr("A run is active");
    const auto what = [](QString text) {
        return text.replace(QLatin1Char('&'), QLatin1String("&&"));
    };
    allow(undo, !locked && history.canUndo(), locked ? training : tr("Nothing to undo"));
    undo->setText(history.canUndo() ? tr("&Undo %1").arg(what(history.undoText())) : tr("&Undo"));
    allow(redo, !locked && history.canRedo(), locked ? training : tr("Nothing to redo"));
    redo->setText(history.canRedo() ? tr("&Redo %1").arg(what(history.redoText())) : tr("&Redo"));
}

void MainMenu::updateIcons() {
    const bool paused = pause->text() == tr("&Resume");
    start->setIcon(tintedIcon(QStringLiteral("play")));
    pause->setIcon(tintedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    stop->setIcon(tintedIcon(QStringLiteral("stop")));
    continueRun->setIcon(tintedIcon(QStringLiteral("continue")));
}

}  // namespace deepsight
