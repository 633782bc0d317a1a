#include "widgets/data_controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/number_format.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr double kShortest = 10;  ///< seconds

}  // namespace

DataControls::DataControls(QWidget* parent)
    : QWidget(parent),
      icon_(new StatusIcon(StatusIcon::Kind::Done, this)),
      status_(makeMuted(QString(), this)),
      phase_(makeMuted(QString(), this)),
      bar_(new QProgressBar(this)),
      prepare_(makeButton(tr("Prepare data"), QStringLiteral("prepareDataPushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelPreparationPushButton"), this)) {
    status_->setObjectName(QStringLiteral("dataStatusLabel"));
    status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    phase_->setObjectName(QStringLiteral("dataPhaseLabel"));
    bar_->setObjectName(QStringLiteral("dataProgressBar"));
    bar_->setAccessibleName(tr("Data preparation"));
    bar_->setTextVisible(false);
    bar_->setRange(0, 1000);
    prepare_->setToolTip(tr("Reads and tokenizes the data now; starting does it by itself"));

    auto* status = new QHBoxLayout;
    status->setSpacing(6);
    status->addWidget(icon_, 0, Qt::AlignTop);
    status->addWidget(status_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(prepare_);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kTiny, 0, 0);
    column->setSpacing(space::kSmall);
    column->addLayout(status);
    column->addWidget(phase_);
    column->addWidget(bar_);
    column->addLayout(buttons);
    connect(prepare_, &QPushButton::clicked, this, &DataControls::prepareRequested);
    connect(cancel_, &QPushButton::clicked, this, &DataControls::cancelRequested);
    clock_.start();
    setStatus({}, false);
    setProgress({}, 0, 0);
}

void DataControls::setStatus(const QString& text, bool isError) {
    status_->setText(text);
    status_->setVisible(!text.isEmpty());
    icon_->setVisible(!text.isEmpty());
    icon_->setKind(isError ? StatusIcon::Kind::Warning : StatusIcon::Kind::Done);
    setRole(status_, isError ? QStringLiteral("danger") : QStringLiteral("muted"));
}

void DataControls::setNote(const QString& text) {
    setStatus(text, false);
    icon_->hide();
}

void DataControls::setProgress(const QString& phase, qint64 done, qint64 total) {
    const bool busy = total > 0;
    const double share = busy ? static_cast<double>(done) / static_cast<double>(total) : 0;
    bar_->setValue(qRound(1000 * qBound(0.0, share, 1.0)));
    phase_->setText(busy ? progressText(phase, done, total) : QString());
    const bool hadFocus = prepare_->hasFocus() || cancel_->hasFocus();
    phase_->setVisible(busy);
    bar_->setVisible(busy);
    prepare_->setVisible(!busy);
    cancel_->setVisible(busy);
    // The two buttons trade places under the user's focus.
    if (hadFocus) (busy ? cancel_ : prepare_)->setFocus();
}

QString DataControls::progressText(const QString& phase, qint64 done, qint64 total) {
    if (phase != shownPhase_) rate_ = WorkRate();
    shownPhase_ = phase;
    rate_.note(static_cast<double>(clock_.elapsed()) / 1000, done);
    const int percent = qRound(100 * static_cast<double>(done) / static_cast<double>(total));
    const auto left = rate_.secondsLeft(total);
    // What is over in a moment needs no forecast.
    if (!left || *left < kShortest) return tr("%1, %2 %").arg(phase).arg(percent);
    return tr("%1, %2 %, %3 left").arg(phase).arg(percent).arg(shortDuration(*left));
}

void DataControls::setPreparable(bool preparable, const QString& why) {
    prepare_->setEnabled(preparable);
    prepare_->setToolTip(
        preparable ? tr("Reads and tokenizes the data now; starting does it by itself") : why);
}

}  // namespace deepsight
