#include "widgets/failure_banner.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/byte_size.h"
#include "widgets/number_format.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

QString titleOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Config:
            return FailureBanner::tr("The configuration cannot be used");
        case ErrorKind::Data:
            return FailureBanner::tr("The data cannot be used");
        case ErrorKind::Checkpoint:
            return FailureBanner::tr("The checkpoint cannot be used");
        case ErrorKind::Device:
            return FailureBanner::tr("The device cannot be used");
        case ErrorKind::OutOfMemory:
            return FailureBanner::tr("Out of memory");
        case ErrorKind::DiskFull:
            return FailureBanner::tr("The disk is full");
        case ErrorKind::Io:
            return FailureBanner::tr("A file or folder cannot be used");
        case ErrorKind::NonFinite:
        case ErrorKind::Diverged:
            return FailureBanner::tr("Training diverged");
        case ErrorKind::ProcessEnded:
            return FailureBanner::tr("The training process has ended");
        case ErrorKind::Cancelled:
            return FailureBanner::tr("Cancelled");
        case ErrorKind::Internal:
            return FailureBanner::tr("The program made a mistake");
    }
    return {};
}

/// What usually helps; the message itself says what helps in this case.
QString remedyFor(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::OutOfMemory:
            return FailureBanner::tr(
                "Halve the batch size and double the gradient accumulation: the step stays the "
                "same and needs about half the memory.");
        case ErrorKind::DiskFull:
            return FailureBanner::tr("Free some space, then continue the run.");
        case ErrorKind::NonFinite:
        case ErrorKind::Diverged:
            return FailureBanner::tr(
                "Lower the learning rate or the gradient clipping, or lengthen the warm-up.");
        case ErrorKind::Internal:
            return FailureBanner::tr("Please report it with the log of this run.");
        default:
            return {};
    }
}

QString remedyFor(const FittingBatch& batch) {
    return FailureBanner::tr(
               "A batch size of %1 with a gradient accumulation of %2 trains on as many windows a "
               "step and should need about %3.")
        .arg(groupedNumber(batch.batchSize), groupedNumber(batch.gradientAccumulation),
             byteSize(batch.bytes));
}

QLabel* makeText(const QString& objectName, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

FailureBanner::FailureBanner(QWidget* parent)
    : QFrame(parent),
      title_(makeText(QStringLiteral("failureTitleLabel"), this)),
      message_(makeText(QStringLiteral("failureMessageLabel"), this)),
      remedy_(makeText(QStringLiteral("failureRemedyLabel"), this)),
      apply_(makeButton(QString(), QStringLiteral("applyRemedyPushButton"), this)) {
    setObjectName(QStringLiteral("failureBannerFrame"));
    setRole(this, QStringLiteral("dangerBanner"));
    setRole(title_, QStringLiteral("heading"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new StatusIcon(StatusIcon::Kind::Failed, this), 0, 0, Qt::AlignVCenter);
    grid->addWidget(title_, 0, 1);
    grid->addWidget(message_, 1, 1);
    grid->addWidget(remedy_, 2, 1);
    grid->addWidget(apply_, 0, 2, 3, 1, Qt::AlignVCenter);
    connect(apply_, &QPushButton::clicked, this, [this] {
        if (batch_) Q_EMIT remedyRequested(*batch_);
    });
}

void FailureBanner::setFailure(const Failed& failure) {
    title_->setText(titleOf(failure.kind));
    message_->setText(QString::fromStdString(failure.message));
    batch_ = failure.remedy;
    remedy_->setText(batch_ ? remedyFor(*batch_) : remedyFor(failure.kind));
    remedy_->setVisible(!remedy_->text().isEmpty());
    apply_->setVisible(batch_.has_value());
    if (!batch_) return;
    apply_->setText(
        tr("Train with batch size %1 × %2")
            .arg(groupedNumber(batch_->batchSize), groupedNumber(batch_->gradientAccumulation)));
    apply_->setToolTip(
        tr("Changes batch size and gradient accumulation, and goes on with this run, or starts it "
           "anew where nothing was saved"));
}

}  // namespace deepsight
