#include "widgets/remote_checkpoints_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <algorithm>

#include "widgets/byte_size.h"
#include "widgets/choice_box.h"
#include "widgets/elided_label.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kProgressWidth = 140;

}  // namespace

RemoteCheckpointsBar::RemoteCheckpointsBar(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      checkpoint_(new ChoiceBox(this)),
      fetch_(makeButton(tr("Copy here"), QStringLiteral("fetchCheckpointPushButton"), this)),
      progress_(new QProgressBar(this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelFetchPushButton"), this)),
      message_(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("remoteCheckpointsBar"));
    setRole(this, QStringLiteral("banner"));
    title_->setObjectName(QStringLiteral("remoteCheckpointsLabel"));
    title_->setBuddy(checkpoint_);
    checkpoint_->setObjectName(QStringLiteral("remoteCheckpointComboBox"));
    checkpoint_->setAccessibleName(tr("Checkpoint on the run's host"));
    checkpoint_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    progress_->setObjectName(QStringLiteral("fetchProgressBar"));
    progress_->setAccessibleName(tr("Copied"));
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    message_->setObjectName(QStringLiteral("remoteCheckpointMessageLabel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    row->setSpacing(space::kSmall);
    row->addWidget(title_);
    row->addWidget(checkpoint_);
    row->addWidget(fetch_);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    row->addWidget(message_, 1);
    connect(checkpoint_, &QComboBox::activated, this, [this] {
        chosen_ = true;
        refresh();
    });
    connect(fetch_, &QPushButton::clicked, this, [this] {
        showProblem({});
        Q_EMIT fetchRequested(checkpoint_->currentData().toLongLong());
    });
    connect(cancel_, &QPushButton::clicked, this, &RemoteCheckpointsBar::cancelRequested);
    refresh();
}

void RemoteCheckpointsBar::setHost(const QString& name) {
    if (name == host_) return;
    host_ = name;
    chosen_ = false;
    problem_.clear();
    refresh();
}

void RemoteCheckpointsBar::setCheckpoints(const QVector<Checkpoint>& checkpoints) {
    if (checkpoints == checkpoints_) return;
    checkpoints_ = checkpoints;
    const QVariant before = checkpoint_->currentData();
    const QSignalBlocker quiet(checkpoint_);
    checkpoint_->clear();
    for (auto it = checkpoints_.crbegin(); it != checkpoints_.crend(); ++it) {
        const QString step = it->best ? tr("Step %1 (best)").arg(groupedNumber(it->step))
                                      : tr("Step %1").arg(groupedNumber(it->step));
        checkpoint_->addItem(
            it->here ? tr("%1, here").arg(step) : tr("%1, %2").arg(step, byteSize(it->bytes)),
            it->step);
    }
    const int row = chosen_ ? checkpoint_->findData(before) : 0;
    chosen_ = chosen_ && row >= 0;
    checkpoint_->setCurrentIndex(std::max(0, row));
    refresh();
}

void RemoteCheckpointsBar::setFetching(qint64 step, double share) {
    fetching_ = step;
    progress_->setValue(static_cast<int>(share * progress_->maximum()));
    refresh();
}

void RemoteCheckpointsBar::showProblem(const QString& text) {
    problem_ = text;
    refresh();
}

void RemoteCheckpointsBar::refresh() {
    const bool busy = fetching_ >= 0;
    const qint64 step = checkpoint_->currentData().toLongLong();
    const auto chosen =
        std::find_if(checkpoints_.cbegin(), checkpoints_.cend(),
                     [step](const Checkpoint& checkpoint) { return checkpoint.step == step; });
    const bool here = chosen != checkpoints_.cend() && chosen->here;
    title_->setText(tr("Checkpoints on %1").arg(host_));
    checkpoint_->setEnabled(!checkpoints_.isEmpty() && !busy);
    fetch_->setVisible(!busy);
    fetch_->setEnabled(!busy && chosen != checkpoints_.cend() && !here);
    fetch_->setToolTip(here ? tr("It is here and can be chosen below.")
                            : tr("Copies the checkpoint, so that this page can read it. An "
                                 "interrupted copy is gone on with."));
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    setRole(message_, problem_.isEmpty() ? QStringLiteral("muted") : QStringLiteral("danger"));
    message_->setFullText(!problem_.isEmpty()      ? problem_
                          : checkpoints_.isEmpty() ? tr("None was saved there yet.")
                          : busy ? tr("Copying step %1…").arg(groupedNumber(fetching_))
                                 : QString());
}

}  // namespace deepsight
