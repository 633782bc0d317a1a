#include "widgets/job_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <utility>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kInterval = 80;  // milliseconds
constexpr int kWidth = 72;

}  // namespace

JobBar::JobBar(const QString& name, std::function<double()> progress, QWidget* parent)
    : QWidget(parent),
      ask_(std::move(progress)),
      progress_(new QProgressBar(this)),
      cancel_(makeButton(tr("Cancel"), name + QStringLiteral("CancelPushButton"), this)) {
    setObjectName(name + QStringLiteral("JobBar"));
    progress_->setObjectName(name + QStringLiteral("ProgressBar"));
    progress_->setAccessibleName(tr("Computed"));
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kWidth);
    cancel_->setToolTip(tr("Stop computing"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    QSizePolicy kept = sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    setSizePolicy(kept);
    timer_.setInterval(kInterval);
    connect(&timer_, &QTimer::timeout, this,
            [this] { progress_->setValue(static_cast<int>(100 * ask_())); });
    connect(cancel_, &QPushButton::clicked, this, &JobBar::cancelRequested);
    setRunning(false);
}

void JobBar::setRunning(bool running) {
    running ? timer_.start() : timer_.stop();
    progress_->setValue(0);
    setVisible(running);
}

}  // namespace deepsight
