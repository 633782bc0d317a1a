#include "widgets/replay_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/caption.h"
#include "widgets/choice_box.h"
#include "widgets/number_edit.h"
#include "widgets/number_format.h"
#include "widgets/replay_texts.h"
#include "widgets/theme.h"

namespace deepsight {

ReplayDialog::ReplayDialog(const QString& runName, const std::vector<std::int64_t>& checkpoints,
                           QWidget* parent)
    : QDialog(parent),
      from_(new ChoiceBox(this)),
      steps_(new NumberEdit(NumberEdit::Kind::Integer, this)),
      start_(makePrimaryButton(tr("Replay"), QStringLiteral("replayPushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelReplayPushButton"), this)),
      phase_(makeMuted(QString(), this)),
      bar_(new QProgressBar(this)),
      icon_(new StatusIcon(StatusIcon::Kind::Idle, this)),
      verdict_(new QLabel(this)) {
    setObjectName(QStringLiteral("replayDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replay check of %1").arg(runName));
    from_->setObjectName(QStringLiteral("replayFromComboBox"));
    from_->setAccessibleName(tr("Where the replay begins"));
    from_->addItem(tr("Where the run began"));
    for (const std::int64_t step : checkpoints) {
        from_->addItem(tr("Checkpoint of step %1").arg(groupedNumber(step)),
                       static_cast<qlonglong>(step));
    }
    steps_->setObjectName(QStringLiteral("replayStepsLineEdit"));
    steps_->setAccessibleName(tr("Steps to replay"));
    steps_->setToolTip(tr("0: all that the run recorded"));
    steps_->setRange(0, 1e9);
    steps_->setValue(20);
    steps_->setMaximumWidth(160);
    phase_->setObjectName(QStringLiteral("replayPhaseLabel"));
    bar_->setObjectName(QStringLiteral("replayProgressBar"));
    bar_->setAccessibleName(tr("Progress of the replay"));
    bar_->setTextVisible(false);
    verdict_->setObjectName(QStringLiteral("replayVerdictLabel"));
    verdict_->setWordWrap(true);
    verdict_->setTextFormat(Qt::PlainText);
    verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->addWidget(makeCaption(tr("&From"), from_), 0, 0);
    form->addWidget(from_, 0, 1);
    form->addWidget(makeCaption(tr("&Steps"), steps_), 1, 0);
    form->addWidget(steps_, 1, 1, Qt::AlignLeft);
    form->setColumnStretch(1, 1);
    auto* verdict = new QHBoxLayout;
    verdict->addWidget(icon_, 0, Qt::AlignTop);
    verdict->addWidget(verdict_, 1);
    auto* close = makeButton(tr("Close"), QStringLiteral("closeReplayPushButton"), this);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(start_, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel_, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    start_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* note =
        makeMuted(tr("Trains steps of the run once more from its record, in a process of its own: "
                     "same seeds, data, threads and precision, with settings changed where they "
                     "were. Every number that the run logged must come out the same to the last "
                     "bit. The run itself is only read."),
                  this);
    note->setMinimumWidth(480);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(phase_);
    column->addWidget(bar_);
    column->addLayout(verdict);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(start_, &QPushButton::clicked, this, &ReplayDialog::replay);
    connect(cancel_, &QPushButton::clicked, this, &ReplayDialog::cancelRequested);
    connect(this, &QDialog::finished, this, &ReplayDialog::cancelRequested);
    connect(steps_, &QLineEdit::textChanged, this, &ReplayDialog::refresh);
    icon_->hide();
    setWorking(false);
}

void ReplayDialog::setWorking(bool working) {
    working_ = working;
    phase_->setVisible(working);
    bar_->setVisible(working);
    cancel_->setEnabled(working);
    for (QWidget* input : {static_cast<QWidget*>(from_), static_cast<QWidget*>(steps_)}) {
        input->setEnabled(!working);
    }
    refresh();
}

void ReplayDialog::refresh() {
    const auto steps = steps_->value();
    start_->setEnabled(!working_ && steps && *steps >= 0);
}

void ReplayDialog::replay() {
    icon_->hide();
    verdict_->clear();
    std::optional<std::int64_t> from;
    if (from_->currentData().isValid()) from = from_->currentData().toLongLong();
    showProgress(tr("Waiting"), 0, 0);
    Q_EMIT replayRequested(std::llround(*steps_->value()), from);
}

void ReplayDialog::showProgress(const QString& phase, qint64 done, qint64 total) {
    if (!working_) setWorking(true);
    phase_->setText(phase);
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar_->setValue(static_cast<int>(1000 * std::min(done, total) / total));
}

void ReplayDialog::showVerdict(StatusIcon::Kind kind, const QStringList& lines) {
    setWorking(false);
    icon_->setKind(kind);
    icon_->show();
    verdict_->setText(lines.join(QLatin1Char('\n')));
}

void ReplayDialog::showResult(const ReplayResult& result) {
    QStringList lines;
    StatusIcon::Kind kind = StatusIcon::Kind::Done;
    if (result.difference) {
        kind = StatusIcon::Kind::Warning;
        lines << differenceText(*result.difference)
              << tr("Before it, %Ln numbers came out the same.", nullptr,
                    static_cast<int>(std::min<std::int64_t>(result.values, 1'000'000'000)));
    } else if (result.isBitEqual()) {
        lines << tr("Bit-equal. Steps: %1, evaluations: %2, numbers compared: %3.")
                     .arg(groupedNumber(result.steps), groupedNumber(result.evaluations),
                          groupedNumber(result.values));
    } else if (result.agrees()) {
        lines << tr("Within rounding, as expected: several ranks trained the run, and one process "
                    "replays it. Steps: %1, evaluations: %2, numbers compared: %3.")
                     .arg(groupedNumber(result.steps), groupedNumber(result.evaluations),
                          groupedNumber(result.values));
    } else if (result.steps > 0) {
        kind = StatusIcon::Kind::Caution;
        lines << tr("Incomplete. Steps that came out the same: %1 of %2.")
                     .arg(groupedNumber(result.steps), groupedNumber(result.recorded));
    } else {
        kind = StatusIcon::Kind::Caution;
        lines << tr("Nothing was compared.");
    }
    if (!result.note.empty()) lines << QString::fromStdString(result.note);
    lines << environmentTexts(result.environment);
    showVerdict(kind, lines);
}

void ReplayDialog::showFailure(const QString& message) {
    showVerdict(StatusIcon::Kind::Failed, {message});
}

}  // namespace deepsight
