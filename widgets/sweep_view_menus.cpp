#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

#include "widgets/sweep_texts.h"
#include "widgets/sweep_view.h"
#include "widgets/theme.h"

namespace deepsight {

void SweepView::buildNewMenu() {
    auto* menu = new QMenu(new_);
    menu->setToolTipsVisible(true);
    QAction* empty = menu->addAction(tr("Empty sweep"), this, &SweepView::newRequested);
    empty->setObjectName(QStringLiteral("emptySweepAction"));
    QAction* copy = menu->addAction(tr("Copy of this plan"), this, &SweepView::copyRequested);
    copy->setObjectName(QStringLiteral("copySweepPlanAction"));
    menu->addSeparator();
    addMatches(menu);
    addPresets(menu);
    giveMenu(new_, menu);
}

void SweepView::addMatches(QMenu* menu) {
    const auto add = [&](const QString& text, const QString& tip, const char* name, bool byDepth) {
        QAction* action =
            menu->addAction(text, this, [this, byDepth] { Q_EMIT matchRequested(byDepth); });
        action->setToolTip(tip);
        action->setObjectName(QLatin1String(name));
    };
    add(tr("Against an equal baseline, by width"),
        tr("The model on the Configure page and a baseline whose width makes it as large, on the "
           "same batches in the same order, three seeds each"),
        "matchWidthAction", false);
    add(tr("Against an equal baseline, by depth"),
        tr("The same with a baseline whose number of layers makes it as large"), "matchDepthAction",
        true);
    menu->addSeparator();
}

void SweepView::addPresets(QMenu* menu) {
    for (const SweepPreset& preset : sweepPresets()) {
        QAction* action = menu->addAction(translateSweep(preset.name), this,
                                          [this, &preset] { Q_EMIT presetChosen(preset.id); });
        action->setToolTip(translateSweep(preset.description));
        action->setObjectName(QStringLiteral("sweepPreset:") + QString::fromStdString(preset.id));
    }
}

void SweepView::buildOpenMenu() {
    recent_ = new QMenu(open_);
    recent_->setToolTipsVisible(true);
    giveMenu(open_, recent_);
    setRecent({});
}

void SweepView::setRecent(const QStringList& folders) {
    recent_->clear();
    recent_->addAction(tr("Open sweep folder…"), this, &SweepView::openRequested)
        ->setObjectName(QStringLiteral("openSweepFolderAction"));
    if (!folders.isEmpty()) recent_->addSeparator();
    for (const QString& folder : folders) {
        QString name = QFileInfo(folder).fileName();
        QAction* action = recent_->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")),
                                             this, [this, folder] { Q_EMIT recentChosen(folder); });
        action->setObjectName(QStringLiteral("recentSweep:") + folder);
        action->setToolTip(QDir::toNativeSeparators(folder));
    }
}

}  // namespace deepsight
