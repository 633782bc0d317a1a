#include "widgets/run_controls.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "widgets/theme.h"

namespace deepsight {

RunControls::RunControls(QWidget* parent)
    : QWidget(parent),
      start_(makePrimaryButton(tr("Start training"), QStringLiteral("startPushButton"), this)),
      continue_(makePrimaryButton(tr("Continue run"), QStringLiteral("continuePushButton"), this)),
      pause_(makeButton(tr("Pause"), QStringLiteral("pausePushButton"), this)),
      resume_(makePrimaryButton(tr("Resume"), QStringLiteral("resumePushButton"), this)),
      stop_(makeButton(tr("Stop"), QStringLiteral("stopPushButton"), this)),
      change_(makeButton(tr("Change…"), QStringLiteral("changeSettingsPushButton"), this)) {
    change_->setToolTip(tr("Change learning rate, coefficient or clipping while it trains"));
    change_->hide();
    continue_->setToolTip(tr("Go on from the newest checkpoint of this run"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QPushButton* button : {start_, continue_, change_, pause_, resume_, stop_})
        row->addWidget(button);
    connect(start_, &QPushButton::clicked, this, &RunControls::startRequested);
    connect(continue_, &QPushButton::clicked, this, &RunControls::continueRequested);
    connect(pause_, &QPushButton::clicked, this, &RunControls::pauseRequested);
    connect(resume_, &QPushButton::clicked, this, &RunControls::resumeRequested);
    connect(stop_, &QPushButton::clicked, this, &RunControls::stopRequested);
    connect(change_, &QPushButton::clicked, this, &RunControls::changeRequested);
    refresh();
}

void RunControls::setState(TrainingState state) {
    state_ = state;
    refresh();
}

void RunControls::setResumable(bool resumable) {
    resumable_ = resumable;
    refresh();
}

void RunControls::setChangeable(bool changeable) { change_->setVisible(changeable); }

void RunControls::setStartable(bool startable, const QString& why) {
    startable_ = startable;
    whyNot_ = why;
    refresh();
}

void RunControls::setWatched(const QString& why) {
    watched_ = why;
    refresh();
}

void RunControls::refresh() {
    const bool running = state_ == TrainingState::Running;
    const bool paused = state_ == TrainingState::Paused;
    const bool preparing = state_ == TrainingState::Preparing;
    const bool active = running || paused || preparing || state_ == TrainingState::Stopping;
    const bool hadFocus = pause_->hasFocus() || resume_->hasFocus();

    const bool steered = watched_.isEmpty();

    start_->setVisible(!active || !steered);
    start_->setEnabled((!active || !steered) && startable_);
    start_->setText(resumable_ ? tr("Start new run") : tr("Start training"));
    start_->setToolTip(startable_ ? tr("Train a new run with the current configuration") : whyNot_);
    setRole(start_, resumable_ ? QString() : QStringLiteral("primary"));
    continue_->setVisible(!active && resumable_);
    continue_->setEnabled(!active && resumable_);
    resume_->setVisible(paused);
    resume_->setEnabled(paused && steered);
    resume_->setToolTip(steered ? tr("Go on where the run was paused") : watched_);
    pause_->setVisible(active && !paused);
    pause_->setEnabled(running && steered);
    pause_->setToolTip(steered ? tr("Hold after the current step; the model stays in memory")
                               : watched_);
    stop_->setVisible(active);
    stop_->setEnabled((running || paused || preparing) && steered);
    stop_->setToolTip(steered ? tr("End the run after the current step and save a checkpoint")
                              : watched_);
    // The two trade places: the keyboard must not end up on Stop.
    if (hadFocus) (paused ? resume_ : pause_)->setFocus();
}

}  // namespace deepsight
